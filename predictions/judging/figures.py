"""Exact arithmetic of figures: relative errors, and the values that a claim or a coarse outcome allows."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from predictions.judging.rules import FIGURE_BANDS
from predictions.judging.units import ONE, unit_named
from predictions.vocabulary import Comparator, Quantity

# `about` is compared as if exact.
POINTS = (Comparator.EXACT, Comparator.ABOUT)


class Figure(NamedTuple):
    """A figure in whole numbers of some part of its unit, whatever part makes it whole."""

    comparator: Comparator
    value: int
    upper: int | None = None

    @property
    def is_point(self) -> bool:
        return self.comparator in POINTS


class Span(NamedTuple):
    """The real numbers from `low` to `high`; an end that is None is unbounded, one that is open is left out.

    All real numbers count, below zero and between whole ones too: what is counted the rules do not know.
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def is_within(self, other: Span) -> bool:
        """Whether every number here is in `other`."""
        return self._starts_within(other) and self._ends_within(other)

    def is_apart_from(self, other: Span) -> bool:
        """Whether no number is in both."""
        return self._ends_before(other) or other._ends_before(self)

    def _starts_within(self, other: Span) -> bool:
        if other.low is None:
            return True
        if self.low is None or self.low < other.low:
            return False
        return self.low > other.low or self.low_open or not other.low_open

    def _ends_within(self, other: Span) -> bool:
        if other.high is None:
            return True
        if self.high is None or self.high > other.high:
            return False
        return self.high < other.high or self.high_open or not other.high_open

    def _ends_before(self, other: Span) -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))


class Measured(NamedTuple):
    """A figure as an outcome gives it."""

    comparator: Comparator
    value: Decimal
    upper: Decimal | None
    unit: str | None


def in_common_parts(one: Quantity | Measured, other: Quantity | Measured) -> tuple[Figure, Figure]:
    """Bring two figures of one dimension to whole numbers of a common part, so that integers compare them."""
    low, high, parts = _in_parts(one)
    other_low, other_high, other_parts = _in_parts(other)
    return (
        Figure(one.comparator, low * other_parts, None if high is None else high * other_parts),
        Figure(other.comparator, other_low * parts, None if other_high is None else other_high * parts),
    )


def _in_parts(figure: Quantity | Measured) -> tuple[int, int | None, int]:
    """A figure and its upper end as counts of 1/parts of its dimension's first unit, and those parts."""
    low, parts = figure.value.as_integer_ratio()
    high = None
    if figure.upper is not None:
        high, upper_parts = figure.upper.as_integer_ratio()
        low, high, parts = low * upper_parts, high * parts, parts * upper_parts
    factor = unit_named(figure.unit).factor
    if factor is not ONE:
        low, parts = low * factor.numerator, parts * factor.denominator
        high = None if high is None else high * factor.numerator
    return low, high, parts


def nearest_bound(claimed: Figure, actual: int) -> int:
    """Give the bound of a claimed figure that an actual one outside it is nearest to."""
    if claimed.upper is not None and actual > claimed.upper:
        return claimed.upper
    return claimed.value


def satisfies(claimed: Figure, actual: int) -> bool:
    """Whether an actual figure keeps to the bound or bounds of a claimed one; a point is its own bounds."""
    comparator, value, upper = claimed
    if comparator is Comparator.AT_LEAST:
        return actual >= value
    if comparator is Comparator.MORE_THAN:
        return actual > value
    if comparator is Comparator.AT_MOST:
        return actual <= value
    if comparator is Comparator.LESS_THAN:
        return actual < value
    return value <= actual <= (value if upper is None else upper)


def span_allowed(figure: Figure) -> Span:
    """The values that a bound or a range allows; a point allows itself."""
    value = Fraction(figure.value)
    match figure.comparator:
        case Comparator.AT_LEAST:
            return Span(value, None)
        case Comparator.MORE_THAN:
            return Span(value, None, low_open=True)
        case Comparator.AT_MOST:
            return Span(None, value)
        case Comparator.LESS_THAN:
            return Span(None, value, high_open=True)
    return Span(value, value if figure.upper is None else Fraction(figure.upper))


def span_rated_true(claimed: Figure) -> Span:
    """The actual values for which a claimed figure is true.

    For a point within p percent that is claimed/(1 + p) to claimed/(1 - p), since the error is relative to
    the actual value.
    """
    if not claimed.is_point:
        return span_allowed(claimed)
    percent = FIGURE_BANDS[claimed.comparator][0][0]
    ends = Fraction(claimed.value * 100, 100 + percent), Fraction(claimed.value * 100, 100 - percent)
    return Span(min(ends), max(ends))
