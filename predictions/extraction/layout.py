"""Cut an article into blocks: paragraphs of running text, list items, headlines and page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from predictions.extraction.words.en.layout import DATELINE, FURNITURE

LINE: Final = re.compile(r"[^\r\n\u2028\u2029\x85]+")
BREAK: Final = re.compile(r"\r\n|[\r\n\u2028\u2029\x85]")
FURNITURE_LINE: Final = re.compile(r"[\s>•*|-]{0,8}(?:" + "|".join(FURNITURE) + ")", re.IGNORECASE)
BYLINE: Final = re.compile(r"(?:By|BY|Words by|Text by)\s+[A-Z][\w.'’-]+(?:[ ,]+(?:and|in|[A-Z][\w.'’-]*)){0,10}\s*$")
DATELINE_START: Final = re.compile(DATELINE)
LIST_MARK: Final = re.compile(r"\s*(?:[-*•‣▪◦·–—]\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s)")
TERMINAL: Final = re.compile(r"[.!?…:;][\"'”’)\]]{0,3}\s*$")
WRAPPED: Final = 100  # no agency or mail wraps lines later than this
MOST_LINES: Final = 200  # of one paragraph
SHORT: Final = 16  # words; a line without a full stop and no longer than this is a headline


class BlockKind(StrEnum):
    """What a block is on the page."""

    BODY = "body"
    ITEM = "item"
    HEADLINE = "headline"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A span of the article, from the first to the last character that is not space."""

    start: int
    end: int
    kind: BlockKind


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a text in order; lines that were wrapped by hand are one block."""
    for group in _paragraphs(text):
        start, end = group[0][0], group[-1][1]
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            kind = _kind(text, start, end, len(group))
            if kind is BlockKind.BODY:
                start = _behind_dateline(text, start, end)
            yield Block(start, end, kind)


def _paragraphs(text: str) -> Iterator[list[tuple[int, int]]]:
    """Group the lines of the text: a line joins the one before it where that one was wrapped."""
    group: list[tuple[int, int]] = []
    widest = 0
    for start, end, after_blank in _lines(text):
        if group and (after_blank or len(group) >= MOST_LINES or not _wrapped(text, group, widest, start, end)):
            yield group
            group, widest = [], 0
        group.append((start, end))
        widest = max(widest, end - start)
    if group:
        yield group


def _lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield each line that is not blank, and whether a blank one stands before it."""
    last = 0
    for match in LINE.finditer(text):
        if match.group().isspace():
            continue
        gap = len(BREAK.findall(text, last, match.start()))
        yield match.start(), match.end(), gap > 1
        last = match.end()


def _wrapped(text: str, group: list[tuple[int, int]], widest: int, start: int, end: int) -> bool:
    """Say whether the line `start:end` continues the last line of `group`."""
    first, last = group[-1]
    length = len(text[first:last].rstrip())
    if length > WRAPPED or end - start > WRAPPED or LIST_MARK.match(text, start, end):
        return False
    indent, before = _indent(text, start, end), _indent(text, first, last)
    if indent > before and not (len(group) == 1 and LIST_MARK.match(text, first, last)):
        return False
    line, following = text[first:last], text[start:end].strip()
    if not any(c.islower() for c in line) and any(c.islower() for c in following):
        return False
    if FURNITURE_LINE.match(text, first, last) or FURNITURE_LINE.match(text, start, end):
        return False
    return _breaks_where_full(widest, line, length, following)


def _breaks_where_full(widest: int, line: str, length: int, following: str) -> bool:
    """Say whether the line broke because its next word would not fit, and not because it was over."""
    full = length + 1 + len(following.split(None, 1)[0]) >= max(widest - 2, 45)
    if TERMINAL.search(line):
        return full and length >= 45
    return full or following[:1].islower() or length >= 50


def _indent(text: str, start: int, end: int) -> int:
    line = text[start:end].expandtabs(4)
    return len(line) - len(line.lstrip())


def _kind(text: str, start: int, end: int, lines: int) -> BlockKind:
    size = end - start
    if size < 300 and FURNITURE_LINE.match(text, start, end) and not _is_sentence(text, start, end):
        return BlockKind.FURNITURE
    if size < 120 and BYLINE.match(text, start, end):
        return BlockKind.FURNITURE
    if LIST_MARK.match(text, start, end):
        return BlockKind.ITEM
    if size < 200 and not TERMINAL.search(text[start:end]):
        words = text[start:end].split()
        if len(words) <= SHORT or text[start:end].isupper():
            return BlockKind.HEADLINE
    return BlockKind.BODY


def _is_sentence(text: str, start: int, end: int) -> bool:
    """Say whether the block reads as a sentence although it starts like furniture ("Share prices fell ...")."""
    line = text[start:end]
    return bool(TERMINAL.search(line)) and len(line.split()) >= 8 and not line.startswith(("(", "©", "http", "www"))


def _behind_dateline(text: str, start: int, end: int) -> int:
    match = DATELINE_START.match(text, start, min(end, start + 120))
    if match and text[start : start + 3].strip()[:3].isupper():
        return match.end()
    return start
