"""What time expressions mean before they are resolved: each period knows its days once it knows the scene."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from predictions.extraction.times import almanac
from predictions.extraction.times.almanac import Days, OffCalendar

# a day without a year in a sentence about the future may lie a few days back: what was said was said before publication
_GRACE = 7


@dataclass(frozen=True, slots=True)
class Scene:
    """The day of publication and where the sentence looks: `ahead` 1 to the future, -1 to the past, 0 unknown.

    `fiscal` is the month in which fiscal years begin, `fiscal_named` the year offset of their name (a fiscal year that
    begins in October 2020 and is called 2021 has 1).
    """

    reference: date
    ahead: int = 0
    fiscal: int = 1
    anchor: Days | None = None


class Period(Protocol):
    """A time expression that can be resolved."""

    def days(self, scene: Scene) -> Days:
        """Give the first and last day, or raise OffCalendar."""


def _in_direction(candidates: list[Days], scene: Scene, grace: int = 0) -> Days:
    """Choose the candidate nearest in the direction of the scene; the nearest at all if it has none."""
    today = scene.reference
    if scene.ahead > 0:
        fitting = [days for days in candidates if almanac.plus_days(days[1], grace) >= today]
    elif scene.ahead < 0:
        fitting = [days for days in candidates if days[0] <= today]
    else:
        fitting = []
    chosen = fitting or candidates
    if not chosen:
        raise OffCalendar("no such day")
    return min(chosen, key=lambda days: _distance(days, today))


def _distance(days: Days, today: date) -> int:
    if days[0] <= today <= days[1]:
        return 0
    return min(abs((days[0] - today).days), abs((days[1] - today).days))


def _each_year(make: Callable[[int], Days], scene: Scene, reach: int = 1) -> list[Days]:
    found = []
    for year in range(scene.reference.year - reach, scene.reference.year + reach + 1):
        try:
            found.append(make(year))
        except OffCalendar:
            continue
    return found


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month; without a year it is taken in the direction of the scene, on its weekday if one is given."""

    month: int
    number: int
    year: int | None = None
    weekday: int | None = None

    def days(self, scene: Scene) -> Days:
        if self.year is not None:
            only = almanac.day(self.year, self.month, self.number)
            return only, only
        candidates = _each_year(self._in, scene, 4 if self.month == 2 and self.number == 29 else 2)
        if self.weekday is not None:
            on_it = [days for days in candidates if days[0].weekday() == self.weekday]
            if scene.ahead:
                on_it = [days for days in on_it if (days[0] - scene.reference).days * scene.ahead >= -_GRACE]
            candidates = on_it or candidates
        return _in_direction(candidates, scene, _GRACE)

    def _in(self, year: int) -> Days:
        only = almanac.day(year, self.month, self.number)
        return only, only


@dataclass(frozen=True, slots=True)
class Month:
    """A month; `shift` is that of last (-1), this (0) or next (1) before its name, `years` that of "of next year"."""

    number: int
    year: int | None = None
    shift: int | None = None
    years: int | None = None

    def days(self, scene: Scene) -> Days:
        today = scene.reference
        if self.year is not None:
            return almanac.month(self.year, self.number)
        if self.years is not None:
            return almanac.month(today.year + self.years, self.number)
        if self.shift is None:
            return _in_direction(_each_year(self._in, scene), scene)
        if self.shift == 0:
            return almanac.month(today.year, self.number)
        year = today.year
        if self.shift < 0 and self.number >= today.month:
            year -= 1
        if self.shift > 0 and self.number <= today.month:
            year += 1
        return almanac.month(year, self.number)

    def _in(self, year: int) -> Days:
        return almanac.month(year, self.number)


