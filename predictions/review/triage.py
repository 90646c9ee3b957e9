"""Triage: which claims are worth waiting for, and which question each is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from predictions.matching import QuestionWords, content_words, rank
from predictions.models import Claim, Question, Review, Verdict
from predictions.models.choices import Triage
from predictions.review.errors import AlreadyDecided, ReviewError
from predictions.review.flagging import consider
from predictions.review.record import audit, locked
from predictions.review.schedule import next_check

CANDIDATE_QUESTIONS = 30
CONTEXT = 300


class WrongKind(ReviewError):
    """The question cannot decide a claim of this kind."""


class NoReason(ReviewError):
    """The verb needs a reason."""


@transaction.atomic
def track(claim_id: int, *, by: User, question: Question | None, today: date, reason: str = "") -> Claim:
    """Track a claim, or move a tracked one to another question. Outcomes that stand already are judged at once."""
    claim = locked(Claim, claim_id)
    if question is not None and question.kind != claim.outcome_kind:
        raise WrongKind(f"'{question}' is about {_article(question.kind)}, the claim is not.")
    if claim.triage == Triage.TRACKED and claim.question == question:
        raise ReviewError("This claim is tracked on that question already.")
    before = {"triage": claim.triage, "question": claim.question_id}
    claim.triage = Triage.TRACKED
    claim.question = question
    claim.check_on = next_check(claim, today) or today
    claim.save(update_fields=["triage", "question", "check_on"])
    after = {"triage": claim.triage, "question": claim.question_id}
    audit("track", by=by, claim=claim, before=before, after=after, reason=reason)
    if question is not None:
        # the caller may have read the question before its latest outcome
        question.refresh_from_db(fields=["outcomes_version"])
    consider(claim, today=today)
    return claim


def _article(kind: str) -> str:
    return "an event" if kind == "event" else "a quantity"


@transaction.atomic
def dismiss(claim_id: int, *, by: User, reason: str) -> Claim:
    """Set a claim aside for good, with its review; a published verdict is not dismissed but corrected."""
    if not reason.strip():
        raise NoReason("Say why the claim is dismissed.")
    claim = locked(Claim, claim_id)
    if claim.triage == Triage.DISMISSED:
        raise ReviewError("This claim is dismissed already.")
    if Verdict.objects.filter(claim=claim, published_at__isnull=False).exists():
        raise AlreadyDecided("This claim has a published verdict: correct it, as void if need be.")
    before = {"triage": claim.triage, "question": claim.question_id}
    claim.triage = Triage.DISMISSED
    claim.check_on = None
    claim.save(update_fields=["triage", "check_on"])
    Review.objects.open().filter(claim=claim).update(closed_at=timezone.now())
    audit("dismiss", by=by, claim=claim, before=before, after={"triage": claim.triage}, reason=reason)
    return claim


@dataclass(frozen=True, slots=True)
class SuggestedQuestion:
    """A question that a claim may be about, with the score 0..1 and the reason of the match."""

    question: Question
    score: float
    reason: str


def suggested_questions(claim: Claim, *, limit: int = 5) -> list[SuggestedQuestion]:
    """Questions that the claim may be about, best first."""
    text = claim.article.text
    context = text[max(0, claim.start - CONTEXT) : claim.end + CONTEXT]
    # a quote may leave its subject to the sentence before, so the words around it are asked for too
    words = list(content_words(f"{claim.quote} {context}").values())
    likely = Question.objects.likely_for(words, claim.quote, claim.outcome_kind, limit=CANDIDATE_QUESTIONS)
    found = {question.pk: question for question in likely}
    candidates = [QuestionWords(question.pk, question.title, question.unit) for question in found.values()]
    matches = rank(claim.quote, context, claim.unit, candidates)[:limit]
    return [SuggestedQuestion(found[match.question_id], match.score, match.reason) for match in matches]
