"""What needs the editor, as counts with a link each: the first thing that the desk shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.urls import reverse

from predictions.admin import reading
from predictions.admin.desk import LIST_LIMIT


@dataclass(frozen=True, slots=True)
class Task:
    """Work of one kind: how much of it there is, in words for a person, and where it is done."""

    label: str
    count: int
    url: str
    note: str = ""

    @property
    def shown(self) -> str:
        return f"{LIST_LIMIT:,}+" if self.count > LIST_LIMIT else f"{self.count:,}"


def _count(rows: QuerySet[Any]) -> int:
    """Count no further than a list goes."""
    return rows[: LIST_LIMIT + 1].count()


def _list(model: str, query: str = "") -> str:
    return reverse(f"admin:predictions_{model}_changelist") + query


def tasks_of(editor: User) -> Iterator[Task]:
    """Yield what the editor may look at and act on."""
    if editor.has_perm("predictions.view_review"):
        yield Task("Reviews due", _count(reading.open_reviews().open()), _list("review"), "oldest first")
    if editor.has_perm("predictions.view_verdict"):
        yield from _verdict_tasks(editor)
    if editor.has_perm("predictions.view_claim"):
        yield Task("Claims to triage", _count(reading.candidates()), _list("claim"), "newest article first")
    if editor.has_perm("predictions.view_article"):
        undated = _count(reading.articles_without_date())
        yield Task("Articles waiting for a date", undated, _list("article", "?state=undated"))


def _verdict_tasks(editor: User) -> Iterator[Task]:
    to_approve, own = _count(reading.drafts_to_approve(editor)), _count(reading.drafts_waiting(editor))
    note = f"and {own:,} of your own" if own else "drafted by others"
    yield Task("Drafts waiting for approval", to_approve, _list("verdict", "?state=waiting"), note)
    yield Task("Approved, to publish", _count(reading.approved_drafts()), _list("verdict", "?state=approved"))
