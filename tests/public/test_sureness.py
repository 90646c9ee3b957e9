"""How sure a speaker was: the hedge verbatim, the range that readers take from it, and what the desk took it for."""

from __future__ import annotations

import pytest

from predictions.models import Claim
from predictions.public.words import sureness

UNSURE = [
    ("likely", 0.675, "“likely” (55–80%)"),
    ("Very  likely", 0.875, "“Very  likely” (80–95%)"),
    ("unlikely", 0.75, "“unlikely” (20–45%)"),
    ("unlikely", 0.25, "“unlikely” (20–45%)"),
    ("low probability", 0.15, "“low probability” (7.8–22.3%)"),
    ("likely", 0.9, "“likely” (55–80%; here taken as 90%)"),
    ("likely", None, "“likely” (55–80%)"),
    ("may", 0.5, "“may” (20–80%, our own estimate)"),
    ("may", 0.3, "“may” (20–80%, our own estimate; here taken as 30%)"),
    ("set to", None, "“set to”"),
    ("a 70 percent chance", 0.7, "“a 70 percent chance” (70%)"),
    ("", 0.2, "20%"),
    ("", None, ""),
]


@pytest.mark.parametrize(("hedge", "probability", "shown"), UNSURE)
def test_the_range_stands_beside_the_hedge(hedge: str, probability: float | None, shown: str) -> None:
    assert sureness(Claim(hedge=hedge, probability=probability)) == shown
