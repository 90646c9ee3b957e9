"""Matching: which question a claim is about."""

from predictions.matching.scoring import Match, rank

__all__ = ["Match", "rank"]
