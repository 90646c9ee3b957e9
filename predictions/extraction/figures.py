"""Decide which figures of a sentence are worth a claim: ordered, named reasons to leave one out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from predictions.extraction.lexicon import is_past
from predictions.extraction.quantities import Figure, FigureKind
from predictions.extraction.times import TimeReading
from predictions.extraction.tokens import Sentence
from predictions.extraction.words.en.figures import (
    CASUALTY_WORDS,
    CHANCE_WORDS,
    COUNTED_ONE,
    IDIOMS,
    MONTHS,
    NAMING_BEFORE,
    POINT_BEFORE,
    POINTING,
    RACE_WORDS,
    SCENE_AFTER,
    SCENE_BEFORE,
    SMALL_NUMBERS,
    YEAR_BEFORE,
    YEAR_NOUNS,
)

YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
SCORE: Final = re.compile(r"\d{1,3}\s?[-–:]\s?\d{1,3}")
PLAIN_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure in its sentence: tokens `first:stop` of the whole, `number` the token of the number itself."""

    sentence: Sentence
    figure: Figure
    first: int
    stop: int
    number: int
    offset: int

    def before(self, distance: int = 1) -> str:
        """Return the lower-cased token `distance` before the figure, or nothing."""
        index = self.first - distance
        return self.sentence.low[index] if index >= 0 else ""

    def after(self, distance: int = 0) -> str:
        """Return the lower-cased token `distance` behind the figure, or nothing."""
        index = self.stop + distance
        return self.sentence.low[index] if index < len(self.sentence) else ""


def _is_conversion(placed: Placed, _: list[TimeReading]) -> bool:
    """It says the figure before it again in another unit, in brackets."""
    figure = placed.figure
    if figure.kind not in (FigureKind.MONEY, FigureKind.MEASURE) or placed.before() not in ("(", ";", "or"):
        return False
    low = placed.sentence.low
    opened = next((index for index in range(placed.first - 1, max(placed.first - 12, -1), -1) if low[index] == "("), -1)
    if opened <= 0:
        return False
    return placed.before() in ("(", ";") and any(
        char.isdigit() for word in low[max(0, opened - 5) : opened] for char in word
    )


def _is_event_name(placed: Placed, _: list[TimeReading]) -> bool:
    """It names a race or a class: "the 100m champion", "over the 1,500 metres"."""
    if placed.figure.kind is not FigureKind.MEASURE:
        return False
    return placed.after() in RACE_WORDS or (
        placed.before() in ("the", "my", "his", "her", "women's", "men's")
        and placed.after() not in ("of", "from", "long", "high")
    )


def _is_nothing(placed: Placed, _: list[TimeReading]) -> bool:
    """ "zero tolerance" counts nothing."""
    return placed.figure.kind is FigureKind.COUNT and placed.sentence.low[placed.number] == "zero"


def _is_split_second(placed: Placed, _: list[TimeReading]) -> bool:
    """It is a fraction of a second, as a phrase."""
    return placed.figure.kind is FigureKind.SHARE and "second" in placed.sentence.low[placed.stop - 1 : placed.stop + 3]


def _is_phone(placed: Placed, _: list[TimeReading]) -> bool:
    """It stands beside another bare number, as parts of telephone numbers do."""
    if placed.figure.kind is not FigureKind.BARE or not placed.sentence.low[placed.number].isdigit():
        return False
    return placed.before().isdigit() or placed.after().isdigit()


def _is_list_number(placed: Placed, _: list[TimeReading]) -> bool:
    """It opens an item of a list."""
    if placed.number > 1 or placed.figure.kind not in (FigureKind.BARE, FigureKind.COUNT):
        return False
    following = placed.sentence.low[placed.number + 1 : placed.number + 2]
    return following in ([")"], ["."], ["/"]) or following == []


# Behind these "last" is a verb.
VERB_BEFORE: Final = frozenset("to will would could may might can should must not".split())
Reason = Callable[[Placed, list[TimeReading]], bool]


