"""The unit of a number: money before or behind it, percent, measures, rates."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from predictions.extraction.numbers.numerals import NUMBER_WORDS, Number, number_at
from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.quantities.figure import FigureKind
from predictions.extraction.quantities.phrases import by_first, by_last, match_before, match_behind, rows
from predictions.extraction.words.en import units as words
from predictions.extraction.words.en.nouns import PLURALS, STOPS, looks_plural, singular

_HUNDRED = Decimal(100)
_MONEY_BEFORE = by_last([(form, code) for code, form in words.MONEY_BEFORE])
_CAPITALS = frozenset(words.MONEY_CODES_IN_CAPITALS)
_PERCENT = by_first(rows(words.PERCENT))
_MONEY = by_first(rows(words.MONEY_BEHIND))
_TRAPS = frozenset(words.MONEY_TRAPS)
_CENTS = by_first(rows(words.HUNDREDTHS))
_MEASURES = by_first(rows(words.MEASURES))
_DURATIONS = by_first(rows(words.DURATIONS))
_GLUED = {letter: unit for unit, letter in words.GLUED}
_SPACED = frozenset(words.SPACED)
_GLUED_CAPITALS = frozenset(words.GLUED_CAPITALS)
_RATE_TIMES = frozenset(words.RATE_TIMES)
_RATES = frozenset(words.RATE_THINGS) | _RATE_TIMES
_STOPS = frozenset(STOPS)
_BIG = 1000


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit at tokens start..end (equal where it stood before the number); `factor` turns its hundredths to whole."""

    name: str
    kind: FigureKind
    start: int
    end: int
    factor: Decimal = Decimal(1)


