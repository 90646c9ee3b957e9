"""What event outcomes make of an event or date claim: ordered rules, the first that applies decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from predictions.judging.lead import lead_phrase
from predictions.judging.phrases import day_phrase, days_phrase
from predictions.judging.rules import GRACE_DAYS, LATENESS_BANDS, MIN_HORIZON_DAYS, rate_miss
from predictions.vocabulary import ClaimTerms, OutcomeFact, Polarity, Rating, Reason, Suggestion, Tense


class EventCase(NamedTuple):
    """A claim with the outcomes that count; `negated` is its polarity once a weak hedge has turned it.

    `occurrence` is the one that counts, `first` the earliest of all. Of the non-occurrences `absence` reaches
    furthest and `closing` settles the question for the claim's window.
    """

    claim: ClaimTerms
    negated: bool
    start: date | None
    end: date | None
    today: date
    first: OutcomeFact | None
    occurrence: OutcomeFact | None
    absence: OutcomeFact | None
    contradicting: OutcomeFact | None
    closing: OutcomeFact | None

    def found(
        self,
        rating: Rating,
        reason: Reason,
        result: str,
        decided_by: OutcomeFact | None = None,
        days: int | None = None,
        horizon: int | None = None,
    ) -> Suggestion:
        turned = self.negated != (self.claim.polarity is Polarity.NEGATED)
        sentence = f"{lead_phrase(self.claim, turned)}; {result}."
        return Suggestion(rating, reason, sentence, days, horizon, None, decided_by)


def judge_event(claim: ClaimTerms, outcomes: Sequence[OutcomeFact], today: date, negated: bool) -> Suggestion:
    """Rate an event or date claim by the event outcomes among those that can be seen on `today`."""
    case = _gather(claim, outcomes, today, negated)
    for rule in RULES:
        suggestion = rule(case)
        if suggestion is not None:
            return suggestion
    return _not_due(case)


def _gather(claim: ClaimTerms, outcomes: Sequence[OutcomeFact], today: date, negated: bool) -> EventCase:
    start, end = _window_of(claim)
    first = occurrence = absence = contradicting = closing = None
    occurrences = [outcome for outcome in outcomes if outcome.occurred]
    absences = [outcome for outcome in outcomes if outcome.occurred is False]
    if occurrences:
        first = min(occurrences, key=_reach)
        occurrence = first
        if claim.tense is Tense.FORECAST:
            later = [outcome for outcome in occurrences if outcome.day >= claim.made_on]
            occurrence = min(later, key=_reach) if later else first
    if absences:
        absence = max(absences, key=_reach)
        contradicting = _contradicting(first, absences)
        settled = [outcome for outcome in absences if outcome.final or (end is not None and outcome.day >= end)]
        closing = max(settled, key=_reach) if settled else None
    return EventCase(claim, negated, start, end, today, first, occurrence, absence, contradicting, closing)


def _window_of(claim: ClaimTerms) -> tuple[date | None, date | None]:
    window = claim.window
    if window is not None and (window.start is not None or window.end is not None):
        return window.start, window.end
    # What is told as done was done by the day it was told.
    return None, claim.made_on if claim.tense is Tense.REPORTED else None


def _reach(outcome: OutcomeFact) -> tuple[date, bool]:
    return outcome.day, outcome.final


def _contradicting(first: OutcomeFact | None, absences: Sequence[OutcomeFact]) -> OutcomeFact | None:
    if first is None:
        return None
    against = [outcome for outcome in absences if outcome.final or first.day <= outcome.day]
    return max(against, key=_reach) if against else None


# --- the rules, in their order -----------------------------------------------------------------------------


def _outcomes_conflict(case: EventCase) -> Suggestion | None:
    first, against = case.first, case.contradicting
    if first is None or against is None:
        return None
    result = (
        f"one outcome has it happen on {day_phrase(first.day)}, but by another it had not happened as of "
        f"{day_phrase(against.day)}{_closed_words(against)}"
    )
    return case.found(Rating.PENDING, Reason.OUTCOMES_CONFLICT, result)


def _occurred_before_forecast(case: EventCase) -> Suggestion | None:
    occurrence = case.occurrence
    if occurrence is None or case.claim.tense is not Tense.FORECAST or occurrence.day >= case.claim.made_on:
        return None
    result = (
        f"it had already happened on {day_phrase(occurrence.day)}, before this was said on "
        f"{day_phrase(case.claim.made_on)}"
    )
    return case.found(Rating.UNVERIFIABLE, Reason.OUTCOME_PRECEDES_CLAIM, result, occurrence)


def _occurred_without_window(case: EventCase) -> Suggestion | None:
    occurrence = case.occurrence
    if occurrence is None or case.start is not None or case.end is not None:
        return None
    rating = Rating.FALSE if case.negated else Rating.TRUE
    return case.found(rating, Reason.OCCURRED, f"it happened on {day_phrase(occurrence.day)}", occurrence)


def _occurred_in_window(case: EventCase) -> Suggestion | None:
    occurrence = case.occurrence
    if occurrence is None or _days_outside(case, occurrence.day):
        return None
    result = f"it happened on {day_phrase(occurrence.day)}"
    if case.negated:
        return case.found(Rating.FALSE, Reason.OCCURRED, result, occurrence)
    return case.found(Rating.TRUE, Reason.IN_WINDOW, f"{result}, within that time", occurrence)


def _denied_occurred_outside(case: EventCase) -> Suggestion | None:
    occurrence = case.occurrence
    if occurrence is None or not case.negated:
        return None
    result = f"it happened on {day_phrase(occurrence.day)}, outside that time"
    return case.found(Rating.TRUE, Reason.HELD_THROUGH_WINDOW, result, occurrence)


def _occurred_outside(case: EventCase) -> Suggestion | None:
    occurrence = case.occurrence
    if occurrence is None:
        return None
    outside = _days_outside(case, occurrence.day)
    days = abs(outside)
    edge = case.end or case.start or case.claim.made_on
    horizon = max((edge - case.claim.made_on).days, MIN_HORIZON_DAYS)
    rating = Rating.MOSTLY_TRUE if days <= GRACE_DAYS else rate_miss(days, horizon, LATENESS_BANDS)
    reason, word = (Reason.LATE, "late") if outside > 0 else (Reason.EARLY, "early")
    result = (
        f"it happened on {day_phrase(occurrence.day)}, {days_phrase(days)} {word} on a horizon of "
        f"{days_phrase(horizon)}"
    )
    return case.found(rating, reason, result, occurrence, days, horizon)


def _did_not_occur(case: EventCase) -> Suggestion | None:
    closing = case.closing
    if closing is None:
        return None
    result = f"it had not happened as of {day_phrase(closing.day)}{_closed_words(closing)}"
    if case.negated:
        return case.found(Rating.TRUE, Reason.HELD_THROUGH_WINDOW, result, closing)
    return case.found(Rating.FALSE, Reason.DID_NOT_OCCUR, result, closing)


def _due_no_outcome(case: EventCase) -> Suggestion | None:
    if case.end is None or case.today <= case.end:
        return None
    result = f"that time ended on {day_phrase(case.end)}, and {_undecided_words(case)}"
    return case.found(Rating.PENDING, Reason.DUE_NO_OUTCOME, result)


def _not_due(case: EventCase) -> Suggestion:
    if case.end is None:
        result = f"it has no closing date, and {_undecided_words(case)}"
    else:
        result = f"that time runs until {day_phrase(case.end)}, and {_undecided_words(case)}"
    return case.found(Rating.PENDING, Reason.NOT_DUE, result)


RULES: tuple[Callable[[EventCase], Suggestion | None], ...] = (
    _outcomes_conflict,
    _occurred_before_forecast,
    _occurred_without_window,
    _occurred_in_window,
    _denied_occurred_outside,
    _occurred_outside,
    _did_not_occur,
    _due_no_outcome,
)


def _days_outside(case: EventCase, day: date) -> int:
    """Days after the window's end (above 0) or before its start (below 0); 0 inside."""
    if case.end is not None and day > case.end:
        return (day - case.end).days
    if case.start is not None and day < case.start:
        return (day - case.start).days
    return 0


def _closed_words(outcome: OutcomeFact) -> str:
    return ", and the question is closed" if outcome.final else ""


def _undecided_words(case: EventCase) -> str:
    if case.absence is None:
        return "no outcome is recorded yet"
    return f"all that is recorded is that it had not happened as of {day_phrase(case.absence.day)}"
