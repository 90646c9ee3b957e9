from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from predictions.models import choices
from predictions.models.question import Question
from predictions.vocabulary import Comparator, OutcomeFact, OutcomeKind

FACT_FIELDS = ("question", "kind", "occurred", "on", "as_of", "value", "upper", "comparator", "unit", "final")


class OutcomeQuerySet(models.QuerySet["Outcome"]):
    def standing(self) -> OutcomeQuerySet:
        """Outcomes that have not been withdrawn."""
        return self.filter(withdrawn_at=None)


class Outcome(models.Model):
    """A dated, sourced fact about a question. It never changes: it is withdrawn and another is recorded."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="outcomes")
    kind = models.CharField(max_length=10, choices=choices.outcome_kinds, editable=False)
    occurred = models.BooleanField(null=True, blank=True)
    on = models.DateField(null=True, blank=True, help_text="The day it occurred or was measured.")
    as_of = models.DateField(null=True, blank=True, help_text="It had not occurred by the end of this day.")
    comparator = models.CharField(max_length=10, choices=choices.comparators, default=Comparator.EXACT)
    value = models.DecimalField(max_digits=34, decimal_places=12, null=True, blank=True)
    upper = models.DecimalField(max_digits=34, decimal_places=12, null=True, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    final = models.BooleanField(default=False, help_text="The question is closed and nothing more will come.")
    source = models.CharField(max_length=500)
    source_url = models.URLField(max_length=2000, blank=True)
    note = models.TextField(blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    recorded_at = models.DateTimeField(db_default=Now())
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = OutcomeQuerySet.as_manager()

    class Meta:
        constraints = [
            choices.one_of("kind", OutcomeKind, name="outcome_kind"),
            choices.one_of("comparator", Comparator, name="outcome_comparator"),
            models.CheckConstraint(
                condition=Q(kind="quantity")
                | Q(
                    occurred__isnull=False,
                    occurred=True,
                    on__isnull=False,
                    as_of=None,
                    value=None,
                    upper=None,
                    unit="",
                    comparator="exact",
                )
                | Q(
                    occurred__isnull=False,
                    occurred=False,
                    on=None,
                    as_of__isnull=False,
                    value=None,
                    upper=None,
                    unit="",
                    comparator="exact",
                ),
                name="outcome_event_has_on_or_as_of",
            ),
            models.CheckConstraint(
                condition=Q(kind="event")
                | (Q(occurred=None, as_of=None, on__isnull=False, value__isnull=False) & ~Q(unit="")),
                name="outcome_quantity_has_value_unit_and_day",
            ),
            models.CheckConstraint(
                # a comparison with NULL is no refusal, so that it is there is asked for too
                condition=Q(comparator="between", upper__isnull=False, upper__gte=F("value"))
                | (~Q(comparator="between") & Q(upper=None)),
                name="outcome_upper_is_for_between",
            ),
            models.CheckConstraint(condition=~Q(source=""), name="outcome_has_source"),
            models.UniqueConstraint(
                fields=FACT_FIELDS,
                condition=Q(withdrawn_at=None),
                nulls_distinct=False,
                name="outcome_stands_once",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="outcome_is_kept", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="outcome_is_only_withdrawn",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(exclude=["withdrawn_at"]),
            ),
            pgtrigger.Protect(
                name="outcome_stays_withdrawn",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__withdrawn_at__isnull=False),
            ),
            pgtrigger.Trigger(
                name="outcome_is_of_its_questions_kind",
                operation=pgtrigger.Insert,
                when=pgtrigger.Before,
                func=pgtrigger.Func(
                    """
                    IF NEW.kind <> (SELECT kind FROM predictions_question WHERE id = NEW.question_id) THEN
                        RAISE EXCEPTION 'an outcome is of its question''s kind' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                    """
                ),
            ),
        ]

    def __str__(self) -> str:
        day = self.on or self.as_of
        if self.kind == OutcomeKind.QUANTITY:
            return f"{self.comparator} {self.value:f} {self.unit} on {day}"
        return f"occurred on {day}" if self.occurred else f"had not occurred by {day}"

    def fact(self) -> OutcomeFact:
        """The outcome as judging reads it."""
        return OutcomeFact(
            kind=OutcomeKind(self.kind),
            occurred=self.occurred,
            on=self.on,
            as_of=self.as_of,
            value=self.value,
            upper=self.upper,
            unit=self.unit or None,
            comparator=Comparator(self.comparator),
            final=self.final,
        )
