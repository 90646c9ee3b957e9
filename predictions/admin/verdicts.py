"""Verdicts: what waits for approval, what is published, and each version's page."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from predictions.admin import reading, words
from predictions.admin.decisions import VERBS, decision_context
from predictions.admin.desk import ChoiceFilter, DeskAdmin
from predictions.models import Verdict
from predictions.vocabulary import Rating


class StateFilter(ChoiceFilter):
    title = "state"
    parameter_name = "state"
    options = (
        ("all", "all, drafts first", lambda verdicts: verdicts),
        ("waiting", "waiting for approval", lambda verdicts: verdicts.drafts().filter(approved_at=None)),
        ("approved", "approved, to publish", lambda verdicts: verdicts.drafts().filter(approved_at__isnull=False)),
        ("current", "published", lambda verdicts: verdicts.current()),
        ("superseded", "superseded", lambda verdicts: verdicts.filter(superseded_at__isnull=False)),
    )


class RatingFilter(ChoiceFilter):
    title = "rating"
    parameter_name = "rating"
    options = (
        ("all", "all", lambda verdicts: verdicts),
        *(
            (rating.value, words.spaced(rating), lambda verdicts, rating=rating: verdicts.filter(rating=rating))
            for rating in Rating
            if rating is not Rating.PENDING
        ),
    )


def state_of(verdict: Verdict) -> str:
    """Say how far a version is."""
    if verdict.superseded_at is not None:
        return "superseded"
    if verdict.published_at is not None:
        return "published"
    return "waiting for approval" if verdict.approved_at is None else "approved, to publish"


@admin.register(Verdict)
class VerdictAdmin(DeskAdmin):
    list_title = "Verdicts"
    page_template = "admin/desk/verdict.html"
    list_display = ("headed", "rated", "state", "drafter", "approver", "version", "published")
    list_display_links = None
    list_filter = (StateFilter, RatingFilter)
    search_fields = ("headline",)
    search_help_text = "Words of the headline"
    sortable_by = ()
    # PostgreSQL puts what has no date first when it counts down: the drafts
    ordering = ("-published_at", "-id")
    verbs = VERBS

    def get_queryset(self, request: HttpRequest) -> QuerySet[Verdict]:
        return reading.verdicts()

    @admin.display(description="headline")
    def headed(self, verdict: Verdict) -> SafeString:
        address = reverse("admin:predictions_verdict_change", args=[verdict.pk])
        return format_html(
            '<a href="{}">{}</a> <span class="quiet">{}</span>', address, verdict.headline, verdict.claim.speaker or ""
        )

    @admin.display(description="rating")
    def rated(self, verdict: Verdict) -> SafeString:
        return format_html('<span class="rating rating-{}">{}</span>', verdict.rating, words.spaced(verdict.rating))

    @admin.display(description="state")
    def state(self, verdict: Verdict) -> str:
        return state_of(verdict)

    @admin.display(description="drafted by")
    def drafter(self, verdict: Verdict) -> str:
        return str(verdict.drafted_by)

    @admin.display(description="approved by")
    def approver(self, verdict: Verdict) -> str:
        return str(verdict.approved_by or words.NOTHING)

    @admin.display(description="published")
    def published(self, verdict: Verdict) -> str:
        return f"{verdict.published_at:%Y-%m-%d}" if verdict.published_at else words.NOTHING

    def page_rows(self) -> QuerySet[Verdict]:
        return reading.verdicts_with_text()

    def page_context(self, request: HttpRequest, verdict: Verdict) -> dict[str, Any]:
        return {**decision_context(request, verdict), "verdict": verdict, "state": state_of(verdict)}
