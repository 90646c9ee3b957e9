"""Case tables: passages with the claims that they hold, read from JSON lines and compared with what extraction finds.

A line is an object with `text`, `published`, `claims` and, where extraction is known to fall short of it, `gap`, which
says why. A claim names its `kind` and whichever of `quote`, `quantity` ("at_least 200 person"), `window`
("2024-01-01..2024-12-31", "" for none), `tense`, `polarity`, `speaker`, `hedge` and `probability` the case is about;
`optional` claims count neither for nor against.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from predictions.claim_json import BadField, read_day
from predictions.extraction import extract_claims
from predictions.management.input import BadInput, input_lines, parse_json
from predictions.vocabulary import CandidateClaim, ClaimKind, Comparator

CASES: Final = Path(__file__).parents[2] / "tests" / "extraction" / "cases"
HELD_OUT: Final = "heldout*.jsonl"
DEFAULT_TENSES: Final = {"event": "forecast", "date": "forecast", "quantity": "reported"}
CASE_KEYS: Final = frozenset(("text", "published", "claims", "gap"))
CLAIM_KEYS: Final = frozenset(
    "kind quote quantity window tense polarity speaker hedge probability optional".split(),
)
_QUANTITY: Final = re.compile(rf"(?:{'|'.join(Comparator)}) -?\d+(?:\.\d+)?(?: .+)?")
# A third or two thirds of something are written to two places in a case.
VALUE_TOLERANCE: Final = 0.01


@dataclass(frozen=True, slots=True)
class Case:
    """A passage, the day it was published and the claims that it holds; `where` is its file and line."""

    where: str
    text: str
    published: date
    expected: tuple[Mapping[str, object], ...]
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What came out of a case: pairs of expected and found, and what is left on both sides."""

    case: Case
    pairs: list[tuple[Mapping[str, object], CandidateClaim]]
    missed: list[Mapping[str, object]]
    spurious: list[CandidateClaim]

    def faults(self) -> list[str]:
        """Say in words all that is wrong."""
        found = [f"missed {dict(expected)}" for expected in self.missed]
        found += [f"spurious {claim.kind} {claim.quote!r}" for claim in self.spurious]
        for expected, claim in self.pairs:
            if not expected.get("optional"):
                found += [f"{claim.quote!r}: {fault}" for fault in field_faults(expected, claim)]
        return found


def case_files(*, held_out: bool) -> list[Path]:
    """List the case tables, or those kept aside; raises BadInput where there are none."""
    aside = set(CASES.glob(HELD_OUT))
    files = sorted(aside if held_out else set(CASES.glob("*.jsonl")) - aside)
    if not files:
        raise BadInput(f"no case tables in {CASES}: they come with a checkout; --cases names others")
    return files


def read_cases(path: Path) -> list[Case]:
    """Read a table of cases; raises BadInput with the line that is none."""
    found = []
    for line in input_lines(str(path)):
        try:
            found.append(_case(f"{path.name}:{line.number}", parse_json(line.text())))
        except (BadInput, BadField) as error:
            raise BadInput(f"{path}: line {line.number}: {error}") from error
    return found


def run(case: Case) -> Result:
    """Extract the claims of a case and pair them with what it expects, one to one."""
    left = extract_claims(case.text, case.published)
    pairs = []
    missed = []
    for expected in sorted(case.expected, key=lambda one: bool(one.get("optional"))):
        best = min(
            (claim for claim in left if claim.kind.value == expected["kind"] and _fits(expected, claim, case.text)),
            key=lambda claim: len(field_faults(expected, claim)),
            default=None,
        )
        if best is not None:
            left.remove(best)
            pairs.append((expected, best))
        elif not expected.get("optional"):
            missed.append(expected)
    return Result(case, pairs, missed, left)


def fields(expected: Mapping[str, object], claim: CandidateClaim) -> dict[str, tuple[object, object]]:
    """Pair each field that a case speaks of, as wanted and found; tense and polarity always, at their defaults."""
    quantity, window = claim.quantity, claim.window
    pairs: dict[str, tuple[object, object]] = {
        "tense": (expected.get("tense", DEFAULT_TENSES[claim.kind.value]), claim.tense.value),
        "polarity": (expected.get("polarity", "affirmed"), claim.polarity.value),
    }
    if "speaker" in expected:
        pairs["speaker"] = (expected["speaker"], claim.speaker)
    if "hedge" in expected:
        pairs["hedge"] = (True, str(expected["hedge"]) in (claim.hedge or ""))
    if "probability" in expected:
        wanted = expected["probability"]
        pairs["probability"] = (None if wanted is None else float(str(wanted)), claim.probability)
    if "window" in expected:
        pairs["window"] = (expected["window"], f"{window.start or ''}..{window.end or ''}" if window else "")
    if "quantity" in expected and quantity is not None:
        parts = str(expected["quantity"]).split()
        pairs["comparator"] = (parts[0], quantity.comparator.value)
        unit = " ".join(parts[3 if parts[0] == "between" else 2 :])
        if unit:
            pairs["unit"] = (unit, quantity.unit)
    return pairs


def field_faults(expected: Mapping[str, object], claim: CandidateClaim) -> list[str]:
    """Say which fields differ."""
    return [
        f"{name}: {found!r}, not {wanted!r}"
        for name, (wanted, found) in fields(expected, claim).items()
        if wanted != found
    ]


def precision_and_recall(results: Iterable[Result]) -> tuple[float, float]:
    """Return the precision and recall of claims; optional ones count neither for nor against."""
    right = wrong = missed = 0
    for result in results:
        right += sum(not expected.get("optional") for expected, _ in result.pairs)
        wrong += len(result.spurious)
        missed += len(result.missed)
    return right / max(right + wrong, 1), right / max(right + missed, 1)


def _fits(expected: Mapping[str, object], claim: CandidateClaim, text: str) -> bool:
    if "quantity" in expected and claim.quantity is not None:
        value = float(str(expected["quantity"]).split()[1])
        if abs(float(claim.quantity.value) - value) > VALUE_TOLERANCE * abs(value):
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


def _case(where: str, data: object) -> Case:
    if not isinstance(data, dict):
        raise BadInput("not an object")
    if strange := data.keys() - CASE_KEYS:
        raise BadInput(f"unknown key: {min(strange)}")
    text, gap, claims = data.get("text"), data.get("gap", ""), data.get("claims")
    if not isinstance(text, str) or not text.strip():
        raise BadInput("text: is missing or no text")
    if not isinstance(gap, str):
        raise BadInput("gap: is no text")
    if not isinstance(claims, list):
        raise BadInput("claims: is missing or no list")
    published = read_day(data.get("published"), "published")
    return Case(where, text, published, tuple(_expected(claim, text) for claim in claims), gap)


def _expected(claim: object, text: str) -> Mapping[str, object]:
    if not isinstance(claim, dict):
        raise BadInput("claims: holds what is no object")
    if strange := claim.keys() - CLAIM_KEYS:
        raise BadInput(f"claims: unknown key: {min(strange)}")
    if claim.get("kind") not in set(ClaimKind):
        raise BadInput(f"kind: none of {', '.join(ClaimKind)}")
    if "quantity" in claim and not _QUANTITY.fullmatch(str(claim["quantity"])):
        raise BadInput(f"quantity: not a comparator, a value and a unit: {claim['quantity']}")
    if "quote" in claim and str(claim["quote"]) not in text:
        raise BadInput(f"quote: is not in the text: {claim['quote']}")
    return claim
