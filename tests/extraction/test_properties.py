"""What holds of every text: exact offsets, no crash, the same claims twice and with more text behind."""

from __future__ import annotations

from datetime import date
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from predictions.extraction import extract_claims
from predictions.management.cases import CASES, read_cases
from predictions.vocabulary import CandidateClaim

PUBLISHED = date(2024, 3, 6)
TABLES = ("economy.jsonl", "energy.jsonl", "politics.jsonl", "sport.jsonl")
TEXTS = [case.text for table in TABLES for case in read_cases(CASES / table)]
WORDS = st.sampled_from(
    "will would may said “ ” \" ' ( ) , . ; — - and that which who not 5 1,000 $3bn 40% June by until two The Moscow he"
    " unlikely expected to from plans if nor 2025 \n \r\n \n\n e\u0301 \u200f 👩‍🚒 ½ ½% İ ß bpd".split(" ")
)


def keys(claims: list[CandidateClaim]) -> list[tuple[object, ...]]:
    return [
        (claim.start, claim.end, claim.kind, claim.quantity, claim.window, claim.speaker, claim.polarity)
        for claim in claims
    ]


def assert_sound(text: str) -> None:
    claims = extract_claims(text, PUBLISHED)
    for claim in claims:
        assert text[claim.start : claim.end] == claim.quote
        assert claim.quote.strip() == claim.quote != ""
        assert claim.rule
        assert all(0 <= mark.start < mark.end <= len(text) for mark in claim.marks)
    assert keys(claims) == keys(extract_claims(text, PUBLISHED))


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text(text: str) -> None:
    if "\0" in text:
        with pytest.raises(ValueError, match="NUL"):
            extract_claims(text, PUBLISHED)
    else:
        assert_sound(text)


@given(st.lists(WORDS, max_size=60).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_any_mix_of_telling_words(text: str) -> None:
    assert_sound(text)


@given(
    st.sampled_from(TEXTS),
    st.sampled_from(["\u200f", "👩‍🚒", "e\u0301", "\u00a0", "\r\n\r\n", "ﬁ"]),
    st.integers(0, 500),
)
@settings(max_examples=150, deadline=None)
def test_marks_in_odd_places(text: str, mark: str, place: int) -> None:
    place %= len(text)
    assert_sound(text[:place] + mark + text[place:])


@pytest.mark.parametrize("text", list(islice(TEXTS, 0, None, 3)))
def test_more_text_behind_changes_nothing(text: str) -> None:
    more = text + "\n\nThe village lies in a valley between two hills, and its church is old."
    found = [claim for claim in extract_claims(more, PUBLISHED) if claim.start < len(text)]
    assert keys(found) == keys(extract_claims(text, PUBLISHED))


@pytest.mark.parametrize("text", TEXTS[::5])
def test_carriage_returns_move_offsets_only(text: str) -> None:
    first = extract_claims("Short title\n\n" + text, PUBLISHED)
    second = extract_claims("Short title\r\n\r\n" + text, PUBLISHED)
    assert [claim.quote for claim in first] == [claim.quote for claim in second]
