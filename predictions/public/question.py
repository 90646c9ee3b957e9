"""The page of a question: every tracked claim on it against what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from predictions.models import Claim, Outcome, Question, Verdict
from predictions.public import reading, words
from predictions.public.deciding import distance_words
from predictions.public.drawing.figures import Given, draw_figures
from predictions.public.drawing.timeline import Happened, Said, draw_timeline
from predictions.public.pages import page, public_page
from predictions.public.verdict import outcome_words
from predictions.vocabulary import Comparator, OutcomeFact, OutcomeKind, Polarity, Tense

# Characters that a line of the picture has room for on a narrow telephone.
NAME_LENGTH = 25
LINE_LENGTH = 46


@dataclass(frozen=True, slots=True)
class Row:
    """A claim as the page's table shows it; without a published verdict it has no mark but that, and no address."""

    claim: Claim
    who: str
    said_for: str
    sureness: str
    distance: str
    mark: words.RatingMark
    verdict: Verdict | None


@public_page
def question(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Show who said what, when and for when, against the recorded outcomes."""
    found = get_object_or_404(Question, pk=pk)
    address = found.get_absolute_url()
    if request.path != address:
        return redirect(address, permanent=True)
    outcomes = list(reading.outcomes_of(found))
    rows = [_row(claim, outcomes) for claim in reading.claims_on(found)]
    measured = found.kind == OutcomeKind.QUANTITY
    context: dict[str, Any] = {
        "nav": "",
        "question": found,
        "measured": measured,
        "rows": rows,
        "waiting": sum(row.verdict is None for row in rows),
        "happened": _what_happened(outcomes),
        "outcomes": [(outcome, words.outcome_mark(outcome)) for outcome in outcomes],
        "timeline": None if measured else draw_timeline([_said(row) for row in rows], _happened(outcomes)),
        "figures": _figures(found, rows, outcomes) if measured else None,
        "denials": any(row.claim.polarity == Polarity.NEGATED and row.claim.window() for row in rows),
        "summary": "; ".join(outcome_words(outcome.fact()) for outcome in outcomes),
    }
    return page(request, "public/question.html", context, path=address)


def _row(claim: Claim, outcomes: Sequence[Outcome]) -> Row:
    published = reading.public_verdict(claim)
    return Row(
        claim=claim,
        who=words.speaker_name(claim),
        said_for=_said_for(claim, words.claim_window(claim)),
        sureness=words.sureness(claim),
        # how far off is as good as a verdict, so it waits for one
        distance="" if published is None else distance_words(claim, _occurrence(claim, outcomes)),
        mark=words.NO_VERDICT_MARK if published is None else words.rating_mark(published.rating),
        verdict=published,
    )


def _said_for(claim: Claim, window: str) -> str:
    """What a claim gives: its figure, with its days where it names some, or its days alone."""
    figure = words.claim_figure(claim)
    if not figure:
        return window
    return f"{figure}, {window}" if claim.window() else figure


def _what_happened(outcomes: Sequence[Outcome]) -> list[words.OutcomeMark]:
    """The outcomes that say most: figures and occurrences, or else the last day without one."""
    telling = [outcome for outcome in outcomes if outcome.value is not None or outcome.occurred]
    return [words.outcome_mark(outcome) for outcome in telling or outcomes[-1:]]


def _occurrence(claim: Claim, outcomes: Sequence[Outcome]) -> OutcomeFact | None:
    """The occurrence that counts for a claim: the earliest, for a forecast the earliest since it was made."""
    facts = sorted((outcome.fact() for outcome in outcomes if outcome.occurred), key=lambda fact: fact.day)
    if claim.tense == Tense.FORECAST:
        facts = [fact for fact in facts if fact.day >= claim.made_on]
    return facts[0] if facts else None


def _said(row: Row) -> Said:
    claim = row.claim
    hedge = f", “{claim.hedge}”" if claim.hedge else ""
    return Said(
        said_on=claim.made_on,
        start=claim.window_start,
        end=claim.window_end,
        dated=claim.window() is not None,
        forecast=claim.tense == Tense.FORECAST,
        denied=claim.polarity == Polarity.NEGATED,
        who=words.shortened(row.who, NAME_LENGTH),
        words=words.shortened(f"{words.short_day(claim.made_on)}: {words.window_short(claim)}{hedge}", LINE_LENGTH),
        rating=row.mark.slug,
        verdict=row.mark.word,
    )


def _happened(outcomes: Sequence[Outcome]) -> list[Happened]:
    happened = []
    for outcome in outcomes:
        fact = outcome.fact()
        word = "happened" if fact.occurred else "not by"
        happened.append(Happened(fact.day, bool(fact.occurred), f"{word} {words.short_day(fact.day)}"))
    return happened


def _figures(found: Question, rows: Sequence[Row], outcomes: Sequence[Outcome]) -> Any:
    claims = [_given(row) for row in rows if row.claim.value is not None]
    measured = [
        Given(
            comparator=Comparator(outcome.comparator),
            value=outcome.value,
            upper=outcome.upper,
            unit=outcome.unit,
            words=words.outcome_figure(outcome),
        )
        for outcome in outcomes
        if outcome.value is not None
    ]
    return draw_figures(claims, measured, found.unit)


def _given(row: Row) -> Given:
    claim = row.claim
    quantity = claim.terms().quantity
    if quantity is None:
        raise ValueError(f"claim {claim.pk} has no figure")
    return Given(
        comparator=quantity.comparator,
        value=quantity.value,
        upper=quantity.upper,
        unit=claim.unit,
        words=words.shortened(
            f"{words.short_day(claim.made_on)}: {_said_for(claim, words.window_short(claim))}", LINE_LENGTH
        ),
        who=words.shortened(row.who, NAME_LENGTH),
        rating=row.mark.slug,
        verdict=row.mark.word,
        denied=claim.polarity == Polarity.NEGATED,
    )
