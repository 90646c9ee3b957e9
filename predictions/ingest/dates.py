"""Which days can be a publication date."""

from __future__ import annotations

from datetime import date

from predictions.ingest.refusal import Refused

# The first newspapers appeared in 1605. Earlier days are a program's way to write "none" (0001-01-01).
EARLIEST = date(1605, 1, 1)


def check_published(day: date, *, today: date) -> None:
    """Raise Refused for a publication date after `today` or before there were newspapers."""
    if day > today:
        raise Refused(f"publication date in the future: {day}")
    if day < EARLIEST:
        raise Refused(f"publication date before {EARLIEST.year}: {day}")
