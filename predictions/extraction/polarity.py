"""Say whether a statement is denied: in its verb group, by its subject, by its object, or by who tells it."""

from __future__ import annotations

from typing import Final

from predictions.extraction.regions import Reading, Region
from predictions.extraction.words.en.clauses import FINITE

NO_SUBJECTS: Final = frozenset("no nobody none neither nothing nor".split())


def is_negated(reading: Reading, region: Region, first: int, stop: int) -> bool:
    """Say whether the predicate is denied: in its verb group, by its subject, by its object, or by the speaker."""
    low = reading.sentence.low
    predicate = region.predicate
    if any(said.denies and said.stop <= stop + 1 and said.after for said in reading.said):
        return True
    if predicate is not None:
        if predicate.negated:
            return True
        behind = low[predicate.verb + 1 : predicate.verb + 3]
        if (
            "no" in behind
            and low[predicate.verb + 1 : predicate.verb + 4]
            and not is_comparison(low, predicate.verb + 1 + behind.index("no"))
        ):
            return True
        head = low[region.first : predicate.start]
        return bool(head) and any(
            word in NO_SUBJECTS and not is_comparison(low, region.first + index)
            for index, word in enumerate(head[-12:], max(len(head) - 12, 0))
        )
    for index in range(first, stop):
        word = low[index]
        verbal = (
            word in ("never", "cannot")
            or word.endswith("n't")
            or (word == "not" and index and low[index - 1] in FINITE)
        )
        if verbal and not is_comparison(low, index):
            return True
    return False


def is_comparison(low: list[str], index: int) -> bool:
    """Say whether a negative word denies nothing: "not only", "no fewer than", "no later than", "no doubt"."""
    following = low[index + 1 : index + 4]
    return (
        bool(following)
        and (
            following[0] in ("only", "just", "doubt", "matter", "less", "fewer", "more", "later")
            or "no" in following[1:2]
        )
    ) or (index + 1 < len(low) and low[index] == "no" and low[index] == "no" and "than" in following)
