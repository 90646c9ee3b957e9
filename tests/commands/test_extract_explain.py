"""manage.py extract --explain: claims written out for a person, in colour on a terminal alone."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).parents[2]
ARTICLE = (
    "Angela Merkel opened the fair on Monday.\n\n"
    "The World Bank said growth is unlikely to exceed 3 percent in 2025. The ferries will sail.\n"
)
COLOUR = re.compile(r"\x1b\[[0-9;]+m")


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


def explained(*arguments: str, **options: bool) -> str:
    out = io.StringIO()
    call_command("extract", "--published", "2024-05-06", *arguments, stdout=out, stderr=io.StringIO(), **options)
    return out.getvalue()


def test_each_claim_with_its_words_and_readings(article: str) -> None:
    assert (
        explained("--explain", article)
        == f"""{article}: 2 claims

1. quantity, forecast, negated
  sentence    The World Bank said growth is unlikely to exceed 3 percent in 2025.
  trigger     is unlikely to exceed
  hedge       unlikely
  negation    unlikely
  number      3
  unit        percent
  time        in 2025
  speaker     World Bank
  attribution said
  quantity    more than 3 percent
  window      2025-01-01 to 2025-12-31 (“in 2025”)
  said by     World Bank
  hedged      “unlikely”, 20% - 25% - 45% (low - point - high): ICD 203; the point as JUDGING.md states it
  probability 75% that it is as said
  rule        quantity.forecast.unlikely

2. event, forecast, affirmed
  sentence    The ferries will sail.
  trigger     will sail
  said by     nobody by name
  rule        forecast.will
"""
    )


def test_colours_change_nothing_but_the_colour(article: str) -> None:
    coloured = explained("--explain", "--color", "always", article)
    assert "growth \x1b[1;34mis \x1b[0m\x1b[1;31munlikely\x1b[0m\x1b[1;34m to exceed\x1b[0m" in coloured
    assert COLOUR.sub("", coloured) == explained("--explain", article)


@pytest.mark.parametrize(
    ("arguments", "options", "coloured"),
    [
        ((), {}, False),
        (("--color", "never"), {}, False),
        (("--color", "always"), {}, True),
        ((), {"force_color": True}, True),
        (("--color", "always"), {"no_color": True}, False),
    ],
)
def test_colour_as_asked(article: str, arguments: tuple[str, ...], options: dict[str, bool], coloured: bool) -> None:
    assert (COLOUR.search(explained("--explain", *arguments, article, **options)) is not None) is coloured


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_colour_on_a_terminal_unless_no_color(article: str, no_color: str, coloured: bool) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "manage.py", "extract", "--published", "2024-05-06", "--explain", article]
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=os.environ | {"NO_COLOR": no_color, "TERM": "xterm"},
            stdout=theirs,
            stderr=subprocess.PIPE,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        shown = os.read(ours, 100_000).decode()
    finally:
        os.close(theirs)
        os.close(ours)
    assert "2 claims" in shown
    assert (COLOUR.search(shown) is not None) is coloured


def test_control_characters_of_an_article_do_not_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(
        "The ferries \x1b[2J\x07will\x9b sail tomorrow, and \x1b]0;x\x07trains will run.\n", encoding="utf-8"
    )
    shown = explained("--explain", "--color", "always", str(path))
    assert "will" in shown
    assert not set(COLOUR.sub("", shown)) & {"\x1b", "\x07", "\x9b"}


def test_a_file_without_claims_says_so(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("The village lies in a green valley.\n", encoding="utf-8")
    assert explained("--explain", str(path)) == f"{path}: 0 claims\n"


def test_colour_does_not_touch_the_lines_for_programs(article: str) -> None:
    assert explained("--color", "always", article) == explained(article)
