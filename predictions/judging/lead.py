"""The first half of an explanation: what was said, and with what chance."""

from __future__ import annotations

from predictions.judging.phrases import chance_phrase, day_phrase, figure_phrase, window_phrase
from predictions.vocabulary import ClaimTerms, Polarity, Tense, Window

# Bound once, since looking a member up on its enum is slow enough to show at 50,000 suggestions a second.
NEGATED = Polarity.NEGATED
FORECAST = Tense.FORECAST


def lead_phrase(claim: ClaimTerms, bets_against: bool = False) -> str:
    """Write what the claim says, as in "Said to happen by 10 July 2021"."""
    words = _event_lead(claim) if claim.quantity is None else _quantity_lead(claim)
    if bets_against and claim.probability is not None:
        return f"{words} with a probability of only {chance_phrase(claim.probability)}, a bet against it"
    return words


def weak_hedge_sentence(claim: ClaimTerms, probability: float) -> str:
    """Explain that a claim commits to nothing."""
    return (
        f"{lead_phrase(claim)} with a probability of {chance_phrase(probability)}, which commits to neither side, "
        "so no outcome can decide it."
    )


def _event_lead(claim: ClaimTerms) -> str:
    is_denied = claim.polarity is NEGATED
    denied = "not " if is_denied else ""
    when = _when(claim.window, is_wait=not is_denied)
    if claim.tense is FORECAST:
        return f"Said {denied}to happen{when}"
    if not when:
        return f"Said on {day_phrase(claim.made_on)} {denied}to have happened"
    return f"Said {denied}to have happened{when}"


def _quantity_lead(claim: ClaimTerms) -> str:
    quantity = claim.quantity
    if quantity is None:
        return _event_lead(claim)
    verb = "Forecast" if claim.tense is FORECAST else "Said"
    denied = "not " if claim.polarity is NEGATED else ""
    figure = figure_phrase(quantity.comparator, quantity.value, quantity.upper, quantity.unit)
    when = _when(claim.window, is_wait=False)
    return f"{verb} {denied}to be {figure}{when}"


def _when(window: Window | None, *, is_wait: bool) -> str:
    """A time with a space before it; an open one is no wait for what is denied or measured."""
    if window is None:
        return ""
    if window.end is None and window.start is not None and not is_wait:
        return f" from {day_phrase(window.start)} on"
    return window_phrase(window.start, window.end)
