"""Hedges and the probability that a reader takes from them: low, point and high, and where the numbers are from.

Sources, a line each:
- ICD_203: Intelligence Community Directive 203 (2015), D.6.e.(2)(a): seven bands with two names each, as published
  copies of its table have them. The low and high are the band; the point is its middle, except where JUDGING.md states
  a value ("unlikely" is 0.25).
- MY1990: Mosteller and Youtz, "Quantifying probabilistic expressions", Statistical Science 5(1), 1990, Table 2 (238
  science writers): lower quartile, median, upper quartile. Taken from public transcriptions of the table, of which
  most quartiles stand in one alone; the paper itself was not at hand.
- JUDGING: JUDGING.md's worked examples state the point; the range is a house value, and the note says from what.
- HOUSE: nobody's measurement. The note names the lines that it is as, or lies between.
Wintle et al., PLoS ONE 14(4) e0213522, 2019, is why the range is printed: readers hit ICD 203's meaning for 66% of the
phrases with the numbers in brackets and for 32% without. Its tables of values were not at hand, so no line names it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Source(StrEnum):
    """Where the numbers of a line are from."""

    ICD_203 = "ICD 203"
    MY1990 = "Mosteller and Youtz 1990"
    JUDGING = "JUDGING.md"
    HOUSE = "house value"


class Hedge(NamedTuple):
    """A phrase with its probability: low, point, high, all 0..1, the source of the line, and a note on what is not."""

    phrase: str
    low: float
    point: float
    high: float
    source: Source
    note: str = ""


# Stored with each claim as part of its extraction version; to be raised with every change of a value.
LEXICON_VERSION = "en-2"

# What a house value is as, where several lines share it.
MAY = "as may"
CERTAIN = "as certain"
VERY_UNLIKELY = "as very unlikely"
UNLIKELY_TOO = "as unlikely"
VERY_LIKELY = "as very likely"

HEDGES: tuple[Hedge, ...] = (
    Hedge("no chance", 0.0, 0.02, 0.05, Source.HOUSE, "between impossible (0.3% in MY1990) and almost no chance"),
    Hedge("almost no chance", 0.01, 0.03, 0.05, Source.ICD_203),
    Hedge("remote", 0.01, 0.03, 0.05, Source.ICD_203),
    Hedge("remote chance", 0.01, 0.03, 0.05, Source.HOUSE, "as remote"),
    Hedge("very improbable", 0.015, 0.048, 0.075, Source.MY1990),
    Hedge("extremely unlikely", 0.01, 0.06, 0.12, Source.HOUSE, "between almost no chance and very unlikely"),
    Hedge("very unlikely", 0.05, 0.125, 0.20, Source.ICD_203),
    Hedge("highly improbable", 0.05, 0.125, 0.20, Source.ICD_203),
    Hedge("highly unlikely", 0.05, 0.125, 0.20, Source.HOUSE, VERY_UNLIKELY),
    Hedge("most unlikely", 0.05, 0.125, 0.20, Source.HOUSE, VERY_UNLIKELY),
    Hedge("highly questionable", 0.05, 0.125, 0.20, Source.HOUSE, VERY_UNLIKELY),
    Hedge("highly doubtful", 0.05, 0.125, 0.20, Source.HOUSE, VERY_UNLIKELY),
    Hedge("slim chance", 0.05, 0.12, 0.20, Source.HOUSE, "between a low chance (9.8% in MY1990) and low probability"),
    Hedge("low probability", 0.078, 0.15, 0.223, Source.MY1990),
    Hedge("little chance", 0.05, 0.15, 0.25, Source.HOUSE, "between a low chance (9.8% in MY1990) and unlikely"),
    Hedge("outside chance", 0.05, 0.15, 0.25, Source.HOUSE, "between a poor chance (10.3% in MY1990) and unlikely"),
    Hedge("unlikely", 0.20, 0.25, 0.45, Source.ICD_203, "the point as JUDGING.md states it"),
    Hedge("improbable", 0.20, 0.25, 0.45, Source.ICD_203, "the point as that of unlikely"),
    Hedge("improbably", 0.20, 0.25, 0.45, Source.ICD_203, "the point as that of unlikely"),
    Hedge("doubtful", 0.20, 0.25, 0.45, Source.HOUSE, UNLIKELY_TOO),
    Hedge("questionable", 0.20, 0.25, 0.45, Source.HOUSE, UNLIKELY_TOO),
    Hedge("may", 0.20, 0.50, 0.80, Source.JUDGING, "range from unlikely's lower end to likely's upper"),
    Hedge("might", 0.20, 0.50, 0.80, Source.HOUSE, MAY),
    Hedge("could", 0.20, 0.50, 0.80, Source.HOUSE, MAY),
    Hedge("can", 0.20, 0.50, 0.80, Source.HOUSE, MAY),
    # MY1990's median of possible is 38.5% with quartiles of 7.5 and 50.2%: the most disputed phrase of its table.
    Hedge("possible", 0.20, 0.50, 0.80, Source.HOUSE, MAY),
    Hedge("possibly", 0.20, 0.50, 0.80, Source.HOUSE, MAY),
    Hedge("possibility", 0.20, 0.50, 0.80, Source.HOUSE, MAY),
    Hedge("perhaps", 0.20, 0.50, 0.80, Source.HOUSE, MAY),
    Hedge("maybe", 0.20, 0.50, 0.80, Source.HOUSE, MAY),
    Hedge("roughly even chance", 0.45, 0.50, 0.55, Source.ICD_203),
    Hedge("roughly even odds", 0.45, 0.50, 0.55, Source.ICD_203),
    Hedge("roughly even", 0.45, 0.50, 0.55, Source.HOUSE, "as roughly even chance"),
    Hedge("even chance", 0.45, 0.50, 0.55, Source.HOUSE, "as roughly even chance"),
    Hedge("toss-up", 0.45, 0.50, 0.55, Source.HOUSE, "as roughly even chance"),
    Hedge("better than even", 0.50, 0.576, 0.647, Source.MY1990, "range from even to the lower quartile of probable"),
    Hedge("may well", 0.50, 0.65, 0.80, Source.HOUSE, "between may and likely"),
    Hedge("might well", 0.50, 0.65, 0.80, Source.HOUSE, "between may and likely"),
    Hedge("could well", 0.50, 0.65, 0.80, Source.HOUSE, "between may and likely"),
    Hedge("likely", 0.55, 0.675, 0.80, Source.ICD_203),
    Hedge("probable", 0.55, 0.675, 0.80, Source.ICD_203),
    Hedge("probably", 0.55, 0.675, 0.80, Source.ICD_203),
    Hedge("good chance", 0.60, 0.72, 0.85, Source.HOUSE, "between likely and high chances"),
    Hedge("high chances", 0.60, 0.75, 0.90, Source.JUDGING, "range between likely and very likely; 80.4% in MY1990"),
    Hedge("high chance", 0.60, 0.75, 0.90, Source.HOUSE, "as high chances"),
    Hedge("strong chance", 0.60, 0.75, 0.90, Source.HOUSE, "as high chances"),
    Hedge("every chance", 0.60, 0.75, 0.90, Source.HOUSE, "as high chances"),
    Hedge("high probability", 0.771, 0.823, 0.872, Source.MY1990),
    Hedge("very likely", 0.80, 0.875, 0.95, Source.ICD_203),
    Hedge("highly probable", 0.80, 0.875, 0.95, Source.ICD_203),
    Hedge("highly likely", 0.80, 0.875, 0.95, Source.HOUSE, VERY_LIKELY),
    Hedge("most likely", 0.80, 0.875, 0.95, Source.HOUSE, VERY_LIKELY),
    Hedge("most probably", 0.80, 0.875, 0.95, Source.HOUSE, VERY_LIKELY),
    Hedge("in all likelihood", 0.80, 0.875, 0.95, Source.HOUSE, VERY_LIKELY),
    Hedge("very probable", 0.815, 0.897, 0.904, Source.MY1990),
    Hedge("very probably", 0.815, 0.897, 0.904, Source.HOUSE, "as very probable"),
    Hedge("little doubt", 0.90, 0.95, 0.99, Source.HOUSE, "between very likely and almost certain"),
    Hedge("almost certain", 0.95, 0.97, 0.99, Source.ICD_203),
    Hedge("almost certainly", 0.95, 0.97, 0.99, Source.ICD_203),
    Hedge("nearly certain", 0.95, 0.97, 0.99, Source.ICD_203),
    Hedge("virtually certain", 0.95, 0.97, 0.99, Source.HOUSE, "as almost certain"),
    Hedge("bound to", 0.95, 0.98, 0.998, Source.HOUSE, "between almost certain and certain"),
    Hedge("sure to", 0.95, 0.98, 0.998, Source.HOUSE, "between almost certain and certain"),
    Hedge("certain", 0.987, 0.996, 0.998, Source.MY1990),
    Hedge("certainly", 0.987, 0.996, 0.998, Source.HOUSE, CERTAIN),
    Hedge("definitely", 0.987, 0.996, 0.998, Source.HOUSE, CERTAIN),
    Hedge("inevitably", 0.987, 0.996, 0.998, Source.HOUSE, CERTAIN),
    Hedge("undoubtedly", 0.987, 0.996, 0.998, Source.HOUSE, CERTAIN),
    Hedge("no doubt", 0.987, 0.996, 0.998, Source.HOUSE, CERTAIN),
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
