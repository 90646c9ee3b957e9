"""The words of times in the shapes that the grammar looks them up in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from predictions.extraction.times import almanac
from predictions.extraction.times.almanac import Days
from predictions.extraction.words.en import calendar

MONTHS = dict(calendar.MONTHS)
SHORT_MONTHS = frozenset(word for word in MONTHS if len(word) <= 4 and word not in ("may", "june", "july"))
WEEKDAYS = dict(calendar.WEEKDAYS)
UNITS = dict(calendar.UNITS)
SHIFTS = dict(calendar.SHIFTS)
SEASONS = dict(calendar.SEASONS)
PARTS = dict(calendar.PARTS)
TODAY = dict(calendar.TODAY)
SMALL_COUNTS = dict(calendar.SMALL_COUNTS)
TRAP_MONTHS = frozenset(calendar.TRAP_MONTHS)
TRAP_WEEKDAYS = frozenset(calendar.TRAP_WEEKDAYS)
AHEAD = frozenset(calendar.ROLLING_AHEAD)
BACK = frozenset(calendar.ROLLING_BACK)
RANGE_SIGNS = frozenset(calendar.RANGE_SIGNS)
HYPHENS = frozenset("-–—−")
FILLERS = frozenset(calendar.FILLERS)
HOUR_WORDS = frozenset(calendar.HOUR_WORDS)
DAY_PARTS = frozenset(calendar.DAY_PARTS)
DECADES = dict(calendar.DECADES)
HOURS = {"hour": 24, "hours": 24, "hr": 24, "hrs": 24}
MOVING = frozenset(calendar.MOVING_VERBS)
FUTURE = frozenset((*calendar.FUTURE_WORDS, *calendar.TIMETABLE_VERBS))
PAST = frozenset(calendar.PAST_WORDS)
NOT_PAST = frozenset(calendar.NOT_PAST)
NEGATIONS = frozenset(calendar.NEGATIONS)
CLAUSE_BREAKS = frozenset(calendar.CLAUSE_BREAKS)
SPEECH = frozenset(calendar.SPEECH_VERBS)

Phrase = tuple[str, ...]


def by_last(entries: tuple[tuple[str, str], ...]) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    """Index phrases by their last word, longest first, to be matched leftwards."""
    index: dict[str, list[tuple[Phrase, str]]] = {}
    for text, meaning in entries:
        words = tuple(text.split())
        index.setdefault(words[-1], []).append((words, meaning))
    return {word: tuple(sorted(found, key=lambda each: -len(each[0]))) for word, found in index.items()}


PREPOSITIONS = by_last(calendar.PREPOSITIONS)
LATER_TAILS = tuple(tuple(each.split()) for each in calendar.LATER_TAILS)
EARLIER_TAILS = tuple(tuple(each.split()) for each in calendar.EARLIER_TAILS)


def _fixed(month: int, number: int, year: int) -> Days:
    only = almanac.day(year, month, number)
    return only, only


def _from_easter(offset: int, year: int) -> Days:
    only = almanac.plus_days(almanac.easter(year), offset)
    return only, only


def _on_weekday(month: int, weekday: int, n: int, behind: int, year: int) -> Days:
    only = almanac.plus_days(almanac.nth_weekday(almanac.month(year, month), weekday, n), behind)
    return only, only


def _islamic(month: int, first: int, last: int, year: int) -> Days:
    # an Islamic year is eleven days shorter; the one that this month of the Gregorian year may lie in comes first
    for islamic_year in ((year - 622) * 33 // 32, (year - 622) * 33 // 32 + 1, (year - 622) * 33 // 32 + 2):
        start = almanac.islamic(islamic_year, month, first)
        if start.year == year:
            return start, almanac.plus_days(start, last - first)
    raise almanac.OffCalendar(f"none in {year}")


def _spaced(name: str) -> Phrase:
    """Cut a name the way that the tokens are cut: "new year's day" is new, year, 's, day."""
    return tuple(name.replace("'s", " 's").replace("s'", "s '").replace("-", " - ").replace(".", " .").split())


def _holidays() -> dict[str, tuple[tuple[Phrase, Callable[[int], Days]], ...]]:
    every: list[tuple[Phrase, Callable[[int], Days]]] = [
        *((_spaced(name), partial(_fixed, month, number)) for name, month, number in calendar.HOLIDAYS),
        *((_spaced(name), partial(_from_easter, offset)) for name, offset in calendar.EASTER_HOLIDAYS),
        *((_spaced(name), partial(_on_weekday, *rule)) for name, *rule in calendar.WEEKDAY_HOLIDAYS),
        *((_spaced(name), partial(_islamic, *rule)) for name, *rule in calendar.ISLAMIC_HOLIDAYS),
    ]
    index: dict[str, list[tuple[Phrase, Callable[[int], Days]]]] = {}
    for entry in every:
        index.setdefault(entry[0][0], []).append(entry)
    return {word: tuple(sorted(found, key=lambda each: -len(each[0]))) for word, found in index.items()}


HOLIDAYS = _holidays()
