from __future__ import annotations

from datetime import date

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from predictions.models import choices
from predictions.models.article import Article
from predictions.models.choices import Triage
from predictions.models.question import Question
from predictions.models.speaker import Speaker
from predictions.vocabulary import (
    ClaimKind,
    ClaimTerms,
    Comparator,
    OutcomeKind,
    Polarity,
    Quantity,
    Tense,
    Window,
)


class ClaimQuerySet(models.QuerySet["Claim"]):
    def in_triage(self) -> ClaimQuerySet:
        return self.filter(triage=Triage.CANDIDATE)

    def tracked(self) -> ClaimQuerySet:
        return self.filter(triage=Triage.TRACKED)

    def due(self, today: date) -> ClaimQuerySet:
        """Tracked claims that the sweep is to look at on or before `today`."""
        return self.filter(check_on__lte=today)


class Claim(models.Model):
    """One checkable statement at a span (code points, end exclusive) of an article.

    `extraction_version` names the rules and, behind its "+", the version of the hedge table that gave `probability`;
    the low and high of a hedge are `extraction.hedge_range`'s.
    """

    article = models.ForeignKey(Article, models.PROTECT, related_name="claims")
    start = models.PositiveIntegerField(editable=False)
    end = models.PositiveIntegerField(editable=False)
    quote = models.TextField(editable=False)
    kind = models.CharField(max_length=10, choices=choices.claim_kinds)
    tense = models.CharField(max_length=10, choices=choices.tenses)
    polarity = models.CharField(max_length=10, choices=choices.polarities, default=Polarity.AFFIRMED)
    speaker = models.ForeignKey(
        Speaker,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        help_text="Empty: the article itself.",
    )
    hedge = models.CharField(max_length=200, blank=True)
    probability = models.FloatField(null=True, blank=True, help_text="0 to 1, of the claim as its polarity states it.")
    comparator = models.CharField(max_length=10, choices=choices.comparators, blank=True)
    value = models.DecimalField(max_digits=34, decimal_places=12, null=True, blank=True)
    upper = models.DecimalField(max_digits=34, decimal_places=12, null=True, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    window_start = models.DateField(null=True, blank=True)
    window_end = models.DateField(null=True, blank=True)
    window_text = models.CharField(max_length=300, blank=True)
    made_on = models.DateField()
    rule = models.CharField(max_length=80, help_text="The extractor's rule that found it.")
    extraction_version = models.CharField(max_length=40)
    marks = models.JSONField(default=list, help_text="[role, start, end] of the words that gave each field.")

    triage = models.CharField(max_length=10, choices=choices.triage_states, default=Triage.CANDIDATE)
    question = models.ForeignKey(Question, models.PROTECT, null=True, blank=True, related_name="claims")
    check_on = models.DateField(
        null=True,
        blank=True,
        help_text="The day on which the sweep looks at it next; empty: nothing to wait for.",
    )
    stored_at = models.DateTimeField(db_default=Now())

    objects = ClaimQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["article", "start", "end", "kind", "value"],
                nulls_distinct=False,
                name="claim_stands_once",
            ),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="claim_span_is_forward"),
            choices.one_of("kind", ClaimKind, name="claim_kind"),
            choices.one_of("tense", Tense, name="claim_tense"),
            choices.one_of("polarity", Polarity, name="claim_polarity"),
            choices.one_of("triage", Triage, name="claim_triage"),
            choices.one_of("comparator", Comparator, name="claim_comparator", blank=True),
            models.CheckConstraint(
                condition=(Q(kind="quantity", value__isnull=False) & ~Q(comparator=""))
                | (~Q(kind="quantity") & Q(value=None, upper=None, comparator="", unit="")),
                name="claim_quantity_is_for_quantity_claims",
            ),
            models.CheckConstraint(
                # a comparison with NULL is no refusal, so that it is there is asked for too
                condition=Q(comparator="between", upper__isnull=False, upper__gte=F("value"))
                | (~Q(comparator="between") & Q(upper=None)),
                name="claim_upper_is_for_between",
            ),
            models.CheckConstraint(
                condition=~Q(kind="date") | Q(window_start__isnull=False) | Q(window_end__isnull=False),
                name="claim_date_has_window",
            ),
            models.CheckConstraint(
                condition=~Q(kind="event") | Q(window_start=None, window_end=None),
                name="claim_event_has_no_window",
            ),
            models.CheckConstraint(
                condition=Q(window_start=None) | Q(window_end=None) | Q(window_end__gte=F("window_start")),
                name="claim_window_is_forward",
            ),
            models.CheckConstraint(
                condition=Q(probability=None) | Q(probability__gte=0, probability__lte=1),
                name="claim_probability",
            ),
            models.CheckConstraint(
                condition=Q(triage=Triage.TRACKED) | Q(check_on=None),
                name="claim_is_checked_only_while_tracked",
            ),
        ]
        indexes = [
            # holds only claims that still wait for a day, so a sweep costs what is due and not what is stored
            models.Index(fields=["check_on", "id"], name="claim_due", condition=Q(check_on__isnull=False)),
            models.Index(fields=["id"], name="claim_in_triage", condition=Q(triage=Triage.CANDIDATE)),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="claim_quotes_its_article",
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("article_id", "start", "end", "quote"),
                when=pgtrigger.Before,
                func=pgtrigger.Func(
                    """
                    IF NEW.quote <> (SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start)
                                     FROM predictions_article WHERE id = NEW.article_id) THEN
                        RAISE EXCEPTION 'a claim quotes its article at its span' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                    """
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.quote if len(self.quote) <= 100 else f"{self.quote[:99]}…"

    @property
    def outcome_kind(self) -> OutcomeKind:
        """The kind of outcome that can decide it."""
        return OutcomeKind.QUANTITY if self.kind == ClaimKind.QUANTITY else OutcomeKind.EVENT

    def quantity(self) -> Quantity | None:
        if self.value is None:
            return None
        return Quantity(Comparator(self.comparator), self.value, self.upper, self.unit or None)

    def window(self) -> Window | None:
        if self.window_start is None and self.window_end is None:
            return None
        return Window(self.window_start, self.window_end, self.window_text)

    def terms(self) -> ClaimTerms:
        """The claim as judging reads it."""
        return ClaimTerms(
            kind=ClaimKind(self.kind),
            tense=Tense(self.tense),
            polarity=Polarity(self.polarity),
            made_on=self.made_on,
            probability=self.probability,
            quantity=self.quantity(),
            window=self.window(),
        )
