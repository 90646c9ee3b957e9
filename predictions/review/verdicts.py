"""Verdicts: one person drafts, another approves, a published version is only ever superseded."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from predictions.models import Claim, Evidence, Review, Verdict
from predictions.models.choices import CorrectionClass, Stance, Triage
from predictions.models.verdict import HEADLINE_LENGTH
from predictions.review.errors import AlreadyDecided, NotTracked, ReviewError
from predictions.review.record import audit, locked
from predictions.vocabulary import Rating

_STANCES = {
    Rating.TRUE: Stance.SUPPORTS,
    Rating.MOSTLY_TRUE: Stance.SUPPORTS,
    Rating.FALSE: Stance.UNDERMINES,
    Rating.MOSTLY_FALSE: Stance.UNDERMINES,
}


class NeedsSecondEditor(ReviewError):
    """Who drafted a verdict does not approve it."""


class NotApproved(ReviewError):
    """Only an approved verdict is published."""


class NothingToCorrect(ReviewError):
    """The claim has no published verdict."""


class WrongCorrection(ReviewError):
    """The class of a correction says something else than its rating."""


@transaction.atomic
def draft(claim_id: int, *, by: User, rating: Rating, headline: str, explanation: str) -> Verdict:
    """Draft the first verdict of a tracked claim, or revise the draft, which takes back its approval."""
    claim = locked(Claim, claim_id)
    if Verdict.objects.current().filter(claim=claim).exists():
        raise AlreadyDecided("This claim has a published verdict: correct it instead.")
    return _draft(claim, by, rating, headline, explanation, "", "")


@transaction.atomic
def correct(
    claim_id: int,
    *,
    by: User,
    rating: Rating,
    headline: str,
    explanation: str,
    correction_class: CorrectionClass,
    reason: str,
) -> Verdict:
    """Draft the version that is to supersede the published one, or revise that draft. Readers see class and reason."""
    claim = locked(Claim, claim_id)
    published = Verdict.objects.current().filter(claim=claim).first()
    if published is None:
        raise NothingToCorrect("This claim has no published verdict to correct.")
    if not reason.strip():
        raise ReviewError("Say why the verdict is corrected: readers see it.")
    _check_class(CorrectionClass(correction_class), Rating(published.rating), Rating(rating))
    return _draft(claim, by, rating, headline, explanation, correction_class, reason)


def _check_class(correction_class: CorrectionClass, old: Rating, new: Rating) -> None:
    if (new is Rating.VOID) != (correction_class is CorrectionClass.VOID):
        raise WrongCorrection("A correction of class void rates the claim void, and no other does.")
    changed = correction_class in (CorrectionClass.RATING_CHANGED, CorrectionClass.VOID)
    if (old is not new) != changed:
        raise WrongCorrection("The class is 'rating changed' where the rating changes, and only there.")


def _draft(
    claim: Claim, by: User, rating: Rating, headline: str, explanation: str, correction_class: str, reason: str
) -> Verdict:
    if claim.triage != Triage.TRACKED:
        raise NotTracked("Only a tracked claim gets a verdict: track it first.")
    headline, explanation = headline.strip(), explanation.strip()
    _check_words(rating, headline, explanation)
    verdict = Verdict.objects.drafts().filter(claim=claim).select_for_update().first()
    before = {"rating": verdict.rating, "headline": verdict.headline} if verdict else {}
    if verdict is None:
        latest = Verdict.objects.filter(claim=claim).aggregate(latest=Max("version"))["latest"]
        verdict = Verdict(claim=claim, version=(latest or 0) + 1)
    review = Review.objects.open().filter(claim=claim).first()
    verdict.rating = rating
    verdict.headline = headline
    verdict.explanation = explanation
    verdict.suggestion = review.suggestion if review else claim.suggestions.order_by("-pk").first()
    verdict.drafted_by = by
    verdict.drafted_at = timezone.now()
    verdict.approved_by = verdict.approved_at = None
    verdict.correction_class = correction_class
    verdict.correction_reason = reason
    verdict.save()
    _set_evidence(verdict, claim)
    after = {"version": verdict.version, "rating": rating, "headline": headline}
    audit("draft", by=by, claim=claim, before=before, after=after, reason=reason)
    return verdict


def _check_words(rating: Rating, headline: str, explanation: str) -> None:
    if rating == Rating.PENDING:
        raise ReviewError("A verdict decides: 'pending' is no verdict.")
    if not headline or not explanation:
        raise ReviewError("A verdict needs a headline and an explanation.")
    if len(headline) > HEADLINE_LENGTH:
        raise ReviewError(f"The headline has {len(headline)} characters, {HEADLINE_LENGTH} at most.")


def _set_evidence(verdict: Verdict, claim: Claim) -> None:
    """Rest the draft on the outcomes that stand now; sources that an editor added stay."""
    outcomes = claim.question.outcomes.standing().order_by("pk") if claim.question else ()
    verdict.evidence.filter(outcome__isnull=False).delete()
    Evidence.objects.bulk_create(
        Evidence(
            verdict=verdict,
            outcome=outcome,
            stance=_STANCES.get(Rating(verdict.rating), Stance.CONTEXT),
            source=outcome.source,
            url=outcome.source_url,
            note=outcome.note,
        )
        for outcome in outcomes
    )


@transaction.atomic
def approve(verdict_id: int, *, by: User) -> Verdict:
    """Approve a draft as it reads now. Its drafter cannot."""
    verdict = locked(Verdict, verdict_id)
    _check_is_draft(verdict)
    if verdict.drafted_by_id == by.pk:
        raise NeedsSecondEditor("You drafted this verdict: another editor approves it.")
    if verdict.approved_at is not None:
        raise ReviewError("This verdict is approved already.")
    verdict.approved_by = by
    verdict.approved_at = timezone.now()
    verdict.save(update_fields=["approved_by", "approved_at"])
    audit("approve", by=by, claim=verdict.claim, after={"version": verdict.version, "rating": verdict.rating})
    return verdict


@transaction.atomic
def publish(verdict_id: int, *, by: User) -> Verdict:
    """Publish an approved verdict; it supersedes the one before it and closes the claim's review."""
    verdict = locked(Verdict, verdict_id)
    _check_is_draft(verdict)
    if verdict.approved_at is None:
        raise NotApproved("A second editor has not approved this verdict.")
    claim = locked(Claim, verdict.claim_id)
    now = timezone.now()
    superseded = Verdict.objects.current().filter(claim=claim).first()
    if superseded is not None:
        superseded.superseded_at = now
        superseded.save(update_fields=["superseded_at"])
    verdict.published_at = now
    verdict.save(update_fields=["published_at"])
    claim.check_on = None
    claim.save(update_fields=["check_on"])
    Review.objects.open().filter(claim=claim).update(closed_at=now)
    before = {"version": superseded.version, "rating": superseded.rating} if superseded else {}
    after = {"version": verdict.version, "rating": verdict.rating}
    audit("publish", by=by, claim=claim, before=before, after=after, reason=verdict.correction_reason)
    return verdict


def _check_is_draft(verdict: Verdict) -> None:
    if verdict.published_at is not None:
        raise AlreadyDecided("This verdict is published: correct it instead.")
