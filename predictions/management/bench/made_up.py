"""Rows in bulk: a database of its own, filled by COPY."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import connection

from predictions.models import Article, Publisher, Question, Speaker

TODAY = date(2024, 6, 1)
QUOTE = "The bridge will open by the day that was named"
_AT = datetime(2024, 1, 1, tzinfo=UTC)
_CLAIM_COLUMNS = (
    'article_id, start, "end", quote, kind, tense, polarity, hedge, comparator, unit, window_end, window_text, '
    "made_on, rule, extraction_version, marks, triage, question_id, speaker_id, check_on"
)
_VERDICT_COLUMNS = (
    "claim_id, version, rating, headline, explanation, drafted_by_id, approved_by_id, approved_at, published_at, "
    "correction_class, correction_reason"
)
_RATINGS = ("true", "mostly_true", "mixed", "mostly_false", "false", "unverifiable")


@contextmanager
def own_database() -> Iterator[None]:
    """A new database beside the configured one, migrated, and dropped at the end."""
    configured = connection.settings_dict["NAME"]
    connection.settings_dict["TEST"]["NAME"] = f"bench_{os.getpid()}"
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(configured, verbosity=0)


def copy(table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Load rows without their triggers, which would look each of them up again."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as stream:
            for row in rows:
                stream.write_row(row)
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute(f"ANALYZE {table}")


def questions(count: int) -> list[int]:
    """Make event questions; return their ids."""
    copy(
        "predictions_question",
        "title, criteria, kind, unit, opened_at",
        ((f"{_topic(n)} number {n}", "", "event", "", _AT) for n in range(count)),
    )
    return list(Question.objects.order_by("pk").values_list("pk", flat=True))


def _topic(n: int) -> str:
    verbs = ("opens", "closes", "is sold", "burns down", "is finished", "moves", "is flooded")
    things = ("The bridge", "The school", "The reactor", "The harbour", "The railway", "The mill", "The hospital")
    places = ("Norvale", "Easthaven", "Port Alder", "Kestrel Bay", "Lindow", "Marren", "Oakness", "Pellworm")
    return f"{things[n % 7]} of {places[n // 7 % 8]} {verbs[n // 56 % 7]}"


def tracked_claims(count: int, *, due: int, question_ids: list[int]) -> None:
    """Make tracked claims in articles of 100; `due` of them wait for a day that has come, the rest for one far off."""
    publisher, _ = Publisher.objects.get_or_create(name="The Daily Ledger")
    speaker, _ = Speaker.objects.get_or_create(name="Ministry of Transport")
    first = (Article.objects.order_by("-pk").values_list("pk", flat=True).first() or 0) + 1
    copy(
        "predictions_article",
        "id, publisher_id, author, title, text, content_hash, published_on, language, stored_at, extraction_version",
        (
            (
                first + n,
                publisher.pk,
                "",
                f"Article {first + n}",
                _text(n),
                _hash(first + n),
                date(2024, 1, 1),
                "en",
                _AT,
                "",
            )
            for n in range(-(-count // 100))
        ),
    )
    length = len(QUOTE) + 1
    copy(
        "predictions_claim",
        _CLAIM_COLUMNS,
        (
            (
                first + n // 100, n % 100 * length, n % 100 * length + len(QUOTE), QUOTE, "date", "forecast",
                "affirmed", "", "", "", TODAY - timedelta(days=n % 300) if n < due else date(2030, 1, 1), "by the day",
                date(2024, 1, 1), "forecast.will", "1", "[]", "tracked", question_ids[n % len(question_ids)],
                speaker.pk, TODAY if n < due else date(2030, 1, 2),
            )
            for n in range(count)
        ),
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT setval(pg_get_serial_sequence('predictions_article', 'id'), max(id)) FROM predictions_article"
        )


def _text(n: int) -> str:
    return f"{QUOTE}\n" * 100


def _hash(n: int) -> str:
    return hashlib.sha256(str(n).encode()).hexdigest()


def published_verdicts(count: int) -> None:
    """Publish a verdict on each of the first `count` claims, a minute apart."""
    ana, _ = User.objects.get_or_create(username="bench-reporter")
    ben, _ = User.objects.get_or_create(username="bench-editor")
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM predictions_claim ORDER BY id LIMIT %s", [count])
        claim_ids = [row[0] for row in cursor.fetchall()]
    copy(
        "predictions_verdict",
        _VERDICT_COLUMNS,
        (
            (
                claim_id, 1, _RATINGS[n % 6], f"The bridge opens, report {n}", "It opened later than that.", ana.pk,
                ben.pk, _AT, _AT + timedelta(minutes=n), "", "",
            )
            for n, claim_id in enumerate(claim_ids)
        ),
    )  # fmt: skip
