"""From tokens to readings: finds the periods, joins ranges, reads what stands before and behind, and resolves."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from predictions.extraction.numbers.tokens import Tokens, fold, pieces
from predictions.extraction.times import almanac, tense
from predictions.extraction.times import lexicon as lex
from predictions.extraction.times.almanac import Days, OffCalendar
from predictions.extraction.times.grammar import TRIGGERS, candidates, may_begin, period_at
from predictions.extraction.times.periods import Day, Month, Near, Period, Scene, Weekday, Years
from predictions.extraction.times.reading import Modifier, TimeReading
from predictions.extraction.times.relations import Event, Offset, Part, Range, Rolling, WeekdaysAgo
from predictions.vocabulary import TimeSpan

Found = tuple[Period, int]

_FISCAL = re.compile(
    r"fiscal year\w{0,2}(?: that)?(?: runs?)?,? (ends?|ended|ending|begins?|beginning|began|starts?|starting|started) "
    r"(?:on |in |from )?(?:[0-9]{1,2} )?([a-z]{3,9})"
)
_MODIFIERS = {each.value: each for each in Modifier}
# a rise "from 2019" names what is compared, not when it began
_COMPARING = lex.MOVING | frozenset(
    "up down rose fell unchanged rise fall increase decrease decline jump drop grew rising falling increased".split()
)


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression before it is resolved: its period, modifier and code points, and where its sentence looks."""

    period: Period
    modifier: Modifier
    start: int
    end: int
    core: int
    ahead: int


def readings(text: str, reference: date) -> list[TimeReading]:
    """Read all time expressions of a text, in document order and without overlaps."""
    low = fold(text)
    scene = Scene(reference, fiscal=_fiscal_start(low))
    expressions = [found for tokens in pieces(text) for found in expressions_of(tokens)]
    resolved = [_resolve(each, scene, text) for each in expressions]
    dated = [(index, found) for index, found in enumerate(resolved) if found is not None]
    chronicle = _Chronicle(low, [found for _, found in dated])
    for index, each in enumerate(expressions):
        if isinstance(each.period, Offset) and isinstance(each.period.anchor, Event):
            resolved[index] = _resolve_event(each, each.period.anchor, scene, text, chronicle)
    return [found for found in resolved if found is not None]


def _fiscal_start(low: str) -> int:
    """Give the month in which the text says that its fiscal year begins; January where it says nothing."""
    match = _FISCAL.search(low)
    month = lex.MONTHS.get(match[2]) if match else None
    if match is None or month is None:
        return 1
    return month % 12 + 1 if match[1].startswith("end") else month


def expressions_of(tokens: Tokens) -> Iterator[Expression]:
    """Find the time expressions of one piece of a text."""
    words = tokens.words
    done = 0
    for i in candidates(tokens):
        if i < done or not may_begin(tokens, i):
            continue
        found = period_at(tokens, i)
        if found is None:
            continue
        period, end = _joined(tokens, i, *found)
        begin, modifier = _modifier(tokens, i, done, period)
        modifier, end = _tail(tokens, end, modifier)
        if words[i] == "now" and not isinstance(period, Range):
            continue
        modifier = _by_period(period, modifier, tokens, i)
        look = _look(tokens, begin, end, modifier)
        if modifier is Modifier.IN and look < 0:
            continue
        if modifier in _NEGATABLE and tense.negated(tokens, begin):
            modifier = Modifier.NOT_UNTIL
        if _torn(tokens, begin, end):
            continue
        yield Expression(period, modifier, tokens.starts[begin], tokens.ends[end - 1], tokens.starts[i], look)
        done = end


_STARTING = frozenset("starting beginning commencing".split())
_AHEAD_BY_NATURE = frozenset((Modifier.BY, Modifier.BEFORE, Modifier.UNTIL, Modifier.NOT_UNTIL))
_NEGATABLE = frozenset((Modifier.UNTIL,))


