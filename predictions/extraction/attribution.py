"""Who says what: speech verbs with their subjects, "according to", and the words that they cover."""

from __future__ import annotations

from typing import Final

from predictions.extraction.lexicon import BASES, PASTS, PURE_PASTS
from predictions.extraction.names import Name, is_generic, names, surface
from predictions.extraction.speakers import (
    HOPES,
    PRONOUNS,
    QUOTES,
    SAYS,
    STOPS,
    Attribution,
    Memory,
    has_hope,
    modifies,
    phrase_end,
    remember,
    subject_of,
    whom,
)
from predictions.extraction.tokens import Sentence
from predictions.extraction.words.en.clauses import FINITE, SUBJECT_PRONOUNS
from predictions.extraction.words.en.speech import (
    ADDRESSEES,
    CONTINUING,
    DENYING,
    PREPOSITIONS,
    SELF_SPEAKING,
    SOURCE_NOUNS,
    SPEECH_OR_NOUN,
    TITLES,
)

# Verbs that take whom they are said to as object: no subject stands behind them.
ADDRESSING: Final = frozenset("told tells telling assured assures assuring".split())
NOUN_BEFORE: Final = frozenset("the a an its their his her our of than to 's no".split())
PASSIVE_BEFORE: Final = frozenset("is are was were be been being".split())
PASSIVE_LIKE: Final = frozenset("expected projected estimated reported".split())
ACTIVE_BEFORE: Final = frozenset(", ) also has had officials analysts".split())
JOBS: Final = frozenset(TITLES)
NO_CONTENT: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today earlier late last recently".split()
)


def attributions(text: str, sentence: Sentence, memory: Memory) -> list[Attribution]:
    """Return the attributions of a sentence from left to right, and remember whom it names."""
    memory.sentence += 1
    found_names = names(sentence, memory.known)
    found: list[Attribution] = []
    left = 0
    for index, word in enumerate(sentence.low):
        if word == "according" and index + 1 < len(sentence) and sentence.low[index + 1] == "to":
            found.append(_according(text, sentence, index, found_names, memory))
        elif word in HOPES and has_hope(sentence, index):
            one = _speech(text, sentence, index, left, found_names, memory)
            if one:
                found.append(one)
        elif (word in SAYS and not (index and sentence.capital(index))) or (
            word == "clear" and _is_made_clear(sentence, index)
        ):
            one = _speech(text, sentence, index, left, found_names, memory)
            if one:
                found.append(one)
                if one.after:
                    left = one.stop
    remember(text, sentence, found_names, found, memory)
    return found


def _is_made_clear(sentence: Sentence, index: int) -> bool:
    """Say whether "clear" ends "made (it) clear", which speaks."""
    behind = sentence.low[max(0, index - 2) : index]
    return any(word in ("made", "makes", "make", "making") for word in behind)


def _according(text: str, sentence: Sentence, index: int, found_names: list[Name], memory: Memory) -> Attribution:
    """Read "according to X": it covers its whole sentence."""
    stop = index + 2
    if stop < len(sentence) and sentence.low[stop] in ("him", "her", "them", "it"):
        person = sentence.low[stop] in ("him", "her")
        speaker = memory.person if person else memory.group
        return Attribution(index, stop + 1, speaker, True, True)
    end = phrase_end(sentence, stop)
    speaker = None
    for name in found_names:
        if stop <= name.start < end and not is_generic(sentence, name):
            inner = sentence.low[name.start - 1] if name.start else ""
            of_source = any(word in SOURCE_NOUNS for word in sentence.low[stop : name.start])
            titled = name.start > 0 and sentence.low[name.start - 1] in JOBS
            if name.start - stop > 2 and not of_source and not titled and inner not in (",", "by", "from"):
                continue
            if (name.possessive and not (end - name.stop <= 3)) or modifies(sentence, name):
                continue
            speaker = surface(text, sentence, name)
            break
    return Attribution(index, end, speaker, True, True)


