from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pytest_django import Settings

from predictions.claimreview import NotPublic, claim_review
from predictions.models import Publisher, Speaker, Verdict
from tests.make import at, make_article, make_claim, make_publisher, make_question, make_tracked_claim, make_verdict

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(settings: Settings) -> None:
    settings.SITE_URL, settings.SITE_NAME = "https://checks.example.org", "Checks"


@pytest.mark.parametrize(
    ("rating", "words"),
    [
        ("true", {"alternateName": "True", "ratingValue": 5, "bestRating": 5, "worstRating": 1}),
        ("mostly_true", {"alternateName": "Mostly true", "ratingValue": 4, "bestRating": 5, "worstRating": 1}),
        ("mixed", {"alternateName": "Mixed", "ratingValue": 3, "bestRating": 5, "worstRating": 1}),
        ("mostly_false", {"alternateName": "Mostly false", "ratingValue": 2, "bestRating": 5, "worstRating": 1}),
        ("false", {"alternateName": "False", "ratingValue": 1, "bestRating": 5, "worstRating": 1}),
        ("unverifiable", {"alternateName": "Unverifiable"}),
    ],
)
def test_a_rating_has_its_word_and_only_what_is_on_the_scale_a_number(rating: str, words: dict[str, Any]) -> None:
    verdict = make_verdict(rating=rating, explanation="Because.")
    assert claim_review(verdict)["reviewRating"] == {"@type": "Rating", "ratingExplanation": "Because."} | words


def test_the_required_fields_are_there() -> None:
    verdict = make_verdict(headline="The bridge opens in July", published_at=at(date(2021, 9, 1)))
    node = claim_review(verdict)
    assert node["@context"] == "https://schema.org"
    assert node["@type"] == "ClaimReview"
    assert node["claimReviewed"] == "The bridge opens in July"
    assert node["url"] == f"https://checks.example.org{verdict.get_absolute_url()}"
    assert node["author"] == {"@type": "Organization", "name": "Checks", "url": "https://checks.example.org/"}
    assert node["datePublished"] == node["dateModified"] == "2021-09-01T12:00:00+00:00"
    assert "correction" not in node


@pytest.mark.parametrize(
    ("speaker", "publisher", "author"),
    [
        (("Pentagon", ""), ("Ledger", ""), {"name": "Pentagon"}),
        (("Pentagon", "https://w.example.org/1"), None, {"name": "Pentagon", "sameAs": "https://w.example.org/1"}),
        (None, ("Ledger", ""), {"@type": "Organization", "name": "Ledger"}),
        (
            None,
            ("Ledger", "https://ledger.example.org"),
            {"@type": "Organization", "name": "Ledger", "sameAs": "https://ledger.example.org"},
        ),
        (None, None, None),
    ],
)
def test_the_claim_is_its_speakers_else_the_outlets_else_nobodys(
    speaker: tuple[str, str] | None, publisher: tuple[str, str] | None, author: dict[str, str] | None
) -> None:
    outlet = Publisher.objects.create(name=publisher[0], homepage=publisher[1]) if publisher else None
    said_by = Speaker.objects.create(name=speaker[0], same_as=speaker[1]) if speaker else None
    article = make_article("The bridge will open by 10 July.", publisher=outlet)
    claim = make_claim(article=article, triage="tracked", question=make_question(), speaker=said_by)
    item = claim_review(make_verdict(claim))["itemReviewed"]
    assert item.get("author") == author


def test_the_claim_appeared_in_its_article() -> None:
    article = make_article(
        "The bridge will open by 10 July.",
        url="https://ledger.example.org/bridge",
        title="A bridge",
        publisher=make_publisher("Ledger"),
        published_on=date(2021, 6, 25),
    )
    claim = make_tracked_claim(article=article, made_on=date(2021, 6, 20))
    assert claim_review(make_verdict(claim))["itemReviewed"] == {
        "@type": "Claim",
        "datePublished": "2021-06-20",
        "author": {"@type": "Organization", "name": "Ledger"},
        "appearance": {
            "@type": "NewsArticle",
            "url": "https://ledger.example.org/bridge",
            "headline": "A bridge",
            "datePublished": "2021-06-25",
            "publisher": {"@type": "Organization", "name": "Ledger"},
        },
    }


def test_a_pasted_article_appears_without_an_address() -> None:
    appearance = claim_review(make_verdict())["itemReviewed"]["appearance"]
    assert "url" not in appearance
    assert appearance["headline"]


def test_corrections_are_told_and_the_first_day_is_kept() -> None:
    claim = make_tracked_claim()
    make_verdict(claim, published_at=at(date(2021, 9, 1)))
    make_verdict(claim, correction_reason="More is known.", published_at=at(date(2021, 9, 5)))
    current = make_verdict(claim, correction_reason="A slip.", published_at=at(date(2021, 9, 8)))
    earlier = list(Verdict.objects.filter(claim=claim).exclude(pk=current.pk).order_by("version"))
    node = claim_review(current, earlier)
    assert (node["datePublished"], node["dateModified"]) == ("2021-09-01T12:00:00+00:00", "2021-09-08T12:00:00+00:00")
    assert node["correction"] == [
        {"@type": "CorrectionComment", "text": "More is known.", "datePublished": "2021-09-05T12:00:00+00:00"},
        {"@type": "CorrectionComment", "text": "A slip.", "datePublished": "2021-09-08T12:00:00+00:00"},
    ]


def test_what_no_reader_may_see_has_no_markup() -> None:
    claim = make_tracked_claim()
    old = make_verdict(claim)
    make_verdict(claim, rating="void", correction_class="void")
    for verdict in (make_verdict(published=False), *Verdict.objects.filter(claim=claim)):
        with pytest.raises(NotPublic):
            claim_review(verdict)
    assert old.superseded_at is None  # as it was read before: rows decide, and the caller reads them fresh
