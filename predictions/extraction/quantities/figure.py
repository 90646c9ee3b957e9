"""What a figure of a text is, beyond the quantity that it states."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from predictions.vocabulary import Quantity

_FEWEST_SHARE_DIGITS = Decimal("0.0001")


class FigureKind(StrEnum):
    """What sort of figure it is; the claim extractor decides which of them are worth a claim."""

    COUNT = "count"  # 12,000 new teachers
    MONEY = "money"
    PERCENT = "percent"  # percent, percentage point, basis point
    SHARE = "share"  # two thirds, half, one in five: value 0..1 and no unit
    MEASURE = "measure"  # 30 miles, 40 degrees
    DURATION = "duration"  # three weeks, 2 hours; often part of a time expression
    AGE = "age"  # 18-year-old, 60 years of age
    BARE = "bare"  # a number with no unit that the text gives


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with where its parts stand: all offsets in code points, `start:end` is quantity.text.

    `unit_start == unit_end` where no words at the figure give the unit; `carried`: the unit is that of a
    neighbouring figure.
    """

    quantity: Quantity
    kind: FigureKind
    start: int
    end: int
    number_start: int
    number_end: int
    unit_start: int = 0
    unit_end: int = 0
    carried: bool = False


def in_percent(figure: Figure) -> Quantity:
    """Say a share (0.75, no unit) in percent (75 percent), as claims do; any other figure stays as it is."""
    quantity = figure.quantity
    if figure.kind is not FigureKind.SHARE:
        return quantity
    upper = None if quantity.upper is None else _percent(quantity.upper)
    value = _percent(quantity.value)
    return Quantity(quantity.comparator, value, upper, "percent", quantity.text, quantity.offset)


def _percent(share: Decimal) -> Decimal:
    return (share.quantize(_FEWEST_SHARE_DIGITS) * 100).normalize() + 0
