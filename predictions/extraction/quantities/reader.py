"""From tokens to figures: finds the numbers, reads unit and comparator, joins ranges, carries units over."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from predictions.extraction.numbers.numerals import FRACTIONS, NUMBER_WORDS, Number, bounded, number_at, of_a_point
from predictions.extraction.numbers.tokens import Tokens, pieces
from predictions.extraction.quantities import guards
from predictions.extraction.quantities.bounds import bound_before, bound_behind
from predictions.extraction.quantities.figure import Figure, FigureKind
from predictions.extraction.quantities.joining import join
from predictions.extraction.quantities.nouns import noun_behind
from predictions.extraction.quantities.reading import Reading
from predictions.extraction.quantities.shares import ratio_at
from predictions.extraction.quantities.units import Unit, hundredths_behind, money_before, rate_at, unit_behind
from predictions.extraction.times.masks import dated_tokens
from predictions.extraction.words.en import units as unit_words
from predictions.extraction.words.en.nouns import looks_plural
from predictions.extraction.words.en.numerals import MINUS_WORDS
from predictions.vocabulary import Comparator, Quantity

_DIGITS = frozenset("0123456789")
_TRIGGERS = (NUMBER_WORDS - {"million", "billion", "hundred", "thousand", "trillion"}) | {"minus", "negative"}
_ARTICLES = frozenset(("a", "an"))
_BEHIND_ARTICLE = frozenset(
    (
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "dozen",
        "third",
        "quarter",
        "fifth",
        "tenth",
        "lakh",
        "crore",
        "dollar",
        "kg",
        "km",
        "pound",
        "euro",
    )
)
_SHARE_CUES = frozenset(("by", "than", "about", "nearly", "almost", "over", "under", "around", "roughly", "some", "to"))
_SHARE_TAILS = frozenset(("less", "more", "higher", "lower", "fewer", "cheaper", "larger", "smaller", "bigger"))
_FRACTION_WORDS = frozenset(("third", "quarter", "fifth", "tenth"))
_HALF_BEFORE = frozenset(
    ("first", "second", "last", "other", "latter", "former", "this", "each", "next", "that", "better", "time", "h")
)
_HALF_BEHIND = frozenset(
    (
        "of",
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "our",
        "all",
        "that",
        "this",
        "those",
        "these",
        "to",
        "by",
        "in",
        "were",
        "are",
        "have",
        ".",
        ",",
        "(",
        "percent",
        "what",
        "as",
        "and",
    )
)


def figures(text: str) -> list[Figure]:
    """Read all figures of a text, in document order and without overlaps."""
    found: list[Figure] = []
    last: Reading | None = None
    for tokens in pieces(text):
        readings = join(tokens, _readings(tokens), last)
        last = readings[-1] if readings else None
        found.extend(figure for each in readings if (figure := _figure(tokens, each)))
    return found


def _readings(tokens: Tokens) -> list[Reading]:
    words = tokens.words
    candidates = [
        i
        for i, word in zip(range(tokens.size), words, strict=False)
        if word in _TRIGGERS or word[0] in _DIGITS or (word in _BEHIND_ARTICLE and words[i - 1] in _ARTICLES)
    ]
    if not candidates:
        return []
    dated = dated_tokens(tokens)
    found: list[Reading] = []
    done = 0
    for i in candidates:
        if i < done or i in dated or (words[i] in MINUS_WORDS and words[i - 1] == "or"):
            continue
        begin = i - 1 if i > done and words[i - 1] in _ARTICLES else i
        reading = _reading(tokens, begin, i, done, found[-1].number if found else None)
        if reading is None:
            done = max(done, _skipped(tokens, i))
            continue
        found.append(reading)
        done = reading.end
    return found


def _skipped(tokens: Tokens, i: int) -> int:
    """Give the token after a number that was no figure, so that its parts are none either."""
    number = number_at(tokens, i)
    end = number.end if number else i + 1
    while (
        tokens.words[end] == "-" and tokens.glued(end) and tokens.words[end + 1].isdecimal() and tokens.glued(end + 1)
    ):
        end += 2
    return end


def _reading(tokens: Tokens, begin: int, i: int, floor: int, before: Number | None) -> Reading | None:
    number = _number(tokens, begin, i) or _article_unit(tokens, begin, i)
    if number is None:
        return None
    number = _signed(tokens, number, floor)
    ratio = ratio_at(tokens, number)
    if ratio:
        return _bound(tokens, ratio, None, FigureKind.SHARE, None, floor)
    money = money_before(tokens, number.start)
    if money and money[1] < floor:
        money = None
    millions = before is not None and before.scale == 10**6 and tokens.words[before.end - 1] == "m"
    number = _letter_scale(tokens, number, money is not None or millions)
    if guards.is_date_part(tokens, number):
        return None
    unit = _unit(tokens, number, money)
    if guards.names_something(tokens, number, unit, money is not None):
        return None
    if unit is None:
        return _counted(tokens, number, floor)
    return _bound(tokens, number, unit, unit.kind, money, floor)


def _number(tokens: Tokens, begin: int, i: int) -> Number | None:
    if begin < i:
        number = number_at(tokens, begin)
        if number:
            return number
        if tokens.words[i] in _FRACTION_WORDS and of_a_point(tokens, i + 1):
            return Number(Decimal(1) / FRACTIONS[tokens.words[i]], begin, i + 3)
        if tokens.words[i] in _FRACTION_WORDS and _says_part(tokens, begin, i + 1):
            return Number(Decimal(1) / FRACTIONS[tokens.words[i]], begin, i + 1, share=True)
    number = number_at(tokens, i)
    if number is None or not number.share:
        return number
    if tokens.words[i] == "half" and not _says_half(tokens, i, begin):
        return None
    if tokens.words[number.end - 1] == "quarters" and number.value != Decimal("0.75"):
        return None
    return number


def _says_part(tokens: Tokens, begin: int, end: int) -> bool:
    """Say whether "a third" is a share: "by a third", "a third less", "a third of"."""
    return tokens.words[begin - 1] in _SHARE_CUES or tokens.words[end] in _SHARE_TAILS


def _article_unit(tokens: Tokens, begin: int, i: int) -> Number | None:
    """Read "a kg", "a dollar and 42 cents": one, said by the article."""
    word = tokens.words[i]
    if begin == i or word not in _ONE_OF:
        return None
    if word in ("kg", "km") or hundredths_behind(tokens, i + 1):
        return Number(Decimal(1), begin, i)
    return None


_ONE_OF = frozenset(("dollar", "pound", "euro", "kg", "km"))


def _says_half(tokens: Tokens, i: int, begin: int) -> bool:
    before, after = tokens.words[begin - 1], tokens.words[i + 1]
    if before in _HALF_BEFORE or (after == "-" and tokens.words[i + 2] not in unit_words.RATE_THINGS):
        return False
    return (
        after in _HALF_BEHIND
        or before in _SHARE_CUES
        or before == "than"
        or looks_plural(after)
        or after in _UNITS_OF_HALF
    )


_UNITS_OF_HALF = frozenset(
    (
        "liter",
        "litre",
        "mile",
        "pound",
        "ton",
        "tonne",
        "gallon",
        "kilo",
        "kilometre",
        "kilometer",
        "inch",
        "point",
        "percentage",
        "acre",
        "metre",
        "meter",
        "ounce",
        "pint",
        "cup",
    )
)


def _signed(tokens: Tokens, number: Number, floor: int) -> Number:
    """Take the minus before a number along where nothing stands before the minus."""
    k = number.start - 1
    if k < floor or tokens.words[k] not in ("-", "−", "–") or not tokens.glued(number.start) or tokens.glued(k):
        return number
    return replace(number, value=-number.value, start=k)


def _letter_scale(tokens: Tokens, number: Number, money: bool) -> Number:
    """Read m, b, t and their like behind the digits as millions where money or a noun speaks for it."""
    j = number.end
    letter = tokens.words[j]
    if not number.digits or number.scale != 1 or not tokens.glued(j) or letter not in ("m", "b", "t"):
        return number
    after = tokens.words[j + 1]
    counts = letter == "m" and after.isalpha() and (looks_plural(after) or after in ("euro", "yuan", "yen", "barrel"))
    if not (money or counts):
        return number
    scale = {"m": 10**6, "b": 10**9, "t": 10**12}[letter]
    return replace(number, value=number.value * scale, end=j + 1, scale=scale)


def _unit(tokens: Tokens, number: Number, money: tuple[str, int] | None) -> Unit | None:
    behind = unit_behind(tokens, number)
    if money is None:
        return behind
    end = number.end
    if behind and behind.name == money[0] and behind.factor == 1 and tokens.words[number.end] != "-":
        end = behind.end
    return Unit(money[0], FigureKind.MONEY, number.end, end)


def _counted(tokens: Tokens, number: Number, floor: int) -> Reading | None:
    comparator, _ = bound_before(tokens, number.start, FigureKind.COUNT, floor)
    behind = bound_behind(tokens, number.end)
    j = behind[1] if behind else number.end
    noun = None if number.share else noun_behind(tokens, j, number.value == 1)
    is_bounded = comparator is not Comparator.EXACT or behind is not None
    if guards.idle_one(tokens, number, is_bounded, noun[0] if noun else None):
        return None
    if noun is None or noun[1] == noun[2]:
        if guards.idle_number(tokens, number, is_bounded):
            return None
        kind = FigureKind.SHARE if number.share else FigureKind.BARE
        return _bound(tokens, number, None, kind, None, floor)
    if guards.idle_name(tokens, number, noun[0], is_bounded):
        return None
    name, start, end = noun
    rate = rate_at(tokens, end)
    if rate:
        name, end = f"{name} per {rate[0]}", rate[1]
    unit = Unit(name, FigureKind.COUNT, start, end)
    return _bound(tokens, number, unit, FigureKind.COUNT, None, floor)


def _bound(
    tokens: Tokens, number: Number, unit: Unit | None, kind: FigureKind, money: tuple[str, int] | None, floor: int
) -> Reading | None:
    start = money[1] if money else number.start
    end = unit.end if unit and unit.end > number.end else number.end
    value = number.value
    if unit and kind is FigureKind.MONEY:
        if unit.factor != 1:
            value = value / unit.factor
        elif (part := hundredths_behind(tokens, end)) is not None:
            value, end = value + part[0], part[1]
    comparator, begin = bound_before(tokens, start, kind, floor)
    behind = bound_behind(tokens, number.end) or bound_behind(tokens, end)
    if behind:
        comparator = behind[0] if comparator in (Comparator.EXACT, Comparator.ABOUT) else comparator
        end = max(end, behind[1])
    kept = bounded(value)
    if kept is None:
        return None
    return Reading(
        value=kept,
        comparator=comparator,
        kind=kind,
        unit=unit.name if unit else None,
        start=begin,
        end=end,
        number=number,
        figure_start=start,
        unit_start=unit.start if unit else end,
        unit_end=unit.end if unit else end,
    )


def _figure(tokens: Tokens, each: Reading) -> Figure | None:
    start, end = tokens.starts[each.start], tokens.ends[each.end - 1]
    text = tokens.text[start:end]
    value, upper = each.value, each.upper
    quantity = Quantity(each.comparator, value, upper, each.unit, text, start)
    unit_start, unit_end = end, end
    if each.unit_end > each.unit_start:
        unit_start, unit_end = tokens.starts[each.unit_start], tokens.ends[each.unit_end - 1]
    number_start, number_end = tokens.starts[each.number.start], tokens.ends[each.number.end - 1]
    return Figure(quantity, each.kind, start, end, number_start, number_end, unit_start, unit_end, each.carried)
