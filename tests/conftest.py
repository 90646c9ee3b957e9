from __future__ import annotations

import os
from collections.abc import Iterator

import hypothesis
import pytest
from django.db import connection
from django.test import TransactionTestCase

# generous, since the machines that run this are shared: a property is right or wrong, not slow
hypothesis.settings.register_profile("factcheck", deadline=None)
hypothesis.settings.load_profile("factcheck")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Say what to do where no database is named, before the driver's own message would.

    The argument gives each pytest worker a database of its own.
    """
    if not os.environ.get("DATABASE_URL"):
        pytest.exit(
            "no DATABASE_URL: use `make test`, or `python -m factcheck.local exec --throwaway -- pytest ...`", 2
        )


@pytest.fixture(scope="session", autouse=True)
def _flush_past_append_only_tables() -> Iterator[None]:
    """Let the flush after a test with real transactions empty the audit, which the database refuses to anybody."""
    flush = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]

    def flush_as_replica(self: TransactionTestCase) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
        flush(self)
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = DEFAULT")

    patch = pytest.MonkeyPatch()
    patch.setattr(TransactionTestCase, "_fixture_teardown", flush_as_replica)
    yield
    patch.undo()
