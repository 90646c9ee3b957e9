"""Find the names in a sentence: runs of capitalised words, with titles taken off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from predictions.extraction.tokens import Sentence
from predictions.extraction.words.en.layout import TITLE_ABBREVIATIONS
from predictions.extraction.words.en.speech import (
    GENERIC_HEADS,
    NAME_LINKS,
    NO_NAME,
    ORGANISATION_WORDS,
    PREPOSITIONS,
    TITLES,
)

BETWEEN_PREPOSITION: Final = frozenset("the a an his her its their former new state central".split())
NEVER_NAMES: Final = frozenset(
    "i he she it we you they the a an this that these those monday tuesday wednesday thursday friday saturday sunday"
    " january february march april may june july august september october november december and or but in on at".split()
)
# How plural nouns and participles end that begin a sentence and name nobody.
COMMON_ENDINGS: Final = tuple(
    "ers ors ists ians ials ants ents ees ies ings ions ices ges ls ks ing ed ly".split(),
)
# What the names of firms end with.
HOUSES: Final = frozenset("ltd inc plc llc corp co securities capital associates partners brothers research".split())
# First words of places, which no "he" means.
PLACE_OPENERS: Final = frozenset(
    "east west north south new upper lower greater saint st mount lake cape los las san santa el port fort".split()
)
OPENERS: Final = frozenset("“\"‘'(—–")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as token indices, `start:stop` as it stands and `bare` where it starts without its title.

    `bare == stop`: a title and no name ("the Prime Minister").
    """

    start: int
    bare: int
    stop: int
    possessive: bool
    titled: bool
    governed: bool


def names(sentence: Sentence, known: frozenset[str] | set[str]) -> list[Name]:
    """Return the names of a sentence in order; `known` are words that the text writes with a capital mid-sentence."""
    found: list[Name] = []
    index, size = 0, len(sentence)
    while index < size:
        if not _starts(sentence, index, known):
            index += 1
            continue
        stop = _extend(sentence, index)
        found.append(_name(sentence, index, stop))
        index = stop
    return found


def is_sentence_initial(sentence: Sentence, index: int) -> bool:
    """Say whether the token stands first in its sentence or quotation."""
    return index == 0 or sentence.raw[index - 1] in OPENERS or sentence.raw[index - 1] in ".:"


def _starts(sentence: Sentence, index: int, known: frozenset[str] | set[str]) -> bool:
    raw, low = sentence.raw[index], sentence.low[index].split("'")[0]
    if not raw[0].isupper() or low in NEVER_NAMES:
        return False
    follows = index + 1 < len(sentence) and sentence.raw[index + 1][0].isupper()
    if not is_sentence_initial(sentence, index):
        return low not in NO_NAME or (follows and len(raw) > 2)
    if low in NO_NAME:
        return False
    return follows or raw in known or not low.endswith(COMMON_ENDINGS)


def _extend(sentence: Sentence, index: int) -> int:
    """Return the index behind the last word of the name that starts at `index`."""
    raw, low, size = sentence.raw, sentence.low, len(sentence)
    stop = index + 1
    while stop < size and stop - index < 16:
        if low[stop - 1].endswith("'s") and low[stop] not in ORGANISATION_WORDS:
            break
        if low[stop] == "of" and _works_for(sentence, index, stop):
            break
        if (
            _is_article_name(raw[stop])
            or (raw[stop][0].isupper() and low[stop] not in ("i",) and not _is_day(low[stop]))
            or (raw[stop] == "." and _abbreviates(raw[stop - 1]) and stop + 1 < size and raw[stop + 1][0].isupper())
        ):
            stop += 1
        else:
            ahead = _over_links(sentence, stop)
            if not ahead:
                break
            stop = ahead
    return stop


def _is_article_name(raw: str) -> bool:
    """Say whether the word is a name behind its Arabic article: "al-Nuri"."""
    return len(raw) > 3 and raw[:3] in ("al-", "el-") and raw[3].isupper()


