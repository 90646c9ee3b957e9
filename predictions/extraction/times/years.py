"""Which numbers are years: the one decision that times and quantities share."""

from __future__ import annotations

from predictions.extraction.numbers.numerals import below_hundred_at, number_at
from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.words.en import calendar
from predictions.extraction.words.en.nouns import PLURALS, looks_plural

_EARLIEST, _LATEST = 1000, 2199
_BEFORE = frozenset(calendar.YEAR_CUES)
_BE = frozenset(("is", "was", "are", "were", "at", "equals", "totalled", "numbered"))
_FIRM = frozenset(calendar.FIRM_YEAR_CUES)
_MEASURING = frozenset(
    "over than least nearly almost roughly approximately exceeding most under below above some".split()
) | frozenset("$€£¥₹#~<>≥≤")
_LASTING = frozenset(("until", "till", "through"))
_LABELS = frozenset(calendar.YEAR_LABELS)
_UNITS_BEHIND = frozenset(calendar.YEAR_ENDERS)


def written_year(tokens: Tokens, i: int) -> int | None:
    """Read four plain digits as a year; None where they are not within 1000..2199 or are part of something longer."""
    word = tokens.words[i]
    if len(word) != 4 or not word.isdecimal() or word[0] not in "12" or not _EARLIEST <= int(word) <= _LATEST:
        return None
    if tokens.glued(i) and (tokens.words[i - 1].isalpha() or tokens.words[i - 1] in _MEASURING):
        return None
    return int(word)


def bare_year(tokens: Tokens, i: int) -> int | None:
    """Read a year that stands without a month, where the words around it speak for a year and not for a count."""
    year = written_year(tokens, i)
    if year is None:
        return None
    before, after = tokens.words[i - 1], tokens.words[i + 1]
    if before == "least" and tokens.words[i - 2] == "at" and tokens.words[i - 3] in _LASTING:
        return year if after not in PLURALS and not (after.isalpha() and looks_plural(after)) else None
    if before in _MEASURING or before in _LABELS or after in _UNITS_BEHIND:
        return None
    if tokens.glued(i + 1) and after.isalpha() and after != "s":
        return None
    firm = before in _FIRM
    if after.isalpha() and looks_plural(after) and not tokens.capital(i + 1):
        return year if 1900 <= year <= 2099 and (before in ("the", "a", "'s", "his", "its") or firm) else None
    if after in PLURALS:
        return None
    if firm:
        return year
    if 1700 <= year <= 2099 and (before in _BEFORE or _follows_name(tokens, i)):
        return year
    return year if 1950 <= year <= 2059 and before.isalpha() and before not in _BE else None


def _follows_name(tokens: Tokens, i: int) -> bool:
    """Say whether a capitalised word stands before: an event named with its year ("Act 1974"), or a title."""
    before = tokens.words[i - 1]
    return i == 0 or tokens.capital(i - 1) or before in (".", ";", ":", "?", "!", '"', "“", "”")


def spoken_year(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Read "nineteen eighty six", "twenty ten", "two thousand and fifteen": the year and the token after it."""
    first = below_hundred_at(tokens, i)
    if first is None:
        return None
    if 11 <= first[0] <= 21:
        second = below_hundred_at(tokens, first[1])
        if second and second[0] >= 10:
            return first[0] * 100 + second[0], second[1]
        return None
    if first[0] == 2 and tokens.words[first[1]] == "thousand":
        number = number_at(tokens, i)
        if number and 2000 <= number.value <= _LATEST:
            return int(number.value), number.end
    return None


def year_number(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """Read a year behind a month or a season, in digits or words: the year and the token after it."""
    if tokens.words[j] == "the" and tokens.words[j + 1] == "year":
        j += 2
    if (
        tokens.words[j] == "'"
        and tokens.glued(j + 1)
        and len(tokens.words[j + 1]) == 2
        and tokens.words[j + 1].isdecimal()
    ):
        short = int(tokens.words[j + 1])
        return (2000 if short < 50 else 1900) + short, j + 2
    year = written_year(tokens, j)
    if year is not None:
        after = tokens.words[j + 1]
        if tokens.glued(j + 1) and (after.isalpha() or after == "%"):
            return None
        return year, j + 1
    return spoken_year(tokens, j)
