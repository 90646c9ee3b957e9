"""Paging by key: a page starts behind the last verdict of the one before, so new ones never shift it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Q

from predictions.models import Verdict
from predictions.models.verdict import VerdictQuerySet

# so many digits that neither the moment nor the id can be more than the database holds
KEY = re.compile(r"(\d{1,17})-(\d{1,18})", re.ASCII)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class BadKey(ValueError):
    """A text that names no place in the list."""


@dataclass(frozen=True, slots=True)
class Page:
    """Verdicts of one page, and the key of the next older one, None on the last."""

    verdicts: list[Verdict]
    older: str | None


def page_of(verdicts: VerdictQuerySet, *, after: str, size: int) -> Page:
    """Take the page of published verdicts that starts behind the key `after`, the first where it is empty."""
    verdicts = verdicts.newest_first()
    if after:
        moment, pk = _read(after)
        # the first condition is the one that the index starts from
        verdicts = verdicts.filter(published_at__lte=moment).filter(Q(published_at__lt=moment) | Q(pk__lt=pk))
    rows = list(verdicts[: size + 1])
    return Page(rows[:size], key_of(rows[size - 1]) if len(rows) > size else None)


def key_of(verdict: Verdict) -> str:
    """The place of a published verdict in the list, as microseconds and id."""
    if verdict.published_at is None:
        raise BadKey("a draft has no place in the list")
    return f"{(verdict.published_at - EPOCH) // timedelta(microseconds=1)}-{verdict.pk}"


def _read(key: str) -> tuple[datetime, int]:
    match = KEY.fullmatch(key)
    if match is None:
        raise BadKey("not a key of this list")
    return EPOCH + timedelta(microseconds=int(match[1])), int(match[2])