def _works_for(sentence: Sentence, index: int, stop: int) -> bool:
    """Say whether "of" at `stop` joins a person to the house he works for ("Ann Lee of Leeds University")."""
    if not 2 <= stop - index <= 3 or any(word in ORGANISATION_WORDS for word in sentence.low[index:stop]):
        return False
    for ahead in range(stop + 1, min(stop + 9, len(sentence))):
        if not sentence.raw[ahead][0].isupper():
            return False
        if sentence.low[ahead].removesuffix("'s") in ORGANISATION_WORDS or sentence.low[ahead] in HOUSES:
            return True
    return False


def _abbreviates(word: str) -> bool:
    """Say whether a full stop behind the word belongs to it: an initial or a title."""
    return (len(word) == 1 and word.isupper()) or word.lower() in TITLE_ABBREVIATIONS


def _is_day(word: str) -> bool:
    return word in NO_NAME and word not in ORGANISATION_WORDS and (word.endswith("day") or len(word) > 3)


def _over_links(sentence: Sentence, stop: int) -> int:
    """Return the index behind small words and the capital after them ("of the US", "and Reuters"), or 0."""
    ahead = stop
    while ahead < len(sentence) and ahead - stop < 2 and sentence.low[ahead] in NAME_LINKS:
        ahead += 1
    if ahead == stop or ahead >= len(sentence) or sentence.low[stop] == "the":
        return 0
    if sentence.low[stop] == "for" and sentence.low[stop - 1] not in ORGANISATION_WORDS:
        return 0
    word = sentence.low[ahead]
    if sentence.raw[ahead][0].isupper() and word.split("'")[0] not in NO_NAME:
        return ahead + 1
    return 0


def _name(sentence: Sentence, start: int, stop: int) -> Name:
    low = sentence.low
    bare, titled = start, False
    for index in range(start, stop):
        office = index + 1 < stop and low[index + 1] in TITLES
        if low[index] in ORGANISATION_WORDS and not titled and not office:
            break
        if low[index].rstrip(".") in TITLES:
            bare, titled = index + 1, True
    if bare < stop and low[bare] == ".":
        bare += 1
    if titled and bare < stop and low[bare] == "of":
        bare = _behind_office(sentence, bare, stop)
    possessive = low[stop - 1].endswith(("'s", "s'"))
    return Name(start, bare, stop, possessive, titled, _governed(sentence, start))


def _behind_office(sentence: Sentence, index: int, stop: int) -> int:
    """Skip "of State", "of the Treasury" behind a title: what is left, if anything, is the name."""
    index += 1
    if index < stop and sentence.low[index] == "the":
        index += 1
    return min(index + 1, stop)


def _governed(sentence: Sentence, start: int) -> bool:
    """Say whether a preposition governs the name, so that it is no subject."""
    before = start - 1
    while (
        before >= 0
        and before >= start - 3
        and (sentence.low[before] in BETWEEN_PREPOSITION or sentence.low[before].isdigit())
    ):
        before -= 1
    return before >= 0 and sentence.low[before] in PREPOSITIONS


def looks_personal(sentence: Sentence, name: Name) -> bool:
    """Say whether the name may be a person's: titled, or two or three words that end like no organisation."""
    if name.bare >= name.stop or sentence.low[name.stop - 1] in ORGANISATION_WORDS:
        return False
    if name.titled:
        return True
    words = sentence.low[name.bare : name.stop]
    if words[0] in PLACE_OPENERS:
        return False
    return len(words) in (2, 3) and not name.governed and "of" not in words and "and" not in words


def surface(text: str, sentence: Sentence, name: Name) -> str:
    """Return the name as written, without its title and without a possessive ending."""
    words = text[sentence.starts[name.bare] : sentence.ends[name.stop - 1]]
    if name.possessive:
        words = words[:-2] if words[-2:] in ("'s", "’s") else words[:-1]
    return " ".join(words.split())


def is_generic(sentence: Sentence, name: Name) -> bool:
    """Say whether the name only modifies an unnamed group ("Pentagon officials"), or is a bare title."""
    if name.bare >= name.stop or sentence.low[name.stop - 1] in GENERIC_HEADS:
        return True
    following = sentence.low[name.stop] if name.stop < len(sentence) else ""
    return following in GENERIC_HEADS and following != "reports"
