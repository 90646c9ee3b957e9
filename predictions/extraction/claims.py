"""Turn the parts of one sentence into claims: quantity before date before event, one predicate one claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from predictions.extraction.attribution import Attribution
from predictions.extraction.clauses import DASHES, Clauses
from predictions.extraction.figures import Placed, place, reason_against
from predictions.extraction.hedging import Hedging, hedging
from predictions.extraction.lexicon import BASES, PLAIN_THIRD, PURE_PASTS, is_past
from predictions.extraction.predicates import ASKING, Predicate
from predictions.extraction.quantities import Figure, FigureKind, in_percent
from predictions.extraction.spans import trim
from predictions.extraction.times import Modifier, TimeReading
from predictions.extraction.tokens import Sentence
from predictions.extraction.windows import (
    NOW_WORDS,
    Dated,
    dated,
    for_figure,
    for_forecast,
    for_forecast_figure,
    is_baseline,
    window_of,
)
from predictions.extraction.words.en.clauses import CONDITIONS, FINITE
from predictions.vocabulary import CandidateClaim, ClaimKind, Mark, MarkRole, Polarity, Quantity, Tense, Window

NO_SUBJECTS: Final = frozenset("no nobody none neither nothing nor".split())
ADJUNCT_OPENERS: Final = frozenset("with after despite having besides unlike like as following".split())
BORDERS: Final = frozenset(", when while because where after before until if unless as".split())
TIMETABLES: Final = frozenset(("timetable.present", "timetable.is"))
ASKED_BEFORE: Final = frozenset(
    "know knows ask asked asking see wonder wondered decide decided determine unclear doubt doubted say saying clear sure seen test".split()
)
RELATIVE_OPENERS: Final = frozenset("which who whose that".split())


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence and all that was found in it; figures count from `offset` in the article, times from its start."""

    text: str
    sentence: Sentence
    clauses: Clauses
    said: list[Attribution]
    inherited: str | None
    predicates: list[Predicate]
    figures: list[Figure]
    times: list[TimeReading]
    offset: int
    published: date


@dataclass(frozen=True, slots=True)
class Region:
    """The words of one predicate: tokens `first:stop` of its clause, up to the next predicate in it."""

    predicate: Predicate | None
    first: int
    stop: int


def claims_of(reading: Reading) -> Iterator[CandidateClaim]:
    """Yield the claims of one sentence; a question makes none."""
    if _is_question(reading.sentence):
        return
    placed = [place(reading.sentence, figure, reading.offset) for figure in reading.figures]
    kept = [one for one in placed if reason_against(one, reading.times) is None]
    when = [one for one in dated(reading.sentence, reading.times) if not _times_speech(reading, one)]
    regions = _regions(reading)
    used: set[int] = set()
    for one in kept:
        region = _region_around(reading, regions, one)
        if region.predicate is not None:
            used.add(region.predicate.start)
        yield _quantity(reading, region, one, kept, when)
    for region in regions:
        predicate = region.predicate
        if predicate is None or predicate.start in used or _is_no_statement(reading, region):
            continue
        claim = _forecast(reading, region, predicate, when, placed)
        if claim:
            yield claim


def _times_speech(reading: Reading, one: Dated) -> bool:
    """Say whether a time says when somebody spoke: it stands inside an attribution, or before its subject."""
    for said in reading.said:
        if said.verb < 0:
            continue
        if said.start <= one.first < said.stop:
            if not any(word in RELATIVE_OPENERS for word in reading.sentence.low[said.start : one.first]):
                return True
        elif said.after and not said.before and one.stop <= said.start + 1:
            if reading.clauses.around(one.first)[0] == reading.clauses.around(said.start)[0]:
                return True
    return False


def _is_question(sentence: Sentence) -> bool:
    for word in reversed(sentence.low):
        if word == "?":
            return True
        if word.isalnum():
            return False
    return False


