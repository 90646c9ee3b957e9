"""Hints to the workers that there is work. A lost hint costs a delay: the sweep derives the same job from rows."""

from __future__ import annotations

import logging

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

SWEEP = "predictions.tasks.sweep"
EXTRACT_ARTICLE = "predictions.tasks.extract_article"

_log = logging.getLogger(__name__)


def send_on_commit(task: str, **ids: int) -> None:
    """Tell the workers once the transaction has committed; a broker that is down is logged and otherwise ignored."""
    transaction.on_commit(lambda: _send(task, ids))


def _send(task: str, ids: dict[str, int]) -> None:
    try:
        current_app.send_task(task, kwargs=ids, retry=False)
    except OperationalError as error:
        _log.warning("broker unreachable, the sweep will do %s: %s", task, error)
