"""Cut a sentence into clauses: one verb group each, with its subject where it has one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from predictions.extraction.lexicon import BASES, GERUNDS, PASTS, PLAIN, PLAIN_THIRD, PURE_PASTS, THIRD, is_past
from predictions.extraction.speakers import QUOTES, SAYS, Attribution
from predictions.extraction.tokens import Sentence
from predictions.extraction.words.en.clauses import (
    BARE_OPENERS,
    COORDINATORS,
    DETERMINERS,
    FINITE,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    THAT_BEFORE,
)
from predictions.extraction.words.en.speech import PREPOSITIONS

LONGEST_BRACKET: Final = 40  # tokens; a bracket that never closes hides no more than this
# Verbs that "and" continues a predicate with, unless "of" or "in" shows a noun ("a cut and increase in costs").
NOUNS_TOO: Final = frozenset("increase decrease reform transfer advance surge collapse exploit retreat travel".split())
# These describe the noun behind them, unless an object follows ("sunny skies and warm winds").
ADJECTIVES_TOO: Final = frozenset(
    "warm dry clear clean cool open calm close separate light secure empty slow free".split()
)
# Where these open the sentence, a pronoun behind a comma begins its main clause, and both make one claim.
SUBORDINATE_FIRST: Final = frozenset(
    "if when unless once although while after before as because since despite should".split()
)
DASHES: Final = frozenset(("—", "–", "--", "-", "...", "…"))
HARD: Final = frozenset((";", ":")) | DASHES
MARKS: Final = frozenset(",;:.!?()[]—–-…") | {"--", "..."} | QUOTES


@dataclass(frozen=True, slots=True)
class Clauses:
    """Where the clauses of a sentence begin, as rising token indices; `ends[i]` is where clause i stops."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def around(self, token: int) -> tuple[int, int]:
        """Return the clause that holds a token, as token indices."""
        index = bisect_right(self.starts, token) - 1
        return self.starts[index], self.ends[index]


def clauses(sentence: Sentence, said: list[Attribution]) -> Clauses:
    """Cut a sentence at the openers of clauses and at what attributes."""
    size = len(sentence)
    cuts = {0, *_cuts_of_speech(sentence, said), *_cuts_of_words(sentence)}
    starts = sorted(cut for cut in cuts if cut < size)
    ends = [*starts[1:], size]
    for one in said:
        # What attributes in passing belongs to no clause: the one before it ends where it begins.
        if one.before or one.verb < 0:
            position = bisect_right(starts, max(one.start - 1, 0)) - 1
            if starts[position] < one.start:
                ends[position] = min(ends[position], one.start)
    return Clauses(tuple(starts), tuple(ends))


def _cuts_of_speech(sentence: Sentence, said: list[Attribution]) -> Iterator[int]:
    """Yield where what is said begins, or goes on behind "he said"."""
    for one in said:
        if one.before or one.verb < 0:
            yield one.stop
        elif one.after and one.splits:
            yield one.stop
            if one.verb - one.start > 4 and sentence.low[one.verb - 1] == ",":
                yield one.verb


def _cuts_of_words(sentence: Sentence) -> Iterator[int]:
    """Yield where words open clauses, outside brackets."""
    bracketed = 0
    remarks = _remarks(sentence)
    for index in range(1, len(sentence)):
        word = sentence.low[index]
        if index in remarks:
            continue
        if word == "(":
            bracketed = index
        elif word == ")":
            bracketed = 0
        if bracketed and index - bracketed < LONGEST_BRACKET:
            continue
        cut = _cut_at(sentence, index)
        if cut:
            yield cut


def _remarks(sentence: Sentence) -> set[int]:
    """Return the dashes around a remark without a verb ("shares - a third of it - for 11 euros"): they cut nothing."""
    dashes = [index for index, word in enumerate(sentence.low) if word in DASHES]
    found: set[int] = set()
    for one, other in pairwise(dashes):
        inner = sentence.low[one + 1 : other]
        if one not in found and 0 < len(inner) <= 12 and not any(w in FINITE or w in PASTS for w in inner):
            found.update((one, other))
    return found