def _speech(
    text: str, sentence: Sentence, verb: int, left: int, found_names: list[Name], memory: Memory
) -> Attribution | None:
    """Read a speech verb: find its subject and the side on which its content stands, or None where it is none."""
    low = sentence.low
    if _is_not_speech(sentence, verb):
        return None
    inverted = _inverted(text, sentence, verb, found_names, memory)
    if inverted:
        return inverted
    boundary = _left_boundary(sentence, verb, left)
    start, speaker, named = subject_of(text, sentence, boundary, verb, found_names, memory)
    if not named and low[verb] in SPEECH_OR_NOUN:
        return None
    content = _content_start(sentence, verb)
    has_content = len(sentence) - content >= 3
    follows_text = start >= 4 and (low[start - 1] == "," or sentence.raw[start - 1] in QUOTES)
    trailing = verb + 1 >= len(sentence) or _ends_speech(sentence, verb + 1)
    before = follows_text and trailing
    if low[verb] in CONTINUING and not named:
        speaker = None
        for name in found_names:
            if name.stop <= verb and not name.governed and not name.possessive and not is_generic(sentence, name):
                speaker = surface(text, sentence, name)
                break
    return Attribution(
        start, max(content, verb + 1), speaker, before, has_content or before, low[verb] in DENYING, verb,
        low[verb] not in SELF_SPEAKING or content > verb + 1,
    )  # fmt: skip


def _is_not_speech(sentence: Sentence, verb: int) -> bool:
    """Reject a speech word that is a noun or a participle here ("the reported losses", "is expected")."""
    low = sentence.low
    word = low[verb]
    before = low[verb - 1] if verb else ""
    after = low[verb + 1] if verb + 1 < len(sentence) else ""
    if word in HOPES and has_hope(sentence, verb):
        return False
    if before in NOUN_BEFORE or before.endswith("'s") or (before in FINITE and word in BASES):
        return True
    if before in PASSIVE_BEFORE and word not in CONTINUING:
        return after not in ("as", "that") or before == "be"
    if word in PASSIVE_LIKE and before not in PRONOUNS:
        return verb > 0 and not (sentence.capital(verb - 1) or before in ACTIVE_BEFORE)
    if word == "states":
        return after not in ("that", ":", ",")
    return word == "pointed" and after != "out"


def _left_boundary(sentence: Sentence, verb: int, left: int) -> int:
    index = verb - 1
    while index > left and (sentence.low[index] not in STOPS or _is_initial(sentence, index)):
        index -= 1
    return index + 1 if index >= left and sentence.low[index] in STOPS else left


def _is_initial(sentence: Sentence, index: int) -> bool:
    """Say whether the full stop belongs to the initial before it ("David T. Miller")."""
    return (
        sentence.low[index] == "." and index > 0 and len(sentence.raw[index - 1]) == 1 and sentence.capital(index - 1)
    )


def _ends_speech(sentence: Sentence, index: int) -> bool:
    """Say whether nothing said follows the speech verb: a stop, a preposition with a day or place, or a quotation."""
    while index < len(sentence) and sentence.capital(index):
        index += 1  # whom it was said to
    if index >= len(sentence):
        return True
    word = sentence.low[index]
    if word in STOPS or word == ",":
        return True
    if word in PREPOSITIONS or word in ADDRESSEES or word in NO_CONTENT:
        rest = sentence.low[index:]
        return not ("that" in rest[:8] or len(rest) > 14)
    return len(sentence) - index <= 4


def _content_start(sentence: Sentence, verb: int) -> int:
    """Return the token where what is said begins: behind "that", an addressee, a day, a comma."""
    low, size = sentence.low, len(sentence)
    index = verb + 1
    if index < size and low[verb] == "pointed" and low[index] == "out":
        index += 1
    ahead = _opener_ahead(sentence, index)
    if ahead:
        return ahead
    if index < size and low[index] in ADDRESSEES and low[index] not in ("a", "the", "an", "his"):
        index += 1
    while index < size and (low[index] in NO_CONTENT or _is_time_phrase(sentence, index)):
        index += 1 if low[index] in NO_CONTENT else 2
    if index < size and low[index] == ",":
        index += 1
    return index


