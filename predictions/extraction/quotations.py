"""Find what stands in quotation marks, over sentences and paragraphs, with marks that are broken or missing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

MARK: Final = re.compile(r"[“”„«»\"]|''|``|(?:(?<=[\s(])|^)['‘](?=\w)|(?<=[.,!?…])['’](?=[\s)]|$)")
OPENING: Final = frozenset("“„«") | {"``"}
CLOSING: Final = frozenset("”»")
SINGLE: Final = frozenset("'’‘")


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quoted spans of a text in order, without overlaps: inside the marks."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def around(self, offset: int) -> int | None:
        """Return the index of the quotation that holds `offset`, or None."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.ends[index] else None


def quotations(text: str, spans: Sequence[tuple[int, int]]) -> Quotations:
    """Pair the quotation marks inside each block; one that opens and never closes runs to the end of its block."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        found.extend(_in_block(text, start, end))
    return Quotations(tuple(start for start, _ in found), tuple(end for _, end in found))


def _in_block(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    opened: int | None = None
    depth = 0
    for match in MARK.finditer(text, start, end):
        mark = match.group()
        if mark in SINGLE:
            continue
        opens = mark in OPENING or (mark not in CLOSING and _looks_opening(text, match.start(), start, end))
        if opens and opened is not None and _starts_sentence(text, match.start(), start):
            depth = 1  # a new paragraph or sentence of the same quotation, marked again
        elif opens:
            depth += 1
            if opened is None:
                opened = match.end()
        elif opened is not None:
            depth -= 1
            if depth <= 0:
                found.append((opened, match.start()))
                opened, depth = None, 0
    if opened is not None:
        found.append((opened, end))
    return found or _single(text, start, end)


def _looks_opening(text: str, offset: int, start: int, end: int) -> bool:
    """Say whether a straight mark opens: space or a bracket before it and none behind it."""
    before = text[offset - 1] if offset > start else " "
    after = text[offset + 1] if offset + 1 < end else " "
    return (before.isspace() or before in "([—–-") and not after.isspace()


def _starts_sentence(text: str, offset: int, start: int) -> bool:
    """Say whether the mark stands behind a full stop and space."""
    before = text[max(start, offset - 4) : offset]
    return before.rstrip() != before and before.rstrip().endswith((".", "!", "?", "…"))


def _single(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Pair single marks, where the block has no double ones; the closing one stands behind a stop or a comma."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for match in MARK.finditer(text, start, end):
        if match.group() not in SINGLE:
            continue
        closes = match.start() > start and text[match.start() - 1] in ".,!?…"
        if not closes and opened is None:
            opened = match.end()
        elif closes and opened is not None:
            found.append((opened, match.start()))
            opened = None
    return found
