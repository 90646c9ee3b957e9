"""Leave out what states nothing: questions, conditions, and the times that say when somebody spoke."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from predictions.extraction.predicates import ASKING
from predictions.extraction.regions import RELATIVE_OPENERS, Reading, Region
from predictions.extraction.tokens import Sentence
from predictions.extraction.verbgroups import BE, MODAL_WORDS
from predictions.extraction.windows import Dated

ASKED_BEFORE: Final = frozenset(
    "know knows ask asked asking see wonder wondered decide decided determine unclear doubt doubted say saying clear"
    " sure seen test".split()
)


REVISING: Final = frozenset(
    "raised cut lowered revised upgraded downgraded trimmed slashed updated kept maintained left held lifted".split()
)
FORECAST_NOUNS: Final = frozenset(
    "forecast forecasts projection projections outlook guidance estimate estimates".split()
)
# Speech behind these only times the main clause: "Last week, shares rose after the minister said".
WHEN_SAID: Final = frozenset("after as when because while although before since".split())


def times_speech(reading: Reading, one: Dated) -> bool:
    """Say whether a time says when somebody spoke: it stands inside an attribution, or before its subject."""
    start = one.time.span.start
    if reading.sentence.low[one.first] == "for" or (start and start > reading.published):
        return False  # "For this quarter, the firm said": nobody has spoken yet on a day to come
    for said in reading.said:
        if said.verb < 0:
            continue
        inside = said.start <= one.first < said.stop
        if inside and not any(_tells(word) for word in reading.sentence.low[said.start : min(one.first, said.verb)]):
            return True
        ahead = said.after and not said.before and one.stop <= said.start + 1
        ahead = ahead and not any(word in WHEN_SAID for word in reading.sentence.low[said.start : said.verb])
        if ahead and not inside and _same_clause(reading, one.first, said.start):
            return True
    return False


def _tells(word: str) -> bool:
    """Say whether the word opens or carries a clause of its own, whose times do not say when somebody spoke."""
    return word in RELATIVE_OPENERS or word in MODAL_WORDS


def _same_clause(reading: Reading, one: int, other: int) -> bool:
    return reading.clauses.around(one)[0] == reading.clauses.around(other)[0]


def is_revised_forecast(sentence: Sentence, figure: int) -> bool:
    """Say whether the figure is what a forecast was set to: "raised its growth forecast for 2027 to 3.5 percent"."""
    before = sentence.low[max(0, figure - 25) : figure]
    if not before or before[-1] not in ("to", "at"):
        return False
    revised = next((index for index, word in enumerate(before) if word in REVISING), len(before))
    return any(word in FORECAST_NOUNS for word in before[revised:])


def is_question(sentence: Sentence) -> bool:
    for word in reversed(sentence.low):
        if word == "?":
            return True
        if word.isalnum():
            return False
    return False


def _is_what(words: list[str]) -> bool:
    """Say whether "what" is no question: "that is what we will do"."""
    return any(one in BE and other == "what" for one, other in pairwise(words))


def is_no_statement(reading: Reading, region: Region) -> bool:
    """Say whether the predicate stands in an indirect question or a condition."""
    low = reading.sentence.low
    predicate = region.predicate
    if predicate is None:
        return True
    first = region.first
    if _is_what(low[max(0, first - 1) : predicate.start]):
        return False
    opener = low[first] if first < len(low) else ""
    if opener in ("when", "where") and first and low[first - 1] in ASKED_BEFORE:
        return True
    before = low[first - 1] if first else ""
    if (opener in ASKING and opener not in ("when", "where")) or before in ("what", "how", "whether", "why"):
        return first > 0 or opener in ("what", "whether")
    between = low[first : predicate.start]
    for index in range(max(0, predicate.start - 6), predicate.start):
        if "," in low[index : predicate.start] or "that" in low[index : predicate.start]:
            continue
        if low[index] in ASKING and (low[index] not in ("when", "where") or low[index - 1] in ASKED_BEFORE):
            return True
    if "if" in between and low[max(0, low.index("if", first) - 1)] in ASKED_BEFORE:
        return True
    return opener in ("if", "unless") and "," not in between and "then" not in between
