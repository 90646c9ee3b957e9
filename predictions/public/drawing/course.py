"""The small picture of one verdict: from the statement over the days it named to what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from predictions.public.drawing.axis import anchor, day_axis, percent

AXIS_Y = 16
LABELS = 44
LINE = 24


@dataclass(frozen=True, slots=True)
class Moment:
    """A day with its name; `kind` is said, due or happened."""

    day: date
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Station:
    """A moment's place, and the line of text that names it, a line for each so that none can collide."""

    moment: Moment
    x: str
    anchor: str
    label_y: int
    leader_y: int


@dataclass(frozen=True, slots=True)
class Course:
    height: int
    axis_y: int
    stations: list[Station]
    due: tuple[str, str] | None


def draw_course(moments: Sequence[Moment]) -> Course | None:
    """Place moments on an axis in the order of their days; one alone makes no picture."""
    if len({moment.day for moment in moments}) < 2:
        return None
    axis = day_axis([moment.day for moment in moments])
    stations = []
    for number, moment in enumerate(sorted(moments, key=lambda moment: moment.day)):
        x = axis.at_day(moment.day)
        label_y = LABELS + LINE * number
        stations.append(Station(moment, percent(x), anchor(x), label_y, label_y - 13))
    due = [axis.at_day(moment.day) for moment in moments if moment.kind == "due"]
    return Course(
        height=LABELS + LINE * (len(moments) - 1) + 10,
        axis_y=AXIS_Y,
        stations=stations,
        due=(percent(due[0]), percent(due[-1])) if len(due) == 2 else None,
    )
