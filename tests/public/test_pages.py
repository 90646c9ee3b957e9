from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client, RequestFactory
from django.urls import get_resolver
from pytest_django import DjangoAssertNumQueries, Settings

from predictions.models import Question, Suggestion, Verdict
from predictions.public.verdict import _sentence_around
from predictions.vocabulary import Rating
from tests.make import (
    TODAY,
    at,
    make_article,
    make_claim,
    make_outcome,
    make_publisher,
    make_question,
    make_speaker,
    make_tracked_claim,
)
from tests.public.pages import TITLE, text_of, withdrawal_claim
from tests.public.published import publish

pytestmark = pytest.mark.django_db


def test_an_empty_front_page_says_so(client: Client) -> None:
    assert "Nothing is published yet" in text_of(client, "/")


def test_the_front_page_shows_what_was_said_and_what_happened(client: Client) -> None:
    claim = withdrawal_claim(speaker=make_speaker("Pentagon"))
    publish(claim, [make_outcome(claim.question)], headline="The withdrawal ends in July")
    text = text_of(client, "/")
    for words in ("False", "The withdrawal ends in July", "Pentagon", "25 June 2021", "It happened on 30 August 2021"):
        assert words in text


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", {"date", "figure"}),
        ("?rating=false", {"date"}),
        ("?kind=quantity", {"figure"}),
        ("?kind=quantity&rating=true", {"figure"}),
        ("?kind=quantity&rating=false", set()),
    ],
)
def test_filters_narrow_the_list(client: Client, query: str, shown: set[str]) -> None:
    publish(withdrawal_claim(), headline="a date")
    publish(
        make_tracked_claim(kind="quantity", question=make_question("Q", "quantity")), rating="true", headline="a figure"
    )
    text = text_of(client, f"/{query}")
    assert {word for word in ("date", "figure") if f"a {word}" in text} == shown


@pytest.mark.parametrize("query", ["?rating=pending1", "?kind=x", "?rating=%00"])
def test_a_filter_that_is_none_is_not_found(client: Client, query: str) -> None:
    assert client.get(f"/{query}").status_code == 404


def test_older_keeps_the_filter(client: Client) -> None:
    for _ in range(21):
        publish(withdrawal_claim())
    html = client.get("/?rating=false").content.decode()
    older = re.search(r'href="(/\?[^"]*after=[^"]*)"', html)
    assert older is not None
    assert "rating=false" in older[1]
    assert client.get(older[1].replace("&amp;", "&")).content.decode().count("<article>") == 1


# --- the verdict page -------------------------------------------------------------------------------------------------


def test_a_verdict_page_tells_the_whole_story(client: Client) -> None:
    article = make_article(
        "Half is done. The work is likely to end by 10 July, said the ministry. More follows.",
        author="Clara Weiss",
        url="https://example.org/a",
    )
    claim = make_claim(
        "The work is likely to end by 10 July",
        article,
        triage="tracked",
        question=make_question(TITLE),
        speaker=make_speaker("Ministry of Works"),
        hedge="likely",
        probability=0.75,
    )
    suggestion = Suggestion.objects.create(
        claim=claim,
        outcomes_version=1,
        rules_version="1",
        rating=Rating.FALSE,
        reason="late",
        explanation="It came 51 days late.",
        judged_on=TODAY,
    )
    other = withdrawal_claim(speaker=make_speaker("Pentagon"), window_end=date(2021, 8, 31))
    outcome = make_outcome(claim.question, source="Central Command", source_url="https://example.org/o")
    publish(claim, [outcome], rating="mostly_false", headline="The work ends by 10 July", suggestion=suggestion)
    text = text_of(client, f"/verdicts/{claim.pk}-x/")
    for words in (
        "What happened It happened on 30 August 2021",
        "The verdict Mostly false 51 days late",
        "The work is likely to end by 10 July , said the ministry.",
        "Ministry of Works",
        "by Clara Weiss",
        "“likely” (55–80%; here taken as 75%)",
        "rule “late”",
        "suggested False",
        "The editors differed and decided: Mostly false",
        "Central Command",
        "Pentagon , 25 June 2021: by 31 August 2021",
        "not corrected since",
    ):
        assert words in text
    assert "Half is done" not in text
    assert "More follows" not in text
    assert other.speaker is not None


