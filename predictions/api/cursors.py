"""Paging by position: a page costs the same wherever it is, and what is published meanwhile moves nothing."""

from __future__ import annotations

import re
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import BooleanField, F, Func, Value

from predictions.models import Verdict
from predictions.models.verdict import VerdictQuerySet

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_FORM = struct.Struct(">?qq")
_TEXT = re.compile(r"[A-Za-z0-9_-]{23}")


class BadCursor(ValueError):
    """A text that is no cursor of this feed."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """The place right after a verdict in the order newest first, or `backwards` right before it.

    It is only a place and holds nothing to keep secret or to forge, so it is checked and not signed.
    """

    published_at: datetime
    verdict_id: int
    backwards: bool = False

    @classmethod
    def at(cls, verdict: Verdict, *, backwards: bool) -> Cursor:
        if verdict.published_at is None:
            raise ValueError("a draft has no place in the feed")
        return cls(verdict.published_at, verdict.pk, backwards)

    @classmethod
    def read(cls, text: str) -> Cursor:
        """Read what `str` wrote; raises BadCursor for everything else."""
        if not _TEXT.fullmatch(text):
            raise BadCursor(text)
        backwards, microseconds, verdict_id = _FORM.unpack(urlsafe_b64decode(f"{text}="))
        try:
            cursor = cls(_EPOCH + timedelta(microseconds=microseconds), verdict_id, backwards)
        except OverflowError as error:
            raise BadCursor(text) from error
        if str(cursor) != text:
            raise BadCursor(text)
        return cursor

    def __str__(self) -> str:
        microseconds = (self.published_at - _EPOCH) // _MICROSECOND
        return urlsafe_b64encode(_FORM.pack(self.backwards, microseconds, self.verdict_id)).decode().rstrip("=")

    def beyond(self) -> Func:
        """The condition that a verdict lies on the cursor's far side."""
        # A comparison of rows is one range of the index, even where thousands were published at one moment.
        place = Func(F("published_at"), F("pk"), function="ROW")
        given = Func(Value(self.published_at), Value(self.verdict_id), function="ROW")
        sign = " > " if self.backwards else " < "
        return Func(place, given, template="%(expressions)s", arg_joiner=sign, output_field=BooleanField())


@dataclass(frozen=True, slots=True)
class Page:
    """Some verdicts, newest first, and where the next older and the next newer ones begin (None: there are none)."""

    verdicts: list[Verdict]
    older: Cursor | None
    newer: Cursor | None


def read_page(verdicts: VerdictQuerySet, cursor: Cursor | None, size: int) -> Page:
    """Read the `size` verdicts at `cursor` in one query, and one row more to see whether there are others."""
    backwards = cursor is not None and cursor.backwards
    rows = verdicts.order_by("published_at", "pk") if backwards else verdicts.newest_first()
    if cursor is not None:
        rows = rows.filter(cursor.beyond())
    found = list(rows[: size + 1])
    more = len(found) > size
    page = found[:size]
    if backwards:
        page.reverse()
    if not page:
        return Page([], None, None)
    return Page(
        page,
        older=Cursor.at(page[-1], backwards=False) if more or backwards else None,
        newer=Cursor.at(page[0], backwards=True) if (more if backwards else cursor is not None) else None,
    )
