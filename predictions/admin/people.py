"""Publishers, speakers and the desk's own people: stock lists, made safe against odd query strings."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.http import HttpRequest

from predictions.admin.desk import GuardedList
from predictions.models import Publisher, Speaker


class NamedAdmin(GuardedList):
    """Names change; rows come from ingest and extraction, and claims hold on to them."""

    search_fields = ("name",)
    ordering = ("name", "id")
    sortable_by = ()

    class Media:
        css = {"all": ["admin_desk/desk.css"]}

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Publisher)
class PublisherAdmin(NamedAdmin):
    list_display = ("name", "homepage")
    fields = ("name", "homepage")


@admin.register(Speaker)
class SpeakerAdmin(NamedAdmin):
    list_display = ("name", "same_as")
    fields = ("name", "same_as")


class GuardedUserAdmin(GuardedList, UserAdmin):  # type: ignore[type-arg]  # generic to the stubs alone
    pass


class GuardedGroupAdmin(GuardedList, GroupAdmin):
    pass


admin.site.unregister([User, Group])
admin.site.register(User, GuardedUserAdmin)
admin.site.register(Group, GuardedGroupAdmin)
