"""Articles: read as stored, with their claims in place; one without a date gets it here, once."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from redis import Redis

from predictions import hints
from predictions.models import Article
from predictions.models.heartbeat import desk_today
from tests.admin.conftest import Desk
from tests.admin.pages import do, list_of, page_of, text_of
from tests.make import make_article, make_claim


def test_the_text_shows_its_claims_in_place(desk: Desk) -> None:
    article = make_article("The bridge will open by 10 July. Rain fell.")
    claim = make_claim("The bridge will open by 10 July", article=article)
    make_claim("will open by 10 July", article=article)
    page = text_of(desk("reporter"), page_of(article))
    assert (
        f'<a href="{page_of(claim)}"><mark class="claim claim-candidate">The bridge will open by 10 July</mark></a>'
        in (page)
    )
    assert page.count("<mark") == 1
    assert "Set the publication date" not in page


@pytest.mark.django_db(transaction=True)
def test_a_date_is_set_once_and_extraction_is_hinted(desk: Desk) -> None:
    article = make_article(published_on=None)
    client = desk("reporter")
    assert "waiting for a date" in text_of(client, list_of("article") + "?state=undated")
    do(client, article, "set_date", published_on="2021-06-25")
    assert str(Article.objects.get().published_on) == "2021-06-25"
    hinted = [hint["headers"] for hint in hints_sent()]
    assert (hints.EXTRACT_ARTICLE, f"{{'article_id': {article.pk}}}") in [(h["task"], h["kwargsrepr"]) for h in hinted]
    assert "has a date already" in do(client, article, "set_date", 200, published_on="2021-06-26")
    assert "nothing here" in text_of(client, list_of("article") + "?state=undated")


def hints_sent() -> list[dict[str, Any]]:
    """What waits for a worker at the broker."""
    prefix = settings.CELERY_BROKER_TRANSPORT_OPTIONS["global_keyprefix"]
    with Redis.from_url(settings.CELERY_BROKER_URL) as broker:
        waiting: list[bytes] = broker.lrange(f"{prefix}celery", 0, -1)
    return [json.loads(hint) for hint in waiting]


def test_a_date_to_come_is_refused(desk: Desk) -> None:
    article = make_article(published_on=None)
    client = desk("reporter")
    tomorrow = desk_today() + timedelta(days=1)
    assert "still to come" in do(client, article, "set_date", 200, published_on=str(tomorrow))
    assert "Enter a valid date" in do(client, article, "set_date", 200, published_on="June")
    do(desk("reader"), article, "set_date", 403, published_on="2021-06-25")
    assert Article.objects.get().published_on is None
