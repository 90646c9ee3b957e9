"""Each claim points at the words that gave its fields."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from predictions.extraction import extract_claims
from predictions.management.cases import case_files, read_cases
from predictions.vocabulary import CandidateClaim, Polarity

PUBLISHED = date(2024, 5, 6)
TEXTS = [case.text for file in case_files(held_out=False) for case in read_cases(file)]

# Text, the words of the claim that is meant, and the words that its marks hold by role.
POINTING = [
    (
        "The World Bank said growth is unlikely to exceed 3 percent in 2025.",
        "growth",
        {
            "speaker": ["World Bank"],
            "attribution": ["said"],
            "trigger": ["is unlikely to exceed"],
            "hedge": ["unlikely"],
            "negation": ["unlikely"],
            "number": ["3"],
            "unit": ["percent"],
            "time": ["in 2025"],
        },
    ),
    (
        "According to Interpol, the ring will probably return.",
        "the ring",
        {
            "speaker": ["Interpol"],
            "attribution": ["According to"],
            "trigger": ["will probably return"],
            "hedge": ["probably"],
        },
    ),
    (
        "Angela Merkel opened the fair. The tunnel will not open on time, she said.",
        "The tunnel",
        {
            "speaker": ["Angela Merkel", "she"],
            "attribution": ["said"],
            "trigger": ["will not open"],
            "negation": ["not"],
        },
    ),
    (
        "No trains will run on Friday, Angela Merkel said.",
        "No trains",
        {
            "speaker": ["Angela Merkel"],
            "attribution": ["said"],
            "trigger": ["will run"],
            "negation": ["No"],
            "time": ["on Friday"],
        },
    ),
    (
        "Toyota denied that it would close the plant.",
        "it would",
        {"speaker": ["Toyota"], "attribution": ["denied"], "trigger": ["would close"], "negation": ["denied"]},
    ),
    (
        "“The dam will hold. The valley will be safe,” Angela Merkel told reporters.",
        "The dam",
        {"speaker": ["Angela Merkel"], "trigger": ["will hold"]},
    ),
    (
        "Experts say the old bridge may sink.",
        "the old bridge",
        {"attribution": ["say"], "trigger": ["may sink"], "hedge": ["may"]},
    ),
    (
        "The ferries won’t sail tomorrow.",
        "The ferries",
        {"trigger": ["won’t sail"], "negation": ["won’t"], "time": ["tomorrow"]},
    ),
    (
        "No fewer than 30 ships will sail.",
        "30 ships",
        {"number": ["30"], "unit": ["ships"], "trigger": ["will sail"]},
    ),
]


def marked(text: str, claim: CandidateClaim) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for mark in claim.marks:
        found.setdefault(mark.role.value, []).append(text[mark.start : mark.end])
    return found


@pytest.mark.parametrize(("text", "words", "expected"), POINTING, ids=lambda value: str(value)[:40])
def test_marks_are_the_words_that_gave_the_fields(text: str, words: str, expected: dict[str, list[str]]) -> None:
    claim = next(one for one in extract_claims(text, PUBLISHED) if words in one.quote)
    assert marked(text, claim) == expected


def assert_marks_are_sensible(text: str) -> None:
    for claim in extract_claims(text, PUBLISHED):
        assert list(claim.marks) == sorted(claim.marks, key=lambda mark: (mark.start, mark.end, mark.role))
        assert len(set(claim.marks)) == len(claim.marks)
        for mark in claim.marks:
            words = text[mark.start : mark.end]
            assert 0 <= mark.start < mark.end <= len(text)
            assert words.strip() == words != ""
        roles = marked(text, claim)
        assert ("hedge" in roles) == (claim.hedge is not None)
        assert claim.hedge is None or roles["hedge"] == [claim.hedge]
        assert ("number" in roles) == (claim.quantity is not None)
        assert "time" not in roles or claim.window is not None
        assert "speaker" not in roles or claim.speaker is not None
        assert "negation" not in roles or claim.polarity is Polarity.NEGATED


@pytest.mark.parametrize("text", TEXTS)
def test_marks_of_the_cases(text: str) -> None:
    assert_marks_are_sensible(text)


def test_fields_of_the_cases_have_their_words() -> None:
    """Nearly every speaker and every denial of the cases can be pointed at."""
    claims = [(text, claim) for text in TEXTS for claim in extract_claims(text, PUBLISHED)]
    spoken = [marked(text, claim) for text, claim in claims if claim.speaker is not None]
    denied = [marked(text, claim) for text, claim in claims if claim.polarity is Polarity.NEGATED]
    assert sum("speaker" in roles for roles in spoken) >= 0.98 * len(spoken)
    assert sum("negation" in roles for roles in denied) >= 0.98 * len(denied)


@given(
    st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3).map("\n\n".join),
    st.sampled_from(["", "\u200f", "👩‍🚒", "e\u0301", "\u00a0", "\r\n", "’", "“"]),
    st.integers(0, 2_000),
)
@settings(max_examples=100, deadline=None)
def test_marks_of_any_article(text: str, odd: str, place: int) -> None:
    place %= len(text)
    assert_marks_are_sensible(text[:place] + odd + text[place:])
