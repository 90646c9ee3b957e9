"""Addresses of the desk and what they answer, for tests."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.test import Client


def list_of(model: str) -> str:
    return f"/admin/predictions/{model}/"


def page_of(row: Model) -> str:
    return f"/admin/predictions/{row._meta.model_name}/{row.pk}/change/"


def text_of(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, (address, answer.status_code)
    return answer.content.decode()


def do(client: Client, row: Model, verb: str, status: Any = 302, **given: Any) -> str:
    """Post a verb to a row's page and return what it answers."""
    answer = client.post(page_of(row), {"verb": verb, **given})
    assert answer.status_code == status, (verb, answer.status_code)
    return answer.content.decode()
