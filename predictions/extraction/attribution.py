"""Who says what: speech verbs with their subjects, "according to", and the words that they cover."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from predictions.extraction.lexicon import BASES, PASTS, PURE_PASTS
from predictions.extraction.names import Name, is_generic, looks_personal, names, surface
from predictions.extraction.tokens import Sentence
from predictions.extraction.words.en.clauses import DETERMINERS, FINITE, SUBJECT_PRONOUNS
from predictions.extraction.words.en.places import PLACES
from predictions.extraction.words.en.speech import (
    ADDRESSEES,
    CONTINUING,
    DENYING,
    GROUP_PRONOUNS,
    ORGANISATION_WORDS,
    PERSON_PRONOUNS,
    PREPOSITIONS,
    SELF_PRONOUNS,
    SELF_SPEAKING,
    SOURCE_NOUNS,
    SPEECH,
    SPEECH_OR_NOUN,
    SPOKES,
)

SAYS: Final = frozenset(SPEECH)
PRONOUNS: Final = PERSON_PRONOUNS | GROUP_PRONOUNS | SELF_PRONOUNS
QUOTES: Final = frozenset('“”"„«»') | {"''", "``"}
STOPS: Final = frozenset(".;:!?") | QUOTES
PHRASE_ENDS: Final = frozenset(",") | STOPS
ADVERBS: Final = frozenset(
    "also later earlier recently repeatedly still once then yesterday today first simply just bluntly even never again now"
    " previously reportedly however meanwhile already both has have had not".split()
)
AFTER_SUBJECT: Final = frozenset(
    "who which is was has had also and , ( : — – - of in from for at on ' \" ” that".split()
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that attribute: tokens `start:stop`; `speaker` None where nobody is named; which side it covers."""

    start: int
    stop: int
    speaker: str | None
    before: bool
    after: bool
    denies: bool = False
    verb: int = -1
    splits: bool = True


@dataclass(slots=True)
class Memory:
    """Whom a pronoun can mean: the last person and the last organisation named, as written."""

    person: str | None = None
    group: str | None = None
    speaker: str | None = None
    known: set[str] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)
    sentence: int = 0
    person_at: int = 0


def attributions(text: str, sentence: Sentence, memory: Memory) -> list[Attribution]:
    """Return the attributions of a sentence from left to right, and remember whom it names."""
    memory.sentence += 1
    found_names = names(sentence, memory.known)
    found: list[Attribution] = []
    left = 0
    for index, word in enumerate(sentence.low):
        if word == "according" and index + 1 < len(sentence) and sentence.low[index + 1] == "to":
            found.append(_according(text, sentence, index, found_names, memory))
        elif word in HOPES and _has_hope(sentence, index):
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
    _remember(text, sentence, found_names, found, memory)
    return found


def _has_hope(sentence: Sentence, index: int) -> bool:
    """Say whether somebody has or voices the hope, fear or confidence that something will be."""
    low = sentence.low
    that = index + 1 < len(low) and low[index + 1] == "that"
    return that and any(word in VOICING for word in low[max(0, index - 6) : index])


def _is_made_clear(sentence: Sentence, index: int) -> bool:
    """Say whether "clear" ends "made (it) clear", which speaks."""
    behind = sentence.low[max(0, index - 2) : index]
    return any(word in ("made", "makes", "make", "making") for word in behind)


def _remember(text: str, sentence: Sentence, found_names: list[Name], found: list[Attribution], memory: Memory) -> None:
    """Note whom "he" or "she" and "it" or "they" can mean in the next sentence."""
    for name in found_names:
        if name.possessive or is_generic(sentence, name):
            continue
        if looks_personal(sentence, name):
            memory.surnames.add(sentence.raw[name.stop - 1])
        # A person in passing does not take "he" from the one who speaks; a sentence's subject does.
        if looks_personal(sentence, name) and (memory.person is None or name.start <= 6) and not name.governed:
            memory.person = surface(text, sentence, name)
            memory.person_at = memory.sentence
    memory.group = _group(text, sentence, found_names, memory.group)
    for one in found:
        if one.speaker:
            memory.speaker = one.speaker
            if _may_be_person(one.speaker, memory):
                memory.person = one.speaker
                memory.person_at = memory.sentence


def _may_be_person(speaker: str, memory: Memory) -> bool:
    """Say whether "he" or "she" can go back to this speaker: no acronym, place or organisation."""
    words = speaker.split()
    last = words[-1]
    if last.isupper() or last.lower() in PLACES or last.lower() in ORGANISATION_WORDS or "of" in words:
        return False
    if last in memory.surnames or len(words) in (2, 3):
        return True
    return memory.person is None or memory.sentence - memory.person_at > STALE