def _look(tokens: Tokens, begin: int, end: int, modifier: Modifier) -> int:
    """Say where the expression at tokens begin..end looks: 1 ahead, -1 back, 0 unknown."""
    if modifier is Modifier.SINCE:
        return -1
    if modifier is Modifier.FROM and tokens.words[begin] in _STARTING:
        return 1  # "announced a cut starting November"
    return tense.ahead(tokens, begin, end) or (1 if modifier in _AHEAD_BY_NATURE else 0)


def _torn(tokens: Tokens, begin: int, end: int) -> bool:
    """Say whether a blank line runs through tokens begin..end: words of two paragraphs make no expression."""
    if tokens.text.count("\n", tokens.starts[begin], tokens.ends[end - 1]) < 2:
        return False
    return any(tokens.opens_paragraph(k) for k in range(begin + 1, end))


def _joined(tokens: Tokens, i: int, period: Period, end: int) -> Found:
    """Join a range: "from May to October 2020", "between now and 15 November", "Aug 8 - Aug 12"."""
    if isinstance(period, (Range, Rolling)) or (isinstance(period, Offset) and period.anchor is None):
        return period, end
    sign = tokens.words[end]
    between = "between" in (tokens.words[i - 1], tokens.words[i - 2])
    if sign not in lex.RANGE_SIGNS and not (sign in ("and", "&") and between):
        return period, end
    if sign in lex.RANGE_SIGNS and sign not in lex.HYPHENS and not _ranges(tokens, i):
        return period, end
    k = end + 2 if tokens.words[end + 1] == "the" else end + 1
    far = period_at(tokens, k)
    if far is None or isinstance(far[0], (Range, Rolling)) or not _same_sort(period, far[0]):
        return period, end
    return Range(period, far[0]), far[1]


def _ranges(tokens: Tokens, i: int) -> bool:
    """Say whether "to" behind a period opens a range; "moved from Monday to Friday" does not."""
    moved = tokens.words[i - 2] in lex.MOVING or tokens.words[i - 3] in lex.MOVING
    return not (tokens.words[i - 1] == "from" and moved)


def _same_sort(first: Period, second: Period) -> bool:
    if isinstance(first, Weekday) != isinstance(second, Weekday):
        return isinstance(second, Near) or isinstance(first, (Weekday, Near))
    return True


def _modifier(tokens: Tokens, i: int, floor: int, period: Period) -> tuple[int, Modifier]:
    """Read the preposition before a period, not going left of token `floor`: where it begins and what it means."""
    k = i - 1
    found = None
    while k >= floor and tokens.words[k] in lex.FILLERS and i - k < 5:
        found = found or _preposition(tokens, k, floor)
        if found and found[1] is not Modifier.ON:
            return found
        k -= 1
    beyond = _preposition(tokens, k, floor) if k >= floor else None
    if found is None or (beyond and beyond[1] is not Modifier.ON and i - k > 1 and tokens.words[k + 1] != "the"):
        found = beyond or found
    if found is None or found[1] is Modifier.ON:
        found = _limit_at_hour(tokens, (found[0] if found else i) - 1, floor) or found
    if found is None or (found[1] is Modifier.FROM and tokens.words[found[0] - 1] in _COMPARING):
        return (
            i - 1 if i > floor and tokens.words[i - 1] == "the" and not isinstance(period, (Years, Month, Day)) else i
        ), Modifier.ON
    return found


def _limit_at_hour(tokens: Tokens, k: int, floor: int) -> tuple[int, Modifier] | None:
    """Read "until 6pm" that ends at token k, before its day: the day itself is the last one allowed."""
    begin = k
    while (
        begin > floor and k - begin < 9 and (tokens.words[begin] in lex.HOUR_WORDS or tokens.words[begin].isdecimal())
    ):
        begin -= 1
    if begin == k or begin < floor:
        return None
    found = _preposition(tokens, begin, floor)
    if found is None or found[1] not in (Modifier.BY, Modifier.UNTIL, Modifier.BEFORE):
        return None
    return found[0], Modifier.UNTIL if found[1] is Modifier.UNTIL else Modifier.BY


