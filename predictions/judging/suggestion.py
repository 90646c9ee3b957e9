"""The way in to judging: hedges first, then the rules of the claim's kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from predictions.claim_json import read_claim, read_outcome
from predictions.judging.events import judge_event
from predictions.judging.lead import weak_hedge_sentence
from predictions.judging.quantities import judge_quantity
from predictions.judging.rules import HEDGE_TOO_WEAK_FROM, HEDGE_TOO_WEAK_TO
from predictions.vocabulary import ClaimTerms, OutcomeFact, OutcomeKind, Polarity, Rating, Reason, Suggestion


def suggest(
    claim: ClaimTerms | Mapping[str, object],
    outcomes: Iterable[OutcomeFact | Mapping[str, object]],
    today: date,
) -> Suggestion:
    """Suggest a rating for a claim from its question's outcomes; mappings are in the contract's JSON form.

    Raises claim_json.BadField for a mapping that cannot be read.
    """
    terms = claim if isinstance(claim, ClaimTerms) else read_claim(claim, "claim")
    facts = [
        outcome if isinstance(outcome, OutcomeFact) else read_outcome(outcome, f"outcomes[{index}]")
        for index, outcome in enumerate(outcomes)
    ]
    negated = terms.polarity is Polarity.NEGATED
    probability = terms.probability
    if probability is not None and probability <= HEDGE_TOO_WEAK_TO:
        if probability >= HEDGE_TOO_WEAK_FROM:
            sentence = weak_hedge_sentence(terms, probability)
            return Suggestion(Rating.UNVERIFIABLE, Reason.HEDGE_TOO_WEAK, sentence)
        negated = not negated
    if terms.quantity is not None:
        seen = _seen(facts, OutcomeKind.QUANTITY, today)
        return judge_quantity(terms, terms.quantity, seen, today, negated)
    return judge_event(terms, _seen(facts, OutcomeKind.EVENT, today), today, negated)


def _seen(facts: Iterable[OutcomeFact], kind: OutcomeKind, today: date) -> list[OutcomeFact]:
    return [fact for fact in facts if fact.kind is kind and fact.day <= today]
