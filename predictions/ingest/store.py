"""The store: each text is kept once, as it will be for ever."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db import IntegrityError, transaction
from django.db.models import Q

from predictions.ingest.addresses import canonical_address
from predictions.ingest.refusal import Refused
from predictions.ingest.wording import one_line, shortened, stored_form
from predictions.models import Article, Publisher

TITLE_LENGTH = 500
AUTHOR_LENGTH = 300
PUBLISHER_LENGTH = 200
LANGUAGE_LENGTH = 8


class Status(StrEnum):
    """What came of storing: a new article; a known one; a known one that was given its date; a known address
    whose text now differs, which is not stored."""

    NEW = "new"
    KNOWN = "known"
    DATED = "dated"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Stored:
    """The article that holds the text, or its address, and whether it was there before."""

    article: Article
    status: Status


@transaction.atomic
def store_article(
    *,
    text: str,
    published_on: date | None,
    language: str,
    url: str | None = None,
    title: str = "",
    author: str = "",
    publisher: str = "",
) -> Stored:
    """Store a text, unless its words or its address are known; one that waited for its date is given it.

    Raises Refused for an empty text, a bad address or a publisher's name that is too long. Safe to run at once in
    several places: the database holds hash and address unique, and who comes second finds the first one's article.
    """
    text = stored_form(text)
    url = canonical_address(url) if url else None
    content_hash = hashlib.sha256(text.encode()).hexdigest()
    known = _known(content_hash, url, published_on)
    if known is not None:
        return known
    article = Article(
        text=text,
        content_hash=content_hash,
        url=url,
        published_on=published_on,
        language=language[:LANGUAGE_LENGTH],
        title=shortened(title, TITLE_LENGTH),
        author=shortened(author, AUTHOR_LENGTH),
        publisher=_publisher(publisher),
    )
    try:
        with transaction.atomic():
            article.save(force_insert=True)
    except IntegrityError:
        known = _known(content_hash, url, published_on)
        if known is None:
            raise
        return known
    return Stored(article, Status.NEW)


def _known(content_hash: str, url: str | None, published_on: date | None) -> Stored | None:
    same = Q(content_hash=content_hash)
    # one query, so that an article which another has just stored is not missed by its words and met by its address
    found = list(Article.objects.filter(same | Q(url=url) if url else same))
    article = next((article for article in found if article.content_hash == content_hash), None)
    if article is None:
        return Stored(found[0], Status.CHANGED) if found else None
    if published_on is not None and article.published_on is None:
        # compared and set in the database: of two dates given at once the first stays
        given = Article.objects.filter(pk=article.pk, published_on=None).update(published_on=published_on)
        article.refresh_from_db(fields=["published_on"])
        if given:
            return Stored(article, Status.DATED)
    return Stored(article, Status.KNOWN)


def _publisher(name: str) -> Publisher | None:
    name = one_line(name)
    if len(name) > PUBLISHER_LENGTH:
        raise Refused(f"publisher's name longer than {PUBLISHER_LENGTH} characters")
    return Publisher.objects.get_or_create(name=name)[0] if name else None
