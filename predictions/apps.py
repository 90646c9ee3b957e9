from __future__ import annotations

from django.apps import AppConfig


class PredictionsConfig(AppConfig):
    name = "predictions"
    verbose_name = "Fact-checking"
    default_auto_field = "django.db.models.BigAutoField"