def test_the_quote_stands_in_its_sentence() -> None:
    before, after = _sentence_around(
        "will end", "Line one.\nGen. Smith said. The work, he said, ", " by May. And then.\nNo."
    )
    assert (before, after) == ("The work, he said, ", " by May.")


def test_a_wrong_slug_leads_to_the_one_address_for_good(client: Client) -> None:
    verdict = publish(withdrawal_claim())
    wrong = client.get(f"/verdicts/{verdict.claim_id}-wrong/")
    assert (wrong.status_code, wrong["Location"]) == (301, verdict.get_absolute_url())
    assert client.get(verdict.get_absolute_url()).status_code == 200


def test_a_corrected_verdict_shows_the_correction_and_keeps_the_old_version(client: Client) -> None:
    claim = withdrawal_claim()
    publish(claim, rating="mixed", explanation="First thoughts.", published_at=at(date(2021, 9, 1)))
    publish(
        claim,
        rating="false",
        explanation="Second thoughts.",
        correction_class="rating_changed",
        correction_reason="We took the wrong day.",
        published_at=at(date(2021, 9, 8)),
    )
    text = text_of(client, f"/verdicts/{claim.pk}-x/")
    for words in (
        "Rating changed on 8 September 2021",
        "We took the wrong day.",
        "First thoughts.",
        "Second thoughts.",
    ):
        assert words in text
    assert "First published on 1 September 2021" in text
    log = text_of(client, "/corrections/")
    assert "8 September 2021 Rating changed" in log
    assert "We took the wrong day." in log


def test_markup_and_page_say_the_same_and_no_text_ends_the_script(client: Client) -> None:
    verdict = publish(withdrawal_claim(), headline="</script><script>alert(1)</script>")
    html = client.get(verdict.get_absolute_url()).content.decode()
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert len(re.findall("<script", html)) == 1
    node = json.loads(blocks[0])
    assert node["claimReviewed"] == verdict.headline
    assert node["url"] == f"{settings.SITE_URL}{verdict.get_absolute_url()}"
    assert f'<link rel="canonical" href="{node["url"]}">' in html


def test_a_quantity_verdict_names_both_figures(client: Client) -> None:
    question = make_question("Length of the border", "quantity", unit="km")
    claim = make_tracked_claim(kind="quantity", question=question, comparator="about", value=Decimal(1300), unit="km")
    outcome = make_outcome(question, value=Decimal(1357), unit="km", on=date(2021, 8, 1))
    publish(claim, [outcome], rating="true")
    text = text_of(client, f"/verdicts/{claim.pk}-x/")
    assert "What happened 1,357 km on 1 August 2021" in text
    assert "about 1,300 km" in text


# --- the question page ------------------------------------------------------------------------------------------------


def test_few_statements_are_too_few_to_tell(client: Client) -> None:
    speaker = make_speaker("Pentagon")
    for _ in range(9):
        publish(withdrawal_claim(speaker=speaker), rating="true")
    publish(withdrawal_claim(speaker=speaker), rating="unverifiable")
    text = text_of(client, speaker.get_absolute_url())
    assert "9 rated statements" in text
    assert "too few to tell" in text
    assert "1 unverifiable statement not counted" in text
    assert "%" not in text
    publish(withdrawal_claim(speaker=speaker), rating="false")
    assert "too few to tell" not in text_of(client, speaker.get_absolute_url())


def test_a_name_that_nothing_is_published_on_has_no_page(client: Client) -> None:
    withdrawal_claim(speaker=make_speaker("Pentagon"))
    assert client.get(make_speaker("Pentagon").get_absolute_url()).status_code == 404
    assert client.get(make_publisher().get_absolute_url()).status_code == 404


