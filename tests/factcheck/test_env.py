from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.env import Environment


def test_a_good_value_is_read() -> None:
    env = Environment({"A": " yes ", "N": "42", "W": "a, b,,c", "Z": "Europe/Prague", "S": "key"})
    assert env.boolean("A", default=False) is True
    assert env.integer("N", default=1, low=0, high=50) == 42
    assert env.words("W") == ["a", "b", "c"]
    assert env.zone("Z", "UTC") == "Europe/Prague"
    assert env.text("S") == "key"
    assert env.problems == []


@pytest.mark.parametrize("raw", ["maybe", "2", "tru"])
def test_a_word_that_is_neither_yes_nor_no_is_a_problem_and_the_default_stands(raw: str) -> None:
    env = Environment({"A": raw})
    assert env.boolean("A", default=True) is True
    assert [(p.id, p.name) for p in env.problems] == [("factcheck.E003", "A")]


@pytest.mark.parametrize("raw", ["-1", "51", "4.5", "１", "9" * 5000, "x"])
def test_a_number_out_of_range_is_a_problem(raw: str) -> None:
    env = Environment({"N": raw})
    assert env.integer("N", default=7, low=0, high=50) == 7
    assert env.problems[0].id == "factcheck.E004"


@pytest.mark.parametrize("raw", ["Mars/Olympus", "../../etc/passwd", "/etc/localtime"])
def test_a_zone_that_is_none_is_a_problem(raw: str) -> None:
    env = Environment({"Z": raw})
    assert env.zone("Z", "UTC") == "UTC"
    assert env.problems[0].id == "factcheck.E005"


def test_a_secret_comes_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("from a file\n")
    assert Environment({"S_FILE": str(tmp_path / "secret"), "S": "from a variable"}).text("S") == "from a file"


def test_a_secret_file_that_is_missing_is_a_problem(tmp_path: Path) -> None:
    env = Environment({"S_FILE": str(tmp_path / "none")})
    assert env.text("S") == ""
    assert env.problems[0].id == "factcheck.E002"


def test_a_database_address_is_taken_apart() -> None:
    settings = Environment({"D": "postgres://ana:p%40ss@db.example:5433/claims?sslmode=require"}).database("D")
    assert {key: settings[key] for key in ("USER", "PASSWORD", "HOST", "PORT", "NAME", "OPTIONS")} == {
        "USER": "ana",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
        "NAME": "claims",
        "OPTIONS": {"sslmode": "require"},
    }


@pytest.mark.parametrize("raw", ["mysql://ana:secret@db/claims", "postgres://ana:secret@db:port/claims", "nonsense"])
def test_a_bad_address_is_a_problem_that_does_not_repeat_the_password(raw: str) -> None:
    env = Environment({"D": raw})
    env.database("D")
    assert env.problems[0].id == "factcheck.E006"
    assert "secret" not in repr(env.problems)