def _preposition(tokens: Tokens, k: int, floor: int) -> tuple[int, Modifier] | None:
    for phrase, meaning in lex.PREPOSITIONS.get(tokens.words[k], ()):
        begin = k + 1 - len(phrase)
        if begin >= floor and tuple(tokens.words[begin : k + 1]) == phrase:
            return _negated(tokens, begin, floor, _MODIFIERS[meaning])
    return None


def _negated(tokens: Tokens, begin: int, floor: int, modifier: Modifier) -> tuple[int, Modifier]:
    """Read "not", "wait", "only" before until and before."""
    before = tokens.words[begin - 1] if begin > floor else ""
    if modifier is Modifier.UNTIL and before in ("not", "wait", "waiting", "waits", "never", "only"):
        return begin - 1, Modifier.NOT_UNTIL
    if modifier is Modifier.BEFORE and before in ("not", "never"):
        return begin - 1, Modifier.NOT_UNTIL
    return begin, modifier


def _tail(tokens: Tokens, end: int, modifier: Modifier) -> tuple[Modifier, int]:
    """Read "or later", "onwards", "at the latest" behind a period."""
    word = tokens.words[end]
    if word not in ("or", "and", "onwards", "onward", "at"):
        return modifier, end
    for tail in lex.LATER_TAILS:
        if tuple(tokens.words[end : end + len(tail)]) == tail and not _goes_on(tokens, end + len(tail)):
            return Modifier.FROM, end + len(tail)
    for tail in lex.EARLIER_TAILS:
        if tuple(tokens.words[end : end + len(tail)]) == tail and not _goes_on(tokens, end + len(tail)):
            return Modifier.BY, end + len(tail)
    return modifier, end


def _goes_on(tokens: Tokens, k: int) -> bool:
    """Say whether another time begins at token k ("before 2010 or after 2018")."""
    word = tokens.words[k]
    return word == "the" or word[:1].isdecimal() or word in TRIGGERS


def _by_period(period: Period, modifier: Modifier, tokens: Tokens, i: int) -> Modifier:
    if isinstance(period, Range):
        return modifier if modifier in (Modifier.BY, Modifier.BEFORE, Modifier.UNTIL) else Modifier.BETWEEN
    if isinstance(period, Rolling):
        return Modifier.WITHIN if period.sign > 0 else Modifier.PAST
    if isinstance(period, WeekdaysAgo):
        return Modifier.AGO
    if isinstance(period, Offset) and modifier in (Modifier.ON, Modifier.WITHIN):
        if period.anchor is not None and not (isinstance(period.anchor, Near) and period.sign < 0):
            return Modifier.OFFSET
        return Modifier.IN if period.sign > 0 else Modifier.AGO
    return modifier


def _resolve(each: Expression, scene: Scene, text: str) -> TimeReading | None:
    if isinstance(each.period, Offset) and isinstance(each.period.anchor, Event):
        return None
    try:
        days = each.period.days(replace(scene, ahead=each.ahead))
        if each.modifier is Modifier.FROM and each.ahead <= 0 and days[1] < scene.reference:
            # "figures from last week" are of that week; only what is to come, or lasts, begins with "from"
            each = replace(each, modifier=Modifier.ON)
        bounds = _bounds(each, days)
    except OffCalendar:
        return None
    return _reading(each, bounds, text)


def _reading(each: Expression, bounds: tuple[date | None, date | None], text: str) -> TimeReading:
    span = TimeSpan(text[each.start : each.end], each.start, *bounds)
    return TimeReading(span, each.modifier, each.start, each.end, each.core)


