"""Flagging: what is due, or has news, is judged in batches and put before an editor, once.

All of it is derived from rows, so that running it twice, late or in two places at once changes nothing.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Exists, OuterRef

from predictions import judging
from predictions.models import AuditEntry, Claim, Outcome, Question, Review, Suggestion, Verdict
from predictions.models.choices import ReviewReason, Triage
from predictions.review.errors import NotTracked
from predictions.review.record import locked
from predictions.review.schedule import next_check, reason_when_due, reason_when_tracked, reason_with_news
from predictions.vocabulary import OutcomeFact
from predictions.vocabulary import Suggestion as Computed

BATCH = 500

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Flagged:
    """How many suggestions were computed, reviews opened, and reasons added to open reviews."""

    suggestions: int = 0
    opened: int = 0
    added: int = 0

    def __add__(self, other: Flagged) -> Flagged:
        return Flagged(self.suggestions + other.suggestions, self.opened + other.opened, self.added + other.added)


@dataclass(frozen=True, slots=True)
class _Judged:
    claim: Claim
    row: Suggestion | None
    suggestion: Computed | None


def flag_due(*, today: date) -> Flagged:
    """Flag every claim whose day has come and every claim whose question has news, in bounded transactions."""
    total = Flagged()
    while (batch := _flag_batch_due(today)) is not None:
        total += batch
    for question_id in Question.objects.with_news().order_by("pk").values_list("pk", flat=True):
        total += flag_news(question_id, today=today)
    return total


def flag_news(question_id: int, *, today: date) -> Flagged:
    """Judge the question's tracked claims by its outcomes as they now stand; resumes where a dead worker stopped."""
    total, last_claim = Flagged(), 0
    version = Question.objects.values_list("outcomes_version", flat=True).get(pk=question_id)
    while (batch := _flag_batch_with_news(question_id, version, last_claim, today)) is not None:
        flagged, last_claim = batch
        total += flagged
    Question.objects.filter(pk=question_id, swept_version__lt=version).update(swept_version=version)
    return total


@transaction.atomic
def ask(claim_id: int, *, by: User, today: date, reason: str) -> Review:
    """Put a tracked claim before the editors because one of them asks."""
    claim = locked(Claim, claim_id)
    if claim.triage != Triage.TRACKED:
        raise NotTracked("Only a tracked claim can be reviewed: track it first.")
    _flag([(judged, ReviewReason.ASKED) for judged in _judge([claim], today)], today, by=by, why=reason)
    return Review.objects.open().get(claim=claim)


def consider(claim: Claim, *, today: date) -> Flagged:
    """Judge a claim that has just been tracked, inside its verb's transaction, by the outcomes that already stand."""
    has_outcomes = claim.question is not None and claim.question.outcomes_version > 0
    judged = _judge([claim], today)
    return _flag([(each, reason_when_tracked(each.suggestion, has_outcomes=has_outcomes)) for each in judged], today)


@transaction.atomic
def _flag_batch_due(today: date) -> Flagged | None:
    claims = list(
        Claim.objects.due(today)
        .select_for_update(skip_locked=True, of=("self",))
        .select_related("question")
        .order_by("check_on", "pk")[:BATCH]
    )
    if not claims:
        return None
    flagged = _flag([(judged, reason_when_due(judged.claim, today)) for judged in _judge(claims, today)], today)
    _wait(claims, today)
    return flagged


def _wait(claims: list[Claim], today: date) -> None:
    """Set the day on which each claim is looked at next: few days, so one update for each."""
    by_day: dict[date | None, list[int]] = defaultdict(list)
    for claim in claims:
        by_day[next_check(claim, today)].append(claim.pk)
    for day, ids in by_day.items():
        Claim.objects.filter(pk__in=ids).update(check_on=day)


