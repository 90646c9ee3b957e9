"""What the feed says of itself (OpenAPI 3.1): the shape of each document, an example and every answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import (
    Direction,
    OpenApiExample,
    OpenApiParameter,
    OpenApiResponse,
    extend_schema,
)
from rest_framework import serializers
from rest_framework.response import Response

from predictions.api.examples import PAGE, PROBLEMS, VERDICT
from predictions.api.parameters import LARGEST_ID, PARAMETERS, PUBLIC_RATINGS
from predictions.api.problems import MEDIA_TYPE
from predictions.models.choices import CorrectionClass
from predictions.vocabulary import ClaimKind, Comparator, OutcomeKind, Polarity, Tense

Field = serializers.Field[Any, Any, Any, Any]
Get = TypeVar("Get", bound=Callable[..., Response])


class WordField(serializers.CharField):
    """A text that is one of a closed set of words."""

    def __init__(self, words: Iterable[StrEnum], **options: Any) -> None:
        super().__init__(**options)
        self.words = [word.value for word in words]


class WordFieldSchema(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]
    target_class = WordField

    def map_serializer_field(self, auto_schema: Any, direction: Direction) -> dict[str, Any]:
        null = [None] if self.target.allow_null else []
        return {"type": "string", "enum": [*self.target.words, *null]}


def _text(about: str = "", *, null: bool = False) -> serializers.CharField:
    return serializers.CharField(allow_null=null, help_text=about or None)


def _number(about: str = "", *, null: bool = False) -> serializers.FloatField:
    return serializers.FloatField(allow_null=null, help_text=about or None)


def _day(about: str = "", *, null: bool = False) -> serializers.DateField:
    return serializers.DateField(allow_null=null, help_text=about or None)


def _id(about: str = "", *, null: bool = False) -> serializers.IntegerField:
    return serializers.IntegerField(min_value=1, max_value=LARGEST_ID, allow_null=null, help_text=about or None)


def _noun(name: str, fields: Mapping[str, Field]) -> type[serializers.Serializer[Any]]:
    """Make the serializer class of a shape, which is declared for the schema and never run."""
    return type(name, (serializers.Serializer,), dict(fields))


_QUANTITY = _noun(
    "Quantity",
    {
        "comparator": WordField(Comparator),
        "value": _number(),
        "upper": _number("The upper bound of 'between', which alone has one.", null=True),
        "unit": _text(null=True),
    },
)
_WINDOW = _noun(
    "Window",
    {
        "start": _day("The first day; null is open.", null=True),
        "end": _day("The last day; null is open.", null=True),
        "text": _text("The words that gave it."),
    },
)
_ARTICLE = _noun(
    "Article",
    {
        "id": _id(),
        "title": _text(null=True),
        "url": serializers.URLField(allow_null=True),
        "publisher": _text(null=True),
        "publisher_id": _id(null=True),
        "author": _text(null=True),
        "published": _day(null=True),
    },
)
_CLAIM = _noun(
    "Claim",
    {
        "quote": _text("The article's words from `start` to `end`."),
        "start": serializers.IntegerField(min_value=0, help_text="In code points of the article's text."),
        "end": serializers.IntegerField(min_value=1, help_text="In code points, exclusive."),
        "kind": WordField(ClaimKind),
        "tense": WordField(Tense),
        "speaker": _text("Whom the statement is attributed to; null is the article itself.", null=True),
        "polarity": WordField(Polarity),
        "hedge": _text("The words that weaken it.", null=True),
        "probability": serializers.FloatField(
            min_value=0, max_value=1, allow_null=True, help_text="Of the claim as its polarity states it."
        ),
        "quantity": _QUANTITY(allow_null=True),
        "window": _WINDOW(allow_null=True),
        "made_on": _day(),
        "rule": _text("The extractor's rule that found it."),
        "speaker_id": _id(null=True),
        "article": _ARTICLE(),
    },
)
_QUESTION = _noun(
    "Question",
    {
        "id": _id(),
        "url": serializers.URLField(),
        "title": _text(),
        "kind": WordField(OutcomeKind),
        "unit": _text("Of a quantity.", null=True),
    },
)
_OUTCOME = _noun(
    "Outcome",
    {
        "id": _id(),
        "kind": WordField(OutcomeKind),
        "occurred": serializers.BooleanField(allow_null=True, help_text="Of an event."),
        "on": _day("The day it occurred or was measured.", null=True),
        "as_of": _day("It had not occurred by the end of this day.", null=True),
        "comparator": WordField(Comparator, allow_null=True, help_text="Of a quantity."),
        "value": _number(null=True),
        "upper": _number(null=True),
        "unit": _text(null=True),
        "final": serializers.BooleanField(help_text="Nothing more will come."),
        "source": _text(),
        "source_url": serializers.URLField(allow_null=True),
        "note": _text(null=True),
        "withdrawn": serializers.BooleanField(help_text="Taken back after this version was published."),
    },
)
_CORRECTION = _noun("Correction", {"class": WordField(CorrectionClass), "reason": _text()})
_VERDICT = _noun(
    "Verdict",
    {
        "id": _id("The claim's id, which all versions of its verdict share."),
        "url": serializers.URLField(help_text="The page for readers."),
        "version": serializers.IntegerField(min_value=1),
        "rating": WordField(PUBLIC_RATINGS),
        "headline": _text("The claim in short."),
        "explanation": _text(),
        "published_at": serializers.DateTimeField(help_text="When this version was published."),
        "correction": _CORRECTION(allow_null=True, help_text="Null for a first version."),
        "claim": _CLAIM(),
        "question": _QUESTION(allow_null=True),
        "outcomes": _OUTCOME(many=True, help_text="What this version of the verdict rests on."),
    },
)
_PAGE = _noun(
    "VerdictPage",
    {
        "results": _VERDICT(many=True),
        "next": serializers.URLField(allow_null=True, help_text="Older verdicts; null where there are none."),
        "previous": serializers.URLField(allow_null=True, help_text="Newer verdicts; null where there are none."),
    },
)
_FAULT = _noun(
    "ParameterError",
    {"pointer": _text("JSON Pointer into the request (RFC 6901), as a URI fragment."), "detail": _text()},
)
_PROBLEM = _noun(
    "Problem",
    {
        "type": _text(),
        "title": _text(),
        "status": serializers.IntegerField(),
        "detail": _text(),
        "errors": _FAULT(many=True, required=False),
    },
)


def _operation(summary: str, description: str, name: str, *answers: int, **options: Any) -> Callable[[Get], Get]:
    """Make the decorator that describes a GET: 200 with its document, `answers` with what goes wrong."""
    shape, example = options.pop("shape"), options.pop("example")
    responses: dict[Any, OpenApiResponse] = {
        200: OpenApiResponse(shape, examples=[OpenApiExample("Answer", example, status_codes=["200"])]),
        304: OpenApiResponse(description="Nothing has changed since the answer with the ETag in If-None-Match."),
    }
    for status in answers:
        problem = PROBLEMS[status]
        responses[status, MEDIA_TYPE] = OpenApiResponse(
            _PROBLEM,
            description=problem["title"],
            examples=[OpenApiExample("Problem", problem, status_codes=[str(status)], media_type=MEDIA_TYPE)],
        )
    describe: Callable[[Get], Get] = extend_schema(
        operation_id=name, summary=summary, description=description, tags=["verdicts"], responses=responses, **options
    )
    return describe


_PARAMETERS = [
    OpenApiParameter(parameter.name, {**parameter.schema}, description=parameter.description)
    for parameter in PARAMETERS
]
_ABOUT_THE_LIST = """The published verdicts, newest first; each claim once, in its current version.

Follow `next` until it is null. Verdicts published while you read do not move the pages: none is lost or shown twice.
A claim that is corrected while you read moves to the front with a new `published_at`; to see those too, read again
with `published_after` set to the time at which you began."""

LIST_VERDICTS = _operation(
    "List verdicts",
    _ABOUT_THE_LIST,
    "list_verdicts",
    400,
    406,
    shape=_PAGE(),
    example=PAGE,
    parameters=_PARAMETERS,
)
GET_VERDICT = _operation(
    "Get a verdict",
    "The current version of the verdict on a claim.",
    "get_verdict",
    400,
    404,
    406,
    410,
    shape=_VERDICT(),
    example=VERDICT,
    parameters=[
        OpenApiParameter(
            "claim_id", {"type": "integer", "minimum": 1}, OpenApiParameter.PATH, description="The claim's id."
        )
    ],
)


@cache
def openapi_document() -> dict[str, Any]:
    """Build the OpenAPI document, once for each process: it depends on code and settings alone."""
    generator = SchemaGenerator()  # type: ignore[no-untyped-call]
    document: dict[str, Any] = generator.get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return document
