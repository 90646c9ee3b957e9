"""The corrections log."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from predictions.models import Verdict
from predictions.models.choices import CorrectionClass
from predictions.public import reading, words
from predictions.public.pages import page, public_page
from predictions.public.paging import BadKey, page_of

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class Entry:
    """A correction as the log shows it; of a withdrawn verdict it tells the reason alone."""

    version: Verdict
    word: str
    headline: str
    url: str


@public_page
def corrections(request: HttpRequest) -> HttpResponse:
    """List corrections, newest first."""
    after = request.GET.get("after", "")
    try:
        listed = page_of(reading.corrections(), after=after, size=PAGE_SIZE)
    except BadKey as error:
        raise Http404("no such list") from error
    address = reverse("corrections")
    context = {
        "nav": "corrections",
        "entries": [_entry(version) for version in listed.verdicts],
        "classes": [(words.CORRECTION_WORDS[kind], words.CORRECTION_MEANINGS[kind]) for kind in CorrectionClass],
        "older": f"{address}?after={listed.older}" if listed.older else "",
        "newest": address if after else "",
    }
    return page(request, "public/corrections.html", context, path="" if after else address)


def _entry(version: Verdict) -> Entry:
    withdrawn = reading.is_withdrawn(version)
    return Entry(
        version=version,
        word=words.CORRECTION_WORDS[CorrectionClass(version.correction_class)],
        headline="A verdict was withdrawn" if withdrawn else version.headline,
        url=reverse("verdict", args=[version.claim_id, "withdrawn"]) if withdrawn else version.get_absolute_url(),
    )
