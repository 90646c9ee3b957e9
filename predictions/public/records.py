"""Pages of speakers and publishers: their published verdicts, counted and not ranked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from predictions.judging.rules import RATING_VALUES
from predictions.models import Publisher, Speaker
from predictions.models.verdict import VerdictQuerySet
from predictions.public import reading, words
from predictions.public.home import PAGE_SIZE, items_of
from predictions.public.pages import page, public_page
from predictions.public.paging import BadKey, page_of
from predictions.vocabulary import Rating

# Below so many rated statements the counts say nothing about who made them.
TOO_FEW = 10


@dataclass(frozen=True, slots=True)
class Tally:
    mark: words.RatingMark
    number: int


@public_page
def speaker(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Show what was published on a speaker's statements."""
    found = get_object_or_404(Speaker, pk=pk)
    context = {"name": found.name, "home_page": found.same_as, "role": "speaker"}
    return _record(request, found, reading.verdicts_on(found), context)


@public_page
def publisher(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Show what was published on statements in an outlet's articles."""
    found = get_object_or_404(Publisher, pk=pk)
    context = {"name": found.name, "home_page": found.homepage, "role": "publisher"}
    return _record(request, found, reading.verdicts_in(found), context)


def _record(
    request: HttpRequest, found: Speaker | Publisher, verdicts: VerdictQuerySet, context: dict[str, Any]
) -> HttpResponse:
    address = found.get_absolute_url()
    numbers = _numbers(verdicts)
    if not numbers:
        # a name alone, read from an article that nobody has checked, is nothing to publish
        raise Http404("no published verdict")
    if request.path != address:
        return redirect(address, permanent=True)
    after = request.GET.get("after", "")
    try:
        listed = page_of(reading.with_outcomes(verdicts), after=after, size=PAGE_SIZE)
    except BadKey as error:
        raise Http404("no such list") from error
    rated = sum(number for rating, number in numbers.items() if rating in RATING_VALUES)
    context |= {
        "items": items_of(listed.verdicts),
        "counts": [Tally(words.rating_mark(rating), numbers.get(rating, 0)) for rating in RATING_VALUES],
        "rated": rated,
        "unverifiable": numbers.get(Rating.UNVERIFIABLE, 0),
        "too_few": rated < TOO_FEW,
        "least": TOO_FEW,
        "older": f"{address}?after={listed.older}" if listed.older else "",
        "newest": address if after else "",
    }
    return page(request, "public/record.html", context, path="" if after else address)


def _numbers(verdicts: VerdictQuerySet) -> dict[Rating, int]:
    rows = verdicts.order_by().values_list("rating").annotate(number=Count("pk"))
    return {Rating(rating): number for rating, number in rows}
