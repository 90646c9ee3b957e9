"""Celery's door: ids in, one call down. Every task can run twice, or be lost: the sweep finds the work again."""

from __future__ import annotations

from typing import Any

from celery import shared_task
from django.db import OperationalError

from predictions import ingest, review
from predictions.models import Article
from predictions.models.heartbeat import beat, desk_today


@shared_task(autoretry_for=(OperationalError,), retry_backoff=True, retry_backoff_max=60, max_retries=None)
def extract_article(*, article_id: int, **_: Any) -> int:
    """Extract the claims of one article."""
    return ingest.extract_article(article_id)


@shared_task(autoretry_for=(OperationalError,), retry_backoff=True, retry_backoff_max=60, max_retries=None)
def sweep(**_: Any) -> None:
    """Do what rows say is left to do: articles to extract, claims that are due, questions with news."""
    for article_id in Article.objects.to_extract().values_list("pk", flat=True)[:200]:
        ingest.extract_article(article_id)
    review.flag_due(today=desk_today())
    beat("sweep")
