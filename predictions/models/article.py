from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from predictions.models.publisher import Publisher


class ArticleQuerySet(models.QuerySet["Article"]):
    def to_extract(self) -> ArticleQuerySet:
        """Articles with a date and in English that nobody has read for claims yet."""
        return self.filter(extracted_at=None, published_on__isnull=False, language="en")

    def waiting_for_date(self) -> ArticleQuerySet:
        return self.filter(published_on=None)


class Article(models.Model):
    """One published text, stored once. Claims point into `text` by code points, so it never changes."""

    publisher = models.ForeignKey(Publisher, models.PROTECT, null=True, blank=True, related_name="articles")
    author = models.CharField(max_length=300, blank=True)
    title = models.CharField(max_length=500, blank=True)
    url = models.URLField(
        max_length=2000,
        null=True,
        blank=True,
        unique=True,
        help_text="Canonical address; empty for a pasted text.",
    )
    text = models.TextField()
    content_hash = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the text, in hexadecimal.")
    published_on = models.DateField(
        null=True,
        blank=True,
        help_text="Claims are read against this day; without it the article waits for it.",
    )
    language = models.CharField(max_length=8, default="en")
    stored_at = models.DateTimeField(db_default=Now())
    extracted_at = models.DateTimeField(null=True, blank=True)
    extraction_version = models.CharField(max_length=40, blank=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="article_has_text"),
            models.CheckConstraint(
                condition=Q(content_hash__regex=r"^[0-9a-f]{64}$"), name="article_content_hash_is_sha256"
            ),
            models.CheckConstraint(condition=Q(url=None) | ~Q(url=""), name="article_url_is_null_or_something"),
            models.CheckConstraint(
                condition=Q(extracted_at=None, extraction_version="")
                | (Q(extracted_at__isnull=False, published_on__isnull=False) & ~Q(extraction_version="")),
                name="article_extracted_has_date_and_version",
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"],
                name="article_to_extract",
                condition=Q(extracted_at=None, published_on__isnull=False, language="en"),
            ),
            models.Index(fields=["-published_on", "-id"], name="article_newest"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="article_text_is_for_ever",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("text", "content_hash"),
            ),
            pgtrigger.Protect(
                name="article_date_is_fixed_once_extracted",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(
                    old__extracted_at__isnull=False, old__published_on__df=pgtrigger.F("new__published_on")
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.text[:60].strip()
