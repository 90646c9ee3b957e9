"""A corpus from a sentence grammar of our own: the same for the same seed, and no article of anybody's."""

from __future__ import annotations

import random
from collections.abc import Iterator

WORDS_AN_ARTICLE = 1200

_PLACES = ("Norvale", "Easthaven", "the lake district", "Port Alder", "the upper valley", "Kestrel Bay")
_BODIES = ("the transport ministry", "the central bank", "the grid operator", "the health board", "the port authority")
_PEOPLE = ("a spokeswoman", "the minister", "an official", "the chairman")
_THINGS = (
    "the new bridge",
    "the ferry line",
    "the second reactor",
    "the vaccination drive",
    "the rail link",
    "the dam",
)
_ENDS = ("by the end of August", "by 10 July", "within six months", "before 2027", "in the second half of the year")
_UNITS = ("passengers", "tonnes of grain", "households", "jobs", "cases", "megawatts")
_PLAIN = (
    "People in {place} have talked of little else since the spring.",
    "The road past the harbour was closed for most of the morning.",
    "{body} did not answer a request for comment.",
    "Nobody in {place} seemed to mind the rain, which fell from noon until dusk.",
    "It is a long story, and it began with a letter to the council.",
)
_CLAIMS = (
    "{thing} will be finished {end}, {body} said.",
    "{body} expects {thing} to open {end}.",
    "About {number} {unit} were counted in {place} last year.",
    "“We will not raise the fare,” {person} of {body} told reporters.",
    "{thing} may cost up to ${money} million, according to {body}.",
    "{body} said {percent}% of the work on {thing} was complete.",
    "It is unlikely that {thing} will reach {place}.",
)

# What each kind of hostile text repeats: it tempts a rule to look far, or a pattern to try many ways to match.
HOSTILE: dict[str, str] = {
    "digits": "7",
    "digits and commas": "1,",
    "digits and hyphens": "1-",
    "fractions": "1/2 ",
    "percentages": "5% ",
    "ranges": "5 to ",
    "letters": "A",
    "initials": "A.",
    "words in capitals": "GRAIN ",
    "quotation marks": "“",
    "straight marks": '"',
    "quoted words": "“Go,” ",
    "combining marks": "e\u0301\u0301\u0301",
    "brackets": "(",
    "spaces": " ",
    "by": "by ",
    "that": "he said that ",
    "will": "will ",
    "weekdays": "Monday ",
    "anchors": "two weeks after ",
    "commas": "said, ",
}


def hostile(piece: str, length: int) -> str:
    """Repeat a piece up to a length."""
    return (piece * (length // len(piece) + 1))[:length]


def unpunctuated(text: str) -> str:
    """Take away what ends sentences and paragraphs."""
    return text.replace("\n", " ").replace(".", "").replace("?", "")


def articles(count: int, *, seed: int = 7, words: int = WORDS_AN_ARTICLE) -> Iterator[str]:
    """Yield `count` articles of about `words` words each, in paragraphs of five sentences."""
    chance = random.Random(seed)  # noqa: S311 - made-up text, no secret
    for _ in range(count):
        yield _article(chance, words)


def _article(chance: random.Random, words: int) -> str:
    sentences: list[str] = []
    length = 0
    while length < words:
        sentence = _sentence(chance)
        sentences.append(sentence)
        length += sentence.count(" ") + 1
    return "\n\n".join(" ".join(sentences[i : i + 5]) for i in range(0, len(sentences), 5))


def _sentence(chance: random.Random) -> str:
    pattern = chance.choice(_CLAIMS if chance.random() < 0.3 else _PLAIN)
    sentence = pattern.format(
        place=chance.choice(_PLACES),
        body=chance.choice(_BODIES),
        person=chance.choice(_PEOPLE),
        thing=chance.choice(_THINGS),
        end=chance.choice(_ENDS),
        unit=chance.choice(_UNITS),
        number=f"{chance.randrange(100, 90_000):,}",
        money=chance.randrange(2, 900),
        percent=chance.randrange(2, 99),
    )
    return sentence[0].upper() + sentence[1:]
