"""When a tracked claim is looked at, and what makes it an editor's business: plain decisions over values."""

from __future__ import annotations

from datetime import date, timedelta

from predictions.models import Claim, Verdict
from predictions.models.choices import ReviewReason
from predictions.vocabulary import Rating, Reason, Suggestion

# a claim that names no day is looked at once a year, lest it live for ever unseen
WITHOUT_WINDOW = timedelta(days=365)


def next_check(claim: Claim, today: date) -> date | None:
    """The day on which the sweep looks at the claim next: the one after its window; None once that is past."""
    if claim.window_end is None:
        return today + WITHOUT_WINDOW
    after_window = claim.window_end + timedelta(days=1)
    return after_window if after_window > today else None


def is_decided(suggestion: Suggestion) -> bool:
    """Whether an editor can do something with it: a rating, or a reason for none that waiting will not mend."""
    return suggestion.rating is not Rating.PENDING or suggestion.reason is not Reason.NOT_DUE


def reason_when_due(claim: Claim, today: date) -> ReviewReason:
    """Why a claim whose day has come stands before an editor."""
    closed = claim.window_end is not None and claim.window_end < today
    return ReviewReason.WINDOW_CLOSED if closed else ReviewReason.CHECK_DATE


def reason_when_tracked(suggestion: Suggestion | None, *, has_outcomes: bool) -> ReviewReason | None:
    """Why a claim stands before an editor as soon as it is tracked; None where there is something to wait for."""
    if has_outcomes:
        return reason_with_news(suggestion, None)
    decided = suggestion is None or suggestion.rating is not Rating.PENDING
    return ReviewReason.CHECK_DATE if decided else None


def reason_with_news(suggestion: Suggestion | None, published: Verdict | None) -> ReviewReason | None:
    """Why a claim whose outcomes changed stands before an editor; None where they change nothing for it.

    An editor who decided against the suggestion is not asked again until the suggestion itself changes.
    """
    if published is None:
        return ReviewReason.OUTCOME_RECORDED if suggestion is None or is_decided(suggestion) else None
    if published.rating == Rating.VOID:
        return None
    weighed = {published.rating, published.suggestion.rating if published.suggestion else None}
    return None if suggestion is not None and suggestion.rating in weighed else ReviewReason.CHECK_AGAIN
