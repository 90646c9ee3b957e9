"""How likely a claim is about a question: the words they share, weighed by where they stand."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

# what stands in nearly every claim and question tells them apart in none
_STOP_WORDS = frozenset(
    """
    a about after against all also an and any are as at be been before being but by could did do does during
    each for from had has have he her his how in into is it its may might more most no nor not of on one or
    other our out over own said say says set shall she should since so some such than that the their them then
    there these they this those to under until up was we were what when where which while who will with within
    would you
    """.split()
)
_WORD = re.compile(r"[^\W_]{2,40}(?:['’][^\W_]{1,10})?")
# longest first: the first that fits is cut
_ENDINGS = ("ation", "ment", "ingly", "edly", "ing", "ion", "ie", "ed", "al", "e", "y")
_STEM = 3

_CONTEXT_WEIGHT = 0.4
_UNIT_BONUS = 0.1
# fewer words than this shared with the surroundings alone are chance
_CHANCE = 2


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """What scoring reads of a question."""

    id: int
    title: str
    unit: str


@dataclass(frozen=True, slots=True)
class Match:
    """A question that a claim may be about, its score 0..1 and the reason in words."""

    question_id: int
    score: float
    reason: str


def content_words(text: str) -> dict[str, str]:
    """The content words of a text: stem -> word as it first stood."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        lowered = word.lower().replace("’", "'").removesuffix("'s")
        if lowered not in _STOP_WORDS:
            found.setdefault(_stem(lowered), word)
    return found


def _stem(word: str) -> str:
    singular = word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > _STEM else word
    for ending in _ENDINGS:
        if singular.endswith(ending) and len(singular) - len(ending) >= _STEM:
            return singular[: -len(ending)]
    return singular


def rank(quote: str, context: str, unit: str, questions: Collection[QuestionWords]) -> list[Match]:
    """Score questions by the share of their title's words that stand in the quote, or at less weight around it.

    A word that many of the questions have weighs little. Best first; questions that share nothing are left out.
    """
    quoted, around = content_words(quote), content_words(context)
    titles = {question: content_words(question.title) for question in questions}
    spread = Counter(stem for title in titles.values() for stem in title)
    weights = {stem: math.log(1 + len(titles) / count) for stem, count in spread.items()}
    matches = [
        match
        for question, title in titles.items()
        if (match := _match(quoted, around, unit, question, title, weights)) is not None
    ]
    return sorted(matches, key=lambda match: (-match.score, match.question_id))


def _match(
    quoted: dict[str, str],
    around: dict[str, str],
    unit: str,
    question: QuestionWords,
    title: dict[str, str],
    weights: dict[str, float],
) -> Match | None:
    in_quote = [stem for stem in title if stem in quoted]
    in_context = [stem for stem in title if stem not in quoted and stem in around]
    if not in_quote and len(in_context) < _CHANCE:
        return None
    shared = sum(weights[stem] for stem in in_quote) + _CONTEXT_WEIGHT * sum(weights[stem] for stem in in_context)
    score = shared / sum(weights[stem] for stem in title)
    reasons = []
    if in_quote:
        reasons.append(f"shares {', '.join(title[stem] for stem in in_quote)}")
    if in_context:
        reasons.append(f"nearby {', '.join(title[stem] for stem in in_context)}")
    if unit and content_words(unit).keys() & content_words(question.unit).keys():
        score += _UNIT_BONUS
        reasons.append(f"same unit {unit}")
    return Match(question.id, min(round(score, 3), 1.0), "; ".join(reasons))
