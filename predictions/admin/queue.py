"""The review queue: what is due, the oldest first, with what the service suggests."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet, Value
from django.db.models.fields import DateField
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from predictions.admin import reading, words
from predictions.admin.decisions import VERBS, decision_context
from predictions.admin.desk import ChoiceFilter, DeskAdmin
from predictions.models import Review
from predictions.models.choices import ReviewReason
from predictions.models.heartbeat import desk_today


class OpenFilter(ChoiceFilter):
    title = "state"
    parameter_name = "state"
    default = "open"
    options = (
        ("open", "open", lambda reviews: reviews.open()),
        ("closed", "closed", lambda reviews: reviews.filter(closed_at__isnull=False)),
        ("all", "all", lambda reviews: reviews),
    )


class WhyFilter(ChoiceFilter):
    title = "why"
    parameter_name = "why"
    options = (
        ("all", "all", lambda reviews: reviews),
        *(
            (
                reason.value,
                words.spaced(reason),
                lambda reviews, reason=reason: reviews.filter(reasons__contains=[reason]),
            )
            for reason in ReviewReason
        ),
    )


def review_page(review: Review) -> str:
    return reverse("admin:predictions_review_change", args=[review.pk])


@admin.register(Review)
class ReviewAdmin(DeskAdmin):
    list_title = "Review queue"
    page_template = "admin/desk/review.html"
    list_display = ("since", "claimed", "why", "suggested", "explanation", "on_question", "state")
    list_display_links = None
    list_filter = (OpenFilter, WhyFilter)
    search_fields = ("claim__quote",)
    search_help_text = "Words of the quote"
    sortable_by = ()
    ordering = ("due_on", "id")
    verbs = VERBS

    def get_queryset(self, request: HttpRequest) -> QuerySet[Review]:
        return reading.open_reviews().annotate(today=Value(desk_today(), DateField()))

    @admin.display(description="since")
    def since(self, review: Review) -> SafeString:
        today: date = review.today  # type: ignore[attr-defined]
        late = "late" if review.due_on < today and review.closed_at is None else ""
        waited = words.overdue(review.due_on, today) if review.closed_at is None else "closed"
        return format_html('<span class="nowrap">{}</span> <span class="{}">{}</span>', review.due_on, late, waited)

    @admin.display(description="claim")
    def claimed(self, review: Review) -> SafeString:
        speaker = review.claim.speaker or review.claim.article.publisher or "the article"
        return format_html(
            '<a href="{}">{}</a> <span class="quiet">{}, {}</span>',
            review_page(review),
            review.claim,
            speaker,
            review.claim.made_on,
        )

    @admin.display(description="why")
    def why(self, review: Review) -> str:
        return ", ".join(words.spaced(reason) for reason in review.reasons)

    @admin.display(description="suggestion")
    def suggested(self, review: Review) -> SafeString | str:
        if review.suggestion is None:
            return words.NOTHING
        rating = review.suggestion.rating
        return format_html('<span class="rating rating-{}">{}</span>', rating, words.spaced(rating))

    @admin.display(description="explanation")
    def explanation(self, review: Review) -> str:
        return review.suggestion.explanation if review.suggestion else "It could not be computed."

    @admin.display(description="question")
    def on_question(self, review: Review) -> str:
        return str(review.claim.question or words.NOTHING)

    @admin.display(description="state")
    def state(self, review: Review) -> str:
        if review.closed_at is not None:
            return "closed"
        return "drafted" if review.has_draft else "to draft"  # type: ignore[attr-defined]

    def page_rows(self) -> QuerySet[Review]:
        return reading.reviews_with_text()

    def page_context(self, request: HttpRequest, review: Review) -> dict[str, Any]:
        return {
            **decision_context(request, review),
            "review": review,
            "why": self.why(review),
            "overdue": words.overdue(review.due_on, desk_today()) if review.closed_at is None else "closed",
        }
