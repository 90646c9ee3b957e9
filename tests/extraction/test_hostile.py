"""Text that was made to be slow: each kind takes no longer than a few times what plain text of its length takes."""

from __future__ import annotations

from datetime import date
from itertools import islice
from time import process_time

import pytest

from predictions.extraction import extract_claims
from predictions.management.bench.corpus import HOSTILE, articles, hostile

PUBLISHED = date(2024, 3, 6)
LENGTH = 20_000
MOST = 6  # times plain text: bench holds 3 at greater length, where the clock is steadier


def seconds(text: str) -> float:
    """Processor time of the best of three runs."""
    spent = []
    for _ in range(3):
        start = process_time()
        extract_claims(text, PUBLISHED)
        spent.append(process_time() - start)
    return min(spent)


@pytest.fixture(scope="module")
def plain_seconds() -> float:
    return seconds("\n\n".join(islice(articles(3), 3))[:LENGTH])


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text(piece: str, plain_seconds: float) -> None:
    assert seconds(hostile(piece, LENGTH)) < MOST * plain_seconds
