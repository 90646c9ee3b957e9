"""The methodology, written from the tables that the rules run on, so that it cannot drift from them."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from predictions.judging import rules
from predictions.public import words
from predictions.public.pages import page, public_page
from predictions.vocabulary import Comparator, Rating

# The wordings of a figure, grouped as the rules treat them.
FIGURE_ROWS = (
    ("“1,303”: a figure as it stands", (Comparator.EXACT,)),
    ("“about 1,300”", (Comparator.ABOUT,)),
    (
        "“at least”, “more than”, “up to”, “fewer than”, “between … and …”",
        (
            Comparator.AT_LEAST,
            Comparator.MORE_THAN,
            Comparator.AT_MOST,
            Comparator.LESS_THAN,
            Comparator.BETWEEN,
        ),
    ),
)
BAND_RATINGS = (Rating.TRUE, Rating.MOSTLY_TRUE, Rating.MIXED, Rating.MOSTLY_FALSE, Rating.FALSE)


@dataclass(frozen=True, slots=True)
class BandRow:
    """A row of a table of bands: what is measured, and the words under each rating."""

    name: str
    cells: list[str]


@public_page
def methodology(request: HttpRequest) -> HttpResponse:
    """Explain how claims are chosen, rated, decided and corrected."""
    context = {
        "nav": "methodology",
        "ratings": [
            (words.rating_mark(rating), rules.RATING_VALUES.get(rating), rules.RATING_MEANINGS[rating])
            for rating in words.PUBLIC_RATINGS
        ],
        "band_marks": [words.rating_mark(rating) for rating in BAND_RATINGS],
        "lateness": BandRow("", _cells(rules.LATENESS_BANDS, kept="in time")),
        "grace": "1 day" if rules.GRACE_DAYS == 1 else f"{rules.GRACE_DAYS} days",
        "figures": [BandRow(name, _figure_cells(comparators[0])) for name, comparators in FIGURE_ROWS],
        "weak_from": round(rules.HEDGE_TOO_WEAK_FROM * 100),
        "weak_to": round(rules.HEDGE_TOO_WEAK_TO * 100),
        "mirror": [
            (words.rating_mark(rating), words.rating_mark(turned))
            for rating, turned in rules.MIRROR.items()
            if rating is not turned
        ],
        "reasons": [(reason.value.replace("_", " "), meaning) for reason, meaning in rules.REASONS.items()],
        "rules_version": rules.RULES_VERSION,
        "correction_classes": [
            (words.CORRECTION_WORDS[kind], meaning) for kind, meaning in words.CORRECTION_MEANINGS.items()
        ],
    }
    return page(request, "public/methodology.html", context, path=reverse("methodology"))


def _figure_cells(comparator: Comparator) -> list[str]:
    bands = rules.FIGURE_BANDS[comparator]
    return _cells(bands, kept="" if bands[0][1] is Rating.TRUE else "kept to")


def _cells(bands: rules.Bands, *, kept: str) -> list[str]:
    """The words under each of the five ratings: how far off a miss may be, `kept` where true allows none."""
    limits = {rating: f"up to {percent}% off" for percent, rating in bands}
    if kept:
        limits[Rating.TRUE] = kept
    return [limits.get(rating, "more") for rating in BAND_RATINGS]
