"""Name what a bare figure counts where the noun stands before it: "the number of towns is 70", "deaths total 55"."""

from __future__ import annotations

from typing import Final

from predictions.extraction.tokens import Sentence
from predictions.extraction.words.en.nouns import looks_plural, singular
from predictions.extraction.words.en.speech import PREPOSITIONS

# These are measured and not counted.
MEASURED: Final = frozenset(
    "temperatures prices shares stocks levels rates yields highs lows winds odds futures sales profits revenues".split()
)
REACH: Final = 24
# Heads of "the number of ...", whose noun is what is counted.
COUNT_HEADS: Final = frozenset("number numbers total count".split())
# Right before the figure these have what is counted as their subject.
COUNTING: Final = frozenset(
    """
    total totals totalled totaled number numbered exceed exceeds exceeded surpass surpasses surpassed top topped tops
    pass passed passes reach reached reaches hit at
    """.split()
)
BETWEEN: Final = frozenset(
    "is are was were be been will would could may might to has have had already now more than at least about".split()
)


def counted_before(sentence: Sentence, first: int, figure: int) -> str | None:
    """Return the unit of the bare figure at token `figure` out of its clause's tokens from `first`, or None."""
    low = sentence.low
    start = max(first, figure - REACH)
    for index in range(figure - 1, start, -1):
        if low[index] in (";", ":"):
            return None
        if low[index] == "of" and low[index - 1] in COUNT_HEADS:
            return _plural_ahead(low, index + 1, figure)
        if low[index] == "toll" and low[index - 1] == "death":
            return "death"
    return _subject(sentence, start, figure)


def _plural_ahead(low: list[str], first: int, stop: int) -> str | None:
    for index in range(first, min(first + 4, stop)):
        if low[index] in PREPOSITIONS or not low[index].isalpha():
            return None
        if looks_plural(low[index]):
            return singular(low[index])
    return None


def _subject(sentence: Sentence, start: int, figure: int) -> str | None:
    """Return the plural right before a verb that counts ("confirmed deaths total 55")."""
    low, index = sentence.low, figure - 1
    while index > start and low[index] in BETWEEN - {"at"}:
        index -= 1
    if index <= start or low[index] not in COUNTING:
        return None
    index -= 1
    while index > start and low[index] in BETWEEN:
        index -= 1
    common = low[index].isalpha() and low[index] not in MEASURED and not (sentence.capital(index) and index > start)
    return singular(low[index]) if common and looks_plural(low[index]) else None
