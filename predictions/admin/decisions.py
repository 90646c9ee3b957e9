"""Deciding a claim: draft, approve, publish, correct. The review page and the verdict page offer the same."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest, QueryDict
from django.urls import reverse

from predictions import review
from predictions.admin import reading
from predictions.admin.context import in_context
from predictions.admin.desk import Done, Verb, actor
from predictions.admin.forms import ApproveForm, CorrectForm, DraftForm, PublishForm, seen_at
from predictions.models import Review, Suggestion, Verdict
from predictions.models.choices import CorrectionClass
from predictions.review import ReviewError
from predictions.vocabulary import Rating


class Outdated(ReviewError):
    """The draft changed since the editor saw it."""


def _verdict_page(verdict: Verdict) -> str:
    return reverse("admin:predictions_verdict_change", args=[verdict.pk])


def _page(row: Review | Verdict, verdict: Verdict) -> str:
    """Where the work goes on: the review while it is open, else the verdict."""
    if isinstance(row, Review):
        return reverse("admin:predictions_review_change", args=[row.pk])
    return _verdict_page(verdict)


def _draft(request: HttpRequest, row: Review | Verdict, given: dict[str, Any]) -> Done:
    verdict = review.draft(
        row.claim_id,
        by=actor(request),
        rating=Rating(given["rating"]),
        headline=given["headline"],
        explanation=given["explanation"],
    )
    return Done("The draft is saved. Another editor approves it.", _page(row, verdict))


def _correct(request: HttpRequest, row: Review | Verdict, given: dict[str, Any]) -> Done:
    verdict = review.correct(
        row.claim_id,
        by=actor(request),
        rating=Rating(given["rating"]),
        headline=given["headline"],
        explanation=given["explanation"],
        correction_class=CorrectionClass(given["correction_class"]),
        reason=given["reason"],
    )
    return Done("The correction is drafted. Another editor approves it.", _page(row, verdict))


@transaction.atomic
def _approve(request: HttpRequest, row: Review | Verdict, given: dict[str, Any]) -> Done:
    verdict = review.approve(_as_seen(row, given).pk, by=actor(request))
    return Done("Approved. It can be published.", _page(row, verdict))


@transaction.atomic
def _publish(request: HttpRequest, row: Review | Verdict, given: dict[str, Any]) -> Done:
    verdict = review.publish(_as_seen(row, given).pk, by=actor(request))
    return Done(f"Published: {verdict.headline}", _verdict_page(verdict))


def _as_seen(row: Review | Verdict, given: dict[str, Any]) -> Verdict:
    """The draft that the editor saw, locked as it still reads."""
    draft = reading.draft_to_decide(row.claim, given["verdict"])
    if draft is None:
        raise Outdated("This draft is published or gone: look at the page again.")
    if seen_at(draft) != given["seen"]:
        raise Outdated("The draft was revised while you had it open: read it again.")
    return draft


def _draft_form(data: QueryDict | None, row: Review | Verdict) -> DraftForm:
    draft = reading.draft_of(row.claim)
    return DraftForm(data, initial=_wording(draft) if draft else _suggested(_suggestion(row)))


def _correct_form(data: QueryDict | None, row: Review | Verdict) -> CorrectForm:
    draft, current = reading.draft_of(row.claim), reading.current_of(row.claim)
    initial = _wording(draft or current)
    if draft is not None:
        initial |= {"correction_class": draft.correction_class, "reason": draft.correction_reason}
    return CorrectForm(data, initial=initial)


def _suggestion(row: Review | Verdict) -> Suggestion | None:
    return row.suggestion


def _wording(verdict: Verdict | None) -> dict[str, str]:
    if verdict is None:
        return {}
    return {"rating": verdict.rating, "headline": verdict.headline, "explanation": verdict.explanation}


def _suggested(suggestion: Suggestion | None) -> dict[str, str]:
    if suggestion is None:
        return {}
    decided = suggestion.rating != Rating.PENDING
    return {"rating": suggestion.rating if decided else "", "explanation": suggestion.explanation if decided else ""}


VERBS = (
    Verb("draft", "add_verdict", _draft_form, _draft),
    Verb("correct", "correct_verdict", _correct_form, _correct),
    Verb("approve", "approve_verdict", lambda data, row: ApproveForm(data), _approve),
    Verb("publish", "publish_verdict", lambda data, row: PublishForm(data), _publish),
)


def decision_context(request: HttpRequest, row: Review | Verdict) -> dict[str, Any]:
    """What the page of a review and that of a verdict show alike."""
    claim = row.claim
    draft = reading.draft_of(claim)
    return {
        "claim": claim,
        "context": in_context(claim, claim.article.text),
        "outcomes": reading.standing_outcomes_of(claim.question),
        "suggestion": _suggestion(row),
        "draft": draft,
        "is_own_draft": draft is not None and draft.drafted_by_id == actor(request).pk,
        "current": reading.current_of(claim),
        "versions": reading.versions_of(claim),
        "trail": reading.trail_of(claim=claim),
        "open_review": reading.open_review(claim),
    }
