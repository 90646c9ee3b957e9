"""Verb forms by lookup: derived once, at import, from the tables in `words.en.verbs`."""

from __future__ import annotations

from typing import Final

from predictions.extraction.words.en.verbs import IRREGULAR, MORE_VERBS, NOUN_LIKE_VERBS, PLAIN_VERBS

VOWELS: Final = frozenset("aeiou")
# Verbs of more than one syllable that double their last letter.
DOUBLING: Final = frozenset(
    "admit begin commit compel deter forget incur occur permit prefer rebut recur refer regret submit transfer "
    "transmit defer propel repel expel control cancel".split()
)


def third_person(base: str) -> str:
    """Return the -s form of a verb."""
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ies"
    if base.endswith(("s", "x", "z", "ch", "sh")) or base in ("go", "do", "undergo", "veto"):
        return base + "es"
    return {"have": "has", "be": "is"}.get(base, base + "s")


def _doubles(base: str) -> bool:
    if len(base) < 3 or base[-1] in "wxy" or base[-1] in VOWELS:
        return False
    short = base[-2] in VOWELS and base[-3] not in VOWELS
    return short and (base in DOUBLING or sum(letter in VOWELS for letter in base) == 1)


def past(base: str) -> str:
    """Return the regular past form of a verb."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return (base + base[-1] if _doubles(base) else base) + "ed"


def gerund(base: str) -> str:
    """Return the -ing form of a verb."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return (base + base[-1] if _doubles(base) else base) + "ing"


_IRREGULAR: Final = {forms[0]: forms[1:] for forms in IRREGULAR}
PLAIN: Final = frozenset((*PLAIN_VERBS, *MORE_VERBS)) - frozenset(NOUN_LIKE_VERBS)
BASES: Final = PLAIN | frozenset(NOUN_LIKE_VERBS) | frozenset(_IRREGULAR)
THIRD: Final = frozenset(third_person(base) for base in BASES)
# The -s forms that are not plural nouns too.
PLAIN_THIRD: Final = frozenset(third_person(base) for base in PLAIN)
GERUNDS: Final = frozenset(gerund(base) for base in BASES)
# Pasts that are pasts alone (fell, took), which no participle shares.
PURE_PASTS: Final = frozenset(forms[0] for forms in _IRREGULAR.values() if len(forms) > 1 and forms[0] != forms[1]) | {
    "was",
    "were",
    "did",
    "had",
    "said",
}
PASTS: Final = frozenset(
    [past(base) for base in BASES if base not in _IRREGULAR] + [forms[0] for forms in _IRREGULAR.values()] + ["were"]
)
PARTICIPLES: Final = frozenset(
    [past(base) for base in BASES if base not in _IRREGULAR] + [forms[-1] for forms in _IRREGULAR.values()]
)
# From each form to its base.
LEMMAS: Final = {
    form: base for base in BASES for form in (third_person(base), gerund(base), past(base), *_IRREGULAR.get(base, ()))
}


def is_participle(word: str) -> bool:
    """Say whether a lower-cased word can be a past participle."""
    return word in PARTICIPLES or (len(word) > 4 and word.endswith("ed"))


def is_past(word: str) -> bool:
    """Say whether a lower-cased word can be a past form."""
    return word in PASTS or (len(word) > 4 and word.endswith("ed"))
