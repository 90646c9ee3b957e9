from __future__ import annotations

from datetime import timedelta

import pytest
from django.db.models.functions import Now
from django.test import Client

from predictions.models import Heartbeat
from predictions.models.heartbeat import age_of, beat

pytestmark = pytest.mark.django_db


def test_without_a_sweep_the_service_is_not_well(client: Client) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.json()["sweep_age_seconds"]) == (503, None)


def test_after_a_sweep_it_is(client: Client) -> None:
    beat("sweep")
    beat("sweep")
    response = client.get("/healthz")
    assert (response.status_code, response.json()["status"]) == (200, "ok")
    assert Heartbeat.objects.count() == 1


def test_a_sweep_that_is_late_shows(client: Client) -> None:
    beat("sweep")
    Heartbeat.objects.update(at=Now() - timedelta(seconds=121))
    assert client.get("/healthz").status_code == 503
    age = age_of("sweep")
    assert age is not None
    assert 120 < age.total_seconds() < 125


def test_browsers_that_ask_at_the_root_find_an_icon(client: Client) -> None:
    response = client.get("/favicon.ico", follow=True)
    response.close()
    assert (response.status_code, response["Content-Type"]) == (200, "image/svg+xml")
