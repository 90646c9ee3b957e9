"""Compare claims with what a table of cases expects of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from predictions.extraction import extract_claims
from predictions.vocabulary import CandidateClaim

CASES = Path(__file__).parent / "cases"
DEFAULTS = {"event": "forecast", "date": "forecast", "quantity": "reported"}


@dataclass(frozen=True)
class Case:
    """A passage, the day it was published and the claims that it holds; `where` is its file and line."""

    where: str
    text: str
    published: date
    expected: tuple[Mapping[str, object], ...]


@dataclass(frozen=True)
class Result:
    """What came out of a case: pairs of expected and found, and what is left on both sides."""

    pairs: list[tuple[Mapping[str, object], CandidateClaim]]
    missed: list[Mapping[str, object]]
    spurious: list[CandidateClaim]

    def faults(self) -> list[str]:
        """Say in words all that is wrong."""
        found = [f"missed {expected}" for expected in self.missed]
        found += [f"spurious {claim.kind} {claim.quote!r}" for claim in self.spurious]
        for expected, claim in self.pairs:
            if not expected.get("optional"):
                found += [f"{claim.quote!r}: {fault}" for fault in field_faults(expected, claim)]
        return found


def cases(*names: str) -> list[Case]:
    """Read case files by name."""
    found = []
    for name in names:
        for number, line in enumerate((CASES / name).read_text(encoding="utf-8").splitlines(), 1):
            data = json.loads(line)
            found.append(
                Case(
                    f"{name}:{number}",
                    data["text"],
                    date.fromisoformat(data["published"]),
                    tuple(data["claims"]),
                )
            )
    return found


def run(case: Case) -> Result:
    """Extract the claims of a case and pair them with what it expects, one to one."""
    found = extract_claims(case.text, case.published)
    left = list(found)
    pairs = []
    missed = []
    for expected in sorted(case.expected, key=lambda one: bool(one.get("optional"))):
        best = min(
            (claim for claim in left if claim.kind.value == expected["kind"] and _fits(expected, claim, case.text)),
            key=lambda claim: len(field_faults(expected, claim)),
            default=None,
        )
        if best is None:
            if not expected.get("optional"):
                missed.append(expected)
        else:
            left.remove(best)
            pairs.append((expected, best))
    return Result(pairs, missed, left)


def _fits(expected: Mapping[str, object], claim: CandidateClaim, text: str) -> bool:
    if "quantity" in expected and claim.quantity is not None:
        value = str(expected["quantity"]).split()[1]
        if abs(float(claim.quantity.value) - float(value)) > 0.01 * abs(float(value)):
            return False
    quote = expected.get("quote")
    if quote is None:
        return True
    start = text.index(str(quote))
    end = start + len(str(quote))
    overlap = min(end, claim.end) - max(start, claim.start)
    union = max(end, claim.end) - min(start, claim.start)
    shorter = min(end - start, claim.end - claim.start)
    return overlap > 0 and (overlap * 2 >= union or overlap == shorter)


def field_faults(expected: Mapping[str, object], claim: CandidateClaim) -> list[str]:
    """Say which fields differ; a field that a case does not name is at its default, hedge and probability free."""
    quantity, window = claim.quantity, claim.window
    fields: dict[str, tuple[object, object]] = {
        "tense": (expected.get("tense", DEFAULTS[claim.kind.value]), claim.tense.value),
        "polarity": (expected.get("polarity", "affirmed"), claim.polarity.value),
    }
    if "speaker" in expected:
        fields["speaker"] = (expected["speaker"], claim.speaker)
    if "hedge" in expected:
        fields["hedge"] = (True, str(expected["hedge"]) in (claim.hedge or ""))
    if "probability" in expected:
        fields["probability"] = (expected["probability"], claim.probability)
    if "window" in expected:
        fields["window"] = (expected["window"], f"{window.start or ''}..{window.end or ''}" if window else "")
    if "quantity" in expected and quantity is not None:
        parts = str(expected["quantity"]).split()
        fields["comparator"] = (parts[0], quantity.comparator.value)
        unit = " ".join(parts[3 if parts[0] == "between" else 2 :])
        if unit:
            fields["unit"] = (unit, quantity.unit)
    return [f"{name}: {found!r}, not {wanted!r}" for name, (wanted, found) in fields.items() if wanted != found]


def precision_and_recall(results: Iterable[Result]) -> tuple[float, float]:
    """Return the precision and recall of claims; optional ones count neither for nor against."""
    right = wrong = missed = 0
    for result in results:
        right += sum(not expected.get("optional") for expected, _ in result.pairs)
        wrong += len(result.spurious)
        missed += len(result.missed)
    return right / max(right + wrong, 1), right / max(right + missed, 1)
