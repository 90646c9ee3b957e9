"""Decide which time expression says when a predicate happens, or which period a figure measures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from predictions.extraction.lexicon import is_past
from predictions.extraction.times import Modifier, TimeReading, read
from predictions.extraction.tokens import Sentence
from predictions.extraction.words.en.clauses import DETERMINERS
from predictions.extraction.words.en.figures import MONTHS
from predictions.extraction.words.en.speech import PREPOSITIONS
from predictions.vocabulary import InvalidTerms, TimeSpan, Window

MARKS: Final = frozenset(",;:")
LIMITS: Final = frozenset((Modifier.BY, Modifier.BEFORE, Modifier.UNTIL))
NOUN_GOVERNORS: Final = frozenset("of for".split())
NOW_WORDS: Final = frozenset("now currently presently already today".split())
BASELINE: Final = frozenset("from compared versus vs against".split())


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression in its sentence: tokens `first:stop`; `core` the token behind its preposition."""

    time: TimeReading
    first: int
    core: int
    stop: int
    only_noun: bool


def dated(sentence: Sentence, times: list[TimeReading]) -> list[Dated]:
    """Place the time expressions of a sentence among its tokens."""
    placed = []
    for time in _coordinated(sentence, times):
        first = sentence.token_at(time.start)
        core = sentence.token_at(time.core)
        stop = sentence.token_at(time.end - 1) + 1
        placed.append(Dated(time, first, core, stop, _modifies_noun(sentence, time, first, core, stop)))
    return placed


def _coordinated(sentence: Sentence, times: list[TimeReading]) -> list[TimeReading]:
    """Make one time of two that "and" or "or" joins ("in May and June", "on Monday or Tuesday")."""
    merged: list[TimeReading] = []
    for time in times:
        last = merged[-1] if merged else None
        if last and _joins(sentence, last, time) and last.span.start and time.span.end:
            words = f"{last.span.text} {' '.join(_between(sentence, last, time))} {time.span.text}"
            span = replace(last.span, text=words, end=time.span.end)
            merged[-1] = replace(last, span=span, end=time.end)
        else:
            merged.append(time)
    return merged


def _between(sentence: Sentence, one: TimeReading, other: TimeReading) -> list[str]:
    return sentence.raw[sentence.token_at(one.end - 1) + 1 : sentence.token_at(other.start)]


def _joins(sentence: Sentence, one: TimeReading, other: TimeReading) -> bool:
    if one.modifier is not Modifier.ON or other.modifier is not Modifier.ON:
        return False
    if not (one.span.start and one.span.end and other.span.start) or other.span.start <= one.span.end:
        return False
    gap = _between(sentence, one, other)
    if len(gap) == 2 and gap[0].isdigit():
        gap = gap[1:]  # "Monday 25 or Tuesday 26 May"
    return gap in (["and"], ["or"], ["&"])


def _modifies_noun(sentence: Sentence, time: TimeReading, first: int, core: int, stop: int) -> bool:
    """Say whether the expression only describes a noun: "next month's vote", "the 2022 budget", "a plan for 2025"."""
    low = sentence.low
    following = low[stop] if stop < len(low) else ""
    if low[stop - 1].endswith(("'s", "s'")) or following in ("'s", "’", "'"):
        return True
    if time.modifier is Modifier.IN and any(_is_ordinal(word) for word in low[max(0, first - 4) : first]):
        return True  # "the ninth manager in eight years"
    if _is_record(sentence, time, first):
        return True
    if time.modifier not in (Modifier.ON, Modifier.BETWEEN) or not following.isalpha():
        following = ""
    describes = bool(following) and following not in PREPOSITIONS and following not in AFTER_TIME
    if describes and stop - first <= 3 and "the" in low[first:stop] and _is_year(low[stop - 1]):
        return True
    if core > first or time.modifier not in (Modifier.ON, Modifier.BETWEEN):
        return False
    before = low[first - 1] if first else ""
    if before in NOUN_GOVERNORS or before in DETERMINERS or before.endswith("'s"):
        return True
    bare = stop == first + 1 and (low[first] in MONTHS or _is_year(low[first]))
    return (
        first > 0
        and before != ","
        and ((describes and bare and before not in PREPOSITIONS) or following in ATTRIBUTED_NOUNS)
    )


