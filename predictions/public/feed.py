"""Published verdicts as an Atom feed (RFC 4287)."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from predictions.models import Verdict
from predictions.public import reading, words

LENGTH = 50
# XML 1.0 knows no other characters, and one of them would make the whole feed unreadable.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


def xml_text(text: str) -> str:
    """Drop the characters that XML cannot carry."""
    return NOT_XML.sub("", text)


class SteadyAtomFeed(Atom1Feed):
    """An Atom feed that reads the same while nothing is new: an empty one is as old as can be, not as new as now."""

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=BEGINNING)


class VerdictFeed(Feed):  # type: ignore[type-arg]  # generic to the stubs alone
    """The newest published verdicts; a correction brings a verdict back to the top under the same id."""

    feed_type = SteadyAtomFeed

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        kept = cache_control(public=True, max_age=60, stale_while_revalidate=300)(super().__call__)
        return require_safe(conditional_page(kept))(request, *args, **kwargs)

    def get_feed(self, obj: Any, request: HttpRequest) -> Any:
        """Build addresses on the site's own name, not on whatever name the reader asked by."""
        feed = self.feed_type(
            title=f"{settings.SITE_NAME}: verdicts",
            link=f"{settings.SITE_URL}{reverse('home')}",
            description="",
            subtitle="Forecasts and figures from the news, held to what happened.",
            language="en",
            feed_url=f"{settings.SITE_URL}{reverse('feed')}",
            feed_guid=f"{settings.SITE_URL}{reverse('feed')}",
            author_name=settings.SITE_NAME,
            author_link=f"{settings.SITE_URL}{reverse('home')}",
        )
        for verdict in reading.verdicts_with_first_day().newest_first()[:LENGTH]:
            _add(feed, verdict)
        return feed


def tag_of(verdict: Verdict) -> str:
    """The claim's id for ever, as a tag URI (RFC 4151): whatever its headline or the page's address becomes."""
    host = urlsplit(settings.SITE_URL).hostname
    return f"tag:{host},{verdict.claim.stored_at:%Y-%m-%d}:claim/{verdict.claim_id}"


def _add(feed: Atom1Feed, verdict: Verdict) -> None:
    word = words.rating_mark(verdict.rating).word
    feed.add_item(
        title=xml_text(f"{word}: {verdict.headline}"),
        link=f"{settings.SITE_URL}{verdict.get_absolute_url()}",
        description=xml_text(verdict.explanation),
        unique_id=tag_of(verdict),
        author_name=settings.SITE_NAME,
        pubdate=getattr(verdict, "first_published_at", verdict.published_at),
        updateddate=verdict.published_at,
        categories=[word],
    )