def place(sentence: Sentence, figure: Figure, offset: int) -> Placed:
    """Find the tokens of a figure; `offset` is where the text that it was read from starts in the article."""
    first = sentence.token_at(offset + figure.start)
    stop = sentence.token_at(offset + figure.end - 1) + 1
    number = sentence.token_at(offset + figure.number_start)
    return Placed(sentence, figure, first, stop, number, offset)


def reason_against(placed: Placed, times: list[TimeReading]) -> str | None:
    """Return the name of the first reason to leave the figure out, or None where it is worth a claim."""
    for name, reason in REASONS:
        if reason(placed, times):
            return name
    return None


def _is_money_or_share(placed: Placed) -> bool:
    return placed.figure.kind in (FigureKind.MONEY, FigureKind.PERCENT)


def _in_time(placed: Placed, times: list[TimeReading]) -> bool:
    """It is part of a time expression."""
    if _is_money_or_share(placed):
        return False
    first, last = placed.offset + placed.figure.number_start, placed.offset + placed.figure.number_end
    return any(time.start < last and first < time.end for time in times)


def _is_age(placed: Placed, _: list[TimeReading]) -> bool:
    if placed.figure.kind is FigureKind.AGE or placed.before() in ("aged", "age"):
        return True
    if placed.before() == "of" and placed.before(2) in ("age", "ages"):
        return True
    if placed.before() in ("and", "to") and placed.before(3) in ("aged", "ages") and placed.before(2).isdigit():
        return True
    # ", 34, " behind a name
    low = placed.sentence.low
    index = placed.number
    return (
        placed.figure.kind is FigureKind.BARE
        and 1 < index < len(low) - 1
        and low[index - 1] == ","
        and low[index + 1] in (",", ")", ".")
        and placed.sentence.capital(index - 2)
        and placed.figure.quantity.value < 120
        and low[index].isdigit()
    )


def _is_year(placed: Placed, _: list[TimeReading]) -> bool:
    """It is a year: bare, behind a preposition, or in front of what years describe ("1960 levels")."""
    word = placed.sentence.low[placed.number]
    if placed.figure.kind not in (FigureKind.BARE, FigureKind.COUNT) or not YEAR.fullmatch(word):
        return False
    described = placed.sentence.low[placed.number + 1 : placed.number + 2]
    return (
        placed.figure.kind is FigureKind.BARE
        or placed.first == 0
        or placed.before() in YEAR_BEFORE
        or any(noun in YEAR_NOUNS for noun in described)
    )


def _is_day_of_month(placed: Placed, _: list[TimeReading]) -> bool:
    value = placed.figure.quantity.value
    if placed.figure.kind in (FigureKind.MONEY, FigureKind.PERCENT) or value > 31:
        return False
    return placed.before() in MONTHS or placed.sentence.low[placed.number + 1 : placed.number + 2] in [
        [m] for m in MONTHS if m != "may"
    ]


def _is_name(placed: Placed, _: list[TimeReading]) -> bool:
    """It numbers a thing: Article 5, Flight 370, Boeing 737."""
    if _is_money_or_share(placed) or placed.first == 0:
        return False
    sentence, index = placed.sentence, placed.first - 1
    word = sentence.low[index]
    if word in NAMING_BEFORE and placed.figure.kind is not FigureKind.MEASURE:
        return sentence.capital(index) or placed.figure.kind is FigureKind.BARE
    if word in ("#", "№", "/", "@"):
        return True
    if placed.figure.kind is not FigureKind.BARE or not sentence.low[placed.number].isdigit():
        return False
    return sentence.capital(index) and index > 0 and word not in MONTHS and placed.after() not in (",",)


def _is_score(placed: Placed, _: list[TimeReading]) -> bool:
    if placed.figure.kind is not FigureKind.BARE:
        return False
    low = placed.sentence.low
    return (
        bool(SCORE.fullmatch(low[placed.number]))
        or low[placed.number + 1 : placed.number + 2] in (["-"], ["–"], [":"], ["/"])
        or placed.before() in ("/", ":")
    )


def _is_chance(placed: Placed, _: list[TimeReading]) -> bool:
    return any(word in CHANCE_WORDS for word in placed.sentence.low[placed.stop - 1 : placed.stop + 2])


