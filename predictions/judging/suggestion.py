"""The way in to judging: hedges first, then the rules of the claim's kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from predictions.claim_json import read_claim, read_outcome
from predictions.judging.events import judge_event
from predictions.judging.lead import lead_phrase, weak_hedge_sentence
from predictions.judging.quantities import judge_quantity
from predictions.judging.rules import HEDGE_TOO_WEAK_FROM, HEDGE_TOO_WEAK_TO
from predictions.vocabulary import ClaimTerms, OutcomeFact, OutcomeKind, Polarity, Rating, Reason, Suggestion

# Bound once, since looking a member up on its enum is slow enough to show at 50,000 suggestions a second.
NEGATED = Polarity.NEGATED
EVENT, QUANTITY = OutcomeKind.EVENT, OutcomeKind.QUANTITY


def suggest(
    claim: ClaimTerms | Mapping[str, object],
    outcomes: Iterable[OutcomeFact | Mapping[str, object]],
    today: date,
) -> Suggestion:
    """Suggest a rating for a claim from its question's outcomes; mappings are in the contract's JSON form.

    Raises claim_json.BadField for a mapping that cannot be read.
    """
    terms = claim if isinstance(claim, ClaimTerms) else read_claim(claim, "claim")
    seen = _seen(outcomes, EVENT if terms.quantity is None else QUANTITY, today)
    negated = terms.polarity is NEGATED
    turned = False
    probability = terms.probability
    if probability is not None and probability <= HEDGE_TOO_WEAK_TO:
        if probability >= HEDGE_TOO_WEAK_FROM:
            sentence = weak_hedge_sentence(terms, probability)
            return Suggestion(Rating.UNVERIFIABLE, Reason.HEDGE_TOO_WEAK, sentence)
        turned = True
        negated = not negated
    lead = lead_phrase(terms, turned)
    if terms.quantity is not None:
        return judge_quantity(terms, terms.quantity, lead, negated, seen, today)
    return judge_event(terms, lead, negated, seen, today)


def _seen(outcomes: Iterable[OutcomeFact | Mapping[str, object]], kind: OutcomeKind, today: date) -> list[OutcomeFact]:
    """The outcomes of a kind that can be seen on `today`; those that cannot are read all the same, and refused."""
    seen = []
    for index, outcome in enumerate(outcomes):
        fact = outcome if isinstance(outcome, OutcomeFact) else read_outcome(outcome, f"outcomes[{index}]")
        if fact.kind is kind and fact.day <= today:
            seen.append(fact)
    return seen
