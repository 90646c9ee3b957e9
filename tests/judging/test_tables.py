"""The tables that the methodology page is made from cover what they are about."""

from __future__ import annotations

from decimal import Decimal

import pytest

from predictions.judging.rules import (
    FIGURE_BANDS,
    LATENESS_BANDS,
    MIRROR,
    RATING_MEANINGS,
    RATING_VALUES,
    REASONS,
    Bands,
    rate_miss,
)
from predictions.judging.units import CURRENCIES, UNIT_TABLE, unit_named
from predictions.vocabulary import Comparator, Rating, Reason

DECIDED = set(Rating) - {Rating.PENDING, Rating.UNVERIFIABLE, Rating.VOID}


def test_every_reason_rating_and_comparator_is_described() -> None:
    assert set(REASONS) == set(Reason)
    assert set(RATING_MEANINGS) == set(Rating)
    assert set(FIGURE_BANDS) == set(Comparator)
    assert set(RATING_VALUES) == set(MIRROR) == DECIDED


def test_mirroring_twice_changes_nothing() -> None:
    assert all(MIRROR[MIRROR[rating]] is rating for rating in MIRROR)
    assert all(RATING_VALUES[rating] + RATING_VALUES[MIRROR[rating]] == 6 for rating in MIRROR)


@pytest.mark.parametrize("bands", [LATENESS_BANDS, *FIGURE_BANDS.values()])
def test_bands_go_from_better_to_worse(bands: Bands) -> None:
    percents = [percent for percent, _ in bands]
    values = [RATING_VALUES[rating] for _, rating in bands]
    assert percents == sorted(set(percents))
    assert values == sorted(set(values), reverse=True)
    assert rate_miss(percents[-1] + 1, 100, bands) is Rating.FALSE


def test_no_spelling_means_two_units() -> None:
    spellings = [spelling for _, _, spellings in UNIT_TABLE for spelling in spellings]
    assert len(spellings) == len(set(spellings))
    assert all(spelling == spelling.lower() for spelling in spellings)
    assert all(len(code) == 3 and code.isupper() for code in CURRENCIES)


@pytest.mark.parametrize(
    ("unit", "in_metres"),
    [
        ("km", "1000"),
        ("centimetre", "0.01"),
        ("mile", "1609.344"),
        ("foot", "0.3048"),
        ("inch", "0.0254"),
    ],
)
def test_lengths_are_exact(unit: str, in_metres: str) -> None:
    assert unit_named(unit).dimension == unit_named("metre").dimension
    numerator, denominator = Decimal(in_metres).as_integer_ratio()
    assert (unit_named(unit).factor.numerator, unit_named(unit).factor.denominator) == (numerator, denominator)
