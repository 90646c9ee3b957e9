"""Pages of the same house for what is not there, no longer there, or broken."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from predictions.models import Verdict
from predictions.public.pages import page


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, "404.html", {}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer without the database, which may be what is broken."""
    return page(request, "500.html", {}, status=500)


def gone(request: HttpRequest, withdrawal: Verdict) -> HttpResponse:
    """Say that a verdict was withdrawn, when and why, and nothing of what it said."""
    return page(request, "410.html", {"withdrawal": withdrawal}, status=410)
