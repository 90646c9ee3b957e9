"""Cut text into tokens with exact code-point offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# One alternative a kind of token and no nested repetition over the same characters, so matching is linear.
TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S., a.m.
    r"|[A-Za-z]\w*\.(?:com|org|net|ru|Ru|uk|co\.uk|tv|info)\b"  # names of sites
    r"|\w+(?:[.,]\d+)*(?:['’\-‐‑]\w+)*"  # words, numbers, 10-day-long, won’t
    r"|--+|\.\.\.+"
    r"|''|``"  # quotation marks of the wires
    r"|[^\w\s]"
)
SINGLE = frozenset("'’‘")
CLOSED_BEHIND = frozenset((",", ".", "!", "?", "…", "..."))
APOSTROPHE = str.maketrans("’‐‑", "'--")


@dataclass(slots=True)
class Sentence:
    """A sentence's span in the article and its tokens as parallel lists: raw words, lower-cased words, spans."""

    start: int
    end: int
    raw: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.raw)

    def token_at(self, offset: int) -> int:
        """Return the index of the first token that ends behind `offset` (article offsets)."""
        low, high = 0, len(self.ends)
        while low < high:
            middle = (low + high) // 2
            if self.ends[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return low

    def capital(self, index: int) -> bool:
        """Say whether the token at `index` starts with a capital letter."""
        return self.raw[index][0].isupper()


def tokenise(text: str, start: int, end: int) -> Sentence:
    """Return the tokens of `text[start:end]`; offsets are those of `text`."""
    matches = list(TOKEN.finditer(text, start, end))
    raw = [match.group() for match in matches]
    if not SINGLE.isdisjoint(raw):
        _mark_quotations(text, raw, [m.start() for m in matches], start)
    low = [word.lower().translate(APOSTROPHE) for word in raw]
    return Sentence(start, end, raw, low, [m.start() for m in matches], [m.end() for m in matches])


def _mark_quotations(text: str, raw: list[str], starts: list[int], start: int) -> None:
    """Write single marks that quote as double ones, so that the grammar tells them from apostrophes."""
    closed = False
    for index in range(len(raw) - 1, -1, -1):
        if raw[index] not in SINGLE:
            continue
        offset = starts[index]
        spaced = offset == start or text[offset - 1].isspace()
        if index and raw[index - 1] in CLOSED_BEHIND and not spaced:
            raw[index] = "”"
            closed = True
        elif spaced and text[offset + 1 : offset + 2].isalnum() and (closed or index == 0 or raw[index - 1] in ":,"):
            raw[index] = "“"
            closed = False


def words_of(text: str) -> Iterator[str]:
    """Yield the lower-cased tokens of a text."""
    for match in TOKEN.finditer(text):
        yield match.group().lower().translate(APOSTROPHE)
