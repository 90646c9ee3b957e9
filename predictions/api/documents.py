"""What the feed says of each noun: one function a noun, which every address of the feed shares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from django.conf import settings

from predictions.claim_json import claim_as_json, outcome_as_json
from predictions.models import Article, Claim, Evidence, Outcome, Question, Verdict
from predictions.models.verdict import VerdictQuerySet
from predictions.vocabulary import CandidateClaim

Document = dict[str, object]


def with_what_is_shown(verdicts: VerdictQuerySet) -> VerdictQuerySet:
    """Join what a document shows and leave the long columns that it does not."""
    return verdicts.with_claim().defer("claim__article__text", "claim__marks", "claim__question__criteria")


def verdict_documents(verdicts: Sequence[Verdict]) -> list[Document]:
    """Write verdicts that `with_what_is_shown` joined, with the outcomes that each rests on, in one query more."""
    outcomes = _outcomes_of(verdicts)
    return [verdict_document(verdict, outcomes[verdict.pk]) for verdict in verdicts]


def verdict_document(verdict: Verdict, outcomes: Iterable[Outcome]) -> Document:
    claim = verdict.claim
    return {
        "id": claim.pk,
        "url": _absolute(verdict.get_absolute_url()),
        "version": verdict.version,
        "rating": verdict.rating,
        "headline": verdict.headline,
        "explanation": verdict.explanation,
        "published_at": _moment(verdict.published_at),
        "correction": correction_document(verdict),
        "claim": claim_document(claim),
        "question": question_document(claim.question) if claim.question else None,
        "outcomes": [outcome_document(outcome) for outcome in outcomes],
    }


def correction_document(verdict: Verdict) -> Document | None:
    """Write what a later version says about itself; a first version has nothing to say."""
    if not verdict.correction_class:
        return None
    return {"class": verdict.correction_class, "reason": verdict.correction_reason}


def claim_document(claim: Claim) -> Document:
    """Write a claim as `extract` writes and `judge` reads it, with its article."""
    return {
        **claim_as_json(_as_extracted(claim)),
        "speaker_id": claim.speaker_id,
        "article": article_document(claim.article),
    }


def article_document(article: Article) -> Document:
    return {
        "id": article.pk,
        "title": article.title or None,
        "url": article.url,
        "publisher": article.publisher.name if article.publisher else None,
        "publisher_id": article.publisher_id,
        "author": article.author or None,
        "published": article.published_on.isoformat() if article.published_on else None,
    }


def question_document(question: Question) -> Document:
    return {
        "id": question.pk,
        "url": _absolute(question.get_absolute_url()),
        "title": question.title,
        "kind": question.kind,
        "unit": question.unit or None,
    }


def outcome_document(outcome: Outcome) -> Document:
    """Write an outcome as `judge` reads it, with its source."""
    return {
        "id": outcome.pk,
        **outcome_as_json(outcome.fact()),
        "source": outcome.source,
        "source_url": outcome.source_url or None,
        "note": outcome.note or None,
        "withdrawn": outcome.withdrawn_at is not None,
    }


def _as_extracted(claim: Claim) -> CandidateClaim:
    terms = claim.terms()
    return CandidateClaim(
        kind=terms.kind,
        tense=terms.tense,
        polarity=terms.polarity,
        made_on=terms.made_on,
        probability=terms.probability,
        quantity=terms.quantity,
        window=terms.window,
        quote=claim.quote,
        start=claim.start,
        end=claim.end,
        speaker=claim.speaker.name if claim.speaker else None,
        hedge=claim.hedge or None,
        rule=claim.rule,
    )


def _outcomes_of(verdicts: Sequence[Verdict]) -> defaultdict[int, list[Outcome]]:
    # Not those that stand today: a verdict shows what it was decided by, until a new version is decided.
    outcomes: defaultdict[int, list[Outcome]] = defaultdict(list)
    evidence = Evidence.objects.filter(verdict__in=[verdict.pk for verdict in verdicts], outcome__isnull=False)
    for item in evidence.select_related("outcome").order_by("pk"):
        if item.outcome is not None:
            outcomes[item.verdict_id].append(item.outcome)
    return outcomes


def _absolute(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
