"""The editors' verbs. Each is one transaction with an audit row; they alone write a claim's fate."""

from predictions.review.errors import AlreadyDecided, NotFound, NotTracked, ReviewError
from predictions.review.flagging import Flagged, ask, flag_due, flag_news
from predictions.review.outcomes import (
    AlreadyRecorded,
    QuestionExists,
    open_question,
    record_outcome,
    withdraw_outcome,
)
from predictions.review.triage import NoReason, SuggestedQuestion, WrongKind, dismiss, suggested_questions, track
from predictions.review.verdicts import (
    NeedsSecondEditor,
    NotApproved,
    NothingToCorrect,
    WrongCorrection,
    approve,
    correct,
    draft,
    publish,
)

__all__ = [
    "AlreadyDecided",
    "AlreadyRecorded",
    "Flagged",
    "NeedsSecondEditor",
    "NoReason",
    "NotApproved",
    "NotFound",
    "NotTracked",
    "NothingToCorrect",
    "QuestionExists",
    "ReviewError",
    "SuggestedQuestion",
    "WrongCorrection",
    "WrongKind",
    "approve",
    "ask",
    "correct",
    "dismiss",
    "draft",
    "flag_due",
    "flag_news",
    "open_question",
    "publish",
    "record_outcome",
    "suggested_questions",
    "track",
    "withdraw_outcome",
]
