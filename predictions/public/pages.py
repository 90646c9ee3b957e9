"""Rendering shared by every page: the site's name, the page's one address, and how long it may be kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

View = Callable[..., HttpResponse]


def public_page(view: View) -> View:
    """Let caches keep a page for a minute and ask again by its ETag; answer GET and HEAD alone."""
    kept = cache_control(public=True, max_age=60, stale_while_revalidate=300)(view)
    return require_safe(conditional_page(kept))


def page(
    request: HttpRequest, template: str, context: dict[str, Any], *, path: str = "", status: int = 200
) -> HttpResponse:
    """Render a page, its days by the desk's clock; `path` is its one address, empty where it is not to be indexed."""
    context = {
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "canonical": f"{settings.SITE_URL}{path}" if path else "",
        **context,
    }
    with timezone.override(ZoneInfo(settings.DESK_TIME_ZONE)):
        return render(request, template, context, status=status)
