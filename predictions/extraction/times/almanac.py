"""Days, months and years: the arithmetic of the calendar, with nothing of language in it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]


class OffCalendar(ValueError):
    """A day that the calendar does not have: 30 February, or a year outside 1..9999."""


def day(year: int, month: int, number: int) -> date:
    """Give the date, or raise OffCalendar."""
    try:
        return date(year, month, number)
    except (ValueError, OverflowError) as error:
        raise OffCalendar(f"{year}-{month}-{number}") from error


def plus_days(start: date, days: int) -> date:
    """Move a date by days, or raise OffCalendar."""
    try:
        return start + timedelta(days=days)
    except OverflowError as error:
        raise OffCalendar(str(days)) from error


def plus_months(start: date, months: int) -> date:
    """Move a date by months; a day that the month has not becomes its last (31 January + 1 = 28 February)."""
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise OffCalendar(str(months))
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def plus(start: date, count: int, unit: str) -> date:
    """Move a date by so many days, weeks, fortnights, months, quarters, years, decades or centuries."""
    if unit in ("day", "week", "fortnight", "weekend"):
        return plus_days(start, count * {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}[unit])
    return plus_months(start, count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])


def month(year: int, number: int) -> Days:
    """Give the first and last day of a month."""
    first = day(year, number, 1)
    return first, date(year, number, monthrange(year, number)[1])


def months(year: int, number: int, count: int) -> Days:
    """Give the first day of a month and the last of the count-th from it."""
    first = day(year, number, 1)
    return first, plus_days(plus_months(first, count), -1)


def years(first: int, count: int = 1) -> Days:
    """Give the first and last day of some years."""
    return day(first, 1, 1), day(first + count - 1, 12, 31)


def week(of: date) -> Days:
    """Give Monday and Sunday of the ISO week of a day."""
    monday = plus_days(of, -of.weekday())
    return monday, plus_days(monday, 6)


def unit_of(of: date, unit: str) -> Days:
    """Give the calendar unit that a day lies in."""
    if unit == "day":
        return of, of
    if unit in ("week", "fortnight"):
        monday, sunday = week(of)
        return monday, sunday if unit == "week" else plus_days(sunday, 7)
    if unit == "weekend":
        _, sunday = week(of)
        return plus_days(sunday, -1), sunday
    if unit == "month":
        return month(of.year, of.month)
    if unit == "quarter":
        return months(of.year, (of.month - 1) // 3 * 3 + 1, 3)
    length = {"year": 1, "decade": 10, "century": 100}[unit]
    return years(max(of.year // length * length, 1), length)


def nth_weekday(days: Days, weekday: int, n: int) -> date:
    """Give the nth such weekday (Monday 0) of a period; -1 is the last."""
    first, last = days
    if n > 0:
        found = plus_days(first, (weekday - first.weekday()) % 7 + 7 * (n - 1))
    else:
        found = plus_days(last, -((last.weekday() - weekday) % 7) + 7 * (n + 1))
    if not first <= found <= last:
        raise OffCalendar("no such weekday in the period")
    return found


def easter(year: int) -> date:
    """Give Easter Sunday of the Gregorian calendar (the anonymous computus of Nature, 20 April 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    number, of = divmod(h + ell - 7 * m + 114, 31)
    return day(year, number, of + 1)


def islamic(year: int, number: int, of: int) -> date:
    """Give the Gregorian day of a day of the tabular (civil) Islamic calendar; the moon may shift it by a day."""
    days = of + (59 * (number - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return plus_days(date(622, 7, 18), days)


def third(days: Days, which: str) -> Days:
    """Give the early, mid or late third of a period, in whole months where it has them.

    A decade has halves; a period of one or two days has no parts.
    """
    first, last = days
    length = (last - first).days + 1
    if length < 3:
        return days
    if length > 3600 and length < 3700:
        return _part_of_decade(first, which)
    if length > 88 and first.day == 1:
        count = ((last.year - first.year) * 12 + last.month - first.month + 1) // 3
        index = {"early": 0, "mid": 1, "late": 2}[which]
        start = plus_months(first, count * index)
        return start, last if which == "late" else plus_days(plus_months(start, count), -1)
    step = 3 if length == 7 else 10 if 28 <= length <= 31 else max(length // 3, 1)
    if which == "early":
        return first, plus_days(first, step - 1)
    if which == "mid":
        return plus_days(first, 2 if length == 7 else step), plus_days(first, 4 if length == 7 else 2 * step - 1)
    return plus_days(first, 4 if length == 7 else 2 * step), last


def _part_of_decade(first: date, which: str) -> Days:
    offset, count = {"early": (0, 5), "mid": (3, 4), "late": (5, 5)}[which]
    return years(first.year + offset, count)
