from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

FIGURE_KEYS = {"name", "value", "unit", "goal", "holds"}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", ["matching", "feed"])
def test_a_bench_prints_one_object_and_leaves_no_database(name: str) -> None:
    database = connection.settings_dict["NAME"]
    out = StringIO()
    call_command("bench", name, stdout=out)
    report = json.loads(out.getvalue())
    assert (report["bench"], report["size"]) == (name, "small")
    assert report["machine"]
    assert report["figures"]
    assert all(figure.keys() == FIGURE_KEYS and figure["value"] > 0 for figure in report["figures"])
    assert connection.settings_dict["NAME"] == database
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_database WHERE datname LIKE 'bench_%%'")
        assert cursor.fetchone() == (0,)


def test_an_unknown_bench_is_refused() -> None:
    with pytest.raises(CommandError, match="invalid choice"):
        call_command("bench", "nothing")
