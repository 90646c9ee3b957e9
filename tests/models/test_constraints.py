"""Bad states that the database refuses, whoever writes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from predictions.models import Article, Claim, Outcome, Question
from predictions.models.choices import Triage
from predictions.vocabulary import ClaimKind, Comparator, OutcomeKind
from tests import make

pytestmark = pytest.mark.django_db


def refused(write: Callable[[], object], by: str) -> None:
    """Assert that the database refuses, and by the constraint or with the words that are meant."""
    with pytest.raises(DatabaseError, match=by), transaction.atomic():
        write()


@pytest.mark.parametrize(
    ("fields", "by"),
    [
        (
            {"kind": ClaimKind.EVENT, "value": Decimal(3), "comparator": "exact"},
            "claim_quantity_is_for_quantity_claims",
        ),
        ({"kind": ClaimKind.EVENT, "unit": "soldier"}, "claim_quantity_is_for_quantity_claims"),
        ({"kind": ClaimKind.QUANTITY, "value": None}, "claim_quantity_is_for_quantity_claims"),
        ({"kind": ClaimKind.QUANTITY, "comparator": ""}, "claim_quantity_is_for_quantity_claims"),
        ({"kind": ClaimKind.QUANTITY, "comparator": Comparator.BETWEEN}, "claim_upper_is_for_between"),
        ({"kind": ClaimKind.QUANTITY, "upper": Decimal(2000)}, "claim_upper_is_for_between"),
        (
            {"kind": ClaimKind.QUANTITY, "comparator": Comparator.BETWEEN, "upper": Decimal(9)},
            "claim_upper_is_for_between",
        ),
        ({"kind": ClaimKind.DATE, "window_end": None}, "claim_date_has_window"),
        ({"kind": ClaimKind.EVENT, "window_end": date(2021, 7, 10)}, "claim_event_has_no_window"),
        ({"window_start": date(2021, 7, 11)}, "claim_window_is_forward"),
        ({"kind": "rumour"}, "claim_kind"),
        ({"tense": "past"}, "claim_tense"),
        ({"polarity": "maybe"}, "claim_polarity"),
        ({"triage": "later"}, "claim_triage"),
        ({"probability": 1.1}, "claim_probability"),
        ({"check_on": date(2021, 7, 11)}, "claim_is_checked_only_while_tracked"),
    ],
)
def test_a_claim_is_of_one_piece(fields: dict[str, Any], by: str) -> None:
    refused(lambda: make.make_claim(**fields), by)


def test_a_claim_quotes_its_article_at_its_span() -> None:
    claim = make.make_claim()
    for fields in ({"quote": "Something else"}, {"start": 1}, {"end": claim.end + 1}, {"end": 10_000}):
        refused(lambda fields=fields: Claim.objects.filter(pk=claim.pk).update(**fields), "quotes its article")  # type: ignore[misc]


def test_a_span_counts_code_points() -> None:
    claim = make.make_claim("die Brücke 🌉 will open")
    assert claim.article.text[claim.start : claim.end] == claim.quote


def test_a_claim_stands_once_and_two_figures_of_one_span_are_two() -> None:
    article = make.make_article("It cost 3 to 4 million.")
    first: dict[str, Any] = {"article": article, "kind": ClaimKind.QUANTITY, "value": Decimal(3)}
    make.make_claim("cost 3 to 4 million", **first)
    make.make_claim("cost 3 to 4 million", **{**first, "value": Decimal(4)})
    refused(lambda: make.make_claim("cost 3 to 4 million", **first), "claim_stands_once")


def test_two_claims_without_a_figure_are_one_too() -> None:
    claim = make.make_claim(kind=ClaimKind.EVENT)
    refused(lambda: make.make_claim(article=claim.article, kind=ClaimKind.EVENT), "claim_stands_once")


@pytest.mark.parametrize("field", ["text", "content_hash"])
def test_an_articles_text_is_for_ever(field: str) -> None:
    article = make.make_article()
    refused(lambda: Article.objects.filter(pk=article.pk).update(**{field: "0" * 64}), "Cannot update")


def test_an_articles_date_is_fixed_once_claims_were_read_against_it() -> None:
    article = make.make_article()
    Article.objects.filter(pk=article.pk).update(published_on=date(2021, 6, 24))
    Article.objects.filter(pk=article.pk).update(extracted_at=make.at(make.TODAY), extraction_version="1")
    refused(lambda: Article.objects.filter(pk=article.pk).update(published_on=date(2021, 6, 25)), "Cannot update")


def test_an_article_is_extracted_only_with_a_date() -> None:
    article = make.make_article(published_on=None)
    refused(
        lambda: Article.objects.filter(pk=article.pk).update(extracted_at=make.at(make.TODAY), extraction_version="1"),
        "article_extracted_has_date_and_version",
    )


def test_a_text_is_stored_once() -> None:
    article = make.make_article()
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.create(text="else", content_hash=article.content_hash)


EVENT = {"kind": OutcomeKind.EVENT, "source": "A notice"}
FIGURE = {"kind": OutcomeKind.QUANTITY, "source": "A notice", "value": Decimal(5), "unit": "soldier", "on": make.TODAY}


@pytest.mark.parametrize(
    ("fields", "by"),
    [
        ({**EVENT, "on": make.TODAY}, "outcome_event_has_on_or_as_of"),
        ({**EVENT, "occurred": True}, "outcome_event_has_on_or_as_of"),
        ({**EVENT, "occurred": False, "on": make.TODAY}, "outcome_event_has_on_or_as_of"),
        ({**EVENT, "occurred": True, "on": make.TODAY, "value": Decimal(5)}, "outcome_event_has_on_or_as_of"),
        ({**EVENT, "occurred": True, "on": make.TODAY, "source": ""}, "outcome_has_source"),
        ({**FIGURE, "value": None}, "outcome_quantity_has_value_unit_and_day"),
        ({**FIGURE, "unit": ""}, "outcome_quantity_has_value_unit_and_day"),
        ({**FIGURE, "on": None}, "outcome_quantity_has_value_unit_and_day"),
        ({**FIGURE, "comparator": "between"}, "outcome_upper_is_for_between"),
    ],
)
def test_an_outcome_is_of_one_piece(fields: dict[str, Any], by: str) -> None:
    unit = "soldier" if fields["kind"] == OutcomeKind.QUANTITY else ""
    question = make.make_question(f"Of kind {fields['kind']}", fields["kind"], unit=unit)
    refused(lambda: Outcome.objects.create(question=question, **fields), by)


def test_an_outcome_is_of_its_questions_kind() -> None:
    refused(lambda: Outcome.objects.create(question=make.make_question(), **FIGURE), "of its question's kind")


def test_an_outcome_is_only_withdrawn() -> None:
    outcome = make.make_outcome()
    rows = Outcome.objects.filter(pk=outcome.pk)
    refused(lambda: rows.update(on=date(2021, 8, 31)), "Cannot update")
    refused(lambda: rows.update(source="Another"), "Cannot update")
    refused(outcome.delete, "Cannot delete")
    rows.update(withdrawn_at=make.at(make.TODAY))
    refused(lambda: rows.update(withdrawn_at=None), "Cannot update")


def test_only_a_quantity_question_has_a_unit() -> None:
    refused(lambda: make.make_question("The weir holds", unit="tonne"), "question_unit_is_for_quantities")


def test_a_question_is_not_swept_ahead_of_its_outcomes() -> None:
    question = make.make_question()
    refused(lambda: Question.objects.filter(pk=question.pk).update(swept_version=1), "question_swept_not_ahead")


def test_a_dismissed_claim_waits_for_no_day() -> None:
    claim = make.make_tracked_claim(check_on=date(2021, 7, 11))
    refused(
        lambda: Claim.objects.filter(pk=claim.pk).update(triage=Triage.DISMISSED), "claim_is_checked_only_while_tracked"
    )
