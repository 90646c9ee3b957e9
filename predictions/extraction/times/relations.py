"""What stands in relation to another period or to the day of publication: offsets, spans, parts, ranges."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from predictions.extraction.times import almanac
from predictions.extraction.times.almanac import Days, OffCalendar
from predictions.extraction.times.periods import Day, Month, Period, Scene, Unit, Weekday

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
class Until:
    """So much time up to the end of a period ("the three months to September")."""

    amount: Amount
    to: Period

    def days(self, scene: Scene) -> Days:
        last = self.to.days(scene)[1]
        return move(almanac.plus_days(last, 1), self.amount, -1), last


@dataclass(frozen=True, slots=True)
class Since:
    """So much time from a day on ("within six months of the 3 May vote")."""

    amount: Amount
    start: Period

    def days(self, scene: Scene) -> Days:
        first = self.start.days(scene)[0]
        return first, move(first, self.amount, 1)


@dataclass(frozen=True, slots=True)
class Opening:
    """The first (1) or last (-1) so many units of a period ("the first nine months of 2023")."""

    amount: Amount
    sign: int
    of: Period

    def days(self, scene: Scene) -> Days:
        first, last = self.of.days(scene)
        if self.sign > 0:
            return first, min(almanac.plus_days(move(first, self.amount, 1), -1), last)
        return max(move(almanac.plus_days(last, 1), self.amount, -1), first), last


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
        if self.unit == "half":
            return self._half(first, last)
        if self.n < 0:
            return almanac.unit_of(last, self.unit)
        days = almanac.unit_of(almanac.plus(first, self.n - 1, self.unit), self.unit)
        if days[0] > last:
            raise OffCalendar("beyond the period")
        return days

    def _half(self, first: date, last: date) -> Days:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        if months < 2:
            middle = almanac.plus_days(first, (last - first).days // 2)
            return (first, middle) if self.n == 1 else (almanac.plus_days(middle, 1), last)
        if self.n == 1:
            return first, almanac.plus_days(almanac.plus_months(first, months // 2), -1)
        return almanac.plus_months(first, months // 2), last


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
