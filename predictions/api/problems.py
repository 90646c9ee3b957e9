"""Errors as problem details (RFC 9457): one shape for whatever goes wrong."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from django.core.exceptions import SuspiciousOperation
from django.core.signals import got_request_exception
from django.db import OperationalError
from django.http import Http404
from rest_framework.exceptions import APIException, NotFound
from rest_framework.response import Response

MEDIA_TYPE = "application/problem+json"

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ParameterError:
    """What is wrong with one parameter of the query string, or with all of it where none is named."""

    parameter: str
    detail: str

    def as_json(self) -> dict[str, str]:
        """Write it with a JSON Pointer (RFC 6901) into the request, as a URI fragment."""
        token = self.parameter.replace("~", "~0").replace("/", "~1")
        return {"pointer": f"#/query/{quote(token)}" if token else "#/query", "detail": self.detail}


class BadParameters(APIException):
    """The query string cannot be read; each of its faults is named."""

    status_code = HTTPStatus.BAD_REQUEST

    def __init__(self, errors: Sequence[ParameterError]) -> None:
        super().__init__("The query string cannot be read.")
        self.errors = tuple(errors)


class Gone(APIException):
    """There was something here, and it has been taken back."""

    status_code = HTTPStatus.GONE


class Unavailable(APIException):
    """The database does not answer."""

    status_code = HTTPStatus.SERVICE_UNAVAILABLE
    default_detail = "The database does not answer; try again in a while."


def problem_response(error: Exception, context: Mapping[str, Any]) -> Response:
    """Answer an exception with its problem document; one that nobody foresaw is logged and answered with 500."""
    known = _known(error)
    if known is None:
        known = APIException("Something went wrong here. It has been logged.")
        logger.error("the feed failed at %s", context["request"].path, exc_info=error)
        # as Django does for an exception that leaves a view: monitoring listens, and the test client raises it again
        got_request_exception.send(sender=None, request=context["request"])
    status = HTTPStatus(known.status_code)
    document: dict[str, object] = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "detail": str(known.detail),
    }
    if isinstance(known, BadParameters):
        document["errors"] = [fault.as_json() for fault in known.errors]
    return Response(document, status=status, content_type=MEDIA_TYPE)


def _known(error: Exception) -> APIException | None:
    if isinstance(error, APIException):
        return error
    if isinstance(error, Http404):
        return NotFound("There is nothing at this address.")
    if isinstance(error, SuspiciousOperation):
        return BadParameters(())
    if isinstance(error, OperationalError):
        logger.error("the database does not answer the feed: %s", error)
        return Unavailable()
    return None
