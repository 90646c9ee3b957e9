"""Lists: as many queries for many rows as for few, safe against odd query strings and hostile words."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from predictions.models import AuditEntry, Review
from tests.admin.conftest import Desk
from tests.admin.pages import list_of, page_of, text_of
from tests.make import (
    make_article,
    make_claim,
    make_outcome,
    make_publisher,
    make_question,
    make_speaker,
    make_tracked_claim,
    make_verdict,
)

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7|add:7 }}"
MOST_QUERIES = 12


def one_of_each(number: int) -> None:
    """Rows for every list, none of which share a row with those of another number."""
    quote = f"Bridge {number} will open by 10 July"
    article = make_article(f"{quote}.", publisher=make_publisher(f"Paper {number}"))
    speaker, question = make_speaker(f"Speaker {number}"), make_question(f"Bridge {number} is open")
    make_claim(quote, article=article, speaker=speaker)
    tracked = make_tracked_claim(speaker=speaker, question=question)
    make_outcome(question)
    Review.objects.create(claim=tracked, reasons=["asked"], due_on=date(2021, 9, 30))
    make_verdict(tracked, headline=f"Bridge {number} opens")
    AuditEntry.objects.create(verb="flag", claim=tracked)
    AuditEntry.objects.create(verb="open_question", question=question)


def queries_of(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as made:
        text_of(client, address)
    return len(made)


@pytest.mark.parametrize("model", "claim review verdict question article auditentry publisher speaker".split())
def test_a_list_asks_no_more_for_more_rows(desk: Desk, model: str) -> None:
    client = desk("editor")
    one_of_each(0)
    few = queries_of(client, list_of(model))
    for number in range(1, 6):
        one_of_each(number)
    assert queries_of(client, list_of(model)) == few
    assert few <= MOST_QUERIES


def test_pages_ask_no_more_for_more_rows_beside_them(desk: Desk) -> None:
    client = desk("editor")
    one_of_each(9)
    question = make_question()
    make_outcome(question)
    claim = make_tracked_claim(question=question)
    review = Review.objects.create(claim=claim, reasons=["asked"], due_on=date(2021, 9, 30))
    make_verdict(claim)
    pages = [page_of(row) for row in (claim, claim.article, question, review, claim.verdicts.get())]
    few = [queries_of(client, page) for page in pages]
    for number in range(4):
        one_of_each(number)
        other = make_tracked_claim(question=question)
        make_verdict(other)
        AuditEntry.objects.create(verb="flag", claim=claim)
    make_claim("will open by 10 July", article=claim.article, triage="tracked")
    assert [queries_of(client, page) for page in pages] == few


def test_today_asks_a_bounded_number_of_queries(desk: Desk) -> None:
    client = desk("editor")
    one_of_each(0)
    assert queries_of(client, "/admin/") <= MOST_QUERIES


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("?q=%00", 400),
        ("?kind=%00", 400),
        ("?%00=1", 400),
        ("?p=99999999999999999999999", 200),
        ("?p=-5", 200),
        ("?p=abc", 200),
        ("?q=%ff%fe", 200),
        ("?q=" + "x" * 3000, 200),
        ("?q=%27%22%25_%5C", 200),
        ("?o=99.-99.x", 200),
        ("?all=", 200),
        ("?e=1", 200),
        ("?id__exact=99999999999999999999999999", 400),
        ("?id__gt=x", 400),
        ("?made_on__year=999999999", 400),
        ("?claim__article__text__regex=(", 400),
        ("?_facets=1", 200),
        ("?_popup=1&_to_field=id", 200),
    ],
)
@pytest.mark.parametrize("model", ["claim", "review", "verdict", "question", "article", "auditentry", "speaker"])
def test_an_odd_query_string_is_answered(desk: Desk, model: str, query: str, status: int) -> None:
    answer = desk("editor").get(list_of(model) + query)
    assert answer.status_code == status


@pytest.mark.parametrize("query", ["?is_staff__exact=%00", "?date_joined__year=999999999", "?groups__id__exact=x"])
def test_the_stock_lists_of_people_are_as_safe(desk: Desk, query: str) -> None:
    assert desk("superuser").get(f"/admin/auth/user/{query}").status_code in (302, 400)
    assert desk("superuser").get("/admin/auth/user/?is_staff__exact=1&groups__id__exact=1").status_code == 200


def test_pages_of_a_list_follow_each_other(desk: Desk) -> None:
    article = make_article(". ".join(f"Bridge {number} will open by 10 July" for number in range(30)))
    for number in range(30):
        make_claim(f"Bridge {number} will open by 10 July", article=article)
    client = desk("reporter")
    first = text_of(client, list_of("claim") + "?kind=date")
    assert "Page 1 of 2" in first
    assert "?kind=date&amp;p=2" in first
    second = text_of(client, list_of("claim") + "?kind=date&p=2")
    assert first.count('class="action-select"') == 25
    assert second.count('class="action-select"') == 5
    for beyond in ("3", "0", "-5", "99999999999999999999999"):
        answer = client.get(list_of("claim") + f"?p={beyond}", follow=True)
        assert answer.status_code == 200, beyond


def hostile_pages() -> list[str]:
    article = make_article(
        f"{HOSTILE} will open by 10 July.", title=HOSTILE, author=HOSTILE, publisher=make_publisher(HOSTILE)
    )
    question = make_question(HOSTILE, criteria=HOSTILE)
    fields = {"hedge": HOSTILE, "window_text": HOSTILE, "rule": HOSTILE, "speaker": make_speaker(HOSTILE)}
    claim = make_claim(
        f"{HOSTILE} will open by 10 July", article=article, triage="tracked", question=question, **fields
    )
    outcome = make_outcome(question, source=HOSTILE, note=HOSTILE)
    review = Review.objects.create(claim=claim, reasons=["asked"], due_on=date(2021, 9, 30))
    verdict = make_verdict(claim, headline=HOSTILE[:75], explanation=HOSTILE, published=False)
    entry = AuditEntry.objects.create(verb=HOSTILE[:40], claim=claim, reason=HOSTILE, after={HOSTILE: HOSTILE})
    pages = [page_of(row) for row in (article, question, claim, review, verdict, entry)]
    assert outcome.pk
    lists = [list_of(model) for model in "article question review verdict auditentry speaker publisher".split()]
    return [
        *pages,
        *lists,
        list_of("claim") + "?triage=all",
        list_of("claim") + f"?q={HOSTILE}",
        pages[2] + f"?find={HOSTILE}",
    ]


def test_hostile_words_are_shown_and_do_nothing(desk: Desk) -> None:
    addresses = hostile_pages()
    client = desk("editor")
    for address in addresses:
        page = text_of(client, address)
        assert "<script>alert" not in page, address
        assert "<img" not in page.lower(), address
        assert "&lt;script&gt;" in page, address


def test_nothing_inline_stands_on_any_page(desk: Desk) -> None:
    addresses = [*hostile_pages(), "/admin/", "/admin/predictions/question/add/", "/admin/login/"]
    client = desk("editor")
    for address in addresses:
        page = client.get(address).content.decode()
        assert " style=" not in page, address
        assert "<style" not in page, address
        assert " onclick=" not in page, address
        assert "<script>" not in page, address
