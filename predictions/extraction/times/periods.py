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
