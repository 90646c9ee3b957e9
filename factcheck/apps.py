from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class FactcheckConfig(AppConfig):
    name = "factcheck"
    verbose_name = "Service"

    def ready(self) -> None:
        import_module("factcheck.checks")  # registers them
