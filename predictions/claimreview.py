"""A published verdict as schema.org's ClaimReview, by Google's fact check rules of December 2025."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings

from predictions.judging.rules import RATING_VALUES
from predictions.models import Article, Claim, Verdict
from predictions.vocabulary import Rating

# The words that consumers match on; the pages use the same.
ALTERNATE_NAMES = {
    Rating.TRUE: "True",
    Rating.MOSTLY_TRUE: "Mostly true",
    Rating.MIXED: "Mixed",
    Rating.MOSTLY_FALSE: "Mostly false",
    Rating.FALSE: "False",
    Rating.UNVERIFIABLE: "Unverifiable",
}
Node = dict[str, Any]


class NotPublic(ValueError):
    """Markup was asked for a verdict that no reader may see."""


def claim_review(verdict: Verdict, earlier: Sequence[Verdict] = ()) -> Node:
    """Describe the current published `verdict`; `earlier` are its published versions before, the first one first.

    Raises NotPublic for a draft, a superseded version and a void one.
    """
    rating = Rating(verdict.rating)
    if verdict.published_at is None or verdict.superseded_at is not None or rating not in ALTERNATE_NAMES:
        raise NotPublic(f"verdict {verdict.pk} is not public")
    first = earlier[0] if earlier else verdict
    node: Node = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"{settings.SITE_URL}{verdict.get_absolute_url()}",
        "claimReviewed": verdict.headline,
        "datePublished": (first.published_at or verdict.published_at).isoformat(),
        "dateModified": verdict.published_at.isoformat(),
        "inLanguage": "en",
        "author": {"@type": "Organization", "name": settings.SITE_NAME, "url": f"{settings.SITE_URL}/"},
        "reviewRating": _rating(rating, verdict.explanation),
        "itemReviewed": _claim(verdict.claim),
    }
    corrections = [_correction(version) for version in (*earlier, verdict) if version.version > 1]
    if corrections:
        node["correction"] = corrections
    return node


def _rating(rating: Rating, explanation: str) -> Node:
    node: Node = {"@type": "Rating", "alternateName": ALTERNATE_NAMES[rating], "ratingExplanation": explanation}
    # what is not rated on the scale gets no number: a guessed one would be read as a degree of truth
    if rating in RATING_VALUES:
        values = RATING_VALUES.values()
        node |= {"ratingValue": RATING_VALUES[rating], "bestRating": max(values), "worstRating": min(values)}
    return node


def _claim(claim: Claim) -> Node:
    node: Node = {"@type": "Claim", "datePublished": claim.made_on.isoformat(), "appearance": _article(claim.article)}
    author = _author(claim)
    if author:
        node["author"] = author
    return node


def _author(claim: Claim) -> Node | None:
    """Who made the claim: its speaker, else the outlet whose own voice it is.

    A speaker may be a person or an organisation and the rows do not say which, so its node names no type.
    """
    if claim.speaker is not None:
        same_as = {"sameAs": claim.speaker.same_as} if claim.speaker.same_as else {}
        return {"name": claim.speaker.name, **same_as}
    return _publisher(claim.article)


def _article(article: Article) -> Node:
    node: Node = {"@type": "NewsArticle"}
    if article.url:
        node["url"] = article.url
    if article.title:
        node["headline"] = article.title
    if article.published_on:
        node["datePublished"] = article.published_on.isoformat()
    publisher = _publisher(article)
    if publisher:
        node["publisher"] = publisher
    return node


def _publisher(article: Article) -> Node | None:
    publisher = article.publisher
    if publisher is None:
        return None
    same_as = {"sameAs": publisher.homepage} if publisher.homepage else {}
    return {"@type": "Organization", "name": publisher.name, **same_as}


def _correction(version: Verdict) -> Node:
    node: Node = {"@type": "CorrectionComment", "text": version.correction_reason}
    if version.published_at is not None:
        node["datePublished"] = version.published_at.isoformat()
    return node
