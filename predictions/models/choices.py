"""Choices as callables over the StrEnums, so that a new word changes no column; constraints hold the closed sets."""

from __future__ import annotations

from enum import StrEnum

from django.db.models import CheckConstraint, Q

from predictions.vocabulary import ClaimKind, Comparator, OutcomeKind, Polarity, Rating, Reason, Tense

Choices = list[tuple[str, str]]


class Triage(StrEnum):
    CANDIDATE = "candidate"
    TRACKED = "tracked"
    DISMISSED = "dismissed"


class ReviewReason(StrEnum):
    """Why a claim stands before an editor; reasons add up on its one open review."""

    WINDOW_CLOSED = "window_closed"
    OUTCOME_RECORDED = "outcome_recorded"
    CHECK_DATE = "check_date"
    CHECK_AGAIN = "check_again"
    ASKED = "asked"


class CorrectionClass(StrEnum):
    RATING_CHANGED = "rating_changed"
    FACTUAL_ERROR = "factual_error"
    UPDATE = "update"
    TYPO = "typo"
    VOID = "void"


class Stance(StrEnum):
    SUPPORTS = "supports"
    UNDERMINES = "undermines"
    CONTEXT = "context"


def _labelled(enum: type[StrEnum]) -> Choices:
    return [(member.value, member.value.replace("_", " ")) for member in enum]


def claim_kinds() -> Choices:
    return _labelled(ClaimKind)


def tenses() -> Choices:
    return _labelled(Tense)


def polarities() -> Choices:
    return _labelled(Polarity)


def comparators() -> Choices:
    return _labelled(Comparator)


def outcome_kinds() -> Choices:
    return _labelled(OutcomeKind)


def ratings() -> Choices:
    return _labelled(Rating)


def verdict_ratings() -> Choices:
    """What an editor can decide: everything but that it is not decided."""
    return [choice for choice in ratings() if choice[0] != Rating.PENDING]


def reasons() -> Choices:
    return _labelled(Reason)


def triage_states() -> Choices:
    return _labelled(Triage)


def review_reasons() -> Choices:
    return _labelled(ReviewReason)


def correction_classes() -> Choices:
    return _labelled(CorrectionClass)


def stances() -> Choices:
    return _labelled(Stance)


def one_of(field: str, enum: type[StrEnum], *, name: str, blank: bool = False) -> CheckConstraint:
    """A constraint that `field` holds a member of `enum`, or nothing where `blank`."""
    values = [member.value for member in enum] + ([""] if blank else [])
    return CheckConstraint(condition=Q(**{f"{field}__in": values}), name=name)
