"""The Celery application and its one beat table."""

from __future__ import annotations

import os
from typing import Any

from celery import Celery
from celery.signals import worker_ready

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")

app = Celery("factcheck")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["predictions"])


@worker_ready.connect
def sweep_at_start(**_: Any) -> None:
    """Sweep as soon as there is a worker: whatever was due while there was none has waited long enough."""
    app.send_task("predictions.tasks.sweep")


# Every job is derived from rows, so a tick that is missed, doubled or late changes nothing but the delay.
app.conf.beat_schedule = {
    # every 30 seconds: extract what was stored, flag what is due, judge what has news
    "sweep": {"task": "predictions.tasks.sweep", "schedule": 30.0, "options": {"expires": 60}},
}
