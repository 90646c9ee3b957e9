"""Where each door stands."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from factcheck.health import healthz

handler404 = "predictions.public.errors.not_found"
handler500 = "predictions.public.errors.server_error"
urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("predictions.api.urls")),
    path("healthz", healthz, name="healthz"),
    path("", include("predictions.public.urls")),
]