@dataclass(frozen=True, slots=True)
class Years:
    """Calendar years, one or several; `fiscal` ones begin where the text says."""

    first: int
    count: int = 1
    fiscal: bool = False

    def days(self, scene: Scene) -> Days:
        if self.fiscal and scene.fiscal != 1:
            return almanac.months(self.first - 1, scene.fiscal, 12)
        return almanac.years(self.first, self.count)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Quarter or half `index` (from 0) of `length` months, of a year or of the year that fits the scene."""

    length: int
    index: int
    year: int | None = None
    shift: int | None = None
    fiscal: bool = False

    def days(self, scene: Scene) -> Days:
        year = self.year
        if year is None and self.shift is not None:
            year = scene.reference.year + self.shift
        if year is not None:
            return self._of(year, scene)
        return _in_direction(_each_year(lambda each: self._of(each, scene), scene), scene)

    def _of(self, year: int, scene: Scene) -> Days:
        if self.fiscal and scene.fiscal != 1:
            start = almanac.plus_months(almanac.day(year - 1, scene.fiscal, 1), self.index * self.length)
            return almanac.months(start.year, start.month, self.length)
        return almanac.months(year, self.index * self.length + 1, self.length)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday: bare, with this, next or last (`shift`), or of a week so many weeks away (`weeks`)."""

    number: int
    shift: int | None = None
    weeks: int | None = None
    nearest: bool = False

    def days(self, scene: Scene) -> Days:
        today = scene.reference
        monday = almanac.week(today)[0]
        if self.weeks is not None:
            only = almanac.plus_days(monday, 7 * self.weeks + self.number)
        elif self.nearest or self.shift is None:
            only = self._bare(scene)
        else:
            only = almanac.plus_days(monday, 7 * self.shift + self.number)
        return only, only

    def _bare(self, scene: Scene) -> date:
        ahead = (self.number - scene.reference.weekday()) % 7
        direction = self.shift or scene.ahead
        if direction == 0:
            direction = 1 if 0 < ahead <= 3 else -1
        if direction > 0:
            return almanac.plus_days(scene.reference, ahead or 7)
        back = (7 - ahead) % 7
        return almanac.plus_days(scene.reference, -(back or (7 if self.nearest else 0)))


@dataclass(frozen=True, slots=True)
class Unit:
    """This, next or last calendar unit: `shift` units from the one that the reference day lies in."""

    unit: str
    shift: int
    fiscal: bool = False
    working: bool = False
    bare: bool = False

    def days(self, scene: Scene) -> Days:
        if self.fiscal and scene.fiscal != 1 and self.unit == "year":
            today = scene.reference
            return almanac.months(today.year - (today.month < scene.fiscal) + self.shift, scene.fiscal, 12)
        first, last = almanac.unit_of(scene.reference, self.unit)
        if self.unit == "weekend":
            first = almanac.plus_days(first, 7 * self.shift)
            return first, almanac.plus_days(first, 1)
        first, last = almanac.unit_of(almanac.plus(first, self.shift, self.unit), self.unit)
        return first, almanac.plus_days(first, 4) if self.working else last


@dataclass(frozen=True, slots=True)
class Near:
    """A day so many days from the reference day."""

    offset: int

    def days(self, scene: Scene) -> Days:
        only = almanac.plus_days(scene.reference, self.offset)
        return only, only


Amount = tuple[tuple[int, str], ...]  # (2, "year"), (3, "month")


def move(start: date, amount: Amount, sign: int) -> date:
    """Move a date by every part of an amount."""
    for count, unit in amount:
        start = almanac.plus(start, sign * count, unit)
    return start


@dataclass(frozen=True, slots=True)
class Offset:
    """So much before (-1) or after (1) the anchor, or the reference day where there is none."""

    amount: Amount
    sign: int
    anchor: Period | None = None

    def days(self, scene: Scene) -> Days:
        if self.anchor is None:
            only = move(scene.reference, self.amount, self.sign)
            return only, only
        first, last = self.anchor.days(scene)
        ends = isinstance(self.anchor, Part) and self.anchor.which == "late"
        only = move(last if self.sign > 0 or ends else first, self.amount, self.sign)
        return only, only


@dataclass(frozen=True, slots=True)
class Event:
    """A day that the text gives elsewhere to what `noun` names; resolved when the whole text has been read."""

    noun: str

    def days(self, scene: Scene) -> Days:
        if scene.anchor is None:
            raise OffCalendar("the text does not date it")
        return scene.anchor