@transaction.atomic
def _flag_batch_with_news(question_id: int, version: int, after: int, today: date) -> tuple[Flagged, int] | None:
    judged_already = Suggestion.objects.filter(
        claim=OuterRef("pk"), outcomes_version__gte=version, rules_version=judging.RULES_VERSION
    )
    claims = list(
        Claim.objects.tracked()
        .filter(~Exists(judged_already), question=question_id, pk__gt=after)
        .select_for_update(of=("self",))
        .select_related("question")
        .order_by("pk")[:BATCH]
    )
    if not claims:
        return None
    published = {
        verdict.claim_id: verdict
        for verdict in Verdict.objects.current().filter(claim__in=claims).select_related("suggestion")
    }
    reasons = [
        (judged, reason_with_news(judged.suggestion, published.get(judged.claim.pk)))
        for judged in _judge(claims, today)
    ]
    return _flag(reasons, today), claims[-1].pk


def _judge(claims: Sequence[Claim], today: date) -> list[_Judged]:
    """Compute and store the suggestion of each claim by its question's standing outcomes."""
    facts: dict[int, list[OutcomeFact]] = defaultdict(list)
    questions = {claim.question_id for claim in claims if claim.question_id is not None}
    for outcome in Outcome.objects.standing().filter(question__in=questions):
        facts[outcome.question_id].append(outcome.fact())
    judged = []
    for claim in claims:
        suggestion = _suggest(claim, facts[claim.question_id] if claim.question_id else [], today)
        judged.append(_Judged(claim, _row(claim, suggestion, today) if suggestion else None, suggestion))
    Suggestion.objects.bulk_create(
        [each.row for each in judged if each.row],
        update_conflicts=True,
        unique_fields=["claim", "outcomes_version", "rules_version"],
        update_fields=["rating", "reason", "explanation", "judged_on"],
    )
    return judged


def _suggest(claim: Claim, facts: list[OutcomeFact], today: date) -> Computed | None:
    try:
        return judging.suggest(claim.terms(), facts, today)
    except ValueError:
        # one row that cannot be judged must not keep the others from an editor, who sees it without a suggestion
        _log.exception("claim %d cannot be judged", claim.pk)
        return None


def _row(claim: Claim, suggestion: Computed, today: date) -> Suggestion:
    return Suggestion(
        claim=claim,
        outcomes_version=claim.question.outcomes_version if claim.question else 0,
        rules_version=judging.RULES_VERSION,
        rating=suggestion.rating,
        reason=suggestion.reason,
        explanation=suggestion.explanation,
        judged_on=today,
    )


def _flag(
    reasons: list[tuple[_Judged, ReviewReason | None]], today: date, *, by: User | None = None, why: str = ""
) -> Flagged:
    """Open a review for each claim that has a reason, or add the reason to the one that is open."""
    open_reviews = {
        review.claim_id: review
        for review in Review.objects.open().filter(claim__in=[j.claim for j, _ in reasons]).select_for_update()
    }
    opened, changed, entries = [], [], []
    for judged, reason in reasons:
        review = open_reviews.get(judged.claim.pk)
        if review is not None:
            review.suggestion = judged.row
            changed.append(review)
        if reason is None or (review is not None and reason in review.reasons):
            continue
        if review is None:
            due_on = min(judged.claim.check_on or today, today)  # a sweep that comes late makes nothing due later
            opened.append(Review(claim=judged.claim, reasons=[reason], due_on=due_on, suggestion=judged.row))
        else:
            review.reasons.append(reason)
        after = {"reason": reason, "suggestion": judged.suggestion.rating if judged.suggestion else None}
        entries.append(AuditEntry(actor=by, verb="flag", claim=judged.claim, after=after, reason=why))
    # the database holds one open review a claim; a worker that lost the race has nothing to add
    Review.objects.bulk_create(opened, ignore_conflicts=True)
    Review.objects.bulk_update(changed, ["reasons", "suggestion"])
    AuditEntry.objects.bulk_create(entries)
    return Flagged(sum(j.row is not None for j, _ in reasons), len(opened), len(entries) - len(opened))