def money_before(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """Read the money that stands before a number at token i: its code and the token that it begins with."""
    k = i - 1
    if k < 0 or tokens.words[k] not in _MONEY_BEFORE:
        return None
    found = match_before(tokens, k, _MONEY_BEFORE)
    if found is None:
        return None
    code, begin = found
    word = tokens.words[k]
    if word.isalpha():
        capitals = tokens.written(k).isupper()
        if word in _CAPITALS and not capitals and not (word == "rs" and tokens.capital(k)):
            return None
        if not capitals and not tokens.glued(i) and word not in ("rs", "eur", "gbp", "usd"):
            return None
    if word == "=" and not tokens.glued(i):
        return None
    if k - begin == 1 and word in "$£¥" and not tokens.capital(begin) and not tokens.glued(k):
        # "a $5 bill": the letter is a word of its own
        return match_before_sign(tokens, k)
    return code, begin


def match_before_sign(tokens: Tokens, k: int) -> tuple[str, int] | None:
    """Read the sign at token k alone."""
    for phrase, code in _MONEY_BEFORE[tokens.words[k]]:
        if len(phrase) == 1:
            return code, k
    return None


def unit_behind(tokens: Tokens, number: Number) -> Unit | None:
    """Read the unit that stands behind a number, a hyphen between them allowed."""
    j = number.end
    hyphened = tokens.words[j] == "-" and tokens.starts[j + 1] == tokens.ends[j]
    if hyphened:
        j += 1
    word = tokens.words[j]
    if not word:
        return None
    return (
        _percent(tokens, j)
        or _glued_letter(tokens, j, number)
        or _money(tokens, j, number)
        or _duration(tokens, j)
        or _measure(tokens, j, number)
    )


def _percent(tokens: Tokens, j: int) -> Unit | None:
    found = match_behind(tokens, j, _PERCENT)
    if found is None:
        return None
    name, end = found
    if tokens.words[j] == "percentage" and end == j + 1:
        return None
    if name == "percent" and tokens.words[end] == "-" and tokens.words[end + 1].startswith("point"):
        return Unit("percentage point", FigureKind.PERCENT, j, end + 2)
    return Unit(name, FigureKind.PERCENT, j, end)


def _money(tokens: Tokens, j: int, number: Number) -> Unit | None:
    word = tokens.words[j]
    found = match_behind(tokens, j, _CENTS)
    if found:
        return Unit(found[0], FigureKind.MONEY, j, found[1], _HUNDRED)
    if word == words.PENCE_GLUED and tokens.glued(j) and number.digits:
        return Unit("GBP", FigureKind.MONEY, j, j + 1, _HUNDRED)
    if word in words.POUNDS:
        return _pounds(tokens, j, number)
    found = match_behind(tokens, j, _MONEY)
    if found is None:
        return None
    name, end = found
    if end == j + 1 and word in _TRAPS and number.value < _BIG and not (word.startswith("mark") and number.digits):
        return None
    if word in ("$", "€", "£", "¥") and not tokens.glued(j) and tokens.words[j + 1][:1].isdecimal():
        return None
    return Unit(name, FigureKind.MONEY, j, end)


def _pounds(tokens: Tokens, j: int, number: Number) -> Unit:
    if tokens.words[j + 1] == "sterling":
        return Unit("GBP", FigureKind.MONEY, j, j + 2)
    if number.scale >= 10**6 and tokens.words[j + 1] != "of":
        return Unit("GBP", FigureKind.MONEY, j, j + 1)
    return Unit("pound", FigureKind.MEASURE, j, j + 1)


def _glued_letter(tokens: Tokens, j: int, number: Number) -> Unit | None:
    word = tokens.words[j]
    name = _GLUED.get(word)
    if name is None or not number.digits:
        return None
    glued = tokens.glued(j) and j == number.end
    if not glued and word not in _SPACED:
        return None
    if not glued and (
        tokens.words[j + 1] in (".", "'")
        or (tokens.capital(j) and word != "l")
        or tokens.starts[j] - tokens.ends[j - 1] != 1
    ):
        return None
    if word in _GLUED_CAPITALS and not tokens.capital(j):
        return None
    if word == "f" and number.value < 32 and not number.value % 1:
        # "13F" is a form, "5F" a floor
        return None
    if word == "s" or (word in ("c", "f", "h") and tokens.words[j + 1].isdecimal()):
        return None
    after = tokens.words[j + 1]
    if word == "m" and (after in ("/", "²", "³") or after == "2"):
        return None
    kind = FigureKind.DURATION if name in ("hour", "minute") else FigureKind.MEASURE
    return Unit(name, kind, j, j + 1)


def _duration(tokens: Tokens, j: int) -> Unit | None:
    found = match_behind(tokens, j, _DURATIONS)
    if found is None:
        return None
    name, end = found
    if name == "quarter" and tokens.words[j] == "quarter":
        return None
    if tokens.words[end] in ("'", "'s"):
        return Unit(name, FigureKind.DURATION, j, end)
    k = end + 1 if tokens.words[end] == "-" else end
    if tokens.words[k] in ("old", "olds"):
        return Unit(name, FigureKind.AGE, j, k + 1)
    if tokens.words[end] == "of" and tokens.words[end + 1] == "age":
        return Unit(name, FigureKind.AGE, j, end + 2)
    if tokens.words[k] == "long":
        return Unit(name, FigureKind.DURATION, j, k + 1)
    return Unit(name, FigureKind.DURATION, j, end)


def _measure(tokens: Tokens, j: int, number: Number) -> Unit | None:
    found = match_behind(tokens, j, _MEASURES)
    if found is None:
        return None
    name, end = found
    if name == "stone" and not number.digits:
        return None
    if name == "stone" and (tokens.words[end].isalpha() and tokens.words[end] not in _STOPS):
        return None
    if name == "cup" and looks_plural(tokens.words[end]):
        return None
    return _with_rate(tokens, Unit(name, FigureKind.MEASURE, j, end))


def _with_rate(tokens: Tokens, unit: Unit) -> Unit:
    rate = rate_at(tokens, unit.end) or _rate_further(tokens, unit.end)
    return Unit(f"{unit.name} per {rate[0]}", unit.kind, unit.start, rate[1]) if rate else unit


def _rate_further(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """Read "-per-hour", and "a year" behind what is measured ("of gas a year")."""
    if tokens.words[j : j + 3] == ["-", "per", "-"] and tokens.words[j + 3] in _RATES:
        return singular(tokens.words[j + 3]), j + 4
    if tokens.words[j] == "of" and tokens.words[j + 1].isalpha() and tokens.words[j + 1] not in _STOPS:
        return rate_at(tokens, j + 2)
    return None


def rate_at(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """Read "per day", "a day", "an hour", "per square kilometre" at token j: the thing and the token after it."""
    word, thing = tokens.words[j], tokens.words[j + 1]
    if word in ("a", "an", "each", "every") and thing in _RATE_TIMES:
        return thing, j + 2
    if word == "/" and tokens.glued(j) and thing in ("day", "year", "hour", "second", "d", "s", "h"):
        return {"d": "day", "s": "second", "h": "hour"}.get(thing, thing), j + 2
    if word != "per":
        return None
    measure = match_behind(tokens, j + 1, _MEASURES)
    if measure and tokens.words[j + 1] in ("square", "cubic"):
        return measure
    if thing in _RATES:
        return singular(thing), j + 2
    return None


def hundredths_behind(tokens: Tokens, j: int) -> tuple[Decimal, int] | None:
    """Read "[and] forty-five cents" behind an amount in dollars or pounds: the part of one and the token after it."""
    k = j + 1 if tokens.words[j] in ("and", ",") else j
    word = tokens.words[k]
    number = number_at(tokens, k) if word[:1].isdecimal() or word in NUMBER_WORDS else None
    if number is None or number.value % 1 or not 0 < number.value < _HUNDRED:
        return None
    found = match_behind(tokens, number.end, _CENTS)
    return (number.value / _HUNDRED, found[1]) if found else None


__all__ = ["PLURALS", "Unit", "hundredths_behind", "money_before", "rate_at", "unit_behind"]
