"""Find the words that soften or commit, and the probability that they carry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from predictions.extraction.tokens import Sentence, words_of
from predictions.extraction.words.en.hedges import COMMITMENTS, HEDGES, UNLIKELY, Hedge

_BY_FIRST: Final[dict[str, list[tuple[tuple[str, ...], Hedge]]]] = {}
for _hedge in sorted(HEDGES, key=lambda hedge: -len(hedge.phrase.split())):
    _words = tuple(words_of(_hedge.phrase))
    _BY_FIRST.setdefault(_words[0], []).append((_words, _hedge))
COMMITTING: Final = frozenset(COMMITMENTS)
MODAL_HEDGES: Final = frozenset(("may", "might", "could", "can"))


@dataclass(frozen=True, slots=True)
class Hedging:
    """The hedge of a claim: tokens `first:stop`, its probability if any, and whether it says unlikely."""

    first: int
    stop: int
    probability: float | None
    unlikely: bool


def hedging(sentence: Sentence, first: int, stop: int) -> Hedging | None:
    """Return the strongest hedge among tokens `first:stop`: words with a probability before words that only commit."""
    weak: Hedging | None = None
    index = first
    while index < stop:
        found = _phrase_at(sentence, index, stop)
        if found:
            words, hedge = found
            one = Hedging(index, index + len(words), hedge.point, hedge.phrase in UNLIKELY)
            if hedge.phrase not in MODAL_HEDGES:
                return one
            weak = weak if weak and weak.probability is not None else one
            index += len(words)
            continue
        if weak is None and sentence.low[index] in COMMITTING:
            weak = Hedging(index, index + 1, None, False)
        index += 1
    return weak


def _phrase_at(sentence: Sentence, index: int, stop: int) -> tuple[tuple[str, ...], Hedge] | None:
    for words, hedge in _BY_FIRST.get(sentence.low[index], ()):
        end = index + len(words)
        if end <= stop and tuple(sentence.low[index:end]) == words:
            return words, hedge
    return None
