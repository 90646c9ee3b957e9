"""Tags of the desk's templates."""

from __future__ import annotations

from datetime import date

from django import template
from django.contrib.auth.models import AbstractBaseUser, User

from predictions.admin import reading, today, words
from predictions.judging.phrases import day_phrase
from predictions.models import AuditEntry, Claim, Outcome

register = template.Library()


@register.simple_tag
def tasks_of(user: AbstractBaseUser) -> list[today.Task]:
    """List what needs the editor."""
    return list(today.tasks_of(user)) if isinstance(user, User) else []


@register.simple_tag
def sweep_is_late() -> bool:
    return reading.sweep_is_late()


@register.filter
def spaced(word: str) -> str:
    return words.spaced(word)


@register.filter
def says(claim: Claim) -> str:
    return words.says(claim)


@register.filter
def figure(claim: Claim) -> str:
    return words.figure(claim)


@register.filter
def window(claim: Claim) -> str:
    return words.window(claim)


@register.filter
def sureness(claim: Claim) -> str:
    return words.sureness(claim)


@register.filter
def states(outcome: Outcome) -> str:
    return words.states(outcome)


@register.filter
def changes(entry: AuditEntry) -> str:
    return words.changes(entry)


@register.filter
def day(value: date | None) -> str:
    return day_phrase(value) if value else words.NOTHING
