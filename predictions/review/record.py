"""What every verb does around its change: lock the row, and append to the audit."""

from __future__ import annotations

from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.db.models import Model

from predictions.models import AuditEntry, Claim, Question
from predictions.review.errors import NotFound

Row = TypeVar("Row", bound=Model)


def locked(model: type[Row], pk: int) -> Row:
    """Return the row with `pk`, locked until the transaction ends; raise NotFound."""
    row = model._default_manager.select_for_update(of=("self",)).filter(pk=pk).first()
    if row is None:
        raise NotFound(f"There is no {model._meta.verbose_name} {pk}.")
    return row


def audit(
    verb: str,
    *,
    by: User | None,
    claim: Claim | None = None,
    question: Question | None = None,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    reason: str = "",
) -> None:
    """Append to the audit. `by` is None for the sweep alone."""
    AuditEntry.objects.create(
        actor=by, verb=verb, claim=claim, question=question, before=before or {}, after=after or {}, reason=reason
    )
