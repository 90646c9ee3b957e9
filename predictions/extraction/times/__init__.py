"""Time expressions of a text and the days that they mean."""

from __future__ import annotations

import re
from datetime import date

from predictions.extraction.times.reading import Modifier, TimeReading
from predictions.vocabulary import TimeSpan

__all__ = ["Modifier", "TimeReading", "find_times", "read"]

_MONTHS = "January February March April May June July August September October November December".split()
_FIRST = re.compile(r"(?:(by|until|[Oo]n) )?(" + "|".join(_MONTHS) + r") (\d{1,2})(?!\d)(?:, (\d{4})(?!\d))?")


def find_times(text: str, reference: date) -> list[TimeSpan]:
    """Find the time expressions of a text, resolved against the day on which it was published."""
    return [reading.span for reading in read(text, reference)]


def read(text: str, reference: date) -> list[TimeReading]:
    """Find the time expressions of a text with their modifiers."""
    found = []
    for match in _FIRST.finditer(text):
        try:
            day = date(int(match[4] or reference.year), _MONTHS.index(match[2]) + 1, int(match[3]))
        except ValueError:
            continue
        modifier = Modifier(match[1].lower()) if match[1] else Modifier.ON
        start = day if modifier is Modifier.ON else None
        span = TimeSpan(match[0], match.start(), start, day)
        found.append(TimeReading(span, modifier, match.start(), match.end(), match.start(2)))
    return found
