"""Numbers as texts write them, in digits, words and mixtures, read from the tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.words.en import numerals as words

LARGEST = Decimal(10) ** 22
_ONE = Decimal(1)
_DECIMALS = Decimal(1).scaleb(-12)
_LONGEST = 40  # characters of a number in digits; anything longer is a code
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\.[0-9]+)?")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")

_UNITS = dict(words.UNITS)
_TEENS = dict(words.TEENS)
_TENS = dict(words.TENS)
_BELOW_HUNDRED = _UNITS | _TEENS | _TENS
_SCALES = dict(words.SCALES)
_GLUED_SCALES = dict(words.GLUED_SCALES)
FRACTIONS = dict(words.FRACTIONS)
_ORDINALS = dict(words.ORDINALS)
_HUNDREDS = frozenset(words.HUNDREDS)
_DOZENS = frozenset(words.DOZENS)
POINTS = frozenset(words.POINTS)
_COUNTED = frozenset(("hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore"))
NUMBER_WORDS = frozenset(_BELOW_HUNDRED) | _HUNDREDS | frozenset(_SCALES) | _DOZENS | {"half"}
ORDINAL_WORDS = frozenset(_ORDINALS)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at tokens start..end (end exclusive).

    `scale` is the last power of ten that a word or letter gave (1: none); `share` says that it is a fraction of a
    whole (two thirds, half, one in five); `digits`, that it is written in digits.
    """

    value: Decimal
    start: int
    end: int
    scale: int = 1
    share: bool = False
    digits: bool = False


def digits_value(word: str) -> Decimal | None:
    """Read one token of digits ("1,674.5", "1,00,000"); None where it is no plain number."""
    if not word or not word[0].isdecimal() or len(word) > _LONGEST:
        return None
    if _PLAIN.fullmatch(word):
        return Decimal(word)
    if _GROUPED.fullmatch(word):
        return Decimal(word.replace(",", ""))
    return None


def bounded(value: Decimal) -> Decimal | None:
    """Keep twelve decimals of a value below 10^22; None for anything larger."""
    if abs(value) >= LARGEST:
        return None
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent == 0:
        return value
    if exponent < -12:
        value = value.quantize(_DECIMALS)
    value = value.normalize()
    return value.quantize(_ONE) if value == value.to_integral_value() else value


def ordinal_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Read an ordinal ("21st", "first", "twenty-third", "thirty first"): its number and the token after it."""
    word = tokens.words[i]
    if word.isdecimal() and len(word) <= 3:
        if tokens.words[i + 1] in words.ORDINAL_SUFFIXES and tokens.glued(i + 1):
            return int(word), i + 2
        return None
    if word in _ORDINALS:
        return _ORDINALS[word], i + 1
    if word in _TENS:
        j = i + 2 if tokens.words[i + 1] == "-" else i + 1
        unit = _ORDINALS.get(tokens.words[j], 99)
        if unit < 10:
            return _TENS[word] + unit, j + 1
    return None


def below_hundred_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Read a number word below a hundred ("twenty-five", "twelve"): its value and the token after it."""
    word = tokens.words[i]
    value = _BELOW_HUNDRED.get(word)
    if value is None:
        return None
    if word in _TENS:
        j = i + 2 if tokens.words[i + 1] == "-" else i + 1
        unit = _UNITS.get(tokens.words[j], 0)
        if unit:
            return value + unit, j + 1
    return value, i + 1


def number_at(tokens: Tokens, i: int) -> Number | None:
    """Read the number that begins at token i; None where none does."""
    word = tokens.words[i]
    if word in words.MINUS_WORDS:
        found = number_at(tokens, i + 1) if tokens.words[i + 1] not in words.MINUS_WORDS else None
        return found and Number(-found.value, i, found.end, found.scale, found.share, found.digits)
    if word in ("a", "an"):
        return _after_article(tokens, i)
    if word == "half":
        return _half(tokens, i)
    found = None if word in _COUNTED else _cardinal(tokens, i)
    if found is None or abs(found.value) >= LARGEST:
        return None
    return found


def _after_article(tokens: Tokens, i: int) -> Number | None:
    word = tokens.words[i + 1]
    if word in _COUNTED:
        found = _cardinal(tokens, i + 1)
        return found and Number(found.value, i, found.end, found.scale)
    if word == "half" or (word in FRACTIONS and tokens.words[i + 2] == "of"):
        return _fraction_end(tokens, i, i + 1, Decimal(1))
    return None


