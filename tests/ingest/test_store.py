"""Each text is stored once, whoever brings it, from where and when."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from predictions.ingest import Refused, Status, Stored, store_article
from predictions.models import Article, Publisher

DAY = date(2021, 7, 5)
TEXT = "The ferry will be in service by 31 October.\r\nIt cost £4 million.\n"


def store(published_on: date | None = DAY, **fields: str) -> Stored:
    return store_article(**{"text": TEXT, "language": "en", **fields}, published_on=published_on)


@pytest.mark.django_db
def test_a_new_text_is_stored_as_it_will_be_for_ever() -> None:
    stored = store(
        title="Ferry\n news", author="Port Desk", publisher=" Harbour  News ", url="HTTP://A.example/ferry#top"
    )
    article = Article.objects.get(pk=stored.article.pk)
    assert stored.status is Status.NEW
    assert article.text == "The ferry will be in service by 31 October.\nIt cost £4 million."
    assert article.content_hash == hashlib.sha256(article.text.encode()).hexdigest()
    assert (article.title, article.author, article.url) == ("Ferry news", "Port Desk", "http://a.example/ferry")
    assert article.publisher == Publisher.objects.get(name="Harbour News")
    assert (article.published_on, article.language, article.extracted_at) == (DAY, "en", None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, Status.KNOWN),
        ({"text": TEXT.replace("\r\n", "\n").strip()}, Status.KNOWN),
        ({"text": "\ufeff" + TEXT}, Status.KNOWN),
        ({"url": "http://other.example/ferry"}, Status.KNOWN),
        ({"text": "Another text.", "url": "http://a.example/ferry#more"}, Status.CHANGED),
        ({"text": "Another text.", "url": "http://a.example/ferries"}, Status.NEW),
        ({"text": "Another text."}, Status.NEW),
    ],
)
def test_what_is_known_by_text_or_address_is_not_stored_twice(fields: dict[str, str], status: Status) -> None:
    first = store(url="http://a.example/ferry").article
    stored = store(DAY, **fields)
    assert stored.status is status
    assert (stored.article == first) == (status is not Status.NEW)
    assert Article.objects.count() == (2 if status is Status.NEW else 1)


@pytest.mark.django_db
def test_an_article_that_waits_is_given_its_date_once() -> None:
    assert store(published_on=None).article.published_on is None
    dated = store(published_on=DAY)
    assert (dated.status, dated.article.published_on) == (Status.DATED, DAY)
    again = store(published_on=date(2021, 7, 6))
    assert (again.status, again.article.published_on) == (Status.KNOWN, DAY)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fields", [{"text": ""}, {"text": "a\0b"}, {"url": "javascript:alert(1)"}, {"publisher": "N" * 201}]
)
def test_what_is_refused_leaves_nothing_behind(fields: dict[str, str]) -> None:
    with pytest.raises(Refused):
        store(DAY, **fields)
    assert not Article.objects.exists()
    assert not Publisher.objects.exists()


@pytest.mark.django_db
def test_a_title_that_is_too_long_is_cut_and_the_article_kept() -> None:
    article = store(title="T" * 600, author="A" * 400).article
    assert article.title == "T" * 499 + "…"
    assert len(article.author) == 300


@pytest.mark.django_db(transaction=True)
def test_several_at_once_store_it_once() -> None:
    workers = 4
    start = Barrier(workers)

    def bring(number: int) -> Status:
        try:
            start.wait(timeout=30)
            return store(publisher="Harbour News", url="http://a.example/ferry").status
        finally:
            connection.close()

    with ThreadPoolExecutor(workers) as pool:
        statuses = sorted(pool.map(bring, range(workers)))
    assert statuses == [Status.KNOWN] * (workers - 1) + [Status.NEW]
    assert Article.objects.count() == Publisher.objects.count() == 1
