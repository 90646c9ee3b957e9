"""Point at the words of the article that gave each field of a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from predictions.extraction.figures import Placed
from predictions.extraction.hedging import Hedging
from predictions.extraction.polarity import is_comparison
from predictions.extraction.quantities import FigureKind
from predictions.extraction.regions import Reading
from predictions.extraction.speakers import PRONOUNS, Attribution
from predictions.extraction.tokens import Sentence, words_of
from predictions.extraction.verbgroups import Predicate
from predictions.extraction.windows import Dated
from predictions.vocabulary import Mark, MarkRole

NEGATIVE: Final = frozenset("not never no nor neither none nobody nothing cannot unlikely".split())
BEHIND_VERB: Final = 3  # tokens in which an object's "no" stands
BEFORE_GROUP: Final = 12  # tokens of a subject that "no" may open
NAME_TOKENS: Final = 60  # on either side of an attribution, in which its sentence names the speaker
NAME_REACH: Final = 4_000  # code points around a sentence in which the name behind "he" is looked for


@dataclass(frozen=True, slots=True)
class Parts:
    """What the fields of a claim came from; `first` is the token that its words begin with, `stop` is behind them."""

    first: int
    stop: int
    predicate: Predicate | None
    hedge: Hedging | None
    when: Dated | None
    placed: Placed | None
    said: Attribution | None
    speaker: str | None
    negated: bool


def marks_of(reading: Reading, parts: Parts) -> tuple[Mark, ...]:
    """Return the marks of a claim in the order of the article."""
    found = {*_statement_marks(reading, parts), *_figure_marks(reading, parts.placed), *_voice_marks(reading, parts)}
    return tuple(sorted(found, key=lambda mark: (mark.start, mark.end, mark.role)))


def _mark(sentence: Sentence, role: MarkRole, first: int, stop: int) -> Mark:
    return Mark(role, sentence.starts[first], sentence.ends[stop - 1])


def _statement_marks(reading: Reading, parts: Parts) -> Iterator[Mark]:
    sentence, predicate, hedge = reading.sentence, parts.predicate, parts.hedge
    if predicate is not None:
        stop = max(predicate.start + 1, min(predicate.stop, len(sentence)))
        yield _mark(sentence, MarkRole.TRIGGER, predicate.start, stop)
    if hedge is not None:
        yield _mark(sentence, MarkRole.HEDGE, hedge.first, hedge.stop)
    if parts.when is not None:
        yield Mark(MarkRole.TIME, parts.when.time.start, parts.when.time.end)
    denial = _denial(reading, parts) if parts.negated else None
    if denial is not None:
        yield _mark(sentence, MarkRole.NEGATION, *denial)


def _figure_marks(reading: Reading, placed: Placed | None) -> Iterator[Mark]:
    if placed is None:
        return
    figure, offset = placed.figure, reading.offset
    yield Mark(MarkRole.NUMBER, offset + figure.number_start, offset + figure.number_end)
    if figure.kind is not FigureKind.BARE and figure.unit_end > figure.unit_start:
        yield Mark(MarkRole.UNIT, offset + figure.unit_start, offset + figure.unit_end)


def _denial(reading: Reading, parts: Parts) -> tuple[int, int] | None:
    """Return the tokens that deny: the speaker's verb, a negative word of or around the verb group, or the hedge."""
    low, predicate = reading.sentence.low, parts.predicate
    for said in reading.said:
        if said.denies and said.after and said.stop <= parts.stop and said.verb >= 0:
            return said.verb, said.verb + 1
    if predicate is None:
        places: Sequence[int] = range(parts.first, parts.stop)
    else:
        behind = range(predicate.start, min(predicate.verb + 1 + BEHIND_VERB, len(low)))
        places = (*behind, *range(predicate.start - 1, max(predicate.start - BEFORE_GROUP, 0) - 1, -1))
    for index in places:
        if (low[index] in NEGATIVE or low[index].endswith("n't")) and not is_comparison(low, index):
            return index, index + 1
    return (parts.hedge.first, parts.hedge.stop) if parts.hedge is not None and parts.hedge.unlikely else None


def _voice_marks(reading: Reading, parts: Parts) -> Iterator[Mark]:
    """Yield the words that attribute, and those that name the speaker: a pronoun and the name that it stands for."""
    sentence, said = reading.sentence, parts.said
    if said is not None:
        according = said.verb < 0
        at = said.start if according else said.verb
        yield _mark(sentence, MarkRole.ATTRIBUTION, at, at + 1 + according)
    if parts.speaker is None:
        return
    named = _named(sentence, parts.speaker, said)
    if named is not None:
        yield _mark(sentence, MarkRole.SPEAKER, *named)
        return
    if said is not None:
        pronouns = [index for index in range(said.start, said.stop) if sentence.low[index] in PRONOUNS]
        for index in pronouns[:1]:
            yield _mark(sentence, MarkRole.SPEAKER, index, index + 1)
    start = _nearest(reading.text, parts.speaker, sentence, ahead=said is None)
    if start is not None:
        yield Mark(MarkRole.SPEAKER, start, start + len(parts.speaker))


def _named(sentence: Sentence, speaker: str, said: Attribution | None) -> tuple[int, int] | None:
    """Return the tokens of the speaker's name in the sentence, those nearest to the attribution."""
    words = list(words_of(speaker))
    if said is None or not words:
        return None
    size, anchor = len(words), max(said.verb, said.start)
    near = range(max(0, anchor - NAME_TOKENS), min(len(sentence), anchor + NAME_TOKENS))
    places = [
        index for index in near if sentence.low[index] == words[0] and sentence.low[index : index + size] == words
    ]
    best = min(places, key=lambda index: abs(index - anchor), default=None)
    return None if best is None else (best, best + size)


def _nearest(text: str, name: str, sentence: Sentence, *, ahead: bool) -> int | None:
    """Return where the name stands nearest before the sentence or, for a running quotation, behind it."""
    low, high = max(0, sentence.start - NAME_REACH), min(len(text), sentence.end + NAME_REACH)
    before = text.rfind(name, low, sentence.start)
    behind = text.find(name, sentence.end, high) if ahead else -1
    places = [start for start in (before, behind) if start >= 0 and _stands_alone(text, start, start + len(name))]
    return min(places, key=lambda start: abs(start - sentence.start), default=None)


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (text[max(start - 1, 0) : start].isalnum() or text[end : end + 1].isalnum())
