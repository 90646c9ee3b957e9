"""An article's claims: extracted once, stored as candidates."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models.functions import Now

from predictions import extraction
from predictions.ingest.languages import ENGLISH
from predictions.ingest.wording import one_line
from predictions.models import Article, Claim, Speaker
from predictions.vocabulary import CandidateClaim, ClaimKind

# Ends the version of an article that the extractor failed on, so that the sweep does not try it for ever.
FAILED = " failed"

# The article and speaker are this module's own doing, and a lookup each would cost a query a claim.
UNCHECKED = ("id", "article", "speaker", "question", "marks", "triage", "check_on", "stored_at")

log = logging.getLogger(__name__)


@transaction.atomic
def extract_article(article_id: int) -> int:
    """Extract the claims of a dated English article that nobody has read yet; returns how many were stored.

    Locks the article, so that two workers do not both extract it; a second run does nothing. A claim that does not
    fit the table is dropped, and an article that the extractor fails on is marked, both with a line in the log.
    """
    article = Article.objects.select_for_update(of=("self",)).get(pk=article_id)
    if article.published_on is None or article.language != ENGLISH or _is_done(article):
        return 0
    candidates, version = _candidates(article)
    claims = _rows(article, candidates)
    Claim.objects.bulk_create(claims, ignore_conflicts=True, batch_size=500)
    Article.objects.filter(pk=article.pk).update(extracted_at=Now(), extraction_version=version)
    return article.claims.count()


def _is_done(article: Article) -> bool:
    """Whether it has been read. One that failed is tried again by whoever asks for it; the sweep does not."""
    return article.extracted_at is not None and not article.extraction_version.endswith(FAILED)


def _candidates(article: Article) -> tuple[list[CandidateClaim], str]:
    if article.published_on is None:
        return [], extraction.VERSION
    try:
        return extraction.extract_claims(article.text, article.published_on), extraction.VERSION
    except Exception:
        log.exception("article %d: the extractor failed on it", article.pk)
        return [], extraction.VERSION + FAILED


def _rows(article: Article, candidates: Iterable[CandidateClaim]) -> list[Claim]:
    fitting = []
    for candidate in candidates:
        claim = _row(article, candidate)
        problem = _problem(claim, candidate, article.text)
        if problem:
            log.warning("article %d, %d-%d: claim dropped, %s", article.pk, candidate.start, candidate.end, problem)
        else:
            fitting.append((claim, one_line(candidate.speaker or "")))
    speakers = _speakers({name for _, name in fitting if name})
    for claim, name in fitting:
        claim.speaker = speakers.get(name)
    return [claim for claim, _ in fitting]


def _row(article: Article, candidate: CandidateClaim) -> Claim:
    quantity, window = candidate.quantity, candidate.window
    return Claim(
        article=article,
        start=candidate.start,
        end=candidate.end,
        quote=candidate.quote,
        kind=candidate.kind,
        tense=candidate.tense,
        polarity=candidate.polarity,
        hedge=candidate.hedge or "",
        probability=candidate.probability,
        comparator=quantity.comparator if quantity else "",
        value=quantity.value if quantity else None,
        upper=quantity.upper if quantity else None,
        unit=(quantity.unit or "") if quantity else "",
        window_start=window.start if window else None,
        window_end=window.end if window else None,
        window_text=window.text if window else "",
        made_on=candidate.made_on,
        rule=candidate.rule,
        extraction_version=extraction.VERSION,
        marks=[[mark.role, mark.start, mark.end] for mark in candidate.marks],
    )


def _problem(claim: Claim, candidate: CandidateClaim, text: str) -> str:
    """Say why the table would refuse a claim, since one refused row would take all of the article's with it."""
    if not claim.quote or text[claim.start : claim.end] != claim.quote:
        return "its quote is not at its span"
    has_window = candidate.window is not None and (candidate.window.start or candidate.window.end)
    if claim.kind == ClaimKind.DATE and not has_window:
        return "a date claim without a window"
    if claim.kind == ClaimKind.EVENT and has_window:
        return "an event claim with a window"
    if len(one_line(candidate.speaker or "")) > _name_length():
        return "its speaker's name is too long"
    try:
        claim.clean_fields(exclude=UNCHECKED)
    except ValidationError as error:
        return "; ".join(f"{field}: {' '.join(problems)}" for field, problems in error.message_dict.items())
    return ""


def _name_length() -> int:
    return Speaker._meta.get_field("name").max_length or 0


def _speakers(names: set[str]) -> Mapping[str, Speaker]:
    """Return the speaker of each name, made where there is none; sorted, so that two articles cannot deadlock."""
    found = Speaker.objects.in_bulk(names, field_name="name")
    missing = sorted(names - found.keys())
    if missing:
        Speaker.objects.bulk_create([Speaker(name=name) for name in missing], ignore_conflicts=True)
        found |= Speaker.objects.in_bulk(missing, field_name="name")
    return found
