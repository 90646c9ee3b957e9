from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import time_machine
from django.core.management import CommandError, call_command

from predictions.management.commands.extract import MAX_TEXT_BYTES

ROOT = Path(__file__).parents[2]
ARTICLE = "The harbour will reopen on Monday.\n\nSome 400 ships are waiting outside, the port of Tema said.\n"
KEYS = set("quote start end kind tense speaker polarity hedge probability quantity window made_on".split())
GERMAN = (
    "Die Regierung hat beschlossen, dass der Hafen für die nächsten Tage nicht mit den Schiffen von der See und " * 3
)


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


def extracted(*arguments: str) -> tuple[list[dict[str, object]], str, int]:
    """Run the command in this process; return its claims, its standard error and its exit status."""
    out, err = io.StringIO(), io.StringIO()
    status = 0
    try:
        call_command("extract", *arguments, stdout=out, stderr=err)
    except SystemExit as error:
        status = int(error.code or 0)
    except CommandError as error:
        status = error.returncode
        err.write(str(error))
    return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue(), status


def test_a_claim_a_line(article: str) -> None:
    claims, err, status = extracted("--published", "2024-05-03", article)
    assert (err, status) == ("", 0)
    assert [claim["kind"] for claim in claims] == ["date", "quantity"]
    assert all(claim.keys() >= KEYS for claim in claims)
    assert claims[0]["quote"] == "The harbour will reopen on Monday"
    assert claims[0]["window"] == {"start": "2024-05-06", "end": "2024-05-06", "text": "on Monday"}
    assert claims[1]["quantity"] == {"comparator": "about", "value": 400, "upper": None, "unit": "ship"}
    assert claims[0]["made_on"] == "2024-05-03"


@pytest.mark.parametrize(
    "name",
    [
        "a folder",
        "missing.txt",
        "empty.txt",
        "blank.txt",
        "binary.txt",
        "latin.txt",
        "late-nul.txt",
        "german.txt",
        "huge.txt",
    ],
)
def test_one_clear_line_for_a_bad_file_and_the_good_ones_all_the_same(tmp_path: Path, article: str, name: str) -> None:
    contents = {
        "empty.txt": b"",
        "blank.txt": b" \n\t\n",
        "binary.txt": b"\x89PNG\r\n\x1a\n\x00\x00",
        "latin.txt": "Das Café öffnet am Montag.".encode("latin-1"),
        "late-nul.txt": b"The shop will close. " * 1_000 + b"\0",
        "german.txt": GERMAN.encode(),
        "huge.txt": b"x" * (MAX_TEXT_BYTES + 1),
    }
    path = tmp_path / name
    if name == "a folder":
        path.mkdir()
    elif name in contents:
        path.write_bytes(contents[name])
    claims, err, status = extracted("--published", "2024-05-03", str(path), article)
    assert status == 2
    assert len(err.splitlines()) == 1
    assert err.startswith(str(path))
    assert len(claims) == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--published", "3 May 2024"], "--published: not a date: '3 May 2024'"),
        (["--published", "2024-02-30"], "--published: not a date: '2024-02-30'"),
        (["--published", "2024-05-04"], "--published: in the future: 2024-05-04"),
        (["--published", "2024-05-03"], "no FILE given; - is standard input"),
    ],
)
@time_machine.travel(date(2024, 5, 3))
def test_bad_arguments(article: str, arguments: list[str], message: str) -> None:
    files = [] if message.startswith("no FILE") else [article]
    assert extracted(*arguments, *files) == ([], message, 2)


@time_machine.travel(date(2024, 5, 3))
def test_without_a_date_it_reads_as_of_today_and_says_so(article: str) -> None:
    claims, err, status = extracted(article)
    assert claims[0]["made_on"] == "2024-05-03"
    assert "2024-05-03" in err
    assert status == 0


def test_standard_input_in_a_process_of_its_own() -> None:
    command = [sys.executable, "manage.py", "extract", "--published", "2024-05-03", "-"]
    done = subprocess.run(command, input=ARTICLE.encode(), cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 2
