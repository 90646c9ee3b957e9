"""The JSON forms of claims and outcomes: what is written, what is read, and how bad fields are refused."""

from __future__ import annotations

import json
import time
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from predictions.claim_json import (
    BadField,
    claim_as_json,
    read_claim,
    read_day,
    read_number,
    read_outcome,
    read_outcome_strictly,
)
from predictions.vocabulary import (
    CandidateClaim,
    ClaimKind,
    ClaimTerms,
    Comparator,
    OutcomeFact,
    OutcomeKind,
    Polarity,
    Quantity,
    Tense,
    Window,
)

CONTRACT_KEYS = [
    "quote",
    "start",
    "end",
    "kind",
    "tense",
    "speaker",
    "polarity",
    "hedge",
    "probability",
    "quantity",
    "window",
    "made_on",
]

DATE_CLAIM = {
    "kind": "date",
    "tense": "forecast",
    "polarity": "affirmed",
    "made_on": "2021-06-25",
    "probability": 0.75,
    "window": {"start": None, "end": "2021-07-10", "text": "by 10 July"},
}
FIGURE_CLAIM = {
    "kind": "quantity",
    "tense": "reported",
    "polarity": "negated",
    "made_on": "2021-06-25",
    "quantity": {"comparator": "between", "value": 2.5, "upper": 10, "unit": "tonne"},
}
OCCURRED = {"kind": "event", "occurred": True, "on": "2021-08-30"}
ABSENT = {"kind": "event", "occurred": False, "as_of": "2021-08-30"}
MEASURED = {"kind": "quantity", "value": 5, "on": "2021-08-30"}


def candidate(**changes: Any) -> CandidateClaim:
    fields: dict[str, Any] = {
        "kind": ClaimKind.QUANTITY,
        "tense": Tense.FORECAST,
        "polarity": Polarity.AFFIRMED,
        "made_on": date(2021, 6, 25),
        "probability": 0.75,
        "quantity": Quantity(Comparator.BETWEEN, Decimal("2.50"), Decimal("1E+3"), "tonne", "2.5 to 1,000", 7),
        "window": Window(None, date(2021, 7, 10), "by 10 July"),
        "quote": "the harvest will reach 2.5 to 1,000 tonnes by 10 July",
        "start": 3,
        "end": 56,
        "speaker": "Ministry of Agriculture",
        "hedge": "likely",
        "rule": "quantity.forecast",
    }
    return CandidateClaim(**(fields | changes))


def test_a_claim_is_written_with_the_contracts_keys_in_their_order() -> None:
    written = claim_as_json(candidate())
    assert list(written) == [*CONTRACT_KEYS, "rule"]
    assert json.loads(json.dumps(written)) == {
        "quote": "the harvest will reach 2.5 to 1,000 tonnes by 10 July",
        "start": 3,
        "end": 56,
        "kind": "quantity",
        "tense": "forecast",
        "speaker": "Ministry of Agriculture",
        "polarity": "affirmed",
        "hedge": "likely",
        "probability": 0.75,
        "quantity": {"comparator": "between", "value": 2.5, "upper": 1000, "unit": "tonne"},
        "window": {"start": None, "end": "2021-07-10", "text": "by 10 July"},
        "made_on": "2021-06-25",
        "rule": "quantity.forecast",
    }


def test_integral_numbers_are_written_as_integers() -> None:
    written = json.dumps(claim_as_json(candidate(probability=1.0)))
    assert '"upper": 1000,' in written
    assert '"probability": 1,' in written


def test_what_is_absent_is_written_as_null() -> None:
    bare = candidate(kind=ClaimKind.EVENT, quantity=None, window=None, probability=None, speaker=None, hedge=None)
    written = claim_as_json(bare)
    assert [key for key in written if written[key] is None] == [
        "speaker",
        "hedge",
        "probability",
        "quantity",
        "window",
    ]


def test_what_is_written_is_read_back() -> None:
    claim = candidate()
    read = read_claim(json.loads(json.dumps(claim_as_json(claim))))
    assert read == ClaimTerms(
        kind=claim.kind,
        tense=claim.tense,
        polarity=claim.polarity,
        made_on=claim.made_on,
        probability=0.75,
        quantity=Quantity(Comparator.BETWEEN, Decimal("2.5"), Decimal(1000), "tonne"),
        window=claim.window,
    )


def test_only_what_judging_needs_is_asked_for() -> None:
    bare = {"kind": "event", "tense": "reported", "polarity": "affirmed", "made_on": "2021-06-25"}
    assert read_claim(bare | {"quote": 5, "colour": "red"}) == ClaimTerms(
        kind=ClaimKind.EVENT, tense=Tense.REPORTED, polarity=Polarity.AFFIRMED, made_on=date(2021, 6, 25)
    )


@pytest.mark.parametrize("window", [None, {}, {"start": None, "end": None}, {"start": None, "end": None, "text": "x"}])
def test_a_window_without_ends_is_none(window: object) -> None:
    assert read_claim(DATE_CLAIM | {"window": window}).window is None


