"""Matching: which question a claim is about."""

from predictions.matching.scoring import Match, QuestionWords, rank

__all__ = ["Match", "QuestionWords", "rank"]
