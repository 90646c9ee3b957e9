"""Say which language a text is in, as far as is needed to refuse what is not English."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import Final

from predictions.extraction.words.languages import FUNCTION_WORDS, SCRIPTS

WORD: Final = re.compile(r"[^\W\d_]+")
SAMPLE: Final = 2_000  # words
ENOUGH: Final = 25  # words; of less text nothing is said


class NotEnglish(ValueError):
    """The text is in another language; the message names it."""


def language_of(text: str) -> str:
    """Return the name of the language of a text: "English" unless another is clearly the language of most of it."""
    words = [match.group().lower() for match in islice(WORD.finditer(text), SAMPLE)]
    if len(words) < ENOUGH:
        return "English"
    script, letters = _script(words)
    if script and letters > 0.6:
        return script
    shares = {name: sum(word in known for word in words) / len(words) for name, known in FUNCTION_WORDS.items()}
    best = max(shares, key=lambda name: shares[name])
    if best != "English" and shares["English"] < 0.12 and shares[best] > 0.15 and shares[best] > 2 * shares["English"]:
        return best
    return "English"


def refuse_other_languages(text: str) -> None:
    """Raise NotEnglish for a text that is clearly in another language."""
    language = language_of(text)
    if language != "English":
        raise NotEnglish(f"looks like {language}; only English is read")


def _script(words: list[str]) -> tuple[str | None, float]:
    """Return the language that stands for the commonest script that is not Latin, and its share of the words."""
    counts: Counter[str] = Counter()
    for word in words:
        point = ord(word[0])
        for name, low, high in SCRIPTS:
            if low <= point <= high:
                counts[name] += 1
                break
    if not counts:
        return None, 0.0
    name, count = counts.most_common(1)[0]
    return name, count / len(words)
