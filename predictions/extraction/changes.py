"""Part "rose by 26,000 to 7.36 million" into the change and the level; "rose by 3 to 5 percent" stays a range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from predictions.extraction.quantities import Figure, read
from predictions.extraction.words.en.figures import CHANGE_VERBS
from predictions.vocabulary import Comparator, Quantity

TO: Final = re.compile(r"\s{1,3}to\s{1,3}")
BEFORE: Final = re.compile(r"([A-Za-z]+)(?:\s+by)?\s+$")
# Nobody gives a range whose upper end is so many times its lower one; a level is that much above its change.
WIDEST_RANGE: Final = 3


def parted(passage: str, figures: list[Figure]) -> Iterator[Figure]:
    """Yield the figures of a passage, each that gives a change and a level as two."""
    for figure in figures:
        level = _level(passage, figure)
        if level is None:
            yield figure
            continue
        end = figure.start + len(TO.split(passage[figure.start : figure.end])[0])
        quantity = figure.quantity
        change = Quantity(
            Comparator.EXACT, quantity.value, None, quantity.unit, passage[figure.start : end], figure.start
        )
        yield replace(figure, quantity=change, end=end, number_end=min(figure.number_end, end))
        yield level


def _level(passage: str, figure: Figure) -> Figure | None:
    """Return the second of the two figures that were read as a range, if a verb of change stands in front."""
    quantity = figure.quantity
    if quantity.upper is None or quantity.upper <= WIDEST_RANGE * abs(quantity.value):
        return None
    behind = BEFORE.search(passage, max(0, figure.start - 40), figure.start)
    joint = TO.search(passage, figure.start, figure.end)
    if not behind or not joint or behind.group(1).lower() not in CHANGE_VERBS:
        return None
    found = read(passage[joint.end() : figure.end])
    if len(found) != 1:
        return None
    offset = joint.end()
    one = found[0]
    moved = replace(one.quantity, offset=offset + one.quantity.offset, unit=one.quantity.unit or quantity.unit)
    return replace(
        one,
        quantity=moved,
        start=one.start + offset,
        end=one.end + offset,
        number_start=one.number_start + offset,
        number_end=one.number_end + offset,
        unit_start=one.unit_start + offset,
        unit_end=one.unit_end + offset,
    )
