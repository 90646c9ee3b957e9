"""Questions: their claims held to their outcomes, and what an editor records about them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from predictions import review
from predictions.admin import reading
from predictions.admin.desk import ChoiceFilter, DeskAdmin, Done, Verb, actor, attempt, permitted_verb
from predictions.admin.forms import NewQuestionForm, WithdrawForm, outcome_form
from predictions.models import Question
from predictions.vocabulary import OutcomeKind


class KindFilter(ChoiceFilter):
    title = "kind"
    parameter_name = "kind"
    options = (
        ("all", "all", lambda questions: questions),
        (OutcomeKind.EVENT, "event", lambda questions: questions.answering(OutcomeKind.EVENT)),
        (OutcomeKind.QUANTITY, "quantity", lambda questions: questions.answering(OutcomeKind.QUANTITY)),
    )


def question_page(question_id: int) -> str:
    return reverse("admin:predictions_question_change", args=[question_id])


def _record(request: HttpRequest, question: Question, given: dict[str, Any]) -> Done:
    review.record_outcome(
        question.pk,
        given["fact"],
        by=actor(request),
        source=given["source"],
        source_url=given["source_url"],
        note=given["note"],
    )
    return Done("Recorded. The claims on this question are judged again.", question_page(question.pk))


def _withdraw(request: HttpRequest, question: Question, given: dict[str, Any]) -> Done:
    if not question.outcomes.filter(pk=given["outcome"]).exists():
        raise review.NotFound(f"This question has no outcome {given['outcome']}.")
    review.withdraw_outcome(given["outcome"], by=actor(request), reason=given["reason"])
    return Done("Withdrawn. The claims on this question are judged again.", question_page(question.pk))


def _open(request: HttpRequest, row: None, given: dict[str, Any]) -> Done:
    question = review.open_question(
        by=actor(request),
        title=given["title"],
        kind=OutcomeKind(given["kind"]),
        criteria=given["criteria"],
        unit=given["unit"],
    )
    return Done(f"Opened: {question}", question_page(question.pk))


OPEN = Verb("open_question", "add_question", lambda data, row: NewQuestionForm(data), _open)


@admin.register(Question)
class QuestionAdmin(DeskAdmin):
    list_title = "Questions"
    page_template = "admin/desk/question.html"
    list_display = ("titled", "kind", "unit", "opened")
    list_display_links = None
    list_filter = (KindFilter,)
    search_fields = ("title",)
    search_help_text = "Words of the title"
    sortable_by = ()
    ordering = ("-id",)
    verbs = (
        Verb("record_outcome", "add_outcome", outcome_form, _record),
        Verb("withdraw_outcome", "change_outcome", lambda data, question: WithdrawForm(data), _withdraw),
    )

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return bool(request.user.has_perm("predictions.add_question"))

    @admin.display(description="title")
    def titled(self, question: Question) -> SafeString:
        return format_html('<a href="{}">{}</a>', question_page(question.pk), question)

    @admin.display(description="opened")
    def opened(self, question: Question) -> str:
        return f"{question.opened_at:%Y-%m-%d}"

    def page_context(self, request: HttpRequest, question: Question) -> dict[str, Any]:
        return {
            "question": question,
            "outcomes": reading.outcomes_of(question),
            "claims": reading.claims_on(question),
            "most_claims": reading.CLAIMS_OF_A_QUESTION,
            "trail": reading.trail_of(question=question),
        }

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Ask for a new question."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = NewQuestionForm()
        if request.method == "POST":
            form = NewQuestionForm(request.POST)
            done = attempt(request, permitted_verb(request, [OPEN]), form, None)
            if done is not None:
                messages.success(request, done.message)
                return HttpResponseRedirect(done.url)
        context = {
            **self.admin_site.each_context(request),
            "title": "Open a question",
            "opts": self.opts,
            "media": self.media,
            "form": form,
        }
        return TemplateResponse(request, "admin/desk/open_question.html", context)
