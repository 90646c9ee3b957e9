"""manage.py record_outcomes: what happened, from a JSON or CSV file; all of it or nothing."""

from __future__ import annotations

from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from predictions import review
from predictions.claim_json import shown
from predictions.judging.units import unit_named
from predictions.management.contradictions import contradictions
from predictions.management.input import BAD_INPUT_STATUS, BadInput
from predictions.management.outcome_rows import KEYS, OutcomeRow, read_outcomes
from predictions.management.output import ending_with_reader
from predictions.models import Outcome, Question
from predictions.models.heartbeat import desk_today
from predictions.vocabulary import OutcomeFact, OutcomeKind

# Whom the audit names for what nobody signed with --by. The account cannot log in.
COMMAND_LINE_USER = "command-line"


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a row: the outcome's id, or None where the same fact stood already."""

    row: OutcomeRow
    outcome_id: int | None


class BadRows(Exception):
    """Rows that cannot be recorded; a line of `problems` for each."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Command(BaseCommand):
    help = (
        "Record outcomes from FILE: JSON, a list or {'outcomes': [...]}, or CSV with a header row; of the keys "
        f"{', '.join(KEYS)}. All rows are recorded or none: each bad one is named with its line on standard error, "
        "and the exit status is then 2. Prints a line for each row, recorded or known, the outcome's id and the "
        "question between tabs; then flags the claims that the outcomes decide."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", help="a .json or .csv file; - is standard input")
        parser.add_argument(
            "--by",
            metavar="USERNAME",
            help=f"the editor who records them (default: {COMMAND_LINE_USER}, who cannot log in)",
        )
        parser.add_argument(
            "--create-questions",
            action="store_true",
            help="open each question that is not known, of the kind and unit of its first outcome",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        today = desk_today()
        try:
            outcomes = read_outcomes(options["file"])
            with transaction.atomic():
                by = _actor(options["by"])
                written = _record(
                    outcomes.rows, outcomes.problems, by=by, may_open=options["create_questions"], today=today
                )
        except BadInput as error:
            raise CommandError(str(error), returncode=BAD_INPUT_STATUS) from error
        except BadRows as error:
            for problem in error.problems:
                self.stderr.write(problem)
            self.stderr.write(f"nothing recorded: {len(error.problems)} bad rows")
            raise SystemExit(BAD_INPUT_STATUS) from error
        flagged = review.flag_due(today=today)
        self.stderr.write(f"{flagged.opened} reviews opened, {flagged.added} added to")
        with ending_with_reader(self.stdout):
            for each in written:
                status = "known" if each.outcome_id is None else "recorded"
                self.stdout.write(f"{status}\t{each.outcome_id or ''}\t{each.row.question}")


def _actor(username: str | None) -> User:
    if username is None:
        return User.objects.get_or_create(
            username=COMMAND_LINE_USER, defaults={"is_active": False, "password": make_password(None)}
        )[0]
    user = User.objects.filter(username=username, is_active=True).first()
    if user is None:
        raise BadInput(f"--by: no active user {username!r}")
    return user


def _record(
    rows: Sequence[OutcomeRow], problems: Sequence[str], *, by: User, may_open: bool, today: date
) -> list[Written]:
    """Record the rows, or raise BadRows with everything that is wrong; the caller's transaction undoes the rest."""
    questions = _questions(rows, may_open=may_open)
    found = [
        *problems,
        *_repeats(rows),
        *(problem for row in rows for problem in _misfits(row, today)),
        *(problem for row in rows for problem in _unanswered(row, questions)),
        *_contradicting(rows, questions),
    ]
    if found:
        raise BadRows(found)
    for title, question in questions.items():
        if question.pk is None:
            questions[title] = _opened(question, by)
    return [_written(row, questions[row.question], by) for row in rows]


def _repeats(rows: Sequence[OutcomeRow]) -> Iterator[str]:
    seen: dict[tuple[str, OutcomeFact], str] = {}
    for row in rows:
        first = seen.setdefault((row.question, row.fact), row.place)
        if first != row.place:
            yield f"{row.place}: the same outcome as {first}"


def _misfits(row: OutcomeRow, today: date) -> Iterator[str]:
    """What the table would refuse, and a day that has not come."""
    fact = row.fact
    if fact.day > today:
        yield f"{row.place}: {'on' if fact.on else 'as_of'}: in the future: {fact.day}"
    outcome = Outcome(
        kind=fact.kind,
        value=fact.value,
        upper=fact.upper,
        unit=fact.unit or "",
        source=row.source,
        source_url=row.source_url,
    )
    try:
        outcome.clean_fields(exclude=["question", "recorded_by", "recorded_at", "withdrawn_at"])
        Question(title=row.question).clean_fields(exclude=["kind", "opened_at", "outcomes_version", "swept_version"])
    except ValidationError as error:
        for field, messages in error.message_dict.items():
            yield f"{row.place}: {'question' if field == 'title' else field}: {' '.join(messages)}"


def _questions(rows: Sequence[OutcomeRow], *, may_open: bool) -> dict[str, Question]:
    """Return the questions by title; where they may be opened, unsaved those that are not known."""
    titles = {row.question for row in rows}
    questions = {question.title: question for question in Question.objects.filter(title__in=titles)}
    if may_open:
        for row in rows:
            questions.setdefault(
                row.question, Question(title=row.question, kind=row.fact.kind, unit=row.fact.unit or "")
            )
    return questions


def _unanswered(row: OutcomeRow, questions: dict[str, Question]) -> Iterator[str]:
    """No question, or one of another kind or dimension."""
    question, fact = questions.get(row.question), row.fact
    if question is None:
        yield f"{row.place}: question: unknown: {shown(row.question)} (--create-questions opens it)"
    elif fact.kind != question.kind:
        yield f"{row.place}: kind: {fact.kind}, but the question is one of {question.kind}"
    elif question.unit and unit_named(fact.unit).dimension != unit_named(question.unit).dimension:
        yield f"{row.place}: unit: {fact.unit}, but the question is measured in {question.unit}"


def _contradicting(rows: Sequence[OutcomeRow], questions: dict[str, Question]) -> Iterator[str]:
    """Rows that contradict another row, or an outcome that stands."""
    standing: dict[int, list[OutcomeFact]] = defaultdict(list)
    known = [question for question in questions.values() if question.pk]
    for outcome in Outcome.objects.standing().filter(question__in=known).order_by("pk"):
        standing[outcome.question_id].append(outcome.fact())
    by_question: dict[str, list[OutcomeRow]] = defaultdict(list)
    for row in rows:
        by_question[row.question].append(row)
    for title, about in by_question.items():
        question = questions.get(title)
        before = standing[question.pk] if question is not None and question.pk else []
        for index, against, why in contradictions([*before, *(row.fact for row in about)]):
            if index >= len(before):
                other = about[against - len(before)].place if against >= len(before) else "an outcome that stands"
                yield f"{about[index - len(before)].place}: contradicts {other}: {why}"


def _opened(question: Question, by: User) -> Question:
    try:
        return review.open_question(by=by, title=question.title, kind=OutcomeKind(question.kind), unit=question.unit)
    except review.ReviewError as error:
        raise BadRows([f"{shown(question.title)}: {error}"]) from error


def _written(row: OutcomeRow, question: Question, by: User) -> Written:
    try:
        outcome = review.record_outcome(
            question.pk, row.fact, by=by, source=row.source, source_url=row.source_url, note=row.note
        )
    except review.AlreadyRecorded:
        return Written(row, None)
    except review.ReviewError as error:
        raise BadRows([f"{row.place}: {error}"]) from error
    return Written(row, outcome.pk)
