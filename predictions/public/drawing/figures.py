"""The picture of a quantity question: each claim's figure on one axis of values, against what was measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from predictions.judging.plurals import plural
from predictions.judging.units import unit_named
from predictions.public.drawing.axis import Axis, anchor, number_axis, number_ticks, percent
from predictions.public.drawing.timeline import (
    ARROW_FROM,
    MARKS,
    MOST_WORDS,
    ROW,
    Grid,
    grid_of,
    header_height,
    words_y,
)
from predictions.vocabulary import Comparator

UPWARDS = (Comparator.AT_LEAST, Comparator.MORE_THAN)
DOWNWARDS = (Comparator.AT_MOST, Comparator.LESS_THAN)


@dataclass(frozen=True, slots=True)
class Given:
    """A figure as a claim or an outcome gives it, with what the picture writes beside it."""

    comparator: Comparator
    value: Decimal
    upper: Decimal | None
    unit: str
    words: str
    who: str = ""
    rating: str = ""
    verdict: str = ""
    denied: bool = False


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Places of a claim's marks: the figure, the stretch that it leaves open, and where that leads on."""

    given: Given
    first_line: int
    second_line: int
    y: int
    bar_y: int
    dots: tuple[str, ...]
    bar: tuple[str, str] | None
    arrow: str
    arrow_left: bool


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A measured figure: a line at it, and a band where it is a bound or a range."""

    x: str
    anchor: str
    y: int
    words: str
    band: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Figures:
    height: int
    ticks_y: int
    top: int
    band_height: int
    unit: str
    bounded: bool
    rows: list[FigureRow]
    lines: list[FigureLine]
    grid: list[Grid]


def draw_figures(claims: Sequence[Given], outcomes: Sequence[Given], unit: str) -> Figures | None:
    """Place figures on one axis in `unit`; those that cannot be compared with it are left out."""
    dimension = unit_named(unit or None).dimension
    claims = [given for given in claims if unit_named(given.unit or None).dimension == dimension]
    outcomes = [given for given in outcomes if unit_named(given.unit or None).dimension == dimension]
    if not claims:
        return None
    axis = number_axis([value for given in (*claims, *outcomes) for value in _values(given, unit)])
    header = header_height(len(outcomes))
    return Figures(
        height=header + ROW * len(claims) + 4,
        ticks_y=header - 10,
        top=header - 4,
        band_height=ROW * len(claims) + 8,
        unit=plural(unit) if unit else "",
        bounded=any(_span(given, axis, unit)[1] for given in claims),
        rows=[_row(given, axis, unit, header + ROW * number) for number, given in enumerate(claims)],
        lines=[_line(given, axis, unit, number) for number, given in enumerate(outcomes)],
        grid=grid_of(number_ticks(axis)),
    )


def _values(given: Given, unit: str) -> list[float]:
    factor = float(unit_named(given.unit or None).factor / unit_named(unit or None).factor)
    return [float(value) * factor for value in (given.value, given.upper) if value is not None]


def _span(given: Given, axis: Axis, unit: str) -> tuple[list[float], tuple[float, float] | None, float | None]:
    """Place a figure's values, the stretch that it allows, and the end at which that leads on."""
    places = [axis.at(value) for value in _values(given, unit)]
    if given.upper is not None:
        return places, (places[0], places[1]), None
    if given.comparator in UPWARDS:
        return places, (places[0], ARROW_FROM), ARROW_FROM
    if given.comparator in DOWNWARDS:
        # no figure on the scale is below 0, so neither is what the bound leaves open
        if axis.low == 0:
            return places, (axis.at(0), places[0]), None
        return places, (100 - ARROW_FROM, places[0]), 100 - ARROW_FROM
    return places, None, None


def _row(given: Given, axis: Axis, unit: str, top: int) -> FigureRow:
    places, bar, arrow = _span(given, axis, unit)
    return FigureRow(
        given=given,
        first_line=top + 16,
        second_line=top + 33,
        y=top + MARKS,
        bar_y=top + MARKS - 5,
        dots=tuple(percent(place) for place in places),
        bar=None if bar is None else (percent(bar[0]), percent(bar[1])),
        arrow="" if arrow is None else percent(arrow),
        arrow_left=arrow is not None and arrow < 50,
    )


def _line(given: Given, axis: Axis, unit: str, number: int) -> FigureLine:
    places, bar, _ = _span(given, axis, unit)
    return FigureLine(
        x=percent(places[0]),
        anchor=anchor(places[0]),
        y=words_y(number),
        words=given.words if number < MOST_WORDS else "",
        band=None if bar is None else (percent(bar[0]), percent(bar[1] - bar[0])),
    )
