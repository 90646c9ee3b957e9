"""The words of the service as frozen values: claims, outcomes and suggestions, and the terms they are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple


class ClaimKind(StrEnum):
    EVENT = "event"
    DATE = "date"
    QUANTITY = "quantity"


class Tense(StrEnum):
    FORECAST = "forecast"
    REPORTED = "reported"


class Polarity(StrEnum):
    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Comparator(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    BETWEEN = "between"


class OutcomeKind(StrEnum):
    EVENT = "event"
    QUANTITY = "quantity"


class Rating(StrEnum):
    TRUE = "true"
    MOSTLY_TRUE = "mostly_true"
    MIXED = "mixed"
    MOSTLY_FALSE = "mostly_false"
    FALSE = "false"
    PENDING = "pending"
    UNVERIFIABLE = "unverifiable"
    VOID = "void"


class Reason(StrEnum):
    """Why a suggestion is what it is (JUDGING.md's reasons)."""

    HEDGE_TOO_WEAK = "hedge_too_weak"
    OUTCOMES_CONFLICT = "outcomes_conflict"
    OUTCOME_PRECEDES_CLAIM = "outcome_precedes_claim"
    OCCURRED = "occurred"
    IN_WINDOW = "in_window"
    LATE = "late"
    EARLY = "early"
    DID_NOT_OCCUR = "did_not_occur"
    HELD_THROUGH_WINDOW = "held_through_window"
    DUE_NO_OUTCOME = "due_no_outcome"
    NOT_DUE = "not_due"
    UNIT_MISMATCH = "unit_mismatch"
    OUTCOME_TOO_COARSE = "outcome_too_coarse"
    FIGURE_MATCHES = "figure_matches"
    FIGURE_OFF = "figure_off"


class InvalidTerms(ValueError):
    """Terms that contradict each other; the message names the field."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as a text gives it. `upper` is set for `between` alone; `unit` is None where the text gives none.

    `text` and `offset` (code points) say where it stood; both are empty for a figure that no text gave.
    """

    comparator: Comparator
    value: Decimal
    upper: Decimal | None = None
    unit: str | None = None
    text: str = ""
    offset: int = 0

    def __post_init__(self) -> None:
        if not self.value.is_finite():
            raise InvalidTerms("quantity: value is not a finite number")
        if (self.comparator is Comparator.BETWEEN) != (self.upper is not None):
            raise InvalidTerms("quantity: upper is for comparator 'between', which needs it")
        if self.upper is not None and not (self.upper.is_finite() and self.upper >= self.value):
            raise InvalidTerms("quantity: upper is below value")


@dataclass(frozen=True, slots=True)
class Window:
    """Days between which a claim is to come true, both inclusive; an end that is None is open."""

    start: date | None
    end: date | None
    text: str = ""

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end < self.start:
            raise InvalidTerms("window: end is before start")


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time expression and the days that it means, both inclusive; an open side is None. `offset` in code points."""

    text: str
    offset: int
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimTerms:
    """What judging needs to know of a claim. `probability` 0..1 is that of the claim as its polarity states it."""

    kind: ClaimKind
    tense: Tense
    polarity: Polarity
    made_on: date
    probability: float | None = None
    quantity: Quantity | None = None
    window: Window | None = None

    def __post_init__(self) -> None:
        if (self.kind is ClaimKind.QUANTITY) != (self.quantity is not None):
            raise InvalidTerms("quantity: a quantity claim has one and no other kind does")
        if self.probability is not None and not 0 <= self.probability <= 1:
            raise InvalidTerms("probability: outside 0..1")


class MarkRole(StrEnum):
    """Which field of a claim some words of its sentence gave."""

    TRIGGER = "trigger"
    HEDGE = "hedge"
    NEGATION = "negation"
    NUMBER = "number"
    UNIT = "unit"
    TIME = "time"
    SPEAKER = "speaker"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of the article, as code-point offsets, that gave a field of a claim."""

    role: MarkRole
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateClaim(ClaimTerms):
    """A claim as extraction found it. `start` and `end` are code-point offsets: text[start:end] == quote, always.

    `rule` names the rule that found it, `marks` the words that gave its fields.
    """

    quote: str
    start: int
    end: int
    speaker: str | None = None
    hedge: str | None = None
    rule: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeFact:
    """A dated fact about a question. `final`: the question is closed and nothing more will come.

    Events: `occurred` with `on`, or not occurred `as_of` a day.
    Quantities: `value` (and `upper`) in `unit`, measured `on` a day.
    """

    kind: OutcomeKind
    occurred: bool | None = None
    on: date | None = None
    as_of: date | None = None
    value: Decimal | None = None
    upper: Decimal | None = None
    unit: str | None = None
    comparator: Comparator = Comparator.EXACT
    final: bool = False

    def __post_init__(self) -> None:
        if self.kind is OutcomeKind.EVENT:
            self._check_event()
        else:
            self._check_quantity()

    def _check_event(self) -> None:
        if self.value is not None or self.upper is not None:
            raise InvalidTerms("outcome: an event has no value")
        if self.occurred is None:
            raise InvalidTerms("outcome: occurred is missing")
        if self.occurred and (self.on is None or self.as_of is not None):
            raise InvalidTerms("outcome: an occurrence needs on, and no as_of")
        if not self.occurred and (self.as_of is None or self.on is not None):
            raise InvalidTerms("outcome: a non-occurrence needs as_of, and no on")

    def _check_quantity(self) -> None:
        if self.occurred is not None or self.as_of is not None:
            raise InvalidTerms("outcome: a quantity has no occurred and no as_of")
        if self.value is None:
            raise InvalidTerms("outcome: value is missing")
        if self.on is None:
            raise InvalidTerms("outcome: a quantity needs on")
        Quantity(self.comparator, self.value, self.upper, self.unit)

    @property
    def day(self) -> date:
        """The day that the fact is about: `on`, or `as_of` for a non-occurrence."""
        day = self.on or self.as_of
        if day is None:
            raise InvalidTerms("outcome: no day")
        return day


# A tuple, since a frozen dataclass takes several times as long to make, which shows at 50,000 a second.
class Suggestion(NamedTuple):
    """A computed rating and why. `explanation` is a sentence that an editor can publish.

    `days` off a window of `horizon` days; `error` relative (None where infinite or not computed);
    `decided_by` the outcome that decided.
    """

    rating: Rating
    reason: Reason
    explanation: str
    days: int | None = None
    horizon: int | None = None
    error: Fraction | None = None
    decided_by: OutcomeFact | None = None
