"""manage.py ingest: files in, a line for each out, and a status that tells whether all was good."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from predictions.ingest.documents import MAX_BYTES
from predictions.models import Article, Claim

ROOT = Path(__file__).parents[2]
TEXT = "The second ferry will be in service by 31 October. It has carried 1,200 passengers a day since June."
OTHER = "The old pier will close in March. About 300 boats use it."
PAGE = f"""<html lang="en"><head><title>Ferry</title><meta property="article:published_time" content="2021-07-05">
<meta property="og:site_name" content="Harbour News"></head><body><article><p>{OTHER}</p></article></body></html>"""

pytestmark = pytest.mark.django_db


class Ran(NamedTuple):
    rows: list[list[str]]
    err: list[str]
    status: int


Ingest = Callable[..., Ran]


@pytest.fixture
def ingest(capsys: pytest.CaptureFixture[str]) -> Ingest:
    def run(*arguments: str | Path) -> Ran:
        status = 0
        try:
            call_command("ingest", *map(str, arguments), no_color=True)
        except SystemExit as end:
            status = int(end.code or 0)
        out, err = capsys.readouterr()
        return Ran([line.split("\t") for line in out.splitlines()], err.splitlines(), status)

    return run


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    def write(name: str = "ferry.txt", content: str | bytes = TEXT) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


File = Callable[..., Path]


def test_a_file_is_stored_and_its_claims_extracted_once(ingest: Ingest, file: File) -> None:
    path = file()
    ran = ingest(path, "--published", "2021-07-05", "--publisher", "Harbour News")
    article = Article.objects.get()
    assert ran == Ran([["new", str(article.pk), str(Claim.objects.count()), str(path), ""]], [], 0)
    assert Claim.objects.count() >= 2
    assert str(article.publisher) == "Harbour News"
    again = ingest(path, "--published", "2021-07-05")
    assert again == Ran([["known", str(article.pk), str(Claim.objects.count()), str(path), ""]], [], 0)
    assert Article.objects.count() == 1


def test_without_a_date_it_waits_for_one(ingest: Ingest, file: File) -> None:
    path = file()
    [[status, _, claims, _, remark]] = ingest(path).rows
    assert (status, claims, remark) == ("waiting", "0", "waits for a publication date")
    assert ingest(path).rows[0][0] == "waiting"
    [[status, _, claims, _, remark]] = ingest(path, "--published", "2021-07-05").rows
    assert (status, int(claims) > 0, remark) == ("dated", True, "")
    [[status, *_, remark]] = ingest(path, "--published", "2021-07-06").rows
    assert (status, remark) == ("known", "is dated 2021-07-05 already")


def test_a_page_dates_itself_unless_told_otherwise(ingest: Ingest, file: File) -> None:
    ingest(file("a.html", PAGE))
    ingest(file("b.html", PAGE.replace("March", "May")), "--published", "2021-07-01", "--publisher", "The Pier")
    first, second = Article.objects.order_by("pk")
    assert (str(first.published_on), str(first.publisher), first.title) == ("2021-07-05", "Harbour News", "Ferry")
    assert (str(second.published_on), str(second.publisher)) == ("2021-07-01", "The Pier")


def test_other_languages_are_stored_and_not_read(ingest: Ingest, file: File) -> None:
    text = "Das Schiff wird bis Ende Oktober fertig und soll dann mit der Post fahren, sagt der Hafen. " * 3
    [[status, _, claims, _, remark]] = ingest(file(content=text), "--published", "2021-07-05").rows
    assert (status, claims, remark) == ("new", "0", "not read for claims: its language is de")


def test_a_folder_keeps_its_good_files_and_names_its_bad_one(ingest: Ingest, file: File, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    for name, content in (("c.txt", TEXT), ("b.txt", b"\x89PNG\r\n\x1a\n\0\0"), ("a.HTML", PAGE), ("notes.md", "#")):
        file(f"in/{name}", content)
    file("in/.hidden.txt", "Hidden.")
    (folder / "deeper").mkdir()
    ran = ingest(folder, "--published", "2021-07-05")
    assert [(row[0], Path(row[3]).name, row[4]) for row in ran.rows] == [
        ("new", "a.HTML", ""),
        ("refused", "b.txt", "binary, not text"),
        ("new", "c.txt", ""),
    ]
    assert ran.err == [f"{folder}: 1 files of other types passed over", f"{folder / 'b.txt'}: binary, not text"]
    assert ran.status == 2
    assert Article.objects.count() == 2


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"caf\xe9", "not UTF-8 text (byte 4)"),
        ("a.txt", b"a" * (MAX_BYTES + 1), "larger than 10,000,000 bytes"),
        ("a.pdf", b"%PDF-1.7", "neither text nor HTML by its name: .txt, .text, .html, .htm, .xhtml are read"),
        ("a.html", b"<html></html>", "no readable text in the page"),
        ("a.html", PAGE.replace("2021-07-05", "2121-07-05").encode(), "publication date in the future: 2121-07-05"),
    ],
)
def test_a_bad_file_is_one_clear_line(ingest: Ingest, file: File, name: str, content: bytes, message: str) -> None:
    path, good = file(name, content), file("good.txt")
    ran = ingest(path, good)
    assert ran.rows[0] == ["refused", "", "", str(path), message]
    assert ran.err == [f"{path}: {message}"]
    assert (ran.status, [row[0] for row in ran.rows]) == (2, ["refused", "waiting"])
    assert Article.objects.count() == 1


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("missing.txt", "no such file or folder"),
        ("https://news.example/ferry", "addresses and feeds are not read yet: save the page and give its file"),
        ("a\0b", "no such file or folder"),
        ("x" * 5_000, "cannot be read (File name too long)"),
    ],
)
def test_a_source_that_is_not_there_is_one_clear_line(ingest: Ingest, source: str, message: str) -> None:
    ran = ingest(source)
    assert ran.status == 2
    assert len(ran.err) == 1
    assert ran.err[0].endswith(f": {message}")


def test_an_empty_folder_is_refused(ingest: Ingest, tmp_path: Path) -> None:
    ran = ingest(tmp_path)
    assert (ran.status, ran.err) == (
        2,
        [f"{tmp_path}: a folder without text or HTML files (.txt, .text, .html, .htm, .xhtml)"],
    )


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2121-01-01", "publication date in the future: 2121-01-01"),
        ("1066-10-14", "publication date before 1605: 1066-10-14"),
        ("5 July 2021", "--published: not a date: '5 July 2021'"),
        ("2021-02-30", "--published: not a date: '2021-02-30'"),
        ("", "--published: not a date: ''"),
    ],
)
def test_a_bad_date_stops_before_anything_is_stored(file: File, day: str, message: str) -> None:
    with pytest.raises(CommandError) as error:
        call_command("ingest", str(file()), "--published", day)
    assert (str(error.value), error.value.returncode) == (message, 2)
    assert not Article.objects.exists()


@pytest.mark.parametrize(("content", "status"), [(TEXT.encode(), "waiting"), (PAGE.encode(), "new"), (b"", "refused")])
def test_standard_input_is_read(ingest: Ingest, monkeypatch: pytest.MonkeyPatch, content: bytes, status: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    [row] = ingest("-").rows
    assert (row[0], row[3]) == (status, "standard input")


@pytest.mark.django_db(transaction=True)
def test_as_a_program_it_keeps_streams_and_status(file: File) -> None:
    good, bad = file(), file("bad.txt", b"\0")
    settings = connection.settings_dict
    url = "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**settings)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "manage.py", "ingest", *arguments],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": url},
            input=OTHER,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    done = run("--published", "2021-07-05", str(good), str(bad), "-")
    assert [line.split("\t")[0] for line in done.stdout.splitlines()] == ["new", "refused", "new"]
    assert done.stderr == f"{bad}: binary, not text\n"
    assert done.returncode == 2
    assert Article.objects.count() == 2
    again = run("--published", "2021-07-05", str(good))
    assert (again.returncode, again.stderr, again.stdout.split("\t")[0]) == (0, "", "known")
    for arguments, words in (((), "SOURCE"), (("--published", "soon", str(good)), "not a date: 'soon'")):
        refused = run(*arguments)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert words in refused.stderr
        assert "Traceback" not in refused.stderr
