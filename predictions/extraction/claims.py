"""Turn the parts of one sentence into claims: quantity before date before event, one predicate one claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from predictions.extraction.counted import counted_before
from predictions.extraction.figures import Placed, place, reason_against
from predictions.extraction.hedging import Hedging, hedging
from predictions.extraction.marking import Parts, marks_of
from predictions.extraction.polarity import is_negated
from predictions.extraction.quantities import FigureKind, in_percent
from predictions.extraction.regions import TIMETABLES, Reading, Region, region_around, regions_of
from predictions.extraction.spans import trim
from predictions.extraction.speakers import Attribution
from predictions.extraction.statements import is_no_statement, is_question, is_revised_forecast, times_speech
from predictions.extraction.times import Modifier
from predictions.extraction.verbgroups import Predicate
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
from predictions.extraction.words.en.clauses import CONDITIONS
from predictions.vocabulary import CandidateClaim, ClaimKind, Polarity, Quantity, Tense, Window

OPEN_MODALS: Final = frozenset(("forecast.may", "forecast.might"))
# Told with "had", what these foretell was for a time that is over.
EXPECTATIONS: Final = frozenset(
    "forecast.object forecast.expect forecast.forecast forecast.predict forecast.project forecast.anticipate".split()
)


def claims_of(reading: Reading) -> Iterator[CandidateClaim]:
    """Yield the claims of one sentence; a question makes none."""
    if is_question(reading.sentence):
        return
    placed = [place(reading.sentence, figure, reading.offset) for figure in reading.figures]
    kept = [one for one in placed if reason_against(one, reading.times) is None]
    when = [one for one in dated(reading.sentence, reading.times) if not times_speech(reading, one)]
    regions = regions_of(reading)
    used: set[int] = set()
    for one in kept:
        region = region_around(reading, regions, one)
        if region.predicate is not None and not _measures_subject(region.predicate, one):
            used.add(region.predicate.start)
        yield _quantity(reading, region, one, kept, when)
    for region in regions:
        predicate = region.predicate
        if predicate is None or predicate.start in used or is_no_statement(reading, region):
            continue
        claim = _forecast(reading, region, predicate, when, placed)
        if claim:
            yield claim


def _measures_subject(predicate: Predicate, one: Placed) -> bool:
    """Say whether a figure only describes the subject, so that the forecast is a claim too: "a 12-metre crane will"."""
    return one.stop <= predicate.start and "-" in one.sentence.low[one.number]


def _quantity(reading: Reading, region: Region, one: Placed, kept: list[Placed], when: list[Dated]) -> CandidateClaim:
    predicate = region.predicate
    first, stop = _own_words(reading, region, one, kept)
    clause = reading.clauses.around(one.number)
    if predicate is not None and _is_outside(reading, predicate, one):
        predicate = None
    revised = predicate is None and is_revised_forecast(reading.sentence, one.first)
    tense = Tense.FORECAST if predicate is not None or revised else Tense.REPORTED
    chosen = _figure_time(reading, region, one, when, clause, tense)
    window, turned = (None, False)
    if chosen:
        window, turned = window_of(chosen.time, negated=False, published=reading.published)
    if window and window.end and window.end < reading.published:
        tense = Tense.REPORTED
    negated = is_negated(reading, Region(predicate, region.first, region.stop), region.first, one.first)
    hedge = _hedge(reading, region) if predicate is not None else None
    rule = f"quantity.{one.figure.kind.value}" if predicate is None else f"quantity.{predicate.rule}"
    return _claim(
        reading, ClaimKind.QUANTITY, rule, first, stop, tense=tense, negated=negated and not turned, hedge=hedge,
        window=window, predicate=predicate, when=chosen if window else None, placed=one,
    )  # fmt: skip


def _is_outside(reading: Reading, predicate: Predicate, one: Placed) -> bool:
    """Say whether the figure is no forecast in spite of the predicate: a baseline, or a mere time-table."""
    low = reading.sentence.low
    if predicate.rule in EXPECTATIONS and "had" in low[max(0, predicate.start - 2) : predicate.start + 1]:
        return True  # "analysts had expected 4 percent"
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
    starts_later = (
        own is not None
        and own.time.modifier is not Modifier.FROM
        and own.time.span.start is not None
        and own.time.span.start > reading.published
    )
    return None if starts_later and tense is Tense.REPORTED else own


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
        when, reading.sentence, region.first, predicate.verb, region.stop, reading.published,
        told_from_behind=_told_from_behind(reading, predicate), timetable=predicate.rule.startswith("timetable"),
    )  # fmt: skip
    hedge = _stated_chance(reading, region, placed) or _hedge(reading, region)
    negated = is_negated(reading, region, region.first, predicate.start) or bool(hedge and hedge.unlikely)
    window: Window | None = None
    tense = Tense.FORECAST
    if chosen:
        window, turned = window_of(chosen.time, negated=negated, published=reading.published)
        negated = negated and not turned
        if window and window.end and window.end < reading.published:
            tense = Tense.REPORTED
    if predicate.weak and (window is None or chosen is None or not _dates_weak(reading, predicate, chosen)):
        return None
    if predicate.rule in TIMETABLES and chosen and "," in reading.sentence.low[predicate.verb : chosen.first]:
        return None
    kind = ClaimKind.DATE if window else ClaimKind.EVENT
    return _claim(
        reading, kind, predicate.rule, region.first, region.stop, tense=tense, negated=negated, hedge=hedge,
        window=window, predicate=predicate, when=chosen, placed=None,
    )  # fmt: skip


def _dates_weak(reading: Reading, predicate: Predicate, chosen: Dated) -> bool:
    """Say whether a time makes a weak predicate a claim: behind the verb, or in front ("On Sunday there may be")."""
    before = reading.sentence.low[max(0, predicate.start - 1)]
    if predicate.rule == "forecast.will":
        return True  # "By March it will have been sold"
    return chosen.first >= predicate.verb or (predicate.rule in OPEN_MODALS and before == "there")


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


def _covers(said: Attribution, first: int, stop: int) -> bool:
    """Say whether what is attributed takes in tokens `first:stop`."""
    behind = said.after and said.stop <= first + 1
    in_front = said.before and said.start > first
    around = said.verb < 0 or (not said.splits and first <= said.verb < stop)
    return behind or in_front or around


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
    covering = [one for one in reading.said if _covers(one, first, stop)]
    # The outermost that names somebody.
    said = next((one for one in covering if one.speaker), covering[0] if covering else None)
    attributed = any(one.after or one.before for one in reading.said)
    speaker = said.speaker if said and said.speaker else (None if attributed else reading.inherited)
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
        marks=marks_of(reading, Parts(first, stop, predicate, hedge, when, placed, said, speaker, negated)),
    )


def _quantity_of(reading: Reading, placed: Placed) -> Quantity:
    """Return the figure's quantity, its unit that of the figure before where the text says "others"."""
    quantity = in_percent(placed.figure)
    if quantity.unit is None and placed.figure.kind is FigureKind.BARE:
        clause = reading.clauses.around(placed.number)[0]
        return replace(quantity, unit=counted_before(reading.sentence, clause, placed.number))
    if quantity.unit != "other":
        return quantity
    before = [figure for figure in reading.figures if figure.start < placed.figure.start and figure.quantity.unit]
    return replace(quantity, unit=before[-1].quantity.unit if before else None)


def _probability(hedge: Hedging | None, negated: bool) -> float | None:
    if hedge is None or hedge.probability is None:
        return None
    return round(1 - hedge.probability, 4) if hedge.unlikely and negated else hedge.probability
