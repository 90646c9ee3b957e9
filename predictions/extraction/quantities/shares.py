"""Ratios that say a share: "one in five", "three out of four"."""

from __future__ import annotations

from predictions.extraction.numbers.numerals import Number, number_at
from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.words.en import calendar

_TIMES = frozenset(word for word, _ in calendar.UNITS) | frozenset(calendar.SHORT_UNITS)
_MONTHS = frozenset(word for word, _ in calendar.MONTHS)
_MOST = 10_000_000


def ratio_at(tokens: Tokens, top: Number) -> Number | None:
    """Read the ratio whose first number is given; None where what follows is no "in five" or "out of six"."""
    j = top.end
    word = tokens.words[j]
    if word == "out" and tokens.words[j + 1] == "of":
        k = j + 2
    elif word == "in":
        k = j + 1
    else:
        return None
    if tokens.words[k] == "every":
        k += 1
    bottom = number_at(tokens, k)
    if bottom is None or bottom.share or top.share or top.value % 1 or bottom.value % 1:
        return None
    if not 0 < top.value < bottom.value <= _MOST or tokens.words[bottom.end] in ("%", "percent", "per", "-", "th"):
        return None
    if word == "in" and not _says_share(tokens, top, bottom):
        return None
    return Number(top.value / bottom.value, top.start, bottom.end, share=True)


def _says_share(tokens: Tokens, top: Number, bottom: Number) -> bool:
    after = tokens.words[bottom.end]
    if after in _TIMES or after in _MONTHS or (bottom.digits and 1900 <= bottom.value <= 2100):
        return False
    return top.value <= 9 and (top.value == 1 or not top.digits)
