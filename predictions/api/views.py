"""The addresses of the feed: each reads its parameters, makes one call down and writes documents."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import parse_etags, quote_etag
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularSwaggerSplitView
from rest_framework.exceptions import NotFound
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from predictions.api import schema
from predictions.api.cursors import Cursor, read_page
from predictions.api.documents import verdict_documents, with_what_is_shown
from predictions.api.parameters import read_pairs, read_verdict_query, refuse_parameters
from predictions.api.problems import Gone, problem_response
from predictions.models import Verdict

METHODS = ("GET", "HEAD", "OPTIONS")


class JsonNegotiation(DefaultContentNegotiation):
    """Chooses by the Accept header alone: `format` is no parameter of the feed."""

    def select_renderer(
        self, request: Request, renderers: Any, format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        chosen: tuple[BaseRenderer, str] = super().select_renderer(request, renderers, "json")
        return chosen


class FeedView(APIView):
    """Reads for anybody: JSON, problem details for errors, other sites' pages may ask, unchanged answers are 304."""

    http_method_names = [method.lower() for method in METHODS]
    renderer_classes = [JSONRenderer]
    content_negotiation_class = JsonNegotiation

    def get_exception_handler(self) -> Callable[..., Response]:
        return problem_response

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Response:
        response: Response = super().dispatch(request, *args, **kwargs)  # type: ignore[assignment]
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag"
        # Kept by whom it pleases, but asked about each time: a verdict that was taken back is not shown on.
        response["Cache-Control"] = "no-cache"
        response.add_post_render_callback(partial(_unless_known, request))
        return response

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Response:
        """Answer a browser that asks on behalf of another site's page."""
        headers = {
            "Access-Control-Allow-Methods": ", ".join(METHODS),
            "Access-Control-Allow-Headers": "Accept, If-None-Match",
            "Access-Control-Max-Age": "86400",
        }
        return Response(status=204, headers=headers)


class VerdictListView(FeedView):
    @schema.LIST_VERDICTS
    def get(self, request: Request) -> Response:
        query_string = _query_string(request)
        query = read_verdict_query(query_string)
        verdicts = with_what_is_shown(query.select(Verdict.objects.published()))
        page = read_page(verdicts, query.cursor, query.page_size)
        address = partial(_address_at, request, query_string)
        document = {
            "results": verdict_documents(page.verdicts),
            "next": address(page.older),
            "previous": address(page.newer),
        }
        return Response(document)


class VerdictView(FeedView):
    @schema.GET_VERDICT
    def get(self, request: Request, claim_id: int) -> Response:
        refuse_parameters(_query_string(request))
        verdicts = with_what_is_shown(Verdict.objects.published().filter(claim=claim_id))
        if found := verdict_documents(list(verdicts)):
            return Response(found[0])
        void = Verdict.objects.voided().filter(claim=claim_id).first()
        if void is None:
            raise NotFound("No verdict is published on a claim with this id.")
        raise Gone(f"The verdict was declared void on {void.published_at:%Y-%m-%d}. {void.correction_reason}".strip())


@extend_schema(exclude=True)
class SchemaView(FeedView):
    def get(self, request: Request) -> Response:
        refuse_parameters(_query_string(request))
        return Response(schema.openapi_document())


@extend_schema(exclude=True)
class UnknownAddressView(FeedView):
    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        raise NotFound("There is nothing at this address.")


class DocsView(SpectacularSwaggerSplitView):
    """Swagger UI from our own files, in our own template: the package's has an inline style, which the CSP refuses."""

    url_name = "api-schema"
    template_name = "api/docs.html"


def _query_string(request: Request) -> str:
    text: str = request.META.get("QUERY_STRING", "")
    return text


def _address_at(request: Request, query_string: str, cursor: Cursor | None) -> str | None:
    """Give this request's absolute address with another cursor."""
    if cursor is None:
        return None
    others = [(name, value) for name, value in read_pairs(query_string) if name != "cursor"]
    return f"{request.build_absolute_uri(request.path)}?{urlencode([*others, ('cursor', str(cursor))])}"


def _unless_known(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Tag a rendered answer by its content, and answer 304 where the reader has it already."""
    if response.status_code != 200 or request.method not in ("GET", "HEAD"):
        return response
    tag = quote_etag(hashlib.sha256(response.content).hexdigest()[:32])
    response["ETag"] = tag
    known = {entry.removeprefix("W/") for entry in parse_etags(request.headers.get("If-None-Match", ""))}
    if not known & {tag, "*"}:
        return response
    unchanged = HttpResponseNotModified()
    for name in ("ETag", "Cache-Control", "Access-Control-Allow-Origin", "Access-Control-Expose-Headers"):
        unchanged[name] = response[name]
    return unchanged
