from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.text import slugify


class Publisher(models.Model):
    """The outlet that published an article."""

    name = models.CharField(max_length=200, unique=True)
    homepage = models.URLField(max_length=500, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~models.Q(name=""), name="publisher_has_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("publisher", args=[self.pk, slugify(self.name) or "publisher"])
