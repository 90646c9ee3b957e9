"""Plain functions that make rows for tests. Ana drafts, Ben approves, Cleo may do neither."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from predictions.models import Article, Claim, Outcome, Publisher, Question, Speaker, Verdict
from predictions.models.choices import Triage
from predictions.vocabulary import ClaimKind, Comparator, OutcomeKind, Polarity, Rating, Tense

_serial = count(1)
TODAY = date(2021, 9, 30)
PUBLISHED_ON = date(2021, 6, 25)


def make_user(name: str = "ana", **fields: Any) -> User:
    user, _ = User.objects.get_or_create(username=name, defaults={"is_staff": True, **fields})
    return user


def make_publisher(name: str = "The Daily Ledger") -> Publisher:
    return Publisher.objects.get_or_create(name=name)[0]


def make_speaker(name: str = "Ministry of Transport") -> Speaker:
    return Speaker.objects.get_or_create(name=name)[0]


def make_article(text: str = "The bridge will open by 10 July.", **fields: Any) -> Article:
    """An article of its own: a serial number at its end keeps its hash apart."""
    text = f"{text}\n\nArticle number {next(_serial)}."
    fields.setdefault("title", "A bridge in the making")
    fields.setdefault("published_on", PUBLISHED_ON)
    fields.setdefault("publisher", make_publisher())
    return Article.objects.create(text=text, content_hash=hashlib.sha256(text.encode()).hexdigest(), **fields)


def make_claim(quote: str = "The bridge will open by 10 July", article: Article | None = None, **fields: Any) -> Claim:
    """A claim that quotes its article; a date claim due on 10 July 2021 unless `fields` say otherwise."""
    article = article or make_article(f"{quote}.")
    start = article.text.index(quote)
    fields.setdefault("kind", ClaimKind.DATE)
    fields.setdefault("tense", Tense.FORECAST)
    fields.setdefault("polarity", Polarity.AFFIRMED)
    fields.setdefault("made_on", article.published_on)
    fields.setdefault("rule", "forecast.will")
    fields.setdefault("extraction_version", "1")
    if fields["kind"] == ClaimKind.DATE:
        fields.setdefault("window_end", date(2021, 7, 10))
    if fields["kind"] == ClaimKind.QUANTITY:
        fields.setdefault("comparator", Comparator.EXACT)
        fields.setdefault("value", Decimal(1000))
        fields.setdefault("unit", "soldier")
    if fields.get("triage") == Triage.TRACKED:
        fields.setdefault("question", make_question())
    return Claim.objects.create(article=article, start=start, end=start + len(quote), quote=quote, **fields)


def make_tracked_claim(**fields: Any) -> Claim:
    return make_claim(**{"triage": Triage.TRACKED, **fields})


def make_question(title: str = "The bridge is open", kind: str = OutcomeKind.EVENT, **fields: Any) -> Question:
    return Question.objects.get_or_create(title=title, defaults={"kind": kind, **fields})[0]


def make_outcome(question: Question | None = None, **fields: Any) -> Outcome:
    """An occurrence on 30 August 2021 unless `fields` say otherwise. The row alone, no verb."""
    question = question or make_question()
    if question.kind == OutcomeKind.EVENT and "as_of" not in fields:
        fields = {"occurred": True, "on": date(2021, 8, 30), **fields}
    fields.setdefault("source", "Ministry of Transport, notice of 30 August 2021")
    fields.setdefault("recorded_by", make_user())
    return Outcome.objects.create(question=question, kind=question.kind, **fields)


def make_verdict(claim: Claim | None = None, *, published: bool = True, **fields: Any) -> Verdict:
    """A verdict drafted by Ana, and where `published` approved by Ben."""
    claim = claim or make_tracked_claim()
    fields.setdefault("version", claim.verdicts.count() + 1)
    fields.setdefault("rating", Rating.FALSE)
    fields.setdefault("headline", "The bridge will open by 10 July")
    fields.setdefault("explanation", "It opened on 30 August 2021, 51 days late.")
    fields.setdefault("drafted_by", make_user("ana"))
    if fields["version"] > 1:
        fields.setdefault("correction_class", "update")
        fields.setdefault("correction_reason", "More is known.")
    if published:
        now = fields.get("published_at") or timezone.now()
        claim.verdicts.filter(published_at__isnull=False, superseded_at=None).update(superseded_at=now)
        fields = {"approved_by": make_user("ben"), "approved_at": now, "published_at": now, **fields}
    return Verdict.objects.create(claim=claim, **fields)


def at(day: date, hour: int = 12) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
