"""Count what extraction got right over case tables: in all, a kind, a rule and a field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from predictions.management.cases import Result, fields
from predictions.vocabulary import ClaimKind


@dataclass(slots=True)
class Tally:
    """Claims found rightly, found wrongly and missed."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def as_json(self) -> dict[str, object]:
        """Give counts and ratios; a ratio of nothing is null."""
        return {
            "expected": self.right + self.missed,
            "found": self.right + self.spurious,
            "right": self.right,
            "precision": ratio(self.right, self.right + self.spurious),
            "recall": ratio(self.right, self.right + self.missed),
            "f1": ratio(2 * self.right, 2 * self.right + self.spurious + self.missed),
        }


@dataclass(slots=True)
class Score:
    """What a run over case tables came to; optional claims count nowhere.

    A missed claim has no rule, so a rule's recall is its part of its kind's: the parts of a kind add up to it.
    """

    cases: int = 0
    empty: int = 0
    gaps: int = 0
    total: Tally = field(default_factory=Tally)
    kinds: dict[str, Tally] = field(default_factory=lambda: {kind.value: Tally() for kind in ClaimKind})
    rules: dict[tuple[str, str], Tally] = field(default_factory=dict)
    fields_right: Counter[str] = field(default_factory=Counter)
    fields_seen: Counter[str] = field(default_factory=Counter)

    def as_json(self) -> dict[str, object]:
        """Give the whole score as one JSON object."""
        return {
            "cases": self.cases,
            "cases_with_nothing_to_find": self.empty,
            "known_gaps": self.gaps,
            "all": self.total.as_json(),
            "kinds": {kind: tally.as_json() for kind, tally in self.kinds.items()},
            "fields": {
                name: {
                    "checked": seen,
                    "right": self.fields_right[name],
                    "accuracy": ratio(self.fields_right[name], seen),
                }
                for name, seen in sorted(self.fields_seen.items())
            },
            "rules": [
                {
                    "kind": kind,
                    "rule": rule,
                    "found": tally.right + tally.spurious,
                    "right": tally.right,
                    "precision": ratio(tally.right, tally.right + tally.spurious),
                    "part_of_recall": ratio(tally.right, self.kinds[kind].right + self.kinds[kind].missed),
                }
                for (kind, rule), tally in sorted(self.rules.items())
            ],
        }


def score(results: Iterable[Result]) -> Score:
    """Count over results."""
    found = Score()
    for result in results:
        _count(found, result)
    return found


def ratio(part: int, whole: int) -> float | None:
    """Divide to four places; nothing of nothing is None."""
    return round(part / whole, 4) if whole else None


def _count(found: Score, result: Result) -> None:
    found.cases += 1
    found.empty += not result.case.expected
    found.gaps += bool(result.case.gap)
    for expected, claim in result.pairs:
        if expected.get("optional"):
            continue
        for tally in _tallies(found, claim.kind, claim.rule):
            tally.right += 1
        for name, (wanted, given) in fields(expected, claim).items():
            found.fields_seen[name] += 1
            found.fields_right[name] += wanted == given
    for claim in result.spurious:
        for tally in _tallies(found, claim.kind, claim.rule):
            tally.spurious += 1
    for expected in result.missed:
        found.total.missed += 1
        found.kinds[str(expected["kind"])].missed += 1


def _tallies(found: Score, kind: str, rule: str) -> tuple[Tally, Tally, Tally]:
    return found.total, found.kinds[kind], found.rules.setdefault((kind, rule), Tally())
