"""English plurals of units, so that a figure reads as a sentence has it."""

from __future__ import annotations

import re
from functools import lru_cache

IRREGULAR = {
    "person": "people",
    "child": "children",
    "foot": "feet",
    "tooth": "teeth",
    "goose": "geese",
    "mouse": "mice",
    "ox": "oxen",
    "half": "halves",
    "knife": "knives",
    "leaf": "leaves",
    "life": "lives",
    "loaf": "loaves",
    "thief": "thieves",
    "wife": "wives",
    "wolf": "wolves",
    "crisis": "crises",
    "analysis": "analyses",
    "basis": "bases",
    "gas": "gases",
    "bus": "buses",
    "hero": "heroes",
    "potato": "potatoes",
    "tomato": "tomatoes",
    "torpedo": "torpedoes",
    "veto": "vetoes",
    "volcano": "volcanoes",
    "passer-by": "passers-by",
}
PLURAL_FORMS = frozenset(IRREGULAR.values())
WORDS_WITHOUT_PLURAL = (
    "percent aircraft spacecraft hovercraft sheep deer fish cattle livestock series species personnel staff "
    "police military km kg cm mm m °c °f chinese japanese vietnamese portuguese swiss hertz taliban "
    "mujahideen dozen hundred thousand million billion trillion"
)
SAME_IN_PLURAL = frozenset(WORDS_WITHOUT_PLURAL.split())
# "-man" that is no man
WORDS_IN_MAN = "human german roman norman shaman talisman ottoman caiman"
PLAIN_MAN = frozenset(WORDS_IN_MAN.split())
# What stands after one of these belongs to the noun before it: barrels per day, tonnes of wheat.
HEAD_ENDS = re.compile(r" (?=(?:per|of|in|for|with|on|at|from|without) )")


@lru_cache(maxsize=4096)
def plural(unit: str) -> str:
    """Put a unit's head noun in the plural; one that is a plural already stays."""
    head, *rest = HEAD_ENDS.split(unit, maxsplit=1)
    before, space, noun = head.rpartition(" ")
    return " ".join([before + space + _plural_noun(noun), *rest])


def _plural_noun(noun: str) -> str:
    low = noun.lower()
    if low in IRREGULAR:
        return noun[0] + IRREGULAR[low][1:]
    if _needs_no_ending(noun, low):
        return noun
    if low.endswith("man") and low not in PLAIN_MAN:
        return noun[:-2] + "en"
    if re.search(r"[^aeiou]y$", low):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(?:ss|us|is|x|z|ch|sh)$", low) else "s")


def _needs_no_ending(noun: str, low: str) -> bool:
    is_plural = low in PLURAL_FORMS or low.endswith("men") or bool(re.search(r"[^sui]s$", low))
    return is_plural or low in SAME_IN_PLURAL or noun.isupper() or not noun[-1:].isalpha()
