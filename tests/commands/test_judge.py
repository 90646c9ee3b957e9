"""manage.py judge as a program: what goes in, what comes out on which stream, and with what status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

MANAGE = Path(__file__).parents[2] / "manage.py"

GOOD: dict[str, Any] = {
    "id": "a",
    "claim": {
        "kind": "date",
        "tense": "forecast",
        "polarity": "affirmed",
        "made_on": "2021-06-25",
        "window": {"start": None, "end": "2021-07-10"},
    },
    "outcomes": [{"kind": "event", "occurred": True, "on": "2021-08-30"}],
    "today": "2026-11-22",
}
JUDGED = {
    "id": "a",
    "rating": "false",
    "reason": "late",
    "explanation": "Said to happen by 10 July 2021; it happened on 30 August 2021, 51 days late on a horizon of 15 "
    "days.",
}


def run(source: bytes, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a user does, in an environment that names no database."""
    return subprocess.run(
        [sys.executable, str(MANAGE), "judge", *arguments],
        input=source,
        capture_output=True,
        check=False,
        timeout=60,
        env={"PATH": os.environ["PATH"]},
    )


def judge_file(path: Path) -> tuple[list[Any], list[str], int]:
    """Results, lines on standard error and exit status for a file."""
    out, err, status = StringIO(), StringIO(), 0
    try:
        call_command("judge", str(path), stdout=out, stderr=err, no_color=True)
    except SystemExit as end:
        status = int(end.code or 0)
    return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue().splitlines(), status


def written(folder: Path, *lines: object) -> Path:
    path = folder / "claims.jsonl"
    path.write_text(
        "".join(line if isinstance(line, str) else json.dumps(line) + "\n" for line in lines), encoding="utf-8"
    )
    return path


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input_needs_no_database_and_no_settings(arguments: tuple[str, ...]) -> None:
    done = run(json.dumps(GOOD).encode() + b"\n", *arguments)
    assert (json.loads(done.stdout), done.stderr, done.returncode) == (JUDGED, b"", 0)


def test_a_bad_argument_ends_with_status_2() -> None:
    done = run(b"", "--nonsense")
    assert (done.stdout, done.returncode) == (b"", 2)
    assert b"unrecognized arguments: --nonsense" in done.stderr


def test_a_missing_file_ends_with_status_2_and_one_line(tmp_path: Path) -> None:
    done = run(b"", str(tmp_path / "nowhere.jsonl"))
    assert (done.stdout, done.returncode) == (b"", 2)
    assert done.stderr.decode().splitlines() == [f"CommandError: {tmp_path / 'nowhere.jsonl'}: no such file"]


def test_bad_lines_end_with_status_2_and_lose_no_good_one() -> None:
    lines = [json.dumps(GOOD | {"id": 1}), "{", json.dumps(GOOD | {"id": 2})]
    done = run("\n".join(lines).encode())
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1, 2]
    assert done.stderr.decode().splitlines() == [
        "line 2: not JSON: Expecting property name enclosed in double quotes at column 2"
    ]
    assert done.returncode == 2


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    path = written(tmp_path, *[GOOD] * 3000)
    with subprocess.Popen(
        [sys.executable, str(MANAGE), "judge", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        assert json.loads(program.stdout.readline()) == JUDGED
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 141


def test_each_line_has_its_result_in_order(tmp_path: Path) -> None:
    path = written(tmp_path, *[GOOD | {"id": number} for number in range(5)])
    results, errors, status = judge_file(path)
    assert results == [JUDGED | {"id": number} for number in range(5)]
    assert (errors, status) == ([], 0)


def test_an_empty_file_has_no_results_and_no_errors(tmp_path: Path) -> None:
    assert judge_file(written(tmp_path)) == ([], [], 0)


def test_blank_lines_byte_order_mark_and_carriage_returns_are_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path, "\ufeff", json.dumps(GOOD) + "\r\n", "\n", "  \n", json.dumps(GOOD))
    assert judge_file(path) == ([JUDGED, JUDGED], [], 0)


def test_numbers_are_read_exactly(tmp_path: Path) -> None:
    claim = '{"kind": "quantity", "tense": "reported", "polarity": "affirmed", "made_on": "2021-06-25", '
    line = (
        f'{{"id": 1, "claim": {claim}"quantity": {{"value": 1.0100000000000000000000000001}}}}, '
        '"outcomes": [{"kind": "quantity", "value": 1, "on": "2021-06-25"}], "today": "2021-06-25"}\n'
    )
    results, _, _ = judge_file(written(tmp_path, line))
    assert results[0]["rating"] == "mostly_true"


def changed(**changes: Any) -> dict[str, Any]:
    return GOOD | changes


def bad_claim(**changes: Any) -> dict[str, Any]:
    return GOOD | {"claim": GOOD["claim"] | changes}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ([GOOD], "not an object: a list"),
        (5, "not an object: 5"),
        (changed(id=None), "id: missing"),
        (changed(id=1.5), "id: not text or a whole number: 1.5"),
        (changed(id=True), "id: not text or a whole number: true"),
        (changed(claim=None), "claim: missing"),
        (changed(claim="it will rain"), "claim: not an object: 'it will rain'"),
        (changed(outcomes=None), "outcomes: missing"),
        (changed(outcomes={}), "outcomes: not a list: an object"),
        (changed(outcomes=[{}]), "outcomes[0].kind: missing"),
        (changed(today=None), "today: missing"),
        (changed(today="tomorrow"), "today: not a date: 'tomorrow'"),
        (bad_claim(made_on=None), "claim.made_on: missing"),
        (bad_claim(window={"end": "2021-13-01"}), "claim.window.end: not a date: '2021-13-01'"),
        ('{"id": 1, "id": 2}\n', "key given twice: 'id'"),
        ('{"id": NaN}\n', "not JSON: NaN is no number"),
        ('{"id": -Infinity}\n', "not JSON: -Infinity is no number"),
        ('{"id": 1e99999999999999999999}\n', "number is out of range"),
        (f'{{"id": {"9" * 5000}}}\n', "number is out of range"),
        ("[" * 100_000 + "\n", "not JSON: nested too deeply"),
        ("it will rain\n", "not JSON: Expecting value at column 1"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_is_judged(tmp_path: Path, line: object, message: str) -> None:
    path = written(tmp_path, GOOD, line, GOOD)
    assert judge_file(path) == ([JUDGED, JUDGED], [f"line 2: {message}"], 2)


def test_a_line_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    good = json.dumps(GOOD).encode()
    path.write_bytes(good + b'\n{"id": "caf\xe9"}\n' + good)
    assert judge_file(path) == ([JUDGED, JUDGED], ["line 2: not UTF-8 text (byte 12)"], 2)


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "{}".encode("utf-16")])
def test_a_binary_file_is_refused_as_a_whole(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_bytes(content)
    with pytest.raises(CommandError, match="binary, not text") as refusal:
        judge_file(path)
    assert refusal.value.returncode == 2


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="is a folder, not a file") as refusal:
        judge_file(tmp_path)
    assert refusal.value.returncode == 2
