"""Claims to triage: the list of candidates, and a page that shows one in its words and asks what to do with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from predictions import review
from predictions.admin import reading, words
from predictions.admin.context import in_context
from predictions.admin.desk import ChoiceFilter, DeskAdmin, Done, Verb, actor
from predictions.admin.forms import (
    DISMISSALS,
    AskForm,
    BulkDismissForm,
    BulkTrackForm,
    DismissForm,
    QuestionForm,
    TrackForm,
)
from predictions.admin.likely import likely_questions
from predictions.models import Claim
from predictions.models.choices import Triage
from predictions.models.heartbeat import desk_today
from predictions.vocabulary import ClaimKind

# What one bulk action takes: a page of the list.
MOST_AT_ONCE = 25
SUGGESTED = 5


class TriageFilter(ChoiceFilter):
    title = "triage"
    parameter_name = "triage"
    default = Triage.CANDIDATE
    options = (
        (Triage.CANDIDATE, "to triage", lambda claims: claims.in_triage()),
        (Triage.TRACKED, "tracked", lambda claims: claims.tracked()),
        (Triage.DISMISSED, "dismissed", lambda claims: claims.filter(triage=Triage.DISMISSED)),
        ("all", "all", lambda claims: claims),
    )


class KindFilter(ChoiceFilter):
    title = "kind"
    parameter_name = "kind"
    options = (
        ("all", "all", lambda claims: claims),
        (ClaimKind.EVENT, "event", lambda claims: claims.filter(kind=ClaimKind.EVENT)),
        (ClaimKind.DATE, "date", lambda claims: claims.filter(kind=ClaimKind.DATE)),
        (ClaimKind.QUANTITY, "quantity", lambda claims: claims.filter(kind=ClaimKind.QUANTITY)),
    )


def claim_page(claim: Claim) -> str:
    return reverse("admin:predictions_claim_change", args=[claim.pk])


def _onwards(claim: Claim) -> str:
    """The page of the candidate to read next, or the list once none is left."""
    following = reading.next_in_triage(claim)
    return claim_page(following) if following else reverse("admin:predictions_claim_changelist")


def _track(request: HttpRequest, claim: Claim, given: dict[str, Any]) -> Done:
    question = given["question"]
    review.track(claim.pk, by=actor(request), question=question, today=desk_today())
    on = f" on “{question}”" if question else " without a question"
    return Done(f"Tracked{on}: {claim}", _onwards(claim) if claim.triage == Triage.CANDIDATE else claim_page(claim))


@transaction.atomic
def _open_and_track(request: HttpRequest, claim: Claim, given: dict[str, Any]) -> Done:
    question = review.open_question(
        by=actor(request),
        title=given["title"],
        kind=claim.outcome_kind,
        criteria=given["criteria"],
        unit=given.get("unit", ""),
    )
    return _track(request, claim, {"question": question})


def _dismiss(request: HttpRequest, claim: Claim, given: dict[str, Any]) -> Done:
    review.dismiss(claim.pk, by=actor(request), reason=given["reason"])
    return Done(f"Dismissed: {claim}", _onwards(claim) if claim.triage == Triage.CANDIDATE else claim_page(claim))


def _ask(request: HttpRequest, claim: Claim, given: dict[str, Any]) -> Done:
    opened = review.ask(claim.pk, by=actor(request), today=desk_today(), reason=given["reason"])
    return Done("A review is open.", reverse("admin:predictions_review_change", args=[opened.pk]))


def _question_form(data: QueryDict | None, claim: Claim) -> QuestionForm:
    return QuestionForm(data, kind=claim.outcome_kind, unit=claim.unit)


@admin.register(Claim)
class ClaimAdmin(DeskAdmin):
    list_title = "Claims to triage"
    page_template = "admin/desk/claim.html"
    list_display = ("quoted", "kind", "says", "by", "source", "likeliest", "rule")
    list_display_links = None
    list_filter = (TriageFilter, KindFilter)
    search_fields = ("quote",)
    search_help_text = "Words of the quote"
    sortable_by = ()
    ordering = ("-article__published_on", "-article__id", "start")
    actions = ("track_selected", "dismiss_selected")
    verbs = (
        Verb("track", "change_claim", lambda data, claim: TrackForm(data), _track),
        Verb("open_and_track", "add_question", _question_form, _open_and_track),
        Verb("dismiss", "change_claim", lambda data, claim: DismissForm(data), _dismiss),
        Verb("ask", "add_review", lambda data, claim: AskForm(data), _ask),
    )

    def has_triage_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("predictions.change_claim"))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        return reading.claims_with_surroundings(reading.claims())

    def complete(self, rows: list[Claim]) -> list[Claim]:
        """Find the likeliest question of each candidate on the page."""
        found = likely_questions([row for row in rows if row.triage == Triage.CANDIDATE], limit=1)
        for row in rows:
            row.best = found.get(row.pk, [])[:1]  # type: ignore[attr-defined]
        return rows

    @admin.display(description="quote")
    def quoted(self, claim: Claim) -> SafeString:
        return format_html('<a href="{}">{}</a>', claim_page(claim), claim)

    @admin.display(description="figure or window")
    def says(self, claim: Claim) -> str:
        return words.says(claim)

    @admin.display(description="speaker")
    def by(self, claim: Claim) -> str:
        return str(claim.speaker) if claim.speaker else "the article"

    @admin.display(description="article")
    def source(self, claim: Claim) -> SafeString:
        publisher = claim.article.publisher or "no publisher"
        return format_html('{} <span class="quiet">{}, {}</span>', claim.article.title, publisher, claim.made_on)

    @admin.display(description="likeliest question")
    def likeliest(self, claim: Claim) -> SafeString | str:
        if claim.triage != Triage.CANDIDATE:
            return str(claim.question or words.NOTHING)
        best = getattr(claim, "best", [])
        if not best:
            return words.NOTHING
        return format_html('{} <span class="quiet">{}</span>', best[0].question, f"{best[0].score:.2f}")

    def page_rows(self) -> QuerySet[Claim]:
        return reading.claims_with_text()

    def page_context(self, request: HttpRequest, claim: Claim) -> dict[str, Any]:
        sought = request.GET.get("find", "").replace("\x00", "").strip()[:200]
        following = reading.next_in_triage(claim)
        return {
            "claim": claim,
            "context": in_context(claim, claim.article.text),
            "suggested": review.suggested_questions(claim, limit=SUGGESTED),
            "sought": sought,
            "found": reading.questions_like(sought, claim.outcome_kind) if sought else (),
            "open_review": reading.open_review(claim),
            "versions": reading.versions_of(claim),
            "current": reading.current_of(claim),
            "trail": reading.trail_of(claim=claim),
            "following": claim_page(following) if following else "",
            "dismissals": DISMISSALS,
        }

    @admin.action(description="Track the selected claims…", permissions=["triage"])
    def track_selected(self, request: HttpRequest, queryset: QuerySet[Claim]) -> HttpResponse | None:
        """Ask for the question of each selected claim, then track them one by one."""
        claims = self._selected(request, queryset)
        likely = likely_questions(claims, limit=SUGGESTED)
        offers = [(claim.pk, [(each.question.pk, str(each.question)) for each in likely[claim.pk]]) for claim in claims]
        posted = request.POST.get("verb") == BulkTrackForm.verb
        form = BulkTrackForm(request.POST if posted else None, offers=offers)
        if not posted or not form.is_valid():
            return self._ask_for_selected(request, "Track claims", "track_selected", form, claims)
        questions = {each.question.pk: each.question for found in likely.values() for each in found}
        for claim in claims:
            chosen = form.cleaned_data[f"claim_{claim.pk}"]
            if chosen != BulkTrackForm.LEAVE:
                question = None if chosen == BulkTrackForm.NONE else questions[int(chosen)]
                self._one_of_many(request, claim, _track, {"question": question})
        return None

    @admin.action(description="Dismiss the selected claims…", permissions=["triage"])
    def dismiss_selected(self, request: HttpRequest, queryset: QuerySet[Claim]) -> HttpResponse | None:
        """Ask for one reason, then dismiss the selected claims one by one."""
        claims = self._selected(request, queryset)
        posted = request.POST.get("verb") == BulkDismissForm.verb
        form = BulkDismissForm(request.POST if posted else None)
        if not posted or not form.is_valid():
            return self._ask_for_selected(request, "Dismiss claims", "dismiss_selected", form, claims)
        for claim in claims:
            self._one_of_many(request, claim, _dismiss, form.cleaned_data)
        return None

    def _selected(self, request: HttpRequest, queryset: QuerySet[Claim]) -> list[Claim]:
        return reading.candidates_among(list(queryset.values_list("pk", flat=True)[:MOST_AT_ONCE]))

    def _one_of_many(self, request: HttpRequest, claim: Claim, verb: Any, given: dict[str, Any]) -> None:
        try:
            messages.success(request, verb(request, claim, given).message)
        except review.ReviewError as refusal:
            messages.error(request, f"{claim}: {refusal}")

    def _ask_for_selected(
        self, request: HttpRequest, title: str, action: str, form: Any, claims: Sequence[Claim]
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "media": self.media,
            "action": action,
            "form": form,
            "rows": [
                (claim, form[f"claim_{claim.pk}"] if f"claim_{claim.pk}" in form.fields else "") for claim in claims
            ],
            "dismissals": DISMISSALS,
        }
        return TemplateResponse(request, "admin/desk/selected.html", context)
