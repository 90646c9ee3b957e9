"""Read the words of one verb group: adverbs, negations and the verb behind a modal or "to"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from predictions.extraction.lexicon import BASES, LEMMAS, PLAIN
from predictions.extraction.tokens import Sentence
from predictions.extraction.words.en.clauses import COORDINATORS, DETERMINERS
from predictions.extraction.words.en.forecasts import (
    CONTRACTIONS,
    MID_ADVERBS,
    MODALS,
)

BE: Final = frozenset("is are was were be been being am isn't aren't wasn't weren't 's 're it's".split())
MODAL_WORDS: Final = frozenset(MODALS) | frozenset(CONTRACTIONS)
ADVERBS: Final = frozenset(MID_ADVERBS)
OPENING: Final = frozenset('“"‘[') | {"``"}
NOT_ONLY: Final = (["only"], ["just"], ["merely"])
NOT_VERBS: Final = frozenset(
    "of to in on at by for with from and or but that which who is are was were he she it they".split()
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A forward-looking verb group: tokens `start:stop`, `verb` its content verb.

    `weak`: it makes a claim only with a figure or a date (aims, readiness). `negated`: its own words deny it.
    """

    rule: str
    start: int
    stop: int
    verb: int
    negated: bool = False
    weak: bool = False
    dropped: bool = False


def verb_behind(sentence: Sentence, index: int) -> tuple[int, bool]:
    """Skip adverbs and negations from `index`; return the token behind them and whether a negation was among them."""
    low, size = sentence.low, len(sentence)
    negated = False
    while index < size and (low[index] in ADVERBS or (low[index].endswith("ly") and low[index] not in BASES)):
        negated = negated or (low[index] in ("not", "never") and low[index + 1 : index + 2] not in NOT_ONLY)
        index += 1
    while index < size and low[index] in OPENING:
        index += 1
    if index < size and low[index] in ("from", "on", "in", "by", "after", "at", "for"):
        # "will from 8 November be": what stands between is a phrase and no verb
        ahead = next((k for k in range(index + 1, min(index + 8, size)) if low[k] == "be" or low[k] in PLAIN), None)
        return (ahead if ahead is not None else index), negated
    if index + 2 < size and low[index] == "," and low[index + 1] not in COORDINATORS:
        # "would, he said, be" and "will, in effect, be"
        for ahead in range(index + 2, min(index + 8, size - 1)):
            if low[ahead] == "," and low[ahead + 1] in BASES:
                return ahead + 1, negated
    return index, negated


def is_verb_word(sentence: Sentence, index: int) -> bool:
    word = sentence.low[index]
    if word in BASES or word in ("be", "have", "do"):
        return True
    return word.isalpha() and not sentence.capital(index) and word not in DETERMINERS and word not in NOT_VERBS


def next_content(sentence: Sentence, index: int) -> str:
    while index < len(sentence) and (sentence.low[index] in ADVERBS or sentence.low[index].endswith("ly")):
        index += 1
    return sentence.low[index] if index < len(sentence) else ""


def to_verb(sentence: Sentence, index: int) -> tuple[int, bool] | None:
    """Return the base verb behind "to" at or just behind `index`, and whether "not" stands before it."""
    low, size = sentence.low, len(sentence)
    negated = False
    while index < size and (low[index] in ADVERBS or low[index].endswith("ly")):
        negated = negated or low[index] in ("not", "never")
        index += 1
    if index >= size or low[index] != "to":
        return None
    verb, inner = verb_behind(sentence, index + 1)
    if verb >= size or not is_verb_word(sentence, verb):
        return None
    return verb, negated or inner


def is_negated_before(sentence: Sentence, index: int) -> bool:
    for back in range(index - 1, max(index - 5, -1), -1):
        word = sentence.low[back]
        if word in ("not", "never", "no", "neither", "nor") or word.endswith("n't"):
            return True
        if (
            word in BE
            or word in ADVERBS
            or word in ("have", "has", "had", "do", "does", "did", "longer", "more", "far", "from", "intention")
        ):
            continue
        return False
    return False


def group_start(sentence: Sentence, index: int) -> int:
    """Return the first token of the verb group that ends at `index`: "is not yet | expected"."""
    start = index
    low = sentence.low
    while start > 0 and (
        low[start - 1] in BE
        or low[start - 1] in ADVERBS
        or low[start - 1]
        in (
            "has",
            "have",
            "had",
            "looks",
            "look",
            "looked",
            "seems",
            "appears",
            "widely",
            "more",
            "most",
            "very",
            "highly",
        )
        or low[start - 1].endswith(("ly", "n't"))
    ):
        start -= 1
    return start


def stem(word: str) -> str:
    """Return the base form that names a rule: "pledged" is read by commitment.pledge."""
    return LEMMAS.get(word, word)
