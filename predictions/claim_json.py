"""The JSON forms of claims and outcomes: the one place that writes and reads them."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from predictions.vocabulary import (
    CandidateClaim,
    ClaimKind,
    ClaimTerms,
    Comparator,
    InvalidTerms,
    OutcomeFact,
    OutcomeKind,
    Polarity,
    Quantity,
    Tense,
    Window,
)

Word = TypeVar("Word", bound=StrEnum)

# The range of a double is what programs can exchange (RFC 8259, section 6). It also bounds the cost of
# exact arithmetic, which for 1e999999 would be a million digits.
MAX_EXPONENT = 308
MAX_DIGITS = 400
MAX_UNIT_LENGTH = 200
MAX_SHOWN = 60

# The fields of an outcome that count, by what it says; judging passes the others over.
OCCURRENCE_FIELDS = ("kind", "occurred", "on", "final")
NON_OCCURRENCE_FIELDS = ("kind", "occurred", "as_of", "final")
FIGURE_FIELDS = ("kind", "value", "unit", "comparator", "on", "final")
RANGE_FIELDS = (*FIGURE_FIELDS, "upper")

ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class BadField(ValueError):
    """A field that cannot be read; `field` is its path ("claim.window.end") and `problem` what is wrong."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}" if field else problem)
        self.field = field
        self.problem = problem


# --- writing ---------------------------------------------------------------------------------------------


def claim_as_json(claim: CandidateClaim) -> dict[str, object]:
    """Write a claim with the contract's keys and `rule`; numbers are int where integral, else float."""
    return {
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "kind": claim.kind.value,
        "tense": claim.tense.value,
        "speaker": claim.speaker,
        "polarity": claim.polarity.value,
        "hedge": claim.hedge,
        "probability": _number_as_json(claim.probability),
        "quantity": _quantity_as_json(claim.quantity),
        "window": _window_as_json(claim.window),
        "made_on": claim.made_on.isoformat(),
        "rule": claim.rule,
    }


def outcome_as_json(fact: OutcomeFact) -> dict[str, object]:
    """Write a dated fact with every key that read_outcome knows; what a kind does not have is null."""
    return {
        "kind": fact.kind.value,
        "occurred": fact.occurred,
        "on": _day_as_json(fact.on),
        "as_of": _day_as_json(fact.as_of),
        "comparator": fact.comparator.value if fact.kind is OutcomeKind.QUANTITY else None,
        "value": _number_as_json(fact.value),
        "upper": _number_as_json(fact.upper),
        "unit": fact.unit,
        "final": fact.final,
    }


def _quantity_as_json(quantity: Quantity | None) -> dict[str, object] | None:
    if quantity is None:
        return None
    return {
        "comparator": quantity.comparator.value,
        "value": _number_as_json(quantity.value),
        "upper": _number_as_json(quantity.upper),
        "unit": quantity.unit,
    }


def _window_as_json(window: Window | None) -> dict[str, object] | None:
    if window is None:
        return None
    return {"start": _day_as_json(window.start), "end": _day_as_json(window.end), "text": window.text}


def _day_as_json(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _number_as_json(number: Decimal | float | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == int(number) else float(number)


# --- reading ---------------------------------------------------------------------------------------------


def read_claim(data: object, where: str = "") -> ClaimTerms:
    """Read what judging needs of a claim, from parsed JSON; raises BadField, its path starting at `where`.

    A quantity beside a claim of another kind is passed over, and so is an upper end that is not of a range.
    """
    fields = _object(data, where)
    kind = _word(ClaimKind, fields, "kind", where)
    quantity = fields.get("quantity") if kind is ClaimKind.QUANTITY else None
    try:
        return ClaimTerms(
            kind=kind,
            tense=_word(Tense, fields, "tense", where),
            polarity=_word(Polarity, fields, "polarity", where),
            made_on=read_day(fields.get("made_on"), _path(where, "made_on")),
            probability=_read_probability(fields.get("probability"), _path(where, "probability")),
            quantity=_read_quantity(quantity, _path(where, "quantity")),
            window=_read_window(fields.get("window"), _path(where, "window")),
        )
    except InvalidTerms as error:
        field, _, problem = str(error).partition(": ")
        raise BadField(_path(where, field), problem) from error


def read_outcome(data: object, where: str = "") -> OutcomeFact:
    """Read what judging needs of a dated fact, from parsed JSON; raises BadField, its path starting at `where`.

    Fields that a fact of its kind does not have are passed over.
    """
    fields = _object(data, where)
    names = _fields_that_count(fields)
    return read_outcome_strictly({name: fields[name] for name in names if name in fields}, where)


def read_outcome_strictly(data: object, where: str = "") -> OutcomeFact:
    """Read a dated fact that is to be kept: raises BadField for a field that a fact of its kind does not have, too."""
    fields = _object(data, where)
    kind = _word(OutcomeKind, fields, "kind", where)
    try:
        return OutcomeFact(
            kind=kind,
            occurred=_read_flag(fields.get("occurred"), _path(where, "occurred")),
            on=_read_optional_day(fields.get("on"), _path(where, "on")),
            as_of=_read_optional_day(fields.get("as_of"), _path(where, "as_of")),
            value=_read_optional_number(fields.get("value"), _path(where, "value")),
            upper=_read_optional_number(fields.get("upper"), _path(where, "upper")),
            unit=_read_unit(fields.get("unit"), _path(where, "unit")),
            comparator=_read_comparator(fields, where),
            final=bool(_read_flag(fields.get("final"), _path(where, "final"))),
        )
    except InvalidTerms as error:
        raise BadField(where, str(error).partition(": ")[2]) from error


def read_day(value: object, where: str) -> date:
    """Read a day written as YYYY-MM-DD; a date and time is refused, since which day it is depends on a zone."""
    if value is None:
        raise BadField(where, "missing")
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    # Python also takes "20210710" and "2021-W27-6" for dates, other programs do not.
    if isinstance(value, str) and ISO_DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise BadField(where, f"not a date: {shown(value)}")


def read_number(value: object, where: str) -> Decimal:
    """Read a JSON number exactly: a float means the shortest decimal that gives it."""
    if value is None:
        raise BadField(where, "missing")
    number = _as_decimal(value)
    if number is None:
        raise BadField(where, f"not a number: {shown(value)}")
    if not number.is_finite():
        raise BadField(where, "not a finite number")
    if not number:
        return Decimal(0)
    if abs(number.adjusted()) > MAX_EXPONENT or len(number.as_tuple().digits) > MAX_DIGITS:
        raise BadField(where, "number is out of range")
    return number


def shown(value: object) -> str:
    """Show a value in an error message: as it stands where short, else its type or its beginning."""
    if isinstance(value, Mapping):
        return "an object"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, int) and value.bit_length() > MAX_SHOWN:
        return "a huge number"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value) if isinstance(value, Decimal) else repr(value)
    return text if len(text) <= MAX_SHOWN else text[:MAX_SHOWN] + "..."


