"""Hedges and the probability that a reader takes from them.

Sources: ICD 203 = Intelligence Community Directive 203 (2015), section D.6.e(2)(a), for the ranges; the point is the
middle of the range unless a survey places it elsewhere. MY1990 = Mosteller and Youtz, "Quantifying probabilistic
expressions", Statistical Science 5(1): their rule for modifiers (half as far from the boundary) gives the lines with
"very", "high", "good". W2019 = Wintle et al., PLoS ONE 14(4) e0213522, on how readers place the words of ICD 203.
"""

from __future__ import annotations

from typing import NamedTuple


class Hedge(NamedTuple):
    """A phrase with its probability: low, point, high, all 0..1, and the source of the line."""

    phrase: str
    low: float
    point: float
    high: float
    source: str


LEXICON_VERSION = "en-1"

HEDGES: tuple[Hedge, ...] = (
    Hedge("almost no chance", 0.01, 0.03, 0.05, "ICD 203"),
    Hedge("remote chance", 0.01, 0.03, 0.05, "ICD 203"),
    Hedge("remote", 0.01, 0.03, 0.05, "ICD 203"),
    Hedge("no chance", 0.0, 0.02, 0.05, "ICD 203"),
    Hedge("very unlikely", 0.05, 0.12, 0.20, "ICD 203"),
    Hedge("highly unlikely", 0.05, 0.12, 0.20, "ICD 203"),
    Hedge("extremely unlikely", 0.01, 0.06, 0.12, "MY1990"),
    Hedge("most unlikely", 0.05, 0.12, 0.20, "ICD 203"),
    Hedge("highly improbable", 0.05, 0.12, 0.20, "ICD 203"),
    Hedge("highly questionable", 0.05, 0.12, 0.25, "MY1990"),
    Hedge("highly doubtful", 0.05, 0.12, 0.25, "MY1990"),
    Hedge("unlikely", 0.20, 0.25, 0.45, "ICD 203; point W2019"),
    Hedge("improbable", 0.20, 0.25, 0.45, "ICD 203; point W2019"),
    Hedge("doubtful", 0.10, 0.25, 0.35, "MY1990"),
    Hedge("questionable", 0.10, 0.25, 0.40, "MY1990"),
    Hedge("little chance", 0.05, 0.15, 0.25, "MY1990"),
    Hedge("slim chance", 0.05, 0.12, 0.20, "MY1990"),
    Hedge("low probability", 0.05, 0.15, 0.30, "MY1990"),
    Hedge("outside chance", 0.05, 0.15, 0.25, "MY1990"),
    Hedge("even chance", 0.45, 0.50, 0.55, "ICD 203"),
    Hedge("roughly even", 0.45, 0.50, 0.55, "ICD 203"),
    Hedge("toss-up", 0.45, 0.50, 0.55, "MY1990"),
    Hedge("better than even", 0.50, 0.58, 0.65, "MY1990"),
    Hedge("may well", 0.50, 0.65, 0.80, "MY1990"),
    Hedge("could well", 0.50, 0.65, 0.80, "MY1990"),
    Hedge("might well", 0.50, 0.65, 0.80, "MY1990"),
    Hedge("may", 0.20, 0.50, 0.80, "MY1990, as possible"),
    Hedge("might", 0.20, 0.50, 0.80, "MY1990, as possible"),
    Hedge("could", 0.20, 0.50, 0.80, "MY1990, as possible"),
    Hedge("can", 0.20, 0.50, 0.80, "MY1990, as possible"),
    Hedge("possibly", 0.20, 0.50, 0.80, "MY1990, as possible"),
    Hedge("perhaps", 0.20, 0.50, 0.80, "MY1990, as possible"),
    Hedge("possible", 0.20, 0.50, 0.80, "MY1990"),
    Hedge("possibility", 0.20, 0.50, 0.80, "MY1990"),
    Hedge("maybe", 0.20, 0.50, 0.80, "MY1990, as possible"),
    Hedge("most likely", 0.80, 0.87, 0.95, "ICD 203"),
    Hedge("very likely", 0.80, 0.87, 0.95, "ICD 203"),
    Hedge("highly likely", 0.80, 0.87, 0.95, "ICD 203"),
    Hedge("highly probable", 0.80, 0.87, 0.95, "ICD 203"),
    Hedge("very probably", 0.80, 0.87, 0.95, "ICD 203"),
    Hedge("most probably", 0.80, 0.87, 0.95, "ICD 203"),
    Hedge("likely", 0.55, 0.70, 0.80, "ICD 203; point MY1990"),
    Hedge("probable", 0.55, 0.70, 0.80, "ICD 203; point MY1990"),
    Hedge("probably", 0.55, 0.70, 0.80, "ICD 203; point MY1990"),
    Hedge("in all likelihood", 0.80, 0.87, 0.95, "MY1990"),
    Hedge("high chances", 0.60, 0.75, 0.90, "MY1990"),
    Hedge("high chance", 0.60, 0.75, 0.90, "MY1990"),
    Hedge("high probability", 0.70, 0.82, 0.92, "MY1990"),
    Hedge("good chance", 0.60, 0.72, 0.85, "MY1990"),
    Hedge("strong chance", 0.60, 0.75, 0.90, "MY1990"),
    Hedge("every chance", 0.60, 0.75, 0.90, "MY1990"),
    Hedge("almost certain", 0.95, 0.97, 0.99, "ICD 203"),
    Hedge("almost certainly", 0.95, 0.97, 0.99, "ICD 203"),
    Hedge("nearly certain", 0.95, 0.97, 0.99, "ICD 203"),
    Hedge("virtually certain", 0.95, 0.97, 0.99, "ICD 203"),
    Hedge("certainly", 0.95, 0.98, 1.0, "MY1990"),
    Hedge("certain", 0.95, 0.98, 1.0, "MY1990"),
    Hedge("inevitably", 0.95, 0.98, 1.0, "MY1990, as certain"),
    Hedge("undoubtedly", 0.95, 0.98, 1.0, "MY1990, as certain"),
    Hedge("definitely", 0.95, 0.98, 1.0, "MY1990, as certain"),
    Hedge("little doubt", 0.90, 0.95, 0.99, "MY1990"),
    Hedge("no doubt", 0.95, 0.98, 1.0, "MY1990, as certain"),
    Hedge("bound to", 0.95, 0.97, 1.0, "MY1990, as certain"),
    Hedge("sure to", 0.95, 0.97, 1.0, "MY1990, as certain"),
)  # fmt: skip

# Phrases that say the thing will probably not be: the claim is negated and its probability is one minus theirs.
UNLIKELY: frozenset[str] = frozenset(hedge.phrase for hedge in HEDGES if hedge.point < 0.4)

# Words that commit or soften without a number of their own.
COMMITMENTS: tuple[str, ...] = tuple(
    """
    expected expects expect intends intend intended plans plan planned planning hopes hope hoped hoping promised
    promises promise pledged pledges pledge vowed vows vow set due scheduled poised preparing assured assures
    assure assuring forecast projected predicted slated ready aims aimed if unless should threatened committed
    chances
    """.split()
)
