from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from predictions.models.claim import Claim
from predictions.models.question import Question


class AuditEntry(models.Model):
    """Who did what to a claim or a question, when, from what to what and why. The database keeps it append-only."""

    at = models.DateTimeField(db_default=Now())
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", help_text="Empty: the sweep."
    )
    verb = models.CharField(max_length=40)
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, blank=True, related_name="audit")
    question = models.ForeignKey(Question, models.PROTECT, null=True, blank=True, related_name="audit")
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    reason = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "audit entries"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(claim__isnull=False) | models.Q(question__isnull=False),
                name="audit_is_of_a_claim_or_a_question",
            ),
            models.CheckConstraint(condition=~models.Q(verb=""), name="audit_has_verb"),
        ]
        triggers = [
            pgtrigger.Protect(name="audit_is_append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="audit_is_not_truncated",
                operation=pgtrigger.Truncate,
                level=pgtrigger.Statement,
                when=pgtrigger.Before,
                func="RAISE EXCEPTION 'the audit is append-only';",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor or 'sweep'} {self.verb}"
