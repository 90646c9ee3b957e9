"""Comparators: the words before and behind a figure that bound it."""

from __future__ import annotations

from predictions.extraction.numbers.numerals import NUMBER_WORDS
from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.quantities.figure import FigureKind
from predictions.extraction.quantities.phrases import by_first, by_last, match_before, match_behind
from predictions.extraction.words.en import comparators as words
from predictions.vocabulary import Comparator

_BEFORE = by_last(words.BEFORE)
_BEHIND = by_first(words.BEHIND)
_OVER_MEASURES = frozenset(words.OVER_MEASURES_BEHIND)
_TELLING = frozenset(words.TELLING)
_SKIPPED = frozenset(
    (
        "just",
        "only",
        "the",
        "a",
        "an",
        "another",
        "further",
        "additional",
        "already",
        "probably",
        "possibly",
        "perhaps",
        "as",
        "by",
        "of",
    )
)
_OUTER = frozenset(("at_least", "at_most", "more_than", "less_than"))
_COUNTED_BY_ARTICLE = frozenset(("half", "third", "quarter", "hundred", "thousand", "million", "billion", "dozen"))
_OVERTAKING = frozenset(("tops", "top", "pass", "passed", "passing", "bypass", "bypassed", "cross", "crossed"))
_BEFORE_BASE = frozenset(("to", "will", "would", "could", "may", "might", "can", "should", "not"))
_MEANING = {each.value: each for each in Comparator}


def bound_before(tokens: Tokens, i: int, kind: FigureKind, floor: int) -> tuple[Comparator, int]:
    """Read the comparator before token i: what it means and the token that it begins with (i where there is none)."""
    k = i - 1
    if tokens.words[k] in ("just", "only", "a", "an") and tokens.words[k] not in _BEFORE:
        k -= 1
    found = match_before(tokens, k, _BEFORE)
    if found is None or found[1] < floor or not _bounds(tokens, found[1], k, kind):
        return Comparator.EXACT, i
    meaning, begin = found
    outer = match_before(tokens, begin - 1, _BEFORE)
    if outer and outer[1] >= floor and outer[0] in _OUTER:
        meaning, begin = outer
    if tokens.words[begin - 1] == "not" and begin - 1 >= floor and meaning == "more_than":
        meaning, begin = "at_most", begin - 1
    return _MEANING[meaning], begin


def _bounds(tokens: Tokens, begin: int, last: int, kind: FigureKind) -> bool:
    word, before = tokens.words[last], tokens.words[begin - 1]
    if word == "over" and begin == last and kind is FigureKind.DURATION:
        return before in _OVER_MEASURES or begin == 0
    if word == "about" and begin == last:
        return before not in _TELLING
    if word == "c":
        return False
    if word in _OVERTAKING:
        return _overtakes(tokens, begin, last)
    if word in ("min", "max", "."):
        return tokens.words[begin] in ("approx", "min", "max") and not before[:1].isdecimal()
    return True


def _overtakes(tokens: Tokens, verb: int, last: int) -> bool:
    """Say whether a verb tells of a mark that is passed: "tops 400", but not "pass two laws", "the top 40"."""
    before, after = tokens.words[verb - 1], tokens.words[last + 1]
    if before in ("the", "a", "its", "their") or before[:1].isdecimal() or before.endswith("'s"):
        return False
    scaled = after in NUMBER_WORDS and tokens.words[last + 2] in ("million", "billion", "trillion")
    mark = scaled or after in ("$", "£", "€") or (after[:1].isdecimal() and len(after) > 1)
    return mark and (tokens.words[last] not in ("top", "cross") or before in _BEFORE_BASE)


def bound_behind(tokens: Tokens, j: int) -> tuple[Comparator, int] | None:
    """Read the comparator at token j, behind a figure: what it means and the token after it."""
    found = match_behind(tokens, j, _BEHIND)
    if found is None:
        return None
    meaning, end = found
    after = tokens.words[end]
    if (
        after == "than"
        or after in NUMBER_WORDS
        or (after in ("a", "an") and tokens.words[end + 1] in _COUNTED_BY_ARTICLE)
    ):
        return None
    if (
        after[:1].isdecimal()
        or after in ("$", "£", "€")
        or (after.isalpha() and tokens.words[j] in ("at", "plus", "odd") and end - j == 1 and after in ("a", "the"))
    ):
        return None
    if (
        tokens.words[j] == "at"
        and end < tokens.size
        and after
        not in (
            ".",
            ",",
            ";",
            ")",
            "and",
            "in",
            "on",
            "of",
            "for",
            "—",
            "to",
            "by",
            "from",
            "were",
            "was",
            "have",
            "had",
        )
    ):
        return None
    if tokens.words[j] == "+" and not tokens.glued(j):
        return None
    return _MEANING[meaning], end
