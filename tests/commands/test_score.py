from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from predictions.management import cases

GOOD = {
    "text": "The ferry will sail on Monday. Its deck holds 40 cars.",
    "published": "2024-05-03",
    "claims": [
        {"kind": "date", "quote": "The ferry will sail on Monday", "window": "2024-05-06..2024-05-06"},
        {"kind": "quantity", "quantity": "exact 40 car"},
        {"kind": "event", "quote": "Its deck holds 40 cars", "optional": True},
    ],
}
MISSED = {
    "text": "The sea is calm.",
    "published": "2024-05-03",
    "claims": [{"kind": "event"}],
    "gap": "no words say so",
}
SPURIOUS = {"text": "The mayor will resign.", "published": "2024-05-03", "claims": []}


def table(folder: Path, *rows: object) -> str:
    path = folder / "table.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return str(path)


def scored(*arguments: str) -> str:
    out = io.StringIO()
    call_command("score", *arguments, stdout=out)
    return out.getvalue()


def test_counts_as_json(tmp_path: Path) -> None:
    report = json.loads(scored("--json", "--misses", "--cases", table(tmp_path, GOOD, MISSED, SPURIOUS)))
    assert (report["cases"], report["cases_with_nothing_to_find"], report["known_gaps"]) == (3, 1, 1)
    assert report["kinds"]["quantity"]["recall"] == 1
    assert report["kinds"]["event"] == {
        "expected": 1, "found": 1, "right": 0, "precision": 0, "recall": 0, "f1": 0,
    }  # fmt: skip
    assert report["kinds"]["date"]["f1"] == 1
    assert {"kind": "event", "rule": "forecast.will", "found": 1, "right": 0, "precision": 0, "part_of_recall": 0} in (
        report["rules"]
    )
    assert report["fields"]["window"] == {"checked": 1, "right": 1, "accuracy": 1}
    assert [miss["case"] for miss in report["misses"]] == ["table.jsonl:2", "table.jsonl:3"]
    assert report["misses"][0]["gap"] == "no words say so"


def test_names_the_field_that_is_off(tmp_path: Path) -> None:
    claims = [{"kind": "date", "window": "2024-05-07..2024-05-07"}, {"kind": "quantity"}]
    report = json.loads(scored("--json", "--misses", "--cases", table(tmp_path, GOOD | {"claims": claims})))
    assert report["fields"]["window"]["accuracy"] == 0
    assert report["all"]["precision"] == 1
    assert "window: '2024-05-06..2024-05-06', not '2024-05-07..2024-05-07'" in report["misses"][0]["fault"]


def test_a_table_to_read(tmp_path: Path) -> None:
    lines = scored("--misses", "--cases", table(tmp_path, GOOD, MISSED)).splitlines()
    assert lines[0] == "2 cases, 0 with nothing to find, 1 known gaps"
    assert lines[2].split() == ["all", "3", "2", "2", "1.000", "0.667", "0.800"]
    assert lines[-1].startswith("table.jsonl:2 (known gap): missed")


@pytest.mark.parametrize("which", [(), ("--held-out",)])
def test_the_tables_of_the_checkout(which: tuple[str, ...]) -> None:
    report = json.loads(scored("--json", *which))
    assert report["cases"] >= 40
    assert report["all"]["f1"] >= 0.85


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("{", "line 1: not JSON"),
        ("[]", "line 1: not an object"),
        (GOOD | {"note": "x"}, "unknown key: note"),
        (GOOD | {"text": " "}, "text: is missing or no text"),
        (GOOD | {"published": "May 3"}, "published: not a date"),
        (GOOD | {"claims": {}}, "claims: is missing or no list"),
        (GOOD | {"claims": ["date"]}, "claims: holds what is no object"),
        (GOOD | {"claims": [{"kind": "wish"}]}, "kind: none of event, date, quantity"),
        (GOOD | {"claims": [{"kind": "date", "day": "x"}]}, "claims: unknown key: day"),
        (GOOD | {"claims": [{"kind": "quantity", "quantity": "40 car"}]}, "quantity: not a comparator"),
        (GOOD | {"claims": [{"kind": "date", "quote": "The train"}]}, "quote: is not in the text: The train"),
        (GOOD | {"gap": True}, "gap: is no text"),
        ("", "no cases in"),
    ],
)
def test_refuses_a_bad_table(tmp_path: Path, row: object, message: str) -> None:
    with pytest.raises(CommandError, match=message) as caught:
        scored("--cases", table(tmp_path, row))
    assert caught.value.returncode == 2
    assert "\n" not in str(caught.value)


def test_refuses_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"gone.jsonl: no such file") as caught:
        scored("--cases", str(tmp_path / "gone.jsonl"))
    assert caught.value.returncode == 2


def test_says_that_an_installation_has_no_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cases, "CASES", tmp_path)
    with pytest.raises(CommandError, match="they come with a checkout") as caught:
        scored()
    assert caught.value.returncode == 2
