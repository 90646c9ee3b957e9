"""Matching: which question a claim is about."""

from predictions.matching.scoring import Match, QuestionWords, content_words, rank

__all__ = ["Match", "QuestionWords", "content_words", "rank"]