def _opener_ahead(sentence: Sentence, index: int) -> int:
    """Return the token behind a near "that", colon or opening quotation, or 0 where a clause comes first."""
    low = sentence.low
    for ahead in range(index, min(index + 14, len(sentence))):
        word = low[ahead]
        if word == "that" or word == ":":
            return ahead + 1 + (word == ":" and ahead + 1 < len(low) and sentence.raw[ahead + 1] in QUOTES)
        if sentence.raw[ahead] in QUOTES:
            return ahead + 1 if ahead == index or low[ahead - 1] == "," else 0
        if word in STOPS or word in FINITE or word in SUBJECT_PRONOUNS or (word == "," and ahead > index + 5):
            return 0
    return 0


def _is_time_phrase(sentence: Sentence, index: int) -> bool:
    following = sentence.low[index + 1] if index + 1 < len(sentence) else ""
    return sentence.low[index] in ("on", "in", "at", "last", "this") and (
        following in NO_CONTENT or following in ("week", "month", "year", "statement", "tuesday", "night")
    )


def _has_finite(sentence: Sentence, first: int, stop: int) -> bool:
    """Say whether a verb stands among the tokens: then they are what is said and not who says it."""
    return any(
        word in FINITE or word in PURE_PASTS or (word in PASTS and word not in SAYS)
        for word in sentence.low[first:stop]
    )


def _closes_quotation(sentence: Sentence, index: int) -> bool:
    raw = sentence.raw[index]
    if raw in ("”", "»"):
        return True
    return raw in ('"', "''", "’", "'") and index > 0 and sentence.low[index - 1] in (".", ",", "!", "?", "…", "...")


def _inverted_subject(sentence: Sentence, verb: int) -> int:
    """Return the token where a subject behind the verb begins, or 0 where none does."""
    low, size = sentence.low, len(sentence)
    if verb == 0 or verb + 2 >= size or low[verb] in CONTINUING or low[verb] in ADDRESSING:
        return 0
    by = low[verb - 1] == "as" and low[verb + 1] == "by"
    first = verb + 2 if by else verb + 1
    if not (by or low[verb - 1] == "," or _closes_quotation(sentence, verb - 1)):
        return 0
    if low[first] in PREPOSITIONS or low[first] in ("that", ",", ".") or sentence.raw[first] in QUOTES:
        return 0
    if low[first] in BASES and not sentence.capital(first):
        return 0
    if low[verb] in SELF_SPEAKING and low[verb - 1] == "," and _to_ahead(sentence, first):
        return 0
    said_first = low[verb - 1] == "," and _has_finite(sentence, first, phrase_end(sentence, first))
    return 0 if said_first else first


def _to_ahead(sentence: Sentence, first: int) -> bool:
    """Say whether an object and its infinitive stand behind the verb ("X, its chief, expects Y to meet")."""
    for word in sentence.low[first : first + 8]:
        if word in STOPS or word == ",":
            return False
        if word == "to":
            return True
    return False


def _inverted(text: str, sentence: Sentence, verb: int, found_names: list[Name], memory: Memory) -> Attribution | None:
    """Read "…," said X, and "as X said" with its subject behind the verb."""
    low = sentence.low
    first = _inverted_subject(sentence, verb)
    if not first:
        return None
    if low[first] in PRONOUNS:
        return Attribution(verb, first + 1, whom(low[first], memory), True, True, verb=verb)
    by = low[first - 1] == "by"
    stop = phrase_end(sentence, first)
    # "said X, the chief of Y": the name may stand behind the description too ("said its chief, X")
    for name in found_names:
        if name.start < first or name.start > first + 14:
            continue
        if name.governed and name.start > first + 1 and not by:
            continue
        if is_generic(sentence, name) or name.possessive or modifies(sentence, name):
            continue
        return Attribution(verb, max(name.stop, stop), surface(text, sentence, name), True, True, verb=verb)
    return Attribution(verb, stop, None, True, True, verb=verb) if low[first] in ("the", "a", "an", "one") else None