def _regions(reading: Reading) -> list[Region]:
    """Give each predicate its part of the clause that it stands in."""
    found: list[Region] = []
    predicates = _telling(reading)
    for number, predicate in enumerate(predicates):
        first, stop = reading.clauses.around(predicate.start)
        if stop <= predicate.stop and predicate.stop < len(reading.sentence):
            stop = reading.clauses.around(predicate.stop)[1]
        first = _behind_relative(reading, first, predicate)
        if number and predicates[number - 1].start >= first:
            first = _border(reading.sentence, predicates[number - 1], predicate)
        following = next((one for one in predicates[number + 1 :] if not one.weak), None)
        if following and following.start < stop:
            stop = max(_border(reading.sentence, predicate, following), predicate.verb + 1)
        found.append(Region(predicate, first, stop))
    return found


def _telling(reading: Reading) -> list[Predicate]:
    """Leave out verbs of time-tables in a clause that has another predicate ("will wait until the train leaves")."""
    strong = {reading.clauses.around(one.start)[0] for one in reading.predicates if one.rule not in TIMETABLES}
    return [
        one
        for one in reading.predicates
        if one.rule not in TIMETABLES or reading.clauses.around(one.start)[0] not in strong
    ]


def _border(sentence: Sentence, one: Predicate, other: Predicate) -> int:
    """Return where the words of the second of two predicates in one clause begin: at what opens or parts before it."""
    for index in range(other.start - 1, one.verb, -1):
        if sentence.low[index] in BORDERS:
            return index
    return other.start


def _behind_relative(reading: Reading, first: int, predicate: Predicate) -> int:
    """Step back over a relative clause that ended before the predicate ("the firm, which lost 5m, will")."""
    low = reading.sentence.low
    if first and predicate.start == first and low[first - 1] in DASHES:
        before = reading.clauses.around(first - 1)[0]
        return reading.clauses.around(before - 1)[0] if before and low[before - 1] == low[first - 1] else first
    if not first or low[first] not in RELATIVE_OPENERS:
        return first
    inner = low[first + 1 : predicate.start]
    if any(word in FINITE or word in PURE_PASTS or word in PLAIN_THIRD or is_past(word) for word in inner) or (
        inner and inner[0] in BASES
    ):
        return reading.clauses.around(first - 1)[0]
    return first


def _region_around(reading: Reading, regions: list[Region], one: Placed) -> Region:
    for region in regions:
        if region.first <= one.number < region.stop:
            if region.predicate is not None and region.predicate.weak and one.number < region.predicate.start:
                return Region(None, region.first, region.stop)
            inside = _in_ended_relative(reading, region, one) or _in_adjunct(reading, region, one)
            return Region(None, *inside) if inside else region
    first, stop = reading.clauses.around(one.number)
    if stop < one.stop:
        stop = one.stop
    return Region(None, min(first, one.first), stop)


def _in_adjunct(reading: Reading, region: Region, one: Placed) -> tuple[int, int] | None:
    """Return the phrase in front of the subject that the figure stands in ("With winds of 90 mph, the storm will")."""
    low = reading.sentence.low
    if region.predicate is None or one.stop > region.predicate.start or low[region.first] not in ADJUNCT_OPENERS:
        return None
    for index in range(one.stop, region.predicate.start - 1):
        if low[index] == ",":
            return region.first, index
    return None


def _in_ended_relative(reading: Reading, region: Region, one: Placed) -> tuple[int, int] | None:
    """Return the relative clause, over before the predicate, that the figure stands in."""
    if region.predicate is None or one.number > region.predicate.start:
        return None
    first, _ = reading.clauses.around(one.number)
    low = reading.sentence.low
    if (
        low[first] not in RELATIVE_OPENERS
        or first == region.first
        or reading.clauses.around(region.predicate.start)[0] != first
    ):
        return None
    for index in range(one.stop, region.predicate.start):
        if low[index] == ",":
            return first, index
    return None


def _is_no_statement(reading: Reading, region: Region) -> bool:
    """Say whether the predicate stands in an indirect question or a condition."""
    low = reading.sentence.low
    predicate = region.predicate
    if predicate is None:
        return True
    first = region.first
    opener = low[first] if first < len(low) else ""
    if opener in ("when", "where") and first and low[first - 1] in ASKED_BEFORE:
        return True
    before = low[first - 1] if first else ""
    if (opener in ASKING and opener not in ("when", "where")) or before in ("what", "how", "whether", "why"):
        return first > 0 or opener in ("what", "whether")
    between = low[first : predicate.start]
    for index in range(max(0, predicate.start - 6), predicate.start):
        if "," in low[index : predicate.start] or "that" in low[index : predicate.start]:
            continue
        if low[index] in ASKING and (low[index] not in ("when", "where") or low[index - 1] in ASKED_BEFORE):
            return True
    if "if" in between and low[max(0, low.index("if", first) - 1)] in ASKED_BEFORE:
        return True
    return opener in ("if", "unless") and "," not in between and "then" not in between


