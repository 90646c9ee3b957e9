"""The grammar of time expressions: which period begins at a token, most precise rule first."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from predictions.extraction.numbers.numerals import NUMBER_WORDS, ORDINAL_WORDS
from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.times import dates, spans
from predictions.extraction.times import lexicon as lex
from predictions.extraction.times.nths import NTH_UNITS, bare_unit, nth_at
from predictions.extraction.times.numeric import numeric
from predictions.extraction.times.periods import (
    Day,
    DayNumber,
    Holiday,
    Month,
    Near,
    Period,
    Season,
    Stretch,
    Unit,
    Weekday,
    Years,
)
from predictions.extraction.times.relations import Part, Range, Rest, WeekOf
from predictions.extraction.times.years import year_number
from predictions.extraction.words.en.nouns import STOPS
from predictions.extraction.words.en.numerals import ORDINAL_SUFFIXES

Rule = Callable[[Tokens, int, int], tuple[Period, int] | None]
Found = tuple[Period, int]  # what it means and the token after it

_DEPTH = 3
_STOPS = frozenset(STOPS)
_DIGITS = frozenset("0123456789")
_PART_LINKS = frozenset(("-", "of", "the", "in"))
_WORKING = frozenset(("working", "business", "work"))
_CALENDAR_UNITS = frozenset(("week", "month", "quarter", "year", "decade", "century", "weekend", "day"))


def period_at(tokens: Tokens, i: int, depth: int = 0) -> Found | None:
    """Read the period that begins at token i (an article before it is skipped); None where none does."""
    if depth > _DEPTH:
        return None
    word = tokens.words[i]
    if word == "the":
        return period_at(tokens, i + 1, depth + 1)
    rules = _RULES.get(word) or (_NUMBER_RULES if word[:1].isdecimal() else ())
    for rule in rules:
        found = rule(tokens, i, depth)
        if found:
            return found
    return None


def _near(tokens: Tokens, i: int, depth: int) -> Found | None:
    offset = lex.TODAY[tokens.words[i]]
    j = i + 1
    if tokens.words[j] in lex.DAY_PARTS:
        j += 1
    return Near(offset), j


def _day_around(tokens: Tokens, i: int, depth: int) -> Found | None:
    """Read "day after tomorrow", "day before yesterday", "day of the month" as nth is read elsewhere."""
    if tokens.words[i + 1] in ("after", "before") and tokens.words[i + 2] in ("tomorrow", "yesterday"):
        sign = 1 if tokens.words[i + 1] == "after" else -1
        return Near(lex.TODAY[tokens.words[i + 2]] + sign), i + 3
    return None


def _week_around(tokens: Tokens, i: int, depth: int) -> Found | None:
    if tokens.words[i + 1 : i + 3] in (["after", "next"], ["before", "last"]):
        return Unit(tokens.words[i], 2 if tokens.words[i + 1] == "after" else -2), i + 3
    if tokens.words[i] == "week" and tokens.words[i + 1] in ("of", "beginning", "starting", "commencing", "from"):
        found = period_at(tokens, i + 2, depth + 1)
        if found and isinstance(found[0], (Day, DayNumber)):
            return WeekOf(found[0]), found[1]
    return None


def _part(tokens: Tokens, i: int, depth: int) -> Found | None:
    """Read "early May", "mid-2024", "the end of next year", "end of month"."""
    word = tokens.words[i]
    j = i + 1
    needs_of = word not in ("early", "mid", "late")
    if needs_of and tokens.words[j] not in ("of", "-"):
        return None
    while tokens.words[j] in _PART_LINKS and j < i + 4:
        j += 1
    found = period_at(tokens, j, depth + 1) or bare_unit(tokens, j)
    if not found or isinstance(found[0], (Day, Near, Rest, Part, Weekday, DayNumber, Range)):
        return None
    return Part(lex.PARTS[word], found[0]), found[1]


def _rest(tokens: Tokens, i: int, depth: int) -> Found | None:
    """Read "later this month", "earlier in the week"."""
    sign = 1 if tokens.words[i] == "later" else -1
    j = i + 1
    if tokens.words[j] in ("in", "on") or (sign < 0 and tokens.words[j] == "on"):
        j += 1
    the = tokens.words[j] == "the"
    found = bare_unit(tokens, j + 1) if the else None
    found = found or period_at(tokens, j, depth + 1)
    if not found or not isinstance(found[0], (Unit, Month, Years, Season, Stretch, Near)):
        return None
    if isinstance(found[0], Near):
        return found
    return Rest(found[0], sign), found[1]


def _shifted(tokens: Tokens, i: int, depth: int) -> Found | None:
    """Read what follows this, next, last, coming: a unit, weekday, month, season, holiday or so many units."""
    found = nth_at(tokens, i, depth, period_at) or spans.rolling_at(tokens, i)
    if found or tokens.words[i] not in lex.SHIFTS:
        return found
    return _shifted_unit(tokens, i) or _shifted_name(tokens, i, depth)


def _shifted_unit(tokens: Tokens, i: int) -> Found | None:
    shift = lex.SHIFTS[tokens.words[i]]
    j = i + 1
    fiscal = tokens.words[j] in ("fiscal", "financial")
    working = tokens.words[j] in _WORKING
    if fiscal or working or tokens.words[j] in ("calendar", "whole", "full"):
        j += 1
    word = tokens.words[j]
    unit = lex.UNITS.get(word)
    if unit not in _CALENDAR_UNITS or word.endswith("s"):
        return None
    if unit == "day" and shift != 0:
        return None
    if unit == "day":
        return None
    return Unit(unit, shift, fiscal, working and unit == "week"), j + 1


def _shifted_name(tokens: Tokens, i: int, depth: int) -> Found | None:
    """Read "next Friday", "last May", "this summer", "last night", "this coming Monday"."""
    word, name = tokens.words[i], tokens.words[i + 1]
    shift, j = lex.SHIFTS[word], i + 1
    if name in lex.WEEKDAYS:
        nearest = word in ("coming", "upcoming", "last", "past")
        return Weekday(lex.WEEKDAYS[name], shift, None, nearest), _behind_day_part(tokens, j + 1)
    if name in lex.MONTHS:
        return _shifted_month(tokens, j, shift)
    if name in lex.SEASONS:
        return Season(lex.SEASONS[name], None, shift), j + 1
    if name in lex.HOLIDAYS:
        found = _holiday(tokens, j, depth)
        if found and isinstance(found[0], Holiday):
            return Holiday(found[0].make, found[0].year, shift), found[1]
    if name in lex.DAY_PARTS and word in ("this", "last"):
        return Near(shift if name in ("night", "evening") else 0), j + 1
    if word == "this" and lex.SHIFTS.get(name, 0) > 0:
        return _shifted(tokens, j, depth)
    return None


def _shifted_month(tokens: Tokens, j: int, shift: int) -> Found | None:
    if tokens.words[j] in lex.TRAP_MONTHS and not tokens.capital(j):
        return None
    dated = dates.month_first(tokens, j)
    if dated and (isinstance(dated[0], Day) or (isinstance(dated[0], Month) and dated[0].year is not None)):
        return dated
    return Month(lex.MONTHS[tokens.words[j]], None, shift), j + 1


def _behind_day_part(tokens: Tokens, j: int) -> int:
    return j + 1 if tokens.words[j] in lex.DAY_PARTS else j


def _weekday(tokens: Tokens, i: int, depth: int) -> Found | None:
    """Read "Friday", "Friday, 3 May", "Tuesday the 19th", "Wednesday of next week", "Sunday last week"."""
    word = tokens.words[i]
    number = lex.WEEKDAYS[word]
    dated = dates.behind_weekday(tokens, i, number)
    if dated:
        return dated
    if word in lex.TRAP_WEEKDAYS or (word.endswith("s") and tokens.words[i + 1] != "'"):
        return None
    j = _behind_day_part(tokens, i + 1)
    k = j + 1 if tokens.words[j] in ("of", "from") else j
    if tokens.words[k] in ("next", "last", "this", "previous") and tokens.words[k + 1] == "week":
        return Weekday(number, None, lex.SHIFTS[tokens.words[k]]), k + 2
    if tokens.words[j] == "week" and tokens.words[j + 1] not in ("-", "of"):
        return Weekday(number, None, 1), j + 1
    return Weekday(number), j


def _month(tokens: Tokens, i: int, depth: int) -> Found | None:
    return dates.month_first(tokens, i)


def _season(tokens: Tokens, i: int, depth: int) -> Found | None:
    """Read "summer 2016", "the spring of 1978"; bare seasons only behind in, by, the and their like."""
    word = tokens.words[i]
    j = i + 1
    if tokens.words[j] in ("of", ",", "in"):
        j += 1
    year = year_number(tokens, j)
    if year:
        return Season(lex.SEASONS[word], year[0]), year[1]
    before, outer = tokens.words[i - 1], tokens.words[i - 2]
    if tokens.words[i + 1].isalpha() and tokens.words[i + 1] not in _STOPS:
        return None
    if before in lex.PARTS:
        return Season(lex.SEASONS[word]), i + 1
    if word in ("spring", "fall") and before != "the" and before not in ("by", "until", "since"):
        return None
    if before in ("in", "by", "until", "since", "during", "before", "after") or (
        before == "the" and outer in ("in", "by", "until", "since", "during", "before", "after", "of")
    ):
        return Season(lex.SEASONS[word]), i + 1
    return None


def _holiday(tokens: Tokens, i: int, depth: int) -> Found | None:
    for phrase, make in lex.HOLIDAYS[tokens.words[i]]:
        j = i + len(phrase)
        if tuple(tokens.words[i:j]) == phrase:
            if phrase == ("new", "year") and tokens.words[j] in ("'", "'s"):
                continue
            k = j + 1 if tokens.words[j] in ("of", ",", "in") else j
            year = year_number(tokens, k)
            if year:
                return Holiday(make, year[0]), year[1]
            return Holiday(make), j
    return None


def _ordinal(tokens: Tokens, i: int, depth: int) -> Found | None:
    return nth_at(tokens, i, depth, period_at) or dates.ordinal_day(tokens, i)


def _number_word(tokens: Tokens, i: int, depth: int) -> Found | None:
    return (
        _ordinal(tokens, i, depth)
        or dates.number_first(tokens, i)
        or _counted(tokens, i, depth)
        or dates.year_first(tokens, i)
    )


def _counted(tokens: Tokens, i: int, depth: int) -> Found | None:
    return spans.counted_at(tokens, i, depth, period_at)


def _quarter_sign(tokens: Tokens, i: int, depth: int) -> Found | None:
    return dates.quarter_sign(tokens, i)


def _fiscal(tokens: Tokens, i: int, depth: int) -> Found | None:
    if tokens.words[i] in ("fiscal", "financial"):
        nth = nth_at(tokens, i + 1, depth, period_at)
        if nth and isinstance(nth[0], Stretch):
            stretch = nth[0]
            return Stretch(stretch.length, stretch.index, stretch.year, stretch.shift, True), nth[1]
    return dates.fiscal_year(tokens, i)


def _year_word(tokens: Tokens, i: int, depth: int) -> Found | None:
    end = _unit_end(tokens, i)
    if end:
        return end
    year = year_number(tokens, i + 1)
    ending = spans.year_to(tokens, i, depth, period_at)
    if ending:
        return ending
    if year and tokens.words[i] == "year" and tokens.words[i - 1] not in ("a", "per", "each"):
        return Years(year[0]), year[1]
    return _week_around(tokens, i, depth)


def _unit_end(tokens: Tokens, i: int) -> Found | None:
    """Read "year-end 2025", "the year's end"; "year-end results" names no time."""
    j = i + 1
    if tokens.words[j] not in ("-", "'s") or tokens.words[j + 1] != "end":
        return None
    year = year_number(tokens, j + 2)
    if year:
        return Part("late", Years(year[0])), year[1]
    after = tokens.words[j + 2]
    before = tokens.words[i - 1]
    if before not in _UNTIL and not (before == "the" and tokens.words[i - 2] in _UNTIL):
        return None
    if after.isalpha() and after not in _STOPS and tokens.words[j] == "-":
        return None
    return Part("late", Unit("year", 0, bare=True)), j + 2


_UNTIL = frozenset(("by", "before", "until", "till", "at", "to", "through", "since"))


def _weekend(tokens: Tokens, i: int, depth: int) -> Found | None:
    if tokens.words[i + 1] in ("of", "beginning", "starting"):
        found = period_at(tokens, i + 2, depth + 1)
        return (WeekOf(found[0], True), found[1]) if found and isinstance(found[0], (Day, DayNumber)) else None
    if tokens.words[i - 1] == "the":
        return Unit("weekend", 0), i + 1
    return None


def _number(tokens: Tokens, i: int, depth: int) -> Found | None:
    return (
        numeric(tokens, i)
        or _ordinal(tokens, i, depth)
        or dates.number_first(tokens, i)
        or _counted(tokens, i, depth)
        or dates.year_first(tokens, i)
    )


_NUMBER_RULES: tuple[Rule, ...] = (_number,)


def _decade_word(tokens: Tokens, i: int, depth: int) -> Found | None:
    """Read "the eighties"."""
    if tokens.words[i - 1] not in ("the", "early", "mid", "late", "-", "nineteen") or tokens.words[i - 2] in (
        "his",
        "her",
        "their",
    ):
        return None
    return Years(1900 + lex.DECADES[tokens.words[i]], 10), i + 1


def _index(rules: tuple[tuple[Rule, Iterable[str]], ...]) -> dict[str, tuple[Rule, ...]]:
    found: dict[str, tuple[Rule, ...]] = {}
    for rule, first_words in rules:
        for word in first_words:
            found[word] = (*found.get(word, ()), rule)
    return found


_RULES = _index(
    (
        (_near, lex.TODAY),
        (_holiday, lex.HOLIDAYS),
        (_month, lex.MONTHS),
        (_weekday, lex.WEEKDAYS),
        (_season, lex.SEASONS),
        (_part, lex.PARTS),
        (_shifted, (*lex.SHIFTS, "subsequent", "final")),
        (_rest, ("later", "earlier")),
        (_day_around, ("day",)),
        (_week_around, ("week", "month")),
        (_year_word, ("year",)),
        (_weekend, ("weekend",)),
        (_fiscal, ("fiscal", "financial", "fy")),
        (_quarter_sign, ("q", "h")),
        (_decade_word, lex.DECADES),
        (_counted, ("couple", "a", "an", "half", *lex.AHEAD, *lex.BACK)),
        (_number_word, (*NUMBER_WORDS, *ORDINAL_WORDS)),
    )
)
_BEHIND_NUMBERS = frozenset(
    (
        *lex.MONTHS, *lex.UNITS, *lex.HOURS, *lex.WEEKDAYS, *lex.SHIFTS, *lex.RANGE_SIGNS, *spans.ADJECTIVES,
        *NTH_UNITS, *ORDINAL_SUFFIXES, *lex.AHEAD, *lex.BACK, "/", "s", "'s", "of", "and", "or", "&", "hundred",
        "thousand", "dozen", "q", "the", "century", "full",
    )
)  # fmt: skip
_BEHIND_ARTICLES = frozenset(
    (*lex.UNITS, *lex.HOURS, *lex.SMALL_COUNTS, *spans.ADJECTIVES, "half", "hundred", "thousand", "dozen")
)
_NUMERALS = NUMBER_WORDS | ORDINAL_WORDS


def candidates(tokens: Tokens) -> list[int]:
    """Give the tokens that begin times by their look: digits and the words that rules begin with."""
    return [
        i for i, word in zip(range(tokens.size), tokens.words, strict=False) if word in TRIGGERS or word[0] in _DIGITS
    ]


def may_begin(tokens: Tokens, i: int) -> bool:
    """Say cheaply whether a time may begin at token i; most numbers count something else."""
    word = tokens.words[i]
    if word[0] in _DIGITS:
        if tokens.words[i + 1] in lex.RANGE_SIGNS and tokens.words[i - 1] in lex.RANGE_SIGNS and i > 1:
            # inside a chain ("1-2-3"): its first number was asked already
            return tokens.words[i - 2][:1] not in _DIGITS
        return tokens.words[i + 1] in _BEHIND_NUMBERS or len(word) == 4 or word.count(".") == 2
    if word not in TRIGGERS:
        return False
    if word in _NUMERALS:
        after = tokens.words[i + 1]
        return after in _BEHIND_NUMBERS or after in _NUMERALS or word == "half"
    return tokens.words[i + 1] in _BEHIND_ARTICLES if word in ("a", "an") else True


TRIGGERS = frozenset(_RULES) - {"the", "hundred", "thousand", "million"}
