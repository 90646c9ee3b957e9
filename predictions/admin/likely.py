"""The likeliest questions of many claims at once, for lists: one query, where a claim's own page asks in depth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from predictions.admin import reading
from predictions.matching import QuestionWords, rank
from predictions.models import Claim, Question


@dataclass(frozen=True, slots=True)
class Likely:
    """A question that a claim may be about, with the score 0..1 and the reason of the match."""

    question: Question
    score: float
    reason: str


def likely_questions(claims: Iterable[Claim], *, limit: int) -> Mapping[int, list[Likely]]:
    """Rank the questions opened last for each claim that `claims_with_surroundings` gave; by the claim's id."""
    questions = list(reading.questions_to_weigh())
    by_id = {question.pk: question for question in questions}
    found = {}
    for claim in claims:
        fitting = [QuestionWords(q.pk, q.title, q.unit) for q in questions if q.kind == claim.outcome_kind]
        nearby: str = getattr(claim, "nearby", "")
        matches = rank(claim.quote, nearby, claim.unit, fitting)[:limit]
        found[claim.pk] = [Likely(by_id[match.question_id], match.score, match.reason) for match in matches]
    return found