def _as_decimal(value: object) -> Decimal | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        # Asked by bits first: writing out the digits of a huge int takes quadratic time.
        return Decimal(value) if value.bit_length() <= 4 * MAX_DIGITS else Decimal((0, (1,), MAX_EXPONENT + 1))
    if isinstance(value, float):
        return Decimal(repr(value)) if math.isfinite(value) else Decimal("NaN")
    return None


def _path(where: str, field: str) -> str:
    return f"{where}.{field}" if where else field


def _object(data: object, where: str) -> Mapping[str, object]:
    if data is None:
        raise BadField(where, "missing")
    if not isinstance(data, Mapping):
        raise BadField(where, f"not an object: {shown(data)}")
    return data


def _word(words: type[Word], fields: Mapping[str, object], name: str, where: str) -> Word:
    value = fields.get(name)
    if value is None:
        raise BadField(_path(where, name), "missing")
    if isinstance(value, str):
        try:
            return words(value)
        except ValueError:
            pass
    raise BadField(_path(where, name), f"not one of {', '.join(words)}: {shown(value)}")


def _fields_that_count(fields: Mapping[str, object]) -> tuple[str, ...]:
    if fields.get("kind") == "event":
        return OCCURRENCE_FIELDS if fields.get("occurred") is True else NON_OCCURRENCE_FIELDS
    return RANGE_FIELDS if fields.get("comparator") == "between" else FIGURE_FIELDS


def _read_comparator(fields: Mapping[str, object], where: str) -> Comparator:
    if fields.get("comparator") is None:
        return Comparator.EXACT
    return _word(Comparator, fields, "comparator", where)


def _read_quantity(data: object, where: str) -> Quantity | None:
    if data is None:
        return None
    fields = _object(data, where)
    comparator = _read_comparator(fields, where)
    upper = fields.get("upper") if comparator is Comparator.BETWEEN else None
    try:
        return Quantity(
            comparator=comparator,
            value=read_number(fields.get("value"), _path(where, "value")),
            upper=_read_optional_number(upper, _path(where, "upper")),
            unit=_read_unit(fields.get("unit"), _path(where, "unit")),
        )
    except InvalidTerms as error:
        raise BadField(where, str(error).partition(": ")[2]) from error


def _read_window(data: object, where: str) -> Window | None:
    if data is None:
        return None
    fields = _object(data, where)
    start = _read_optional_day(fields.get("start"), _path(where, "start"))
    end = _read_optional_day(fields.get("end"), _path(where, "end"))
    if start is None and end is None:
        return None
    text = fields.get("text")
    try:
        return Window(start, end, text if isinstance(text, str) else "")
    except InvalidTerms as error:
        raise BadField(where, str(error).partition(": ")[2]) from error


def _read_probability(value: object, where: str) -> float | None:
    if value is None:
        return None
    number = read_number(value, where)
    if not 0 <= number <= 1:
        raise BadField(where, f"outside 0..1: {shown(value)}")
    return float(number)


def _read_flag(value: object, where: str) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    raise BadField(where, f"not true or false: {shown(value)}")


def _read_unit(value: object, where: str) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise BadField(where, f"not text: {shown(value)}")
    if len(value) > MAX_UNIT_LENGTH:
        raise BadField(where, f"longer than {MAX_UNIT_LENGTH} characters")
    return value


def _read_optional_day(value: object, where: str) -> date | None:
    return None if value is None else read_day(value, where)


def _read_optional_number(value: object, where: str) -> Decimal | None:
    return None if value is None else read_number(value, where)
