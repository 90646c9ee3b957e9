"""What quantity outcomes make of a quantity claim: which outcome decides, and by how far the figure is off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from predictions.judging.figures import (
    POINTS,
    Figure,
    exact_figure,
    nearest_bound,
    relative_error,
    satisfies,
    span_allowed,
    span_rated_true,
)
from predictions.judging.lead import lead_phrase
from predictions.judging.phrases import day_phrase, figure_phrase, share_phrase
from predictions.judging.rules import FIGURE_BANDS, MIRROR, Bands, rate_miss
from predictions.judging.units import unit_named
from predictions.vocabulary import (
    ClaimTerms,
    Comparator,
    InvalidTerms,
    OutcomeFact,
    Polarity,
    Quantity,
    Rating,
    Reason,
    Suggestion,
    Tense,
)


class QuantityCase(NamedTuple):
    """A quantity claim under judgement; `negated` is its polarity once a weak hedge has turned it."""

    claim: ClaimTerms
    quantity: Quantity
    negated: bool
    start: date | None
    end: date | None
    today: date

    def found(
        self,
        rating: Rating,
        reason: Reason,
        result: str,
        decided_by: OutcomeFact | None = None,
        error: Fraction | None = None,
    ) -> Suggestion:
        turned = self.negated != (self.claim.polarity is Polarity.NEGATED)
        sentence = f"{lead_phrase(self.claim, turned)}; {result}."
        if self.negated:
            rating = MIRROR.get(rating, rating)
        return Suggestion(rating, reason, sentence, None, None, error, decided_by)


def judge_quantity(
    claim: ClaimTerms, quantity: Quantity, outcomes: Sequence[OutcomeFact], today: date, negated: bool
) -> Suggestion:
    """Rate a quantity claim by the quantity outcomes among those that can be seen on `today`."""
    window = claim.window
    start, end = (None, None) if window is None else (window.start, window.end)
    case = QuantityCase(claim, quantity, negated, start, end, today)
    dimension = unit_named(quantity.unit).dimension
    comparable = [outcome for outcome in outcomes if unit_named(outcome.unit).dimension == dimension]
    if outcomes and not comparable:
        return _unit_mismatch(case, outcomes)
    eligible = [outcome for outcome in comparable if _may_decide(case, outcome)]
    if not eligible:
        return _undecided(case)
    best = min(_preference(case, outcome) for outcome in eligible)
    tied = [outcome for outcome in eligible if _preference(case, outcome) == best]
    if len(tied) > 1:
        tied.sort(key=_stable_order)
        if len({_base_figure(outcome) for outcome in tied}) > 1:
            return _outcomes_conflict(case, tied)
    return _rate(case, tied[0])


# --- which outcome decides -------------------------------------------------------------------------------


def _may_decide(case: QuantityCase, outcome: OutcomeFact) -> bool:
    if case.claim.tense is not Tense.FORECAST:
        return True
    day = outcome.day
    if day < case.claim.made_on or (case.start is not None and day < case.start):
        return False
    # An open end is no end to wait for: then, as without a window, any later figure may decide.
    return case.end is None or case.today > case.end or day == case.end or outcome.final


def _preference(case: QuantityCase, outcome: OutcomeFact) -> tuple[bool, int, int]:
    day = outcome.day
    anchor = case.end or case.start or case.claim.made_on
    return outcome.comparator not in POINTS, abs((day - anchor).days), -day.toordinal()


def _base_figure(outcome: OutcomeFact) -> Figure:
    """The outcome's figure in its dimension's first unit, so that 1 km and 1,000 m are one figure."""
    comparator = Comparator.EXACT if outcome.comparator in POINTS else outcome.comparator
    return exact_figure(comparator, _value(outcome), outcome.upper, unit_named(outcome.unit).factor)


def _stable_order(outcome: OutcomeFact) -> tuple[str, str, str, str, bool]:
    """An order by what the outcomes say alone, so that the order they come in never shows."""
    return outcome.comparator.value, str(outcome.value), str(outcome.upper), outcome.unit or "", outcome.final


# --- what it makes of the claim --------------------------------------------------------------------------


def _rate(case: QuantityCase, outcome: OutcomeFact) -> Suggestion:
    quantity = case.quantity
    claimed = exact_figure(quantity.comparator, quantity.value, quantity.upper)
    found = exact_figure(outcome.comparator, _value(outcome), outcome.upper, _factor(case, outcome))
    if not found.is_point:
        return _rate_coarse(case, claimed, found, outcome)
    if claimed.is_point:
        return _rate_point(case, claimed, found.value, outcome)
    return _rate_bound(case, claimed, found.value, outcome)


def _rate_point(case: QuantityCase, claimed: Figure, actual: Fraction, outcome: OutcomeFact) -> Suggestion:
    result = f"it was {_outcome_words(outcome)} on {day_phrase(outcome.day)}"
    miss, whole = relative_error(claimed.value, actual)
    if not whole:
        return _infinitely_off(case, result, outcome)
    bands = FIGURE_BANDS[claimed.comparator]
    rating = rate_miss(miss, whole, bands)
    reason = Reason.FIGURE_MATCHES if rating is Rating.TRUE else Reason.FIGURE_OFF
    if miss:
        result += f", {_share_off(miss, whole, bands)}"
    return case.found(rating, reason, result, outcome, Fraction(miss, whole))


def _rate_bound(case: QuantityCase, claimed: Figure, actual: Fraction, outcome: OutcomeFact) -> Suggestion:
    result = f"it was {_outcome_words(outcome)} on {day_phrase(outcome.day)}"
    if satisfies(claimed, actual):
        return case.found(Rating.TRUE, Reason.FIGURE_MATCHES, result, outcome)
    miss, whole = relative_error(nearest_bound(claimed, actual), actual)
    if not whole:
        return _infinitely_off(case, result, outcome)
    bands = FIGURE_BANDS[claimed.comparator]
    if miss:
        rating = rate_miss(miss, whole, bands)
        result += f", {_share_off(miss, whole, bands)} the {'nearest ' if claimed.upper is not None else ''}bound"
    else:
        # A strict bound that is only reached is a miss of nothing; but "more than none" met by none is wrong.
        rating = Rating.MOSTLY_TRUE if actual else Rating.FALSE
        result += ", which reaches the bound and does not pass it"
    return case.found(rating, Reason.FIGURE_OFF, result, outcome, Fraction(miss, whole))


def _infinitely_off(case: QuantityCase, result: str, outcome: OutcomeFact) -> Suggestion:
    result += ", against which any other figure is wholly off"
    return case.found(Rating.FALSE, Reason.FIGURE_OFF, result, outcome)


def _rate_coarse(case: QuantityCase, claimed: Figure, found: Figure, outcome: OutcomeFact) -> Suggestion:
    claimed_span, found_span = span_rated_true(claimed), span_allowed(found)
    fact = f"it was {_outcome_words(outcome)} on {day_phrase(outcome.day)}"
    if found_span.is_within(claimed_span):
        result = f"{fact}, which bears that out"
        return case.found(Rating.TRUE, Reason.FIGURE_MATCHES, result, outcome)
    if found_span.is_apart_from(claimed_span):
        return case.found(Rating.FALSE, Reason.FIGURE_OFF, f"{fact}, which rules that out", outcome)
    result = f"all that is known is that {fact}, which leaves it open"
    return case.found(Rating.PENDING, Reason.OUTCOME_TOO_COARSE, result, outcome)


def _share_off(miss: int, whole: int, bands: Bands) -> str:
    return f"{share_phrase(miss, whole, tuple(percent for percent, _ in bands))} off"


def _unit_mismatch(case: QuantityCase, outcomes: Sequence[OutcomeFact]) -> Suggestion:
    latest = max(outcomes, key=lambda outcome: (outcome.day, _stable_order(outcome)))
    result = (
        f"what is recorded, {_outcome_words(latest)} on {day_phrase(latest.day)}, is in a unit that cannot be "
        "compared with that"
    )
    return case.found(Rating.PENDING, Reason.UNIT_MISMATCH, result)


def _outcomes_conflict(case: QuantityCase, tied: Sequence[OutcomeFact]) -> Suggestion:
    # Two figures show the disagreement; the rest would only make the sentence long.
    low, high = tied[0], next(outcome for outcome in tied if _base_figure(outcome) != _base_figure(tied[0]))
    result = (
        f"the outcomes recorded for {day_phrase(low.day)} disagree, one of {_outcome_words(low)} and another of "
        f"{_outcome_words(high)}"
    )
    return case.found(Rating.PENDING, Reason.OUTCOMES_CONFLICT, result)


def _undecided(case: QuantityCase) -> Suggestion:
    nothing = "no outcome that could decide it is recorded yet"
    if case.end is None:
        return case.found(Rating.PENDING, Reason.NOT_DUE, f"it has no closing date, and {nothing}")
    day = day_phrase(case.end)
    if case.today > case.end:
        return case.found(Rating.PENDING, Reason.DUE_NO_OUTCOME, f"that time ended on {day}, and {nothing}")
    return case.found(Rating.PENDING, Reason.NOT_DUE, f"that time runs until {day}, and {nothing}")


def _factor(case: QuantityCase, outcome: OutcomeFact) -> Fraction | None:
    """What the outcome's figure is to be multiplied by to be in the claim's unit; None is by nothing."""
    ours, theirs = unit_named(case.quantity.unit), unit_named(outcome.unit)
    return None if ours.factor == theirs.factor else theirs.factor / ours.factor


def _value(outcome: OutcomeFact) -> Decimal:
    if outcome.value is None:
        raise InvalidTerms("outcome: value is missing")
    return outcome.value


def _outcome_words(outcome: OutcomeFact) -> str:
    return figure_phrase(outcome.comparator, _value(outcome), outcome.upper, outcome.unit)
