"""What event outcomes make of an event or date claim: ordered rules, the first that applies decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from predictions.judging.phrases import day_phrase, days_phrase
from predictions.judging.rules import GRACE_DAYS, LATENESS_BANDS, MIN_HORIZON_DAYS, rate_miss
from predictions.vocabulary import ClaimTerms, OutcomeFact, Rating, Reason, Suggestion, Tense

# Bound once, since looking a member up on its enum is slow enough to show at 50,000 suggestions a second.
FORECAST = Tense.FORECAST


class TimeWords(NamedTuple):
    """How results speak of the time that a claim named; `over` and `running` take the day of its end."""

    inside: str
    outside: str
    over: str
    running: str


SPAN_WORDS = TimeWords(
    ", within that time", ", outside that time", "that time ended on {}, and ", "that time runs until {}, and "
)
SINGLE_DAY_WORDS = TimeWords(
    ", the day named", ", not on the day named", "that day has passed, and ", "that day has not passed, and "
)
# What is told as done has no time of its own: the lead says when it was told.
TOLD_WORDS = TimeWords("", ", after it was said", "", "")


class EventCase(NamedTuple):
    """A claim with the outcomes that count; `negated` is its polarity once a weak hedge has turned it.

    `lead` says in words what was claimed. `occurrence` is the one that counts, `first` the earliest of all.
    """

    claim: ClaimTerms
    lead: str
    negated: bool
    start: date | None
    end: date | None
    today: date
    first: OutcomeFact | None
    occurrence: OutcomeFact | None
    absences: Sequence[OutcomeFact]

    @property
    def time_words(self) -> TimeWords:
        window = self.claim.window
        if window is None or (window.start is None and window.end is None):
            return TOLD_WORDS
        return SINGLE_DAY_WORDS if window.start == window.end else SPAN_WORDS

    def found(
        self,
        rating: Rating,
        reason: Reason,
        result: str,
        decided_by: OutcomeFact | None = None,
        days: int | None = None,
        horizon: int | None = None,
    ) -> Suggestion:
        return Suggestion(rating, reason, f"{self.lead}; {result}.", days, horizon, None, decided_by)


def judge_event(
    claim: ClaimTerms, lead: str, negated: bool, outcomes: Sequence[OutcomeFact], today: date
) -> Suggestion:
    """Rate an event or date claim by those of the event outcomes that can be seen on `today`."""
    case = _gather(claim, lead, negated, outcomes, today)
    for rule in RULES_WITHOUT_OCCURRENCE if case.first is None else RULES_OF_OCCURRENCES:
        suggestion = rule(case)
        if suggestion is not None:
            return suggestion
    return _not_due(case)


def _gather(claim: ClaimTerms, lead: str, negated: bool, outcomes: Sequence[OutcomeFact], today: date) -> EventCase:
    occurrences: list[OutcomeFact] = []
    absences: list[OutcomeFact] = []
    for outcome in outcomes:
        (occurrences if outcome.occurred else absences).append(outcome)
    first = counting = _earliest(occurrences)
    if first is not None and claim.tense is FORECAST and first.day < claim.made_on:
        later = [outcome for outcome in occurrences if outcome.day >= claim.made_on]
        counting = _earliest(later) or first
    start, end = _window_of(claim)
    return EventCase(claim, lead, negated, start, end, today, first, counting, absences)


def _window_of(claim: ClaimTerms) -> tuple[date | None, date | None]:
    window = claim.window
    if window is not None and (window.start is not None or window.end is not None):
        return window.start, window.end
    # What is told as done was done by the day it was told.
    return None, claim.made_on if claim.tense is Tense.REPORTED else None


def _reach(outcome: OutcomeFact) -> tuple[date, bool]:
    return outcome.day, outcome.final


def _earliest(occurrences: Sequence[OutcomeFact]) -> OutcomeFact | None:
    return occurrences[0] if len(occurrences) == 1 else min(occurrences, key=_reach, default=None)


def _furthest(absences: Sequence[OutcomeFact]) -> OutcomeFact | None:
    return absences[0] if len(absences) == 1 else max(absences, key=_reach, default=None)


# --- the rules, in their order -----------------------------------------------------------------------------


def _outcomes_conflict(case: EventCase) -> Suggestion | None:
    first = case.first
    if first is None or not case.absences:
        return None
    against = _furthest([absence for absence in case.absences if absence.final or first.day <= absence.day])
    if against is None:
        return None
    result = (
        f"one outcome has it happen on {day_phrase(first.day)}, but by another it had not happened as of "
        f"{day_phrase(against.day)}{_closed_words(against)}"
    )
    return case.found(Rating.PENDING, Reason.OUTCOMES_CONFLICT, result)


def _occurred_before_forecast(case: EventCase) -> Suggestion | None:
    occurrence = case.occurrence
    if occurrence is None or case.claim.tense is not FORECAST or occurrence.day >= case.claim.made_on:
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
    return case.found(Rating.TRUE, Reason.IN_WINDOW, f"{result}{case.time_words.inside}", occurrence)


def _denied_occurred_outside(case: EventCase) -> Suggestion | None:
    occurrence = case.occurrence
    if occurrence is None or not case.negated:
        return None
    result = f"it happened on {day_phrase(occurrence.day)}{case.time_words.outside}"
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
    end = case.end
    closing = _furthest(
        [absence for absence in case.absences if absence.final or (end is not None and end <= absence.day)]
    )
    if closing is None:
        return None
    result = f"it had not happened as of {day_phrase(closing.day)}{_closed_words(closing)}"
    if case.negated:
        return case.found(Rating.TRUE, Reason.HELD_THROUGH_WINDOW, result, closing)
    return case.found(Rating.FALSE, Reason.DID_NOT_OCCUR, result, closing)


def _due_no_outcome(case: EventCase) -> Suggestion | None:
    if case.end is None or case.today <= case.end:
        return None
    result = case.time_words.over.format(day_phrase(case.end)) + _undecided_words(case)
    return case.found(Rating.PENDING, Reason.DUE_NO_OUTCOME, result)


def _not_due(case: EventCase) -> Suggestion:
    if case.end is None:
        result = f"it has no closing date, and {_undecided_words(case)}"
    else:
        result = case.time_words.running.format(day_phrase(case.end)) + _undecided_words(case)
    return case.found(Rating.PENDING, Reason.NOT_DUE, result)


Rule = Callable[[EventCase], Suggestion | None]

RULES_OF_OCCURRENCES: tuple[Rule, ...] = (
    _outcomes_conflict,
    _occurred_before_forecast,
    _occurred_without_window,
    _occurred_in_window,
    _denied_occurred_outside,
    _occurred_outside,
)
RULES_WITHOUT_OCCURRENCE: tuple[Rule, ...] = (_did_not_occur, _due_no_outcome)


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
    absence = _furthest(case.absences)
    if absence is None:
        return "no outcome is recorded yet"
    return f"all that is recorded is that it had not happened as of {day_phrase(absence.day)}"
