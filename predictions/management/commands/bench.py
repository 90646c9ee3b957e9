"""manage.py bench: measure one part on made-up data and print one JSON object."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from contextlib import nullcontext
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError

from predictions.management.bench.figures import machine
from predictions.management.bench.made_up import own_database
from predictions.management.bench.measures import BENCHES, WITHOUT_DATABASE
from predictions.management.input import BAD_INPUT_STATUS


class Command(BaseCommand):
    help = "Measure one part on made-up data in a database of its own and print one JSON object."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", choices=BENCHES, metavar="NAME", help=", ".join(BENCHES))
        parser.add_argument("--size", choices=("small", "full"), default="small", help="small ends within a minute")

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["name"]
        try:
            with nullcontext() if name in WITHOUT_DATABASE else own_database():
                figures = BENCHES[name](full=options["size"] == "full")
        except OperationalError as error:
            raise CommandError(
                f"no database to measure on: {str(error).splitlines()[0]}", returncode=BAD_INPUT_STATUS
            ) from error
        report = {
            "bench": name,
            "size": options["size"],
            "machine": machine(),
            "figures": [figure.as_json() for figure in figures],
        }
        self.stdout.write(json.dumps(report))
