"""manage.py extract: the claims of articles as JSON lines."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Callable
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from predictions.claim_json import BadField, claim_as_json, read_day
from predictions.extraction import extract_claims, refuse_other_languages
from predictions.management.explaining import explained, wants_colour
from predictions.management.input import BAD_INPUT_STATUS, BadInput, input_text, shown_name
from predictions.management.output import ending_with_reader
from predictions.vocabulary import CandidateClaim

MAX_TEXT_BYTES = 10_000_000

# Prints the claims of a text, which a file of that name holds.
Writer = Callable[[str, str, list[CandidateClaim]], None]


class Command(BaseCommand):
    help = (
        "Print the checkable claims of each FILE, one a line as JSON; - is standard input. Needs no database. A file "
        "that cannot be read is reported on standard error and the rest is extracted; the exit status is then 2."
    )
    # Extracting is reading: it works on a machine where the service is not set up.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--published",
            metavar="YYYY-MM-DD",
            help="day of publication, against which times are resolved (default: today)",
        )
        parser.add_argument(
            "--explain",
            action="store_true",
            help="print each claim for a person instead: its sentence, the words that gave each field, and its rule",
        )
        parser.add_argument(
            "--color",
            choices=("auto", "always", "never"),
            default="auto",
            help="colour the words that --explain points at (default: auto, on a terminal unless NO_COLOR is set)",
        )
        parser.add_argument("files", nargs="*", metavar="FILE", help="plain text in UTF-8; - is standard input")

    def handle(self, *args: Any, **options: Any) -> None:
        files: list[str] = options["files"]
        try:
            published = self._published(options["published"])
            if not files:
                raise BadInput("no FILE given; - is standard input")
        except BadInput as error:
            raise CommandError(str(error), returncode=BAD_INPUT_STATUS) from error
        write = self._explainer(options) if options["explain"] else self._write_json
        with ending_with_reader(self.stdout):
            refused = [name for name in files if not self._extract(name, published, write)]
        if refused:
            raise SystemExit(BAD_INPUT_STATUS)

    def _published(self, given: str | None) -> date:
        today = timezone.localdate()
        if given is None:
            self.stderr.write(f"no --published given: times are read as on {today}", self.style.NOTICE)
            return today
        try:
            published = read_day(given, "--published")
        except BadField as error:
            raise BadInput(str(error)) from error
        if published > today:
            raise BadInput(f"--published: in the future: {published}")
        return published

    def _extract(self, name: str, published: date, write: Writer) -> bool:
        """Print one file's claims; say on standard error what is wrong with it, and whether it was good."""
        try:
            text = english_text(name)
            found = claims_of_text(text, name, published)
        except BadInput as error:
            self.stderr.write(str(error))
            return False
        write(name, text, found)
        return True

    def _write_json(self, name: str, text: str, found: list[CandidateClaim]) -> None:
        for claim in found:
            self.stdout.write(json.dumps(claim_as_json(claim), ensure_ascii=False))

    def _explainer(self, options: dict[str, Any]) -> Writer:
        choice = "never" if options["no_color"] else "always" if options["force_color"] else options["color"]
        colour = wants_colour(choice, is_terminal=self.stdout.isatty())

        def write(name: str, text: str, found: list[CandidateClaim]) -> None:
            self.stdout.write(f"{shown_name(name)}: {len(found)} claim{'' if len(found) == 1 else 's'}\n")
            for number, claim in enumerate(found, 1):
                self.stdout.write(f"\n{number}. {explained(claim, text, colour=colour)}")

        return write


def english_text(name: str) -> str:
    """Read a file that holds English text; raises BadInput where it does not."""
    text = input_text(name, MAX_TEXT_BYTES)
    if not text.strip():
        raise BadInput(f"{shown_name(name)}: is empty")
    try:
        refuse_other_languages(text)
    except ValueError as error:
        raise BadInput(f"{shown_name(name)}: {error}") from error
    return text


def claims_of_text(text: str, name: str, published: date) -> list[CandidateClaim]:
    """Extract the claims of a file's text; raises BadInput where it holds what no text does."""
    try:
        return extract_claims(text, published)
    except ValueError as error:
        raise BadInput(f"{shown_name(name)}: {error}") from error