def _half(tokens: Tokens, i: int) -> Number | None:
    j = i + 1
    if tokens.words[j] == "-":
        j += 1
    if tokens.words[j] in ("a", "an"):
        j += 1
    scale = _scale_at(tokens, j)
    if scale:
        return Number(Decimal(scale) / 2, i, j + 1, scale)
    if j > i + 1 and tokens.words[j] in POINTS:
        return Number(Decimal("0.5"), i, j)
    return Number(Decimal("0.5"), i, i + 1, share=True)


def _scale_at(tokens: Tokens, i: int) -> int:
    word = tokens.words[i]
    if word in _SCALES:
        return _SCALES[word]
    if word in _DOZENS:
        return 12
    return 100 if word in _HUNDREDS else 0


def _fraction_end(tokens: Tokens, start: int, i: int, top: Decimal) -> Number | None:
    """Read a fraction whose denominator word stands at token i: "two thirds", "two thirds of a million"."""
    bottom = FRACTIONS.get(tokens.words[i])
    if bottom is None:
        return None
    value = top / bottom
    if tokens.words[i + 1] == "of" and tokens.words[i + 2] == "a" and tokens.words[i + 3] in _SCALES:
        scale = _SCALES[tokens.words[i + 3]]
        return Number(value * scale, start, i + 4, scale)
    if of_a_point(tokens, i + 1):
        return Number(value, start, i + 3)
    return Number(value, start, i + 1, share=True)


def of_a_point(tokens: Tokens, i: int) -> bool:
    """Say whether "of a percentage point" stands at token i: a fraction before it is a number and no share."""
    return tokens.words[i] == "of" and tokens.words[i + 1] == "a" and tokens.words[i + 2] in POINTS


def _cardinal(tokens: Tokens, i: int) -> Number | None:
    known: dict[int, Number | None] = tokens.numbers
    if i not in known:
        known[i] = _read_cardinal(tokens, i)
    return known[i]


def _read_cardinal(tokens: Tokens, i: int) -> Number | None:
    group = _group(tokens, i)
    if group is None:
        return None
    value, j, in_digits = group
    fraction = _as_fraction(tokens, i, j, value)
    if fraction:
        return fraction
    value, j, with_decimals = _decimals(tokens, j, value, in_digits)
    mixed = _and_a_fraction(tokens, j)
    if mixed:
        value, j = value + mixed[0], mixed[1]
    value, j, scale = _scaled(tokens, j, value, in_digits)
    if scale >= 1000 and not with_decimals and not mixed:
        value, j = _smaller_groups(tokens, j, value, scale)
        tail = _and_a_fraction(tokens, j)
        if tail:
            value, j = value + tail[0] * scale, tail[1]
    return Number(value, i, j, scale, digits=in_digits)


def _group(tokens: Tokens, i: int) -> tuple[Decimal, int, bool] | None:
    """Read what may stand before a thousand: digits, or words below a thousand ("three hundred and twelve")."""
    word = tokens.words[i]
    if word and word[0].isdecimal():
        read = _digits(tokens, i)
        if read is None or tokens.words[read[1]] not in _HUNDREDS:
            return read
        value, j = read[0], read[1]
    elif word in _COUNTED:
        if word != "hundred":
            return Decimal(1), i, False
        value, j = Decimal(1), i
    else:
        below = below_hundred_at(tokens, i)
        if below is None:
            return None
        value, j = Decimal(below[0]), below[1]
    if tokens.words[j] == "-" and tokens.words[j + 1] == "hundred":
        j += 1
    if tokens.words[j] in _HUNDREDS:
        return _behind_hundred(tokens, value * 100, j + 1)
    return value, j, False


def _behind_hundred(tokens: Tokens, value: Decimal, j: int) -> tuple[Decimal, int, bool]:
    k = j + 1 if tokens.words[j] == "and" else j
    below = below_hundred_at(tokens, k)
    if below:
        return value + below[0], below[1], False
    word = tokens.words[k]
    if k > j and word.isdecimal() and len(word) <= 2:
        return value + int(word), k + 1, False
    return value, j, False


def _digits(tokens: Tokens, i: int) -> tuple[Decimal, int, bool] | None:
    value = digits_value(tokens.words[i])
    if value is None:
        return None
    j = i + 1
    first = tokens.words[i]
    if not first.isdecimal():
        return value, j, True
    if len(first) <= 3 and first[0] != "0":
        while j - i < 7 and _spaced_thousand(tokens, j):
            value = value * 1000 + int(tokens.words[j])
            j += 1
    slash = _slash_fraction(tokens, j)
    if slash:
        value, j = value + slash[0], slash[1]
    return value, j, True