def _group(text: str, sentence: Sentence, found_names: list[Name], before: str | None) -> str | None:
    """Return the organisation that the sentence is about: the name that it opens with, None for a common noun."""
    low = sentence.low
    first = next((index for index, word in enumerate(low) if word.isalpha()), 0)
    for name in found_names:
        if name.start <= first + 1 and not name.titled and not name.possessive and not _modifies(sentence, name):
            return surface(text, sentence, name) if not is_generic(sentence, name) else None
    if low[first] in ("the", "a", "an", "some", "many", "most", "its", "their") or low[first].endswith("s"):
        return before if low[first : first + 2] in KEEPING else None
    return before


def _according(text: str, sentence: Sentence, index: int, found_names: list[Name], memory: Memory) -> Attribution:
    """Read "according to X": it covers its whole sentence."""
    stop = index + 2
    if stop < len(sentence) and sentence.low[stop] in ("him", "her", "them", "it"):
        person = sentence.low[stop] in ("him", "her")
        speaker = memory.person if person else memory.group
        return Attribution(index, stop + 1, speaker, True, True)
    end = _phrase_end(sentence, stop)
    speaker = None
    for name in found_names:
        if stop <= name.start < end and not is_generic(sentence, name):
            inner = sentence.low[name.start - 1] if name.start else ""
            of_source = any(word in SOURCE_NOUNS for word in sentence.low[stop : name.start])
            if name.start - stop > 2 and not of_source and inner not in (",", "by", "from"):
                continue
            if (name.possessive and not (end - name.stop <= 3)) or _modifies(sentence, name):
                continue
            speaker = surface(text, sentence, name)
            break
    return Attribution(index, end, speaker, True, True)


def _phrase_end(sentence: Sentence, start: int) -> int:
    """Return where the noun phrase behind "according to" ends: at a comma that closes it, or the sentence's end."""
    index, size = start, len(sentence)
    while index < size and sentence.low[index] not in (",", ";", ":", "—", "–") and sentence.raw[index] not in QUOTES:
        index += 1
    return index


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
    start, speaker, named = _subject(text, sentence, boundary, verb, found_names, memory)
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
    if word in HOPES and _has_hope(sentence, verb):
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
    while index > left and sentence.low[index] not in STOPS:
        index -= 1
    return index + 1 if index >= left and sentence.low[index] in STOPS else left


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


# Verbs that take whom they are said to as object: no subject stands behind them.
ADDRESSING: Final = frozenset("told tells telling assured assures assuring".split())
# "The company" and the like go on about the same organisation.
KEEPING: Final = [
    ["the", noun] for noun in ("company", "group", "firm", "bank", "party", "club", "union", "agency", "ministry")
]
STALE: Final = 3  # sentences, after which a single name that speaks may be whom "he" means
HOPES: Final = frozenset("hope hopes fear fears confidence doubt doubts concern concerns".split())
VOICING: Final = frozenset("has have had expressed expresses voiced voices retains holds".split())
NOUN_BEFORE: Final = frozenset("the a an its their his her our of than to 's no".split())
PASSIVE_BEFORE: Final = frozenset("is are was were be been being".split())
PASSIVE_LIKE: Final = frozenset("expected projected estimated reported".split())
ACTIVE_BEFORE: Final = frozenset(", ) also has had officials analysts".split())
NO_CONTENT: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today earlier late last recently".split()
)


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
    """Return the token behind a "that", colon or opening quotation near a speech verb, or 0 where a clause comes first."""
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


def _inverted(text: str, sentence: Sentence, verb: int, found_names: list[Name], memory: Memory) -> Attribution | None:
    """Read "…," said X, and "as X said" with its subject behind the verb."""
    low, size = sentence.low, len(sentence)
    if verb == 0 or verb + 1 >= size:
        return None
    closes = low[verb - 1] == "," or _closes_quotation(sentence, verb - 1)
    by = low[verb - 1] == "as" and low[verb + 1] == "by"
    if not (closes or by) or low[verb] in CONTINUING or low[verb] in ADDRESSING:
        return None
    first = verb + 2 if by else verb + 1
    if not by and low[verb - 1] == "," and _has_finite(sentence, first, _phrase_end(sentence, first)):
        return None
    if first >= size or low[first] in PREPOSITIONS or low[first] in ("that", ",", ".") or sentence.raw[first] in QUOTES:
        return None
    if low[first] in BASES and not sentence.capital(first):
        return None
    if low[first] in PRONOUNS:
        return Attribution(verb, first + 1, _whom(low[first], memory), True, True, verb=verb)
    stop = _phrase_end(sentence, first)
    # "said X, the chief of Y": the name may stand behind the description too ("said its chief, X")
    for name in found_names:
        if name.start < first or name.start > first + 14:
            continue
        if name.governed and name.start > first + 1 and not by:
            continue
        if is_generic(sentence, name) or name.possessive or _modifies(sentence, name):
            continue
        return Attribution(verb, max(name.stop, stop), surface(text, sentence, name), True, True, verb=verb)
    return Attribution(verb, stop, None, True, True, verb=verb) if low[first] in ("the", "a", "an", "one") else None


