"""Which recorded outcome a claim is held to, and how far from it the claim was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from predictions.judging import suggest
from predictions.judging.phrases import days_phrase
from predictions.models import Claim, Verdict
from predictions.public import words
from predictions.vocabulary import OutcomeFact, Polarity, Tense


def outcome_of(verdict: Verdict) -> words.OutcomeMark:
    """What happened, by the outcomes that a published verdict rests on."""
    fact = deciding_fact(verdict)
    return words.UNKNOWN_OUTCOME if fact is None else words.outcome_mark(fact)


def deciding_fact(verdict: Verdict) -> OutcomeFact | None:
    """The outcome among a published verdict's evidence that decides its claim by the rules, else the latest."""
    facts = [evidence.outcome.fact() for evidence in verdict.evidence.all() if evidence.outcome is not None]
    if verdict.published_at is None or not facts:
        return None
    return _decided_by(verdict.claim, facts, words.desk_day(verdict.published_at))


def _decided_by(claim: Claim, facts: Sequence[OutcomeFact], today: date) -> OutcomeFact | None:
    ours = [fact for fact in facts if fact.kind == claim.outcome_kind]
    decided_by = suggest(claim.terms(), ours, today).decided_by
    return decided_by or max(ours, key=lambda fact: fact.day, default=None)


def distance_words(claim: Claim, fact: OutcomeFact | None) -> str:
    """Say how far from the claim's days an occurrence was, as in "51 days late"; empty where that has no meaning."""
    if fact is None or not fact.occurred or claim.value is not None:
        return ""
    start, end = claim.window_start, claim.window_end
    if start is None and end is None:
        return ""
    days = _days_outside(start, end, fact.day)
    if claim.polarity == Polarity.NEGATED:
        return "outside that time" if days else "within that time"
    if not days:
        return "in time" if claim.tense == Tense.FORECAST else "as told"
    return f"{days_phrase(abs(days))} {'late' if days > 0 else 'early'}"


def _days_outside(start: date | None, end: date | None, day: date) -> int:
    if end is not None and day > end:
        return (day - end).days
    if start is not None and day < start:
        return (day - start).days
    return 0
