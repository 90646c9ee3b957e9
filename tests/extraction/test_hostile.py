"""Text that was made to be slow ends, and soon: a pattern without bound takes minutes on it. Bench holds the ratio."""

from __future__ import annotations

from datetime import date

import pytest

from predictions.extraction import extract_claims
from predictions.management.bench.corpus import HOSTILE, hostile

PUBLISHED = date(2024, 3, 6)
LENGTH = 20_000


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_ends_with_true_quotes(piece: str) -> None:
    text = hostile(piece, LENGTH)
    assert all(text[claim.start : claim.end] == claim.quote for claim in extract_claims(text, PUBLISHED))
