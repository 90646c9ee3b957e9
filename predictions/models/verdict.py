from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.text import slugify

from predictions.models import choices
from predictions.models.choices import CorrectionClass, Stance
from predictions.models.claim import Claim
from predictions.models.outcome import Outcome
from predictions.models.review import Suggestion
from predictions.vocabulary import Rating

HEADLINE_LENGTH = 75  # Google's ClaimReview guidance for claimReviewed


class VerdictQuerySet(models.QuerySet["Verdict"]):
    def published(self) -> VerdictQuerySet:
        """What the public may see: the current published version of each claim's verdict, unless it is void."""
        return self.current().exclude(rating=Rating.VOID)

    def voided(self) -> VerdictQuerySet:
        return self.current().filter(rating=Rating.VOID)

    def current(self) -> VerdictQuerySet:
        """The version of each claim's verdict that stands, void ones among them: for editors, not for the public."""
        return self.filter(published_at__isnull=False, superseded_at=None)

    def drafts(self) -> VerdictQuerySet:
        return self.filter(published_at=None)

    def with_claim(self) -> VerdictQuerySet:
        """Join what a reader sees beside a verdict."""
        return self.select_related("claim__article__publisher", "claim__speaker", "claim__question")

    def newest_first(self) -> VerdictQuerySet:
        return self.order_by("-published_at", "-id")


class Verdict(models.Model):
    """A numbered version of an editor's decision on a claim; a published one is only ever superseded."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="verdicts")
    version = models.PositiveIntegerField()
    rating = models.CharField(max_length=14, choices=choices.verdict_ratings)
    headline = models.CharField(max_length=HEADLINE_LENGTH, help_text="The claim in short, without the verdict.")
    explanation = models.TextField()
    suggestion = models.ForeignKey(
        Suggestion,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="What the editor had before them.",
    )
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="drafted_verdicts")
    drafted_at = models.DateTimeField(db_default=Now())
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="approved_verdicts"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    superseded_at = models.DateTimeField(null=True, blank=True)
    correction_class = models.CharField(max_length=14, choices=choices.correction_classes, blank=True)
    correction_reason = models.TextField(blank=True)

    objects = VerdictQuerySet.as_manager()

    class Meta:
        permissions = [
            ("approve_verdict", "Can approve a verdict that somebody else drafted"),
            ("publish_verdict", "Can publish an approved verdict"),
            ("correct_verdict", "Can draft a correction of a published verdict"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["claim", "version"], name="verdict_version_once"),
            models.UniqueConstraint(fields=["claim"], condition=Q(published_at=None), name="verdict_one_draft_a_claim"),
            models.UniqueConstraint(
                fields=["claim"],
                condition=Q(published_at__isnull=False, superseded_at=None),
                name="verdict_one_current_a_claim",
            ),
            choices.one_of("rating", Rating, name="verdict_rating"),
            models.CheckConstraint(condition=~Q(rating=Rating.PENDING), name="verdict_is_decided"),
            models.CheckConstraint(condition=~Q(headline="") & ~Q(explanation=""), name="verdict_says_something"),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("drafted_by")),
                name="verdict_approver_is_not_drafter",
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None, approved_at=None)
                | Q(approved_by__isnull=False, approved_at__isnull=False),
                name="verdict_approval_has_who_and_when",
            ),
            models.CheckConstraint(
                condition=Q(published_at=None) | Q(approved_at__isnull=False),
                name="verdict_published_is_approved",
            ),
            models.CheckConstraint(
                condition=Q(superseded_at=None) | Q(published_at__isnull=False),
                name="verdict_superseded_was_published",
            ),
            choices.one_of("correction_class", CorrectionClass, name="verdict_correction_class", blank=True),
            models.CheckConstraint(
                condition=Q(version=1, correction_class="", correction_reason="")
                | (Q(version__gt=1) & ~Q(correction_class="") & ~Q(correction_reason="")),
                name="verdict_later_version_says_why",
            ),
        ]
        indexes = [
            models.Index(
                fields=["-published_at", "-id"],
                name="verdict_newest",
                condition=Q(published_at__isnull=False, superseded_at=None),
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="verdict_is_kept", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="verdict_is_immutable_once_published",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.published_at IS NOT NULL AND (OLD.superseded_at IS NOT NULL"
                    " OR to_jsonb(NEW) - 'superseded_at' <> to_jsonb(OLD) - 'superseded_at')"
                ),
            ),
            pgtrigger.Protect(
                name="verdict_is_approved_as_it_reads",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "NEW.approved_at IS NOT NULL AND"
                    " (NEW.rating, NEW.headline, NEW.explanation, NEW.correction_class, NEW.correction_reason)"
                    " IS DISTINCT FROM"
                    " (OLD.rating, OLD.headline, OLD.explanation, OLD.correction_class, OLD.correction_reason)"
                ),
            ),
            pgtrigger.Trigger(
                name="verdict_versions_have_no_gap",
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("version", "claim_id"),
                when=pgtrigger.Before,
                func=pgtrigger.Func(
                    """
                    IF TG_OP = 'UPDATE' AND NEW.version = OLD.version AND NEW.claim_id = OLD.claim_id THEN
                        RETURN NEW;
                    END IF;
                    IF TG_OP = 'UPDATE' OR NEW.version <> 1 + (
                        SELECT coalesce(max(version), 0) FROM predictions_verdict WHERE claim_id = NEW.claim_id
                    ) THEN
                        RAISE EXCEPTION 'verdict versions are numbered without gaps' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                    """
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.headline} (version {self.version}: {self.rating})"

    def get_absolute_url(self) -> str:
        """The claim's one address, which every version of its verdict shares."""
        return reverse("verdict", args=[self.claim_id, slugify(self.headline) or "verdict"])


class Evidence(models.Model):
    """What a verdict rests on: a recorded outcome or another source, and how it bears on the claim."""

    verdict = models.ForeignKey(Verdict, models.PROTECT, related_name="evidence")
    outcome = models.ForeignKey(Outcome, models.PROTECT, null=True, blank=True, related_name="+")
    stance = models.CharField(max_length=10, choices=choices.stances)
    source = models.CharField(max_length=500)
    url = models.URLField(max_length=2000, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            choices.one_of("stance", Stance, name="evidence_stance"),
            models.CheckConstraint(condition=~Q(source=""), name="evidence_has_source"),
            models.UniqueConstraint(
                fields=["verdict", "outcome"],
                condition=Q(outcome__isnull=False),
                name="evidence_outcome_once",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="evidence_is_immutable_once_published",
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                when=pgtrigger.Before,
                func=pgtrigger.Func(
                    """
                    IF EXISTS (SELECT FROM predictions_verdict
                               WHERE published_at IS NOT NULL
                                 AND (id = CASE WHEN TG_OP <> 'INSERT' THEN OLD.verdict_id END
                                      OR id = CASE WHEN TG_OP <> 'DELETE' THEN NEW.verdict_id END)) THEN
                        RAISE EXCEPTION 'the evidence of a published verdict does not change'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                    RETURN NEW;
                    """
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stance}: {self.source}"
