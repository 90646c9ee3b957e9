"""Phrases of several words, looked up by their first or last word, the longest first."""

from __future__ import annotations

from collections.abc import Iterable

from predictions.extraction.numbers.tokens import Tokens

Phrase = tuple[str, ...]
Index = dict[str, tuple[tuple[Phrase, str], ...]]


def split(text: str) -> Phrase:
    """Cut a phrase the way that tokens are cut: signs and hyphens stand alone, letters with ² stay together."""
    for sign in "-°$€£%/":
        text = text.replace(sign, f" {sign} ")
    return tuple(text.replace("km2", "km 2").replace("m2", "m 2").split())


def rows(table: Iterable[tuple[str, ...]]) -> list[tuple[str, str]]:
    """Turn rows of name and written forms into pairs of form and name."""
    return [(form, name) for name, *forms in table for form in forms]


def by_first(pairs: Iterable[tuple[str, str]]) -> Index:
    """Index phrases by their first word."""
    return _index(pairs, 0)


def by_last(pairs: Iterable[tuple[str, str]]) -> Index:
    """Index phrases by their last word."""
    return _index(pairs, -1)


def _index(pairs: Iterable[tuple[str, str]], at: int) -> Index:
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for form, meaning in pairs:
        phrase = split(form)
        entry = (phrase, meaning)
        if entry not in found.setdefault(phrase[at], []):
            found[phrase[at]].append(entry)
    return {word: tuple(sorted(each, key=lambda entry: -len(entry[0]))) for word, each in found.items()}


def match_behind(tokens: Tokens, j: int, index: Index) -> tuple[str, int] | None:
    """Match a phrase that begins at token j: its meaning and the token after it."""
    for phrase, meaning in index.get(tokens.words[j], ()):
        end = j + len(phrase)
        if len(phrase) == 1 or tuple(tokens.words[j:end]) == phrase:
            return meaning, end
    return None


def match_before(tokens: Tokens, k: int, index: Index) -> tuple[str, int] | None:
    """Match a phrase that ends with token k: its meaning and the token that it begins with."""
    if k < 0:
        return None
    for phrase, meaning in index.get(tokens.words[k], ()):
        size = len(phrase)
        begin = k + 1 - size
        if begin < 0 or (size > 1 and tokens.words[k - 1] != phrase[-2]):
            continue
        if size < 3 or tuple(tokens.words[begin : k + 1]) == phrase:
            return meaning, begin
    return None