def _is_one(placed: Placed, _: list[TimeReading]) -> bool:
    """ "one" and "a" count only people and things that are counted one by one."""
    if placed.figure.quantity.value != 1 or placed.figure.kind in (
        FigureKind.PERCENT,
        FigureKind.MONEY,
        FigureKind.SHARE,
    ):
        return False
    word = placed.sentence.low[placed.number]
    if word not in ("one", "a", "an", "1"):
        return False
    if word == "1":
        return False
    return not any(w in COUNTED_ONE for w in placed.sentence.low[placed.number + 1 : placed.number + 3])


def _is_idiom(placed: Placed, _: list[TimeReading]) -> bool:
    low = placed.sentence.low
    return any(tuple(low[placed.number : placed.number + len(idiom)]) == idiom for idiom in IDIOMS)


def _points_back(placed: Placed, _: list[TimeReading]) -> bool:
    """ "the two leaders": a small number that only says which ones are meant."""
    if placed.figure.kind is not FigureKind.COUNT and placed.figure.kind is not FigureKind.BARE:
        return False
    if placed.sentence.low[placed.number] not in SMALL_NUMBERS:
        return False
    before = placed.before()
    return (before in POINTING or before.endswith(("'s", "s'"))) and not any(
        word in CASUALTY_WORDS for word in placed.sentence.low[placed.stop : placed.stop + 3]
    )


def _is_scene(placed: Placed, _: list[TimeReading]) -> bool:
    """A duration that only places the scene: ten years ago, after two weeks, a two-day visit."""
    if placed.after() == "into" and placed.before() in ("just", "only"):
        return True
    if placed.figure.kind is not FigureKind.DURATION:
        return False
    if placed.after() in SCENE_AFTER and placed.after() != "on" and not _lasts(placed):
        return True
    if _spans_time(placed):
        return True
    if placed.before() in SCENE_BEFORE and not (placed.before() == "last" and placed.before(2) in VERB_BEFORE):
        return not (placed.before() == "in" and "second" in (placed.figure.quantity.unit or ""))
    raw = placed.sentence.low[placed.number]
    if "-" in raw and not raw.endswith(("-long",)):
        return True
    return placed.before() in ("a", "an") and placed.after() not in ("",)


def _lasts(placed: Placed) -> bool:
    """Say whether "for" makes the duration the point although a time stands behind it ("out for up to six weeks")."""
    behind = placed.after() in ("after", "before")
    return behind and (placed.before() == "for" or placed.sentence.low[placed.first] == "for")


def _spans_time(placed: Placed) -> bool:
    """Say whether "over" means during and not more than: "110bn euros over three years"."""
    low = placed.sentence.low
    index = placed.first if low[placed.first] == "over" else placed.first - 1
    if index < 1 or low[index] != "over":
        return False
    return low[index - 1] not in POINT_BEFORE and not is_past(low[index - 1])


def _is_bare(placed: Placed, _: list[TimeReading]) -> bool:
    """A number that counts nothing, in a place where no measure stands."""
    if placed.figure.kind is not FigureKind.BARE or placed.figure.carried:
        return False
    word = placed.sentence.low[placed.number]
    if word in ("half", "third", "quarter", "dozen", "zero"):
        return True
    if word in SMALL_NUMBERS and placed.figure.quantity.value <= 10:
        return True
    return placed.before() in ("/", "-", "(", "'", "’", "own") or (placed.before() == "," and placed.after() == ",")


REASONS: Final[tuple[tuple[str, Reason], ...]] = (
    ("list", _is_list_number),
    ("phone", _is_phone),
    ("conversion", _is_conversion),
    ("time", _in_time),
    ("age", _is_age),
    ("day", _is_day_of_month),
    ("year", _is_year),
    ("name", _is_name),
    ("score", _is_score),
    ("chance", _is_chance),
    ("zero", _is_nothing),
    ("split second", _is_split_second),
    ("race", _is_event_name),
    ("idiom", _is_idiom),
    ("one", _is_one),
    ("pointing", _points_back),
    ("scene", _is_scene),
    ("bare", _is_bare),
)