def test_the_methodology_prints_the_rules_as_they_run(client: Client) -> None:
    text = text_of(client, "/methodology/")
    for words in ("up to 5% off up to 20% off up to 50% off more", "kept to up to 5% off", "held through window"):
        assert words in text
    assert "From 40% to 60%" in text


@pytest.mark.parametrize(
    "address",
    [
        "/nothing/",
        "/verdicts/1-x/",
        "/verdicts/99999999999999999999999-x/",
        "/questions/1-x/",
        "/speakers/1-x/",
        "/publishers/1-x/",
    ],
)
def test_what_is_not_there_is_not_found_in_the_same_house(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert settings.SITE_NAME in response.content.decode()
    assert 'content="noindex"' in response.content.decode()


def test_a_failure_answers_in_the_same_house_without_the_database(
    rf: RequestFactory, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        response = get_resolver().resolve_error_handler(500)(rf.get("/"))
    assert response.status_code == 500
    assert "Something broke" in response.content.decode()


# --- what every page keeps to -----------------------------------------------------------------------------------------


@pytest.fixture
def published(db: None) -> Verdict:
    claims = [withdrawal_claim(window_end=date(2021, 7, 10 + day), speaker=make_speaker()) for day in range(12)]
    outcome = make_outcome(make_question(TITLE))
    verdicts = [publish(claim, [outcome]) for claim in claims]
    publish(claims[0], [outcome])
    return Verdict.objects.published().get(claim=verdicts[0].claim)


def addresses(verdict: Verdict) -> dict[str, int]:
    """One page of each type, and the most queries that it may take."""
    question, publisher = verdict.claim.question, verdict.claim.article.publisher
    assert isinstance(question, Question)
    assert publisher is not None
    return {
        "/": 2,
        verdict.get_absolute_url(): 6,
        question.get_absolute_url(): 4,
        make_speaker().get_absolute_url(): 4,
        publisher.get_absolute_url(): 4,
        "/corrections/": 1,
        "/methodology/": 0,
        "/feed.atom": 1,
    }


def test_pages_take_few_queries_and_never_the_text_of_articles(
    client: Client, published: Verdict, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for address, most in addresses(published).items():
        with django_assert_max_num_queries(most) as captured:
            assert client.get(address).status_code == 200, address
        for query in captured.captured_queries:
            whole_texts = query["sql"].replace('SUBSTRING("predictions_article"."text"', "")
            assert 'article"."text"' not in whole_texts, address


def test_pages_carry_no_inline_style_or_script(client: Client, published: Verdict) -> None:
    for address in addresses(published):
        html = client.get(address).content.decode()
        assert not re.search(r"<[^>]*\s(?:style|on\w+)=", html), address
        assert "<style" not in html, address
        assert set(re.findall(r"<script[^>]*>", html)) <= {'<script type="application/ld+json">'}, address


def test_a_page_that_did_not_change_is_not_sent_again(client: Client, published: Verdict) -> None:
    for address in addresses(published):
        first = client.get(address)
        assert "max-age=60" in first["Cache-Control"], address
        assert "Cookie" not in first.get("Vary", ""), address
        assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304, address


def test_pages_only_read(client: Client, published: Verdict) -> None:
    for address in addresses(published):
        assert client.post(address).status_code == 405, address


def test_days_are_the_desks(client: Client, published: Verdict, settings: Settings) -> None:
    settings.DESK_TIME_ZONE = "Pacific/Auckland"
    claim = withdrawal_claim()
    publish(claim, published_at=at(date(2021, 9, 1), 20))
    assert "First published on 2 September 2021" in text_of(client, f"/verdicts/{claim.pk}-x/")


def test_the_stylesheet_is_small() -> None:
    path = finders.find("public/site.css")
    assert path is not None
    with open(path, "rb") as sheet:
        assert len(sheet.read()) < 10 * 1024
