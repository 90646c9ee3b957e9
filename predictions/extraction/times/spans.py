"""Spans of time that are counted: "two weeks ago", "within 90 days", "three days after Easter"."""

from __future__ import annotations

from collections.abc import Callable

from predictions.extraction.numbers.numerals import below_hundred_at, number_at
from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.times import lexicon as lex
from predictions.extraction.times.periods import Day, Month, Near, Period
from predictions.extraction.times.relations import Amount, Event, Offset, Part, Rolling, Since, Until, WeekdaysAgo
from predictions.extraction.words.en import calendar

Found = tuple[Period, int]
Count = tuple[int, int]  # a number of halves, and the token after it
PeriodAt = Callable[[Tokens, int, int], Found | None]

_MOST = 5_000
_ARTICLES = frozenset(("a", "an", "one"))
ADJECTIVES = frozenset(calendar.AMOUNT_ADJECTIVES)
_WITHIN = frozenset(("within", "inside"))
_ROLLING_CUES = frozenset(("over", "during", "within", "in", "for", "throughout", "across"))
_SUPERLATIVE = frozenset(calendar.SUPERLATIVES)
_OWN = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "this", "that"))
_SPAN_LINKS = frozenset(("-", "–", "to", "or"))


def amount_at(tokens: Tokens, i: int, counted: Count | None = None) -> tuple[Amount, int] | None:
    """Read so many units ("three weeks", "a year and a half", "3 months and 2 days"): the parts and the token after."""
    part = _one_amount(tokens, i, counted)
    if part is None:
        return None
    parts, j = part
    for _ in range(3):
        k = j + 1 if tokens.words[j] in ("and", ",") else j
        more = _one_amount(tokens, k) if k > j else None
        if more is None or more[0][0][1] == parts[-1][1]:
            break
        parts, j = (*parts, *more[0]), more[1]
    return parts, j


