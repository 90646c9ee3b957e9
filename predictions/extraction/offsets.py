"""Count "N weeks after X" from the day on which a claim of the same article puts X."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from predictions.extraction.times import Modifier, TimeReading
from predictions.extraction.times.almanac import OffCalendar, plus
from predictions.extraction.tokens import words_of
from predictions.extraction.words.en.figures import COUNT_WORDS
from predictions.extraction.words.en.speech import PREPOSITIONS
from predictions.vocabulary import CandidateClaim, ClaimKind, TimeSpan

AFTER: Final = re.compile(
    r"(?:(?P<about>about|around|roughly|some|almost|nearly)\s{1,3})?(?P<count>\d{1,3}|[a-z]{1,9})\s{1,3}(?:of\s)?"
    r"(?P<unit>day|week|month|year)s?\s{1,3}(?:after|following)\s{1,3}(?:the|its|his|their|a|an)\s{1,3}(?P<event>[^.,;:()]{3,60})",
    re.IGNORECASE,
)
UNIT_AFTER: Final = re.compile(r"(?:day|week|month|year)s?\s{1,3}(?:after|following)\s")
STOP: Final = frozenset("and or will would may might could is are was were has have had that which who".split())


def needs_anchor(text: str) -> bool:
    """Say whether the text counts from an event anywhere."""
    return UNIT_AFTER.search(text) is not None and AFTER.search(text) is not None


def anchored(text: str, readings: list[TimeReading], claims: Iterable[CandidateClaim]) -> list[TimeReading]:
    """Return the readings with each "N after X" resolved against the claim that dates X, where one does."""
    dated = [claim for claim in claims if claim.kind is ClaimKind.DATE and claim.window and claim.window.end]
    found = {match.start(): each for match in AFTER.finditer(text) if (each := _anchored(text, match, dated))}
    if not found:
        return readings
    spans = [(each.start, each.end) for each in found.values()]
    kept = [
        one
        for one in readings
        if not any(start <= one.start < end or one.start <= start < one.end for start, end in spans)
    ]
    return sorted([*kept, *found.values()], key=lambda one: one.start)


def _anchored(text: str, match: re.Match[str], dated: list[CandidateClaim]) -> TimeReading | None:
    count = _count(match["count"].lower())
    words = _event_words(match["event"])
    if count is None or not words:
        return None
    own = match.start()
    best: tuple[int, date] | None = None
    for claim in dated:
        if claim.start <= own < claim.end or claim.window is None or claim.window.end is None:
            continue
        quoted = set(words_of(_sentence_around(text, claim)))
        if words[0] in quoted:
            score = sum(word in quoted for word in words)
            if best is None or score > best[0]:
                best = (score, claim.window.end)
    if best is None:
        return None
    try:
        day = plus(best[1], count, match["unit"].lower())
    except OffCalendar:
        return None
    stop = match.start("event") + len(_event_text(match["event"]))
    span = TimeSpan(text[own:stop], own, None if match["about"] else day, day)
    return TimeReading(span, Modifier.OFFSET, own, stop, own)


def _sentence_around(text: str, claim: CandidateClaim) -> str:
    """Return the claim's words with what stands before them in the sentence: its subject may be there."""
    before = text[max(0, claim.start - 250) : claim.start]
    return re.split(r"[.!?]\s", before)[-1] + claim.quote


def _count(word: str) -> int | None:
    return int(word) if word.isdigit() else COUNT_WORDS.get(word)


def _event_text(event: str) -> str:
    """Cut the words behind "after the" where the noun phrase ends."""
    kept: list[str] = []
    for match in re.finditer(r"\S+\s*", event):
        if match.group().strip().lower() in STOP:
            break
        kept.append(match.group())
    return "".join(kept).rstrip()


def _event_words(event: str) -> list[str]:
    """Return the head noun of the event first, then its other words of weight."""
    words = [word for word in words_of(_event_text(event)) if word.isalpha()]
    head = 0
    while head + 1 < len(words) and words[head + 1] not in PREPOSITIONS:
        head += 1
    rest = [word for index, word in enumerate(words) if index != head and word not in PREPOSITIONS and len(word) > 3]
    return [words[head], *rest] if words else []
