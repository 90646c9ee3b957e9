"""Dates in digits: 2015-03-03, 12/7/2014, 2019-aug-1, 31.12.2020."""

from __future__ import annotations

import re

from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.times import lexicon as lex
from predictions.extraction.times.almanac import Days, OffCalendar
from predictions.extraction.times.periods import Day, Month, Period, Scene, Stretch
from predictions.extraction.times.years import written_year, year_number

Found = tuple[Period, int]


class Unreal:
    """Digits in the shape of a date that the calendar does not have."""

    def days(self, scene: Scene) -> Days:
        raise OffCalendar("no such date")


def numeric(tokens: Tokens, i: int) -> Found | None:
    """Read dates in digits: 2015-03-03, 12/7/2014, 2019-aug-1, 31.12.2020, 2014/10, and 10/1 behind "on"."""
    word = tokens.words[i]
    if not word[:1].isdecimal():
        return None
    if (
        len(word) == 1
        and word in "1234"
        and tokens.words[i + 1] == "q"
        and tokens.glued(i + 1)
        and tokens.capital(i + 1)
    ):
        year = year_number(tokens, i + 2)
        return (Stretch(3, int(word) - 1, year[0]), year[1]) if year else (Stretch(3, int(word) - 1), i + 2)
    dotted = _DOTTED.fullmatch(word)
    if dotted:
        return _ordered(int(dotted[1]), int(dotted[2]), int(dotted[3]), True), i + 1
    sign = tokens.words[i + 1]
    if sign not in ("-", "/") or not tokens.glued(i + 1) or not tokens.glued(i + 2):
        return None
    if tokens.words[i + 3] == sign and tokens.glued(i + 3) and tokens.glued(i + 4):
        return _three_parts(tokens, i)
    return _two_parts(tokens, i, sign)


def _three_parts(tokens: Tokens, i: int) -> Found | None:
    first, second, third = tokens.words[i], tokens.words[i + 2], tokens.words[i + 4]
    month = lex.MONTHS.get(second)
    if not (first.isdecimal() and third.isdecimal() and (second.isdecimal() or month)):
        return None
    end = i + 5
    if len(first) == 4 and written_year(tokens, i) and len(third) <= 2 and (month or len(second) <= 2):
        return _day_or_unreal(int(first), month or int(second), int(third)), end
    if len(third) != 4 or written_year(tokens, i + 4) is None or len(first) > 2 or (not month and len(second) > 2):
        return None
    if month:
        return _day_or_unreal(int(third), month, int(first)), end
    return _ordered(int(first), int(second), int(third), False), end


def _ordered(first: int, second: int, year: int, day_first: bool) -> Period:
    """Put day and month in order: American unless the numbers, or dots between them, say otherwise."""
    if first > 12 or (day_first and second <= 12):
        return _day_or_unreal(year, second, first)
    return _day_or_unreal(year, first, second)


def _day_or_unreal(year: int, month: int, number: int) -> Period:
    return Day(month, number, year) if 1 <= month <= 12 and 1 <= number <= 31 else Unreal()


def _two_parts(tokens: Tokens, i: int, sign: str) -> Found | None:
    first, second = tokens.words[i], tokens.words[i + 2]
    if not (first.isdecimal() and second.isdecimal()) or tokens.words[i - 1] in ("/", "$", "€", "£"):
        return None
    if len(first) == 4 and len(second) <= 2 and written_year(tokens, i):
        year, number = int(first), int(second)
        if second[0] == "0" or len(second) == 1 or (number <= 12 and number != (year + 1) % 100):
            return (Month(number, year), i + 3) if 1 <= number <= 12 else None
        return None
    if sign == "/" and len(first) <= 2 and written_year(tokens, i + 2) and 1 <= int(first) <= 12:
        return Month(int(first), int(second)), i + 3
    if sign == "/" and len(first) <= 2 and len(second) <= 2 and _dated_by_context(tokens, i):
        low, high = int(first), int(second)
        if low > 12 and 1 <= high <= 12:
            low, high = high, low
        return (Day(low, high), i + 3) if 1 <= low <= 12 and 1 <= high <= 31 else None
    return None


def _dated_by_context(tokens: Tokens, i: int) -> bool:
    before = tokens.words[i - 1]
    if before in _SLASHED_CUES or before in lex.WEEKDAYS:
        return True
    # the near end of a range whose far end is a date: 10/1-11/2/2017
    opens = tokens.words[i + 3] in lex.HYPHENS and tokens.words[i + 5] == "/"
    return opens or (before in lex.HYPHENS and tokens.words[i - 3] == "/")


_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")


_SLASHED_CUES = frozenset("on by until till from since before after between through and to the".split())
