"""The picture of an event question: each claim's day and window on one axis of time, against what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from predictions.public.drawing.axis import Axis, Tick, anchor, day_axis, day_ticks, percent

# Heights in pixels: a line for each outcome's words and one for the ticks, then for each claim two lines of text
# with its marks beneath them.
WORDS = 19
TICKS = 26
ROW = 62
MARKS = 48
# Where an arrow begins that leads out of the picture, in per cent.
ARROW_FROM = 97.0
# More outcomes than these get a line and no words: the list of sources has them all.
MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Said:
    """One claim as the picture takes it; an end of its window that is open is None."""

    said_on: date
    start: date | None
    end: date | None
    dated: bool
    forecast: bool
    denied: bool
    who: str
    words: str
    rating: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Happened:
    """A day that the picture draws a line at: it occurred, or it had not occurred by then."""

    day: date
    occurred: bool
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """Places of a claim's marks. `edges` are the firm ends of its window, `arrow` where an open one leads on."""

    said: Said
    first_line: int
    second_line: int
    y: int
    bar_y: int
    dot: str
    stem: tuple[str, str] | None
    bar: tuple[str, str] | None
    edges: tuple[str, ...]
    arrow: str


@dataclass(frozen=True, slots=True)
class Line:
    """An outcome's line down the picture, from below its words; `y` is where those stand."""

    x: str
    anchor: str
    y: int
    words: str
    occurred: bool


@dataclass(frozen=True, slots=True)
class Grid:
    x: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Timeline:
    height: int
    ticks_y: int
    top: int
    rows: list[Row]
    lines: list[Line]
    grid: list[Grid]


def draw_timeline(claims: Sequence[Said], outcomes: Sequence[Happened]) -> Timeline | None:
    """Place claims and outcomes on one axis of time; nothing to draw without a claim."""
    if not claims:
        return None
    days = [day for said in claims for day in (said.said_on, said.start, said.end) if day is not None]
    axis = day_axis([*days, *(outcome.day for outcome in outcomes)])
    # what occurred is named first, so that its words are never the ones left out
    outcomes = sorted(outcomes, key=lambda outcome: (not outcome.occurred, outcome.day))
    header = header_height(len(outcomes))
    return Timeline(
        height=header + ROW * len(claims) + 4,
        ticks_y=header - 10,
        top=header - 4,
        rows=[_row(said, axis, header + ROW * number) for number, said in enumerate(claims)],
        lines=[_line(outcome, axis, number) for number, outcome in enumerate(outcomes)],
        grid=grid_of(day_ticks(axis)),
    )


def grid_of(ticks: Sequence[Tick]) -> list[Grid]:
    """Ticks as markup takes them."""
    return [Grid(percent(tick.x), anchor(tick.x), tick.text) for tick in ticks]


def header_height(outcomes: int) -> int:
    """The height of the part above the claims, in pixels."""
    return WORDS * min(outcomes, MOST_WORDS) + TICKS


def words_y(number: int) -> int:
    """The base line of the words of an outcome, by its place among them."""
    return WORDS * min(number, MOST_WORDS - 1) + 14


def _line(outcome: Happened, axis: Axis, number: int) -> Line:
    x = axis.at_day(outcome.day)
    words = outcome.words if number < MOST_WORDS else ""
    return Line(percent(x), anchor(x), words_y(number), words, outcome.occurred)


def _row(said: Said, axis: Axis, top: int) -> Row:
    dot = axis.at_day(said.said_on)
    stem, bar, edges, arrow = _window(said, axis, dot)
    return Row(
        said=said,
        first_line=top + 16,
        second_line=top + 33,
        y=top + MARKS,
        bar_y=top + MARKS - 5,
        dot=percent(dot),
        stem=_stretch(stem),
        bar=_stretch(bar),
        edges=tuple(percent(edge) for edge in edges),
        arrow=percent(arrow) if arrow is not None else "",
    )


Stretch = tuple[float, float]


def _window(said: Said, axis: Axis, dot: float) -> tuple[Stretch | None, Stretch | None, list[float], float | None]:
    """Place the thin line from the statement to its window, the window, its firm edges and its arrow."""
    right = ARROW_FROM
    start = None if said.start is None else axis.at_day(said.start)
    end = None if said.end is None else axis.at_day(said.end)
    if not said.dated:
        return ((dot, right), None, [], right) if said.forecast else (None, None, [], None)
    if start is None and end is not None:
        # what is to come by a day may come from the day it is said
        return None, (dot, end) if said.forecast and dot < end else None, [end], None
    if start is not None and end is None:
        return (dot, start), (start, right), [start], right
    if start is None or end is None:
        return None, None, [], None
    near = start if dot <= start else end if dot >= end else dot
    return (dot, near), (start, end), [start, end], None


def _stretch(places: Stretch | None) -> tuple[str, str] | None:
    """Write a stretch as its start and its end, left to right."""
    if places is None:
        return None
    return percent(min(places)), percent(max(places))
