"""The front page: published verdicts, newest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from predictions.judging.phrases import day_phrase
from predictions.models import Verdict
from predictions.public import reading, words
from predictions.public.deciding import outcome_of
from predictions.public.pages import page, public_page
from predictions.public.paging import BadKey, Page, page_of
from predictions.vocabulary import ClaimKind, Rating

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Item:
    """A verdict as a list shows it."""

    verdict: Verdict
    mark: words.RatingMark
    outcome: words.OutcomeMark
    who: str
    said: str
    url: str


@dataclass(frozen=True, slots=True)
class FilterLink:
    word: str
    url: str
    chosen: bool


@public_page
def home(request: HttpRequest) -> HttpResponse:
    """List published verdicts, of one rating or kind where the address says so."""
    chosen = {"rating": request.GET.get("rating", ""), "kind": request.GET.get("kind", "")}
    after = request.GET.get("after", "")
    listed = _page(chosen, after)
    address = reverse("home")
    context = {
        "nav": "verdicts",
        "items": items_of(listed.verdicts),
        "ratings": _links("rating", {rating: words.RATING_WORDS[rating] for rating in words.PUBLIC_RATINGS}, chosen),
        "kinds": _links("kind", dict(words.KIND_WORDS), chosen),
        "older": _address({**chosen, "after": listed.older}) if listed.older else "",
        "newest": _address(chosen) if after else "",
        "filtered": any(chosen.values()),
    }
    return page(request, "public/home.html", context, path="" if after or any(chosen.values()) else address)


def items_of(verdicts: list[Verdict]) -> list[Item]:
    """Prepare verdicts that come with their claims and evidence for a list."""
    return [
        Item(
            verdict=verdict,
            mark=words.rating_mark(verdict.rating),
            outcome=outcome_of(verdict),
            who=words.speaker_name(verdict.claim),
            said=day_phrase(verdict.claim.made_on),
            url=verdict.get_absolute_url(),
        )
        for verdict in verdicts
    ]


def _page(chosen: dict[str, str], after: str) -> Page:
    verdicts = reading.verdicts_with_outcomes()
    try:
        if chosen["rating"]:
            verdicts = verdicts.filter(rating=Rating(chosen["rating"]))
        if chosen["kind"]:
            verdicts = verdicts.filter(claim__kind=ClaimKind(chosen["kind"]))
        return page_of(verdicts, after=after, size=PAGE_SIZE)
    except (ValueError, BadKey) as error:
        raise Http404("no such list") from error


def _links(name: str, choices: dict[Rating, str] | dict[ClaimKind, str], chosen: dict[str, str]) -> list[FilterLink]:
    every = FilterLink("All", _address({**chosen, name: ""}), not chosen[name])
    return [every] + [
        FilterLink(word, _address({**chosen, name: value.value}), chosen[name] == value.value)
        for value, word in choices.items()
    ]


def _address(query: Mapping[str, str | None]) -> str:
    filled = {name: value for name, value in query.items() if value}
    return reverse("home") + (f"?{urlencode(filled)}" if filled else "")
