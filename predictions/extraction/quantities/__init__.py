"""Figures of a text: numbers in words and digits with their comparator and unit."""

from __future__ import annotations

import re
from decimal import Decimal

from predictions.extraction.quantities.figure import Figure, FigureKind, in_percent
from predictions.vocabulary import Comparator, Quantity

__all__ = ["Figure", "FigureKind", "find_quantities", "in_percent", "read"]

_FIRST = re.compile(
    r"(\$?)(\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(?:\.(\d{1,6}))?(?: (million|billion|thousand))?(?: ?(%|percent))?"
)
_SCALE = {"million": 10**6, "billion": 10**9, "thousand": 1000, None: 1}


def find_quantities(text: str) -> list[Quantity]:
    """Find the figures of a text, in document order and without overlaps."""
    return [figure.quantity for figure in read(text)]


def read(text: str) -> list[Figure]:
    """Find the figures of a text and where their parts stand."""
    found = []
    for match in _FIRST.finditer(text):
        value = Decimal(match[2].replace(",", "") + "." + (match[3] or "0")) * _SCALE[match[4]]
        unit = "USD" if match[1] else "percent" if match[5] else None
        kind = {"USD": FigureKind.MONEY, "percent": FigureKind.PERCENT, None: FigureKind.BARE}[unit]
        quantity = Quantity(Comparator.EXACT, value, None, unit, match[0], match.start())
        found.append(Figure(quantity, kind, match.start(), match.end(), match.start(2), match.end(2)))
    return found
