"""A figure on its way from tokens to quantity."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from predictions.extraction.numbers.numerals import Number
from predictions.extraction.quantities.figure import FigureKind
from predictions.vocabulary import Comparator


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A figure at tokens start..end; `figure_start` is where it begins without its comparator."""

    value: Decimal
    comparator: Comparator
    kind: FigureKind
    unit: str | None
    start: int
    end: int
    number: Number
    figure_start: int
    unit_start: int
    unit_end: int
    upper: Decimal | None = None
    carried: bool = False