def _quantity(reading: Reading, region: Region, one: Placed, kept: list[Placed], when: list[Dated]) -> CandidateClaim:
    predicate = region.predicate
    first, stop = _own_words(reading, region, one, kept)
    clause = reading.clauses.around(one.number)
    if predicate is not None and _is_outside(reading, predicate, one):
        predicate = None
    tense = Tense.REPORTED if predicate is None else Tense.FORECAST
    chosen = _figure_time(reading, region, one, when, clause, tense)
    window, turned = (None, False)
    if chosen:
        window, turned = window_of(chosen.time, negated=False, published=reading.published)
    if predicate is not None and window and window.end and window.end < reading.published:
        tense = Tense.REPORTED
    negated = _is_negated(reading, Region(predicate, region.first, region.stop), region.first, one.first)
    hedge = _hedge(reading, region) if predicate is not None else None
    rule = f"quantity.{one.figure.kind.value}" if predicate is None else f"quantity.{predicate.rule}"
    return _claim(
        reading, ClaimKind.QUANTITY, rule, first, stop, tense=tense, negated=negated and not turned, hedge=hedge,
        window=window, predicate=predicate, when=chosen if window else None, placed=one,
    )  # fmt: skip


def _is_outside(reading: Reading, predicate: Predicate, one: Placed) -> bool:
    """Say whether the predicate does not make this figure a forecast: what it is compared with, or a mere time-table."""
    return predicate.rule in TIMETABLES or is_baseline(reading.sentence, predicate.start, one.first)


def _figure_time(
    reading: Reading, region: Region, one: Placed, when: list[Dated], clause: tuple[int, int], tense: Tense
) -> Dated | None:
    if tense is Tense.FORECAST and region.predicate is not None:
        return for_forecast_figure(
            when, reading.sentence, region.first, (one.first, one.stop), region.stop, reading.published
        )
    own = for_figure(when, reading.sentence, clause[0], (one.first, one.stop), clause[1])
    if own is None and not is_baseline(reading.sentence, clause[0], one.first):
        own = _time_elsewhere(reading, one, when, clause)
    starts_later = own is not None and own.time.span.start is not None and own.time.span.start > reading.published
    return None if starts_later else own


def _time_elsewhere(reading: Reading, one: Placed, when: list[Dated], clause: tuple[int, int]) -> Dated | None:
    """Return the day that a later clause of the sentence names, if it is over and no forecast's or other figure's."""
    if any(word in NOW_WORDS for word in reading.sentence.low[clause[0] : clause[1]]):
        return None
    for other in when:
        first, stop = reading.clauses.around(other.first)
        if other.first < one.stop or (first, stop) == clause or other.only_noun or other.time.modifier is Modifier.AGO:
            continue
        if any(first <= predicate.start < stop for predicate in reading.predicates if not predicate.weak):
            continue
        figures = any(
            first <= reading.sentence.token_at(reading.offset + figure.start) < stop for figure in reading.figures
        )
        if (not figures or len(when) == 1) and other.time.span.start and other.time.span.start <= reading.published:
            return other
    return None


def _own_words(reading: Reading, region: Region, one: Placed, kept: list[Placed]) -> tuple[int, int]:
    """Return the part of the clause that carries this figure: a list of figures is cut at its commas."""
    low = reading.sentence.low
    first, stop = region.first, region.stop
    for other in kept:
        if other is one or not (first <= other.number < stop):
            continue
        if other.number < one.number:
            cut = _separator(low, other.stop, one.first)
            first = max(first, cut + 1) if cut is not None else first
        else:
            cut = _separator(low, one.stop, other.first)
            stop = min(stop, cut) if cut is not None else stop
    return first, stop


