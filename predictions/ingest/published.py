from __future__ import annotations

import re
from datetime import date

from predictions.ingest.dates import EARLIEST

# ISO 8601, alone or before a time, and Highwire's slashes; year first, so that no month is taken for a day
YEAR_FIRST = re.compile(r"\s*(\d{4})([-/])(\d{2})\2(\d{2})(?!\d)", re.ASCII)


def as_day(stated: str) -> date | None:
    """Read the day that metadata states, in the zone it is written in; None where that is no plain day."""
    match = YEAR_FIRST.match(stated)
    if match is None:
        return None
    try:
        day = date(int(match.group(1)), int(match.group(3)), int(match.group(4)))
    except ValueError:
        return None
    return day if day >= EARLIEST else None
