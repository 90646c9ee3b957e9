from __future__ import annotations

import pytest

from predictions.matching import QuestionWords, content_words, rank

QUESTIONS = [
    QuestionWords(1, "The northern bridge is open to traffic", ""),
    QuestionWords(2, "The southern tunnel is complete", ""),
    QuestionWords(3, "Share of the northern bridge that is built", "percent"),
    QuestionWords(4, "Inflation in Norvale in 2024", "percent"),
]


def best(quote: str, context: str = "", unit: str = "") -> list[int]:
    return [match.question_id for match in rank(quote, context, unit, QUESTIONS)]


@pytest.mark.parametrize(
    ("quote", "context", "unit", "first"),
    [
        ("the northern bridge will be opened for traffic by July", "", "", 1),
        ("The tunnel in the south will be completed this year", "", "", 2),
        ("the northern bridge is 60% built", "", "percent", 3),
        ("inflation will fall to 2 percent", "Norvale's bank met on Friday.", "percent", 4),
        ("it will be complete by May", "The southern tunnel has taken ten years.", "", 2),
    ],
)
def test_the_question_that_shares_most_comes_first(quote: str, context: str, unit: str, first: int) -> None:
    assert best(quote, context, unit)[0] == first


def test_nothing_shared_is_no_match() -> None:
    assert best("Wheat will be dearer next spring") == []


def test_one_word_of_the_surroundings_is_chance() -> None:
    assert best("Wheat will be dearer", "as the tunnel shows") == []


def test_a_match_says_why() -> None:
    (match, *_) = rank("the northern bridge is 60% built", "", "percent", QUESTIONS)
    assert match.reason == "shares northern, bridge, built; same unit percent"
    assert 0 < match.score <= 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("withdrawal", "withdrawals"), ("completed", "completes"), ("Norvale’s", "Norvale"), ("election", "elections")],
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert content_words(one).keys() == content_words(other).keys()


def test_empty_words_match_nothing() -> None:
    assert rank("", "", "", QUESTIONS) == []
    assert rank("the of and", "", "", [QuestionWords(5, "To be or not", "")]) == []