@dataclass(frozen=True, slots=True)
class WeekdaysAgo:
    """The nth such weekday before (-1) or after (1) the reference day."""

    number: int
    count: int
    sign: int = -1

    def days(self, scene: Scene) -> Days:
        if self.sign > 0:
            ahead = (self.number - scene.reference.weekday() - 1) % 7 + 1
            only = almanac.plus_days(scene.reference, ahead + 7 * (self.count - 1))
            return only, only
        back = (scene.reference.weekday() - self.number - 1) % 7 + 1
        only = almanac.plus_days(scene.reference, -back - 7 * (self.count - 1))
        return only, only


@dataclass(frozen=True, slots=True)
class Rolling:
    """The next (1) or past (-1) so much, up to `upper` where a range is given; decades and quarters are whole ones."""

    amount: Amount
    sign: int
    upper: Amount | None = None

    def days(self, scene: Scene) -> Days:
        today = scene.reference
        count, unit = self.amount[0]
        if self.upper is not None:
            return self._between(today, self.upper)
        if len(self.amount) == 1 and unit in ("quarter", "decade", "century"):
            first, last = almanac.unit_of(today, unit)
            if self.sign > 0:
                return almanac.plus_days(last, 1), almanac.plus_days(almanac.plus(first, count + 1, unit), -1)
            return almanac.plus(first, -count, unit), almanac.plus_days(first, -1)
        moved = move(today, self.amount, self.sign)
        return (today, moved) if self.sign > 0 else (moved, today)

    def _between(self, today: date, upper: Amount) -> Days:
        near, far = move(today, self.amount, self.sign), move(today, upper, self.sign)
        return (near, far) if self.sign > 0 else (far, near)


@dataclass(frozen=True, slots=True)
class Part:
    """The early, mid or late third of a period."""

    which: str
    of: Period

    def days(self, scene: Scene) -> Days:
        whole = self.of.days(scene)
        if scene.ahead < 0 and whole[1] > scene.reference and isinstance(self.of, Unit) and self.of.bare:
            # "it had peaked by the end of the year": the last one that has ended
            whole = replace(self.of, shift=-1).days(scene) if self.which == "late" else whole
        return almanac.third(whole, self.which)


@dataclass(frozen=True, slots=True)
class Rest:
    """Later (1) or earlier (-1) in a period: from or up to the reference day, if that lies in it."""

    of: Period
    sign: int

    def days(self, scene: Scene) -> Days:
        first, last = self.of.days(scene)
        if not first <= scene.reference <= last:
            return almanac.third((first, last), "late" if self.sign > 0 else "early")
        return (scene.reference, last) if self.sign > 0 else (first, scene.reference)


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth (-1 last) day, weekday (`weekday`), week, weekend, month, quarter or half of a period."""

    n: int
    unit: str
    of: Period
    weekday: int = 0

    def days(self, scene: Scene) -> Days:
        whole = self.of.days(scene)
        if self.unit == "weekday":
            only = almanac.nth_weekday(whole, self.weekday, self.n)
            return only, only
        if self.unit == "weekend":
            saturday = almanac.nth_weekday(whole, 5, self.n)
            return saturday, almanac.plus_days(saturday, 1)
        if self.unit == "week":
            return self._week(whole)
        return self._unit(whole)

    def _week(self, whole: Days) -> Days:
        # the week that holds the year's first Thursday is its first (ISO 8601); for months likewise
        thursday = almanac.nth_weekday(whole, 3, self.n)
        return almanac.week(thursday)

    def _unit(self, whole: Days) -> Days:
        first, last = whole
        length = 1 if self.unit == "half" else self.n
        if self.unit == "half":
            months = (last.year - first.year) * 12 + last.month - first.month + 1
            if months < 2:
                middle = almanac.plus_days(first, (last - first).days // 2)
                return (first, middle) if self.n == 1 else (almanac.plus_days(middle, 1), last)
            start = almanac.plus_months(first, months // 2 * (self.n % 2 == 0))
            return start, almanac.plus_days(almanac.plus_months(start, months // 2), -1)
        if self.n < 0:
            return almanac.unit_of(last, self.unit)
        days = almanac.unit_of(almanac.plus(first, length - 1, self.unit), self.unit)
        if days[0] > last:
            raise OffCalendar("beyond the period")
        return days


@dataclass(frozen=True, slots=True)
class Until:
    """So much time up to the end of a period ("the three months to September")."""

    amount: Amount
    to: Period

    def days(self, scene: Scene) -> Days:
        last = self.to.days(scene)[1]
        return move(almanac.plus_days(last, 1), self.amount, -1), last


@dataclass(frozen=True, slots=True)
class Season:
    """A meteorological season, three whole months."""

    month: int
    year: int | None = None
    shift: int | None = None

    def days(self, scene: Scene) -> Days:
        if self.year is not None:
            return self._of(self.year)
        candidates = _each_year(self._of, scene)
        today = scene.reference
        if self.shift is None:
            return _in_direction(candidates, scene)
        if self.shift == 0:
            running = [days for days in candidates if days[0] <= today <= days[1]]
            return running[0] if running else self._of(today.year)
        if self.shift < 0:
            return max(days for days in candidates if days[1] < today)
        return min(days for days in candidates if days[0] > today)

    def _of(self, year: int) -> Days:
        return almanac.months(year, self.month, 3)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast or public holiday, given by what makes its days in a year."""

    make: Callable[[int], Days]
    year: int | None = None
    shift: int | None = None

    def days(self, scene: Scene) -> Days:
        if self.year is not None:
            return self.make(self.year)
        candidates = _each_year(self.make, scene)
        today = scene.reference
        if self.shift == 0:
            return self.make(today.year)
        if self.shift and self.shift < 0:
            candidates = [days for days in candidates if days[1] < today]
        elif self.shift:
            candidates = [days for days in candidates if days[0] > today]
        return _in_direction(candidates, replace(scene, ahead=self.shift or scene.ahead))


