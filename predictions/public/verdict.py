"""The page of one claim's verdict, which every version of it shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from predictions.claimreview import claim_review
from predictions.extraction.sentences import sentences
from predictions.models import Claim, Evidence, Verdict
from predictions.models.choices import CorrectionClass, Stance
from predictions.public import reading, words
from predictions.public.deciding import deciding_fact, distance_words, outcome_of
from predictions.public.drawing.course import Course, Moment, draw_course
from predictions.public.errors import gone
from predictions.public.markup import json_ld
from predictions.public.pages import page, public_page
from predictions.vocabulary import OutcomeFact, Rating

# Other claims on the question that the page names before it sends the reader to the question's own page.
OTHERS = 8


@dataclass(frozen=True, slots=True)
class Source:
    """A piece of evidence as the page shows it; `withdrawn` where its outcome no longer stands."""

    evidence: Evidence
    stance: str
    word: str
    states: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Version:
    """A published version in the history of a verdict."""

    verdict: Verdict
    mark: words.RatingMark
    correction: str


@dataclass(frozen=True, slots=True)
class Other:
    """Another claim on the same question; `url` is empty where nothing is published on it."""

    claim: Claim
    who: str
    when: str
    mark: words.RatingMark
    url: str


@public_page
def verdict(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Show the current published verdict on a claim; a withdrawn one is gone, and says so."""
    found = reading.verdict_in_context().filter(claim_id=pk).first()
    if found is None:
        withdrawal = Verdict.objects.voided().filter(claim_id=pk).first()
        if withdrawal is None:
            raise Http404("no published verdict")
        return gone(request, withdrawal)
    address = found.get_absolute_url()
    if request.path != address:
        return redirect(address, permanent=True)
    return page(request, "public/verdict.html", _context(found), path=address)


def _context(found: Verdict) -> dict[str, Any]:
    claim = found.claim
    fact = deciding_fact(found)
    versions = list(reading.versions(claim.pk))
    earlier = [version for version in versions if version.version < found.version]
    before, after = _sentence_around(claim.quote, getattr(found, "before", ""), getattr(found, "after", ""))
    return {
        "nav": "verdicts",
        "verdict": found,
        "claim": claim,
        "article": claim.article,
        "mark": words.rating_mark(found.rating),
        "outcome": outcome_of(found),
        "distance": distance_words(claim, fact),
        "before": before,
        "after": after,
        "who": words.speaker_name(claim),
        "sureness": words.sureness(claim),
        "window": words.claim_window(claim) if claim.window() else "",
        "figure": words.claim_figure(claim),
        "course": _course(claim, fact),
        "sources": [_source(evidence) for evidence in found.evidence.all()],
        "suggestion": _suggestion(found),
        "others": _others(claim),
        "versions": [_version(version) for version in reversed(versions)] if earlier else [],
        "first_published": earlier[0].published_at if earlier else found.published_at,
        "latest": _version(found) if found.version > 1 else None,
        "json_ld": json_ld(claim_review(found, earlier)),
    }


def _sentence_around(quote: str, before: str, after: str) -> tuple[str, str]:
    """What stands before and after a quote in the sentences that it is part of."""
    before = before.rpartition("\n")[2]
    after = after.partition("\n")[0]
    text, start, end = before + quote + after, len(before), len(before) + len(quote)
    spans = [span for span in sentences(text, 0, len(text)) if span[1] > start and span[0] < end]
    if not spans:
        return "", ""
    return text[min(spans[0][0], start) : start], text[end : max(spans[-1][1], end)]


def _course(claim: Claim, fact: OutcomeFact | None) -> Course | None:
    moments = [Moment(claim.made_on, "said", f"said {words.short_day(claim.made_on)}")]
    start, end = claim.window_start, claim.window_end
    if start is not None and start != end:
        moments.append(Moment(start, "due", f"from {words.short_day(start)}"))
    if end is not None:
        word = "on" if start == end else "until" if start is not None else "by"
        moments.append(Moment(end, "due", f"{word} {words.short_day(end)}"))
    if fact is not None:
        word = "measured" if fact.value is not None else "happened" if fact.occurred else "not happened as of"
        moments.append(Moment(fact.day, "happened", f"{word} {words.short_day(fact.day)}"))
    return draw_course(moments)


def _source(evidence: Evidence) -> Source:
    outcome = evidence.outcome
    return Source(
        evidence=evidence,
        stance=evidence.stance,
        word=words.STANCE_WORDS[Stance(evidence.stance)],
        states="" if outcome is None else outcome_words(outcome.fact()),
        withdrawn=outcome is not None and outcome.withdrawn_at is not None,
    )


def outcome_words(fact: OutcomeFact) -> str:
    """An outcome in one line."""
    mark = words.outcome_mark(fact)
    return f"{mark.word} {mark.detail}"


def _suggestion(found: Verdict) -> dict[str, Any] | None:
    """The suggestion that the editors had before them, and whether they followed it."""
    suggestion = found.suggestion
    if suggestion is None:
        return None
    return {
        "mark": words.rating_mark(suggestion.rating),
        "rule": suggestion.reason.replace("_", " "),
        "rules_version": suggestion.rules_version,
        "explanation": suggestion.explanation,
        "undecided": suggestion.rating == Rating.PENDING,
        "followed": suggestion.rating == found.rating,
    }


def _others(claim: Claim) -> list[Other]:
    if claim.question is None:
        return []
    claims = reading.claims_on(claim.question).exclude(pk=claim.pk)[:OTHERS]
    return [_other(other) for other in claims]


def _other(claim: Claim) -> Other:
    published = reading.public_verdict(claim)
    return Other(
        claim=claim,
        who=words.speaker_name(claim),
        when=words.claim_figure(claim) or words.claim_window(claim),
        mark=words.NO_VERDICT_MARK if published is None else words.rating_mark(published.rating),
        url="" if published is None else published.get_absolute_url(),
    )


def _version(version: Verdict) -> Version:
    kind = version.correction_class
    return Version(
        version, words.rating_mark(version.rating), words.CORRECTION_WORDS[CorrectionClass(kind)] if kind else ""
    )
