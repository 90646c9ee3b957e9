"""manage.py ingest: store articles from files, folders and standard input, and extract their claims."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from predictions.claim_json import BadField, read_day
from predictions.ingest import Intake, Refused, read_document, take_in
from predictions.ingest.dates import check_published
from predictions.ingest.sources import STDIN, listing, read_source
from predictions.ingest.wording import one_line
from predictions.management.input import BAD_INPUT_STATUS
from predictions.management.output import ending_with_reader
from predictions.models.heartbeat import desk_today


class Command(BaseCommand):
    help = (
        "Store articles and extract their claims. Prints for each file a line of five fields between tabs: what "
        "it was (new, known, dated, changed, waiting or refused), the article's id, its number of claims, the "
        "source, and remarks. What is refused is also told on standard error; the rest is kept, and the exit "
        "status is then 2."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "sources",
            nargs="+",
            metavar="SOURCE",
            help="a .txt or .html file, a folder of them (not those in its folders), or - for standard input",
        )
        parser.add_argument(
            "--published", metavar="YYYY-MM-DD", help="the day of publication; wins over what a page says of itself"
        )
        parser.add_argument("--publisher", default="", metavar="NAME", help="the outlet; wins likewise")

    def handle(self, *args: Any, **options: Any) -> None:
        today = desk_today()
        published_on = _published(options["published"], today)
        with ending_with_reader(self.stdout):
            # each source is seen to, whatever became of those before it
            all_good = [
                self._ingest(source, published_on, options["publisher"], today) for source in options["sources"]
            ]
        if not all(all_good):
            raise SystemExit(BAD_INPUT_STATUS)

    def _ingest(self, source: str, published_on: date | None, publisher: str, today: date) -> bool:
        try:
            found = listing(source)
        except Refused as refusal:
            self._refuse(source, refusal)
            return False
        if found.passed_over:
            self.stderr.write(f"{one_line(source)}: {len(found.passed_over)} files of other types passed over")
        all_good = True
        for name in found.files:
            try:
                document = read_document(read_source(name, _standard_input()), "" if name == STDIN else name)
                intake = take_in(document, published_on=published_on, publisher=publisher, today=today)
            except Refused as refusal:
                self._refuse(name, refusal)
                all_good = False
            else:
                self._report(_status(intake), str(intake.article.pk), str(intake.claims), name, "; ".join(intake.notes))
        return all_good

    def _refuse(self, name: str, refusal: Refused) -> None:
        self._report("refused", "", "", name, str(refusal))
        self.stderr.write(f"{_shown(name)}: {refusal}")

    def _report(self, status: str, article: str, claims: str, name: str, remark: str) -> None:
        self.stdout.write("\t".join((status, article, claims, _shown(name), one_line(remark))))


def _published(given: str | None, today: date) -> date | None:
    if given is None:
        return None
    try:
        day = read_day(given, "--published")
        check_published(day, today=today)
    except (BadField, Refused) as error:
        raise CommandError(str(error), returncode=BAD_INPUT_STATUS) from error
    return day


def _status(intake: Intake) -> str:
    return "waiting" if intake.article.published_on is None else str(intake.status)


def _shown(name: str) -> str:
    return "standard input" if name == STDIN else one_line(name)


def _standard_input() -> Any:
    return None if sys.stdin is None else sys.stdin.buffer
