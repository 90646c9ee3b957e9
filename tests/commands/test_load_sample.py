"""The sample dossier through the real pipeline, on a real database."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db.models import Model

from predictions.models import Article, AuditEntry, Claim, Outcome, Question, Review, Speaker, Suggestion, Verdict
from predictions.models.choices import Triage
from predictions.sample.dossier import Stage, read
from tests import make

pytestmark = pytest.mark.django_db
TABLES: tuple[type[Model], ...] = (
    User,
    Article,
    AuditEntry,
    Claim,
    Outcome,
    Question,
    Review,
    Speaker,
    Suggestion,
    Verdict,
)
WITHDRAWAL = "US military withdrawal from Afghanistan is complete"


@pytest.fixture
def passwords(tmp_path: Path) -> Path:
    file = tmp_path / "passwords.json"
    file.write_text(json.dumps({"reporter": "pencil-and-pad", "editor": "scissors-and-glue"}), "utf-8")
    return file


@pytest.fixture
def load(passwords: Path) -> Callable[..., str]:
    def run(**options: object) -> str:
        out, err = StringIO(), StringIO()
        call_command("load_sample", **{"passwords": str(passwords), **options}, stdout=out, stderr=err)
        assert out.getvalue() == ""
        return err.getvalue()

    return run


def rows() -> dict[str, list[dict[str, object]]]:
    return {table.__name__: list(table._default_manager.order_by("pk").values()) for table in TABLES}


def test_every_screen_has_something_to_do(load: Callable[..., str]) -> None:
    said = load()
    assert "skipped" not in said
    assert Article.objects.count() == 5
    assert Claim.objects.count() >= 40
    assert Claim.objects.in_triage().count() >= 10
    assert Claim.objects.filter(triage=Triage.DISMISSED).count() in {1, 2}
    assert Question.objects.count() >= 12
    assert Verdict.objects.published().count() >= 20
    assert len(set(Verdict.objects.published().values_list("rating", flat=True))) >= 4
    assert Verdict.objects.filter(published_at=None, approved_at=None).count() in {1, 2}
    assert Verdict.objects.filter(published_at=None, approved_at__isnull=False).count() == 1
    assert Review.objects.open().filter(claim__verdicts=None).count() >= 3


def test_the_database_says_what_the_dossier_says(load: Callable[..., str]) -> None:
    load()
    decided = [decision for decision in read().decisions if decision.verdicts]
    assert Counter(Claim.objects.values_list("triage", flat=True)) >= Counter(
        "tracked" if decision.question else "dismissed" for decision in read().decisions
    )
    assert sorted(Verdict.objects.values_list("headline", "version")) == sorted(
        (verdict.headline, number) for decision in decided for number, verdict in enumerate(decision.verdicts, start=1)
    )
    assert set(Verdict.objects.published().values_list("headline", flat=True)) == {
        decision.verdicts[-1].headline for decision in decided if decision.verdicts[-1].stage is Stage.PUBLISHED
    }


def test_the_withdrawal_stands_against_its_day(load: Callable[..., str]) -> None:
    load()
    question = Question.objects.get(title=WITHDRAWAL)
    assert [outcome.on.isoformat() for outcome in question.outcomes.standing() if outcome.on] == ["2021-08-30"]
    foretold = {
        str(claim.window_end or claim.window_start): verdict.rating
        for claim in question.claims.all()
        for verdict in claim.verdicts.published()
        if claim.window() is not None
    }
    assert foretold == {
        "2021-07-04": "true",
        "2021-07-09": "false",
        "2021-07-10": "false",
        "2021-08-31": "true",
        "2021-09-01": "mostly_true",
        "2021-09-11": "true",
    }


def test_one_drafts_and_another_approves(load: Callable[..., str]) -> None:
    load()
    assert set(Verdict.objects.values_list("drafted_by__username", flat=True)) == {"reporter"}
    assert set(Verdict.objects.filter(approved_by__isnull=False).values_list("approved_by__username", flat=True)) == {
        "editor"
    }
    assert AuditEntry.objects.filter(verb="publish").count() == Verdict.objects.exclude(published_at=None).count()


def test_a_correction_supersedes(load: Callable[..., str]) -> None:
    load()
    corrected = Verdict.objects.get(version=2)
    first = corrected.claim.verdicts.get(version=1)
    assert (first.rating, corrected.rating) == ("mostly_true", "mixed")
    assert corrected.correction_class == "rating_changed"
    assert first.superseded_at == corrected.published_at


def test_a_second_run_changes_nothing(load: Callable[..., str]) -> None:
    load()
    before = rows()
    assert load() == "The sample dossier is loaded already; nothing was changed.\n"
    assert rows() == before


def test_what_an_editor_did_since_is_left_alone(load: Callable[..., str]) -> None:
    load()
    Claim.objects.in_triage().update(triage=Triage.DISMISSED)
    before = rows()
    load()
    assert rows() == before


def test_the_demo_editors_can_log_in_as_what_they_are(load: Callable[..., str]) -> None:
    load()
    users = {user.username: user for user in User.objects.all()}
    assert users["reporter"].check_password("pencil-and-pad")
    assert users["editor"].check_password("scissors-and-glue")
    assert all(user.is_staff and not user.is_superuser for user in users.values())
    assert users["editor"].has_perm("predictions.publish_verdict")
    assert not users["reporter"].has_perm("predictions.publish_verdict")


def test_a_new_password_file_is_honoured(load: Callable[..., str], tmp_path: Path) -> None:
    load()
    other = tmp_path / "other.json"
    other.write_text(json.dumps({"reporter": "pencil-and-pad", "editor": "a-new-one"}), "utf-8")
    assert "demo editors given a password  " in load(passwords=str(other))
    assert User.objects.get(username="editor").check_password("a-new-one")


def test_a_newsrooms_own_database_is_refused(load: Callable[..., str]) -> None:
    make.make_article()
    with pytest.raises(CommandError, match=r"1 article\(s\) that are not the sample's") as refusal:
        load()
    assert refusal.value.returncode == 2
    assert Article.objects.count() == 1
    load(force=True)
    assert Article.objects.count() == 6


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "No such file"),
        ("not json", "not JSON of the form"),
        ("[]", "not JSON of the form"),
        ('{"reporter": "a"}', "not JSON of the form"),
        ('{"reporter": "a", "editor": ""}', "not JSON of the form"),
        ('{"reporter": "a", "editor": 1}', "not JSON of the form"),
    ],
)
def test_bad_passwords_are_one_line_and_nothing_is_stored(
    content: str | None, message: str, load: Callable[..., str], tmp_path: Path
) -> None:
    file = tmp_path / "bad.json"
    if content is not None:
        file.write_text(content, "utf-8")
    with pytest.raises(CommandError, match=message) as refusal:
        load(passwords=str(file))
    assert refusal.value.returncode == 2
    assert "\n" not in str(refusal.value)
    assert not Article.objects.exists()


def test_no_passwords_at_all(load: Callable[..., str]) -> None:
    with pytest.raises(CommandError, match="DEMO_PASSWORDS_FILE"):
        load(passwords=None)
