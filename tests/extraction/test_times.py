"""Times: the case table, and what must hold for any text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from predictions.extraction.times import Modifier, find_times, read
from predictions.vocabulary import TimeSpan

CASES = Path(__file__).with_name("cases") / "times.tsv"
REFERENCE = date(2024, 5, 15)
PIECES = st.sampled_from(
    [
        "by", "until", "not", "the", "end of", "May", "3", "2024", "next", "week", "İ", "\u0301", "👍🏽",
        "\u200f", "\r\n", "Friday", "two", "weeks", "after", "vote", "from", "to", "-", "/", ".", "ago",
        "12/31/1999", "9999", "0001", "’s", "century", "million", "decades", "q4", "February 30", "٣",
        "in 9999 years", "Easter", "early", "15th", "of",
    ]
)  # fmt: skip


def rows() -> list[tuple[str, str, str]]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(reference, sentence, expected) for reference, sentence, expected in cells]


def written(span: TimeSpan) -> str:
    start = span.start.isoformat() if span.start else ""
    end = span.end.isoformat() if span.end else ""
    return f"{span.text} = {start}..{end}".replace("\n", "\\n")


@pytest.mark.parametrize(("reference", "sentence", "expected"), rows())
def test_table(reference: str, sentence: str, expected: str) -> None:
    text = sentence.replace("\\n", "\n")
    found = find_times(text, date.fromisoformat(reference))
    assert "; ".join(written(span) for span in found) == ("" if expected == "-" else expected)


def test_table_has_enough_negatives() -> None:
    negatives = [row for row in rows() if row[2] == "-"]
    assert len(rows()) >= 120
    assert len(negatives) >= 20


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map(" ".join)))
def test_any_text_gives_exact_ordered_spans(text: str) -> None:
    found = find_times(text, REFERENCE)
    assert found == find_times(text, REFERENCE)
    at = 0
    for span in found:
        assert span.offset >= at
        assert text[span.offset : span.offset + len(span.text)] == span.text
        assert span.text
        at = span.offset + len(span.text)
        if span.start and span.end:
            assert span.start <= span.end


@pytest.mark.parametrize("reference", [date.min, date.max])
def test_ends_of_the_calendar(reference: date) -> None:
    text = (
        "It ends next year, after 3 May, within 90 days, in the coming decade, last Monday and two weeks after Easter."
    )
    for span in find_times(text, reference):
        assert span.start is not None or span.end is not None


def test_offsets_stand_in_long_text() -> None:
    sentence = "The mill will close by the end of June 2025. "
    text = sentence * 400
    found = find_times(text, REFERENCE)
    assert [span.offset for span in found] == [len(sentence) * n + 20 for n in range(400)]


def test_a_paragraph_behind_changes_nothing_before_it() -> None:
    text = "The pact ends on 3 June. The fleet left last week."
    more = text + "\n\nNothing else is known of the matter."
    assert find_times(more, REFERENCE)[: len(find_times(text, REFERENCE))] == find_times(text, REFERENCE)


@pytest.mark.parametrize(
    ("sentence", "modifier"),
    [
        ("It will end by June.", Modifier.BY),
        ("It will end before June.", Modifier.BEFORE),
        ("It will last until June.", Modifier.UNTIL),
        ("It will not end until June.", Modifier.NOT_UNTIL),
        ("It has run since June.", Modifier.SINCE),
        ("It will run from 1 June.", Modifier.FROM),
        ("It will run after June.", Modifier.AFTER),
        ("It will run from June to July.", Modifier.BETWEEN),
        ("It will end in two weeks.", Modifier.IN),
        ("It will end within two weeks.", Modifier.WITHIN),
        ("It ended two weeks ago.", Modifier.AGO),
        ("It will end two weeks after 3 June.", Modifier.OFFSET),
        ("It grew over the past two weeks.", Modifier.PAST),
        ("It will end on 3 June.", Modifier.ON),
    ],
)
def test_modifier(sentence: str, modifier: Modifier) -> None:
    assert [reading.modifier for reading in read(sentence, REFERENCE)] == [modifier]
