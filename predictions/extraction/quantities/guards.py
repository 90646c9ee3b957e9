"""Numbers that are no figures: years, clock times, labels, codes, ages behind names, scores, addresses."""

from __future__ import annotations

from predictions.extraction.numbers.numerals import ORDINAL_WORDS, Number, ordinal_at
from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.quantities.figure import FigureKind
from predictions.extraction.quantities.units import Unit
from predictions.extraction.words.en import calendar
from predictions.extraction.words.en import comparators as words
from predictions.extraction.words.en.nouns import singular

_LABELS = frozenset(words.LABELS)
_WEAK_LABELS = frozenset(words.WEAK_LABELS)
_CLOCK = frozenset(words.CLOCK_BEHIND)
_STREETS = frozenset(words.STREETS)
_MANNERS = frozenset(words.MANNERS)
_ONES = frozenset(words.ONES)
_CALENDAR = frozenset(word for word, _ in (*calendar.MONTHS, *calendar.WEEKDAYS))
_LOOSE = frozenset(("to", "now", "then", "and", "or", "a", "the"))
_OPENERS = frozenset((".", "!", "?", ":", ";", '"', "“", "”", "(", "—", "–", "-", "•", "*", "'", ",", "/"))


def names_something(tokens: Tokens, number: Number, unit: Unit | None, money: bool) -> bool:
    """Say whether the number is part of a name, code, clock time or address whatever stands behind it."""
    i, j = number.start, number.end
    if _part_of_code(tokens, i, j, unit) or _clock(tokens, i, j):
        return True
    if money or (unit is not None and unit.end > unit.start and unit.name != "point"):
        return False
    return _labelled(tokens, number) or _street(tokens, j) or _list_number(tokens, i, j)


def _part_of_code(tokens: Tokens, i: int, j: int, unit: Unit | None) -> bool:
    before, after = tokens.words[i - 1], tokens.words[j]
    if i > 0 and tokens.glued(i):
        if before.isalpha() and not _money_letters(before):
            return True
        if (
            before == "-"
            and tokens.glued(i - 1)
            and tokens.words[i - 2].isalpha()
            and tokens.words[i - 2] not in _LOOSE
        ):
            return unit is None or unit.kind is not FigureKind.AGE
        if before in "#@_/.\\&=" and before != "=":
            return True
    if not tokens.glued(j) or unit is not None:
        return False
    if after.isalpha() or after in "_@":
        return True
    return after == "-" and tokens.glued(j + 1) and _hyphened_code(tokens, j)


def _money_letters(word: str) -> bool:
    return word in ("rs", "rm", "usd", "eur", "gbp", "chf", "cny", "rmb", "inr", "jpy", "aud", "cad", "rp", "tk", "r")


def _hyphened_code(tokens: Tokens, j: int) -> bool:
    """Say whether 12-34-56 goes on like a telephone number."""
    return tokens.words[j + 1].isdecimal() and tokens.words[j + 2] == "-" and tokens.words[j + 3][:1].isdecimal()


def _clock(tokens: Tokens, i: int, j: int) -> bool:
    after = tokens.words[j]
    if after in _CLOCK and (after != "et" or tokens.capital(j)):
        return True
    if after in ("a", "p") and tokens.words[j + 1] == "." and tokens.words[j + 2] == "m":
        return True
    if after == "o" and tokens.words[j + 1] == "'":
        return True
    if after == ":" and tokens.glued(j) and tokens.words[j + 1][:1].isdecimal() and tokens.glued(j + 1):
        return True
    return (
        tokens.words[i - 1] == ":" and tokens.glued(i) and tokens.words[i - 2][:1].isdecimal() and tokens.glued(i - 1)
    )


def _labelled(tokens: Tokens, number: Number) -> bool:
    before = tokens.words[number.start - 1]
    if number.scale > 1 or number.share:
        return False
    if before == "." and tokens.words[number.start - 2] in ("no", "nos", "vol", "fig", "p", "pp"):
        return True
    if before == "no" and not number.digits:
        return False
    return before in _LABELS


def _street(tokens: Tokens, j: int) -> bool:
    return tokens.capital(j) and any(tokens.words[k] in _STREETS and tokens.capital(k) for k in (j + 1, j + 2, j + 3))


def _list_number(tokens: Tokens, i: int, j: int) -> bool:
    """Say whether the number opens a line and a full stop or bracket stands behind it ("1. ", "2)")."""
    if not tokens.words[i].isdecimal() or j != i + 1 or tokens.words[j] not in (".", ")") or not tokens.glued(j):
        return False
    begin = tokens.ends[i - 1] if i else 0
    opens = i == 0 or "\n" in tokens.text[begin : tokens.starts[i]]
    return opens and not tokens.glued(j + 1) and j + 1 < tokens.size


