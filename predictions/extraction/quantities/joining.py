"""What neighbouring figures do to each other: ranges, lists with the noun said once, units carried over."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from predictions.extraction.numbers.numerals import bounded
from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.quantities.figure import FigureKind
from predictions.extraction.quantities.reading import Reading
from predictions.extraction.words.en.comparators import CHANGES
from predictions.vocabulary import Comparator

_HYPHENS = frozenset("-–—−")
_CHANGES = frozenset(CHANGES)
_ABOVE = frozenset((Comparator.MORE_THAN, Comparator.AT_LEAST))
_BELOW = frozenset((Comparator.LESS_THAN, Comparator.AT_MOST))
_CARRYING = frozenset((FigureKind.COUNT, FigureKind.PERCENT, FigureKind.MEASURE, FigureKind.MONEY))
_LIST = frozenset((",", "and", "or", "to", "&"))
_CHANGE_REACH = 10
_SMALL_SCORE = 30
_SCALED = 1_000_000


def join(tokens: Tokens, readings: list[Reading], before: Reading | None) -> list[Reading]:
    """Join ranges, drop scores, and give figures without a unit that of their neighbours."""
    ranged = _ranges(tokens, readings)
    listed = _from_behind(tokens, ranged)
    return _from_before(tokens, listed)


def _ranges(tokens: Tokens, readings: list[Reading]) -> list[Reading]:
    found: list[Reading] = []
    for each in readings:
        if found:
            if _is_score(tokens, found[-1], each):
                found.pop()
                continue
            joined = _range(tokens, found[-1], each)
            if joined:
                found[-1] = joined
                continue
        found.append(each)
    return found


def _gap(tokens: Tokens, first: Reading, second: Reading) -> tuple[str, ...]:
    if second.start - first.end > 3:
        return ()
    return tuple(tokens.words[first.end : second.start])


def _is_score(tokens: Tokens, first: Reading, second: Reading) -> bool:
    """Say whether two small bare numbers with a hyphen are a score ("2-1") or an idiom ("50-50")."""
    if len(gap := _gap(tokens, first, second)) != 1 or gap[0] not in _HYPHENS or not tokens.glued(first.end):
        return False
    if first.unit or (second.unit_end > second.unit_start and second.kind is not FigureKind.COUNT):
        return False
    small = first.value < _SMALL_SCORE and second.value < _SMALL_SCORE
    return (small and second.kind is FigureKind.BARE) or first.value >= second.value


def _range(tokens: Tokens, first: Reading, second: Reading) -> Reading | None:
    if first.upper is not None or second.upper is not None:
        return None
    gap = _gap(tokens, first, second)
    if not gap or not _comparable(first, second):
        return None
    before = tokens.words[first.start - 1]
    if gap == ("and",) and first.comparator in _ABOVE and second.comparator in _BELOW:
        return _between(tokens, first, second, first.start)
    if "between" in (before, tokens.words[first.start - 2]) and gap[-1] in ("and", "to", "-", "–"):
        return _between(tokens, first, second, first.start - 1 if before == "between" else first.start)
    if second.comparator is not Comparator.EXACT and second.start != second.figure_start:
        return None
    if gap == ("or",):
        near = second.value - first.value == 1 and first.value < 20 and not first.unit
        return _between(tokens, first, second, first.start) if near else None
    return _to(tokens, first, second, gap)


def _to(tokens: Tokens, first: Reading, second: Reading, gap: tuple[str, ...]) -> Reading | None:
    if not all(word in _HYPHENS or word in ("to", "through") for word in gap):
        return None
    begin = first.start
    if tokens.words[begin - 1] == "from":
        if _changing(tokens, begin - 1):
            return None
        begin -= 1
    elif first.comparator not in (Comparator.EXACT, Comparator.ABOUT) or _led(tokens, first, gap):
        return None
    return _between(tokens, first, second, begin)


def _led(tokens: Tokens, first: Reading, gap: tuple[str, ...]) -> bool:
    """Say whether the first figure is the size of a change and "to" names where it led ("rose 3% to 5%")."""
    if "to" not in gap or not first.unit or first.unit_end == first.unit_start:
        return False
    if first.kind is FigureKind.PERCENT and tokens.words[first.start - 1] in ("by", "of"):
        return False  # "grow by 3 percent to 5 percent" has both ends of a range
    return any(word in _CHANGES for word in tokens.words[max(first.start - 3, 0) : first.start])


def _changing(tokens: Tokens, k: int) -> bool:
    for word in reversed(tokens.words[max(k - _CHANGE_REACH, 0) : k]):
        if word in _CHANGES:
            return True
        if word in ".;":
            return False
    return False


def _comparable(first: Reading, second: Reading) -> bool:
    if first.kind is FigureKind.BARE or (first.kind is FigureKind.SHARE and second.kind is FigureKind.SHARE):
        return second.kind is not FigureKind.SHARE or first.kind is FigureKind.SHARE
    if first.unit == second.unit:
        return True
    return second.kind is FigureKind.BARE and first.kind is FigureKind.MONEY


def _between(tokens: Tokens, first: Reading, second: Reading, begin: int) -> Reading | None:
    low = _rescaled(first, second)
    if low is None or low > second.value:
        return None
    unit_from = second if second.unit else first
    return replace(
        second,
        value=low,
        upper=second.value,
        comparator=Comparator.BETWEEN,
        kind=unit_from.kind,
        unit=unit_from.unit,
        start=begin,
        number=replace(second.number, start=first.number.start),
        figure_start=first.figure_start,
        unit_start=unit_from.unit_start,
        unit_end=unit_from.unit_end,
    )


def _rescaled(first: Reading, second: Reading) -> Decimal | None:
    """Give the low end the scale and the hundredths that only the high end says ("1.5-2bn", "5 to 7 cents")."""
    value = first.value
    scale = second.number.scale
    if scale >= 1000 and first.number.scale == 1 and value <= second.number.value / scale:
        value = value * scale
    if first.kind is FigureKind.BARE and second.kind is FigureKind.MONEY and second.number.value != 0:
        value = value * (second.value / second.number.value)
    return bounded(value)


def _from_behind(tokens: Tokens, readings: list[Reading]) -> list[Reading]:
    """Give "45" of "45 and 50 cases" the noun that its neighbour has."""
    found = list(readings)
    for index in range(len(found) - 2, -1, -1):
        first, second = found[index], found[index + 1]
        if first.unit or first.kind is not FigureKind.BARE or not second.unit or second.kind not in _CARRYING:
            continue
        gap = _gap(tokens, first, second)
        if (
            gap
            and all(word in _LIST for word in gap)
            and not (second.kind is FigureKind.MONEY and second.unit_end <= second.unit_start)
        ):
            found[index] = _with_unit(first, second)
    return found


def _with_unit(each: Reading, giver: Reading) -> Reading:
    return replace(each, unit=giver.unit, kind=giver.kind, carried=True)


def _from_before(tokens: Tokens, readings: list[Reading]) -> list[Reading]:
    """Give a figure without a unit that of the last figure of its sentence ("60 towns ... another 25")."""
    found: list[Reading] = []
    giver: Reading | None = None
    money: Reading | None = None
    at = 0
    for each in readings:
        if giver is not None and _sentence_between(tokens, at, each.start):
            giver = giver if tokens.words[each.start - 1] in ("another", "further", "other") else None
            money = None
        at = each.end
        bare = each.kind is FigureKind.BARE and each.unit is None
        shares = giver is not None and giver.kind is FigureKind.PERCENT and each.number.scale >= _SCALED
        source = money if shares else giver  # "40 percent of the 9.7 billion" is no share of percents
        figure = _with_unit(each, source) if bare and source is not None else each
        if figure.unit is not None and figure.kind in _CARRYING:
            giver = figure
            money = figure if figure.kind is FigureKind.MONEY else money
        found.append(figure)
    return found


def _sentence_between(tokens: Tokens, first: int, last: int) -> bool:
    return any(tokens.words[k] in ".!?" and tokens.ends_sentence(k) for k in range(first, last))
