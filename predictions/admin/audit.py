"""The audit: who did what to which claim or question, when and why. It is read, never written here."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from predictions.admin import words
from predictions.admin.desk import ChoiceFilter, DeskAdmin
from predictions.admin.questions import question_page
from predictions.admin.triage import claim_page
from predictions.models import AuditEntry

VERBS = (
    "track",
    "dismiss",
    "open_question",
    "record_outcome",
    "withdraw_outcome",
    "flag",
    "draft",
    "approve",
    "publish",
)


class VerbFilter(ChoiceFilter):
    title = "verb"
    parameter_name = "verb"
    options = (
        ("all", "all", lambda entries: entries),
        *((verb, words.spaced(verb), lambda entries, verb=verb: entries.filter(verb=verb)) for verb in VERBS),
    )


class ActorFilter(ChoiceFilter):
    title = "who"
    parameter_name = "who"
    options = (
        ("all", "all", lambda entries: entries),
        ("people", "people", lambda entries: entries.filter(actor__isnull=False)),
        ("sweep", "the sweep", lambda entries: entries.filter(actor=None)),
    )


@admin.register(AuditEntry)
class AuditAdmin(DeskAdmin):
    list_title = "Audit"
    page_template = "admin/desk/audit_entry.html"
    list_display = ("when", "who", "did", "about", "changed", "why")
    list_display_links = None
    list_filter = (VerbFilter, ActorFilter)
    search_fields = ("actor__username",)
    search_help_text = "Name of who did it"
    sortable_by = ()
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[AuditEntry]:
        return AuditEntry.objects.select_related("actor", "claim", "question")

    @admin.display(description="when")
    def when(self, entry: AuditEntry) -> SafeString:
        return format_html('<span class="nowrap">{}</span>', f"{entry.at:%Y-%m-%d %H:%M}")

    @admin.display(description="who")
    def who(self, entry: AuditEntry) -> str:
        return str(entry.actor or "the sweep")

    @admin.display(description="did")
    def did(self, entry: AuditEntry) -> str:
        return words.spaced(entry.verb)

    @admin.display(description="to")
    def about(self, entry: AuditEntry) -> SafeString:
        if entry.claim is not None:
            return format_html('<a href="{}">{}</a>', claim_page(entry.claim), entry.claim)
        return format_html('<a href="{}">{}</a>', question_page(entry.question_id or 0), entry.question)

    @admin.display(description="changed")
    def changed(self, entry: AuditEntry) -> str:
        return words.changes(entry)

    @admin.display(description="why")
    def why(self, entry: AuditEntry) -> str:
        return entry.reason

    def page_rows(self) -> QuerySet[AuditEntry]:
        return AuditEntry.objects.select_related("actor", "claim", "question")

    def page_context(self, request: HttpRequest, entry: AuditEntry) -> dict[str, Any]:
        return {"entry": entry}
