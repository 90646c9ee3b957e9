"""A text cut into words, numbers and signs, piece by piece, so that memory and time stay in proportion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|'(?:s|d|t|m|ll|re|ve)(?![^\W_])|\S")
# a full stop behind two small letters or digits ends a sentence; initials and "U.S." do not
_BREAK = re.compile(r"\n[ \t\r]*\n|(?<=[a-z0-9%)][a-z0-9%)])[.!?][\"'”’)]{0,3}\s{1,3}(?=[\"'“‘(]?[A-Z])")
_PIECE = 2_000
_LONGEST_PIECE = 8_000
_PADDING = 12
_NO_WORDS = ("",) * _PADDING
_group, _start, _end = re.Match.group, re.Match.start, re.Match.end
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt sgt capt rep sen gov st jr sr no vs etc inc corp ltd co jan feb mar apr jun jul aug "
    "sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun approx est".split()
)


class Tokens:
    """The tokens of one piece of a text: lower-case `words` with `starts` and `ends` in code points of the whole text.

    The lists are padded with empty words at the end, so that a rule may look a few tokens past either side. `numbers`
    and `turns` keep what was read at a token, for many rules ask the same one.
    """

    __slots__ = ("ends", "numbers", "size", "starts", "text", "turns", "words")

    def __init__(self, text: str, low: str, begin: int, end: int) -> None:
        matches = list(_TOKEN.finditer(low, begin, end))
        self.text = text
        self.size = len(matches)
        self.words = [*map(_group, matches), *_NO_WORDS]
        self.starts = [*map(_start, matches), *[end] * _PADDING]
        self.ends = [*map(_end, matches), *[end] * _PADDING]
        self.numbers: dict[int, Any] = {}
        self.turns: dict[int, int] = {}

    def glued(self, i: int) -> bool:
        """Say whether token i follows the one before it without a space."""
        return 0 < i < self.size and self.starts[i] == self.ends[i - 1]

    def capital(self, i: int) -> bool:
        """Say whether token i begins with a capital letter."""
        return 0 <= i < self.size and self.text[self.starts[i]].isupper()

    def written(self, i: int) -> str:
        """Give token i as the text has it."""
        return self.text[self.starts[i] : self.ends[i]]

    def opens_paragraph(self, i: int) -> bool:
        """Say whether a blank line stands before token i."""
        return i > 0 and self._blank_line(i - 1)

    def ends_sentence(self, i: int) -> bool:
        """Say whether a sentence ends with token i."""
        word = self.words[i]
        if word in "!?":
            return True
        if word != ".":
            return self._blank_line(i)
        if i + 1 >= self.size or self._blank_line(i):
            return True
        before = self.words[i - 1]
        if self.glued(i + 1) and self.words[i + 1] not in "\"'”’)":
            return False
        return before not in _ABBREVIATIONS and not (len(before) == 1 and before.isalpha())

    def _blank_line(self, i: int) -> bool:
        gap, after = self.ends[i], self.starts[i + 1]
        return after - gap > 1 and self.text.count("\n", gap, after) > 1


def fold(text: str) -> str:
    """Give the text in small letters with straight apostrophes, code point for code point."""
    low = text.lower()
    if len(low) != len(text):
        # a few capitals grow when they are made small ("İ"), which would shift every offset behind them
        low = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    return low.replace("’", "'").replace("‘", "'").replace("ʼ", "'")


def pieces(text: str) -> Iterator[Tokens]:
    """Cut a text into tokens, some two thousand characters at a time, at the ends of sentences where it has any."""
    low = fold(text)
    begin, size = 0, len(text)
    while begin < size:
        end = _piece_end(text, begin, size)
        yield Tokens(text, low, begin, end)
        begin = end


def _piece_end(text: str, begin: int, size: int) -> int:
    match = _BREAK.search(text, begin + _PIECE, min(begin + _LONGEST_PIECE, size))
    if match:
        return match.end()
    if size - begin <= _LONGEST_PIECE:
        return size
    space = text.rfind(" ", begin + _PIECE, begin + _LONGEST_PIECE)
    return space + 1 if space > 0 else begin + _LONGEST_PIECE
