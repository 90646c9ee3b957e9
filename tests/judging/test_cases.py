"""The rules of judging as plain data: cases/*.json, to which an editor can add a line."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from predictions.claim_json import read_claim, read_outcome
from predictions.judging import suggest
from predictions.vocabulary import Suggestion

CASES = Path(__file__).parent / "cases"


def load_cases() -> list[Any]:
    """Each case laid over the defaults of its file."""
    cases = []
    for path in sorted(CASES.glob("*.json")):
        table = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        for case in table["cases"]:
            merged = {
                "claim": table["claim"] | case.get("claim", {}),
                "outcomes": case.get("outcomes", table.get("outcomes")),
                "today": case.get("today", table["today"]),
                "expected": case,
            }
            cases.append(pytest.param(merged, id=f"{path.stem}: {case['name']}"))
    return cases


def judged(case: Any) -> Suggestion:
    claim = read_claim(case["claim"])
    outcomes = [read_outcome(outcome) for outcome in case["outcomes"]]
    return suggest(claim, outcomes, date.fromisoformat(case["today"]))


@pytest.mark.parametrize("case", load_cases())
def test_case(case: Any) -> None:
    suggestion = judged(case)
    expected = case["expected"]
    assert (suggestion.rating, suggestion.reason) == (expected["rating"], expected["reason"])
    assert (suggestion.days, suggestion.horizon) == (expected.get("days"), expected.get("horizon"))
    if "error" in expected:
        assert suggestion.error == Fraction(expected["error"])


@pytest.mark.parametrize("case", load_cases())
def test_mappings_are_judged_like_terms(case: Any) -> None:
    today = date.fromisoformat(case["today"])
    assert suggest(case["claim"], case["outcomes"], today) == judged(case)


@pytest.mark.parametrize("case", load_cases())
def test_explanation_is_one_sentence(case: Any) -> None:
    explanation = judged(case).explanation
    assert explanation[0].isupper()
    assert explanation.endswith(".")
    assert ". " not in explanation
    assert "  " not in explanation
    assert "None" not in explanation
