"""Questions and their outcomes: opened, recorded, withdrawn; what contradicts itself is said at the form."""

from __future__ import annotations

from decimal import Decimal

import pytest

from predictions.models import AuditEntry, Outcome, Question
from predictions.models.question import Question as Asked
from tests.admin.conftest import Desk
from tests.admin.pages import do, list_of, page_of, text_of
from tests.make import make_outcome, make_question, make_tracked_claim, make_verdict

ADD = "/admin/predictions/question/add/"
EVENT = {"occurred": "yes", "day": "2021-08-30", "source": "Ministry of Transport"}
QUANTITY = {"comparator": "exact", "value": "420", "unit": "metre", "day": "2021-08-30", "source": "Survey office"}


def length() -> Question:
    return make_question("Length of the bridge", kind="quantity", unit="metre")


def test_the_page_holds_claims_to_outcomes(desk: Desk) -> None:
    question = make_question()
    claim = make_tracked_claim(question=question)
    make_verdict(claim)
    make_outcome(question, note="Opened by the minister.")
    page = text_of(desk("reporter"), page_of(question))
    for shown in ("by 10 July 2021", "rating-false", "It occurred on 30 August 2021", "Opened by the minister."):
        assert shown in page


def test_an_occurrence_is_recorded_with_its_source(desk: Desk) -> None:
    question = make_question()
    given = {**EVENT, "final": "on", "source_url": "https://example.org/a", "note": "Seen."}
    do(desk("reporter"), question, "record_outcome", **given)
    outcome = Outcome.objects.get()
    assert (str(outcome.on), outcome.as_of, outcome.final) == ("2021-08-30", None, True)
    assert (outcome.source_url, outcome.note) == ("https://example.org/a", "Seen.")
    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.question, entry.actor and entry.actor.username) == (
        "record_outcome",
        question,
        "reporter",
    )
    assert Asked.objects.with_news().filter(pk=question.pk).exists()


def test_a_non_occurrence_is_recorded_as_of_its_day(desk: Desk) -> None:
    do(desk("reporter"), make_question(), "record_outcome", **{**EVENT, "occurred": "no"})
    assert str(Outcome.objects.get().as_of) == "2021-08-30"


def test_a_figure_is_recorded_in_its_unit(desk: Desk) -> None:
    question = length()
    assert 'value="metre"' in text_of(desk("reporter"), page_of(question))
    given = {**QUANTITY, "comparator": "between", "value": "400.5", "upper": "420"}
    do(desk("reporter"), question, "record_outcome", **given)
    outcome = Outcome.objects.get()
    assert (outcome.value, outcome.upper, outcome.unit) == (Decimal("400.5"), Decimal(420), "metre")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"occurred": ""}, "This field is required"),
        ({"day": ""}, "This field is required"),
        ({"day": "2021-02-30"}, "Enter a valid date"),
        ({"day": "30/08/2021"}, "Enter a valid date"),
        ({"day": "99999-01-01"}, "Enter a valid date"),
        ({"source": " "}, "This field is required"),
        ({"source": "x" * 501}, "at most 500 characters"),
        ({"source": "a\x00"}, "Null characters are not allowed"),
        ({"source_url": "javascript:alert(1)"}, "Enter a valid URL"),
    ],
)
def test_what_an_event_outcome_lacks_is_said(desk: Desk, given: dict[str, str], said: str) -> None:
    assert said in do(desk("reporter"), make_question(), "record_outcome", 200, **{**EVENT, **given})
    assert not Outcome.objects.exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"comparator": "between"}, "Upper is for comparator &#x27;between&#x27;, which needs it"),
        ({"upper": "500"}, "Upper is for comparator &#x27;between&#x27;, which needs it"),
        ({"comparator": "between", "upper": "400"}, "Upper is below value"),
        ({"value": "NaN"}, "Enter a number"),
        ({"value": "Infinity"}, "Enter a number"),
        ({"value": "1e40"}, "no more than"),
        ({"value": "0.0000000000001"}, "no more than 12 decimal places"),
        ({"unit": ""}, "This field is required"),
        ({"comparator": "roughly"}, "Select a valid choice"),
    ],
)
def test_what_contradicts_itself_in_a_figure_is_said(desk: Desk, given: dict[str, str], said: str) -> None:
    page = do(desk("reporter"), length(), "record_outcome", 200, **{**QUANTITY, **given})
    assert said.lower() in page.lower()
    assert not Outcome.objects.exists()


def test_an_outcome_stands_once(desk: Desk) -> None:
    question = make_question()
    do(desk("reporter"), question, "record_outcome", **EVENT)
    assert "stands already" in do(desk("reporter"), question, "record_outcome", 200, **EVENT)
    assert Outcome.objects.count() == 1


def test_an_outcome_is_withdrawn_with_a_reason(desk: Desk) -> None:
    outcome = make_outcome()
    client = desk("reporter")
    question = outcome.question
    assert "This field is required" in do(client, question, "withdraw_outcome", 200, outcome=outcome.pk, reason="")
    do(client, question, "withdraw_outcome", outcome=outcome.pk, reason="The notice was retracted.")
    outcome.refresh_from_db()
    assert outcome.withdrawn_at is not None
    assert AuditEntry.objects.get().reason == "The notice was retracted."
    assert "withdrawn already" in do(client, question, "withdraw_outcome", 200, outcome=outcome.pk, reason="Again")
    assert "no outcome" in do(client, length(), "withdraw_outcome", 200, outcome=outcome.pk, reason="Not mine")


def test_a_reader_records_and_withdraws_nothing(desk: Desk) -> None:
    outcome = make_outcome()
    client = desk("reader")
    assert "Record the outcome" not in text_of(client, page_of(outcome.question))
    do(client, outcome.question, "record_outcome", 403, **EVENT)
    do(client, outcome.question, "withdraw_outcome", 403, outcome=outcome.pk, reason="No")
    assert client.get(ADD).status_code == 403


def test_a_question_is_opened(desk: Desk) -> None:
    client = desk("reporter")
    text_of(client, ADD)
    given = {"verb": "open_question", "kind": "quantity", "title": "Length of the bridge", "unit": "metre"}
    answer = client.post(ADD, given)
    question = Question.objects.get()
    assert answer.headers["Location"] == page_of(question)
    assert "Length of the bridge" in text_of(client, list_of("question") + "?kind=quantity")
    assert "There is a question" in client.post(ADD, given).content.decode()
    no_unit = client.post(ADD, {**given, "title": "Its height", "unit": ""}).content.decode()
    assert "has a unit" in no_unit
    assert "This field is required" in client.post(ADD, {**given, "title": ""}).content.decode()
    assert Question.objects.count() == 1