def _whom(pronoun: str, memory: Memory) -> str | None:
    if pronoun in PERSON_PRONOUNS:
        return memory.person
    if pronoun in GROUP_PRONOUNS:
        return memory.group
    return None


def _subject(
    text: str, sentence: Sentence, boundary: int, verb: int, found_names: list[Name], memory: Memory
) -> tuple[int, str | None, bool]:
    """Return where the subject of a speech verb starts, whom it names, and whether a name or pronoun is it."""
    low = sentence.low
    last = verb - 1
    made = ("made", "make", "makes", "making", "it") if low[verb] == "clear" else ()
    if low[verb] in HOPES and _has_hope(sentence, verb):
        last = next((back for back in range(last, boundary, -1) if low[back] in VOICING), last) - 1
    if low[verb] in CONTINUING and low[last] in ("is", "are", "was", "were"):
        last -= 1
    while last > boundary and (low[last] in made or low[last] in ADVERBS or low[last].endswith("ly")):
        last -= 1
    if last >= boundary and low[last] in PRONOUNS:
        return last, _whom(low[last], memory), True
    inside = [name for name in found_names if boundary <= name.start and name.stop <= verb]
    best = _best_name(sentence, inside, boundary, last, verb)
    if best:
        name, start = best
        return start, surface(text, sentence, name), True
    return _phrase_start(sentence, boundary, last), None, False


def _best_name(sentence: Sentence, inside: list[Name], boundary: int, last: int, verb: int) -> tuple[Name, int] | None:
    """Choose the name that the verb belongs to: right before it, else the first that nothing governs."""
    low = sentence.low
    usable = [n for n in inside if not is_generic(sentence, n) and not n.possessive and not _modifies(sentence, n)]
    for name in usable:
        if name.stop == last + 1:
            if not name.governed or _is_source(sentence, name.start):
                start = _phrase_start(sentence, max(boundary, name.start - 8), name.start)
                return name, start if start and low[start - 1] in PHRASE_ENDS else name.start
            break
    segment = _phrase_start(sentence, boundary, last)
    if boundary < segment <= last and low[last] != "," and low[segment] in DETERMINERS:
        return None  # "..., the panel said": a subject that names nobody stands right before the verb
    free = [name for name in usable if not name.governed or _is_source(sentence, name.start)]
    if not free:
        return None
    apposed = (last >= 0 and sentence.low[last] in (",", ")")) or any(
        word in (",", "(", "and", "who", "which") for word in sentence.low[free[0].stop : verb]
    )
    if not apposed:
        return None
    return free[0], _phrase_start(sentence, 0, free[0].start)


def _modifies(sentence: Sentence, name: Name) -> bool:
    """Say whether a noun follows the name, which only describes it ("Pentagon chief")."""
    if name.stop >= len(sentence):
        return False
    word = sentence.low[name.stop]
    verbal = word in SAYS or word in FINITE or word in PASTS or word in PURE_PASTS or word.endswith(("ly", "ed"))
    if not word.isalpha() or verbal or word in AFTER_SUBJECT or word in ADVERBS:
        return False
    return word not in PREPOSITIONS and word not in SUBJECT_PRONOUNS


def _is_source(sentence: Sentence, start: int) -> bool:
    """Say whether "by X" or "from X" or "for X" names whose report, figures or spokesman it is."""
    before = sentence.low[max(0, start - 4) : start]
    if start > 1 and sentence.low[start - 1] in ("the", "of"):
        owned = (
            sentence.low[start - 3 : start - 1] if sentence.low[start - 1] == "the" else sentence.low[start - 2 : start]
        )
        if owned and owned[-1] == "of" and owned[0] in SOURCE_NOUNS:
            return True
    if "by" in before or "from" in before:
        return any(word in SOURCE_NOUNS for word in sentence.low[max(0, start - 8) : start])
    return "for" in before and any(word in SPOKES for word in before)


def _phrase_start(sentence: Sentence, boundary: int, last: int) -> int:
    """Walk left over the words of a noun phrase, to the comma or stop before it."""
    index = last
    while index > boundary and sentence.low[index - 1] not in STOPS and sentence.low[index - 1] != ",":
        index -= 1
    return max(index, boundary)
