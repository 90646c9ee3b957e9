"""The sentences that an editor can publish."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from predictions.judging import suggest
from predictions.judging.phrases import (
    chance_phrase,
    day_phrase,
    days_phrase,
    figure_phrase,
    number_phrase,
    share_phrase,
    window_phrase,
)
from predictions.judging.plurals import plural
from predictions.judging.rules import BOUND_BANDS
from predictions.vocabulary import Comparator

DATE_CLAIM = {
    "kind": "date",
    "tense": "forecast",
    "polarity": "affirmed",
    "made_on": "2021-06-25",
    "window": {"start": None, "end": "2021-07-10"},
}
FIGURE_CLAIM = {
    "kind": "quantity",
    "tense": "reported",
    "polarity": "affirmed",
    "made_on": "2021-06-25",
    "quantity": {"comparator": "at_least", "value": 1000, "unit": "soldier"},
}


def occurred(on: str) -> dict[str, Any]:
    return {"kind": "event", "occurred": True, "on": on}


def absent(as_of: str, final: bool = False) -> dict[str, Any]:
    return {"kind": "event", "occurred": False, "as_of": as_of, "final": final}


def measured(value: float, unit: str | None = "soldier", **more: Any) -> dict[str, Any]:
    return {"kind": "quantity", "value": value, "unit": unit, "on": "2021-07-05", **more}


@pytest.mark.parametrize(
    ("changes", "outcomes", "explanation"),
    [
        (
            {},
            [occurred("2021-08-30")],
            "Said to happen by 10 July 2021; it happened on 30 August 2021, 51 days late on a horizon of 15 days.",
        ),
        (
            {"made_on": "2021-07-09"},
            [occurred("2021-07-11")],
            "Said to happen by 10 July 2021; it happened on 11 July 2021, 1 day late on a horizon of 1 day.",
        ),
        (
            {},
            [occurred("2021-07-02")],
            "Said to happen by 10 July 2021; it happened on 2 July 2021, within that time.",
        ),
        (
            {"window": None},
            [occurred("2021-08-15")],
            "Said to happen; it happened on 15 August 2021.",
        ),
        (
            {"polarity": "negated"},
            [occurred("2021-07-02")],
            "Said not to happen by 10 July 2021; it happened on 2 July 2021.",
        ),
        (
            {"polarity": "negated"},
            [occurred("2021-07-20")],
            "Said not to happen by 10 July 2021; it happened on 20 July 2021, outside that time.",
        ),
        (
            {},
            [occurred("2021-06-01")],
            "Said to happen by 10 July 2021; it had already happened on 1 June 2021, before this was said on "
            "25 June 2021.",
        ),
        (
            {},
            [absent("2021-07-10")],
            "Said to happen by 10 July 2021; it had not happened as of 10 July 2021.",
        ),
        (
            {"window": None, "polarity": "negated"},
            [absent("2022-12-31", final=True)],
            "Said not to happen; it had not happened as of 31 December 2022, and the question is closed.",
        ),
        (
            {"window": {"start": "2021-07-01", "end": "2021-07-10"}},
            [absent("2021-07-05")],
            "Said to happen between 1 July 2021 and 10 July 2021; that time ended on 10 July 2021, and all that is "
            "recorded is that it had not happened as of 5 July 2021.",
        ),
        (
            {"window": {"start": "2021-09-01", "end": None}},
            [],
            "Said to happen no earlier than 1 September 2021; it has no closing date, and no outcome is recorded yet.",
        ),
        (
            {"window": {"start": "2099-01-01", "end": "2099-01-01"}},
            [],
            "Said to happen on 1 January 2099; that day has not passed, and no outcome is recorded yet.",
        ),
        (
            {},
            [occurred("2021-07-02"), absent("2021-07-03")],
            "Said to happen by 10 July 2021; one outcome has it happen on 2 July 2021, but by another it had not "
            "happened as of 3 July 2021.",
        ),
        (
            {"probability": 0.5},
            [],
            "Said to happen by 10 July 2021 with a probability of 50%, which commits to neither side, so no outcome "
            "can decide it.",
        ),
        (
            {"probability": 0.2},
            [occurred("2021-07-02")],
            "Said to happen by 10 July 2021 with a probability of only 20%, a bet against it; it happened on "
            "2 July 2021.",
        ),
        (
            {"tense": "reported", "window": None},
            [occurred("2021-06-02")],
            "Said on 25 June 2021 to have happened; it happened on 2 June 2021.",
        ),
        (
            {"tense": "reported", "window": None, "polarity": "negated"},
            [occurred("2021-07-02")],
            "Said on 25 June 2021 not to have happened; it happened on 2 July 2021, after it was said.",
        ),
        (
            {"tense": "reported", "window": None},
            [absent("2021-06-20")],
            "Said on 25 June 2021 to have happened; all that is recorded is that it had not happened as of 20 June "
            "2021.",
        ),
        (
            {"window": {"start": "2021-07-10", "end": "2021-07-10"}},
            [occurred("2021-07-10")],
            "Said to happen on 10 July 2021; it happened on 10 July 2021, the day named.",
        ),
        (
            {"polarity": "negated", "window": {"start": "2021-07-10", "end": "2021-07-10"}},
            [occurred("2021-07-11")],
            "Said not to happen on 10 July 2021; it happened on 11 July 2021, not on the day named.",
        ),
        (
            {"window": {"start": "2021-07-10", "end": "2021-07-10"}},
            [],
            "Said to happen on 10 July 2021; that day has passed, and no outcome is recorded yet.",
        ),
        (
            {"polarity": "negated", "window": {"start": "2021-09-01", "end": None}},
            [occurred("2021-08-01")],
            "Said not to happen from 1 September 2021 on; it happened on 1 August 2021, outside that time.",
        ),
    ],
)
def test_event_explanation(changes: dict[str, Any], outcomes: list[dict[str, Any]], explanation: str) -> None:
    assert suggest(DATE_CLAIM | changes, outcomes, date(2026, 11, 22)).explanation == explanation


@pytest.mark.parametrize(
    ("changes", "outcomes", "explanation"),
    [
        (
            {},
            [measured(1037)],
            "Said to be at least 1,000 soldiers; it was 1,037 soldiers on 5 July 2021.",
        ),
        (
            {},
            [measured(950)],
            "Said to be at least 1,000 soldiers; it was 950 soldiers on 5 July 2021, 5.3% off the bound.",
        ),
        (
            {"quantity": {"comparator": "between", "value": 10, "upper": 20, "unit": "country"}},
            [measured(21, "country")],
            "Said to be between 10 and 20 countries; it was 21 countries on 5 July 2021, 4.8% off the nearest bound.",
        ),
        (
            {"quantity": {"comparator": "more_than", "value": 50, "unit": "percent"}},
            [measured(50, "percent")],
            "Said to be more than 50 percent; it was 50 percent on 5 July 2021, which reaches the bound and does not "
            "pass it.",
        ),
        (
            {"quantity": {"comparator": "exact", "value": 1303, "unit": "km"}},
            [measured(1357, "km")],
            "Said to be 1,303 km; it was 1,357 km on 5 July 2021, 4.0% off.",
        ),
        (
            {"quantity": {"comparator": "exact", "value": 3, "unit": "visit"}},
            [measured(0, "visit")],
            "Said to be 3 visits; it was 0 visits on 5 July 2021, against which any other figure is wholly off.",
        ),
        (
            {"polarity": "negated"},
            [measured(1000, comparator="more_than")],
            "Said not to be at least 1,000 soldiers; it was more than 1,000 soldiers on 5 July 2021, which bears the "
            "figure out.",
        ),
        (
            {},
            [measured(1000, comparator="less_than")],
            "Said to be at least 1,000 soldiers; it was fewer than 1,000 soldiers on 5 July 2021, which rules the "
            "figure out.",
        ),
        (
            {},
            [measured(900, comparator="at_least")],
            "Said to be at least 1,000 soldiers; all that is known is that it was at least 900 soldiers on 5 July "
            "2021, which leaves it open.",
        ),
        (
            {},
            [measured(900, "USD")],
            "Said to be at least 1,000 soldiers; what is recorded, 900 USD on 5 July 2021, is in a unit that cannot "
            "be compared with that.",
        ),
        (
            {},
            [measured(900), measured(1, None)],
            "Said to be at least 1,000 soldiers; the outcomes recorded for 5 July 2021 disagree, one of 1 and another "
            "of 900 soldiers.",
        ),
        (
            {"tense": "forecast", "window": {"start": None, "end": "2021-07-31"}},
            [],
            "Forecast to be at least 1,000 soldiers by 31 July 2021; that time ended on 31 July 2021, and no outcome "
            "that could decide it is recorded yet.",
        ),
        (
            {},
            [],
            "Said to be at least 1,000 soldiers; no outcome that could decide it is recorded yet.",
        ),
        (
            {"tense": "forecast", "window": {"start": "2021-07-01", "end": None}},
            [],
            "Forecast to be at least 1,000 soldiers from 1 July 2021 on; it has no closing date, and no outcome that "
            "could decide it is recorded yet.",
        ),
        (
            {"polarity": "negated"},
            [measured(960)],
            "Said not to be at least 1,000 soldiers; it was 960 soldiers on 5 July 2021, 4.2% off the bound, and a "
            "denial takes the opposite of the figure's rating.",
        ),
        (
            {"probability": 0.2},
            [measured(800)],
            "Said to be at least 1,000 soldiers with a probability of only 20%, a bet against it; it was 800 soldiers "
            "on 5 July 2021, 25.0% off the bound, and such a bet takes the opposite of the figure's rating.",
        ),
        (
            {"probability": 0.45},
            [],
            "Said to be at least 1,000 soldiers with a probability of 45%, which commits to neither side, so no "
            "outcome can decide it.",
        ),
    ],
)
def test_quantity_explanation(changes: dict[str, Any], outcomes: list[dict[str, Any]], explanation: str) -> None:
    assert suggest(FIGURE_CLAIM | changes, outcomes, date(2026, 11, 22)).explanation == explanation


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("soldier", "soldiers"),
        ("soldiers", "soldiers"),
        ("person", "people"),
        ("people", "people"),
        ("serviceman", "servicemen"),
        ("servicemen", "servicemen"),
        ("German", "Germans"),
        ("Afghan", "Afghans"),
        ("county", "counties"),
        ("day", "days"),
        ("bus", "buses"),
        ("pass", "passes"),
        ("match", "matches"),
        ("foot", "feet"),
        ("aircraft", "aircraft"),
        ("percent", "percent"),
        ("percentage point", "percentage points"),
        ("USD", "USD"),
        ("barrel per day", "barrels per day"),
        ("tonne of wheat", "tonnes of wheat"),
        ("million", "million"),
        ("armored vehicle", "armored vehicles"),
    ],
)
def test_plural(unit: str, expected: str) -> None:
    assert plural(unit) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("0", "0"),
        ("-0.0", "0"),
        ("1000", "1,000"),
        ("1E+6", "1,000,000"),
        ("50.0", "50"),
        ("2.50", "2.5"),
        ("-1234.5", "-1,234.5"),
        ("0.001", "0.001"),
        ("1E+300", "1.000e+300"),
    ],
)
def test_number_phrase(number: str, expected: str) -> None:
    assert number_phrase(Decimal(number)) == expected


@pytest.mark.parametrize(
    ("comparator", "value", "unit", "expected"),
    [
        (Comparator.EXACT, "1", "person", "1 person"),
        (Comparator.ABOUT, "2", "person", "about 2 people"),
        (Comparator.LESS_THAN, "5", "km", "less than 5 km"),
        (Comparator.LESS_THAN, "5", "visit", "fewer than 5 visits"),
        (Comparator.LESS_THAN, "5", None, "less than 5"),
        (Comparator.AT_MOST, "5", "%", "at most 5 percent"),
        (Comparator.AT_LEAST, "5.2", "magnitude", "at least magnitude 5.2"),
    ],
)
def test_figure_phrase(comparator: Comparator, value: str, unit: str | None, expected: str) -> None:
    assert figure_phrase(comparator, Decimal(value), None, unit) == expected


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (54, 1357, "4.0%"),
        (1, 20, "5.0%"),
        (50001, 1000000, "just over 5.0%"),
        (70001, 1000000, "7.0%"),
        (1, 100000, "less than 0.1%"),
        (25, 1, "2,500.0%"),
    ],
)
def test_share_phrase(part: int, whole: int, expected: str) -> None:
    assert share_phrase(part, whole, BOUND_BANDS) == expected


def test_small_phrases() -> None:
    assert day_phrase(date(2021, 7, 1)) == "1 July 2021"
    assert [days_phrase(count) for count in (1, 2, 1200)] == ["1 day", "2 days", "1,200 days"]
    assert window_phrase(None, None) == ""
    assert [chance_phrase(p) for p in (0.0, 0.29, 1 / 3, 0.5, 1.0)] == ["0%", "29%", "33.33%", "50%", "100%"]
