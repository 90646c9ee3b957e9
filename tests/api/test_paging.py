"""Paging by place: nothing is lost or shown twice while verdicts are published, and every page costs the same."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from predictions.api.cursors import BadCursor, Cursor
from predictions.models import Verdict
from tests.api.conftest import make_published
from tests.make import make_claim, make_outcome, make_question, make_speaker, make_tracked_claim, make_verdict

START = datetime(2021, 9, 1, 12, tzinfo=UTC)


def publish(number: int, *, at: datetime | None = None) -> list[int]:
    """Publish `number` verdicts a minute apart, or all at one moment; the claims' ids, newest first."""
    question = make_question()
    made = [
        make_verdict(make_tracked_claim(question=question), published_at=at or START + timedelta(minutes=minute))
        for minute in range(number)
    ]
    return [verdict.claim_id for verdict in reversed(made)]


def walk(client: Client, address: str | None, way: str = "next") -> Iterator[dict[str, Any]]:
    while address:
        page = client.get(address).json()
        yield page
        address = page[way]


def ids(page: dict[str, Any]) -> list[int]:
    return [document["id"] for document in page["results"]]


@pytest.mark.django_db
@pytest.mark.parametrize("at", [None, START], ids=["a minute apart", "all at one moment"])
@pytest.mark.parametrize("size", [1, 2, 3, 7, 8])
def test_walking_there_and_back_meets_each_once(client: Client, at: datetime | None, size: int) -> None:
    published = publish(7, at=at)
    there = list(walk(client, f"/api/v1/verdicts/?page_size={size}"))
    assert [claim for page in there for claim in ids(page)] == published
    assert there[0]["previous"] is None
    if len(there) > 1:
        back = list(walk(client, there[-1]["previous"], "previous"))
        assert [ids(page) for page in reversed(back)] == [ids(page) for page in there[:-1]]
        assert back[0]["next"] is not None


@pytest.mark.django_db
def test_what_is_published_meanwhile_moves_nothing(client: Client) -> None:
    published = publish(6)
    first = client.get("/api/v1/verdicts/?page_size=2").json()
    late = make_verdict(published_at=START + timedelta(days=1)).claim_id
    rest = [claim for page in walk(client, first["next"]) for claim in ids(page)]
    assert ids(first) + rest == published
    assert ids(client.get("/api/v1/verdicts/?page_size=2").json())[0] == late
    second = client.get(first["next"]).json()
    newer = [claim for page in walk(client, second["previous"], "previous") for claim in ids(page)]
    assert sorted(newer) == sorted([*ids(first), late])


@pytest.mark.django_db
def test_a_void_at_the_edge_of_a_page_loses_no_other(client: Client) -> None:
    published = publish(4)
    first = client.get("/api/v1/verdicts/?page_size=2").json()
    edge = Verdict.objects.get(claim=published[1])
    make_verdict(edge.claim, rating="void", correction_class="void", published_at=START + timedelta(days=1))
    assert ids(client.get(first["next"]).json()) == published[2:]


@pytest.mark.django_db
def test_a_correction_comes_to_the_front_and_is_found_by_its_time(client: Client) -> None:
    published = publish(4)
    first = client.get("/api/v1/verdicts/?page_size=2").json()
    last = Verdict.objects.get(claim=published[-1]).claim
    make_verdict(last, published_at=START + timedelta(days=1))
    assert [claim for page in walk(client, first["next"]) for claim in ids(page)] == [published[2]]
    newest = first["results"][0]["published_at"]
    assert ids(client.get(f"/api/v1/verdicts/?published_after={newest}").json()) == [last.pk, published[0]]


@pytest.mark.django_db
def test_filters_and_size_go_along(client: Client) -> None:
    publish(3)
    other = make_verdict(rating="true", published_at=START + timedelta(minutes=1, seconds=1)).claim_id
    pages = list(walk(client, "/api/v1/verdicts/?rating=false&page_size=1"))
    assert len(pages) == 3
    assert other not in [claim for page in pages for claim in ids(page)]
    assert pages[0]["next"].startswith("http://testserver/api/v1/verdicts/?rating=false&page_size=1&cursor=")


@pytest.mark.django_db
def test_a_page_takes_two_queries_however_long(client: Client) -> None:
    question = make_question()
    outcome = make_outcome(question)
    for number in range(12):
        speaker = make_speaker(f"Speaker {number}")
        make_published(outcome, claim=make_tracked_claim(question=question, speaker=speaker))
    with CaptureQueriesContext(connection) as queries:
        page = client.get("/api/v1/verdicts/?page_size=10").json()
    assert (len(page["results"]), len(queries)) == (10, 2)
    assert all(len(document["outcomes"]) == 1 for document in page["results"])
    assert '"predictions_article"."text"' not in queries[0]["sql"]
    with CaptureQueriesContext(connection) as queries:
        client.get(page["next"])
        client.get(f"/api/v1/verdicts/{page['results'][0]['id']}/")
    assert len(queries) == 4


@pytest.mark.django_db
def test_a_page_in_the_middle_is_one_range_of_the_index() -> None:
    publish(3)
    make_claim()
    sql, parameters = _page_query(Cursor(START, 2))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
        cursor.execute(f"EXPLAIN {sql}", parameters)
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "verdict_newest" in plan
    assert "Index Cond: (ROW(published_at, id) < ROW(" in plan


def _page_query(cursor: Cursor) -> tuple[str, tuple[Any, ...]]:
    from_here = Verdict.objects.published().newest_first().filter(cursor.beyond())[:21]
    sql, parameters = from_here.query.sql_with_params()
    return sql, parameters


@settings(deadline=None)
@given(
    st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31)),  # noqa: DTZ001 (naive is what the strategy takes)
    st.integers(-(2**63), 2**63 - 1),
    st.booleans(),
)
def test_a_cursor_reads_what_it_wrote(moment: datetime, verdict_id: int, backwards: bool) -> None:
    cursor = Cursor(moment.replace(tzinfo=UTC), verdict_id, backwards)
    assert Cursor.read(str(cursor)) == cursor


@settings(deadline=None)
@given(st.text() | st.binary(min_size=17, max_size=17).map(lambda place: urlsafe_b64encode(place).decode()[:23]))
def test_any_other_text_is_refused_or_is_one(text: str) -> None:
    try:
        cursor = Cursor.read(text)
    except BadCursor:
        return
    assert str(cursor) == text
