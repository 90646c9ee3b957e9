"""What a time expression of a text is, beyond the days that it means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from predictions.vocabulary import TimeSpan


class Modifier(StrEnum):
    """How the expression bounds the time of the statement."""

    ON = "on"  # on, in, during, at, or bare
    BY = "by"  # by, no later than, until used of a thing that is done once cannot be told from UNTIL here
    BEFORE = "before"
    UNTIL = "until"
    NOT_UNTIL = "not_until"  # not until, not before, wait until: no earlier than
    FROM = "from"  # from, starting
    SINCE = "since"
    AFTER = "after"
    BETWEEN = "between"  # any range
    IN = "in"  # in two weeks, two weeks from now
    WITHIN = "within"  # within N, over the next N
    PAST = "past"  # over the past N
    AGO = "ago"
    OFFSET = "offset"  # two years after the withdrawal


@dataclass(frozen=True, slots=True)
class TimeReading:
    """A time span with its modifier; `start:end` are the code points of the whole expression, `core` where the
    expression begins without its preposition."""

    span: TimeSpan
    modifier: Modifier
    start: int
    end: int
    core: int
