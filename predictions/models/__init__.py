"""The tables, their constraints and their querysets, a file a noun."""

from predictions.models.article import Article
from predictions.models.audit import AuditEntry
from predictions.models.claim import Claim
from predictions.models.heartbeat import Heartbeat
from predictions.models.outcome import Outcome
from predictions.models.publisher import Publisher
from predictions.models.question import Question
from predictions.models.review import Review, Suggestion
from predictions.models.speaker import Speaker
from predictions.models.verdict import Evidence, Verdict

__all__ = [
    "Article",
    "AuditEntry",
    "Claim",
    "Evidence",
    "Heartbeat",
    "Outcome",
    "Publisher",
    "Question",
    "Review",
    "Speaker",
    "Suggestion",
    "Verdict",
]
