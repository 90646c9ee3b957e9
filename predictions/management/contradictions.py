"""Facts about one question that cannot all be so, as the public methodology sees it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from predictions.judging.units import unit_named
from predictions.vocabulary import Comparator, OutcomeFact, OutcomeKind


def contradictions(facts: Sequence[OutcomeFact]) -> Iterator[tuple[int, int, str]]:
    """Yield the indexes of facts about one question that contradict an earlier one of the sequence, and why.

    Each fact is named at most once, so that one wrong row among thousands is one problem.
    """
    numbered = list(enumerate(facts))
    yield from _events([pair for pair in numbered if pair[1].kind is OutcomeKind.EVENT])
    yield from _quantities([pair for pair in numbered if pair[1].kind is OutcomeKind.QUANTITY])


def _events(facts: Sequence[tuple[int, OutcomeFact]]) -> Iterator[tuple[int, int, str]]:
    # of all occurrences the first, and of all non-occurrences the furthest, contradict whatever any other would
    occurrence: tuple[int, OutcomeFact] | None = None
    absence: tuple[int, OutcomeFact] | None = None
    for index, fact in facts:
        against = absence if fact.occurred else occurrence
        if against is not None:
            problem = _clash(fact, against[1])
            if problem:
                yield index, against[0], problem
                continue
        if fact.occurred:
            occurrence = min(occurrence or (index, fact), (index, fact), key=lambda pair: pair[1].day)
        else:
            absence = max(absence or (index, fact), (index, fact), key=lambda pair: (pair[1].final, pair[1].day))


def _clash(one: OutcomeFact, other: OutcomeFact) -> str:
    occurrence, absence = (one, other) if one.occurred else (other, one)
    if occurrence.day <= absence.day:
        return f"it occurred on {occurrence.day}, yet had not by {absence.day}"
    return f"it occurred on {occurrence.day}, yet is closed as not occurred by {absence.day}" if absence.final else ""


def _quantities(facts: Sequence[tuple[int, OutcomeFact]]) -> Iterator[tuple[int, int, str]]:
    first_of: dict[tuple[date, str], tuple[int, OutcomeFact]] = {}
    for index, fact in facts:
        if fact.comparator is not Comparator.EXACT:
            continue
        first_index, first = first_of.setdefault((fact.day, _measure(fact)), (index, fact))
        if _figure(fact) != _figure(first):
            measured = f"{first.value:f} {first.unit} and {fact.value:f} {fact.unit}"
            yield index, first_index, f"{measured} on one day, {fact.day}"


def _measure(fact: OutcomeFact) -> str:
    unit = unit_named(fact.unit)
    # what is counted is told apart by its words: soldiers are no civilians
    return " ".join((fact.unit or "").lower().split()) if unit.counted else unit.dimension


def _figure(fact: OutcomeFact) -> Fraction:
    """The figure in the dimension's first unit: 1 km and 1,000 m are one."""
    return Fraction(fact.value or 0) * unit_named(fact.unit).factor
