"""What commands read: limits, encodings and exact numbers."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from predictions.management import input as command_input
from predictions.management.input import BadInput, input_lines, input_text, parse_json


def test_lines_are_numbered_as_an_editor_shows_them(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_bytes(b"\xef\xbb\xbfone\n\n  \r\ntwo\r\nthree")
    assert [(line.number, line.text()) for line in input_lines(str(path))] == [
        (1, "one"),
        (4, "two"),
        (5, "three"),
    ]


def test_a_huge_line_is_refused_without_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_input, "MAX_LINE_BYTES", 10)
    path = tmp_path / "lines.txt"
    path.write_bytes(b"0123456789\n" + b"x" * 35 + b"\nshort\n")
    first, second, third = input_lines(str(path))
    assert (first.text(), third.number, third.text()) == ("0123456789", 3, "short")
    with pytest.raises(BadInput, match="longer than 10 bytes"):
        second.text()


def test_a_whole_text_keeps_its_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("\ufeffFirst.\r\nSecond – naïve.\n".encode())
    assert input_text(str(path), 1000) == "First.\r\nSecond – naïve.\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"x" * 101, "larger than 100 bytes"),
        (b"caf\xe9", "not UTF-8 text \\(byte 4\\)"),
        (b"\0\1\2", "binary, not text"),
    ],
)
def test_a_text_that_is_none_is_refused_by_name(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=f"article.txt: {message}"):
        input_text(str(path), 100)


def test_numbers_are_exact() -> None:
    assert parse_json('{"a": 0.1, "b": 1e400, "c": 12}') == {"a": Decimal("0.1"), "b": Decimal("1e400"), "c": 12}


def test_an_error_in_a_long_document_has_its_line() -> None:
    with pytest.raises(BadInput, match="at line 3 column 1"):
        parse_json('{\n"a": 1,\n}')
