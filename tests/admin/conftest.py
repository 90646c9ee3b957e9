"""People of the desk: a reporter, two editors, a reader and somebody without the desk's permissions."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission, User
from django.test import Client

from tests.make import make_user


class Desk(Protocol):
    def __call__(self, role: str, name: str = "") -> Client: ...


@pytest.fixture
def roles(db: None) -> None:
    """Make the groups anew: a flush after a test with real transactions takes along what the migration made."""
    import_module("predictions.migrations.0002_roles").make_roles(apps, None)


def person(role: str, name: str = "") -> User:
    """A member of staff in the group `role`; a "reader" may look at everything, "nobody" at nothing."""
    user = make_user(name or role)
    if role == "superuser":
        User.objects.filter(pk=user.pk).update(is_superuser=True)
    elif role == "reader":
        user.user_permissions.set(
            Permission.objects.filter(content_type__app_label="predictions", codename__startswith="view_")
        )
    elif role != "nobody":
        user.groups.set([Group.objects.get(name=role)])
    return User.objects.get(pk=user.pk)


@pytest.fixture
def desk(roles: None) -> Desk:
    """Log somebody of a role in."""

    def log_in(role: str, name: str = "") -> Client:
        client = Client()
        client.force_login(person(role, name))
        return client

    return log_in
