"""manage.py judge: suggested ratings for claims and outcomes given as JSON lines."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Mapping
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from predictions.claim_json import BadField, read_claim, read_day, read_outcome, shown
from predictions.judging import suggest
from predictions.management.input import BAD_INPUT_STATUS, STDIN, BadInput, input_lines, parse_json
from predictions.management.output import ending_with_reader


class Command(BaseCommand):
    help = (
        'Suggest ratings: reads JSON lines {"id", "claim", "outcomes", "today"} from FILE or standard input and '
        'prints a line {"id", "rating", "reason", "explanation"} for each. Needs no database. Bad lines are '
        "reported on standard error and the rest is judged; the exit status is then 2."
    )
    # Judging is arithmetic: it works on a machine where the service is not set up.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", nargs="?", default=STDIN, metavar="FILE", help="JSON lines; - is standard input (default)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with ending_with_reader(self.stdout):
                all_good = self._judge_lines(options["file"])
        except BadInput as error:
            raise CommandError(str(error), returncode=BAD_INPUT_STATUS) from error
        if not all_good:
            raise SystemExit(BAD_INPUT_STATUS)

    def _judge_lines(self, name: str) -> bool:
        all_good = True
        for line in input_lines(name):
            try:
                result = judged(parse_json(line.text()))
            except (BadField, BadInput) as error:
                self.stderr.write(f"line {line.number}: {error}")
                all_good = False
            else:
                self.stdout.write(json.dumps(result))
        return all_good


def judged(data: object) -> dict[str, object]:
    """Judge one parsed line; raises BadField with the path of what is wrong."""
    if not isinstance(data, Mapping):
        raise BadField("", f"not an object: {shown(data)}")
    line_id = _read_id(data.get("id"))
    claim = read_claim(data.get("claim"), "claim")
    outcomes = data.get("outcomes")
    if outcomes is None:
        raise BadField("outcomes", "missing")
    if not isinstance(outcomes, list):
        raise BadField("outcomes", f"not a list: {shown(outcomes)}")
    facts = [read_outcome(outcome, f"outcomes[{index}]") for index, outcome in enumerate(outcomes)]
    suggestion = suggest(claim, facts, read_day(data.get("today"), "today"))
    return {
        "id": line_id,
        "rating": suggestion.rating.value,
        "reason": suggestion.reason.value,
        "explanation": suggestion.explanation,
    }


def _read_id(value: object) -> str | int:
    if value is None:
        raise BadField("id", "missing")
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise BadField("id", f"not text or a whole number: {shown(value)}")
    return value