def _spaced_thousand(tokens: Tokens, j: int) -> bool:
    word = tokens.words[j]
    return len(word) == 3 and word.isdecimal() and tokens.starts[j] - tokens.ends[j - 1] == 1


def _slash_fraction(tokens: Tokens, j: int) -> tuple[Decimal, int] | None:
    """Read "1/2" behind a whole number ("5 1/2")."""
    top, bottom = tokens.words[j], tokens.words[j + 2]
    if tokens.words[j + 1] != "/" or not (top.isdecimal() and bottom.isdecimal()):
        return None
    if len(top) > 2 or len(bottom) > 2 or not 0 < int(top) < int(bottom) or tokens.words[j + 3] == "/":
        return None
    return Decimal(int(top)) / int(bottom), j + 3


def _as_fraction(tokens: Tokens, i: int, j: int, top: Decimal) -> Number | None:
    """Read "two thirds", "one-half", "3/4" where the top stands at tokens i..j."""
    if tokens.words[j] == "/":
        bottom = tokens.words[j + 1]
        if not bottom.isdecimal() or len(bottom) > 3 or tokens.words[j + 2] == "/" or not 0 < top < int(bottom):
            return None
        return Number(top / int(bottom), i, j + 2, share=True, digits=True)
    if not tokens.words[i].isalpha():
        return None
    k = j + 1 if tokens.words[j] == "-" else j
    word = tokens.words[k]
    if word not in FRACTIONS or not 0 < top < 20 or (top == 1) == word.endswith("s"):
        return None
    return _fraction_end(tokens, i, k, top)


def _decimals(tokens: Tokens, j: int, value: Decimal, in_digits: bool) -> tuple[Decimal, int, bool]:
    """Read "point five", "point seventy-one" behind a number in words."""
    if tokens.words[j] != "point" or in_digits:
        return value, j, False
    figures, k = "", j + 1
    while len(figures) < 12 and (below := below_hundred_at(tokens, k)):
        figures += str(below[0])
        k = below[1]
    if not figures:
        return value, j, False
    return value + Decimal("0." + figures), k, True


def _and_a_fraction(tokens: Tokens, j: int) -> tuple[Decimal, int] | None:
    """Read "and a half", "and three quarters", "-and-a-half"."""
    k = _behind_hyphen(tokens, j)
    if tokens.words[k] != "and":
        return None
    k = _behind_hyphen(tokens, k + 1)
    top = 1 if tokens.words[k] == "a" else _UNITS.get(tokens.words[k], 0)
    k = _behind_hyphen(tokens, k + 1)
    bottom = FRACTIONS.get(tokens.words[k])
    if not top or bottom is None or top >= bottom or tokens.words[k + 1] == "of":
        return None
    return Decimal(top) / bottom, k + 1


def _behind_hyphen(tokens: Tokens, j: int) -> int:
    return j + 1 if tokens.words[j] == "-" else j


def _scaled(tokens: Tokens, j: int, value: Decimal, in_digits: bool) -> tuple[Decimal, int, int]:
    """Multiply by the scale at token j: "million", "hundred thousand", "-million", "k"."""
    if in_digits and tokens.glued(j):
        step = _glued_scale(tokens, j)
        if step:
            return value * step, j + 1, step
    scale = 1
    k = _behind_hyphen(tokens, j)
    while scale < 10**15 and (step := _scale_at(tokens, k)) > 1:
        value, scale = value * step, scale * step
        k += 1
        j = k
    return value, j, scale


def _glued_scale(tokens: Tokens, j: int) -> int:
    letter = tokens.words[j]
    if letter in ("k", "mil", "b") or tokens.written(j) == "M":
        return _GLUED_SCALES[letter]
    return 0


def _smaller_groups(tokens: Tokens, j: int, value: Decimal, scale: int) -> tuple[Decimal, int]:
    """Read what follows a scale: "thousand [and] fifty", "million two hundred thousand"."""
    while scale > 1:
        k = j + 1 if tokens.words[j] == "and" else j
        group = _group(tokens, k)
        if group is None or group[1] == k or (group[2] and tokens.words[group[1]] not in _SCALES):
            return value, j
        small, after, step = _scaled(tokens, group[1], group[0], False)
        if small >= scale or step >= scale or tokens.words[after] == "/":
            return value, j
        value, j, scale = value + small, after, step
    return value, j
