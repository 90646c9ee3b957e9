from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from django.utils import timezone
from jsonschema import Draft202012Validator, FormatChecker

from predictions.api.schema import openapi_document
from predictions.models import Evidence, Outcome, Verdict
from predictions.models.choices import Stance
from tests.make import make_user, make_verdict

Check = Callable[[object, str], None]


@pytest.fixture(scope="session")
def check_shape() -> Check:
    """Hold a document to a component of the OpenAPI document, which then says of every key that it is there."""
    schemas = deepcopy(openapi_document()["components"]["schemas"])
    for schema in schemas.values():
        schema["additionalProperties"] = False

    def check(document: object, component: str) -> None:
        root = {"$ref": f"#/components/schemas/{component}", "components": {"schemas": schemas}}
        Draft202012Validator(root, format_checker=FormatChecker()).validate(document)

    return check


def make_published(*outcomes: Outcome, **fields: Any) -> Verdict:
    """A published verdict that rests on `outcomes`."""
    verdict = make_verdict(published=False, **fields)
    for outcome in outcomes:
        Evidence.objects.create(verdict=verdict, outcome=outcome, stance=Stance.CONTEXT, source=outcome.source)
    now = timezone.now()
    verdict.approved_by = make_user("ben")
    verdict.approved_at = verdict.published_at = now
    verdict.save()
    return verdict
