"""Read an article: blocks, sentences, clauses, then claims by ordered rules; figures first, then dates, then events."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from predictions.extraction import quantities, times
from predictions.extraction.attribution import attributions
from predictions.extraction.changes import parted
from predictions.extraction.claims import claims_of
from predictions.extraction.clauses import clauses
from predictions.extraction.layout import Block, BlockKind, blocks
from predictions.extraction.offsets import anchored, needs_anchor
from predictions.extraction.predicates import predicates
from predictions.extraction.quotations import Quotations, quotations
from predictions.extraction.regions import Reading
from predictions.extraction.sentences import sentences
from predictions.extraction.speakers import QUOTES, Attribution, Memory
from predictions.extraction.tokens import Sentence, tokenise
from predictions.vocabulary import CandidateClaim

# A statement has at least two words; a row of figures or marks is none.
WORDS = re.compile(r"\b[^\W\d_]{2}[^\W\d_]*[\W\d_]+(?:[^\W\d_][\W\d_]+){0,9}[^\W\d_]{2}")
MOST_FIGURES = 40  # in one sentence; what has more is a table and states nothing
READ = (BlockKind.BODY, BlockKind.ITEM)


@dataclass(slots=True)
class Heard:
    """A sentence with what it attributes and to whom; `inherited` is whom a running quotation gives it."""

    sentence: Sentence
    said: list[Attribution]
    block: int
    inherited: str | None = None


def extract_claims(text: str, published: date) -> list[CandidateClaim]:
    """Find the claims of an English article published on a day, in document order; ValueError for text with NUL."""
    if "\0" in text:
        raise ValueError("text holds a NUL character")
    body = [block for block in blocks(text) if block.kind in READ]
    quoted = quotations(text, [(block.start, block.end) for block in body])
    heard = _heard(text, body, quoted)
    # Read over the whole text: "two weeks after the vote" counts from a day that may stand paragraphs away.
    dates = times.read(text, published)
    found = _claims(text, body, heard, dates, published)
    if needs_anchor(text):
        found = _claims(text, body, heard, anchored(text, dates, found), published)
    return _distinct(found)


def _claims(
    text: str, body: list[Block], heard: list[Heard], dates: list[times.TimeReading], published: date
) -> list[CandidateClaim]:
    """Read the claims block by block, in document order."""
    date_starts = [time.start for time in dates]
    found: list[CandidateClaim] = []
    position = 0
    for number, block in enumerate(body):
        first = position
        while position < len(heard) and heard[position].block == number:
            position += 1
        found.extend(_block_claims(text, block, heard[first:position], dates, date_starts, published))
    found.sort(key=lambda claim: (claim.start, claim.end))
    return found


def _distinct(found: list[CandidateClaim]) -> list[CandidateClaim]:
    """Drop a claim that says the same of the same words."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for claim in found:
        key = (claim.start, claim.end, claim.kind, claim.quantity.value if claim.quantity else None)
        if key not in seen:
            seen.add(key)
            kept.append(claim)
    return kept


def _heard(text: str, body: list[Block], quoted: Quotations) -> list[Heard]:
    """Tokenise the sentences and settle who says them, quotations that run on included."""
    memory = Memory()
    heard: list[Heard] = []
    for number, block in enumerate(body):
        for start, end in sentences(text, block.start, block.end):
            if not WORDS.search(text, start, end):
                continue
            sentence = tokenise(text, start, end)
            for index in range(1, len(sentence)):
                if (
                    sentence.raw[index][0].isupper()
                    and sentence.raw[index - 1].isalpha()
                    and sentence.raw[index - 1][0].islower()
                ):
                    memory.known.add(sentence.raw[index])
            heard.append(Heard(sentence, attributions(text, sentence, memory), number))
    _run_on(heard, quoted)
    return heard


def _run_on(heard: list[Heard], quoted: Quotations) -> None:
    """Give each wholly quoted sentence the speaker of its quotation: named behind it, else before it."""
    for position, one in enumerate(heard):
        if one.said or not _is_quoted(one.sentence, quoted):
            continue
        one.inherited = _ahead(heard, position, quoted) or _behind(heard, position)


def _is_quoted(sentence: Sentence, quoted: Quotations) -> bool:
    probe = sentence.starts[0] if sentence.raw[0] not in QUOTES else sentence.ends[0]
    return quoted.around(probe) is not None


def _ahead(heard: list[Heard], position: int, quoted: Quotations) -> str | None:
    """Look in the sentences behind, as long as the same quotation goes on."""
    start = heard[position].sentence
    probe = start.starts[0] if start.raw[0] not in QUOTES else start.ends[0]
    index = quoted.around(probe)
    for other in heard[position + 1 : position + 8]:
        other_probe = other.sentence.starts[0] if other.sentence.raw[0] not in QUOTES else other.sentence.ends[0]
        if quoted.around(other_probe) != index:
            return None
        speaker = _speaker_of(other)
        if speaker:
            return speaker
    return None


def _behind(heard: list[Heard], position: int) -> str | None:
    """Look in the sentence before: it ended in a quotation, or it said who speaks."""
    if position == 0:
        return None
    before = heard[position - 1]
    if before.inherited:
        return before.inherited
    if before.said and any(word in QUOTES or word == ":" for word in before.sentence.raw):
        return _speaker_of(before)
    return None


def _speaker_of(one: Heard) -> str | None:
    return next((said.speaker for said in reversed(one.said) if said.speaker), None)


def _block_claims(
    text: str,
    block: Block,
    heard: list[Heard],
    dates: list[times.TimeReading],
    date_starts: list[int],
    published: date,
) -> Iterator[CandidateClaim]:
    if not heard:
        return
    passage = text[block.start : block.end]
    figures = list(parted(passage, quantities.read(passage)))
    figure_starts = [figure.start + block.start for figure in figures]
    for one in heard:
        sentence = one.sentence
        low, high = bisect_left(figure_starts, sentence.start), bisect_left(figure_starts, sentence.end)
        if high - low > MOST_FIGURES:
            continue
        first, last = bisect_left(date_starts, sentence.start), bisect_left(date_starts, sentence.end)
        forward = predicates(sentence)
        if low == high and not forward and first == last:
            continue
        reading = Reading(
            text, sentence, clauses(sentence, one.said), one.said, one.inherited, forward, figures[low:high],
            dates[first:last], block.start, published,
        )  # fmt: skip
        yield from claims_of(reading)
