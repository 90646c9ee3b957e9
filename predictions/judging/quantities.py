"""What quantity outcomes make of a quantity claim: which outcome decides, and by how far the figure is off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from predictions.judging.figures import (
    POINTS,
    Figure,
    Measured,
    in_common_parts,
    nearest_bound,
    satisfies,
    span_allowed,
    span_rated_true,
)
from predictions.judging.phrases import day_phrase, figure_phrase, share_phrase
from predictions.judging.rules import FIGURE_BANDS, MIRROR, rate_miss
from predictions.judging.units import unit_named
from predictions.vocabulary import (
    ClaimTerms,
    InvalidTerms,
    OutcomeFact,
    Polarity,
    Quantity,
    Rating,
    Reason,
    Suggestion,
    Tense,
)

NO_ERROR = Fraction(0)

# The ratings that a mirror can give without a reader seeing at once why.
NEARLY = (Rating.MOSTLY_TRUE, Rating.MOSTLY_FALSE)


# Bound once, since looking a member up on its enum is slow enough to show at 50,000 suggestions a second.
FORECAST = Tense.FORECAST


class QuantityCase(NamedTuple):
    """A quantity claim under judgement; `negated` is its polarity once a weak hedge has turned it."""

    claim: ClaimTerms
    quantity: Quantity
    lead: str
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
        if self.negated:
            rating = MIRROR.get(rating, rating)
            if rating in NEARLY:
                result += self._mirror_words()
        return Suggestion(rating, reason, f"{self.lead}; {result}.", None, None, error, decided_by)

    def _mirror_words(self) -> str:
        taker = "a denial" if self.claim.polarity is Polarity.NEGATED else "such a bet"
        return f", and {taker} takes the opposite of the figure's rating"


def judge_quantity(
    claim: ClaimTerms,
    quantity: Quantity,
    lead: str,
    negated: bool,
    outcomes: Sequence[OutcomeFact],
    today: date,
) -> Suggestion:
    """Rate a quantity claim by those of the quantity outcomes that can be seen on `today`."""
    # A reported figure without a window gets none from its day, as a reported event does: what is the case when
    # it is told may be measured later.
    window = claim.window
    start, end = (None, None) if window is None else (window.start, window.end)
    case = QuantityCase(claim, quantity, lead, negated, start, end, today)
    dimension = unit_named(quantity.unit).dimension
    comparable = [outcome for outcome in outcomes if unit_named(outcome.unit).dimension == dimension]
    if outcomes and not comparable:
        return _unit_mismatch(case, outcomes)
    eligible = [outcome for outcome in comparable if _may_decide(case, outcome)]
    if not eligible:
        return _undecided(case)
    if len(eligible) == 1:
        return _rate(case, eligible[0])
    best = min(_preference(case, outcome) for outcome in eligible)
    tied = sorted((outcome for outcome in eligible if _preference(case, outcome) == best), key=_stable_order)
    differing = [outcome for outcome in tied if not _same_figure(outcome, tied[0])]
    if differing:
        return _outcomes_conflict(case, tied[0], differing[0])
    return _rate(case, tied[0])


# --- which outcome decides -------------------------------------------------------------------------------


def _may_decide(case: QuantityCase, outcome: OutcomeFact) -> bool:
    if case.claim.tense is not FORECAST:
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


def _same_figure(one: OutcomeFact, other: OutcomeFact) -> bool:
    """Whether two outcomes say the same: 1 km and 1,000 m do, and "about 5" and 5."""
    ours, theirs = in_common_parts(_measured(one), _measured(other))
    same_kind = ours.comparator is theirs.comparator or (ours.is_point and theirs.is_point)
    return same_kind and ours.value == theirs.value and ours.upper == theirs.upper


def _stable_order(outcome: OutcomeFact) -> tuple[str, str, str, str, bool]:
    """An order by what the outcomes say alone, so that the order they come in never shows."""
    return outcome.comparator.value, str(outcome.value), str(outcome.upper), outcome.unit or "", outcome.final


# --- what it makes of the claim --------------------------------------------------------------------------


def _rate(case: QuantityCase, outcome: OutcomeFact) -> Suggestion:
    quantity = case.quantity
    claimed, found = in_common_parts(quantity, _measured(outcome))
    if not found.is_point:
        return _rate_coarse(case, claimed, found, outcome)
    fact = f"it was {_outcome_words(outcome)} on {day_phrase(outcome.day)}"
    if claimed.is_point:
        return _rate_point(case, claimed, found.value, fact, outcome)
    return _rate_bound(case, claimed, found.value, fact, outcome)


def _rate_point(case: QuantityCase, claimed: Figure, actual: int, fact: str, outcome: OutcomeFact) -> Suggestion:
    miss, whole = abs(claimed.value - actual), abs(actual)
    if not miss:
        return case.found(Rating.TRUE, Reason.FIGURE_MATCHES, fact, outcome, NO_ERROR)
    if not whole:
        return _infinitely_off(case, fact, outcome)
    bands = FIGURE_BANDS[claimed.comparator]
    rating = rate_miss(miss, whole, bands)
    reason = Reason.FIGURE_MATCHES if rating is Rating.TRUE else Reason.FIGURE_OFF
    result = f"{fact}, {share_phrase(miss, whole, bands)} off"
    return case.found(rating, reason, result, outcome, Fraction(miss, whole))


def _rate_bound(case: QuantityCase, claimed: Figure, actual: int, fact: str, outcome: OutcomeFact) -> Suggestion:
    if satisfies(claimed, actual):
        return case.found(Rating.TRUE, Reason.FIGURE_MATCHES, fact, outcome)
    miss, whole = abs(nearest_bound(claimed, actual) - actual), abs(actual)
    if not miss:
        # A strict bound that is only reached is a miss of nothing; but "more than none" met by none is wrong.
        rating = Rating.MOSTLY_TRUE if actual else Rating.FALSE
        result = f"{fact}, which reaches the bound and does not pass it"
        return case.found(rating, Reason.FIGURE_OFF, result, outcome, NO_ERROR)
    if not whole:
        return _infinitely_off(case, fact, outcome)
    bands = FIGURE_BANDS[claimed.comparator]
    bound = "bound" if claimed.upper is None else "nearest bound"
    result = f"{fact}, {share_phrase(miss, whole, bands)} off the {bound}"
    rating = rate_miss(miss, whole, bands)
    return case.found(rating, Reason.FIGURE_OFF, result, outcome, Fraction(miss, whole))


def _infinitely_off(case: QuantityCase, fact: str, outcome: OutcomeFact) -> Suggestion:
    result = f"{fact}, against which any other figure is wholly off"
    return case.found(Rating.FALSE, Reason.FIGURE_OFF, result, outcome)


def _rate_coarse(case: QuantityCase, claimed: Figure, found: Figure, outcome: OutcomeFact) -> Suggestion:
    claimed_span, found_span = span_rated_true(claimed), span_allowed(found)
    fact = f"it was {_outcome_words(outcome)} on {day_phrase(outcome.day)}"
    if found_span.is_within(claimed_span):
        result = f"{fact}, which bears the figure out"
        return case.found(Rating.TRUE, Reason.FIGURE_MATCHES, result, outcome)
    if found_span.is_apart_from(claimed_span):
        return case.found(Rating.FALSE, Reason.FIGURE_OFF, f"{fact}, which rules the figure out", outcome)
    result = f"all that is known is that {fact}, which leaves it open"
    return case.found(Rating.PENDING, Reason.OUTCOME_TOO_COARSE, result, outcome)


def _unit_mismatch(case: QuantityCase, outcomes: Sequence[OutcomeFact]) -> Suggestion:
    latest = max(outcomes, key=lambda outcome: (outcome.day, _stable_order(outcome)))
    result = (
        f"what is recorded, {_outcome_words(latest)} on {day_phrase(latest.day)}, is in a unit that cannot be "
        "compared with that"
    )
    return case.found(Rating.PENDING, Reason.UNIT_MISMATCH, result)


def _outcomes_conflict(case: QuantityCase, one: OutcomeFact, other: OutcomeFact) -> Suggestion:
    result = (
        f"the outcomes recorded for {day_phrase(one.day)} disagree, one of {_outcome_words(one)} and another of "
        f"{_outcome_words(other)}"
    )
    return case.found(Rating.PENDING, Reason.OUTCOMES_CONFLICT, result)


def _undecided(case: QuantityCase) -> Suggestion:
    nothing = "no outcome that could decide it is recorded yet"
    if case.end is None:
        # A forecast may come true later; a figure told as a fact waits for no day.
        open_words = "it has no closing date, and " if case.claim.tense is FORECAST else ""
        return case.found(Rating.PENDING, Reason.NOT_DUE, f"{open_words}{nothing}")
    day = day_phrase(case.end)
    if case.today > case.end:
        return case.found(Rating.PENDING, Reason.DUE_NO_OUTCOME, f"that time ended on {day}, and {nothing}")
    return case.found(Rating.PENDING, Reason.NOT_DUE, f"that time runs until {day}, and {nothing}")


def _measured(outcome: OutcomeFact) -> Measured:
    if outcome.value is None:
        raise InvalidTerms("outcome: value is missing")
    return Measured(outcome.comparator, outcome.value, outcome.upper, outcome.unit)


def _outcome_words(outcome: OutcomeFact) -> str:
    return figure_phrase(*_measured(outcome))
