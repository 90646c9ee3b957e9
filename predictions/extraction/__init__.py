"""Text in, candidate claims out: plain functions without clock, settings or framework."""

from __future__ import annotations

from predictions.extraction.article import extract_claims
from predictions.extraction.hedging import HedgeRange, hedge_range
from predictions.extraction.language import NotEnglish, language_of, refuse_other_languages
from predictions.extraction.quantities import find_quantities
from predictions.extraction.times import find_times
from predictions.extraction.words.en.hedges import LEXICON_VERSION

__all__ = [
    "LEXICON_VERSION",
    "VERSION",
    "HedgeRange",
    "NotEnglish",
    "extract_claims",
    "find_quantities",
    "find_times",
    "hedge_range",
    "language_of",
    "refuse_other_languages",
]

# Stored with each claim: the rules' version and that of the hedge table.
VERSION = f"1.0+{LEXICON_VERSION}"
