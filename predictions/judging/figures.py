"""Exact arithmetic of figures: relative errors, and the values that a claim or a coarse outcome allows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from predictions.judging.rules import FIGURE_BANDS
from predictions.vocabulary import Comparator

# `about` is compared as if exact.
POINTS = (Comparator.EXACT, Comparator.ABOUT)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in exact numbers, in whatever unit it is to be compared in."""

    comparator: Comparator
    value: Fraction
    upper: Fraction | None = None

    @property
    def is_point(self) -> bool:
        return self.comparator in POINTS


@dataclass(frozen=True, slots=True)
class Span:
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


def exact_figure(
    comparator: Comparator, value: Decimal, upper: Decimal | None, factor: Fraction | None = None
) -> Figure:
    """Take a figure into exact numbers, times `factor` where it is to be in another unit."""
    low, high = Fraction(value), None if upper is None else Fraction(upper)
    if factor is None:
        return Figure(comparator, low, high)
    return Figure(comparator, low * factor, None if high is None else high * factor)


def relative_error(claimed: Fraction, actual: Fraction) -> tuple[int, int]:
    """Give |claimed - actual| / |actual| as parts and whole; a whole of 0 is an infinite error."""
    miss = abs(claimed.numerator * actual.denominator - actual.numerator * claimed.denominator)
    if not actual:
        return (0, 1) if not miss else (1, 0)
    return miss, claimed.denominator * abs(actual.numerator)


def nearest_bound(claimed: Figure, actual: Fraction) -> Fraction:
    """Give the bound of a claimed figure that an actual one outside it is nearest to."""
    if claimed.upper is not None and actual > claimed.upper:
        return claimed.upper
    return claimed.value


def satisfies(claimed: Figure, actual: Fraction) -> bool:
    """Whether an actual figure keeps to the bound or bounds of a claimed one."""
    return Span(actual, actual).is_within(span_allowed(claimed))


def span_allowed(figure: Figure) -> Span:
    """The values that a bound or a range allows; a point allows itself."""
    value = figure.value
    match figure.comparator:
        case Comparator.AT_LEAST:
            return Span(value, None)
        case Comparator.MORE_THAN:
            return Span(value, None, low_open=True)
        case Comparator.AT_MOST:
            return Span(None, value)
        case Comparator.LESS_THAN:
            return Span(None, value, high_open=True)
        case Comparator.BETWEEN:
            return Span(value, figure.upper)
    return Span(value, value)


def span_rated_true(claimed: Figure) -> Span:
    """The actual values for which a claimed figure is true.

    For a point within p percent that is claimed/(1 + p) to claimed/(1 - p), since the error is relative to
    the actual value.
    """
    if not claimed.is_point:
        return span_allowed(claimed)
    percent = FIGURE_BANDS[claimed.comparator][0][0]
    ends = claimed.value / Fraction(100 + percent, 100), claimed.value / Fraction(100 - percent, 100)
    return Span(min(ends), max(ends))
