"""The one verb behind every way in: store a document, extract its claims."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from predictions.ingest.dates import check_published
from predictions.ingest.documents import Document
from predictions.ingest.extract import FAILED, extract_article
from predictions.ingest.languages import ENGLISH
from predictions.ingest.store import Status, store_article
from predictions.models import Article


@dataclass(frozen=True, slots=True)
class Intake:
    """What came of a document: the article that holds it, how many claims that has, and what an editor should know."""

    article: Article
    status: Status
    claims: int
    notes: tuple[str, ...] = ()


def take_in(document: Document, *, published_on: date | None, publisher: str, today: date) -> Intake:
    """Store a document and extract its claims; `published_on` and `publisher` win over what it says of itself.

    Without a date it is stored and waits for one: no claim is dated by guess. Raises Refused.
    """
    day = published_on or document.published_on
    if day is not None:
        check_published(day, today=today)
    stored = store_article(
        text=document.text,
        published_on=day,
        language=document.language,
        url=document.url,
        title=document.title,
        author=document.author,
        publisher=publisher or document.publisher,
    )
    extract_article(stored.article.pk)
    article = Article.objects.get(pk=stored.article.pk)
    return Intake(article, stored.status, article.claims.count(), tuple(_notes(article, stored.status, day)))


def _notes(article: Article, status: Status, day: date | None) -> list[str]:
    notes = []
    if status is Status.CHANGED:
        notes.append("its address is known with another text, which was kept")
    if article.published_on is None:
        notes.append("waits for a publication date")
    elif day is not None and article.published_on != day:
        notes.append(f"is dated {article.published_on} already")
    if article.language != ENGLISH:
        notes.append(f"not read for claims: its language is {article.language}")
    if article.extraction_version.endswith(FAILED):
        notes.append("the extractor failed on it, see the log")
    return notes
