"""Whether the service does its work: the database answers and the sweep is not late."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse

from predictions.models.heartbeat import age_of

LATEST_SWEEP_SECONDS = 120


def healthz(request: HttpRequest) -> JsonResponse:
    """200 where all is well, else 503 with what is not."""
    try:
        age = age_of("sweep")
    except DatabaseError:
        return JsonResponse({"status": "error", "database": "unreachable"}, status=503)
    seconds = None if age is None else round(age.total_seconds())
    late = seconds is None or seconds > LATEST_SWEEP_SECONDS
    state = {"status": "late" if late else "ok", "database": "ok", "sweep_age_seconds": seconds}
    return JsonResponse(state, status=503 if late else 200)
