"""What must hold for every claim and every set of outcomes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from predictions.judging import suggest
from predictions.judging.rules import RATING_VALUES
from predictions.vocabulary import (
    ClaimKind,
    ClaimTerms,
    Comparator,
    OutcomeFact,
    OutcomeKind,
    Polarity,
    Quantity,
    Rating,
    Reason,
    Tense,
    Window,
)
from tests.judging.strategies import FIRST_DAY, claims, days, figures, numbers, outcome_lists

OTHER = {Polarity.AFFIRMED: Polarity.NEGATED, Polarity.NEGATED: Polarity.AFFIRMED}
TODAY = FIRST_DAY + timedelta(days=400)

quick = settings(deadline=None, max_examples=200)


def figure_claim(comparator: Comparator, value: Decimal, upper: Decimal | None = None) -> ClaimTerms:
    return ClaimTerms(
        kind=ClaimKind.QUANTITY,
        tense=Tense.REPORTED,
        polarity=Polarity.AFFIRMED,
        made_on=FIRST_DAY,
        quantity=Quantity(comparator, value, upper),
    )


def measured(value: Decimal, comparator: Comparator = Comparator.EXACT, upper: Decimal | None = None) -> OutcomeFact:
    return OutcomeFact(kind=OutcomeKind.QUANTITY, value=value, comparator=comparator, upper=upper, on=FIRST_DAY)


@quick
@given(claims(), outcome_lists, days)
def test_every_valid_claim_gets_a_rating_a_reason_and_a_sentence(
    claim: ClaimTerms, outcomes: list[OutcomeFact], today: date
) -> None:
    suggestion = suggest(claim, outcomes, today)
    assert suggestion.rating is not Rating.VOID
    assert suggestion.explanation[0].isupper()
    assert suggestion.explanation.endswith(".")
    assert ". " not in suggestion.explanation


@quick
@given(claims(), outcome_lists, days, st.sampled_from((0.0, 0.1, 0.3, 0.39)))
def test_negating_twice_changes_nothing(
    claim: ClaimTerms, outcomes: list[OutcomeFact], today: date, against: float
) -> None:
    plain = replace(claim, probability=None)
    twice = replace(claim, polarity=OTHER[claim.polarity], probability=against)
    one, other = suggest(plain, outcomes, today), suggest(twice, outcomes, today)
    assert (one.rating, one.reason, one.days, one.error) == (other.rating, other.reason, other.days, other.error)


@quick
@given(claims(), outcome_lists, days)
def test_a_denial_is_never_right_together_with_what_it_denies(
    claim: ClaimTerms, outcomes: list[OutcomeFact], today: date
) -> None:
    ratings = [
        suggest(replace(claim, probability=None, polarity=polarity), outcomes, today).rating for polarity in Polarity
    ]
    assert ratings.count(Rating.TRUE) < 2


@quick
@given(claims(), outcome_lists, days, st.randoms(use_true_random=False))
def test_order_of_outcomes_does_not_matter(
    claim: ClaimTerms, outcomes: list[OutcomeFact], today: date, random: object
) -> None:
    shuffled = list(outcomes)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert suggest(claim, shuffled, today) == suggest(claim, outcomes, today)


@quick
@given(claims(), outcome_lists, days)
def test_outcomes_after_today_never_matter(claim: ClaimTerms, outcomes: list[OutcomeFact], today: date) -> None:
    seen = [outcome for outcome in outcomes if outcome.day <= today]
    assert suggest(claim, outcomes, today) == suggest(claim, seen, today)


@quick
@given(claims(), outcome_lists, days)
def test_outcomes_of_the_other_kind_never_matter(claim: ClaimTerms, outcomes: list[OutcomeFact], today: date) -> None:
    kind = OutcomeKind.QUANTITY if claim.kind is ClaimKind.QUANTITY else OutcomeKind.EVENT
    own = [outcome for outcome in outcomes if outcome.kind is kind]
    assert suggest(claim, outcomes, today) == suggest(claim, own, today)


@quick
@given(claims(), outcome_lists, days)
def test_an_outcome_told_twice_changes_nothing(claim: ClaimTerms, outcomes: list[OutcomeFact], today: date) -> None:
    assert suggest(claim, outcomes + outcomes, today) == suggest(claim, outcomes, today)


@quick
@given(st.sampled_from((Comparator.EXACT, Comparator.ABOUT)), numbers, numbers, numbers)
def test_a_better_figure_never_rates_worse(
    comparator: Comparator, actual: Decimal, one: Decimal, other: Decimal
) -> None:
    near, far = sorted((one, other), key=lambda claimed: abs(claimed - actual))
    better = suggest(figure_claim(comparator, near), [measured(actual)], TODAY)
    worse = suggest(figure_claim(comparator, far), [measured(actual)], TODAY)
    assert RATING_VALUES[better.rating] >= RATING_VALUES[worse.rating]


@quick
@given(numbers, numbers, numbers)
def test_a_lower_floor_never_rates_worse(actual: Decimal, one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    for comparator in (Comparator.AT_LEAST, Comparator.MORE_THAN):
        easier = suggest(figure_claim(comparator, low), [measured(actual)], TODAY)
        harder = suggest(figure_claim(comparator, high), [measured(actual)], TODAY)
        assert RATING_VALUES[easier.rating] >= RATING_VALUES[harder.rating]


@quick
@given(days, st.integers(0, 90), st.integers(0, 90))
def test_a_shorter_delay_never_rates_worse(deadline: date, one: int, other: int) -> None:
    claim = ClaimTerms(
        kind=ClaimKind.DATE,
        tense=Tense.FORECAST,
        polarity=Polarity.AFFIRMED,
        made_on=FIRST_DAY,
        window=Window(None, deadline),
    )
    ratings = [
        suggest(
            claim,
            [OutcomeFact(kind=OutcomeKind.EVENT, occurred=True, on=deadline + timedelta(days=delay))],
            TODAY,
        ).rating
        for delay in sorted((one, other))
    ]
    assert RATING_VALUES[ratings[0]] >= RATING_VALUES[ratings[1]]


@quick
@given(figures(), figures(), st.lists(numbers, min_size=1, max_size=20))
def test_a_coarse_outcome_decides_as_every_value_it_allows_would(
    claimed: tuple[Comparator, Decimal, Decimal | None],
    coarse: tuple[Comparator, Decimal, Decimal | None],
    values: list[Decimal],
) -> None:
    comparator, low, high = coarse
    assume(comparator not in (Comparator.EXACT, Comparator.ABOUT))
    suggestion = suggest(figure_claim(*claimed), [measured(low, comparator, high)], TODAY)
    allowed = figure_claim(*coarse)
    ends = [end for end in (low, high) if end is not None]
    probes = [
        probe for value in [*values, *ends] for probe in (value, value + Decimal("0.001"), value - Decimal("0.001"))
    ]
    for probe in probes:
        if suggest(allowed, [measured(probe)], TODAY).rating is Rating.TRUE:
            rating = suggest(figure_claim(*claimed), [measured(probe)], TODAY).rating
            if suggestion.reason is Reason.FIGURE_MATCHES:
                assert rating is Rating.TRUE
            elif suggestion.reason is Reason.FIGURE_OFF:
                assert rating is not Rating.TRUE


@quick
@given(numbers, numbers)
def test_the_unit_of_the_outcome_does_not_change_the_error(claimed: Decimal, actual: Decimal) -> None:
    claim = replace(figure_claim(Comparator.EXACT, claimed), quantity=Quantity(Comparator.EXACT, claimed, unit="km"))
    in_km = replace(measured(actual), unit="km")
    in_metres = replace(measured(actual * 1000), unit="metre")
    one, other = suggest(claim, [in_km], TODAY), suggest(claim, [in_metres], TODAY)
    assert (one.rating, one.error) == (other.rating, other.error)
    if actual:
        assert one.error == abs(Fraction(claimed) - Fraction(actual)) / abs(Fraction(actual))