def _is_record(sentence: Sentence, time: TimeReading, first: int) -> bool:
    """Say whether "since 2008" tells how old a record is: "the highest since", "its first budget since"."""
    before = sentence.low[max(0, first - 5) : first]
    if time.modifier is not Modifier.SINCE or "," in before[-1:]:
        return False
    return any(word in RECORDS or (word.endswith("est") and len(word) > 5) for word in before)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def _is_ordinal(word: str) -> bool:
    return word in ORDINALS or (word[0].isdigit() and word.endswith(("st", "nd", "rd", "th")))


ORDINALS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
RECORDS: Final = frozenset("first worst best most least only".split())
# In front of a time these compare with it: "the same as in May", "less than last year".
COMPARING: Final = frozenset(("as", "than"))
# Behind these a past day of the main clause is not that of what was foretold.
WHEN_TOLD: Final = frozenset("after as when because".split())
OTHER_WEEK: Final = frozenset("next week following after from".split())
AFTER_TIME: Final = frozenset(
    """
    and or but that which who when while is are was were will would has have had may might could can than because if
    not also it he she they we when as so nor yet
    """.split()
)
# What dates describe in front: "the July 4 deadline", "a 2022 budget".
ATTRIBUTED_NOUNS: Final = frozenset(
    """
    election elections budget deadline season report accounts vote summit meeting contract contracts delivery crude
    futures deal agreement games olympics cup tournament census target targets figures results data survey attack
    attacks war crisis levels level plan programme program edition law act treaty
    """.split()
)


def for_forecast(
    placed: list[Dated],
    sentence: Sentence,
    first: int,
    verb: int,
    stop: int,
    published: date,
    *,
    told_from_behind: bool,
    timetable: bool,
) -> Dated | None:
    """Return the expression that says when the predicate with its verb at `verb` in clause `first:stop` happens."""
    inside = [d for d in placed if first <= d.first < stop and (not d.only_noun or (timetable and d.first > verb))]
    leading = _leading(placed, sentence, first, published)
    if timetable:  # "its launch this week comes at a bad time" dates the launch
        inside = [d for d in inside if d.first > verb or d.first <= first + 1]
    usable = [d for d in [*(d for d in inside if d.first > verb), *(d for d in inside if d.first <= verb), *leading]
              if _may_come(d.time, published, told_from_behind=told_from_behind)
              and not (d.first > verb and _dates_participle(sentence, d, published))]  # fmt: skip
    return usable[0] if usable else None


def _leading(placed: list[Dated], sentence: Sentence, first: int, published: date) -> list[Dated]:
    """Return the times in front of the sentence that reach the clause at `first`: no past one over "after X said"."""
    found = [d for d in placed if d.first <= 1 and d.stop <= first and not d.only_noun]
    if not found:
        return []
    told = any(word in WHEN_TOLD for word in sentence.low[:first])
    return [d for d in found if not told or d.time.span.end is None or d.time.span.end >= published]


def _dates_participle(sentence: Sentence, one: Dated, published: date) -> bool:
    """Say whether a past day stands behind a noun's participle: "the quota set last May"."""
    if one.time.span.end is None or one.time.span.end >= published or one.first < 2:
        return False
    return is_past(sentence.low[one.first - 1]) and sentence.low[one.first - 2] not in ("be", "been", "being", "have")


def _may_come(time: TimeReading, published: date, *, told_from_behind: bool) -> bool:
    span = time.span
    if span.start is None and span.end is None:
        return False
    if time.modifier in (Modifier.AGO, Modifier.PAST, Modifier.SINCE):
        return False
    last = span.end or date.max
    return last >= published or told_from_behind or time.modifier in LIMITS


def window_of(time: TimeReading, *, negated: bool, published: date) -> tuple[Window | None, bool]:
    """Return the window, and whether "not until" turns the negated claim into an affirmed one."""
    span = _today(time, published)
    turned = negated and time.modifier in (Modifier.UNTIL, Modifier.BEFORE)
    start, end = span.start, span.end
    if time.modifier in (Modifier.IN, Modifier.WITHIN) and start in (end, published):
        start = None
    if turned:
        inner = read(span.text[time.core - time.start :], published)
        first = inner[0].span.start if inner else None
        start, end = first or end, None
    if time.modifier is Modifier.NOT_UNTIL:
        turned = True
    try:
        return Window(start, end, " ".join(span.text.split())), turned
    except InvalidTerms:
        return None, False


