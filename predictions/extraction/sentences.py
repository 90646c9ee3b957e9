"""Split a block of running text into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from predictions.extraction.words.en.layout import ABBREVIATIONS, SENTENCE_STARTERS, TITLE_ABBREVIATIONS

# A closing mark, what may close a quotation behind it, and white space before something that can start a sentence.
END: Final = re.compile(r"[.!?…]{1,3}[\"'”’)\]]{0,3}\s")
NEXT: Final = re.compile(r"\s{0,200}[\"'“‘(\[—–-]{0,3}\s{0,2}(?:[A-Z0-9$£€]|[^\W\d_a-z])")
LAST_WORD: Final = re.compile(r"[A-Za-z.]{1,12}$")
FIRST_WORD: Final = re.compile(r"[\s\"'“‘(\[]{0,5}([A-Za-z’']{1,12})")
# No sentence is longer: what is (a table, a page without a full stop) is cut at a space.
LONGEST: Final = 3_000


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences of `text[start:end]`, without the white space around them."""
    begin = start
    for match in END.finditer(text, start, end):
        stop = match.end() - 1
        if NEXT.match(text, stop, end) and not _goes_on(text, begin, match.start(), stop, end):
            yield from _cut(text, begin, stop)
            begin = stop
    yield from _cut(text, begin, end)


def _goes_on(text: str, begin: int, mark: int, stop: int, end: int) -> bool:
    """Say whether the full stop at `mark` belongs to an abbreviation or a number and ends nothing."""
    if text[mark] != "." or stop - mark > 1:
        return False
    found = LAST_WORD.search(text, max(begin, mark - 12), mark)
    if not found:
        return False
    word = found.group().lower()
    if word in TITLE_ABBREVIATIONS or _is_initial(text, mark):
        return True
    if word in ABBREVIATIONS or ("." in word and len(word) <= 6):
        following = FIRST_WORD.match(text, stop, end)
        return not (following and following.group(1).lower() in SENTENCE_STARTERS)
    return False


def _is_initial(text: str, mark: int) -> bool:
    """Say whether one capital letter stands alone before the full stop ("J. Smith"), and no "$630m." or "I."."""
    letter, before = text[mark - 1], text[mark - 2 : mark - 1]
    return letter.isupper() and letter != "I" and not before.isalnum()


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        stop = space if space > 0 else start + LONGEST
        yield start, stop
        start = stop + (space > 0)
    if end > start:
        yield start, end
