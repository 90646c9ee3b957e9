"""manage.py score: precision and recall of extraction over the case tables."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from predictions.management.cases import Result, case_files, read_cases, run
from predictions.management.input import BAD_INPUT_STATUS, BadInput
from predictions.management.output import ending_with_reader
from predictions.management.scores import Score, Tally, ratio, score


class Command(BaseCommand):
    help = (
        "Run extraction over the case tables (tests/extraction/cases/*.jsonl in a checkout) and print precision, "
        "recall and F1: in all, a kind, a field and a rule. Needs no database. Bad input ends it with exit status 2."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--cases", nargs="+", metavar="FILE", help="case tables (default: all but the held-out)")
        which.add_argument("--held-out", action="store_true", help="the tables that no rule was written for")
        parser.add_argument("--misses", action="store_true", help="also print what was missed, spurious or off")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        named: list[str] | None = options["cases"]
        try:
            files = [Path(name) for name in named] if named else case_files(held_out=options["held_out"])
            cases = [case for file in files for case in read_cases(file)]
            if not cases:
                raise BadInput(f"no cases in {', '.join(map(str, files))}")
        except BadInput as error:
            raise CommandError(str(error), returncode=BAD_INPUT_STATUS) from error
        results = [run(case) for case in cases]
        with ending_with_reader(self.stdout):
            self._print(results, as_json=options["json"], misses=options["misses"])

    def _print(self, results: list[Result], *, as_json: bool, misses: bool) -> None:
        found = score(results)
        faults = [(result.case, fault) for result in results for fault in result.faults()] if misses else []
        if as_json:
            report = found.as_json()
            if misses:
                report["misses"] = [{"case": case.where, "gap": case.gap, "fault": fault} for case, fault in faults]
            self.stdout.write(json.dumps(report, ensure_ascii=False))
            return
        for line in table(found):
            self.stdout.write(line)
        for case, fault in faults:
            self.stdout.write(f"{case.where}{' (known gap)' if case.gap else ''}: {fault}")


def table(found: Score) -> Iterator[str]:
    """Lay a score out in lines for a person."""
    yield f"{found.cases} cases, {found.empty} with nothing to find, {found.gaps} known gaps"
    yield f"{'':<36}{'expected':>9}{'found':>7}{'right':>7}{'precision':>11}{'recall':>8}{'F1':>7}"
    for name, tally in {"all": found.total, **found.kinds}.items():
        yield _tally_line(name, tally)
    yield ""
    yield f"{'field of the claims found':<36}{'checked':>9}{'':>7}{'right':>7}{'accuracy':>11}"
    for name, seen in sorted(found.fields_seen.items()):
        right = found.fields_right[name]
        yield f"{name:<36}{seen:>9}{'':>7}{right:>7}{_shown(ratio(right, seen)):>11}"
    yield ""
    yield f"{'rule':<36}{'kind':>9}{'found':>7}{'right':>7}{'precision':>11}{'part of recall':>16}"
    for (kind, rule), tally in sorted(found.rules.items()):
        total = found.kinds[kind]
        part = _shown(ratio(tally.right, total.right + total.missed))
        precision = _shown(ratio(tally.right, tally.right + tally.spurious))
        yield f"{rule:<36}{kind:>9}{tally.right + tally.spurious:>7}{tally.right:>7}{precision:>11}{part:>16}"


def _tally_line(name: str, tally: Tally) -> str:
    expected, found = tally.right + tally.missed, tally.right + tally.spurious
    ratios = (ratio(tally.right, found), ratio(tally.right, expected))
    f1 = ratio(2 * tally.right, found + expected)
    return (
        f"{name:<36}{expected:>9}{found:>7}{tally.right:>7}{_shown(ratios[0]):>11}{_shown(ratios[1]):>8}{_shown(f1):>7}"
    )


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
