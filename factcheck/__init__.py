"""The Django project: it wires and knows no claims."""

from factcheck.celery import app as celery_app

__all__ = ["celery_app"]
