"""Days, shares and figures as a reader expects to see them in a sentence."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache

from predictions.judging.plurals import plural
from predictions.judging.rules import Bands
from predictions.judging.units import PERCENT_SPELLINGS, unit_named
from predictions.vocabulary import Comparator

# Not strftime: the language of an explanation is not the machine's.
MONTH_NAMES = "January February March April May June July August September October November December"
MONTHS = MONTH_NAMES.split()

# Beyond so many digits before the point a number is written with a power of ten.
MAX_WRITTEN_DIGITS = 30

COMPARATOR_WORDS = {
    Comparator.EXACT: "",
    Comparator.ABOUT: "about ",
    Comparator.AT_LEAST: "at least ",
    Comparator.AT_MOST: "at most ",
    Comparator.MORE_THAN: "more than ",
    Comparator.LESS_THAN: "less than ",
}


@lru_cache(maxsize=8192)
def day_phrase(day: date) -> str:
    """Write a day as in "10 July 2021"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_phrase(days: int) -> str:
    """Write a number of days as in "1 day" and "1,200 days"."""
    return "1 day" if days == 1 else f"{days:,} days"


@lru_cache(maxsize=8192)
def window_phrase(start: date | None, end: date | None) -> str:
    """Write a time span with a space before it, empty where both ends are open."""
    if end is None:
        return "" if start is None else f" no earlier than {day_phrase(start)}"
    if start is None:
        return f" by {day_phrase(end)}"
    if start == end:
        return f" on {day_phrase(end)}"
    return f" between {day_phrase(start)} and {day_phrase(end)}"


def chance_phrase(probability: float) -> str:
    """Write a probability of 0..1 as a percentage of at most two places."""
    return f"{probability * 100:.2f}".rstrip("0").rstrip(".") + "%"


def number_phrase(number: Decimal) -> str:
    """Write a number with thousands separators and without trailing zeros."""
    if not number:
        return "0"
    if abs(number.adjusted()) > MAX_WRITTEN_DIGITS:
        return f"{number:.3e}"
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@lru_cache(maxsize=8192)
def figure_phrase(comparator: Comparator, value: Decimal, upper: Decimal | None, unit: str | None) -> str:
    """Write a figure with its comparator and unit, as in "more than 1,000 soldiers"."""
    if unit == "magnitude":
        before, noun = "magnitude ", ""
    else:
        before, noun = "", _noun(unit, (upper if upper is not None else value) == 1)
    if upper is not None:
        return f"between {before}{number_phrase(value)} and {number_phrase(upper)}{noun}"
    words = COMPARATOR_WORDS[comparator]
    if comparator is Comparator.LESS_THAN and unit_named(unit).counted:
        words = "fewer than "
    return f"{words}{before}{number_phrase(value)}{noun}"


def share_phrase(part: int, whole: int, bands: Bands) -> str:
    """Write part/whole as a percentage; one that passes a band by less than is shown says so.

    Without that, 5.01% would read as "5.0%" beside a rule that ends at 5%.
    """
    tenths = round_half_up(part * 1000, whole)
    if part and not tenths:
        return "less than 0.1%"
    percent = f"{tenths // 10:,}.{tenths % 10}%"
    if part * 1000 > tenths * whole and any(tenths == 10 * edge for edge, _ in bands):
        return f"just over {percent}"
    return percent


def round_half_up(part: int, whole: int) -> int:
    """Round part/whole, neither below 0, to a whole number."""
    return (2 * part + whole) // (2 * whole)


@lru_cache(maxsize=4096)
def _noun(unit: str | None, singular: bool) -> str:
    words = " ".join((unit or "").split())
    if not words:
        return ""
    words = PERCENT_SPELLINGS.get(words.lower(), words)
    return f" {words}" if singular else f" {plural(words)}"
