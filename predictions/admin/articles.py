"""Articles as they were stored, with their claims in place; one without a date waits here for it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from predictions import hints, review
from predictions.admin import reading, words
from predictions.admin.context import whole_article
from predictions.admin.desk import ChoiceFilter, DeskAdmin, Done, Verb
from predictions.admin.forms import PublicationDateForm
from predictions.models import Article
from predictions.models.heartbeat import desk_today

# Characters of an article that its page shows.
SHOWN = 200_000


class StateFilter(ChoiceFilter):
    title = "state"
    parameter_name = "state"
    options = (
        ("all", "all", lambda articles: articles),
        ("undated", "waiting for a date", lambda articles: articles.waiting_for_date()),
        ("unread", "to extract", lambda articles: articles.to_extract()),
    )


@transaction.atomic
def _set_date(request: HttpRequest, article: Article, given: dict[str, Any]) -> Done:
    waiting = Article.objects.waiting_for_date().filter(pk=article.pk)
    if not waiting.update(published_on=given["published_on"]):
        raise review.AlreadyDecided("This article has a date already.")
    hints.send_on_commit(hints.EXTRACT_ARTICLE, article_id=article.pk)
    return Done("The date is set. The article is read for claims in the background.", article_page(article.pk))


def _date_form(data: QueryDict | None, article: Article) -> PublicationDateForm:
    return PublicationDateForm(data, latest=desk_today())


def article_page(article_id: int) -> str:
    return reverse("admin:predictions_article_change", args=[article_id])


@admin.register(Article)
class ArticleAdmin(DeskAdmin):
    list_title = "Articles"
    page_template = "admin/desk/article.html"
    list_display = ("titled", "publisher", "published", "language", "extracted")
    list_display_links = None
    list_filter = (StateFilter,)
    search_fields = ("title",)
    search_help_text = "Words of the title"
    sortable_by = ()
    ordering = ("-published_on", "-id")
    verbs = (Verb("set_date", "change_article", _date_form, _set_date),)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return Article.objects.select_related("publisher").defer("text")

    @admin.display(description="title")
    def titled(self, article: Article) -> SafeString:
        return format_html('<a href="{}">{}</a>', article_page(article.pk), article.title or f"Article {article.pk}")

    @admin.display(description="published")
    def published(self, article: Article) -> str:
        return str(article.published_on) if article.published_on else "waiting for a date"

    @admin.display(description="extracted")
    def extracted(self, article: Article) -> str:
        return f"{article.extracted_at:%Y-%m-%d %H:%M}" if article.extracted_at else words.NOTHING

    def page_rows(self) -> QuerySet[Article]:
        return Article.objects.select_related("publisher")

    def page_context(self, request: HttpRequest, article: Article) -> dict[str, Any]:
        claims = list(reading.claims_of(article))
        return {
            "article": article,
            "claims": claims,
            "stretches": whole_article(article.text, claims, SHOWN),
            "shown": SHOWN,
            "is_cut": len(article.text) > SHOWN,
        }
