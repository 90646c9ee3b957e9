"""Outcomes as commands read them: JSON in the form of a list or {"outcomes": [...]}, or CSV with the same names."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePath

from predictions.claim_json import BadField, read_outcome_strictly, shown
from predictions.management.input import BadInput, input_text, parse_json, shown_name
from predictions.vocabulary import Comparator, OutcomeFact, OutcomeKind

MAX_BYTES = 10_000_000
FACT_KEYS = ("kind", "occurred", "on", "as_of", "value", "upper", "unit", "comparator", "final")
TEXT_KEYS = ("question", "source", "source_url", "note")
KEYS = ("question", *FACT_KEYS, "source", "source_url", "note")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
FLAGS = {"true": True, "false": False}
# What spreadsheets take for the beginning of a formula, and programs therefore write an apostrophe before
# (OWASP, CSV injection).
FORMULA_STARTS = ("=", "+", "-", "@")
BLANK = re.compile(r"[ \t\r\n]*")


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """An outcome as a file gives it; `place` says where, for messages."""

    place: str
    question: str
    fact: OutcomeFact
    source: str
    source_url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The rows of a file that can be read, and a line for each that cannot."""

    rows: list[OutcomeRow]
    problems: list[str]


def read_outcomes(name: str) -> Outcomes:
    """Read a file of outcomes, `-` for standard input; raises BadInput where it has no rows that could be read."""
    text = input_text(name, MAX_BYTES)
    try:
        raw_rows = list(_csv_rows(text) if _is_csv(name, text) else _json_rows(text))
    except BadInput as error:
        raise BadInput(f"{shown_name(name)}: {error}") from error
    if not raw_rows:
        raise BadInput(f"{shown_name(name)}: holds no outcomes")
    outcomes = Outcomes([], [])
    for place, data in raw_rows:
        try:
            outcomes.rows.append(_row(place, data))
        except BadField as error:
            outcomes.problems.append(f"{place}: {error}")
    return outcomes


def _is_csv(name: str, text: str) -> bool:
    suffix = PurePath(name).suffix.lower()
    if suffix in (".csv", ".json"):
        return suffix == ".csv"
    return not text.lstrip().startswith(("{", "["))


# --- JSON ---------------------------------------------------------------------------------------------------


def _json_rows(text: str) -> Iterator[tuple[str, object]]:
    data = parse_json(text)
    rows = data.get("outcomes") if isinstance(data, Mapping) else data
    if not isinstance(rows, list):
        raise BadInput('neither a list of outcomes nor an object with a list "outcomes"')
    lines = _row_lines(text, is_object=isinstance(data, Mapping))
    for number, (row, line) in enumerate(zip(rows, lines, strict=True), start=1):
        yield f"row {number} (line {line})", row


def _row_lines(text: str, *, is_object: bool) -> Iterator[int]:
    """Yield the line on which each row begins, in JSON that is known to be well-formed."""
    position = _outcomes_at(text) if is_object else _skip_blank(text, 0)
    line, counted = 1, 0
    for start in _element_starts(text, position):
        line += text.count("\n", counted, start)
        counted = start
        yield line


def _outcomes_at(text: str) -> int:
    """Return where the value of the key "outcomes" begins."""
    for start in _element_starts(text, _skip_blank(text, 0)):
        key, end = _DECODER.raw_decode(text, start)
        value_start = _skip_blank(text, _skip_blank(text, end) + 1)
        if key == "outcomes":
            return value_start
    raise BadInput('no list "outcomes"')


def _element_starts(text: str, opening: int) -> Iterator[int]:
    """Yield where each element of a list, or each key of an object, begins."""
    position = _skip_blank(text, opening + 1)
    while text[position] not in "]}":
        yield position
        _, position = _DECODER.raw_decode(text, position)
        position = _skip_blank(text, position)
        if text[position] == ":":
            _, position = _DECODER.raw_decode(text, _skip_blank(text, position + 1))
            position = _skip_blank(text, position)
        if text[position] == ",":
            position = _skip_blank(text, position + 1)