def _cut_at(sentence: Sentence, index: int) -> int:
    """Return the token at which a clause begins because of the token at `index`, or 0."""
    word = sentence.low[index]
    if (word in DASHES or word == ":") and _ranges(sentence, index):
        return 0
    if word == "where" and sentence.low[index - 1].isalpha() and _has_verb_ahead(sentence, index + 1):
        return index if sentence.low[index - 1] not in PREPOSITIONS else 0
    if word in HARD or (word == "/" and sentence.low[index - 1] == "/"):
        return index + 1
    if word in RELATIVES:
        return _relative(sentence, index)
    after_comma = sentence.low[index - 1] == ","
    if word == "that":
        return _that(sentence, index)
    if word in COORDINATORS:
        return _coordinated(sentence, index, after_comma)
    if after_comma:
        return _after_comma(sentence, index, word)
    if word in BARE_OPENERS and _has_verb_ahead(sentence, index + 1):
        return index
    return 0


def _ranges(sentence: Sentence, index: int) -> bool:
    """Say whether a mark joins two figures with nothing between ("4–6C", "10:30")."""
    behind = sentence.raw[index + 1 : index + 2]
    glued = sentence.ends[index - 1] == sentence.starts[index]
    return glued and sentence.raw[index - 1][-1].isdigit() and bool(behind) and behind[0][0].isdigit()


def _relative(sentence: Sentence, index: int) -> int:
    """Return where a relative clause begins: at its preposition or at "one of" in front of the pronoun."""
    low = sentence.low
    if low[index - 1] not in PREPOSITIONS:
        return index
    return index - 2 if low[index - 1] == "of" and low[index - 3 : index - 2] == [","] else index - 1


def _that(sentence: Sentence, index: int) -> int:
    low = sentence.low
    following = low[index + 1] if index + 1 < len(sentence) else ""
    if low[index - 1] in THAT_BEFORE or low[index - 1] in SAYS:
        return index + 1
    if following in FINITE or following in PURE_PASTS:
        return index
    if following in SUBJECT_PRONOUNS or following in DETERMINERS:
        return index + 1
    return 0


def _after_comma(sentence: Sentence, index: int, word: str) -> int:
    """Cut behind a comma where a clause opens, or where a relative clause is over and the main verb comes."""
    if (word in FINITE or is_past(word)) and _in_relative(sentence, index):
        return index
    if word in SUBORDINATORS and _has_verb_ahead(sentence, index + 1):
        return index
    if word in GERUNDS and word not in ("including", "according", "excluding"):
        return index
    if word in SUBJECT_PRONOUNS and index + 1 < len(sentence) and sentence.low[0] not in SUBORDINATE_FIRST:
        return index if _has_verb_ahead(sentence, index + 1) else 0
    return 0


def _coordinated(sentence: Sentence, index: int, after_comma: bool) -> int:
    """Cut at "and" where a verb group, or a subject with its verb, follows."""
    low, size = sentence.low, len(sentence)
    ahead = index + 1
    while ahead < size and (
        low[ahead] in ("also", "then", "not", "now", "still", "later", "again") or low[ahead].endswith("ly")
    ):
        ahead += 1
    if ahead >= size:
        return 0
    word = low[ahead]
    if word in FINITE or word in PURE_PASTS:
        return index + 1
    if low[index] == "nor":
        return index
    if _is_finite(sentence, index, ahead) or (after_comma and word == "with" and _has_verb_ahead(sentence, ahead + 1)):
        return index + 1
    if _joins_names(sentence, index):
        return 0
    if _has_verb_ahead(sentence, ahead) and (after_comma or _has_verb_behind(sentence, index)):
        return index + 1
    return 0


def _is_finite(sentence: Sentence, index: int, ahead: int) -> bool:
    """Say whether the word at `ahead`, behind "and" at `index`, is a finite verb and no noun or participle."""
    word = sentence.low[ahead]
    if word in PASTS and not _is_modifier(sentence, ahead):
        return True
    third = word in PLAIN_THIRD or (word in THIRD and _takes_object(sentence, index, ahead))
    return third and not sentence.capital(ahead)


