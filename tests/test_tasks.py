"""The tasks, run by a real Celery worker over the real broker."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from django.db import connection

from predictions import hints, review
from predictions.models import Article, Claim, Heartbeat, Review
from predictions.tasks import sweep
from predictions.vocabulary import OutcomeFact, OutcomeKind, Rating
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)
ROOT = Path(__file__).parents[1]
PATIENCE = 25


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "the worker did not do it in time"
        time.sleep(0.1)


def database_url() -> str:
    settings = connection.settings_dict
    return "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**settings)


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A worker on the test's own database and, by the prefix that the settings of the tests give, its own queue."""
    command = ("celery", "-A", "factcheck", "worker", "--pool", "solo", "--without-gossip", "--without-mingle")
    with (tmp_path / "worker.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": database_url()},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        yield process
        process.terminate()
        process.wait(timeout=20)


def test_a_worker_extracts_sweeps_and_flags(worker: subprocess.Popen[bytes]) -> None:
    article = make.make_article("The new bridge will be finished by 10 July, the ministry said.")
    hints.send_on_commit(hints.EXTRACT_ARTICLE, article_id=article.pk)
    wait_for(lambda: Claim.objects.filter(article=article).exists())
    claim = Claim.objects.get(article=article)
    assert claim.window_end == date(2021, 7, 10)

    ana = make.make_user()
    question = make.make_question()
    review.track(claim.pk, by=ana, question=question, today=make.PUBLISHED_ON)
    late = OutcomeFact(kind=OutcomeKind.EVENT, occurred=True, on=date(2021, 8, 30))
    review.record_outcome(question.pk, late, by=ana, source="The ministry's notice")
    wait_for(lambda: Review.objects.open().filter(claim=claim, suggestion__rating=Rating.FALSE).exists())
    wait_for(lambda: Heartbeat.objects.filter(name="sweep").exists())
    assert worker.poll() is None


def test_the_sweep_alone_does_all_of_it() -> None:
    """Every hint lost: nothing is sent, and one sweep finds the article and the claim that is due."""
    claim = make.make_claim()
    review.track(claim.pk, by=make.make_user(), question=make.make_question(), today=make.PUBLISHED_ON)
    sweep()
    sweep()
    assert not Article.objects.to_extract().exists()
    assert Review.objects.open().filter(claim=claim).count() == 1


def test_a_broker_that_is_down_loses_a_hint_and_no_outcome(tmp_path: Path) -> None:
    question = make.make_question()
    file = tmp_path / "outcomes.json"
    row = {"question": question.title, "kind": "event", "occurred": True, "on": "2021-08-30", "source": "A notice"}
    file.write_text(json.dumps([row]))
    done = subprocess.run(
        [sys.executable, "manage.py", "record_outcomes", str(file)],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": database_url(), "REDIS_URL": "redis://127.0.0.1:9/0"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert question.outcomes.count() == 1
    assert "broker unreachable" in done.stderr
    assert "Traceback" not in done.stderr