def _bounds(each: Expression, days: Days) -> tuple[date | None, date | None]:
    """Turn the days of a period into those of its modifier."""
    first, last = days
    modifier = each.modifier
    if modifier in (Modifier.BY, Modifier.UNTIL):
        return None, last
    if modifier is Modifier.BEFORE:
        ending = isinstance(each.period, Part) and each.period.which == "late"
        return None, last if ending else almanac.plus_days(first, -1)
    if modifier in (Modifier.FROM, Modifier.SINCE, Modifier.NOT_UNTIL):
        return first, None
    if modifier is Modifier.AFTER:
        return almanac.plus_days(last, 1), None
    return first, last


def _rank(each: TimeReading, noun: int) -> int:
    """Rank what may date an event: its deadline, a time behind its noun, a time before it."""
    if each.modifier in (Modifier.BY, Modifier.BEFORE, Modifier.UNTIL):
        return 0
    return 1 if each.start > noun else 2


class _Chronicle:
    """The days that a text gives to its events."""

    _MOST_NOUNS, _MOST_HITS, _NEAR = 30, 40, 300

    def __init__(self, low: str, dated: list[TimeReading]) -> None:
        self._low = low
        self._dated = [
            each for each in dated if each.span.end is not None and each.modifier not in (Modifier.PAST, Modifier.AGO)
        ]
        self._starts = [each.start for each in self._dated]
        self._known: dict[str, list[tuple[int, TimeReading]]] = {}

    def before(self, offset: int) -> Days | None:
        """Give the single day that was named last before an offset, if it is near."""
        index = bisect_left(self._starts, offset) - 1
        if index < 0 or offset - self._starts[index] > self._NEAR:
            return None
        span = self._dated[index].span
        if span.start is None or span.end is None or span.start != span.end:
            return None
        return span.start, span.end

    def of(self, noun: str, offset: int) -> Days | None:
        """Give the day of an event: the one that a sentence with its noun names, nearest before the offset."""
        if noun not in self._known:
            if len(self._known) >= self._MOST_NOUNS:
                return None
            self._known[noun] = self._sentences_with(noun)
        hits = self._known[noun]
        if not hits:
            return None
        _, found = min(hits, key=lambda hit: (hit[0], hit[1].start > offset, abs(hit[1].start - offset)))
        end = found.span.end
        return (end, end) if end else None

    def _sentences_with(self, noun: str) -> list[tuple[int, TimeReading]]:
        hits: list[tuple[int, TimeReading]] = []
        at = self._low.find(noun)
        for _ in range(self._MOST_HITS):
            if at < 0:
                break
            hits.extend(self._beside(at))
            at = self._low.find(noun, at + len(noun))
        return hits

    def _beside(self, at: int) -> list[tuple[int, TimeReading]]:
        begin = max(
            self._low.rfind(". ", max(at - self._NEAR, 0), at),
            self._low.rfind("\n", max(at - self._NEAR, 0), at),
            at - self._NEAR,
        )
        stop = self._low.find(". ", at, at + self._NEAR)
        stop = stop if stop >= 0 else at + self._NEAR
        low, high = bisect_left(self._starts, begin), bisect_left(self._starts, stop)
        return [(_rank(each, at), each) for each in self._dated[low:high]]


def _resolve_event(
    each: Expression, event: Event, scene: Scene, text: str, chronicle: _Chronicle
) -> TimeReading | None:
    if not isinstance(each.period, Offset):
        return None
    anchor = chronicle.of(event.noun, each.start) if event.noun else chronicle.before(each.start)
    period: Period = each.period
    if anchor is None:
        if event.noun or each.ahead <= 0 or each.period.sign < 0:
            return None
        period = Offset(each.period.amount, each.period.sign)
    try:
        days = period.days(replace(scene, ahead=each.ahead, anchor=anchor))
        return _reading(each, _bounds(each, days), text)
    except OffCalendar:
        return None
