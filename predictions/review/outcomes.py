"""What happened: questions and their outcomes. An outcome never changes: it is withdrawn and another recorded."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from predictions import hints
from predictions.models import Outcome, Question
from predictions.review.errors import ReviewError
from predictions.review.record import audit, locked
from predictions.vocabulary import OutcomeFact, OutcomeKind


class QuestionExists(ReviewError):
    """There is a question of that title."""


class AlreadyRecorded(ReviewError):
    """The same fact about the question stands already."""


@transaction.atomic
def open_question(*, by: User, title: str, kind: OutcomeKind, criteria: str = "", unit: str = "") -> Question:
    """Make a question; a quantity question has a unit, an event question none."""
    title = title.strip()
    if not title:
        raise ReviewError("A question needs a title.")
    if (kind == OutcomeKind.QUANTITY) != bool(unit):
        raise ReviewError("A question about a quantity has a unit, one about an event has none.")
    question, is_new = Question.objects.get_or_create(
        title=title, defaults={"kind": kind, "criteria": criteria, "unit": unit}
    )
    if not is_new:
        raise QuestionExists(f"There is a question '{title}' already.")
    audit("open_question", by=by, question=question, after={"title": title, "kind": kind, "unit": unit})
    return question


@transaction.atomic
def record_outcome(
    question_id: int, fact: OutcomeFact, *, by: User, source: str, source_url: str = "", note: str = ""
) -> Outcome:
    """Record a dated, sourced fact about a question; its claims are judged again in the background."""
    if not source.strip():
        raise ReviewError("An outcome needs a source.")
    question = locked(Question, question_id)
    if fact.kind != question.kind:
        raise ReviewError(f"'{question}' is about the other kind of outcome.")
    outcome = Outcome(
        question=question,
        kind=fact.kind,
        occurred=fact.occurred,
        on=fact.on,
        as_of=fact.as_of,
        value=fact.value,
        upper=fact.upper,
        unit=fact.unit or "",
        comparator=fact.comparator,
        final=fact.final,
        source=source,
        source_url=source_url,
        note=note,
        recorded_by=by,
    )
    try:
        with transaction.atomic():
            outcome.save(force_insert=True)
    except IntegrityError as error:
        if "outcome_stands_once" in str(error):
            raise AlreadyRecorded(f"'{question}': this outcome stands already.") from None
        raise
    after = {"outcome": outcome.pk, "fact": str(outcome), "final": fact.final, "source": source}
    audit("record_outcome", by=by, question=question, after=after)
    _announce(question)
    return outcome


@transaction.atomic
def withdraw_outcome(outcome_id: int, *, by: User, reason: str) -> Outcome:
    """Withdraw an outcome that turned out wrong; it is kept, and decides nothing any more."""
    if not reason.strip():
        raise ReviewError("Say why the outcome is withdrawn.")
    outcome = locked(Outcome, outcome_id)
    if outcome.withdrawn_at is not None:
        raise ReviewError("This outcome is withdrawn already.")
    outcome.withdrawn_at = timezone.now()
    outcome.save(update_fields=["withdrawn_at"])
    question = locked(Question, outcome.question_id)
    before = {"outcome": outcome.pk, "fact": str(outcome)}
    audit("withdraw_outcome", by=by, question=question, before=before, reason=reason)
    _announce(question)
    return outcome


def _announce(question: Question) -> None:
    Question.objects.filter(pk=question.pk).update(outcomes_version=F("outcomes_version") + 1)
    hints.send_on_commit(hints.SWEEP)
