"""What commands read: files and standard input as lines, text or JSON, refused in one clear line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal, InvalidOperation
from typing import BinaryIO, NamedTuple, NoReturn

from predictions.claim_json import shown

STDIN = "-"
# What every command exits with on bad arguments or input, as argparse does.
BAD_INPUT_STATUS = 2
MAX_LINE_BYTES = 10_000_000
MAX_NUMBER_LENGTH = 1_000
# As much as is looked at to tell text from a picture or an archive; no UTF-8 text holds a NUL.
SNIFFED_BYTES = 8_192


class BadInput(ValueError):
    """Input that cannot be read; the message is one line for the person who gave it."""


class Line(NamedTuple):
    """A line of input; `number` counts from 1, `is_whole` is False where it passed MAX_LINE_BYTES and was cut."""

    number: int
    raw: bytes
    is_whole: bool = True

    def text(self) -> str:
        """Decode the line; raises BadInput where it is too long or not UTF-8."""
        if not self.is_whole:
            raise BadInput(f"longer than {MAX_LINE_BYTES:,} bytes")
        return decoded(self.raw)


def input_lines(name: str) -> Iterator[Line]:
    """Read the lines of a file, `-` for standard input, that are not blank; raises BadInput where it cannot."""
    with opened(name) as stream:
        number = 0
        while raw := stream.readline(MAX_LINE_BYTES + 1):
            number += 1
            is_whole = len(raw) <= MAX_LINE_BYTES or raw.endswith(b"\n")
            if not is_whole:
                _skip_line(stream)
            if number == 1:
                raw = raw.removeprefix(b"\xef\xbb\xbf")
            if raw.strip():
                yield Line(number, raw.rstrip(b"\r\n"), is_whole)


def input_text(name: str, max_bytes: int) -> str:
    """Read a whole file, `-` for standard input, as UTF-8 text; raises BadInput where it cannot."""
    with opened(name) as stream:
        raw = stream.read(max_bytes + 1)
    if len(raw) > max_bytes:
        raise BadInput(f"{shown_name(name)}: larger than {max_bytes:,} bytes")
    try:
        return decoded(raw.removeprefix(b"\xef\xbb\xbf"))
    except BadInput as error:
        raise BadInput(f"{shown_name(name)}: {error}") from error


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """Open a file, `-` for standard input, that holds text; raises BadInput where it cannot be read."""
    try:
        if name == STDIN:
            yield _checked(_standard_input(), name)
        else:
            with open(name, "rb") as stream:
                yield _checked(stream, name)
    except FileNotFoundError as error:
        raise BadInput(f"{name}: no such file") from error
    except IsADirectoryError as error:
        raise BadInput(f"{shown_name(name)}: is a folder, not a file") from error
    except BrokenPipeError:
        raise  # what reads our output has gone: no fault of the input
    except OSError as error:
        raise BadInput(f"{shown_name(name)}: cannot be read ({error.strerror or error})") from error


def decoded(raw: bytes) -> str:
    """Decode UTF-8; raises BadInput with the place of the first byte that is none."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadInput(f"not UTF-8 text (byte {error.start + 1})") from error


def shown_name(name: str) -> str:
    """Name an input in a message."""
    return "standard input" if name == STDIN else name


def parse_json(text: str) -> object:
    """Parse JSON with its numbers exact, as int and Decimal; raises BadInput, for a key given twice too."""
    try:
        return json.loads(
            text,
            parse_int=_integer,
            parse_float=_decimal,
            parse_constant=_refuse_constant,
            object_pairs_hook=_without_repeats,
        )
    except json.JSONDecodeError as error:
        line = "" if error.lineno == 1 else f"line {error.lineno} "
        raise BadInput(f"not JSON: {error.msg} at {line}column {error.colno}") from error
    except RecursionError as error:
        raise BadInput("not JSON: nested too deeply") from error


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise BadInput("standard input: is closed")
    return sys.stdin.buffer


def _checked(stream: BinaryIO, name: str) -> BinaryIO:
    peek = getattr(stream, "peek", None)
    if peek is not None and b"\0" in peek(SNIFFED_BYTES)[:SNIFFED_BYTES]:
        raise BadInput(f"{shown_name(name)}: binary, not text")
    return stream


def _skip_line(stream: BinaryIO) -> None:
    while rest := stream.readline(MAX_LINE_BYTES):
        if rest.endswith(b"\n"):
            return


def _integer(digits: str) -> int:
    if len(digits) > MAX_NUMBER_LENGTH:
        raise BadInput("number is out of range")
    return int(digits)


def _decimal(digits: str) -> Decimal:
    try:
        if len(digits) <= MAX_NUMBER_LENGTH:
            return Decimal(digits)
    except InvalidOperation:
        pass
    raise BadInput("number is out of range")


def _refuse_constant(name: str) -> NoReturn:
    raise BadInput(f"not JSON: {name} is no number")


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise BadInput(f"key given twice: {shown(key)}")
            seen.add(key)
    return fields
