"""The language of an article as an ISO 639-1 code."""

from __future__ import annotations

import re

from predictions.extraction import language_of

ENGLISH = "en"

# Each language that extraction tells apart by its words.
CODES = {
    "Arabic": "ar",
    "Chinese": "zh",
    "Dutch": "nl",
    "English": ENGLISH,
    "French": "fr",
    "Georgian": "ka",
    "German": "de",
    "Greek": "el",
    "Hebrew": "he",
    "Hindi": "hi",
    "Italian": "it",
    "Japanese": "ja",
    "Korean": "ko",
    "Polish": "pl",
    "Portuguese": "pt",
    "Russian": "ru",
    "Spanish": "es",
    "Swedish": "sv",
    "Thai": "th",
    "Turkish": "tr",
}
PRIMARY_SUBTAG = re.compile(r"\s*([a-zA-Z]{2,3})(?:[-_]|\s*$)")


def language_code(text: str, declared: str = "") -> str:
    """Return the code of a text's language. What a page declares (BCP 47) counts where the words cannot tell."""
    found = CODES[language_of(text)]
    subtag = PRIMARY_SUBTAG.match(declared)
    if found != ENGLISH or subtag is None:
        return found
    code = subtag.group(1).lower()
    # templates declare wrong languages, so words that could have told the declared one apart win over it
    return found if code in CODES.values() else code
