"""The hedge table: what ICD 203 and JUDGING.md fix, and that every line says where it is from."""

from __future__ import annotations

import pytest

from predictions.extraction import LEXICON_VERSION, VERSION, hedge_range
from predictions.extraction.words.en.hedges import HEDGES, Hedge, Source

PHRASES = {hedge.phrase for hedge in HEDGES}
BANDS = [
    (("almost no chance", "remote"), 0.01, 0.05),
    (("very unlikely", "highly improbable"), 0.05, 0.20),
    (("unlikely", "improbable", "improbably"), 0.20, 0.45),
    (("roughly even chance", "roughly even odds"), 0.45, 0.55),
    (("likely", "probable", "probably"), 0.55, 0.80),
    (("very likely", "highly probable"), 0.80, 0.95),
    (("almost certain", "almost certainly", "nearly certain"), 0.95, 0.99),
]


@pytest.mark.parametrize("hedge", HEDGES, ids=lambda hedge: hedge.phrase)
def test_a_line_is_in_order_and_says_where_it_is_from(hedge: Hedge) -> None:
    assert 0 <= hedge.low <= hedge.point <= hedge.high <= 1
    assert isinstance(hedge.source, Source)
    if hedge.source is Source.HOUSE:
        word, _, other = hedge.note.partition(" ")
        assert word in ("as", "between")
        assert word == "between" or other in PHRASES - {hedge.phrase}


def test_no_phrase_stands_twice() -> None:
    assert len(PHRASES) == len(HEDGES)


def test_what_a_house_value_is_as_has_the_same_numbers() -> None:
    lines = {hedge.phrase: hedge[1:4] for hedge in HEDGES}
    for hedge in HEDGES:
        if hedge.source is Source.HOUSE and hedge.note.startswith("as "):
            assert hedge[1:4] == lines[hedge.note[3:]], hedge.phrase


@pytest.mark.parametrize(("phrases", "low", "high"), BANDS, ids=lambda value: str(value))
def test_the_bands_of_icd_203(phrases: tuple[str, ...], low: float, high: float) -> None:
    for phrase in phrases:
        found = hedge_range(phrase)
        assert found is not None
        assert (found.low, found.high) == (low, high)
        assert found.source.startswith(Source.ICD_203)
        assert found.published
        # the middle of the band, but for unlikely, whose point JUDGING.md states
        assert found.point == pytest.approx(0.25 if low == 0.20 else (low + high) / 2)


def test_no_other_line_claims_to_be_of_icd_203() -> None:
    named = {hedge.phrase for hedge in HEDGES if hedge.source is Source.ICD_203}
    assert named == {phrase for phrases, _, _ in BANDS for phrase in phrases}


@pytest.mark.parametrize(("phrase", "point"), [("high chances", 0.75), ("unlikely", 0.25), ("may", 0.5)])
def test_the_points_that_judging_states(phrase: str, point: float) -> None:
    found = hedge_range(phrase)
    assert found is not None
    assert found.point == point


@pytest.mark.parametrize(
    ("phrase", "percent"),
    [
        ("Very  likely", (80, 95)),
        ("In all\nlikelihood", (80, 95)),
        ("MAY", (20, 80)),
        ("set to", None),
        ("a 70 percent chance", None),
        ("likely not", None),
        ("", None),
    ],
)
def test_a_range_by_the_words_as_they_stand(phrase: str, percent: tuple[int, int] | None) -> None:
    found = hedge_range(phrase)
    assert (found and (round(found.low * 100), round(found.high * 100))) == percent


def test_house_values_do_not_pass_for_published_ones() -> None:
    found = hedge_range("highly likely")
    assert found is not None
    assert not found.published
    assert found.source == "house value; as very likely"


def test_the_version_that_claims_store_names_that_of_the_table() -> None:
    assert VERSION.endswith(f"+{LEXICON_VERSION}")
