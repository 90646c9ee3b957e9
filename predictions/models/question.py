from __future__ import annotations

from collections.abc import Sequence

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVector
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.text import slugify

from predictions.models import choices
from predictions.vocabulary import OutcomeKind


class QuestionQuerySet(models.QuerySet["Question"]):
    def open(self) -> QuestionQuerySet:
        return self.filter(closed_at=None)

    def with_news(self) -> QuestionQuerySet:
        """Questions whose outcomes changed since their claims were last judged."""
        return self.filter(swept_version__lt=F("outcomes_version"))

    def answering(self, kind: OutcomeKind) -> QuestionQuerySet:
        return self.filter(kind=kind)

    def likely_for(self, words: Sequence[str], text: str, kind: OutcomeKind, *, limit: int) -> QuestionQuerySet:
        """The `limit` questions of a kind that share most of `words`, or whose title is like `text` by its trigrams."""
        either = " | ".join(word for word in words if word.isalnum())
        any_word = SearchQuery(either, config="english", search_type="raw")
        return (
            self.answering(kind)
            .annotate(words=SearchVector("title", "criteria", config="english"))
            .filter(Q(words=any_word) | Q(title__trigram_similar=text))
            .annotate(rank=SearchRank(F("words"), any_word))
            .order_by("-rank", "pk")[:limit]
        )


class Question(models.Model):
    """What several claims are about: an event, or a quantity measured in a unit."""

    title = models.CharField(max_length=200, unique=True)
    criteria = models.TextField(blank=True, help_text="What counts, by which source, in which time zone.")
    kind = models.CharField(max_length=10, choices=choices.outcome_kinds)
    unit = models.CharField(max_length=60, blank=True)
    opened_at = models.DateTimeField(db_default=Now())
    closed_at = models.DateTimeField(null=True, blank=True, help_text="Nothing more will come.")
    outcomes_version = models.PositiveIntegerField(
        db_default=0, editable=False, help_text="Counts each outcome recorded, changed or withdrawn."
    )
    swept_version = models.PositiveIntegerField(
        db_default=0, editable=False, help_text="The outcomes_version that its claims have been judged by."
    )

    objects = QuestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="question_has_title"),
            choices.one_of("kind", OutcomeKind, name="question_kind"),
            models.CheckConstraint(condition=Q(kind="quantity") | Q(unit=""), name="question_unit_is_for_quantities"),
            models.CheckConstraint(
                condition=Q(swept_version__lte=F("outcomes_version")), name="question_swept_not_ahead"
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"], name="question_with_news", condition=Q(swept_version__lt=F("outcomes_version"))
            ),
            GinIndex(OpClass("title", name="gin_trgm_ops"), name="question_title_trigrams"),
            GinIndex(SearchVector("title", "criteria", config="english"), name="question_words"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("question", args=[self.pk, slugify(self.title) or "question"])
