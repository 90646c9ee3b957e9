"""What a reader may ask, and how the feed answers what it may not: always as a problem document."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client

from predictions.models import Verdict
from predictions.vocabulary import ClaimKind
from tests.api.conftest import Check
from tests.make import (
    make_article,
    make_claim,
    make_publisher,
    make_question,
    make_speaker,
    make_tracked_claim,
    make_verdict,
)

pytestmark = pytest.mark.django_db

LIST = "/api/v1/verdicts/"


def listed(client: Client, query: str) -> list[int]:
    answer = client.get(f"{LIST}?{query}")
    assert answer.status_code == 200, answer.content
    return [document["id"] for document in answer.json()["results"]]


def problem(answer: Any, status: int, check_shape: Check) -> Any:
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    document = answer.json()
    check_shape(document, "Problem")
    assert document["status"] == status
    return document


def test_filters(client: Client) -> None:
    ferry = make_question("The ferry sails")
    speaker = make_speaker("Port Authority")
    publisher = make_publisher("The Harbour Post")
    article = make_article("The ferry will sail in May.", publisher=publisher)
    other = make_verdict(published_at=datetime(2021, 9, 1, tzinfo=UTC)).claim_id
    claim = make_claim(
        "The ferry will sail", article, kind=ClaimKind.EVENT, triage="tracked", question=ferry, speaker=speaker
    )
    mine = make_verdict(claim, rating="true", published_at=datetime(2021, 9, 2, tzinfo=UTC)).claim_id
    cases = {
        "": [mine, other],
        "rating=true": [mine],
        "rating=mixed": [],
        "kind=event": [mine],
        "kind=date": [other],
        f"speaker={speaker.pk}": [mine],
        f"publisher={publisher.pk}": [mine],
        f"question={ferry.pk}": [mine],
        "question=9223372036854775807": [],
        "published_after=2021-09-02": [mine],
        "published_before=2021-09-02": [other],
        "published_after=2021-09-01T00:00:00.000001Z": [mine],
        "published_before=2021-09-02T00:00:00.000001Z": [mine, other],
        "published_after=2021-09-02T01:00:00%2B01:00": [mine],
        "published_after=2021-09-03&published_before=2021-09-01": [],
        f"rating=true&kind=event&speaker={speaker.pk}&page_size=1": [mine],
        "page_size=100": [mine, other],
    }
    assert {query: listed(client, query) for query in cases} == cases


BAD_VALUES = {
    "rating": ["", "True", "void", "pending", "true,false", "\0", "tr\u00fce", "true "],
    "kind": ["", "events", "EVENT", "\0"],
    "speaker": [
        "", "0", "-1", "+1", "01", "1.0", "1e3", " 1", "1_000", "x", "\uff11", "\u0661", "9223372036854775808",
        "9" * 400, "1\0", "null",
    ],
    "publisher": ["", "0", "9" * 5000],
    "question": ["", "0", "1 OR 1=1"],
    "published_after": [
        "", "yesterday", "2021", "20210710", "2021-W27-6", "2021-13-01", "2021-02-30", "2021-07-10T12:00:00",
        "2021-07-10 12:00:00Z", "2021-07-10T25:00:00Z", "2021-07-10T12:00:00+99:00", "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00", "0000-01-01", "\uff12\uff10\uff12\uff11-07-10", "2021-07-10\0",
        "2021-07-10T12:00:00Z\n",
    ],
    "published_before": ["", "-2021-07-10", "12021-07-10"],
    "page_size": ["", "0", "101", "-5", "1.5", "many", "\uff15", "1000000000000000000000"],
    "cursor": [
        "", "abc", "A" * 22, "A" * 24, "B" + "A" * 22, "_" * 23, "AAAAAAAAAAAAAAAAAAAAAAB",
        "A" * 22 + "=", "A" * 22 + "\0", "\u00e9" * 23, "A" * 100_000,
    ],
}  # fmt: skip


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in BAD_VALUES.items() for value in values])
def test_a_bad_value_is_pointed_to(client: Client, check_shape: Check, name: str, value: str) -> None:
    make_verdict()
    answer = client.get(f"{LIST}?{name}={quote(value)}")
    errors = problem(answer, 400, check_shape)["errors"]
    assert [error["pointer"] for error in errors] == [f"#/query/{name}"]
    assert len(answer.content) < 600


@pytest.mark.parametrize(
    ("query", "pointers"),
    [
        ("colour=red", ["#/query/colour"]),
        ("format=json", ["#/query/format"]),
        ("Rating=true", ["#/query/Rating"]),
        ("rating=true&rating=true", ["#/query/rating"]),
        ("rating=true&rating=", ["#/query/rating"]),
        ("x=1&x=2", ["#/query/x"]),
        ("=1", ["#/query"]),
        ("a%2Fb~c=1", ["#/query/a~1b~0c"]),
        ("%00=1", ["#/query/%00"]),
        ("%F0%9F%A6%8A=1", ["#/query/%F0%9F%A6%8A"]),
        ("rating=%FF", ["#/query"]),
        ("%C3%28=1", ["#/query"]),
        ("rating=%ED%A0%80", ["#/query"]),
        ("rating=\xe9", None),
        ("page_size=0&speaker=x&colour=red", ["#/query/colour", "#/query/page_size", "#/query/speaker"]),
        ("&".join(f"p{number}=1" for number in range(51)), ["#/query"]),
        ("&" * 2000, None),
    ],
)
def test_a_bad_query_is_pointed_to(client: Client, check_shape: Check, query: str, pointers: list[str] | None) -> None:
    errors = problem(client.get(LIST, QUERY_STRING=query), 400, check_shape)["errors"]
    assert pointers is None or [error["pointer"] for error in errors] == pointers


def test_one_verdict_takes_no_parameters(client: Client, check_shape: Check) -> None:
    claim_id = make_verdict().claim_id
    errors = problem(client.get(f"{LIST}{claim_id}/?rating=true"), 400, check_shape)["errors"]
    assert errors[0]["pointer"] == "#/query/rating"


def test_the_charset_of_a_body_that_nobody_reads_does_no_harm(client: Client) -> None:
    make_verdict()
    for codec in ("utf-16", "cp037", "latin-1", "nonsense"):
        answer = client.get(f"{LIST}?rating=false", headers={"content-type": f"text/plain; charset={codec}"})
        assert answer.status_code == 200
        assert client.get("/api/v1/schema/", headers={"content-type": f"a/b; charset={codec}"}).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "", "nothing/", "verdicts/x/", "verdicts/-1/", "verdicts/1.5/", "verdicts/%EF%BC%91/", "verdicts/1/2/",
        "verdicts/%00/", "verdicts/1%00/", "verdicts/%FF/", "verdicts/%0A/", "%0A/x/", "verdicts/" + "9" * 5000 + "/",
        "verdicts/..%2F..%2Fadmin/", "schema/x/",
    ],
)  # fmt: skip
def test_an_unknown_address_is_a_problem_document(client: Client, check_shape: Check, path: str) -> None:
    problem(client.get(f"/api/v1/{path}"), 404, check_shape)


def test_an_address_without_its_slash_is_redirected(client: Client) -> None:
    answer = client.get("/api/v1/verdicts?rating=true")
    assert (answer.status_code, answer["Location"]) == (301, "/api/v1/verdicts/?rating=true")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "FANCY"])
def test_other_methods_are_refused(client: Client, check_shape: Check, method: str) -> None:
    claim_id = make_verdict().claim_id
    for path in (LIST, f"{LIST}{claim_id}/", "/api/v1/schema/"):
        answer = client.generic(method, path, b"{", content_type="application/json")
        problem(answer, 405, check_shape)
        assert answer["Allow"] == "GET, HEAD, OPTIONS"
    assert Verdict.objects.count() == 1


@pytest.mark.parametrize("accept", ["text/html", "application/xml", "image/*", "application/problem+json"])
def test_other_media_types_are_refused(client: Client, check_shape: Check, accept: str) -> None:
    problem(client.get(LIST, headers={"accept": accept}), 406, check_shape)


@pytest.mark.parametrize("accept", ["*/*", "application/json", "text/html,*/*;q=0.8", "application/json; indent=4"])
def test_json_is_given_to_who_takes_it(client: Client, accept: str) -> None:
    answer = client.get(LIST, headers={"accept": accept})
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")


def test_a_database_that_does_not_answer_is_said(client: Client, check_shape: Check) -> None:
    other = connection.copy()
    try:
        other.set_autocommit(False)
        with other.cursor() as holder, connection.cursor() as cursor:
            holder.execute("LOCK TABLE predictions_verdict IN ACCESS EXCLUSIVE MODE")
            cursor.execute("SET LOCAL lock_timeout = '20ms'")
            document = problem(client.get(LIST), 503, check_shape)
    finally:
        other.close()
    assert "predictions_verdict" not in str(document)


def test_a_failure_that_nobody_foresaw_is_logged_and_tells_nothing(
    check_shape: Check, caplog: pytest.LogCaptureFixture
) -> None:
    make_verdict()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE predictions_evidence RENAME TO predictions_elsewhere")
    document = problem(Client(raise_request_exception=False).get(LIST), 500, check_shape)
    assert "predictions_" not in str(document)
    assert 'relation "predictions_evidence" does not exist' in caplog.text


# --- HTTP -----------------------------------------------------------------------------------------------------


def test_unchanged_is_304_until_it_changes(client: Client) -> None:
    claim = make_tracked_claim()
    make_verdict(claim)
    for path in (LIST, f"{LIST}{claim.pk}/", "/api/v1/schema/"):
        first = client.get(path)
        tag = first["ETag"]
        assert client.head(path)["ETag"] == tag
        for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
            again = client.get(path, headers={"if-none-match": known})
            assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
            assert again["Access-Control-Allow-Origin"] == "*"
        assert client.get(path, headers={"if-none-match": '"other"'}).status_code == 200
    tag = client.get(LIST)["ETag"]
    make_verdict(claim)
    assert client.get(LIST, headers={"if-none-match": tag}).status_code == 200


def test_an_error_has_no_tag_and_is_never_304(client: Client) -> None:
    answer = client.get(f"{LIST}?x=1", headers={"if-none-match": "*"})
    assert answer.status_code == 400
    assert not answer.has_header("ETag")


def test_head_is_get_without_its_body(client: Client) -> None:
    make_verdict()
    head, get = client.head(LIST), client.get(LIST)
    assert (head.status_code, head.content) == (200, b"")
    assert {**head.headers, "Content-Length": ""} == {**get.headers, "Content-Length": ""}


def test_other_sites_pages_may_read(client: Client) -> None:
    headers = {"origin": "https://elsewhere.example"}
    for path in (LIST, f"{LIST}?x=1", "/api/v1/nothing/", "/api/v1/schema/"):
        assert client.get(path, headers=headers)["Access-Control-Allow-Origin"] == "*"
    answer = client.options(LIST, headers={**headers, "access-control-request-method": "GET"})
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert not answer.has_header("Access-Control-Allow-Credentials")


def test_readers_get_no_cookie(client: Client) -> None:
    answer = client.get(LIST)
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