@pytest.mark.parametrize(
    ("number", "exact"),
    [
        (5, "5"),
        (0.1, "0.1"),
        (1e21, "1E+21"),
        (Decimal("1.00000000000000000000000000001"), "1.00000000000000000000000000001"),
        (0, "0"),
        (Decimal("0E+999999"), "0"),
        (-3.25, "-3.25"),
        (10**300, "1E+300"),
    ],
)
def test_numbers_are_exact(number: object, exact: str) -> None:
    assert read_number(number, "value") == Decimal(exact)


def test_outcomes() -> None:
    assert read_outcome(OCCURRED) == OutcomeFact(kind=OutcomeKind.EVENT, occurred=True, on=date(2021, 8, 30))
    assert read_outcome(ABSENT | {"final": True, "on": None, "source": "a register"}) == OutcomeFact(
        kind=OutcomeKind.EVENT, occurred=False, as_of=date(2021, 8, 30), final=True
    )
    assert read_outcome(MEASURED | {"comparator": None, "final": None}) == OutcomeFact(
        kind=OutcomeKind.QUANTITY, value=Decimal(5), on=date(2021, 8, 30)
    )


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"kind": None}, "claim.kind: missing"),
        ({"kind": "wish"}, "claim.kind: not one of event, date, quantity: 'wish'"),
        ({"kind": ["event"]}, "claim.kind: not one of event, date, quantity: a list"),
        ({"tense": "past"}, "claim.tense: not one of forecast, reported: 'past'"),
        ({"polarity": True}, "claim.polarity: not one of affirmed, negated: true"),
        ({"made_on": None}, "claim.made_on: missing"),
        ({"made_on": 20210625}, "claim.made_on: not a date: 20210625"),
        ({"made_on": "2021-06-25T00:00:00"}, "claim.made_on: not a date: '2021-06-25T00:00:00'"),
        ({"made_on": "20210625"}, "claim.made_on: not a date: '20210625'"),
        ({"made_on": "2021-W25-5"}, "claim.made_on: not a date: '2021-W25-5'"),
        ({"made_on": "2021-02-29"}, "claim.made_on: not a date: '2021-02-29'"),
        ({"made_on": "٢٠٢١-٠٦-٢٥"}, "claim.made_on: not a date: '٢٠٢١-٠٦-٢٥'"),
        ({"made_on": "2021-06-25\n"}, "claim.made_on: not a date: '2021-06-25\\n'"),
        ({"probability": True}, "claim.probability: not a number: true"),
        ({"probability": "0.5"}, "claim.probability: not a number: '0.5'"),
        ({"probability": 1.01}, "claim.probability: outside 0..1: 1.01"),
        ({"probability": -0.1}, "claim.probability: outside 0..1: -0.1"),
        ({"probability": float("nan")}, "claim.probability: not a finite number"),
        ({"window": "by July"}, "claim.window: not an object: 'by July'"),
        ({"window": {"end": "2021-13-01"}}, "claim.window.end: not a date: '2021-13-01'"),
        ({"window": {"start": "2021-07-02", "end": "2021-07-01"}}, "claim.window: end is before start"),
        ({"kind": "quantity"}, "claim.quantity: a quantity claim has one and no other kind does"),
    ],
)
def test_bad_claims_are_refused_by_field(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(BadField) as refusal:
        read_claim(DATE_CLAIM | changes, "claim")
    assert str(refusal.value) == message


@pytest.mark.parametrize(
    ("quantity", "message"),
    [
        ([5], "claim.quantity: not an object: a list"),
        ({}, "claim.quantity.value: missing"),
        ({"value": "5"}, "claim.quantity.value: not a number: '5'"),
        ({"value": False}, "claim.quantity.value: not a number: false"),
        ({"value": float("inf")}, "claim.quantity.value: not a finite number"),
        ({"value": Decimal("NaN")}, "claim.quantity.value: not a finite number"),
        ({"value": Decimal("1e999999")}, "claim.quantity.value: number is out of range"),
        ({"value": Decimal("1e-999999")}, "claim.quantity.value: number is out of range"),
        ({"value": 10**100000}, "claim.quantity.value: number is out of range"),
        ({"value": 5, "comparator": "roughly"}, "claim.quantity.comparator: not one of "),
        ({"value": 5, "comparator": "between"}, "claim.quantity: upper is for comparator 'between'"),
        ({"value": 5, "upper": 4, "comparator": "between"}, "claim.quantity: upper is below value"),
        ({"value": 5, "unit": 5}, "claim.quantity.unit: not text: 5"),
        ({"value": 5, "unit": "x" * 1000}, "claim.quantity.unit: longer than 200 characters"),
    ],
)
def test_bad_quantities_are_refused_by_field(quantity: object, message: str) -> None:
    with pytest.raises(BadField) as refusal:
        read_claim(FIGURE_CLAIM | {"quantity": quantity}, "claim")
    assert str(refusal.value).startswith(message)


@pytest.mark.parametrize(
    ("outcome", "message"),
    [
        (None, "outcomes[0]: missing"),
        ("yes", "outcomes[0]: not an object: 'yes'"),
        ({}, "outcomes[0].kind: missing"),
        ({"kind": "date"}, "outcomes[0].kind: not one of event, quantity: 'date'"),
        ({"kind": "event"}, "outcomes[0]: occurred is missing"),
        (OCCURRED | {"occurred": 1}, "outcomes[0].occurred: not true or false: 1"),
        (OCCURRED | {"on": None}, "outcomes[0]: an occurrence needs on, and no as_of"),
        (ABSENT | {"as_of": None}, "outcomes[0]: a non-occurrence needs as_of, and no on"),
        (OCCURRED | {"final": "no"}, "outcomes[0].final: not true or false: 'no'"),
        (MEASURED | {"on": None}, "outcomes[0]: a quantity needs on"),
        (MEASURED | {"value": None}, "outcomes[0]: value is missing"),
        (MEASURED | {"value": True}, "outcomes[0].value: not a number: true"),
        (MEASURED | {"comparator": "between"}, "outcomes[0]: upper is for comparator 'between', which needs it"),
        (MEASURED | {"comparator": "between", "upper": 4}, "outcomes[0]: upper is below value"),
    ],
)
def test_bad_outcomes_are_refused_by_field(outcome: object, message: str) -> None:
    with pytest.raises(BadField) as refusal:
        read_outcome(outcome, "outcomes[0]")
    assert str(refusal.value) == message


@pytest.mark.parametrize(
    "stray", [{"quantity": {"value": 5}}, {"quantity": "five"}, {"upper": 5}, {"speaker": 5}, {"rule": ["x"]}]
)
def test_what_a_claim_has_no_use_for_is_passed_over(stray: dict[str, Any]) -> None:
    assert read_claim(DATE_CLAIM | stray) == read_claim(DATE_CLAIM)


@pytest.mark.parametrize("comparator", [None, "exact", "about", "at_least", "at_most", "more_than", "less_than"])
@pytest.mark.parametrize("upper", [None, 4, 6, "six"])
def test_an_upper_end_is_read_of_a_range_alone(comparator: str | None, upper: object) -> None:
    figure = {"value": 5, "comparator": comparator}
    assert read_claim(FIGURE_CLAIM | {"quantity": figure | {"upper": upper}}) == read_claim(
        FIGURE_CLAIM | {"quantity": figure}
    )
    assert read_outcome(MEASURED | figure | {"upper": upper}) == read_outcome(MEASURED | figure)


STRAY_FIELDS = [
    (OCCURRED, {"as_of": "2021-09-30"}),
    (OCCURRED, {"as_of": "some day"}),
    (OCCURRED, {"value": 5, "upper": 4, "unit": "km", "comparator": "between"}),
    (ABSENT, {"on": "2021-08-30"}),
    (ABSENT, {"value": None, "unit": 5}),
    (MEASURED, {"occurred": True}),
    (MEASURED, {"occurred": False, "as_of": "2021-08-30"}),
]


@pytest.mark.parametrize(("outcome", "stray"), STRAY_FIELDS)
def test_what_an_outcome_has_no_use_for_is_passed_over(outcome: dict[str, Any], stray: dict[str, Any]) -> None:
    assert read_outcome(outcome | stray) == read_outcome(outcome)


@pytest.mark.parametrize(
    ("outcome", "message"),
    [
        (OCCURRED | {"as_of": "2021-09-30"}, "an occurrence needs on, and no as_of"),
        (ABSENT | {"on": "2021-08-30"}, "a non-occurrence needs as_of, and no on"),
        (OCCURRED | {"value": 5}, "an event has no value"),
        (MEASURED | {"occurred": True}, "a quantity has no occurred and no as_of"),
        (MEASURED | {"upper": 6}, "upper is for comparator 'between', which needs it"),
    ],
)
def test_an_outcome_that_is_to_be_kept_may_not_say_two_things(outcome: dict[str, Any], message: str) -> None:
    with pytest.raises(BadField) as refusal:
        read_outcome_strictly(outcome)
    assert refusal.value.problem == message
    assert read_outcome_strictly(OCCURRED) == read_outcome(OCCURRED)


def test_a_message_is_one_short_line_whatever_the_value() -> None:
    with pytest.raises(BadField) as refusal:
        read_claim(DATE_CLAIM | {"made_on": "line\n" * 100_000}, "claim")
    assert len(str(refusal.value)) < 120
    assert "\n" not in str(refusal.value)


def test_a_date_with_a_time_of_day_is_refused() -> None:
    with pytest.raises(BadField, match="not a date"):
        read_day(datetime(2021, 6, 25, 12, tzinfo=UTC), "made_on")
    assert read_day(date(2021, 6, 25), "made_on") == date(2021, 6, 25)


def test_huge_numbers_are_refused_at_once() -> None:
    began = time.perf_counter()
    for number in (Decimal("1e999999999"), 10**1_000_000, Decimal("1e-999999999")):
        with pytest.raises(BadField, match="out of range"):
            read_number(number, "value")
    assert time.perf_counter() - began < 2