def _one_amount(tokens: Tokens, i: int, counted: Count | None = None) -> tuple[Amount, int] | None:
    counted = counted or _count_at(tokens, i)
    if counted is None:
        return None
    halves, j = counted
    if tokens.words[j] == "-":
        j += 1
    if tokens.words[j] in ADJECTIVES:
        j += 1
    word = tokens.words[j]
    j += 1
    if word in lex.HOURS:
        return (((halves // 48, "day"),), j) if halves and halves % 24 == 0 and halves >= 48 else None
    unit = lex.UNITS.get(word)
    if unit is None or unit == "weekend" or halves > 2 * _MOST:
        return None
    if tokens.words[j : j + 3] == ["and", "a", "half"]:
        halves, j = halves + 1, j + 3
    parts = _whole(halves, unit)
    return (parts, j) if parts else None


def _count_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Read a count as a number of halves: "two" is 4, "one and a half" 3, "a couple of" 4."""
    word = tokens.words[i]
    j = i + 1
    if word == "a" and tokens.words[j] in lex.SMALL_COUNTS:
        word, j = tokens.words[j], j + 1
    if word in lex.SMALL_COUNTS:
        if tokens.words[j] == "of":
            j += 1
        return 2 * lex.SMALL_COUNTS[word], j
    if word == "half" and tokens.words[j] in ("a", "an"):
        return 1, j + 1
    if word == "a" and tokens.words[j] == "half":
        return 1, j + 1
    if word in _ARTICLES and tokens.words[j] not in ("half", "hundred", "thousand", "dozen", "and"):
        return 2, j
    small = below_hundred_at(tokens, i)
    if small and lex.UNITS.get(tokens.words[small[1]]) == "quarter":
        return 2 * small[0], small[1]
    number = number_at(tokens, i)
    if number is None or number.share or not 0 < number.value <= _MOST or (number.value * 2) % 1:
        return None
    return int(number.value * 2), number.end


def _whole(halves: int, unit: str) -> Amount | None:
    if halves % 2 == 0:
        return ((halves // 2, unit),)
    smaller = {"year": (6, "month"), "decade": (5, "year"), "century": (50, "year"), "fortnight": (7, "day")}.get(unit)
    if smaller is None:
        return ((halves // 2, unit), (15, "day")) if unit == "month" else None
    return ((halves * smaller[0], smaller[1]),)


_BEFORE_VERB = frozenset(("to", "will", "would", "could", "may", "might", "can", "should", "must", "not", "'ll"))


def _is_verb_last(tokens: Tokens, i: int) -> bool:
    """Say whether "last" is the verb: "will last 40 days"."""
    return tokens.words[i] == "last" and tokens.words[i - 1] in _BEFORE_VERB


def rolling_at(tokens: Tokens, i: int) -> Found | None:
    """Read "next three weeks", "past 2 days", "over the last year", "coming two to three weeks"."""
    word = tokens.words[i]
    sign = 1 if word in lex.AHEAD else -1 if word in lex.BACK else 0
    if not sign or _is_verb_last(tokens, i):
        return None
    j = i + 1
    amount = amount_at(tokens, j) if tokens.words[j] not in ("a", "an") or tokens.words[j + 1] == "couple" else None
    if amount and tokens.words[amount[1]] in ("ago", "later", "earlier"):
        amount = _one_amount(tokens, j)
    if amount:
        return Rolling(amount[0], sign), amount[1]
    between = _amount_range(tokens, j)
    if between:
        return Rolling(between[0], sign, between[1]), between[2]
    return _rolling_one(tokens, i, sign)


def _amount_range(tokens: Tokens, j: int) -> tuple[Amount, Amount, int] | None:
    """Read "two to three weeks", "5-10 years"."""
    low = number_at(tokens, j)
    if low is None or tokens.words[low.end] not in _SPAN_LINKS or low.value % 1 or not 0 < low.value <= _MOST:
        return None
    high = _one_amount(tokens, low.end + 1)
    if high is None or len(high[0]) != 1:
        return None
    return ((int(low.value), high[0][0][1]),), high[0], high[1]


def _rolling_one(tokens: Tokens, i: int, sign: int) -> Found | None:
    """Read "the past year", "over the next month": one unit back or ahead, not the calendar's."""
    word, unit = tokens.words[i], lex.UNITS.get(tokens.words[i + 1])
    if unit not in ("week", "month", "year", "fortnight", "decade", "century") or tokens.words[i + 1].endswith("s"):
        return None
    if tokens.words[i + 2] in ("of", "'s"):
        return None
    if unit in ("decade", "century"):
        return (Rolling(((1, unit),), sign), i + 2) if tokens.words[i - 1] == "the" else None
    cue = tokens.words[i - 2] if tokens.words[i - 1] == "the" else ""
    if word == "past" or unit == "fortnight" or cue in _ROLLING_CUES:
        return Rolling(((1, unit),), sign), i + 2
    return None


def counted_at(tokens: Tokens, i: int, depth: int, period_at: PeriodAt) -> Found | None:
    """Read what a count begins: "two weeks ago", "in five days", "within a month", "3 days after 12 January"."""
    counted = _count_at(tokens, i)
    turned = _turned_around(tokens, i, counted)
    if turned:
        return turned
    amount = amount_at(tokens, i, counted)
    if amount is None:
        return _range_ahead(tokens, i)
    parts, j = amount
    return (
        _behind(tokens, parts, j)
        or _up_to(tokens, parts, j, depth, period_at)
        or _from_anchor(tokens, i, parts, j, depth, period_at)
        or _within_of(tokens, i, parts, j, depth, period_at)
        or _before_it(tokens, i, parts, j)
    )


def _turned_around(tokens: Tokens, i: int, counted: Count | None) -> Found | None:
    """Read "5 upcoming years", "2 past months", "2 Thursdays ago"."""
    if counted is None or counted[0] % 2:
        return None
    count, j = counted[0] // 2, counted[1]
    word = tokens.words[j]
    if word in lex.WEEKDAYS and tokens.words[j + 1] == "ago":
        return WeekdaysAgo(lex.WEEKDAYS[word], count), j + 2
    if word in lex.WEEKDAYS and tokens.words[j + 1 : j + 3] == ["from", "now"]:
        return WeekdaysAgo(lex.WEEKDAYS[word], count, 1), j + 3
    named = tokens.words[j + 1]
    unit = lex.UNITS.get(named)
    sign = 1 if word in lex.AHEAD else -1 if word in lex.BACK else 0
    if not sign or unit is None or unit == "weekend" or not named.endswith("s") or tokens.words[i] == "a":
        return None
    return Rolling(((count, unit),), sign), j + 2


def _range_ahead(tokens: Tokens, i: int) -> Found | None:
    """Read "in two to three weeks"."""
    if tokens.words[i - 1] not in ("in", "within"):
        return None
    between = _amount_range(tokens, i)
    return (Rolling(between[0], 1, between[1]), between[2]) if between else None


def _behind(tokens: Tokens, parts: Amount, j: int) -> Found | None:
    """Read ago, later, from now, hence behind an amount."""
    word, then = tokens.words[j], tokens.words[j + 1]
    if word == "ago":
        day = {"today": 0, "yesterday": -1, "tomorrow": 1}.get(then)
        return Offset(parts, -1, None if day is None else Near(day)), j + 1 + (day is not None)
    if word == "hence" or (word == "from" and then == "now"):
        return Offset(parts, 1), j + 1 + (word == "from")
    if word == "later" and then not in ("than", "this", "in"):
        return Offset(parts, 1, Event("")), j + 1
    if word == "earlier" and then not in ("than", "this", "in"):
        return Offset(parts, -1, Event("")), j + 1
    return None


def _from_anchor(tokens: Tokens, i: int, parts: Amount, j: int, depth: int, period_at: PeriodAt) -> Found | None:
    """Read "after Easter", "from January 15", "before the withdrawal", "of taking office" behind an amount."""
    word = tokens.words[j]
    sign = {"after": 1, "from": 1, "following": 1, "before": -1}.get(word, 0)
    k = j + 1
    if word == "prior" and tokens.words[k] == "to":
        sign, k = -1, k + 1
    if not sign or (word == "from" and _is_length(tokens, i)):
        return None
    own = tokens.words[k] in _OWN
    found = period_at(tokens, k + own if tokens.words[k] != "this" else k, depth + 1)
    if found and not isinstance(found[0], Rolling):
        return Offset(parts, sign, found[0]), found[1]
    if own and word != "from":
        noun = event_noun(tokens, k + 1)
        return Offset(parts, sign, Event(noun[0])), noun[1]
    return None


def _is_length(tokens: Tokens, i: int) -> bool:
    """Say whether an amount says how long or how often: "for three days from Monday", "$40 a year from May"."""
    before = tokens.words[i - 1]
    return before == "for" or (tokens.words[i] in ("a", "an") and before[-1:].isdecimal())


def _up_to(tokens: Tokens, parts: Amount, j: int, depth: int, period_at: PeriodAt) -> Found | None:
    """Read "to September", "ended Dec. 31" behind an amount: the months that end there."""
    if parts[0][1] not in ("month", "year", "quarter", "week") or tokens.words[j] not in _ENDING:
        return None
    k = j + 2 if tokens.words[j + 1] in ("on", "in", "the") else j + 1
    found = period_at(tokens, k, depth + 1)
    if found is None:
        return None
    last = found[0].of if isinstance(found[0], Part) and found[0].which == "late" else found[0]
    return (Until(parts, last), found[1]) if isinstance(last, (Month, Day)) else None


def year_to(tokens: Tokens, i: int, depth: int, period_at: PeriodAt) -> Found | None:
    """Read "year to June", "year ended 31 March"."""
    return _up_to(tokens, ((1, "year"),), i + 1, depth, period_at)


_ENDING = frozenset(("to", "ended", "ending", "through", "until"))


def event_noun(tokens: Tokens, k: int) -> tuple[str, int]:
    """Name the event at token k by the last word before a preposition or the end of the phrase."""
    end = k
    while end < k + 5 and tokens.words[end].isalpha() and tokens.words[end] not in _NOUN_ENDS:
        end += 1
    return (tokens.words[end - 1] if end > k else "?"), max(end, k)


_NOUN_ENDS = frozenset(calendar.EVENT_ENDS)


def _within_of(tokens: Tokens, i: int, parts: Amount, j: int, depth: int, period_at: PeriodAt) -> Found | None:
    """Read "within six months of the 3 May vote"."""
    if tokens.words[j] != "of" or not _is_within(tokens, i):
        return None
    k = j + 2 if tokens.words[j + 1] in _OWN and tokens.words[j + 1] != "this" else j + 1
    found = period_at(tokens, k, depth + 1)
    return (Since(parts, found[0]), found[1]) if found and not isinstance(found[0], Rolling) else None


def _is_within(tokens: Tokens, i: int) -> bool:
    return tokens.words[i - 1] in _WITHIN or tokens.words[i - 2] in _WITHIN


def _before_it(tokens: Tokens, i: int, parts: Amount, j: int) -> Found | None:
    """Read in, within, over behind which an amount stands alone: "in two weeks' time", "within a month"."""
    k = i - 1
    while tokens.words[k] in (
        "about",
        "around",
        "just",
        "less",
        "than",
        "the",
        "roughly",
        "approximately",
        "at",
        "least",
        "as",
        "little",
        "under",
    ):
        k -= 1
        if i - k > 4:
            return None
    word = tokens.words[k]
    end = j
    if word in _WITHIN and tokens.words[j] == "of":
        return None
    if tokens.words[end] in ("'", "'s") and tokens.words[end + 1] == "time":
        end += 2
    elif tokens.words[end] in ("time", "or"):
        end += tokens.words[end] == "time"
    if word in _WITHIN or (word == "next" and tokens.words[k - 1] in _WITHIN):
        return Rolling(parts, 1), end
    if word == "in" and end == j and _lasts(tokens, k, j):
        return None
    return (Offset(parts, 1), end) if word == "in" and k >= 0 else None


def _lasts(tokens: Tokens, k: int, j: int) -> bool:
    """Say whether "in two weeks" at token k tells how long and not when ("the first in two weeks")."""
    if tokens.words[j] in ("of", "-", "'"):
        return True
    before = tokens.words[k - 1]
    return (
        before in _SUPERLATIVE or before.endswith("est") or tokens.words[k - 2] in ("first", "only", "second", "third")
    )
