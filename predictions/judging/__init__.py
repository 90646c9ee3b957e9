"""Judging: what recorded outcomes make of a claim, by the rules of the public methodology."""

from predictions.judging.rules import RULES_VERSION
from predictions.judging.suggestion import suggest

__all__ = ["RULES_VERSION", "suggest"]
