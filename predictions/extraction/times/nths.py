"""The nth of something: "first Monday of March", "second half of 2025", "15th of next month", "14th century"."""

from __future__ import annotations

from predictions.extraction.numbers.numerals import ordinal_at
from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.times import dates
from predictions.extraction.times import lexicon as lex
from predictions.extraction.times.periods import (
    Day,
    DayNumber,
    Month,
    Near,
    Period,
    Season,
    Stretch,
    Unit,
    Weekday,
    Years,
)
from predictions.extraction.times.relations import Nth, Opening, Range, Rest
from predictions.extraction.times.spans import PeriodAt, amount_at

Found = tuple[Period, int]


def nth_at(tokens: Tokens, i: int, depth: int, period_at: PeriodAt) -> Found | None:
    """Read "first Monday of March", "last day of October", "second half of 2025", "15th day of next month"."""
    word = tokens.words[i]
    opening = _opening(tokens, i, depth, period_at)
    if opening:
        return opening
    ordinal = (-1, i + 1) if word in ("last", "final") else ordinal_at(tokens, i)
    if not ordinal:
        return None
    n, j = ordinal
    if tokens.words[j] in ("full", "whole", "-"):
        j += 1
    name = tokens.words[j]
    unit = "weekday" if name in lex.WEEKDAYS else NTH_UNITS.get(name)
    if name == "decade" and tokens.words[j + 1] == "of":
        unit = "decade"
    if unit is None and name in ("years", "weeks", "days"):
        return None
    if unit is None and name == "of" and 1 <= n <= 31 and word[:1].isdecimal():
        return _day_of(tokens, n, j + 1, depth, period_at)
    if unit is None:
        return _century_or_decade(tokens, n, j) if n > 0 else None
    return _nth_of(tokens, n, j, unit, depth, period_at) or _nth_of_year(tokens, n, j, unit)


def _opening(tokens: Tokens, i: int, depth: int, period_at: PeriodAt) -> Found | None:
    """Read "first nine months of 2023", "last two weeks of June"."""
    if tokens.words[i] not in ("first", "last", "final"):
        return None
    amount = amount_at(tokens, i + 1) if tokens.words[i + 1] not in ("a", "an") else None
    if amount is None or tokens.words[amount[1]] != "of":
        return None
    k = amount[1] + 1
    found = bare_unit(tokens, k + 1) if tokens.words[k] == "the" else None
    found = found or period_at(tokens, k, depth + 1)
    if not found or not isinstance(found[0], (Unit, Years, Month, Season)):
        return None
    return Opening(amount[0], 1 if tokens.words[i] == "first" else -1, found[0]), found[1]


def _nth_of(tokens: Tokens, n: int, j: int, unit: str, depth: int, period_at: PeriodAt) -> Found | None:
    k = j + 1
    linked = tokens.words[k] in ("of", "in")
    k += linked
    the = tokens.words[k] == "the"
    found = bare_unit(tokens, k + 1) if the else None
    found = found or (dates.fiscal_year(tokens, k + the))
    if not found and (linked or unit in ("quarter", "half")):
        found = period_at(tokens, k, depth + 1)
    if not found or isinstance(found[0], (Near, Weekday, Range, Rest, Day, DayNumber)):
        return None
    whole, end = found
    if unit in ("quarter", "half") and n > 0:
        return _stretch(unit, n, whole, end)
    if isinstance(whole, Years) and unit in ("quarter", "half"):
        return _stretch(unit, 4 if unit == "quarter" else 2, whole, end)
    weekday = lex.WEEKDAYS.get(tokens.words[j], 0)
    if unit == "day" and n > 0 and isinstance(whole, Month):
        return Day(whole.number, n, whole.year), end
    return Nth(n, unit, whole, weekday), end


def _stretch(unit: str, n: int, whole: Period, end: int) -> Found | None:
    length, most = (3, 4) if unit == "quarter" else (6, 2)
    if n > most:
        return None
    if isinstance(whole, Years) and whole.count == 1:
        return Stretch(length, n - 1, whole.first, None, whole.fiscal), end
    if isinstance(whole, Unit) and whole.unit == "year":
        return Stretch(length, n - 1, None, whole.shift, whole.fiscal), end
    return Nth(n, unit, whole), end


def _nth_of_year(tokens: Tokens, n: int, j: int, unit: str) -> Found | None:
    """Read a quarter or half with no year said ("the third quarter")."""
    if unit == "quarter" and 1 <= n <= 4:
        return Stretch(3, n - 1, fiscal=tokens.words[j - 2] == "fiscal"), j + 1
    return None


def _century_or_decade(tokens: Tokens, n: int, j: int) -> Found | None:
    if tokens.words[j] in ("century", "cent") and 1 <= n <= 22:
        return Years(max((n - 1) * 100, 1), 100), j + 1
    return None


def _day_of(tokens: Tokens, n: int, k: int, depth: int, period_at: PeriodAt) -> Found | None:
    """Read "15th of next month", "20th of the month"."""
    found = bare_unit(tokens, k + 1) if tokens.words[k] == "the" else period_at(tokens, k, depth + 1)
    if found and isinstance(found[0], Unit) and found[0].unit == "month":
        return Nth(n, "day", found[0]), found[1]
    return None


def bare_unit(tokens: Tokens, j: int) -> Found | None:
    unit = lex.UNITS.get(tokens.words[j])
    if unit in ("week", "month", "quarter", "year", "decade", "century") and not tokens.words[j].endswith("s"):
        return Unit(unit, 0, bare=True), j + 1
    return None


NTH_UNITS = {
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "half": "half",
}
