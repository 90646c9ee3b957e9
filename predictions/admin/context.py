"""A claim in the words around it, cut into pieces that carry the role of the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from predictions.models import Claim
from predictions.vocabulary import MarkRole

REACH = 400
_ROLES = {role.value for role in MarkRole}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the article; `role` names the field that they gave, empty where none."""

    text: str
    role: str


@dataclass(frozen=True, slots=True)
class InContext:
    """A claim's sentence in pieces, with what stands before and after; the ends are cut at white space."""

    before: tuple[Piece, ...]
    quote: tuple[Piece, ...]
    after: tuple[Piece, ...]
    cut_before: bool
    cut_after: bool
    roles: tuple[str, ...]


def in_context(claim: Claim, text: str) -> InContext:
    """Cut the article's text around a claim into marked pieces."""
    low = _after_space(text, max(0, claim.start - REACH), claim.start)
    high = _before_space(text, claim.end, min(len(text), claim.end + REACH))
    marks = list(_marks(claim.marks, low, high))
    return InContext(
        before=tuple(_pieces(text, low, claim.start, marks)),
        quote=tuple(_pieces(text, claim.start, claim.end, marks)),
        after=tuple(_pieces(text, claim.end, high, marks)),
        cut_before=low > 0,
        cut_after=high < len(text),
        roles=tuple(dict.fromkeys(role for role, *_ in marks)),
    )


def _after_space(text: str, start: int, end: int) -> int:
    if start == 0:
        return 0
    space = text.find(" ", start, end)
    return start if space < 0 else space + 1


def _before_space(text: str, start: int, end: int) -> int:
    if end == len(text):
        return end
    space = text.rfind(" ", start, end)
    return end if space < 0 else space


def _marks(stored: Iterable[Any], low: int, high: int) -> Iterator[tuple[str, int, int]]:
    """Yield the marks inside the text that is shown; what is no mark is left out."""
    for mark in stored:
        match mark:
            case [str(role), int(start), int(end)] if role in _ROLES and low <= start < end <= high:
                yield role, start, end


def _pieces(text: str, start: int, end: int, marks: list[tuple[str, int, int]]) -> Iterator[Piece]:
    cuts = {start, end}
    for _, mark_start, mark_end in marks:
        cuts |= {cut for cut in (mark_start, mark_end) if start < cut < end}
    ordered = sorted(cuts)
    for left, right in pairwise(ordered):
        covering = [mark for mark in marks if mark[1] <= left and right <= mark[2]]
        # the shortest mark says most about the words
        role = min(covering, key=lambda mark: mark[2] - mark[1])[0] if covering else ""
        yield Piece(text[left:right], role)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an article; `claim` is the claim that it belongs to, or None."""

    text: str
    claim: Claim | None


def whole_article(text: str, claims: Iterable[Claim], limit: int) -> list[Stretch]:
    """Cut the first `limit` characters of an article at its claims; of two that overlap the earlier one shows."""
    stretches, at = [], 0
    shown = text[:limit]
    for claim in claims:
        if claim.start < at or claim.end > len(shown):
            continue
        stretches += [Stretch(shown[at : claim.start], None), Stretch(shown[claim.start : claim.end], claim)]
        at = claim.end
    return [*stretches, Stretch(shown[at:], None)]
