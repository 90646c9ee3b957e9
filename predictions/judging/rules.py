"""The figures of the rules as data: the public methodology page is made from these tables."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from predictions.vocabulary import Comparator, Rating, Reason

# Goes up whenever a rule or a figure changes what some claim is rated; stands beside each stored suggestion.
RULES_VERSION = "1"

# reviewRating.ratingValue of schema.org's ClaimReview, 5 best; the other ratings are no values.
RATING_VALUES: Mapping[Rating, int] = MappingProxyType(
    {
        Rating.TRUE: 5,
        Rating.MOSTLY_TRUE: 4,
        Rating.MIXED: 3,
        Rating.MOSTLY_FALSE: 2,
        Rating.FALSE: 1,
    }
)

RATING_MEANINGS: Mapping[Rating, str] = MappingProxyType(
    {
        Rating.TRUE: "it happened as said, or the figure holds",
        Rating.MOSTLY_TRUE: "right but for a small miss",
        Rating.MIXED: "partly right",
        Rating.MOSTLY_FALSE: "wrong, with something to it",
        Rating.FALSE: "it did not happen as said, or the figure does not hold",
        Rating.PENDING: "cannot be decided yet",
        Rating.UNVERIFIABLE: "no outcome could decide it",
        Rating.VOID: "the claim itself was unclear, wrongly extracted or withdrawn",
    }
)

# Probabilities from the first to the second, both included, commit to nothing; below them a speaker
# bets against the claim as worded.
HEDGE_TOO_WEAK_FROM = 0.4
HEDGE_TOO_WEAK_TO = 0.6

# Bands are (percent, rating) pairs: the first whose percentage the miss does not pass gives the rating,
# and a miss past them all is false.
Bands = tuple[tuple[int, Rating], ...]

# A miss of so many days is mostly true whatever the horizon.
GRACE_DAYS = 1
MIN_HORIZON_DAYS = 1
LATENESS_BANDS: Bands = ((5, Rating.MOSTLY_TRUE), (20, Rating.MIXED), (50, Rating.MOSTLY_FALSE))

# What a figure that misses its bound is rated; one that keeps to it is true.
BOUND_BANDS: Bands = ((5, Rating.MOSTLY_TRUE), (15, Rating.MIXED), (30, Rating.MOSTLY_FALSE))

FIGURE_BANDS: Mapping[Comparator, Bands] = MappingProxyType(
    {
        Comparator.EXACT: ((1, Rating.TRUE), *BOUND_BANDS),
        Comparator.ABOUT: (
            (10, Rating.TRUE),
            (20, Rating.MOSTLY_TRUE),
            (35, Rating.MIXED),
            (50, Rating.MOSTLY_FALSE),
        ),
        Comparator.AT_LEAST: BOUND_BANDS,
        Comparator.MORE_THAN: BOUND_BANDS,
        Comparator.AT_MOST: BOUND_BANDS,
        Comparator.LESS_THAN: BOUND_BANDS,
        Comparator.BETWEEN: BOUND_BANDS,
    }
)

# The rating of a figure that is denied, from the rating of the figure.
MIRROR: Mapping[Rating, Rating] = MappingProxyType(
    {
        Rating.TRUE: Rating.FALSE,
        Rating.MOSTLY_TRUE: Rating.MOSTLY_FALSE,
        Rating.MIXED: Rating.MIXED,
        Rating.MOSTLY_FALSE: Rating.MOSTLY_TRUE,
        Rating.FALSE: Rating.TRUE,
    }
)

REASONS: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.HEDGE_TOO_WEAK: "the wording gives it about even chances, so it commits to nothing",
        Reason.OUTCOMES_CONFLICT: "the recorded outcomes contradict each other",
        Reason.OUTCOME_PRECEDES_CLAIM: "it had already happened when it was forecast",
        Reason.OCCURRED: "it happened",
        Reason.IN_WINDOW: "it happened in the time given",
        Reason.LATE: "it happened after the time given",
        Reason.EARLY: "it happened before the time given",
        Reason.DID_NOT_OCCUR: "it did not happen in the time given, or the question was closed without it",
        Reason.HELD_THROUGH_WINDOW: "what was said not to happen did not happen in the time given",
        Reason.DUE_NO_OUTCOME: "the time given is over and no recorded outcome decides it",
        Reason.NOT_DUE: "the time given is not over, or none was given, and no recorded outcome decides it",
        Reason.UNIT_MISMATCH: "the recorded figures are in units that cannot be compared",
        Reason.OUTCOME_TOO_COARSE: "the recorded figure is a bound or a range that leaves it open",
        Reason.FIGURE_MATCHES: "the recorded figure bears the claimed one out",
        Reason.FIGURE_OFF: "the recorded figure differs from the claimed one",
    }
)


def rate_miss(miss: int, whole: int, bands: Bands) -> Rating:
    """Rate a miss of `miss` parts in `whole` (whole above 0); whole numbers keep the comparison exact."""
    for percent, rating in bands:
        if miss * 100 <= percent * whole:
            return rating
    return Rating.FALSE
