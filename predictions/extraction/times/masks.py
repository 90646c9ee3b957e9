"""Which tokens belong to dates and years, so that their numbers are not taken for figures."""

from __future__ import annotations

from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.times.grammar import candidates, may_begin, period_at
from predictions.extraction.times.periods import Period, Unit
from predictions.extraction.times.relations import Offset, Range, Rolling, WeekdaysAgo

_COUNTING = (Offset, Rolling, WeekdaysAgo)


def dated_tokens(tokens: Tokens) -> frozenset[int]:
    """Give the tokens of dates, months and years; spans that count units ("three weeks ago") are not among them."""
    found: set[int] = set()
    done = 0
    for i in candidates(tokens):
        if i < done or not may_begin(tokens, i):
            continue
        period = period_at(tokens, i)
        if period is None:
            continue
        if not _counts(period[0]):
            found.update(range(i, period[1]))
        elif isinstance(period[0], Offset) and period[0].anchor is not None:
            continue
        done = period[1]
    return frozenset(found)


def _counts(period: Period) -> bool:
    if isinstance(period, Range):
        return _counts(period.first)
    return isinstance(period, (*_COUNTING, Unit))
