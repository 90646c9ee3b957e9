"""A claim written out for a person: its sentence, the words that gave each field, and what they were read as."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from predictions.extraction import hedge_range
from predictions.extraction.sentences import sentences
from predictions.judging.phrases import chance_phrase, figure_phrase
from predictions.vocabulary import CandidateClaim, Mark, MarkRole, Window

# SGR codes of ECMA-48, of the colours that every terminal has.
COLOURS: Final = {
    MarkRole.TRIGGER: "1;34",
    MarkRole.HEDGE: "35",
    MarkRole.NEGATION: "1;31",
    MarkRole.NUMBER: "1;32",
    MarkRole.UNIT: "32",
    MarkRole.TIME: "33",
    MarkRole.SPEAKER: "1;36",
    MarkRole.ATTRIBUTION: "36",
}
# Where the words of two fields are the same, the one that says more of a claim is shown.
SHOWN_FIRST: Final = (
    MarkRole.NEGATION, MarkRole.HEDGE, MarkRole.NUMBER, MarkRole.UNIT, MarkRole.TIME, MarkRole.SPEAKER,
    MarkRole.ATTRIBUTION, MarkRole.TRIGGER,
)  # fmt: skip
REACH: Final = 1_000  # code points on either side in which the claim's sentence is looked for
LABEL: Final = 12
CONTROLS: Final = dict.fromkeys((*range(0x20), 0x7F, *range(0x80, 0xA0)), " ")


def wants_colour(choice: str, *, is_terminal: bool) -> bool:
    """Say whether to colour: always, never or, for auto, on a terminal where NO_COLOR (no-color.org) is not set."""
    return choice == "always" or (choice == "auto" and is_terminal and not os.environ.get("NO_COLOR"))


def explained(claim: CandidateClaim, text: str, *, colour: bool) -> str:
    """Write a claim of a text as a few lines; `colour`: mark the words of its sentence by their role."""
    start, end = _sentence(claim, text)
    shown = _coloured(claim.marks, text, start, end) if colour else _plain(text[start:end])
    lines = [f"{claim.kind}, {claim.tense}, {claim.polarity}", _line("sentence", shown)]
    for role in MarkRole:
        words = [_plain(text[mark.start : mark.end]) for mark in claim.marks if mark.role is role]
        if words:
            line = _line(role.value, " | ".join(words))
            lines.append(line.replace(role.value, _painted(role.value, role), 1) if colour else line)
    return "\n".join([*lines, *_readings(claim)]) + "\n"


def _readings(claim: CandidateClaim) -> Iterator[str]:
    """Yield the lines that say what the marked words were read as."""
    quantity = claim.quantity
    if quantity is not None:
        yield _line("quantity", figure_phrase(quantity.comparator, quantity.value, quantity.upper, quantity.unit))
    if claim.window is not None:
        yield _line("window", _days(claim.window))
    yield _line("said by", claim.speaker or "nobody by name")
    if claim.hedge is not None:
        yield _line("hedged", _hedge(claim.hedge))
    if claim.probability is not None:
        yield _line("probability", f"{chance_phrase(claim.probability)} that it is as said")
    yield _line("rule", claim.rule)


def _hedge(hedge: str) -> str:
    known = hedge_range(hedge)
    if known is None:
        return f"“{_plain(hedge)}”"
    numbers = " - ".join(chance_phrase(number) for number in known[:3])
    return f"“{_plain(hedge)}”, {numbers} (low - point - high): {known.source}"


def _days(window: Window) -> str:
    return f"{window.start or 'open'} to {window.end or 'open'} (“{_plain(window.text)}”)"


def _line(name: str, words: str) -> str:
    return f"  {name:<{LABEL}}{words}"


def _sentence(claim: CandidateClaim, text: str) -> tuple[int, int]:
    """Return the span of the sentence that a claim stands in, at least the claim itself."""
    low = text.rfind("\n\n", max(0, claim.start - REACH), claim.start) + 2
    low = low if low > 1 else max(0, claim.start - REACH)
    high = text.find("\n\n", claim.end, claim.end + REACH)
    high = high if high >= 0 else min(len(text), claim.end + REACH)
    around = [span for span in sentences(text, low, high) if span[0] < claim.end and span[1] > claim.start]
    start = min([span[0] for span in around], default=claim.start)
    return min(start, claim.start), max([claim.end, *(span[1] for span in around)])


def _coloured(marks: Iterable[Mark], text: str, start: int, end: int) -> str:
    inside = sorted(
        (mark for mark in marks if start <= mark.start and mark.end <= end),
        key=lambda mark: SHOWN_FIRST.index(mark.role),
    )
    cuts = sorted({start, end, *(cut for mark in inside for cut in (mark.start, mark.end))})
    pieces = []
    for left, right in pairwise(cuts):
        role = next((mark.role for mark in inside if mark.start <= left and right <= mark.end), None)
        words = text[left:right].translate(CONTROLS)
        pieces.append(words if role is None else _painted(words, role))
    return "".join(pieces)


def _painted(words: str, role: MarkRole) -> str:
    return f"\x1b[{COLOURS[role]}m{words}\x1b[0m"


def _plain(words: str) -> str:
    """Write words of an article on one line, without the control characters that a terminal would obey."""
    return " ".join(words.translate(CONTROLS).split())
