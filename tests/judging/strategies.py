"""Made-up claims and outcomes for property tests: small numbers and near days, so that edges meet often."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from predictions.vocabulary import (
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

FIRST_DAY = date(2021, 6, 1)
UNITS = (None, "soldier", "km", "metre", "mile", "day", "week", "month", "percent", "USD", "barrel per day")

days = st.integers(0, 60).map(lambda count: FIRST_DAY + timedelta(days=count))
numbers = st.one_of(
    st.integers(-20, 20).map(Decimal), st.decimals(-1000, 1000, places=3, allow_nan=False, allow_infinity=False)
)
units = st.sampled_from(UNITS)


@st.composite
def windows(draw: st.DrawFn) -> Window | None:
    start, end = draw(st.none() | days), draw(st.none() | days)
    if start is None and end is None:
        return None
    if start is not None and end is not None and end < start:
        start, end = end, start
    return Window(start, end)


@st.composite
def figures(draw: st.DrawFn) -> tuple[Comparator, Decimal, Decimal | None]:
    comparator, value = draw(st.sampled_from(Comparator)), draw(numbers)
    upper = None
    if comparator is Comparator.BETWEEN:
        value, upper = sorted((value, draw(numbers)))
    return comparator, value, upper


@st.composite
def claims(draw: st.DrawFn) -> ClaimTerms:
    kind = draw(st.sampled_from(ClaimKind))
    quantity = None
    if kind is ClaimKind.QUANTITY:
        quantity = Quantity(*draw(figures()), unit=draw(units))
    return ClaimTerms(
        kind=kind,
        tense=draw(st.sampled_from(Tense)),
        polarity=draw(st.sampled_from(Polarity)),
        made_on=draw(days),
        probability=draw(st.none() | st.floats(0, 1)),
        quantity=quantity,
        window=draw(windows()),
    )


@st.composite
def event_outcomes(draw: st.DrawFn) -> OutcomeFact:
    occurred, day, final = draw(st.booleans()), draw(days), draw(st.booleans())
    if occurred:
        return OutcomeFact(kind=OutcomeKind.EVENT, occurred=True, on=day, final=final)
    return OutcomeFact(kind=OutcomeKind.EVENT, occurred=False, as_of=day, final=final)


@st.composite
def quantity_outcomes(draw: st.DrawFn) -> OutcomeFact:
    comparator, value, upper = draw(figures())
    return OutcomeFact(
        kind=OutcomeKind.QUANTITY,
        value=value,
        upper=upper,
        comparator=comparator,
        unit=draw(units),
        on=draw(days),
        final=draw(st.booleans()),
    )


outcome_lists = st.lists(st.one_of(event_outcomes(), quantity_outcomes()), max_size=6)
