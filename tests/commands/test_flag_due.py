"""manage.py flag_due: the daily job in the foreground."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from predictions.models import Review
from tests import make

pytestmark = pytest.mark.django_db


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    call_command("flag_due", *arguments)
    out, err = capsys.readouterr()
    assert (err, out.count("\n")) == ("", 1)
    counts: dict[str, object] = json.loads(out)
    return counts


def test_it_flags_what_is_due_on_the_day_once(capsys: pytest.CaptureFixture[str]) -> None:
    claim = make.make_tracked_claim(window_end=date(2021, 7, 10), check_on=date(2021, 7, 11))
    assert run(capsys, "--today", "2021-07-10") == {"today": "2021-07-10", "suggestions": 0, "opened": 0, "added": 0}
    assert run(capsys, "--today", "2021-07-11") == {"today": "2021-07-11", "suggestions": 1, "opened": 1, "added": 0}
    assert run(capsys, "--today", "2021-07-11") == {"today": "2021-07-11", "suggestions": 0, "opened": 0, "added": 0}
    assert Review.objects.get().claim == claim


def test_without_a_day_it_is_today_at_the_desk(capsys: pytest.CaptureFixture[str]) -> None:
    make.make_tracked_claim(window_end=date(2021, 7, 10), check_on=date(2021, 7, 11))
    assert run(capsys)["opened"] == 1


@pytest.mark.parametrize("day", ["tomorrow", "", "2021-13-01", "20210711"])
def test_a_bad_day_is_refused(day: str) -> None:
    with pytest.raises(CommandError, match="--today: not a date") as error:
        call_command("flag_due", "--today", day)
    assert error.value.returncode == 2
