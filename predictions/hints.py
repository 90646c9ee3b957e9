"""Hints to the workers that there is work. A lost hint costs a delay: the sweep derives the same job from rows."""

from __future__ import annotations

import logging
import time

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

SWEEP = "predictions.tasks.sweep"
EXTRACT_ARTICLE = "predictions.tasks.extract_article"

# A frozen broker costs a caller seconds. One pays that, not each in turn.
PAUSE_SECONDS = 30

_log = logging.getLogger(__name__)


class _Broker:
    """Whether this process has lately found the broker unreachable."""

    def __init__(self) -> None:
        self._paused_until = 0.0

    def send(self, task: str, ids: dict[str, int]) -> None:
        if time.monotonic() < self._paused_until:
            return
        try:
            current_app.send_task(task, kwargs=ids, retry=False)
        except OperationalError as error:
            self._paused_until = time.monotonic() + PAUSE_SECONDS
            _log.warning("broker unreachable, no hints for %d s, the sweep will do %s: %s", PAUSE_SECONDS, task, error)


_broker = _Broker()


def send_on_commit(task: str, **ids: int) -> None:
    """Tell the workers once the transaction has committed; a broker that is down is logged and otherwise ignored."""
    transaction.on_commit(lambda: _broker.send(task, ids))
