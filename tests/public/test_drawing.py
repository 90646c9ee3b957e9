from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from predictions.public.drawing.axis import day_axis, day_ticks, number_axis, number_ticks
from predictions.public.drawing.course import Moment, draw_course
from predictions.public.drawing.figures import Given, draw_figures
from predictions.public.drawing.timeline import Happened, Said, draw_timeline
from predictions.vocabulary import Comparator


def said(**fields: Any) -> Said:
    given: dict[str, Any] = {
        "said_on": date(2021, 6, 25),
        "start": None,
        "end": date(2021, 7, 10),
        "dated": True,
        "forecast": True,
        "denied": False,
        "who": "Ministry",
        "words": "by 10 July",
        "rating": "false",
        "verdict": "False",
    }
    return Said(**(given | fields))


def figure(value: str, comparator: Comparator = Comparator.EXACT, unit: str = "km", upper: str | None = None) -> Given:
    return Given(comparator, Decimal(value), None if upper is None else Decimal(upper), unit, f"{value} {unit}")


def place(text: str) -> float:
    return float(text.removesuffix("%"))


@pytest.mark.parametrize(
    ("first", "last", "texts"),
    [
        (date(2021, 7, 1), date(2021, 7, 1), ["28 Jun", "30 Jun", "2 Jul", "4 Jul"]),
        (date(2021, 6, 25), date(2021, 9, 11), ["Jul 2021", "Aug 2021", "Sep 2021"]),
        (date(2021, 6, 25), date(2022, 11, 1), ["Jul 2021", "Jan 2022", "Jul 2022"]),
        (date(2019, 6, 25), date(2031, 2, 1), ["2020", "2025", "2030"]),
        (date(1, 1, 1), date(9999, 12, 31), []),
    ],
)
def test_days_get_round_ticks_that_a_telephone_has_room_for(first: date, last: date, texts: list[str]) -> None:
    ticks = day_ticks(day_axis([first, last]))
    assert len(ticks) <= 5
    if texts:
        assert [tick.text for tick in ticks] == texts


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        ([1200, 1407], ["1,200", "1,300", "1,400"]),
        ([0], ["0", "0.5", "1"]),
        ([50], ["45", "50", "55"]),
        ([3, 1_000_000_000], ["0", "500m", "1bn"]),
        ([0.001, 0.0042], ["0", "0.002", "0.004"]),
    ],
)
def test_numbers_get_round_ticks(values: list[float], texts: list[str]) -> None:
    assert [tick.text for tick in number_ticks(number_axis(values))] == texts


def test_every_mark_stays_inside_the_picture_and_days_keep_their_order() -> None:
    drawn = draw_timeline(
        [said(), said(end=date(2021, 9, 11)), said(start=date(2021, 9, 1), end=None), said(end=date(2021, 7, 4))],
        [Happened(date(2021, 8, 30), True, "happened")],
    )
    assert drawn is not None
    ends = [place(row.edges[0]) for row in drawn.rows]
    line = place(drawn.lines[0].x)
    assert ends[3] < ends[0] < line < ends[2] < ends[1]
    places = [place(x) for row in drawn.rows for x in (row.dot, *(row.bar or ()), *(row.stem or ()), *row.edges)]
    assert all(0 < x < 100 for x in places)


@pytest.mark.parametrize(
    ("fields", "marks"),
    [
        ({}, {"stem": False, "bar": True, "edges": 1, "arrow": False}),
        (
            {"start": date(2021, 7, 1), "end": date(2021, 7, 31)},
            {"stem": True, "bar": True, "edges": 2, "arrow": False},
        ),
        ({"start": date(2021, 9, 1), "end": None}, {"stem": True, "bar": True, "edges": 1, "arrow": True}),
        ({"end": None, "dated": False}, {"stem": True, "bar": False, "edges": 0, "arrow": True}),
        ({"end": None, "dated": False, "forecast": False}, {"stem": False, "bar": False, "edges": 0, "arrow": False}),
        ({"forecast": False}, {"stem": False, "bar": False, "edges": 1, "arrow": False}),
    ],
)
def test_a_window_shows_its_firm_ends_and_where_it_is_open(fields: dict[str, Any], marks: dict[str, Any]) -> None:
    drawn = draw_timeline([said(**fields)], [])
    assert drawn is not None
    row = drawn.rows[0]
    assert {
        "stem": row.stem is not None,
        "bar": row.bar is not None,
        "edges": len(row.edges),
        "arrow": bool(row.arrow),
    } == marks


def test_what_occurred_is_named_before_what_had_not_yet() -> None:
    absences = [Happened(date(2021, 7, day), False, f"not by {day}") for day in range(1, 9)]
    drawn = draw_timeline([said()], [*absences, Happened(date(2021, 8, 30), True, "happened")])
    assert drawn is not None
    assert drawn.lines[0].words == "happened"
    assert len([line for line in drawn.lines if line.words]) == 4
    assert len(drawn.lines) == 9
    assert all(line.y < drawn.ticks_y - 10 for line in drawn.lines)


def test_nothing_is_drawn_without_a_claim() -> None:
    assert draw_timeline([], [Happened(date(2021, 8, 30), True, "happened")]) is None
    assert draw_figures([], [figure("5")], "km") is None


def test_figures_of_one_dimension_stand_on_one_scale() -> None:
    drawn = draw_figures([figure("1000"), figure("500", unit="mile"), figure("7", unit="kg")], [figure("800")], "km")
    assert drawn is not None
    thousand_km, miles = (place(row.dots[0]) for row in drawn.rows)
    assert place(drawn.lines[0].x) < miles < thousand_km


@pytest.mark.parametrize(
    ("given", "dots", "bar", "arrow"),
    [
        (figure("5"), 1, False, ""),
        (figure("5", Comparator.AT_LEAST), 1, True, "right"),
        (figure("5", Comparator.LESS_THAN), 1, True, "left"),
        (figure("5", Comparator.BETWEEN, upper="9"), 2, True, ""),
    ],
)
def test_a_bound_leads_out_of_the_picture(given: Given, dots: int, bar: bool, arrow: str) -> None:
    drawn = draw_figures([given], [figure("6")], "km")
    assert drawn is not None
    row = drawn.rows[0]
    assert (len(row.dots), row.bar is not None) == (dots, bar)
    assert ("left" if row.arrow_left else "right" if row.arrow else "") == arrow


def test_the_course_of_one_claim_names_each_day_on_a_line_of_its_own() -> None:
    day = date(2021, 7, 10)
    drawn = draw_course(
        [Moment(day, "due", "by"), Moment(date(2021, 6, 25), "said", "said"), Moment(day, "happened", "happened")]
    )
    assert drawn is not None
    assert [station.moment.words for station in drawn.stations] == ["said", "by", "happened"]
    assert len({station.label_y for station in drawn.stations}) == 3
    assert drawn.height > max(station.label_y for station in drawn.stations)
    assert draw_course([Moment(day, "said", "said")]) is None