@dataclass(frozen=True, slots=True)
class DayNumber:
    """A day of the month that fits the scene ("the 15th"), on its weekday if one is given."""

    number: int
    weekday: int | None = None

    def days(self, scene: Scene) -> Days:
        candidates = []
        first = scene.reference.replace(day=1)
        for shift in (-2, -1, 0, 1, 2):
            start = almanac.plus_months(first, shift)
            try:
                only = almanac.day(start.year, start.month, self.number)
            except OffCalendar:
                continue
            candidates.append((only, only))
        if self.weekday is not None:
            candidates = [days for days in candidates if days[0].weekday() == self.weekday] or candidates
        return _in_direction(candidates, scene)


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week, or its weekend, that a day opens or lies in; a Sunday opens the week behind it."""

    of: Period
    weekend: bool = False

    def days(self, scene: Scene) -> Days:
        first = self.of.days(scene)[0]
        if self.weekend:
            return almanac.unit_of(first, "weekend")
        return almanac.week(almanac.plus_days(first, 1) if first.weekday() == 6 else first)


@dataclass(frozen=True, slots=True)
class Range:
    """From the first day of one period to the last of another; years and months said once hold for both."""

    first: Period
    last: Period

    def days(self, scene: Scene) -> Days:
        if isinstance(self.first, Weekday) and isinstance(self.last, Weekday) and self.last.shift is None:
            first = self.first.days(scene)
            return first[0], almanac.plus_days(first[0], (self.last.number - first[0].weekday()) % 7)
        last = self._last(scene)
        first = self._first(last, scene)
        if first[0] > last[1]:
            raise OffCalendar("the range ends before it begins")
        return first[0], last[1]

    def _last(self, scene: Scene) -> Days:
        """Give the far end; without a year of its own it is the next one behind a near end that has one."""
        last, year = self.last, getattr(self.first, "year", None)
        if year is None or not isinstance(last, (Day, Month)) or last.year is not None:
            return last.days(scene)
        same = replace(last, year=year).days(scene)
        return same if same[1] >= self.first.days(scene)[0] else replace(last, year=year + 1).days(scene)

    def _first(self, last: Days, scene: Scene) -> Days:
        first = self.first
        if isinstance(first, (Day, Month)) and first.year is None and getattr(first, "shift", None) is None:
            same = replace(first, year=last[1].year).days(scene)
            if same[0] <= last[1]:
                return same
            return replace(first, year=last[1].year - 1).days(scene)
        return first.days(scene)
