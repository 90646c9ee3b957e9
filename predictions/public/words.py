"""Words, marks and short phrases that the pages use for ratings, outcomes, days and windows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from django.conf import settings

from predictions.extraction import hedge_range
from predictions.judging.phrases import MONTHS, chance_phrase, day_phrase, figure_phrase
from predictions.models import Claim, Outcome
from predictions.models.choices import CorrectionClass, Stance
from predictions.vocabulary import ClaimKind, Comparator, OutcomeFact, Polarity, Rating, Tense

NO_VERDICT = "No verdict yet"
RATING_WORDS: Mapping[Rating, str] = MappingProxyType(
    {
        Rating.TRUE: "True",
        Rating.MOSTLY_TRUE: "Mostly true",
        Rating.MIXED: "Mixed",
        Rating.MOSTLY_FALSE: "Mostly false",
        Rating.FALSE: "False",
        Rating.UNVERIFIABLE: "Unverifiable",
        Rating.PENDING: NO_VERDICT,
        Rating.VOID: "Withdrawn",
    }
)
# What a reader can meet on a published verdict, best first.
PUBLIC_RATINGS = (
    Rating.TRUE,
    Rating.MOSTLY_TRUE,
    Rating.MIXED,
    Rating.MOSTLY_FALSE,
    Rating.FALSE,
    Rating.UNVERIFIABLE,
)
KIND_WORDS: Mapping[ClaimKind, str] = MappingProxyType(
    {ClaimKind.EVENT: "Events", ClaimKind.DATE: "Dates", ClaimKind.QUANTITY: "Figures"}
)
STANCE_WORDS: Mapping[Stance, str] = MappingProxyType(
    {Stance.SUPPORTS: "Supports", Stance.UNDERMINES: "Undermines", Stance.CONTEXT: "Context"}
)
CORRECTION_WORDS: Mapping[CorrectionClass, str] = MappingProxyType(
    {
        CorrectionClass.RATING_CHANGED: "Rating changed",
        CorrectionClass.FACTUAL_ERROR: "Factual error corrected",
        CorrectionClass.UPDATE: "Updated",
        CorrectionClass.TYPO: "Wording corrected",
        CorrectionClass.VOID: "Withdrawn",
    }
)
CORRECTION_MEANINGS: Mapping[CorrectionClass, str] = MappingProxyType(
    {
        CorrectionClass.RATING_CHANGED: "what we concluded was wrong, or no longer holds",
        CorrectionClass.FACTUAL_ERROR: "something we stated was wrong; the rating stands",
        CorrectionClass.UPDATE: "something became known that readers should have",
        CorrectionClass.TYPO: "spelling or wording that changed no meaning",
        CorrectionClass.VOID: "the statement was unclear, wrongly read or withdrawn, so there is nothing to rate",
    }
)


@dataclass(frozen=True, slots=True)
class RatingMark:
    """A rating as a page shows it: word, name of its icon's shape and of its colour class."""

    slug: str
    word: str


def rating_mark(rating: Rating | str) -> RatingMark:
    """Look up how a rating is shown; its slug names both icon and colour."""
    return RatingMark(Rating(rating).value.replace("_", "-"), RATING_WORDS[Rating(rating)])


NO_VERDICT_MARK = rating_mark(Rating.PENDING)


@dataclass(frozen=True, slots=True)
class OutcomeMark:
    """What happened, apart from any verdict: the name of an icon, a word and the day or figure."""

    icon: str
    word: str
    detail: str


UNKNOWN_OUTCOME = OutcomeMark("unknown", "Nothing recorded", "that could decide it")


def outcome_mark(outcome: Outcome | OutcomeFact) -> OutcomeMark:
    """Say what an outcome states."""
    if outcome.value is not None:
        figure = outcome_figure(outcome)
        return OutcomeMark("measured", figure[:1].upper() + figure[1:], f"on {day_phrase(outcome_day(outcome))}")
    if outcome.occurred:
        return OutcomeMark("occurred", "It happened", f"on {day_phrase(outcome_day(outcome))}")
    closed = "; nothing more will come" if outcome.final else ""
    return OutcomeMark("not-occurred", "It had not happened", f"as of {day_phrase(outcome_day(outcome))}{closed}")


