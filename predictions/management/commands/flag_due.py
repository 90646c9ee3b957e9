"""manage.py flag_due: what the daily job does, once, in the foreground."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from predictions import review
from predictions.claim_json import BadField, read_day
from predictions.management.input import BAD_INPUT_STATUS
from predictions.models.heartbeat import desk_today


class Command(BaseCommand):
    help = (
        "Judge each claim whose day has come or whose question has news, and put it before an editor. Prints one "
        "JSON object with the numbers of suggestions computed, reviews opened, and reasons added to open reviews."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--today", metavar="YYYY-MM-DD", help="the day to flag for (default: the desk's today)")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            today = desk_today() if options["today"] is None else read_day(options["today"], "--today")
        except BadField as error:
            raise CommandError(str(error), returncode=BAD_INPUT_STATUS) from error
        flagged = review.flag_due(today=today)
        self.stdout.write(json.dumps({"today": today.isoformat(), **asdict(flagged)}))
