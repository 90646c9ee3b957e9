"""Calendar dates: days, months, quarters and years in the orders that texts write them in."""

from __future__ import annotations

from dataclasses import replace

from predictions.extraction.numbers.numerals import below_hundred_at, ordinal_at
from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.times import lexicon as lex
from predictions.extraction.times.numeric import numeric
from predictions.extraction.times.periods import Day, DayNumber, Month, Period, Stretch, Years
from predictions.extraction.times.relations import Range
from predictions.extraction.times.years import bare_year, spoken_year, written_year, year_number
from predictions.extraction.words.en.nouns import looks_plural

Found = tuple[Period, int]

_YEAR_LINKS = frozenset((",", "of", "in", "/", "-", "'"))
_MONTH_CUES = frozenset(
    "in by until till since from to of for through during before after last this next early mid late between and or "
    "the on every each until - – — /".split()
)


def _linked_year(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """Read ", 2021", "of 1995", "in 2020", "/2018", " 2021" behind a date."""
    k = j + 1 if tokens.words[j] in _YEAR_LINKS else j
    if tokens.opens_paragraph(k):
        return None
    found = year_number(tokens, k)
    if found and tokens.words[j] == "," and tokens.words[j + 1].isalpha() and tokens.words[j + 1] != "the":
        return None
    return found


def _day_number(tokens: Tokens, j: int) -> tuple[int, int, bool] | None:
    """Read a day of a month: its number, the token after it, and whether it is an ordinal."""
    word = tokens.words[j]
    ordinal = ordinal_at(tokens, j)
    if ordinal and 1 <= ordinal[0] <= 31:
        return ordinal[0], ordinal[1], True
    if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31:
        after = tokens.words[j + 1]
        if tokens.glued(j + 1) and (after.isalpha() or after in ("%", "°")):
            return None
        if after == ":" and tokens.glued(j + 1) and tokens.glued(j + 2) and tokens.words[j + 2].isdecimal():
            return None
        return int(word), j + 1, False
    spoken = below_hundred_at(tokens, j)
    if spoken and 1 <= spoken[0] <= 31 and not word.isdecimal():
        return spoken[0], spoken[1], False
    return None


def _month_name(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """Read a month's name with the full stop of its short form: the month and the token after it."""
    month = lex.MONTHS.get(tokens.words[j])
    if month is None:
        return None
    if tokens.words[j + 1] == "." and tokens.words[j] in lex.SHORT_MONTHS and tokens.glued(j + 1):
        return month, j + 2
    return month, j + 1


def month_first(tokens: Tokens, i: int) -> Found | None:
    """Read "July 4th", "Dec. 21, 2012", "July 7-8", "May 2010", "October" and their like."""
    named = _month_name(tokens, i)
    if named is None:
        return None
    month, j = named
    trap = tokens.words[i] in lex.TRAP_MONTHS
    if trap and not tokens.capital(i) and tokens.words[j] not in ("/",):
        return None
    return _month_and_day(tokens, i, j, month) or _month_and_year(tokens, j, month) or _bare_month(tokens, i, j, month)


def _month_and_day(tokens: Tokens, i: int, j: int, month: int) -> Found | None:
    k = j + 1 if tokens.words[j] in ("the", "/") else j
    if year_number(tokens, k):
        return None
    number = _day_number(tokens, k)
    if number is None or _counts_things(tokens, i, number):
        return None
    day, end, _ = number
    until = _second_day(tokens, end, day)
    if until:
        day_to, end = until
        year = _linked_year(tokens, end)
        whole = year[0] if year else None
        return Range(Day(month, day, whole), Day(month, day_to, whole)), year[1] if year else end
    year = _linked_year(tokens, end)
    if year:
        return Day(month, day, year[0]), year[1]
    return Day(month, day), end


def _counts_things(tokens: Tokens, i: int, number: tuple[int, int, bool]) -> bool:
    """Say whether the number behind a month counts what follows it ("in March 12 people died")."""
    _, end, ordinal = number
    after = tokens.words[end]
    if ordinal or not after.isalpha():
        return after in ("%", "°") or (after == "," and tokens.words[end + 1][:1].isdecimal() and tokens.glued(end + 1))
    if after in ("percent", "per", "million", "billion", "thousand", "hundred"):
        return True
    return tokens.words[i - 1] in ("in", "since", "last", "this") and looks_plural(after) and not tokens.capital(end)


def _second_day(tokens: Tokens, end: int, first: int) -> tuple[int, int] | None:
    """Read the far end of "7-8", "13 to 15", "7 and 8"."""
    sign = tokens.words[end]
    if sign not in lex.RANGE_SIGNS and sign not in ("and", "&"):
        return None
    k = end + 2 if tokens.words[end + 1] == "the" else end + 1
    if lex.MONTHS.get(tokens.words[k]):
        return None
    second = _day_number(tokens, k)
    if second is None or second[0] <= first or lex.MONTHS.get(tokens.words[second[1]]):
        return None
    after = tokens.words[second[1]]
    if sign not in lex.HYPHENS and not second[2] and after.isalpha() and looks_plural(after):
        return None
    return second[0], second[1]


def _month_and_year(tokens: Tokens, j: int, month: int) -> Found | None:
    year = _linked_year(tokens, j)
    if year is None:
        return _month_of_shifted_year(tokens, j, month)
    if tokens.words[year[1]] in ("people", "troops", "soldiers"):
        return None
    return Month(month, year[0]), year[1]


def _month_of_shifted_year(tokens: Tokens, j: int, month: int) -> Found | None:
    """Read "of next year", "last year" behind a month."""
    k = j + 1 if tokens.words[j] in ("of", "in") else j
    shift = lex.SHIFTS.get(tokens.words[k])
    if shift is None or tokens.words[k + 1] != "year" or tokens.words[k] == "past":
        return None
    return Month(month, None, None, shift), k + 2


def _bare_month(tokens: Tokens, i: int, j: int, month: int) -> Found | None:
    word, before = tokens.words[i], tokens.words[i - 1]
    cue = before in _MONTH_CUES or before in lex.PARTS
    named = before in ("and", "or", "to", "for", "the", "of") and tokens.capital(j) and tokens.words[j].isalpha()
    if named and word in lex.TRAP_MONTHS:
        return None
    if word in lex.TRAP_MONTHS or word in lex.SHORT_MONTHS:
        if before in ("the", "and", "or", "to", "for") and word in ("may", "march") and not _month_near(tokens, i):
            return None
        return (Month(month), j) if cue and tokens.capital(i) else None
    if not cue and tokens.capital(j) and tokens.starts[j] - tokens.ends[j - 1] == 1:
        return None
    return Month(month), j


def _month_near(tokens: Tokens, i: int) -> bool:
    """Say whether a month stands a few words before ("from March to May")."""
    return any(tokens.words[k] in lex.MONTHS and tokens.capital(k) for k in range(max(i - 4, 0), i))


def number_first(tokens: Tokens, i: int) -> Found | None:
    """Read "10 August 2012", "the 4th of July", "13 to 15 July", "22/Jan/2019", "twenty five January"."""
    number = _day_number(tokens, i)
    if number is None:
        return None
    day, end, ordinal = number
    until = None
    if tokens.words[end] in lex.RANGE_SIGNS or tokens.words[end] in ("and", "&"):
        k = end + 2 if tokens.words[end + 1] == "the" else end + 1
        until = _day_number(tokens, k)
    if until and until[0] > day and tokens.words[until[1]] not in lex.HYPHENS:
        named = _named_month(tokens, until[1], ordinal or until[2])
        if named:
            month, year, end = named
            return Range(Day(month, day, year), Day(month, until[0], year)), end
    named = _named_month(tokens, end, ordinal)
    if named is None:
        return None
    return Day(named[0], day, named[1]), named[2]


def _named_month(tokens: Tokens, j: int, ordinal: bool) -> tuple[int, int | None, int] | None:
    """Read "of July", "Jan 2019", "/Jan/2019" behind a day: month, year and the token after them."""
    k = j + 1 if tokens.words[j] in ("of", "-", "/", "day") else j
    if tokens.words[j] == "day" and tokens.words[k] == "of":
        k += 1
    named = _month_name(tokens, k)
    if named is None:
        return None
    month, end = named
    year = _linked_year(tokens, end)
    if tokens.words[k] in lex.TRAP_MONTHS and not tokens.capital(k) and not (year or ordinal):
        return None
    return (month, year[0], year[1]) if year else (month, None, end)


def behind_weekday(tokens: Tokens, i: int, weekday: int) -> Found | None:
    """Read the date behind a weekday: "Friday, July 18", "Tue. 10 January", "Tuesday the 19th", "Sunday 12/7/2014"."""
    j = i + 1
    if tokens.words[j] == "." and tokens.glued(j):
        j += 1
    if tokens.words[j] == ",":
        j += 1
    the = tokens.words[j] == "the"
    j += the
    found = month_first(tokens, j) or number_first(tokens, j) or numeric(tokens, j)
    if found and isinstance(found[0], Day):
        return replace(found[0], weekday=weekday), found[1]
    if found and isinstance(found[0], Range):
        return found
    ordinal = ordinal_at(tokens, j) if the or tokens.words[j].isdecimal() else None
    if ordinal and ordinal[0] <= 31 and not _noun_behind(tokens, ordinal[1]):
        return DayNumber(ordinal[0], weekday), ordinal[1]
    return None


def ordinal_day(tokens: Tokens, i: int) -> Found | None:
    """Read "the 15th" where a preposition before and no noun behind make it a day of the month."""
    word = tokens.words[i]
    if not word.isdecimal() or tokens.words[i - 1] != "the":
        return None
    if tokens.words[i - 2] not in ("on", "by", "until", "till", "from", "since", "before", "after", "through", "to"):
        return None
    ordinal = ordinal_at(tokens, i)
    if ordinal is None or not 1 <= ordinal[0] <= 31 or _noun_behind(tokens, ordinal[1]):
        return None
    return DayNumber(ordinal[0]), ordinal[1]


def _noun_behind(tokens: Tokens, j: int) -> bool:
    word = tokens.words[j]
    return word == "-" or (
        word.isalpha() and word not in ("and", "or", "but", "at", "when", "to", "for", "with", "if", "as")
    )


def year_first(tokens: Tokens, i: int) -> Found | None:
    """Read "2014", "2014-2018", "2021-25", "2017 April", "2017-q1", "the 1990s", "2019 fiscal year"."""
    word = tokens.words[i]
    if not word[:1].isdecimal():
        return _spoken(tokens, i)
    decade = _decade(tokens, i)
    if decade:
        return decade
    year = bare_year(tokens, i) or _year_of_two(tokens, i)
    if year is None:
        return None
    return _inside_year(tokens, i, year) or _years_from(tokens, i, year)


def _inside_year(tokens: Tokens, i: int, year: int) -> Found | None:
    """Read the quarter, half or month behind a year: "2017-q1", "2017 April"."""
    k = i + 2 if tokens.words[i + 1] in ("-", "/") else i + 1
    stretch = _stretch_sign(tokens, k)
    if stretch:
        return Stretch(stretch[0], stretch[1], year), stretch[2]
    month = _month_name(tokens, k)
    if month is None or (tokens.words[k] in lex.TRAP_MONTHS and not tokens.capital(k)):
        return None
    if _day_number(tokens, month[1]) is None and year_number(tokens, month[1]) is None:
        return Month(month[0], year), month[1]
    return None


def _years_from(tokens: Tokens, i: int, year: int) -> Found:
    """Read what a year is with what stands behind it: "2019 fiscal year", "2021-25", "2014 AD"."""
    after, second = tokens.words[i + 1], tokens.words[i + 2]
    if after in ("fiscal", "financial") and second == "year":
        return Years(year, 1, True), i + 3
    ranged = (after in lex.HYPHENS or after == "/") and len(second) == 2 and second.isdecimal()
    if ranged and tokens.glued(i + 2) and int(second) > year % 100:
        return Years(year, int(second) - year % 100 + 1), i + 3
    if after in ("ad", "ce") and tokens.capital(i + 1):
        return Years(year), i + 2
    return Years(year), i + 1


def _year_of_two(tokens: Tokens, i: int) -> int | None:
    """Read the year of "2013/14": the form itself speaks for years."""
    year = written_year(tokens, i)
    second = tokens.words[i + 2]
    if year is None or year < 1900 or tokens.words[i + 1] not in ("/", "-", "–") or not tokens.glued(i + 2):
        return None
    return year if len(second) == 2 and second.isdecimal() and int(second) == (year + 1) % 100 else None


def _spoken(tokens: Tokens, i: int) -> Found | None:
    if tokens.words[i - 1] not in ("in", "since", "by", "until", "from", "of", "to", "and", "before", "after", "year"):
        return None
    year = spoken_year(tokens, i)
    if year is None or (tokens.words[year[1]].isalpha() and looks_plural(tokens.words[year[1]])):
        return None
    return Years(year[0]), year[1]


def _decade(tokens: Tokens, i: int) -> Found | None:
    """Read "1990s", "the 80s", "1990's"."""
    word = tokens.words[i]
    if tokens.words[i + 1] not in ("s", "'s") or not tokens.glued(i + 1) or not word.isdecimal() or word[-1] != "0":
        return None
    if len(word) == 4 and written_year(tokens, i):
        return Years(int(word), 100 if word.endswith("00") and word != "2000" else 10), i + 2
    if (
        len(word) == 2
        and tokens.words[i - 1] in ("the", "'", "early", "mid", "late", "-")
        and tokens.words[i + 1] == "s"
    ):
        if tokens.words[i - 1] == "the" and tokens.words[i - 2] in ("into", "high", "low"):
            return None
        if tokens.words[i - 2] in ("his", "her", "their", "my") or word < "20":
            return None
        return Years(1900 + int(word), 10), i + 2
    return None


def _stretch_sign(tokens: Tokens, k: int) -> tuple[int, int, int] | None:
    """Read "Q1", "H2": months, index and the token after it."""
    letter, digit = tokens.words[k], tokens.words[k + 1]
    if letter not in ("q", "h") or not tokens.glued(k + 1) or len(digit) != 1:
        return None
    if letter == "q" and digit in "1234":
        return 3, int(digit) - 1, k + 2
    if letter == "h" and digit in "12":
        return 6, int(digit) - 1, k + 2
    return None


def quarter_sign(tokens: Tokens, i: int) -> Found | None:
    """Read "Q3", "H1 2019", "Q4 of fiscal 2021"."""
    sign = _stretch_sign(tokens, i)
    if sign is None or (not tokens.capital(i) and year_number(tokens, sign[2]) is None):
        return None
    length, index, j = sign
    k = j + 1 if tokens.words[j] in ("of", ",", "in", "-", "/") else j
    fiscal = fiscal_year(tokens, k)
    if fiscal and isinstance(fiscal[0], Years):
        return Stretch(length, index, fiscal[0].first, None, True), fiscal[1]
    year = year_number(tokens, k)
    if year:
        return Stretch(length, index, year[0]), year[1]
    return Stretch(length, index), j


def fiscal_year(tokens: Tokens, i: int) -> Found | None:
    """Read "fiscal 2019", "financial year 2019-20", "FY2019"."""
    word = tokens.words[i]
    if word not in ("fiscal", "financial", "fy"):
        return None
    j = i + 2 if tokens.words[i + 1] == "year" else i + 1
    word = tokens.words[j]
    year = int(word) if len(word) == 4 and word.isdecimal() and word[0] in "12" else None
    if year is None:
        return None
    if (
        tokens.words[j + 1] in ("-", "/", "–")
        and len(tokens.words[j + 2]) in (2, 4)
        and tokens.words[j + 2].isdecimal()
    ):
        return Years(year + 1, 1, True), j + 3
    return Years(year, 1, True), j + 1
