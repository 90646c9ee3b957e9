"""Addresses of the REST feed."""

from __future__ import annotations

from django.urls import path, re_path

from predictions.api import views

urlpatterns = [
    path("verdicts/", views.VerdictListView.as_view(), name="api-verdicts"),
    path("verdicts/<int:claim_id>/", views.VerdictView.as_view(), name="api-verdict"),
    path("schema/", views.SchemaView.as_view(), name="api-schema"),
    path("docs/", views.DocsView.as_view(), name="api-docs"),
    # Only what ends in a slash, so that an address without it is still redirected to the one with it.
    re_path(r"^([\s\S]*/)?$", views.UnknownAddressView.as_view()),
]
