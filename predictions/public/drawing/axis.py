"""An axis of days or of numbers: where a value stands, and which ticks a narrow picture has room for."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from predictions.judging.phrases import MONTHS

# Per cent of the picture's width that stay free on either side, so that marks at the ends are whole.
MARGIN = 4.0
MOST_TICKS = 5
DAY_STEPS = (1, 2, 7, 14)
MONTH_STEPS = (1, 2, 3, 6)
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
# Years beyond which no step of months gives few enough ticks.
LONGEST_IN_MONTHS = 4


@dataclass(frozen=True, slots=True)
class Axis:
    """A linear scale from `low` to `high`, in per cent of the width."""

    low: float
    high: float

    def at(self, value: float) -> float:
        """Place a value, from 0 to 100; values off the scale stand at its end."""
        share = (value - self.low) / (self.high - self.low)
        return MARGIN + min(max(share, 0.0), 1.0) * (100 - 2 * MARGIN)

    def at_day(self, day: date) -> float:
        return self.at(day.toordinal())


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    text: str


def percent(x: float) -> str:
    """Write a place as SVG takes it, as in "37.5%"."""
    return f"{x:.2f}".rstrip("0").rstrip(".") + "%"


def anchor(x: float) -> str:
    """Say at which side of a place a text stands so that it stays inside the picture."""
    if x < 25:
        return "start"
    return "end" if x > 75 else "middle"


def day_axis(days: Sequence[date]) -> Axis:
    """Make an axis that holds all of `days`, at least a week long."""
    low, high = min(days).toordinal(), max(days).toordinal()
    missing = max(0, 7 - (high - low))
    return Axis(low - missing / 2, high + missing / 2)


def day_ticks(axis: Axis) -> list[Tick]:
    """At most five ticks at round days, months or years."""
    first = date.fromordinal(max(1, math.ceil(axis.low)))
    last = date.fromordinal(max(1, math.floor(axis.high)))
    for step in DAY_STEPS:
        if (last - first).days / step < MOST_TICKS:
            return [Tick(axis.at_day(day), _day_text(day)) for day in _every_day(first, last, step)]
    for step in MONTH_STEPS if last.year - first.year < LONGEST_IN_MONTHS else ():
        months = [day for day in _months(first, last, step) if first <= day <= last]
        if len(months) <= MOST_TICKS:
            return [Tick(axis.at_day(day), f"{MONTHS[day.month - 1][:3]} {day.year}") for day in months]
    for step in YEAR_STEPS:
        years = [year for year in range(first.year, last.year + 1) if year % step == 0]
        if len(years) <= MOST_TICKS:
            return [Tick(axis.at_day(date(year, 1, 1)), str(year)) for year in years if date(year, 1, 1) >= first]
    return []


def _every_day(first: date, last: date, step: int) -> Iterator[date]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1, step):
        yield date.fromordinal(ordinal)


def _day_text(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def _months(first: date, last: date, step: int) -> Iterator[date]:
    for year in range(first.year, last.year + 1):
        for month in range(1, 13, step):
            yield date(year, month, 1)


def number_axis(values: Sequence[float]) -> Axis:
    """Make an axis that holds all of `values`; it starts at 0 unless they stand close together far from it."""
    low, high = min(values), max(values)
    if low >= 0 and (low < high / 3 or high == 0):
        low = 0.0
    pad = (high - low) * 0.05 or abs(high) * 0.1 or 1.0
    return Axis(low if low == 0 else low - pad, high + pad)


def number_ticks(axis: Axis) -> list[Tick]:
    """At most five ticks at round numbers (1, 2 or 5 times a power of ten)."""
    rough = (axis.high - axis.low) / (MOST_TICKS - 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    first, last = math.ceil(axis.low / step), math.floor(axis.high / step)
    return [Tick(axis.at(number * step), _number_text(number * step)) for number in range(first, last + 1)]


def _number_text(value: float) -> str:
    for size, word in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if abs(value) >= size:
            return f"{value / size:.6g}{word}"
    return f"{value:,.6g}" if abs(value) < 1 else f"{value:,.10g}"
