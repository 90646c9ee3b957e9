"""A verdict published on evidence, which rows take only before they are published."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from predictions.models import Claim, Evidence, Outcome, Verdict
from predictions.models.choices import Stance
from tests.make import make_user, make_verdict


def publish(claim: Claim, outcomes: Sequence[Outcome] = (), **fields: Any) -> Verdict:
    """Publish a verdict that rests on `outcomes`, superseding the one in force."""
    now = fields.pop("published_at", None) or timezone.now()
    verdict = make_verdict(claim, published=False, **fields)
    for outcome in outcomes:
        Evidence.objects.create(
            verdict=verdict,
            outcome=outcome,
            stance=Stance.CONTEXT,
            source=outcome.source,
            url=outcome.source_url,
        )
    claim.verdicts.filter(published_at__isnull=False, superseded_at=None).update(superseded_at=now)
    rows = Verdict.objects.filter(pk=verdict.pk)
    rows.update(approved_by=make_user("ben"), approved_at=now, published_at=now)
    return rows.get()
