"""Where each door stands."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import include, path

from factcheck.health import healthz

handler404 = "predictions.public.errors.not_found"
handler500 = "predictions.public.errors.server_error"


def favicon(request: HttpRequest) -> HttpResponseRedirect:
    """Send browsers that ask at the root, as they do on the stock admin pages, to the icon."""
    return HttpResponseRedirect(static("public/icon.svg"))


urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("predictions.api.urls")),
    path("healthz", healthz, name="healthz"),
    path("favicon.ico", favicon),
    path("", include("predictions.public.urls")),
]
