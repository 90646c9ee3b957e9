"""The verbs run by two at once, on real connections and real transactions."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection
from django.db.models import Count

from predictions import review
from predictions.models import AuditEntry, Claim, Review, Verdict
from predictions.models.choices import Triage
from predictions.vocabulary import Rating
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*verbs: Callable[[], object]) -> list[object]:
    """Run the verbs in threads that start together; return each one's result or the refusal it raised."""
    barrier = Barrier(len(verbs))

    def run(verb: Callable[[], object]) -> object:
        try:
            barrier.wait(timeout=10)
            return verb()
        except review.ReviewError as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(verbs)) as threads:
        return list(threads.map(run, verbs))


def test_two_sweeps_share_the_work_and_flag_nothing_twice() -> None:
    question = make.make_question()
    for _ in range(40):
        make.make_claim(triage=Triage.TRACKED, question=question, check_on=date(2021, 7, 11))
    at_once(*[lambda: review.flag_due(today=make.TODAY)] * 4)
    assert Review.objects.open().count() == 40
    assert AuditEntry.objects.filter(verb="flag").values("claim").annotate(n=Count("pk")).filter(n__gt=1).count() == 0
    assert not Claim.objects.due(make.TODAY).exists()


def test_a_verdict_is_published_once() -> None:
    verdict = make.make_verdict(published=False)
    review.approve(verdict.pk, by=make.make_user("ben"))
    ben = make.make_user("ben")
    results = at_once(*[lambda: review.publish(verdict.pk, by=ben)] * 5)
    assert sum(isinstance(result, Verdict) for result in results) == 1
    assert sum(isinstance(result, review.AlreadyDecided) for result in results) == 4


def test_two_drafters_make_one_draft() -> None:
    claim = make.make_tracked_claim()
    people = [make.make_user(name) for name in ("ana", "ben", "cleo")]

    def draft_as(user: object) -> Callable[[], object]:
        words = {"rating": Rating.FALSE, "headline": "The bridge opens", "explanation": "It did not."}
        return lambda: review.draft(claim.pk, by=user, **words)  # type: ignore[arg-type]

    at_once(*[draft_as(user) for user in people])
    assert Verdict.objects.get(claim=claim).version == 1
    assert AuditEntry.objects.filter(verb="draft").count() == 3
