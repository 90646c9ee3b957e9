"""Leave out what states nothing: questions, conditions, and the times that say when somebody spoke."""

from __future__ import annotations

from typing import Final

from predictions.extraction.predicates import ASKING
from predictions.extraction.regions import RELATIVE_OPENERS, Reading, Region
from predictions.extraction.tokens import Sentence
from predictions.extraction.verbgroups import MODAL_WORDS
from predictions.extraction.windows import Dated

ASKED_BEFORE: Final = frozenset(
    "know knows ask asked asking see wonder wondered decide decided determine unclear doubt doubted say saying clear"
    " sure seen test".split()
)


def times_speech(reading: Reading, one: Dated) -> bool:
    """Say whether a time says when somebody spoke: it stands inside an attribution, or before its subject."""
    for said in reading.said:
        if said.verb < 0:
            continue
        inside = said.start <= one.first < said.stop
        if inside and not any(_tells(word) for word in reading.sentence.low[said.start : min(one.first, said.verb)]):
            return True
        ahead = said.after and not said.before and one.stop <= said.start + 1
        if ahead and not inside and _same_clause(reading, one.first, said.start):
            return True
    return False


def _tells(word: str) -> bool:
    """Say whether the word opens or carries a clause of its own, whose times do not say when somebody spoke."""
    return word in RELATIVE_OPENERS or word in MODAL_WORDS


def _same_clause(reading: Reading, one: int, other: int) -> bool:
    return reading.clauses.around(one)[0] == reading.clauses.around(other)[0]


def is_question(sentence: Sentence) -> bool:
    for word in reversed(sentence.low):
        if word == "?":
            return True
        if word.isalnum():
            return False
    return False


def is_no_statement(reading: Reading, region: Region) -> bool:
    """Say whether the predicate stands in an indirect question or a condition."""
    low = reading.sentence.low
    predicate = region.predicate
    if predicate is None:
        return True
    first = region.first
    opener = low[first] if first < len(low) else ""
    if opener in ("when", "where") and first and low[first - 1] in ASKED_BEFORE:
        return True
    before = low[first - 1] if first else ""
    if (opener in ASKING and opener not in ("when", "where")) or before in ("what", "how", "whether", "why"):
        return first > 0 or opener in ("what", "whether")
    between = low[first : predicate.start]
    for index in range(max(0, predicate.start - 6), predicate.start):
        if "," in low[index : predicate.start] or "that" in low[index : predicate.start]:
            continue
        if low[index] in ASKING and (low[index] not in ("when", "where") or low[index - 1] in ASKED_BEFORE):
            return True
    if "if" in between and low[max(0, low.index("if", first) - 1)] in ASKED_BEFORE:
        return True
    return opener in ("if", "unless") and "," not in between and "then" not in between