def _today(time: TimeReading, published: date) -> TimeSpan:
    """Return the time's span; agencies name the day of publication, too, by its weekday alone."""
    span = time.span
    words = span.text.lower().split()
    week = published + timedelta(days=7)
    if (
        span.end == week
        and span.start in (None, week)
        and f"{published:%A}".lower() in words
        and not OTHER_WEEK & {*words}
    ):
        return replace(span, start=published if span.start else None, end=published)
    return span


def for_figure(placed: list[Dated], sentence: Sentence, first: int, figure: tuple[int, int], stop: int) -> Dated | None:
    """Return the expression for the period or day that a reported figure in clause `first:stop` measures."""
    usable = [d for d in placed if _may_measure(sentence, d)]
    behind = [d for d in usable if figure[1] <= d.first <= figure[1] + 3 and d.first < stop]
    if behind and "," not in sentence.low[figure[1] : behind[0].first]:
        return None if behind[0].time.modifier is Modifier.AGO else behind[0]
    low, high = _zone(sentence, first, figure[0], stop)
    if sentence.low[figure[0] - 1 : figure[0]] == ["to"] and sentence.low[low] == "from":
        low = figure[0]  # "from 5 in May to 7": the second figure has its own time or none
    usable = [d for d in usable if d.time.modifier is not Modifier.AGO]
    zone = [d for d in usable if low <= d.first < high]
    if zone:
        return min(zone, key=lambda d: abs(d.first - figure[0]))
    if low > first or any(word in NOW_WORDS for word in sentence.low[first:stop]):
        return None
    before = [d for d in usable if d.stop <= first]
    return before[-1] if before else None


def _may_measure(sentence: Sentence, one: Dated) -> bool:
    """Say whether a time may name what a figure measures, and compares with nothing and dates no record."""
    span = one.time.span
    if span.start is None and span.end is None:
        return False
    compares = one.first > 0 and sentence.low[one.first - 1] in COMPARING
    earlier = sentence.low[one.stop - 1] == "earlier" and sentence.low[one.stop - 2] in ("year", "month", "week")
    return not (compares or earlier or _is_record(sentence, one.time, one.first))


def for_forecast_figure(
    placed: list[Dated], sentence: Sentence, first: int, figure: tuple[int, int], stop: int, published: date
) -> Dated | None:
    """Return the expression for when a forecast figure is to hold, out of the part of the clause that it stands in."""
    low, high = _zone(sentence, first, figure[0], stop)
    inside = [d for d in placed if low <= d.first < high]
    leading = [d for d in placed if d.first <= 1 and d.stop <= first and not d.only_noun]
    behind = [d for d in inside if d.first >= figure[1]]
    ahead = [d for d in inside if d.first < figure[1]]
    usable = [d for d in (*behind, *ahead, *leading) if _may_come(d.time, published, told_from_behind=False)]
    return usable[0] if usable else None


def is_baseline(sentence: Sentence, first: int, figure: int) -> bool:
    """Say whether the figure is what another one is compared with ("down from 5", "against 5 a year ago")."""
    for index in range(figure - 1, first, -1):
        word = sentence.low[index]
        if word == "from":
            between = sentence.low[index + 1 : figure]
            near = len(between) <= 3 and not any(word in PREPOSITIONS or word == "and" for word in between)
            return near or sentence.low[index - 1] in ("up", "down")
        if word in ("compared", "versus", "vs", "against"):
            return True
        if word in MARKS and figure - index > 3:
            return False
    return False


def _zone(sentence: Sentence, first: int, figure: int, stop: int) -> tuple[int, int]:
    """Cut the clause at "from", "compared with", "versus": what stands behind is the baseline and has its own time."""
    low, high = first, stop
    for index in range(first, stop):
        if sentence.low[index] in BASELINE and _holds_figure(sentence, index, stop):
            if index <= figure:
                low = _behind_list_mark(sentence, index, figure)
            else:
                high = index
                break
    return low, high


def _behind_list_mark(sentence: Sentence, index: int, figure: int) -> int:
    """Return where the part with the figure begins: behind the "and" of "for May to 3 from 2, and for June to 5"."""
    for ahead in range(figure - 1, index, -1):
        if sentence.low[ahead] == "and" and sentence.low[ahead - 1] == ",":
            return ahead
    return index


def _holds_figure(sentence: Sentence, index: int, stop: int) -> bool:
    """Say whether digits follow closely, so that "from" compares and does not only tell of an origin."""
    return any(word[0].isdigit() for word in sentence.low[index + 1 : min(index + 6, stop)])