def is_date_part(tokens: Tokens, number: Number) -> bool:
    """Say whether the number is an ordinal or the day beside a month."""
    i, j = number.start, number.end
    word = tokens.words[i]
    if word.isdecimal() and ordinal_at(tokens, i):
        return True
    if not number.digits and tokens.words[j] == "-" and tokens.words[j + 1] in ORDINAL_WORDS:
        return True
    return tokens.words[j] in ORDINAL_WORDS and not number.digits and number.value in (20, 30, 40, 50, 60, 70, 80, 90)


def idle_one(tokens: Tokens, number: Number, bounded: bool, noun: str | None) -> bool:
    """Say whether "one" counts nothing ("one of the", "no one", "one day")."""
    if number.value != 1 or number.digits or number.scale != 1 or number.share:
        return False
    if tokens.words[number.start] != "one":
        return False
    before, after = tokens.words[number.start - 1], tokens.words[number.end]
    if after == "of" or before in ("no", "the", "this", "that", "any", "every", "each", "another", "which"):
        return True
    if noun is None:
        return True
    return not (bounded or noun in _ONES or singular(noun) in _ONES or before in ("only", "just", "least", "than"))


def idle_number(tokens: Tokens, number: Number, bounded: bool) -> bool:
    """Say whether a number with no unit states nothing: an age, a shirt number, a rank, a title, a score."""
    i, j = number.start, number.end
    before, after = tokens.words[i - 1], tokens.words[j]
    if bounded:
        return False
    if before in ("was", "were", "turned") and tokens.words[i - 2] in ("he", "she", "i", "they", "we", "you"):
        return True  # "when she was nineteen"
    if before in _WEAK_LABELS and before not in ("at",):
        return True
    if before == "(" and after == ")" and number.digits:
        return True
    if before == "," and after in (",", ".", "who") and number.digits and number.value < 120 and tokens.capital(i - 2):
        return True
    if number.digits and number.scale == 1 and _behind_name(tokens, i, number) and not _listed(tokens, i, j):
        return True
    if _capital_word(tokens, i) and not number.share and j == i + 1:
        return True
    if tokens.words[j] == "-" and tokens.words[j + 1] in _MANNERS:
        return True
    return not number.digits and number.value == 0 and not number.share


def _capital_word(tokens: Tokens, i: int) -> bool:
    """Say whether a number word has a capital inside a sentence ("Formula One", "the Six Nations")."""
    return tokens.capital(i) and i > 0 and tokens.words[i - 1] not in _OPENERS


def _behind_name(tokens: Tokens, i: int, number: Number) -> bool:
    """Say whether a small whole number stands right behind a name ("iPhone 11", "the FTSE 100")."""
    before = tokens.words[i - 1]
    if i == 0 or number.value % 1 or number.value >= 10_000 or before in _CALENDAR or not before.isalpha():
        return False
    if "," in tokens.words[i] or tokens.glued(i):
        return False
    written = tokens.written(i - 1)
    if not any(char.isupper() for char in written):
        return False
    opening = i - 1 == 0 or tokens.words[i - 2] in ".!?:" or tokens.words[i - 2] in ('"', "“")
    return not opening or (len(written) > 1 and written.isupper())


def _listed(tokens: Tokens, i: int, j: int) -> bool:
    """Say whether a name and its number go on a list whose noun was said once ("12 seats, the Greens 9 and Ayr 3")."""
    if j < tokens.size and tokens.words[j] not in (",", ".", "and", ";", "–", "—"):
        return False
    k = i - 1
    while k > 0 and tokens.capital(k) and i - k <= 3:
        k -= 1
    k -= tokens.words[k] == "the"
    if tokens.words[k] not in (",", "and") or k < 3:
        return False
    for back in range(k - 1, max(k - 10, 0), -1):
        word = tokens.words[back]
        if word in ".;:!?":
            return False
        if word[:1].isdecimal():
            counted = tokens.words[back + 1].isalpha() and not tokens.capital(back + 1)
            return counted or (tokens.capital(back - 1) and _listed(tokens, back, back + 1))
    return False


def idle_name(tokens: Tokens, number: Number, noun: str, bounded: bool) -> bool:
    """Say whether a number with a noun behind it still belongs to the name before it ("Model 7 trucks")."""
    i = number.start
    if bounded or number.scale != 1:
        return False
    if not number.digits:
        return _capital_word(tokens, i) and number.end == i + 1 and tokens.capital(i + 1)
    if noun in ("person", "point"):
        return False
    if not _behind_name(tokens, i, number):
        return False
    return tokens.words[i - 2] not in ("in", "at", "near", "from", "and")
