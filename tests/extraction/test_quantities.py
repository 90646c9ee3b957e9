"""Quantities: the case table, and what must hold for any text."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from predictions.extraction.quantities import FigureKind, find_quantities, in_percent, read
from predictions.vocabulary import Comparator, Quantity

CASES = Path(__file__).with_name("cases") / "quantities.tsv"
PIECES = st.sampled_from(
    [
        "1", "20", "3,000", "1e9", "1/2", "half", "a", "million", "bn", "%", "percent", "$", "€", "US$",
        "-", "–", "to", "and", "between", "at least", "or more", "people", "İ", "\u0301", "👍🏽", "\u200f",
        "\r\n", "one in", "five", "hundred", "dozen", "km", "°C", "per", "day", "٣", ".", ",", "9" * 30,
        "trillion", "quadrillion", "thirds", "minus", "2024", "cents", "of",
    ]
)  # fmt: skip


def rows() -> list[tuple[str, str]]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(sentence, expected) for sentence, expected in cells]


def plain(value: Decimal) -> str:
    return format(value.normalize(), "f")


def written(quantity: Quantity) -> str:
    upper = "" if quantity.upper is None else f"..{plain(quantity.upper)}"
    figure = f"{quantity.comparator} {plain(quantity.value)}{upper} {quantity.unit or 'null'}"
    return f"{quantity.text} = {figure}".replace("\n", "\\n")


@pytest.mark.parametrize(("sentence", "expected"), rows())
def test_table(sentence: str, expected: str) -> None:
    found = find_quantities(sentence.replace("\\n", "\n"))
    assert "; ".join(written(quantity) for quantity in found) == ("" if expected == "-" else expected)


def test_table_has_enough_negatives() -> None:
    negatives = [row for row in rows() if row[1] == "-"]
    assert len(rows()) >= 120
    assert len(negatives) >= 20


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map(" ".join)))
def test_any_text_gives_exact_ordered_spans(text: str) -> None:
    found = find_quantities(text)
    assert found == find_quantities(text)
    at = 0
    for quantity in found:
        assert quantity.offset >= at
        assert text[quantity.offset : quantity.offset + len(quantity.text)] == quantity.text
        assert abs(quantity.value) < Decimal(10) ** 22
        at = quantity.offset + len(quantity.text)


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_parts_lie_inside_their_figure(text: str) -> None:
    for figure in read(text):
        assert figure.start <= figure.number_start < figure.number_end <= figure.end
        assert figure.start <= figure.unit_start <= figure.unit_end <= figure.end


@pytest.mark.parametrize("digits", ["7" * 1_000, "9" * 23, "1" + "0" * 22])
def test_numbers_too_large_are_left_alone(digits: str) -> None:
    assert find_quantities(f"The code was {digits} tonnes.") == []


def test_a_share_can_be_said_in_percent() -> None:
    (figure,) = read("About three quarters of the land is dry.")
    assert figure.kind is FigureKind.SHARE
    assert in_percent(figure) == Quantity(
        Comparator.ABOUT, Decimal(75), None, "percent", "About three quarters", figure.start
    )


def test_other_figures_stay_as_they_are() -> None:
    (figure,) = read("It lost 40 ships.")
    assert in_percent(figure) == figure.quantity


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("It lost 40 ships.", FigureKind.COUNT),
        ("It lost $40.", FigureKind.MONEY),
        ("It lost 40 percent.", FigureKind.PERCENT),
        ("It lost half of them.", FigureKind.SHARE),
        ("It lost 40 km of track.", FigureKind.MEASURE),
        ("It lost 40 days.", FigureKind.DURATION),
        ("A 40-year-old was lost.", FigureKind.AGE),
        ("It fell to 40.", FigureKind.BARE),
    ],
)
def test_kind(sentence: str, kind: FigureKind) -> None:
    assert [figure.kind for figure in read(sentence)] == [kind]
