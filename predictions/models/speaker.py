from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.text import slugify


class Speaker(models.Model):
    """The person or organisation that a statement is attributed to."""

    name = models.CharField(max_length=200, unique=True)
    same_as = models.URLField("home page or Wikidata address", max_length=500, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~models.Q(name=""), name="speaker_has_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("speaker", args=[self.pk, slugify(self.name) or "speaker"])