def outcome_day(outcome: Outcome | OutcomeFact) -> date:
    """The day that an outcome is about."""
    return (outcome.fact() if isinstance(outcome, Outcome) else outcome).day


def outcome_figure(outcome: Outcome | OutcomeFact) -> str:
    """Write the figure of a quantity outcome."""
    if outcome.value is None:
        return ""
    return figure_phrase(Comparator(outcome.comparator), outcome.value, outcome.upper, outcome.unit or None)


def speaker_name(claim: Claim) -> str:
    """Who made a claim: the speaker, else the article in its own voice, which is its publisher's or its author's."""
    if claim.speaker is not None:
        return claim.speaker.name
    article = claim.article
    return article.publisher.name if article.publisher is not None else article.author or "The article itself"


def claim_figure(claim: Claim) -> str:
    """Write the figure of a quantity claim, empty for the other kinds."""
    if claim.value is None:
        return ""
    figure = figure_phrase(Comparator(claim.comparator), claim.value, claim.upper, claim.unit or None)
    return f"not {figure}" if claim.polarity == Polarity.NEGATED else figure


def sureness(claim: Claim) -> str:
    """Write a claim's hedge verbatim with the range that readers take from it, and its probability where that differs.

    Readers hit the meant range twice as often where it is printed beside the words (Wintle et al. 2019).
    """
    chance = "" if claim.probability is None else chance_phrase(claim.probability)
    if not claim.hedge:
        return chance
    known = hedge_range(claim.hedge)
    if known is None:
        return f"“{claim.hedge}” ({chance})" if chance else f"“{claim.hedge}”"
    between = f"{_percent(known.low)}–{_percent(known.high)}%"
    if not known.published:
        between += ", our own estimate"
    if claim.probability is not None and not _is_point(claim.probability, known.point):
        between += f"; here taken as {chance}"
    return f"“{claim.hedge}” ({between})"


def _percent(probability: float) -> str:
    return f"{probability * 100:.1f}".removesuffix(".0")


def _is_point(probability: float, point: float) -> bool:
    """Say whether a claim's probability is that of its hedge, or of the contrary, as for "unlikely" in a denial."""
    return min(abs(probability - point), abs(probability - (1 - point))) < 1e-6


def short_day(day: date) -> str:
    """Write a day as in "10 Jul 2021"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def claim_window(claim: Claim) -> str:
    """Write when a claim was to come true."""
    return _window_words(claim, day_phrase)


def window_short(claim: Claim) -> str:
    """Write when a claim was to come true, in as few words as fit a narrow picture."""
    return _window_words(claim, short_day)


def _window_words(claim: Claim, written: Callable[[date], str]) -> str:
    denied = "not " if claim.polarity == Polarity.NEGATED else ""
    start, end = claim.window_start, claim.window_end
    if start is None and end is None:
        return _without_day(claim)
    if end is None or start is None:
        return denied + (f"from {written(start)} on" if start else f"by {written(end)}" if end else "")
    if start == end:
        return f"{denied}on {written(end)}"
    return f"{denied}{written(start)} – {written(end)}"


def _without_day(claim: Claim) -> str:
    negated = claim.polarity == Polarity.NEGATED
    if claim.tense == Tense.REPORTED:
        return "not yet" if negated else "already"
    return "not to happen; no day named" if negated else "no day named"


def desk_day(moment: datetime) -> date:
    """The day that a moment falls on at the desk."""
    return moment.astimezone(ZoneInfo(settings.DESK_TIME_ZONE)).date()


def shortened(text: str, length: int) -> str:
    """Cut a text to at most `length` characters, with an ellipsis where it was cut."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
