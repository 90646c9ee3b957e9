"""Give each predicate of a sentence its words, and each figure the predicate that it hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from predictions.extraction.clauses import DASHES, Clauses
from predictions.extraction.figures import Placed
from predictions.extraction.lexicon import BASES, GERUNDS, PLAIN_THIRD, PURE_PASTS, is_past
from predictions.extraction.quantities import Figure
from predictions.extraction.speakers import Attribution
from predictions.extraction.times import TimeReading
from predictions.extraction.tokens import Sentence
from predictions.extraction.verbgroups import Predicate
from predictions.extraction.words.en.clauses import FINITE

ADJUNCT_OPENERS: Final = frozenset("with after despite having besides unlike like as following".split())
BORDERS: Final = frozenset(", when while because where after before until if unless as".split())
TIMETABLES: Final = frozenset(("timetable.present", "timetable.is"))
RELATIVE_OPENERS: Final = frozenset("which who whose that".split())


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence and all that was found in it; figures count from `offset` in the article, times from its start."""

    text: str
    sentence: Sentence
    clauses: Clauses
    said: list[Attribution]
    inherited: str | None
    predicates: list[Predicate]
    figures: list[Figure]
    times: list[TimeReading]
    offset: int
    published: date


@dataclass(frozen=True, slots=True)
class Region:
    """The words of one predicate: tokens `first:stop` of its clause, up to the next predicate in it."""

    predicate: Predicate | None
    first: int
    stop: int


def regions_of(reading: Reading) -> list[Region]:
    """Give each predicate its part of the clause that it stands in."""
    found: list[Region] = []
    predicates = _telling(reading)
    for number, predicate in enumerate(predicates):
        first, stop = reading.clauses.around(predicate.start)
        if stop <= predicate.stop and predicate.stop < len(reading.sentence):
            stop = reading.clauses.around(predicate.stop)[1]
        first = _behind_relative(reading, first, predicate)
        if number and predicates[number - 1].start >= first:
            first = _border(reading.sentence, predicates[number - 1], predicate)
        following = next((one for one in predicates[number + 1 :] if not one.weak), None)
        if following and following.start < stop:
            stop = max(_border(reading.sentence, predicate, following), predicate.verb + 1)
        found.append(Region(predicate, first, stop))
    return found


def _telling(reading: Reading) -> list[Predicate]:
    """Leave out verbs of time-tables in a clause that has another predicate ("will wait until the train leaves")."""
    strong = {reading.clauses.around(one.start)[0] for one in reading.predicates if one.rule not in TIMETABLES}
    return [
        one
        for one in reading.predicates
        if one.rule not in TIMETABLES or reading.clauses.around(one.start)[0] not in strong
    ]


def _border(sentence: Sentence, one: Predicate, other: Predicate) -> int:
    """Return where the words of the second of two predicates in one clause begin: at what opens or parts before it."""
    for index in range(other.start - 1, one.verb, -1):
        if sentence.low[index] in BORDERS:
            return index
    return other.start


def _behind_relative(reading: Reading, first: int, predicate: Predicate) -> int:
    """Step back over a relative clause that ended before the predicate ("the firm, which lost 5m, will")."""
    low = reading.sentence.low
    if first and predicate.start == first and low[first - 1] in DASHES:
        before = reading.clauses.around(first - 1)[0]
        return reading.clauses.around(before - 1)[0] if before and low[before - 1] == low[first - 1] else first
    if first and predicate.start == first and low[first - 1] == ",":
        before = reading.clauses.around(first - 1)[0]
        return reading.clauses.around(before - 1)[0] if before and low[before] in RELATIVE_OPENERS else first
    if not first or low[first] not in RELATIVE_OPENERS:
        return first
    inner = low[first + 1 : predicate.start]
    if any(word in FINITE or word in PURE_PASTS or word in PLAIN_THIRD or is_past(word) for word in inner) or (
        inner and inner[0] in BASES
    ):
        return reading.clauses.around(first - 1)[0]
    return first


def region_around(reading: Reading, regions: list[Region], one: Placed) -> Region:
    for region in regions:
        if region.first <= one.number < region.stop:
            if region.predicate is not None and region.predicate.weak and one.number < region.predicate.start:
                return Region(None, region.first, region.stop)
            inside = _in_ended_relative(reading, region, one) or _in_adjunct(reading, region, one)
            return Region(None, *inside) if inside else region
    first, stop = reading.clauses.around(one.number)
    if stop < one.stop:
        stop = one.stop
    carried = _carried_on(reading, regions, first)
    if carried is not None:
        return Region(carried, min(first, one.first), stop)
    return Region(None, min(first, one.first), stop)


def _carried_on(reading: Reading, regions: list[Region], first: int) -> Predicate | None:
    """Return the forecast that a participle behind a comma carries on ("will flood it, forcing 900 out")."""
    low = reading.sentence.low
    if first < 2 or low[first] not in GERUNDS or low[first - 1] != ",":
        return None
    before = [region for region in regions if region.stop in (first - 1, first)]
    return before[-1].predicate if before and before[-1].predicate and not before[-1].predicate.weak else None


def _in_adjunct(reading: Reading, region: Region, one: Placed) -> tuple[int, int] | None:
    """Return the phrase in front of the subject that the figure stands in ("With winds of 90 mph, the storm will")."""
    low = reading.sentence.low
    if region.predicate is None or one.stop > region.predicate.start or low[region.first] not in ADJUNCT_OPENERS:
        return None
    for index in range(one.stop, region.predicate.start - 1):
        if low[index] == ",":
            return region.first, index
    return None


def _in_ended_relative(reading: Reading, region: Region, one: Placed) -> tuple[int, int] | None:
    """Return the relative clause, over before the predicate, that the figure stands in."""
    if region.predicate is None or one.number > region.predicate.start:
        return None
    first, stop = reading.clauses.around(one.number)
    low = reading.sentence.low
    if low[first] in RELATIVE_OPENERS and first != region.first and stop <= region.predicate.start:
        return first, stop
    if (
        low[first] not in RELATIVE_OPENERS
        or first == region.first
        or reading.clauses.around(region.predicate.start)[0] != first
    ):
        return None
    for index in range(one.stop, region.predicate.start):
        if low[index] == ",":
            return first, index
    return None
