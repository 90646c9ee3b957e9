"""manage.py record_outcomes: all rows or none, each bad one named with its place."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from predictions.models import AuditEntry, Outcome, Question, Review
from predictions.models.choices import Triage
from predictions.vocabulary import Comparator
from tests import make

ROOT = Path(__file__).parents[2]
FERRY = "The second ferry is in service"
FARES = "Passengers of the ferry in 2021"
OPENED = {"question": FERRY, "kind": "event", "occurred": True, "on": "2021-10-20", "source": "Harbour Board"}
NOT_YET = {"question": FERRY, "kind": "event", "occurred": False, "as_of": "2021-09-30", "source": "Harbour Board"}
COUNTED = {
    "question": FARES,
    "kind": "quantity",
    "value": 120500,
    "unit": "passenger",
    "on": "2021-12-31",
    "source": "Harbour Board",
}

pytestmark = pytest.mark.django_db


class Ran(NamedTuple):
    out: list[str]
    err: list[str]
    status: int


Record = Callable[..., Ran]


@pytest.fixture
def record(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Record:
    """Write rows, or a text as it stands, to a file and record it."""

    def run(rows: list[dict[str, Any]] | str, *arguments: str, name: str = "outcomes.json") -> Ran:
        path = tmp_path / name
        path.write_text(rows if isinstance(rows, str) else json.dumps({"about": "ferries", "outcomes": rows}, indent=1))
        status, problem = 0, []
        try:
            call_command("record_outcomes", str(path), *arguments, no_color=True)
        except SystemExit as end:
            status = int(end.code or 0)
        except CommandError as error:
            status, problem = error.returncode, [str(error).removeprefix(f"{path}: ")]
        out, err = capsys.readouterr()
        return Ran(out.splitlines(), err.splitlines() + problem, status)

    return run


@pytest.fixture
def questions() -> tuple[Question, Question]:
    return make.make_question(FERRY), make.make_question(FARES, "quantity", unit="passenger")


def test_rows_are_recorded_with_their_facts(record: Record, questions: tuple[Question, Question]) -> None:
    between = {**COUNTED, "on": "2022-12-31", "comparator": "between", "value": 0.1, "upper": 2.5, "final": True}
    ran = record([NOT_YET, OPENED, {**COUNTED, "note": "Both ways.", "source_url": "https://a.example/"}, between])
    ids = list(Outcome.objects.order_by("pk").values_list("pk", flat=True))
    assert ran.out == [f"recorded\t{pk}\t{title}" for pk, title in zip(ids, (FERRY, FERRY, FARES, FARES), strict=True)]
    assert ran.status == 0
    not_yet, opened, counted, ranged = (outcome.fact() for outcome in Outcome.objects.order_by("pk"))
    assert (not_yet.occurred, not_yet.as_of) == (False, date(2021, 9, 30))
    assert (opened.occurred, opened.on, opened.final) == (True, date(2021, 10, 20), False)
    assert (counted.value, counted.unit, counted.comparator) == (Decimal(120500), "passenger", Comparator.EXACT)
    assert (ranged.value, ranged.upper, ranged.final) == (Decimal("0.1"), Decimal("2.5"), True)
    stored = Outcome.objects.get(note="Both ways.")
    assert (stored.source, stored.source_url) == ("Harbour Board", "https://a.example/")


def test_a_second_run_changes_nothing(record: Record, questions: tuple[Question, Question]) -> None:
    record([OPENED, COUNTED])
    audit = AuditEntry.objects.count()
    ran = record([OPENED, COUNTED, NOT_YET])
    assert [line.split("\t")[0] for line in ran.out] == ["known", "known", "recorded"]
    assert (ran.status, Outcome.objects.count(), AuditEntry.objects.count()) == (0, 3, audit + 1)


def test_the_claims_that_it_decides_are_flagged(record: Record, questions: tuple[Question, Question]) -> None:
    claim = make.make_claim(triage=Triage.TRACKED, question=questions[0])
    ran = record([OPENED])
    assert Review.objects.get().claim == claim
    assert ran.err == ["1 reviews opened, 0 added to"]


def test_who_records_is_in_the_audit(record: Record, questions: tuple[Question, Question]) -> None:
    make.make_user("ana")
    record([NOT_YET], "--by", "ana")
    record([OPENED])
    actors = AuditEntry.objects.filter(verb="record_outcome").order_by("pk")
    by_hand, by_command = (entry.actor for entry in actors)
    assert by_hand is not None
    assert by_hand.username == "ana"
    assert by_command is not None
    assert (by_command.username, by_command.is_active, by_command.has_usable_password()) == (
        "command-line",
        False,
        False,
    )
    assert record([COUNTED], "--by", "nobody") == Ran([], ["--by: no active user 'nobody'"], 2)


def test_unknown_questions_are_opened_where_that_is_asked_for(record: Record) -> None:
    ran = record([OPENED, NOT_YET, COUNTED], "--create-questions")
    assert ran.status == 0
    ferry, fares = Question.objects.get(title=FERRY), Question.objects.get(title=FARES)
    assert (ferry.kind, ferry.unit, fares.kind, fares.unit) == ("event", "", "quantity", "passenger")
    assert AuditEntry.objects.filter(verb="open_question").count() == 2


BAD_ROWS: dict[str, tuple[dict[str, Any], str]] = {
    "unknown question": ({**OPENED, "question": "What?"}, "question: unknown: 'What?' (--create-questions opens it)"),
    "no question": ({**OPENED, "question": " "}, "question: missing"),
    "no kind": ({"question": FERRY, "source": "S"}, "kind: missing"),
    "unknown kind": ({**OPENED, "kind": "date"}, "kind: not one of event, quantity: 'date'"),
    "the other kind": ({**COUNTED, "question": FERRY}, "kind: quantity, but the question is one of event"),
    "no source": ({**OPENED, "source": ""}, "source: missing"),
    "a long source": (
        {**OPENED, "source": "S" * 501},
        "source: Ensure this value has at most 500 characters (it has 501).",
    ),
    "no day": ({**OPENED, "on": None}, "an occurrence needs on, and no as_of"),
    "both days": ({**OPENED, "as_of": "2021-10-20"}, "an occurrence needs on, and no as_of"),
    "a bad day": ({**OPENED, "on": "20 October"}, "on: not a date: '20 October'"),
    "a day to come": ({**OPENED, "on": "2121-10-20"}, "on: in the future: 2121-10-20"),
    "an end to come": ({**NOT_YET, "as_of": "2121-10-20"}, "as_of: in the future: 2121-10-20"),
    "an event with a unit": ({**OPENED, "unit": "day"}, "unit: an event has none"),
    "an event with a comparator": ({**OPENED, "comparator": "about"}, "comparator: an event has none"),
    "an event with a value": ({**OPENED, "value": 1}, "an event has no value"),
    "a flag as text": ({**OPENED, "occurred": "yes"}, "occurred: not true or false: 'yes'"),
    "no unit": ({**COUNTED, "unit": None}, "unit: missing"),
    "a blank unit": ({**COUNTED, "unit": " "}, "unit: missing"),
    "another dimension": ({**COUNTED, "unit": "km"}, "unit: km, but the question is measured in passenger"),
    "a unit that is no text": ({**COUNTED, "unit": 3}, "unit: not text: 3"),
    "a value as text": ({**COUNTED, "value": "many"}, "value: not a number: 'many'"),
    "too many decimals": (
        {**COUNTED, "value": 0.1234567890123},
        "value: Ensure that there are no more than 12 decimal places.",
    ),
    "no upper": ({**COUNTED, "comparator": "between"}, "upper is for comparator 'between', which needs it"),
    "upper below": (
        {**COUNTED, "comparator": "between", "upper": 1},
        "upper is below value",
    ),
    "an unknown key": (
        {**OPENED, "date": "2021-10-20"},
        "date: unknown; an outcome has question, kind, occurred, on, as_of, value, upper, unit, comparator, final, "
        "source, source_url, note",
    ),
    "a bad address": ({**OPENED, "source_url": "javascript:alert(1)"}, "source_url: Enter a valid URL."),
    "NUL": ({**OPENED, "note": "a\0b"}, "note: holds a character that cannot be stored"),
    "half a character": ({**OPENED, "note": "\ud83d"}, "note: holds a character that cannot be stored"),
}


@pytest.mark.parametrize(("row", "message"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_one_bad_row_leaves_everything_as_it_was(
    record: Record, questions: tuple[Question, Question], row: dict[str, Any], message: str
) -> None:
    ran = record([NOT_YET, row], "--by", make.make_user().username)
    assert ran.err[0].startswith("row 2 (line ")
    assert ran.err[0].partition("): ")[2] == message
    assert ran.err[1:] == ["nothing recorded: 1 bad rows"]
    assert (ran.out, ran.status, Outcome.objects.count()) == ([], 2, 0)


CONTRADICTIONS: dict[str, tuple[list[dict[str, Any]], str]] = {
    "repeated": ([OPENED, {**OPENED, "source": "Another"}], "the same outcome as row 1"),
    "not by a later day": (
        [OPENED, {**NOT_YET, "as_of": "2021-10-20"}],
        "contradicts row 1: it occurred on 2021-10-20, yet had not by 2021-10-20",
    ),
    "the other way round": (
        [{**NOT_YET, "as_of": "2021-11-30"}, NOT_YET, OPENED],
        "contradicts row 1: it occurred on 2021-10-20, yet had not by 2021-11-30",
    ),
    "closed": (
        [{**NOT_YET, "final": True}, OPENED],
        "contradicts row 1: it occurred on 2021-10-20, yet is closed as not occurred by 2021-09-30",
    ),
    "two figures": (
        [COUNTED, {**COUNTED, "value": 120501}],
        "contradicts row 1: 120500 passenger and 120501 passenger on one day, 2021-12-31",
    ),
}


@pytest.mark.parametrize(("rows", "message"), CONTRADICTIONS.values(), ids=CONTRADICTIONS)
@pytest.mark.parametrize("are_open", [True, False], ids=["known questions", "new questions"])
def test_rows_that_contradict_each_other_are_refused(
    record: Record, rows: list[dict[str, Any]], message: str, are_open: bool
) -> None:
    if are_open:
        make.make_question(FERRY)
        make.make_question(FARES, "quantity", unit="passenger")
    ran = record(rows, "--create-questions")
    assert ran.err[0].startswith(f"row {len(rows)} (line ")
    assert ran.err[0].partition("): ")[2].replace("row 1 (line 4)", "row 1") == message
    assert (ran.status, Outcome.objects.count()) == (2, 0)
    assert Question.objects.exists() == are_open


def test_a_row_that_contradicts_what_stands_is_refused(record: Record, questions: tuple[Question, Question]) -> None:
    record([OPENED])
    ran = record([{**NOT_YET, "as_of": "2021-12-31"}])
    assert ran.err[0].endswith(
        "contradicts an outcome that stands: it occurred on 2021-10-20, yet had not by 2021-12-31"
    )
    assert (ran.status, Outcome.objects.count()) == (2, 1)


COMPATIBLE: dict[str, list[dict[str, Any]]] = {
    "not yet, then so": [NOT_YET, OPENED, {**NOT_YET, "as_of": "2021-10-19"}],
    "twice": [OPENED, {**OPENED, "on": "2021-11-20"}],
    "two days": [COUNTED, {**COUNTED, "on": "2021-12-30", "value": 1}],
    "a bound beside a figure": [COUNTED, {**COUNTED, "comparator": "at_least", "value": 100000}],
    "two countings": [COUNTED, {**COUNTED, "unit": "crew member", "value": 40}],
    "one length in two units": [
        {**COUNTED, "question": "Length of the pier", "unit": unit, "value": value}
        for unit, value in (("km", 1.2), ("metre", 1200))
    ],
}


@pytest.mark.parametrize("rows", COMPATIBLE.values(), ids=COMPATIBLE)
def test_rows_that_can_stand_together_are_recorded(record: Record, rows: list[dict[str, Any]]) -> None:
    assert record(rows, "--create-questions").status == 0
    assert Outcome.objects.count() == len(rows)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[\n{"question": "Q",\n "kind": "event"},\n\n {"kind": "x"}]', ["row 1 (line 2)", "row 2 (line 5)"]),
        ('{"about": {"a": [1, {"outcomes": 2}]}, "outcomes":\n [1, "two"]}', ["row 1 (line 2)", "row 2 (line 2)"]),
        ('{"outcomes": [[]], "more": "x"}', ["row 1 (line 1)"]),
    ],
)
def test_json_rows_are_named_by_number_and_line(record: Record, text: str, line: list[str]) -> None:
    ran = record(text)
    assert [problem.partition(": ")[0] for problem in ran.err[:-1]] == line
    assert ran.status == 2


@pytest.mark.parametrize(
    ("text", "name", "message"),
    [
        ("", "a.json", "not JSON: Expecting value at column 1"),
        ('{"outcomes": [}', "a.json", "not JSON: Expecting value at column 15"),
        ("{}", "a.json", 'neither a list of outcomes nor an object with a list "outcomes"'),
        ('{"outcomes": {}}', "a.json", 'neither a list of outcomes nor an object with a list "outcomes"'),
        ("[]", "a.json", "holds no outcomes"),
        ('[{"kind": "event", "kind": "event"}]', "a.json", "key given twice: 'kind'"),
        ("[" * 100_000, "a.json", "not JSON: nested too deeply"),
        ("", "a.csv", "holds no outcomes"),
        ("question,kind,source\n", "a.csv", "holds no outcomes"),
        ("question,kind\n", "a.csv", "no column source"),
        ("question,kind,source,source\n", "a.csv", "a column stands twice"),
        ('question,kind,source\n"a"b,c,d\n', "a.csv", "line 2: not CSV: ',' expected after '\"'"),
        ("a;b\n", "a.csv", "unknown column 'a;b'; the columns are question, kind, occurred, on, as_of, value, "),
    ],
)
def test_a_file_that_holds_no_rows_is_one_clear_line(record: Record, text: str, name: str, message: str) -> None:
    ran = record(text, name=name)
    assert (ran.out, len(ran.err), ran.status) == ([], 1, 2)
    assert ran.err[0].startswith(message)


def test_csv_is_read_as_json_is(record: Record, questions: tuple[Question, Question]) -> None:
    text = (
        "\ufeffquestion,kind,occurred,on,as_of,value,upper,unit,comparator,final,source,note\r\n"
        f'{FERRY},event,TRUE,2021-10-20,,,,,,,Harbour Board,"Two\nlines"\r\n'
        ",,,,,,,,,,,\r\n"
        f"{FARES},quantity,,2021-12-31,,-1.5e2,,passenger,about,false,'=Board,\r\n"
    )
    ran = record(text, name="outcomes.csv")
    assert ran.status == 0
    opened, counted = Outcome.objects.order_by("pk")
    assert (opened.occurred, opened.note, opened.final) == (True, "Two\nlines", False)
    assert (counted.value, counted.comparator, counted.source) == (Decimal(-150), "about", "=Board")


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ('F,event,true,2021-10-20,,"=HYPERLINK(""http://a.example"")"', "source: a formula, not a value"),
        ("F,event,perhaps,2021-10-20,,S", "occurred: not true or false: 'perhaps'"),
        ('F,quantity,,2021-10-20,"1,037",S', "value: not a number: '1,037'"),
        ("F,quantity,,2021-10-20,NaN,S", "value: not a number: 'NaN'"),
        ("F,quantity,,2021-10-20,٣,S", "value: not a number: '٣'"),
        ("F,event,true,20/10/2021,,S", "on: not a date: '20/10/2021'"),
        ("F,event,true,2021-10-20,,S,more", "7 cells under 6 columns"),
        ("F,event,true,2021-10-20", "source: missing"),
    ],
)
def test_bad_cells_are_named_with_their_line(record: Record, row: str, problem: str) -> None:
    first = 'F,event,false,,,"two\nlines"'
    ran = record(f"question,kind,occurred,on,value,source\n{first}\n{row}\n", name="a.csv")
    assert ran.err[0] == "line 2: a non-occurrence needs as_of, and no on"
    assert ran.err[1] == f"line 4: {problem}"
    assert (ran.status, Outcome.objects.count()) == (2, 0)


@pytest.mark.django_db(transaction=True)
def test_as_a_program_it_keeps_streams_and_status() -> None:
    settings = connection.settings_dict
    url = "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**settings)

    def run(source: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "manage.py", "record_outcomes", "-", *arguments],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": url},
            input=source,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    good = run(json.dumps([OPENED]), "--create-questions")
    assert good.returncode == 0
    assert good.stdout == f"recorded\t{Outcome.objects.get().pk}\t{FERRY}\n"
    bad = run(json.dumps([COUNTED]))
    assert (bad.returncode, bad.stdout) == (2, "")
    assert bad.stderr.splitlines()[0].startswith("row 1 (line 1): question: unknown")
    broken = run("neither,of\nboth,1\n")
    assert (broken.returncode, broken.stdout) == (2, "")
    assert "Traceback" not in broken.stderr
