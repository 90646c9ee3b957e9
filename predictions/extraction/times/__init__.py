"""Time expressions of a text and the days that they mean."""

from __future__ import annotations

from datetime import date

from predictions.extraction.times.reader import readings
from predictions.extraction.times.reading import Modifier, TimeReading
from predictions.vocabulary import TimeSpan

__all__ = ["Modifier", "TimeReading", "find_times", "read"]


def find_times(text: str, reference: date) -> list[TimeSpan]:
    """Find the time expressions of a text, resolved against the day on which it was published."""
    return [reading.span for reading in readings(text, reference)]


def read(text: str, reference: date) -> list[TimeReading]:
    """Find the time expressions of a text with their modifiers."""
    return readings(text, reference)