def _separator(low: list[str], first: int, stop: int) -> int | None:
    """Return the comma or "and" right before the second of two figures, or with a few words between."""
    for index in range(stop - 1, max(first - 1, stop - 8), -1):
        if low[index] == "," or (low[index] == "and" and (stop - index <= 3 or index > first + 2)):
            return index
    return None


def _forecast(
    reading: Reading, region: Region, predicate: Predicate, when: list[Dated], placed: list[Placed]
) -> CandidateClaim | None:
    chosen = for_forecast(
        when, region.first, predicate.verb, region.stop, reading.published,
        told_from_behind=_told_from_behind(reading, predicate), timetable=predicate.rule.startswith("timetable"),
    )  # fmt: skip
    hedge = _stated_chance(reading, region, placed) or _hedge(reading, region)
    negated = _is_negated(reading, region, region.first, predicate.start) or bool(hedge and hedge.unlikely)
    window: Window | None = None
    tense = Tense.FORECAST
    if chosen:
        window, turned = window_of(chosen.time, negated=negated, published=reading.published)
        negated = negated and not turned
        if window and window.end and window.end < reading.published:
            tense = Tense.REPORTED
    if predicate.weak and (window is None or chosen is None or chosen.first < predicate.verb):
        return None
    kind = ClaimKind.DATE if window else ClaimKind.EVENT
    return _claim(
        reading, kind, predicate.rule, region.first, region.stop, tense=tense, negated=negated, hedge=hedge,
        window=window, predicate=predicate, when=chosen, placed=None,
    )  # fmt: skip


def _stated_chance(reading: Reading, region: Region, placed: list[Placed]) -> Hedging | None:
    """Read a chance put into numbers in front of the claim: "a 70 percent chance that", "a one in five chance of"."""
    for one in placed:
        if one.stop <= region.first + 1 and region.first - one.stop < 6 and reason_against(one, []) == "chance":
            value = in_percent(one.figure)
            if value.unit == "percent" and 0 <= value.value <= 100:
                return Hedging(one.first, one.stop, round(float(value.value) / 100, 4), False)
    return None


def _told_from_behind(reading: Reading, predicate: Predicate) -> bool:
    """Say whether the verb looks forward from a day in the past: would, was due to."""
    return predicate.rule == "forecast.would" or any(
        word in ("was", "were", "had") for word in reading.sentence.low[predicate.start : predicate.verb]
    )


def _is_negated(reading: Reading, region: Region, first: int, stop: int) -> bool:
    """Say whether the predicate is denied: in its verb group, by its subject, by its object, or by the speaker."""
    low = reading.sentence.low
    predicate = region.predicate
    if any(said.denies and said.stop <= stop + 1 and said.after for said in reading.said):
        return True
    if predicate is not None:
        if predicate.negated:
            return True
        behind = low[predicate.verb + 1 : predicate.verb + 3]
        if (
            "no" in behind
            and low[predicate.verb + 1 : predicate.verb + 4]
            and not _is_comparison(low, predicate.verb + 1)
        ):
            return True
        head = low[region.first : predicate.start]
        return bool(head) and any(
            word in NO_SUBJECTS and not _is_comparison(low, region.first + index)
            for index, word in enumerate(head[-12:], max(len(head) - 12, 0))
        )
    for index in range(first, stop):
        word = low[index]
        verbal = (
            word in ("never", "cannot")
            or word.endswith("n't")
            or (word == "not" and index and low[index - 1] in FINITE)
        )
        if verbal and not _is_comparison(low, index):
            return True
    return False


def _is_comparison(low: list[str], index: int) -> bool:
    """Say whether a negative word denies nothing: "not only", "no fewer than", "no later than", "no doubt"."""
    following = low[index + 1 : index + 4]
    return (
        bool(following)
        and (
            following[0] in ("only", "just", "doubt", "matter", "less", "fewer", "more", "later")
            or "no" in following[1:2]
        )
    ) or (index + 1 < len(low) and low[index] == "no" and low[index] == "no" and "than" in following)


