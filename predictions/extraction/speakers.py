"""Find the subject of a speech verb, and whom a pronoun means."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from predictions.extraction.lexicon import PASTS, PURE_PASTS
from predictions.extraction.names import Name, is_generic, looks_personal, surface
from predictions.extraction.tokens import Sentence
from predictions.extraction.words.en.clauses import DETERMINERS, FINITE, SUBJECT_PRONOUNS
from predictions.extraction.words.en.places import PLACES
from predictions.extraction.words.en.speech import (
    CONTINUING,
    GROUP_PRONOUNS,
    ORGANISATION_WORDS,
    PERSON_PRONOUNS,
    PREPOSITIONS,
    SELF_PRONOUNS,
    SOURCE_NOUNS,
    SPEECH,
    SPOKES,
)

SAYS: Final = frozenset(SPEECH)
PRONOUNS: Final = PERSON_PRONOUNS | GROUP_PRONOUNS | SELF_PRONOUNS
QUOTES: Final = frozenset('“”"„«»') | {"''", "``"}
STOPS: Final = frozenset(".;:!?") | QUOTES
PHRASE_ENDS: Final = frozenset(",") | STOPS
ADVERBS: Final = frozenset(
    "also later earlier recently repeatedly still once then yesterday today first simply just bluntly even never"
    " again now previously reportedly however meanwhile already both has have had not".split()
)
AFTER_SUBJECT: Final = frozenset(
    "who which is was has had also and , ( : — – - of in from for at on ' \" ” that".split()
)
# "The company" and the like go on about the same organisation.
KEEPING: Final = [
    ["the", noun] for noun in ("company", "group", "firm", "bank", "party", "club", "union", "agency", "ministry")
]
STALE: Final = 3  # sentences, after which a single name that speaks may be whom "he" means
HOPES: Final = frozenset("hope hopes fear fears confidence doubt doubts concern concerns".split())
JOB_ENDINGS: Final = ("ist", "er", "or", "man", "woman", "person", "chief", "head", "president", "chair", "ian", "yst")
VOICING: Final = frozenset("has have had expressed expresses voiced voices retains holds".split())


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


def has_hope(sentence: Sentence, index: int) -> bool:
    """Say whether somebody has or voices the hope, fear or confidence that something will be."""
    low = sentence.low
    that = index + 1 < len(low) and low[index + 1] == "that"
    return that and any(word in VOICING for word in low[max(0, index - 6) : index])


def remember(text: str, sentence: Sentence, found_names: list[Name], found: list[Attribution], memory: Memory) -> None:
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
            if one.speaker.split()[-1].lower() in ORGANISATION_WORDS:
                memory.group = one.speaker
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
        if name.start <= first + 1 and not name.titled and not name.possessive and not modifies(sentence, name):
            return surface(text, sentence, name) if not is_generic(sentence, name) else None
    if low[first] in ("the", "a", "an", "some", "many", "most", "its", "their") or low[first].endswith("s"):
        return before if low[first : first + 2] in KEEPING else None
    return before


def phrase_end(sentence: Sentence, start: int) -> int:
    """Return where the noun phrase behind "according to" ends: at a comma that closes it, or the sentence's end."""
    index, size = start, len(sentence)
    while index < size and sentence.low[index] not in (",", ";", ":", "—", "–") and sentence.raw[index] not in QUOTES:
        index += 1
    return index


def whom(pronoun: str, memory: Memory) -> str | None:
    if pronoun in PERSON_PRONOUNS:
        return memory.person
    if pronoun in GROUP_PRONOUNS:
        return memory.group
    return None


def subject_of(
    text: str, sentence: Sentence, boundary: int, verb: int, found_names: list[Name], memory: Memory
) -> tuple[int, str | None, bool]:
    """Return where the subject of a speech verb starts, whom it names, and whether a name or pronoun is it."""
    low = sentence.low
    last = verb - 1
    made = ("made", "make", "makes", "making", "it") if low[verb] == "clear" else ()
    if low[verb] in HOPES and has_hope(sentence, verb):
        last = next((back for back in range(last, boundary, -1) if low[back] in VOICING), last) - 1
    if low[verb] in CONTINUING and low[last] in ("is", "are", "was", "were"):
        last -= 1
    while last > boundary and (low[last] in made or low[last] in ADVERBS or low[last].endswith("ly")):
        last -= 1
    if last >= boundary and low[last] in PRONOUNS:
        return last, whom(low[last], memory), True
    inside = [name for name in found_names if boundary <= name.start and name.stop <= verb]
    best = _best_name(sentence, inside, boundary, last, verb)
    if best:
        name, start = best
        return start, surface(text, sentence, name), True
    return _phrase_start(sentence, boundary, last), None, False


# They join a person to where he works: "Ann Lee of Leeds University said".
EMPLOYING: Final = frozenset("of at with from".split())


def _best_name(sentence: Sentence, inside: list[Name], boundary: int, last: int, verb: int) -> tuple[Name, int] | None:
    """Choose the name that the verb belongs to: right before it, else the first that nothing governs."""
    low = sentence.low
    usable = [n for n in inside if not is_generic(sentence, n) and not n.possessive and not modifies(sentence, n)]
    for name in usable:
        if name.stop == last + 1:
            if not name.governed or _is_source(sentence, name.start):
                start = _phrase_start(sentence, max(boundary, name.start - 8), name.start)
                return name, start if start and low[start - 1] in PHRASE_ENDS else name.start
            break
    apposition = _in_apposition(sentence, usable, last)
    if apposition:
        return apposition, _phrase_start(sentence, 0, apposition.start - 2)
    segment = _phrase_start(sentence, boundary, last)
    if boundary < segment <= last and low[last] != "," and low[segment] in DETERMINERS:
        return None  # "..., the panel said": a subject that names nobody stands right before the verb
    free = [name for name in usable if not name.governed or _is_source(sentence, name.start)]
    if not free:
        return None
    apposed = (last >= 0 and sentence.low[last] in (",", ")")) or any(
        word in (",", "(", "and", "who", "which") for word in sentence.low[free[0].stop : verb]
    )
    employed = low[free[0].stop] in EMPLOYING and looks_personal(sentence, free[0])
    if not apposed and not employed:
        return None
    return free[0], _phrase_start(sentence, 0, free[0].start)


def _in_apposition(sentence: Sentence, usable: list[Name], last: int) -> Name | None:
    """Return the person named between commas behind a description: "the head of the fund, X, said"."""
    if last < 3 or sentence.low[last] != ",":
        return None
    for number, name in enumerate(usable):
        if (
            name.stop != last
            or sentence.low[name.start - 1] != ","
            or name.titled
            or not looks_personal(sentence, name)
        ):
            continue
        before = usable[number - 1] if number else None
        described = before is None or before.stop != name.start - 1 or before.governed
        if described or sentence.low[name.start - 2].endswith(JOB_ENDINGS):
            return name
    return None


def modifies(sentence: Sentence, name: Name) -> bool:
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
