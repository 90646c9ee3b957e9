"""The noun that a number counts: the head of the noun phrase behind it, in the singular."""

from __future__ import annotations

from predictions.extraction.numbers.numerals import NUMBER_WORDS, number_at
from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.words.en.comparators import MANNERS, ONES
from predictions.extraction.words.en.nouns import ATTRIBUTIVE_PLURALS, PERSON_STATES, STOPS, looks_plural, singular

_STOPS = frozenset(STOPS)
_STATES = frozenset(PERSON_STATES)
_MANNERS = frozenset(MANNERS)
_ONES = frozenset(ONES)
_ATTRIBUTIVE = frozenset(ATTRIBUTIVE_PLURALS)
_REACH = 6
_DETERMINERS = frozenset(("the", "these", "those", "his", "her", "its", "their", "our", "my", "your"))

Noun = tuple[str, int, int]  # the unit, and the tokens start..end of its words


def noun_behind(tokens: Tokens, j: int, one: bool) -> Noun | None:
    """Read the noun phrase at token j and name its head; `one`: the number is one, so the noun is singular."""
    if tokens.words[j] == "of":
        return _of_which(tokens, j + 1)
    if tokens.words[j] == "head" and tokens.words[j + 1] == "of":
        return "head", j, j + 1
    if tokens.words[j] == "-" and tokens.glued(j):
        return _hyphened(tokens, j + 1)
    if tokens.words[j] in _STATES:
        # "12 wounded soldiers" are soldiers, "12 wounded" persons
        return _plural(tokens, j) or ("person", j, j + 1)
    return _plural(tokens, j) or (_singular(tokens, j) if one else _attributive(tokens, j))


def _of_which(tokens: Tokens, k: int) -> Noun | None:
    """Read the noun of "of the 15 members", "of his sons", "of 15 members"."""
    determined = tokens.words[k] in _DETERMINERS
    k += determined
    number = number_at(tokens, k)
    if number and not number.share:
        return _plural(tokens, number.end)
    return _plural(tokens, k) if determined else None


def _hyphened(tokens: Tokens, j: int) -> Noun | None:
    word = tokens.words[j]
    if not word.isalpha() or word in _MANNERS or word in _STOPS or len(word) < 3:
        return None
    return singular(word), j, j + 1


def _plural(tokens: Tokens, j: int) -> Noun | None:
    k = _skip_initials(tokens, j)
    stop = k + _REACH
    while k < stop:
        word = tokens.words[k]
        if not word.isalpha():
            if word == "-" and k > j and tokens.glued(k) and tokens.glued(k + 1):
                k += 1
                continue
            return None
        if (word in _STOPS and not _is_us(tokens, k)) or word in NUMBER_WORDS or (k > j and tokens.opens_paragraph(k)):
            return None
        if looks_plural(word) and not (tokens.words[k + 1] == "-" and tokens.glued(k + 1) and tokens.glued(k + 2)):
            return _head(tokens, j, k)
        k += 1
    return None


def _head(tokens: Tokens, j: int, k: int) -> Noun:
    """Name the head: the plural at token k, or the next noun where the plural only describes it ("sales managers")."""
    after = tokens.words[k + 1]
    if after not in ("'", "'s") and tokens.words[k] in _ATTRIBUTIVE:
        further = _plural(tokens, k + 1)
        if further and further[2] <= k + 4:
            return further[0], j, further[2]
    name = singular(tokens.words[k])
    if tokens.capital(k) and name:
        name = tokens.written(k)[0] + name[1:] if name[0] == tokens.words[k][0] else name
    return name, j, k + 1


def _skip_initials(tokens: Tokens, j: int) -> int:
    if tokens.words[j : j + 4] == ["u", ".", "s", "."] or tokens.words[j : j + 4] == ["u", ".", "k", "."]:
        return j + 4
    return j


def _is_us(tokens: Tokens, k: int) -> bool:
    return tokens.words[k] == "us" and tokens.written(k) == "US"


def _singular(tokens: Tokens, j: int) -> Noun | None:
    k = j
    while (
        k < j + 3 and tokens.words[k].isalpha() and tokens.words[k] not in _STOPS and not tokens.words[k].endswith("ed")
    ):
        k += 1
        if tokens.words[k - 1] in _ONES:
            break
    return (tokens.words[k - 1], j, k) if k > j else None


def _attributive(tokens: Tokens, j: int) -> Noun | None:
    """Read "40 page" of "the 40 page document": a singular noun right behind, with a noun that it describes."""
    word, after = tokens.words[j], tokens.words[j + 1]
    if not word.isalpha() or word in _STOPS or len(word) < 3 or word.endswith(("ly", "ed", "ing")):
        return None
    if not after.isalpha() or after in _STOPS or tokens.capital(j):
        return None
    return word, j, j + 1
