"""Tell the modals that look forward from those that tell of ability, of the present, of what might have been."""

from __future__ import annotations

from typing import Final

from predictions.extraction.lexicon import BASES, GERUNDS, is_participle
from predictions.extraction.tokens import Sentence
from predictions.extraction.verbgroups import ADVERBS, Predicate, is_verb_word, next_content, verb_behind
from predictions.extraction.words.en.forecasts import (
    CONTRACTIONS,
    EVALUATIVE,
    HOPING,
    PRESENT_STATES,
    VIEWED,
    WILL_NOUN_BEFORE,
)

COUNTERFACTUAL: Final = (["if", "i", "were"], ["if", "i", "was"])
YOU: Final = frozenset(("you", "you'll"))


def modal_at(sentence: Sentence, index: int) -> Predicate | None:
    low = sentence.low
    word = low[index]
    modal, negated = CONTRACTIONS.get(word, ("will" if word.endswith("'ll") else word, False))
    if sentence.capital(index) and not (index == 0 and modal != "may"):
        return None
    verb, inner = verb_behind(sentence, index + 1)
    if verb >= len(sentence) or not is_verb_word(sentence, verb):
        return None
    negated = negated or inner or (index > 0 and low[index - 1] == "neither")
    if _modal_is_no_forecast(sentence, modal, index, verb, negated):
        return Predicate("none", index, verb + 1, verb, dropped=True)
    weak = modal in ("may", "might") and _may_be_state(sentence, verb)
    # "he will have been glad" guesses about what has been; with a day to come it is a forecast
    weak = weak or (modal == "will" and low[verb] == "have" and is_participle(next_content(sentence, verb + 1)))
    return Predicate(f"forecast.{modal}", index, verb + 1, verb, negated, weak)


def _modal_is_no_forecast(sentence: Sentence, modal: str, index: int, verb: int, negated: bool) -> bool:
    low = sentence.low
    before = low[index - 1] if index else ""
    following = low[verb + 1] if verb + 1 < len(sentence) else ""
    if before in YOU or low[index] == "you'll":
        return True
    if low[verb] in ("be", "do", "have") and not any(word.isalnum() for word in low[verb + 1 : verb + 3]):
        return True  # "where they said they would be" leaves out what it is about
    if modal == "will":
        return (before in WILL_NOUN_BEFORE and low[verb] not in BASES) or _only_judges(sentence, verb)
    if modal == "shall":
        return False
    if low[verb] == "have" and (is_participle(next_content(sentence, verb + 1)) or following == "been"):
        return True
    if modal == "could":
        return _could_is_ability(sentence, index, verb, negated)
    if modal == "would":
        return _would_is_no_forecast(sentence, index, verb)
    return _may_is_present(sentence, verb)


def _could_is_ability(sentence: Sentence, index: int, verb: int, negated: bool) -> bool:
    low = sentence.low
    before = low[index - 1] if index else ""
    if negated or before in ("nobody", "none", "nothing", "never", "neither") or low[verb] in PRESENT_STATES:
        return True
    following = low[verb + 1] if verb + 1 < len(sentence) else ""
    if low[verb] in ("make", "hear", "see", "afford", "find", "tell", "feel", "understand", "muster") or following in (
        "heard",
        "seen",
    ):
        return True
    behind = low[max(0, index - 10) : index]
    return "so" in behind[-6:] or "enough" in behind or "only" in low[index:verb] or "no" in low[verb : verb + 2]


def _would_is_no_forecast(sentence: Sentence, index: int, verb: int) -> bool:
    low = sentence.low
    word = low[verb]
    if word in PRESENT_STATES or word in ("like", "love", "rather", "hate"):
        return True
    if _only_judges(sentence, verb):
        return True
    back = low[max(0, index - 12) : index]
    if any(back[at : at + 3] in COUNTERFACTUAL for at in range(len(back))):
        return True
    return "otherwise" in back or "often" in low[index:verb] or "wish" in back or "always" in low[index:verb]


def _only_judges(sentence: Sentence, verb: int) -> bool:
    """Say whether "will be" or "would be" judges and foretells nothing: "will be (a) great"."""
    low = sentence.low
    if low[verb] != "be":
        return False
    index = verb + 1
    while index < len(low) and (
        low[index] in ADVERBS or low[index].endswith("ly") or low[index] in ("a", "an", "so", "really", "more")
    ):
        index += 1
    return index < len(low) and low[index] in EVALUATIVE


def _may_is_present(sentence: Sentence, verb: int) -> bool:
    """Say whether may or might tells how things are now: "may be true", "may reflect"."""
    low = sentence.low
    if low[verb] in PRESENT_STATES or low[verb] == "need":
        return True
    if low[verb] == "be":
        content = next_content(sentence, verb + 1)
        return content in VIEWED
    return low[verb] == "as" or low[verb + 1 : verb + 3] == ["as", "well"]


def _may_be_state(sentence: Sentence, verb: int) -> bool:
    """Say whether "may be" joins an adjective or noun: it tells of the future only with a day or a figure."""
    if sentence.low[verb] != "be":
        return False
    content = next_content(sentence, verb + 1)
    return not (is_participle(content) or content in GERUNDS or content in ("able", "forced", "too"))


def hoped_can(sentence: Sentence, index: int) -> Predicate | None:
    """Read "can" under hope: "hopes that the conflict can be settled"."""
    low = sentence.low
    back = low[max(0, index - 12) : index]
    verb, negated = verb_behind(sentence, index + 1)
    if verb < len(sentence) and low[verb] in BASES and any(word in HOPING for word in back) and not negated:
        return Predicate("forecast.can", index, verb + 1, verb)
    return None
