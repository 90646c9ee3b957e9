"""The frame of the desk's screens: lists that stay bounded, and pages whose every change is one verb."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.contrib.auth.models import User
from django.core.exceptions import BadRequest, PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse

from predictions.review import ReviewError

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
    BasePaginator = Paginator[Any]
else:
    ModelAdmin = admin.ModelAdmin
    BasePaginator = Paginator

# Nobody pages further than this, and counting further would read the whole table.
LIST_LIMIT = 1_000
PER_PAGE = 25
LARGEST_ID = 2**63 - 1


class BoundedPaginator(BasePaginator):
    """Counts no further than LIST_LIMIT."""

    @cached_property
    def count(self) -> int:
        rows: Any = self.object_list
        return int(rows[:LIST_LIMIT].count())


class ChoiceFilter(admin.SimpleListFilter):
    """Filters by one of the named `options`, each a value, a label and what it does to the queryset."""

    options: Sequence[tuple[str, str, Callable[[Any], QuerySet[Any]]]]
    default = "all"
    template = "admin/desk/filter.html"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(value, label) for value, label, _ in self.options]

    def value(self) -> str:
        given = super().value()
        return given if given in {value for value, *_ in self.options} else self.default

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        for value, label, _ in self.options:
            yield {
                "selected": self.value() == value,
                "query_string": changelist.get_query_string({str(self.parameter_name): value}, ["p"]),
                "display": label,
            }

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return next(narrow for value, _, narrow in self.options if value == self.value())(queryset)


class DeskChangeList(ChangeList):
    """Lets the admin class complete the rows of the page that is shown."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        if isinstance(self.model_admin, DeskAdmin):
            self.result_list = self.model_admin.complete(list(self.result_list))


class GuardedList(ModelAdmin):
    """A list that answers any query string without an error of the server and counts no large table."""

    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = PER_PAGE
    list_max_show_all = 0
    paginator = BoundedPaginator

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        """Allow the filters that the page itself offers, and no others."""
        return lookup in set(self._lookups(request))

    def _lookups(self, request: HttpRequest | None) -> Iterator[str]:
        for offered in self.get_list_filter(request) if request else self.list_filter:
            if isinstance(offered, type) and issubclass(offered, admin.SimpleListFilter):
                yield str(offered.parameter_name)
            else:
                yield from (f"{offered}__exact", f"{offered}__id__exact", f"{offered}__isnull")

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        if any("\x00" in text for key, values in request.GET.lists() for text in (key, *values)):
            raise BadRequest("A query string holds no NUL.")
        answer: HttpResponse = super().changelist_view(request, {"list_limit": LIST_LIMIT, **(extra_context or {})})
        return answer


@dataclass(frozen=True, slots=True)
class Done:
    """What a verb did, in a sentence, and the address to go on at."""

    message: str
    url: str


@dataclass(frozen=True, slots=True)
class Verb:
    """A change that a page offers: who may, what is asked, and the call that does it.

    `form` gets the posted data (None for a page that is read) and the page's object.
    """

    name: str
    permission: str
    form: Callable[[QueryDict | None, Any], forms.Form]
    run: Callable[[HttpRequest, Any, dict[str, Any]], Done]


class DeskAdmin(GuardedList):
    """A read-only list and a page of our own for each row; rows change by the page's verbs alone."""

    list_title = ""
    page_template = ""
    verbs: Sequence[Verb] = ()

    class Media:
        css = {"all": ["admin_desk/desk.css"]}

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return DeskChangeList

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        context = {"title": self.list_title, **(extra_context or {})}
        return super().changelist_view(request, context)

    def complete(self, rows: list[Any]) -> list[Any]:
        """Add to the rows of one page what only a query over all of them can give."""
        return rows

    def page_rows(self) -> QuerySet[Any]:
        """The rows that have a page, with what it shows joined."""
        rows: QuerySet[Any] = self.model._default_manager.all()
        return rows

    def page_context(self, request: HttpRequest, row: Any) -> dict[str, Any]:
        return {}

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show a row's page, or do the verb that it posts; what is wrong is said there."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        row = self._row(object_id)
        posted: dict[str, forms.Form] = {}
        if request.method == "POST":
            verb = permitted_verb(request, self.verbs)
            form = verb.form(request.POST, row)
            done = attempt(request, verb, form, row)
            if done is not None:
                messages.success(request, done.message)
                return HttpResponseRedirect(done.url)
            posted[verb.name] = form
            row = self._row(object_id)
        unposted = {verb.name: verb.form(None, row) for verb in self.verbs if verb.name not in posted}
        context = {
            **self.admin_site.each_context(request),
            "title": "",
            "opts": self.opts,
            "original": row,
            "media": self.media,
            "forms": {**unposted, **posted},
            "failed": bool(posted),
            "may": {verb.name: request.user.has_perm(f"predictions.{verb.permission}") for verb in self.verbs},
            **self.page_context(request, row),
        }
        return TemplateResponse(request, self.page_template, context)

    def _row(self, object_id: str) -> Any:
        number = int(object_id) if object_id.isascii() and object_id.isdecimal() else 0
        row = self.page_rows().filter(pk=number).first() if number <= LARGEST_ID else None
        if row is None:
            raise Http404(f"There is no such {self.opts.verbose_name}.")
        return row


def permitted_verb(request: HttpRequest, verbs: Iterable[Verb]) -> Verb:
    """Return the verb that a request posts; raise BadRequest or PermissionDenied."""
    verb = next((verb for verb in verbs if verb.name == request.POST.get("verb")), None)
    if verb is None:
        raise BadRequest("This page has no such verb.")
    if not request.user.has_perm(f"predictions.{verb.permission}"):
        raise PermissionDenied
    return verb


def attempt(request: HttpRequest, verb: Verb, form: forms.Form, row: Model | None) -> Done | None:
    """Do a verb, or say why not: at its form what is wrong with the form, above the page what the verb refuses."""
    if not form.is_valid():
        return None
    try:
        return verb.run(request, row, form.cleaned_data)
    except ReviewError as refusal:
        # said above the page: where a colleague was quicker, it offers the form no more
        messages.error(request, str(refusal))
        return None


def actor(request: HttpRequest) -> User:
    """The editor who asks."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