def _skip_blank(text: str, position: int) -> int:
    match = BLANK.match(text, position)
    return match.end() if match else position


_DECODER = json.JSONDecoder()


# --- CSV ----------------------------------------------------------------------------------------------------


def _csv_rows(text: str) -> Iterator[tuple[str, object]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] | None = None
    line = 1
    try:
        for cells in reader:
            place, line = f"line {line}", reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if header is None:
                header = _header(cells)
            else:
                yield place, _CsvCells(header, cells)
    except csv.Error as error:
        raise BadInput(f"line {reader.line_num}: not CSV: {error}") from error


@dataclass(frozen=True, slots=True)
class _CsvCells:
    """A row of cells under their header, to be read as JSON's values."""

    header: list[str]
    cells: list[str]

    def fields(self) -> dict[str, object]:
        if len(self.cells) > len(self.header):
            raise BadField("", f"{len(self.cells)} cells under {len(self.header)} columns")
        named = zip(self.header, (cell.strip() for cell in self.cells), strict=False)
        return {name: CELL_READERS.get(name, _text_cell)(name, cell) for name, cell in named if cell}


def _header(cells: list[str]) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    unknown = [name for name in names if name not in KEYS]
    if unknown:
        raise BadInput(f"unknown column {shown(unknown[0])}; the columns are {', '.join(KEYS)}")
    if len(set(names)) < len(names):
        raise BadInput("a column stands twice")
    missing = [name for name in ("question", "kind", "source") if name not in names]
    if missing:
        raise BadInput(f"no column {', '.join(missing)}")
    return names


def _text_cell(name: str, cell: str) -> object:
    if cell.startswith("="):
        raise BadField(name, "a formula, not a value")
    is_guarded = cell.startswith("'") and cell[1:].startswith(FORMULA_STARTS)
    return cell[1:] if is_guarded else cell


def _number_cell(name: str, cell: str) -> object:
    return Decimal(cell) if NUMBER.fullmatch(cell) and len(cell) < MAX_NUMBER_CELL else _text_cell(name, cell)


def _flag_cell(name: str, cell: str) -> object:
    return FLAGS.get(cell.lower(), cell)


MAX_NUMBER_CELL = 1_000
CELL_READERS: Mapping[str, Callable[[str, str], object]] = {
    "value": _number_cell,
    "upper": _number_cell,
    "occurred": _flag_cell,
    "final": _flag_cell,
}


# --- a row --------------------------------------------------------------------------------------------------


def _row(place: str, data: object) -> OutcomeRow:
    fields = data.fields() if isinstance(data, _CsvCells) else data
    if not isinstance(fields, Mapping):
        raise BadField("", f"not an object: {shown(fields)}")
    unknown = [key for key in fields if key not in KEYS]
    if unknown:
        raise BadField(str(unknown[0])[:60], f"unknown; an outcome has {', '.join(KEYS)}")
    fact = read_outcome_strictly(fields)
    _check_for_storing(fact)
    texts = {key: _text(fields.get(key), key) for key in TEXT_KEYS}
    for key in ("question", "source"):
        if not texts[key]:
            raise BadField(key, "missing")
    return OutcomeRow(place=place, fact=fact, **texts)


def _check_for_storing(fact: OutcomeFact) -> None:
    """Ask of a fact what the table asks beyond what judging does."""
    if fact.kind is OutcomeKind.QUANTITY:
        if not (fact.unit or "").strip():
            raise BadField("unit", "missing")
    elif fact.unit is not None or fact.comparator is not Comparator.EXACT:
        raise BadField("comparator" if fact.unit is None else "unit", "an event has none")


def _text(value: object, key: str) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadField(key, f"not text: {shown(value)}")
    if "\0" in value or any(0xD800 <= ord(character) <= 0xDFFF for character in value):
        raise BadField(key, "holds a character that cannot be stored")
    return value.strip()