def _hedge(reading: Reading, region: Region) -> Hedging | None:
    predicate = region.predicate
    if predicate is None:
        return None
    first = region.first
    low = reading.sentence.low
    if first and low[first - 1] == "that":
        first = max(0, first - 7)
    elif low[0] in CONDITIONS:
        first = 0
    return hedging(reading.sentence, first, min(predicate.verb + 1, len(low)))


def _speaker(reading: Reading, first: int, stop: int) -> Attribution | None:
    """Return the outermost attribution that covers the token and names somebody."""
    covering = [
        said for said in reading.said if (said.after and said.stop <= first + 1) or (said.before and said.start > first) or (said.verb < 0)
        or (not said.splits and first <= said.verb < stop)
    ]  # fmt: skip
    named = [said for said in covering if said.speaker]
    return named[0] if named else None


def _extended(reading: Reading, first: int) -> int:
    """Take in an if-clause in front that the claim hangs on."""
    low = reading.sentence.low
    if first and low[0] in ("if", "unless") and not any(mark in low[:first] for mark in (";", ":", "“", "”")):
        return 0
    return first


def _claim(
    reading: Reading,
    kind: ClaimKind,
    rule: str,
    first: int,
    stop: int,
    *,
    tense: Tense,
    negated: bool,
    hedge: Hedging | None,
    window: Window | None,
    predicate: Predicate | None,
    when: Dated | None,
    placed: Placed | None,
) -> CandidateClaim:
    sentence = reading.sentence
    if predicate is not None:
        first = _extended(reading, first)
    first, stop = trim(sentence, first, stop)
    if stop <= first:
        first, stop = (placed.first, placed.stop) if placed else (first, first + 1)
    start, end = sentence.starts[first], sentence.ends[stop - 1]
    said = _speaker(reading, first, stop)
    covered = [one for one in reading.said if one.after or one.before]
    speaker = said.speaker if said else (None if covered else reading.inherited)
    return CandidateClaim(
        kind=kind,
        tense=tense,
        polarity=Polarity.NEGATED if negated else Polarity.AFFIRMED,
        made_on=reading.published,
        probability=_probability(hedge, negated),
        quantity=_quantity_of(reading, placed) if placed else None,
        window=window,
        quote=reading.text[start:end],
        start=start,
        end=end,
        speaker=speaker,
        hedge=reading.text[sentence.starts[hedge.first] : sentence.ends[hedge.stop - 1]] if hedge else None,
        rule=rule,
        marks=_marks(reading, predicate, hedge, when, placed),
    )


def _quantity_of(reading: Reading, placed: Placed) -> Quantity:
    """Return the figure's quantity, its unit that of the figure before where the text says "others"."""
    quantity = in_percent(placed.figure)
    if quantity.unit != "other":
        return quantity
    before = [figure for figure in reading.figures if figure.start < placed.figure.start and figure.quantity.unit]
    return replace(quantity, unit=before[-1].quantity.unit if before else None)


def _probability(hedge: Hedging | None, negated: bool) -> float | None:
    if hedge is None or hedge.probability is None:
        return None
    return round(1 - hedge.probability, 4) if hedge.unlikely and negated else hedge.probability


def _marks(
    reading: Reading, predicate: Predicate | None, hedge: Hedging | None, when: Dated | None, placed: Placed | None
) -> tuple[Mark, ...]:
    sentence, offset = reading.sentence, reading.offset
    found = []
    if predicate is not None:
        stop = max(predicate.start + 1, min(predicate.stop, len(sentence)))
        found.append(Mark(MarkRole.TRIGGER, sentence.starts[predicate.start], sentence.ends[stop - 1]))
    if hedge is not None:
        found.append(Mark(MarkRole.HEDGE, sentence.starts[hedge.first], sentence.ends[hedge.stop - 1]))
    if when is not None:
        found.append(Mark(MarkRole.TIME, when.time.start, when.time.end))
    if placed is not None:
        figure = placed.figure
        found.append(Mark(MarkRole.NUMBER, offset + figure.number_start, offset + figure.number_end))
        if figure.kind is not FigureKind.BARE and figure.unit_end > figure.unit_start:
            found.append(Mark(MarkRole.UNIT, offset + figure.unit_start, offset + figure.unit_end))
    return tuple(found)
