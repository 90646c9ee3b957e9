"""The parameters of the feed: one table that reads, filters and documents each of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qsl

from predictions.api.cursors import BadCursor, Cursor
from predictions.api.problems import BadParameters, ParameterError
from predictions.claim_json import shown
from predictions.models.verdict import VerdictQuerySet
from predictions.vocabulary import ClaimKind, Rating

DEFAULT_PAGE_SIZE = 20
MAX_PAGE_SIZE = 100
LARGEST_ID = 2**63 - 1
MAX_PARAMETERS = 50

# What a published verdict can say: a void one is taken back, and nobody publishes that nothing is decided yet.
PUBLIC_RATINGS = [rating for rating in Rating if rating not in (Rating.PENDING, Rating.VOID)]

_NUMBER = re.compile(r"[1-9][0-9]{0,18}")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2}))?"
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: how its text is read (ValueError says what is wrong) and, of a filter, its lookup."""

    name: str
    read: Callable[[str], object]
    schema: Mapping[str, object]
    description: str
    lookup: str = ""


@dataclass(frozen=True, slots=True)
class VerdictQuery:
    """What a reader asks of the list of verdicts."""

    filters: Mapping[str, object] = field(default_factory=dict)
    page_size: int = DEFAULT_PAGE_SIZE
    cursor: Cursor | None = None

    def select(self, verdicts: VerdictQuerySet) -> VerdictQuerySet:
        return verdicts.filter(**self.filters)


def _read_number(largest: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not _NUMBER.fullmatch(text) or int(text) > largest:
            raise ValueError(f"not a whole number from 1 to {largest}: {shown(text)}")
        return int(text)

    return read


def _read_word(words: Iterable[StrEnum]) -> Callable[[str], str]:
    known = [word.value for word in words]

    def read(text: str) -> str:
        if text not in known:
            raise ValueError(f"not one of {', '.join(known)}: {shown(text)}")
        return text

    return read


def _read_moment(text: str) -> datetime:
    if not _MOMENT.fullmatch(text):
        raise ValueError(f"not a day (2021-07-10) or a time with its zone (2021-07-10T12:00:00Z): {shown(text)}")
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"no such day or time: {shown(text)}") from error


def _read_cursor(text: str) -> Cursor:
    try:
        return Cursor.read(text)
    except BadCursor as error:
        raise ValueError("not a cursor of this feed; take it from 'next' or 'previous' of a page") from error


_ID = {"type": "integer", "minimum": 1, "maximum": LARGEST_ID}
_DAY_OR_TIME = {"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}]}
_read_id = _read_number(LARGEST_ID)

PARAMETERS = [
    Parameter(
        "rating",
        _read_word(PUBLIC_RATINGS),
        {"type": "string", "enum": [rating.value for rating in PUBLIC_RATINGS]},
        "Only verdicts of this rating.",
        "rating",
    ),
    Parameter(
        "kind",
        _read_word(ClaimKind),
        {"type": "string", "enum": [kind.value for kind in ClaimKind]},
        "Only verdicts on claims of this kind.",
        "claim__kind",
    ),
    Parameter("speaker", _read_id, _ID, "Only claims of the speaker with this id.", "claim__speaker"),
    Parameter(
        "publisher",
        _read_id,
        _ID,
        "Only claims from articles of the publisher with this id.",
        "claim__article__publisher",
    ),
    Parameter("question", _read_id, _ID, "Only claims on the question with this id.", "claim__question"),
    Parameter(
        "published_after",
        _read_moment,
        _DAY_OR_TIME,
        "Only verdicts published at or after this time; a day means its beginning in UTC.",
        "published_at__gte",
    ),
    Parameter(
        "published_before",
        _read_moment,
        _DAY_OR_TIME,
        "Only verdicts published before this time; a day means its beginning in UTC.",
        "published_at__lt",
    ),
    Parameter(
        "page_size",
        _read_number(MAX_PAGE_SIZE),
        {"type": "integer", "minimum": 1, "maximum": MAX_PAGE_SIZE, "default": DEFAULT_PAGE_SIZE},
        "How many verdicts a page holds.",
    ),
    Parameter(
        "cursor",
        _read_cursor,
        {"type": "string", "pattern": "^[A-Za-z0-9_-]{23}$"},
        "A place in the list, as 'next' and 'previous' give it.",
    ),
]
_BY_NAME = {parameter.name: parameter for parameter in PARAMETERS}


def read_verdict_query(query_string: str) -> VerdictQuery:
    """Read the list's parameters; raises BadParameters with every fault found."""
    values, errors = _read_all(read_pairs(query_string))
    if errors:
        raise BadParameters(errors)
    filters = {_BY_NAME[name].lookup: value for name, value in values.items() if _BY_NAME[name].lookup}
    others: dict[str, Any] = {name: value for name, value in values.items() if not _BY_NAME[name].lookup}
    return VerdictQuery(filters, **others)


def refuse_parameters(query_string: str) -> None:
    """Raise BadParameters where there are any, for an address that takes none."""
    if errors := [ParameterError(name, "no such parameter") for name, _ in read_pairs(query_string)]:
        raise BadParameters(errors)


def read_pairs(query_string: str) -> list[tuple[str, str]]:
    """Split a WSGI query string (bytes as Latin-1, PEP 3333) into names and values.

    Django would decode it by the charset that the request's Content-Type names, and replace what it cannot decode.
    """
    try:
        text = query_string.encode("latin-1").decode()
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MAX_PARAMETERS)
    except UnicodeError as error:
        raise BadParameters([ParameterError("", "not UTF-8")]) from error
    except ValueError as error:
        raise BadParameters([ParameterError("", f"more than {MAX_PARAMETERS} parameters")]) from error


def _read_all(pairs: list[tuple[str, str]]) -> tuple[dict[str, object], list[ParameterError]]:
    values: dict[str, object] = {}
    errors: list[ParameterError] = []
    for name, times in Counter(name for name, _ in pairs).items():
        if name not in _BY_NAME:
            errors.append(ParameterError(name, "no such parameter"))
        elif times > 1:
            errors.append(ParameterError(name, f"given {times} times"))
    faulty = {error.parameter for error in errors}
    for name, text in pairs:
        if name in faulty:
            continue
        try:
            values[name] = _BY_NAME[name].read(text)
        except ValueError as error:
            errors.append(ParameterError(name, str(error)))
    return values, errors
