"""Find the words that soften or commit, and the probability that they carry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from predictions.extraction.tokens import Sentence, words_of
from predictions.extraction.words.en.clauses import DETERMINERS
from predictions.extraction.words.en.hedges import COMMITMENTS, HEDGES, UNLIKELY, Hedge, Source

_BY_FIRST: Final[dict[str, list[tuple[tuple[str, ...], Hedge]]]] = {}
for _hedge in sorted(HEDGES, key=lambda hedge: -len(hedge.phrase.split())):
    _words = tuple(words_of(_hedge.phrase))
    _BY_FIRST.setdefault(_words[0], []).append((_words, _hedge))
_BY_WORDS: Final = {tuple(words_of(hedge.phrase)): hedge for hedge in HEDGES}
PUBLISHED: Final = frozenset((Source.ICD_203, Source.MY1990))
COMMITTING: Final = frozenset(COMMITMENTS)
MODAL_HEDGES: Final = frozenset(("may", "might", "could", "can"))


@dataclass(frozen=True, slots=True)
class Hedging:
    """The hedge of a claim: tokens `first:stop`, its probability if any, and whether it says unlikely."""

    first: int
    stop: int
    probability: float | None
    unlikely: bool


class HedgeRange(NamedTuple):
    """The probabilities that readers take from a hedge, all 0..1, and the line of the table in words."""

    low: float
    point: float
    high: float
    source: str

    @property
    def published(self) -> bool:
        """Whether the range is a published one and no house value."""
        return self.source.split(";")[0] in PUBLISHED


def hedge_range(phrase: str) -> HedgeRange | None:
    """Return the range of a hedge as it stands in a text, or None for words that carry no probability of their own."""
    hedge = _BY_WORDS.get(tuple(words_of(phrase)))
    if hedge is None:
        return None
    source = f"{hedge.source}; {hedge.note}" if hedge.note else str(hedge.source)
    return HedgeRange(hedge.low, hedge.point, hedge.high, source)


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


def _describes(sentence: Sentence, index: int, words: tuple[str, ...]) -> bool:
    """Say whether "unlikely" only describes a noun: "even in that unlikely event"."""
    before = sentence.low[index - 1] if index else ""
    return words == ("unlikely",) and (before in DETERMINERS or before == "that")


def _phrase_at(sentence: Sentence, index: int, stop: int) -> tuple[tuple[str, ...], Hedge] | None:
    for words, hedge in _BY_FIRST.get(sentence.low[index], ()):
        end = index + len(words)
        if end <= stop and tuple(sentence.low[index:end]) == words and not _describes(sentence, index, words):
            return words, hedge
    return None
