from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from predictions.models import Suggestion
from predictions.vocabulary import Rating
from tests.make import (
    TODAY,
    make_outcome,
    make_question,
    make_speaker,
    make_tracked_claim,
)
from tests.public.pages import TITLE, text_of, withdrawal_claim
from tests.public.published import publish

pytestmark = pytest.mark.django_db


def test_the_withdrawal_question_shows_every_date_against_the_day(client: Client) -> None:
    question = make_question(TITLE)
    for day, rating, polarity in (
        (date(2021, 7, 4), "true", "negated"),
        (date(2021, 7, 10), "false", "affirmed"),
        (date(2021, 8, 31), "true", "affirmed"),
        (date(2021, 9, 11), "true", "affirmed"),
    ):
        publish(withdrawal_claim(window_end=day, polarity=polarity), rating=rating)
    make_outcome(question)
    text = text_of(client, question.get_absolute_url())
    for words in (
        "It happened on 30 August 2021",
        "not by 4 July 2021",
        "by 10 July 2021",
        "by 31 August 2021",
        "by 11 September 2021",
        "51 days late",
        "happened 30 Aug 2021",
    ):
        assert words in text
    html = client.get(question.get_absolute_url()).content.decode()
    assert 'role="img" aria-labelledby="chart-title chart-text"' in html
    assert html.count('class="dot"') == 4 + 1  # the legend has one


@pytest.mark.parametrize("number", [0, 1, 5, 60])
def test_a_question_holds_any_number_of_claims(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries, number: int
) -> None:
    question = make_question(TITLE)
    for _ in range(number):
        publish(withdrawal_claim(speaker=make_speaker()))
    with django_assert_max_num_queries(4):
        html = client.get(question.get_absolute_url()).content.decode()
    assert html.count('<th scope="row">') == number
    assert ("Nobody’s claim" in html) == (number == 0)


def test_a_claim_without_verdict_has_no_mark_and_no_distance(client: Client) -> None:
    claim = withdrawal_claim(speaker=make_speaker("Pentagon"))
    make_outcome(claim.question)
    Suggestion.objects.create(
        claim=claim,
        outcomes_version=1,
        rules_version="1",
        rating=Rating.FALSE,
        reason="late",
        explanation="It came 51 days late.",
        judged_on=TODAY,
    )
    assert claim.question is not None
    text = text_of(client, claim.question.get_absolute_url())
    assert "Pentagon" in text
    assert "No verdict yet" in text
    assert "51 days" not in text
    assert "False" not in text


@pytest.mark.parametrize("unit", ["km", ""])
def test_figures_that_cannot_be_compared_stand_in_the_table_alone(client: Client, unit: str) -> None:
    question = make_question("Length of the border", "quantity", unit=unit)
    publish(make_tracked_claim(kind="quantity", question=question, unit="kg"))
    html = client.get(question.get_absolute_url()).content.decode()
    assert 'role="img"' not in html
    assert "1,000 kg" in html


# --- the other pages --------------------------------------------------------------------------------------------------
