"""What the feed says of a verdict, held to its own OpenAPI document."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from drf_spectacular.validation import validate_schema
from pytest_django import Settings

from predictions.api.examples import PAGE, PROBLEMS, VERDICT
from predictions.api.parameters import read_verdict_query
from predictions.api.schema import openapi_document
from predictions.claim_json import read_claim, read_outcome
from predictions.models import Evidence, Question
from predictions.vocabulary import ClaimKind, Comparator, OutcomeKind, Polarity, Rating
from tests.api.conftest import Check, make_published
from tests.make import (
    at,
    make_article,
    make_claim,
    make_outcome,
    make_question,
    make_speaker,
    make_tracked_claim,
    make_verdict,
)

pytestmark = pytest.mark.django_db


def feed(client: Client, query: str = "") -> Any:
    answer = client.get(f"/api/v1/verdicts/{query}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def counted(title: str = "Soldiers in the exercise") -> Question:
    return make_question(title, OutcomeKind.QUANTITY, unit="soldier")


def test_a_date_claim_on_an_event(client: Client, check_shape: Check, settings: Settings) -> None:
    settings.SITE_URL = "https://facts.example"
    claim = make_tracked_claim(
        speaker=make_speaker(), hedge="probably", probability=0.7, window_text="by 10 July", polarity=Polarity.NEGATED
    )
    outcome = make_outcome(claim.question, source_url="https://ministry.example/1", note="At noon.", final=True)
    verdict = make_published(outcome, claim=claim)

    page = feed(client)

    check_shape(page, "VerdictPage")
    assert page == {"results": [page["results"][0]], "next": None, "previous": None}
    document = page["results"][0]
    assert document["id"] == claim.pk
    assert document["url"] == f"https://facts.example/verdicts/{claim.pk}-the-bridge-will-open-by-10-july/"
    assert (document["version"], document["rating"], document["correction"]) == (1, "false", None)
    assert document["published_at"] == verdict.published_at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")  # type: ignore[union-attr]
    assert document["claim"] == {
        "quote": "The bridge will open by 10 July",
        "start": 0,
        "end": 31,
        "kind": "date",
        "tense": "forecast",
        "speaker": "Ministry of Transport",
        "polarity": "negated",
        "hedge": "probably",
        "probability": 0.7,
        "quantity": None,
        "window": {"start": None, "end": "2021-07-10", "text": "by 10 July"},
        "made_on": "2021-06-25",
        "rule": "forecast.will",
        "speaker_id": claim.speaker_id,
        "article": {
            "id": claim.article_id,
            "title": "A bridge in the making",
            "url": None,
            "publisher": "The Daily Ledger",
            "publisher_id": claim.article.publisher_id,
            "author": None,
            "published": "2021-06-25",
        },
    }
    assert document["question"] == {
        "id": claim.question_id,
        "url": f"https://facts.example/questions/{claim.question_id}-the-bridge-is-open/",
        "title": "The bridge is open",
        "kind": "event",
        "unit": None,
    }
    assert document["outcomes"] == [
        {
            "id": outcome.pk,
            "kind": "event",
            "occurred": True,
            "on": "2021-08-30",
            "as_of": None,
            "comparator": None,
            "value": None,
            "upper": None,
            "unit": None,
            "final": True,
            "source": "Ministry of Transport, notice of 30 August 2021",
            "source_url": "https://ministry.example/1",
            "note": "At noon.",
            "withdrawn": False,
        }
    ]


def test_a_quantity_claim_with_fractions_and_ranges(client: Client, check_shape: Check) -> None:
    question = counted()
    claim = make_tracked_claim(
        kind=ClaimKind.QUANTITY,
        comparator=Comparator.BETWEEN,
        value=Decimal("2.5"),
        upper=Decimal("1000.000"),
        unit="soldier",
        question=question,
    )
    outcome = make_outcome(question, value=Decimal("1037"), unit="soldier", on=date(2021, 7, 5))
    make_published(outcome, claim=claim)

    document = feed(client)["results"][0]

    check_shape(document, "Verdict")
    assert document["claim"]["quantity"] == {"comparator": "between", "value": 2.5, "upper": 1000, "unit": "soldier"}
    assert document["outcomes"][0]["value"] == 1037
    assert document["outcomes"][0]["comparator"] == "exact"


def test_a_claim_of_nobody_on_nothing_from_a_bare_text(client: Client, check_shape: Check) -> None:
    article = make_article("The bridge will open by 10 July.", publisher=None, title="")
    make_verdict(make_claim(article=article, triage="tracked", question=None, kind=ClaimKind.EVENT, window_end=None))
    document = feed(client)["results"][0]
    check_shape(document, "Verdict")
    assert document["question"] is document["claim"]["speaker"] is document["claim"]["window"] is None
    assert document["claim"]["article"]["publisher"] is document["claim"]["article"]["title"] is None
    assert document["outcomes"] == []


def test_claims_and_outcomes_are_what_judging_reads(client: Client) -> None:
    claim = make_tracked_claim()
    outcome = make_outcome(claim.question)
    make_published(outcome, claim=claim)
    document = feed(client)["results"][0]
    # the words that gave a window are for readers; judging takes the window alone
    assert read_claim(document["claim"]) == claim.terms()
    assert [read_outcome(item) for item in document["outcomes"]] == [outcome.fact()]


def test_outcomes_are_those_the_verdict_rests_on(client: Client) -> None:
    claim = make_tracked_claim()
    first = make_outcome(claim.question, on=date(2021, 8, 30))
    verdict = make_published(first, claim=claim)
    make_outcome(claim.question, on=date(2021, 9, 1))
    first.withdrawn_at = timezone.now()
    first.save()
    outcomes = feed(client)["results"][0]["outcomes"]
    assert [(item["id"], item["withdrawn"]) for item in outcomes] == [(first.pk, True)]
    assert Evidence.objects.filter(verdict=verdict).count() == 1


def test_a_correction_says_so(client: Client, check_shape: Check) -> None:
    claim = make_tracked_claim()
    make_verdict(claim)
    make_verdict(claim, correction_class="typo", correction_reason="A slip in the date.")
    document = feed(client)["results"][0]
    check_shape(document, "Verdict")
    assert document["version"] == 2
    assert document["correction"] == {"class": "typo", "reason": "A slip in the date."}


def test_detail_is_the_same_document_as_in_the_list(client: Client) -> None:
    verdict = make_verdict()
    listed = feed(client)["results"][0]
    assert client.get(f"/api/v1/verdicts/{verdict.claim_id}/").json() == listed


@pytest.mark.parametrize(("document", "component"), [(VERDICT, "Verdict"), (PAGE, "VerdictPage")])
def test_examples_are_of_their_shape(check_shape: Check, document: object, component: str) -> None:
    check_shape(document, component)


@pytest.mark.parametrize("status", PROBLEMS)
def test_example_problems_are_of_their_shape(check_shape: Check, status: int) -> None:
    check_shape(PROBLEMS[status], "Problem")
    assert PROBLEMS[status]["status"] == status


def test_the_example_cursor_is_one() -> None:
    assert read_verdict_query(PAGE["next"].partition("?")[2]).cursor


def test_the_schema_is_openapi_and_complete(client: Client) -> None:
    answer = client.get("/api/v1/schema/")
    assert answer.status_code == 200
    document = answer.json()
    assert document == openapi_document()
    assert document["openapi"].startswith("3.1.")
    validate_schema(document)  # type: ignore[no-untyped-call]
    assert set(document["paths"]) == {"/api/v1/verdicts/", "/api/v1/verdicts/{claim_id}/"}
    for operations in document["paths"].values():
        assert set(operations["get"]["responses"]) >= {"200", "304", "400", "406"}
        for status, response in operations["get"]["responses"].items():
            assert status == "304" or all(media["examples"] for media in response["content"].values())


def test_the_schema_is_made_without_a_warning(capsys: pytest.CaptureFixture[str]) -> None:
    openapi_document.cache_clear()
    openapi_document()
    assert capsys.readouterr().err == ""


# --- who may be seen ------------------------------------------------------------------------------------------


def test_only_current_published_verdicts_are_seen(client: Client) -> None:
    shown = make_verdict(headline="Shown")
    corrected = make_verdict(headline="Superseded").claim
    make_verdict(corrected, headline="Corrected")
    make_verdict(make_tracked_claim(), published=False, headline="Draft")
    reopened = make_verdict(headline="Stands while its correction is drafted").claim
    make_verdict(reopened, published=False, headline="Draft of a correction")
    voided = make_verdict(headline="Before the void").claim
    make_verdict(voided, rating=Rating.VOID, correction_class="void", headline="Void")
    make_tracked_claim()
    make_claim()

    headlines = {document["headline"] for document in feed(client)["results"]}

    assert headlines == {"Shown", "Corrected", "Stands while its correction is drafted"}
    assert client.get(f"/api/v1/verdicts/{shown.claim_id}/").status_code == 200
    assert client.get(f"/api/v1/verdicts/{corrected.pk}/").json()["headline"] == "Corrected"
    assert client.get(f"/api/v1/verdicts/{reopened.pk}/").json()["version"] == 1


def test_an_approved_draft_is_not_there_yet(client: Client) -> None:
    verdict = make_verdict(published=False)
    verdict.approved_by = make_verdict().approved_by
    verdict.approved_at = timezone.now()
    verdict.save()
    assert verdict.claim_id not in [document["id"] for document in feed(client)["results"]]
    assert client.get(f"/api/v1/verdicts/{verdict.claim_id}/").status_code == 404


def test_what_nobody_decided_is_not_found(client: Client, check_shape: Check) -> None:
    ids = [make_claim().pk, make_tracked_claim().pk, make_verdict(published=False).claim_id, 1 << 62, 1 << 63, 10**40]
    for claim_id in [*ids, 0]:
        answer = client.get(f"/api/v1/verdicts/{claim_id}/")
        assert answer.status_code == 404
        check_shape(answer.json(), "Problem")


def test_a_void_verdict_is_gone_and_says_why(client: Client, check_shape: Check) -> None:
    claim = make_verdict().claim
    make_verdict(
        claim,
        rating=Rating.VOID,
        published_at=at(date(2021, 9, 3)),
        correction_class="void",
        correction_reason="Wrong ministry.",
    )
    answer = client.get(f"/api/v1/verdicts/{claim.pk}/")
    assert (answer.status_code, answer["Content-Type"]) == (410, "application/problem+json")
    check_shape(answer.json(), "Problem")
    assert answer.json()["detail"] == "The verdict was declared void on 2021-09-03. Wrong ministry."


def test_a_voided_claim_decided_again_is_back(client: Client) -> None:
    claim = make_verdict().claim
    make_verdict(claim, rating=Rating.VOID, correction_class="void")
    make_verdict(claim, rating=Rating.TRUE, correction_class="rating_changed")
    assert client.get(f"/api/v1/verdicts/{claim.pk}/").json()["version"] == 3
