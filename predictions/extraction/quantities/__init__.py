"""Figures of a text: numbers in words and digits with their comparator and unit."""

from __future__ import annotations

from predictions.extraction.quantities.figure import Figure, FigureKind, in_percent
from predictions.extraction.quantities.reader import figures
from predictions.vocabulary import Quantity

__all__ = ["Figure", "FigureKind", "find_quantities", "in_percent", "read"]


def find_quantities(text: str) -> list[Quantity]:
    """Find the figures of a text, in document order and without overlaps."""
    return [figure.quantity for figure in figures(text)]


def read(text: str) -> list[Figure]:
    """Find the figures of a text and where their parts stand."""
    return figures(text)
