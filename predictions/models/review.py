from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from predictions.models import choices
from predictions.models.choices import ReviewReason
from predictions.models.claim import Claim
from predictions.vocabulary import Rating, Reason


class Suggestion(models.Model):
    """The computed rating of a claim by one state of its question's outcomes and one version of the rules."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="suggestions")
    outcomes_version = models.PositiveIntegerField()
    rules_version = models.CharField(max_length=20)
    rating = models.CharField(max_length=14, choices=choices.ratings)
    reason = models.CharField(max_length=30, choices=choices.reasons)
    explanation = models.TextField()
    judged_on = models.DateField(help_text="The desk's day on which it was computed.")
    computed_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "outcomes_version", "rules_version"], name="suggestion_once_a_state"
            ),
            choices.one_of("rating", Rating, name="suggestion_rating"),
            choices.one_of("reason", Reason, name="suggestion_reason"),
            models.CheckConstraint(condition=~Q(rating=Rating.VOID), name="suggestion_is_never_void"),
        ]

    def __str__(self) -> str:
        return f"{self.rating} ({self.reason})"


class ReviewQuerySet(models.QuerySet["Review"]):
    def open(self) -> ReviewQuerySet:
        return self.filter(closed_at=None)


class Review(models.Model):
    """The work item that flags a claim for an editor: why, since when, for whom."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="reviews")
    reasons = ArrayField(models.CharField(max_length=20, choices=choices.review_reasons))
    due_on = models.DateField(help_text="The day since which it has been due.")
    suggestion = models.ForeignKey(Suggestion, models.PROTECT, null=True, blank=True, related_name="+")
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="reviews"
    )
    opened_at = models.DateTimeField(db_default=Now())
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["claim"], condition=Q(closed_at=None), name="review_one_open_a_claim"),
            models.CheckConstraint(
                condition=Q(reasons__len__gt=0, reasons__contained_by=[reason.value for reason in ReviewReason]),
                name="review_has_known_reasons",
            ),
        ]
        indexes = [models.Index(fields=["due_on", "id"], name="review_open", condition=Q(closed_at=None))]

    def __str__(self) -> str:
        return f"{', '.join(reason.replace('_', ' ') for reason in self.reasons)}: {self.claim}"