def _in_relative(sentence: Sentence, index: int) -> bool:
    """Say whether a relative clause between commas, with its own verb, ends right before `index`."""
    low = sentence.low
    for back in range(index - 2, max(index - 25, 0), -1):
        if low[back] in RELATIVES:
            return low[back - 1] == "," and any(word in FINITE or is_past(word) for word in low[back + 1 : index - 1])
        if low[back] == ",":
            return False
    return False


def _joins_names(sentence: Sentence, index: int) -> bool:
    """Say whether "and" joins two names before a plural verb ("Moderna and Pfizer are")."""
    if index + 2 >= len(sentence) or not (sentence.capital(index - 1) and sentence.capital(index + 1)):
        return False
    return any(word in ("are", "were", "have") for word in sentence.low[index + 2 : index + 5])


def _takes_object(sentence: Sentence, index: int, verb: int) -> bool:
    """Say whether an -s form that may be a plural noun is a verb: an adverb before it, or an object behind."""
    following = sentence.low[verb + 1] if verb + 1 < len(sentence) else ""
    return verb > index + 1 or following in DETERMINERS or following == "to" or following[:1].isdigit()


def _is_modifier(sentence: Sentence, index: int) -> bool:
    """Say whether a past form stands before a noun ("and armoured vehicles")."""
    if index + 1 >= len(sentence):
        return False
    word = sentence.low[index + 1]
    plural = word.endswith("s") and not word.endswith("ss") and word not in PREPOSITIONS
    return plural and word not in ("its", "his", "this", "as", "was", "is", "has")


def _has_verb_ahead(sentence: Sentence, index: int) -> bool:
    """Say whether a finite verb follows before the next mark or opener: so the words before it are a subject."""
    low = sentence.low
    for ahead in range(index, min(index + 16, len(sentence))):
        word = low[ahead]
        if word in FINITE:
            return True
        if word in MARKS or word in RELATIVES or word in COORDINATORS or word == "that":
            return False
        if ahead > index and word in PURE_PASTS:
            return True
        if ahead > index and _looks_finite(sentence, ahead):
            return True
    return False


def _looks_finite(sentence: Sentence, index: int) -> bool:
    word, before = sentence.low[index], sentence.low[index - 1]
    if before in DETERMINERS or before in PREPOSITIONS or before == "to":
        return False
    if word in PASTS:
        following = sentence.low[index + 1] if index + 1 < len(sentence) else ""
        return following not in ("by",) and not _is_modifier(sentence, index)
    if before in SUBJECT_PRONOUNS:
        return word in THIRD or word in BASES
    return word in PLAIN_THIRD and word not in ("sets", "states")


def _has_verb_behind(sentence: Sentence, index: int) -> bool:
    low = sentence.low
    for back in range(index - 1, max(index - 25, -1), -1):
        word = low[back]
        if word in FINITE or word in PURE_PASTS or word in PLAIN_THIRD:
            return True
        if word in PASTS and (back == 0 or low[back - 1] not in DETERMINERS):
            return True
        if word in HARD or word in RELATIVES:
            return False
    return False


def is_base_verb(word: str) -> bool:
    """Say whether a word can be a verb's base form."""
    return word in BASES


def continues_predicate(sentence: Sentence, index: int) -> bool:
    """Say whether the base verb at `index` behind "and" is a verb here and not a noun."""
    word = sentence.low[index]
    following = sentence.low[index + 1] if index + 1 < len(sentence) else ""
    if word in ADJECTIVES_TOO and following not in DETERMINERS and following not in ("to", "up", "out", "them", "it"):
        return False
    if word in PLAIN:
        return following not in ("of", "in") or word not in NOUNS_TOO
    return word in BASES and (following in DETERMINERS or following in ("to", "up", "out", "back", "him", "them", "it"))
