"""Trim a run of tokens to the verbatim words of a quote."""

from __future__ import annotations

from typing import Final

from predictions.extraction.tokens import Sentence

LEADING: Final = frozenset(",;:.)]—–-…”»!?/") | {
    "...",
    "--",
    "and",
    "but",
    "or",
    "while",
    "whereas",
    "”",
    '"',
    "''",
    "“",
    "‘",
    "«",
    "„",
    "``",
    "*",
    "•",
}
TRAILING: Final = frozenset(",;:.([—–-…“«„!?/") | {
    "...",
    "--",
    "and",
    "but",
    "or",
    "”",
    '"',
    "''",
    "``",
    "»",
    "“",
    "that",
    "while",
    "even",
}
KEPT_OPEN: Final = frozenset('“"«')


def trim(sentence: Sentence, first: int, stop: int) -> tuple[int, int]:
    """Drop marks and joining words from both ends of tokens `first:stop`."""
    low = sentence.low
    while first < stop and low[first] in LEADING:
        first += 1
    while stop > first and low[stop - 1] in TRAILING:
        stop -= 1
    stop = _without_bracket(low, first, stop)
    # A full stop may be part of the last token's mark of quotation; what opened inside stays closed inside.
    if stop < len(sentence) and low[stop] in ("”", '"') and _opens_inside(low, first, stop):
        stop += 1
    elif (
        stop + 1 < len(sentence)
        and low[stop] in (".", ",")
        and low[stop + 1] in ("”",)
        and _opens_inside(low, first, stop)
    ):
        stop += 2
    if stop < len(sentence) and low[stop] == ")" and "(" in low[first:stop] and ")" not in low[first:stop]:
        stop += 1
    return first, stop


def _opens_inside(low: list[str], first: int, stop: int) -> bool:
    inside = low[first:stop]
    if "“" in inside:
        return inside.count("“") > inside.count("”")
    return inside.count('"') % 2 == 1


def _without_bracket(low: list[str], first: int, stop: int) -> int:
    """Drop a long remark in brackets that ends the run or that the run breaks off in."""
    opened = next((index for index in range(stop - 1, first, -1) if low[index] == "("), 0)
    if opened and ")" not in low[opened : stop - 1] and stop - opened > 5 and opened > first + 3:
        return opened
    return stop
