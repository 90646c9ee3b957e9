"""An article's claims are stored once, and what does not fit the table takes nothing with it."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal
from threading import Barrier

import pytest
from django.db import connection

from predictions import extraction
from predictions.ingest import extract_article, store_article
from predictions.ingest.extract import FAILED
from predictions.models import Article, Claim, Speaker
from predictions.vocabulary import CandidateClaim, ClaimKind, Comparator, Polarity, Quantity, Tense, Window

DAY = date(2021, 7, 5)
TEXT = (
    "The second ferry will be in service by 31 October, said the Harbour Board. "
    "It has carried 1,200 passengers a day since June. The Harbour Board also expects that fares will rise."
)


def article_of(text: str = TEXT, published_on: date | None = DAY, language: str = "en") -> Article:
    return store_article(text=text, published_on=published_on, language=language).article


@pytest.mark.django_db
def test_claims_are_stored_as_extraction_found_them() -> None:
    article = article_of()
    expected = extraction.extract_claims(TEXT, DAY)
    assert extract_article(article.pk) == len(expected) > 0
    stored = list(Claim.objects.filter(article=article).order_by("start", "end", "kind"))
    for claim, candidate in zip(stored, sorted(expected, key=lambda c: (c.start, c.end, c.kind)), strict=True):
        assert (claim.quote, claim.start, claim.end) == (candidate.quote, candidate.start, candidate.end)
        assert (claim.kind, claim.tense, claim.polarity) == (candidate.kind, candidate.tense, candidate.polarity)
        assert (claim.probability, claim.window()) == (candidate.probability, candidate.window)
        figure = candidate.quantity
        assert claim.quantity() == (replace(figure, text="", offset=0) if figure else None)
        assert (claim.speaker.name if claim.speaker else None) == candidate.speaker
        assert (claim.rule, claim.hedge) == (candidate.rule, candidate.hedge or "")
        assert claim.marks == [[mark.role, mark.start, mark.end] for mark in candidate.marks]
        assert (claim.made_on, claim.triage, claim.extraction_version) == (DAY, "candidate", extraction.VERSION)
    article.refresh_from_db()
    assert article.extracted_at is not None
    assert article.extraction_version == extraction.VERSION


@pytest.mark.django_db
def test_a_second_run_does_nothing() -> None:
    article = article_of()
    first = extract_article(article.pk)
    ids = set(Claim.objects.values_list("pk", flat=True))
    assert extract_article(article.pk) == 0
    assert len(ids) == first
    assert set(Claim.objects.values_list("pk", flat=True)) == ids


@pytest.mark.django_db
@pytest.mark.parametrize(("published_on", "language"), [(None, "en"), (DAY, "de")])
def test_what_waits_for_a_date_or_is_not_english_is_left(published_on: date | None, language: str) -> None:
    article = article_of(published_on=published_on, language=language)
    assert extract_article(article.pk) == 0
    article.refresh_from_db()
    assert article.extracted_at is None


@pytest.mark.django_db
def test_a_speaker_is_one_row_in_all_articles() -> None:
    for number in range(2):
        extract_article(article_of(f"{TEXT} Part {number} of a series.").pk)
    assert Speaker.objects.filter(name="Harbour Board").count() == 1
    assert Claim.objects.filter(speaker__name="Harbour Board").count() >= 2


def event(**fields: object) -> CandidateClaim:
    quote = "It has carried 1,200 passengers a day"
    start = TEXT.index(quote)
    given: dict[str, object] = {
        "kind": ClaimKind.EVENT,
        "tense": Tense.FORECAST,
        "polarity": Polarity.AFFIRMED,
        "made_on": DAY,
        "quote": quote,
        "start": start,
        "end": start + len(quote),
        "rule": "forecast.will",
        **fields,
    }
    return CandidateClaim(**given)  # type: ignore[arg-type]


def figure(value: str, **fields: object) -> CandidateClaim:
    quantity = Quantity(Comparator.EXACT, Decimal(value), unit="passenger")
    return event(**{"kind": ClaimKind.QUANTITY, "quantity": quantity, **fields})


UNFIT = {
    "a number of 40 digits": figure("1" * 40),
    "thirteen decimals": figure("0.1234567890123"),
    "a huge exponent": figure("1e300"),
    "a long unit": figure("1", quantity=Quantity(Comparator.EXACT, Decimal(1), unit="u" * 61)),
    "a long hedge": event(hedge="may " * 51),
    "a long speaker": event(speaker="S" * 201),
    "a long window": event(kind=ClaimKind.DATE, window=Window(DAY, DAY, "w" * 301)),
    "a date without a window": event(kind=ClaimKind.DATE),
    "an event with a window": event(window=Window(DAY, DAY)),
    "another quote": event(quote="something else"),
    "a span outside": event(start=5_000, end=5_010),
    "no rule": event(rule=""),
}


@pytest.mark.django_db
@pytest.mark.parametrize("unfit", UNFIT.values(), ids=UNFIT)
def test_a_claim_that_does_not_fit_is_dropped_alone_and_logged(
    unfit: CandidateClaim, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    good = figure("1200")
    monkeypatch.setattr(extraction, "extract_claims", lambda text, published: [unfit, good, good])
    article = article_of()
    assert extract_article(article.pk) == 1
    assert Claim.objects.get().value == 1200
    assert [record.message for record in caplog.records if "claim dropped" in record.message]


@pytest.mark.django_db
def test_an_article_that_the_extractor_fails_on_is_marked_and_tried_again_on_request(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(text: str, published: date) -> list[CandidateClaim]:
        raise ZeroDivisionError("a mistake in a rule")

    article = article_of()
    with monkeypatch.context() as patch, caplog.at_level(logging.ERROR):
        patch.setattr(extraction, "extract_claims", fails)
        assert extract_article(article.pk) == 0
    assert "a mistake in a rule" in caplog.text
    article.refresh_from_db()
    assert article.extraction_version == extraction.VERSION + FAILED
    assert not Article.objects.to_extract().exists()
    assert extract_article(article.pk) > 0
    article.refresh_from_db()
    assert article.extraction_version == extraction.VERSION


@pytest.mark.django_db(transaction=True)
def test_two_workers_extract_an_article_once() -> None:
    article = article_of()
    start = Barrier(2)

    def work(_: int) -> int:
        try:
            start.wait(timeout=30)
            return extract_article(article.pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        counts = sorted(pool.map(work, range(2)))
    assert counts == [0, Claim.objects.count()]
    assert counts[1] > 0
