"""Who sees which screen, and that nothing changes without permission, token and POST."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.db.models import Model
from django.test import Client

from predictions.models import AuditEntry, Claim, Review, Verdict
from predictions.models.heartbeat import beat
from tests.admin.conftest import Desk, person
from tests.admin.pages import do, list_of, page_of, text_of
from tests.make import make_claim, make_outcome, make_question, make_tracked_claim, make_verdict

LISTS = "article auditentry claim publisher question review speaker verdict".split()
DUE = date(2021, 9, 30)


def make_rows() -> list[Model]:
    """One row of everything that has a page of the desk's own."""
    question = make_question()
    claim = make_tracked_claim(question=question)
    review = Review.objects.create(claim=claim, reasons=["asked"], due_on=DUE)
    entry = AuditEntry.objects.create(verb="flag", claim=claim)
    return [claim, claim.article, question, review, entry, make_verdict(claim, published=False), make_claim()]


@pytest.mark.parametrize("role", ["reporter", "editor", "reader", "superuser"])
def test_staff_of_the_desk_see_every_screen(desk: Desk, role: str) -> None:
    rows, client = make_rows(), desk(role)
    make_outcome()
    text_of(client, "/admin/")
    for model in LISTS:
        text_of(client, list_of(model))
    for row in rows:
        text_of(client, page_of(row))


def test_others_see_none(desk: Desk) -> None:
    rows, nobody = make_rows(), desk("nobody")
    addresses = [list_of(model) for model in LISTS] + [page_of(row) for row in rows]
    for address in [*addresses, "/admin/predictions/question/add/"]:
        assert nobody.get(address).status_code == 403, address
        assert Client().get(address).status_code == 302, address
    assert "Reviews due" not in text_of(nobody, "/admin/")


@pytest.mark.parametrize(
    ("verb", "given"),
    [
        ("track", {}),
        ("dismiss", {"reason": "Trivial"}),
        ("open_and_track", {"title": "It opens"}),
        ("ask", {"reason": "Look"}),
    ],
)
def test_a_reader_changes_no_claim(desk: Desk, verb: str, given: dict[str, str]) -> None:
    claim = make_claim()
    do(desk("reader"), claim, verb, 403, **given)
    assert Claim.objects.get(pk=claim.pk).triage == "candidate"
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize("verb", ["approve", "publish"])
def test_a_reporter_neither_approves_nor_publishes(desk: Desk, verb: str) -> None:
    verdict = make_verdict(published=False)
    given = {"verdict": verdict.pk, "seen": verdict.drafted_at.isoformat()}
    do(desk("reporter"), verdict, verb, 403, **given)
    assert Verdict.objects.get(pk=verdict.pk).approved_at is None


def test_a_change_needs_the_token_and_a_verb_of_the_page(desk: Desk) -> None:
    claim = make_claim()
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(person("editor"))
    do(careful, claim, "dismiss", 403, reason="Trivial")
    do(desk("editor"), claim, "publish", 400)
    do(desk("editor"), claim, "", 400)
    text_of(desk("editor"), page_of(claim) + "?verb=dismiss&reason=Trivial")
    assert Claim.objects.get(pk=claim.pk).triage == "candidate"


@pytest.mark.parametrize("model", ["article", "auditentry", "claim", "review", "verdict"])
def test_rows_are_neither_added_nor_deleted_past_the_verbs(desk: Desk, model: str) -> None:
    rows = {row._meta.model_name: row for row in make_rows()}
    client = desk("superuser")
    assert client.get(f"{list_of(model)}add/").status_code == 403
    assert client.get(page_of(rows[model]).replace("change", "delete")).status_code == 403
    assert client.post(list_of(model), {"action": "delete_selected", "_selected_action": "1"}).status_code in (200, 302)
    assert type(rows[model])._default_manager.filter(pk=rows[model].pk).exists()


@pytest.mark.parametrize("number", ["0", "999999999", "99999999999999999999999999", "-1", "abc", "%00", "１", "1/2"])
def test_a_page_that_is_not_there_is_missing(desk: Desk, number: str) -> None:
    client = desk("editor")
    for model in ("claim", "review", "verdict", "question", "article", "auditentry"):
        assert client.get(f"{list_of(model)}{number}/change/").status_code == 404


def test_today_counts_what_needs_the_editor(desk: Desk) -> None:
    make_claim()
    claim = make_tracked_claim()
    Review.objects.create(claim=claim, reasons=["asked"], due_on=DUE)
    make_verdict(claim, published=False, drafted_by=person("reporter"))
    page = " ".join(text_of(desk("editor"), "/admin/").split())
    for task in ('1</span> <span class="label">Reviews due', '1</span> <span class="label">Claims to triage'):
        assert task in page
    assert '1</span> <span class="label">Drafts waiting for approval' in page
    own = " ".join(text_of(desk("reporter"), "/admin/").split())
    assert '0</span> <span class="label">Drafts waiting for approval' in own
    assert "and 1 of your own" in own


def test_today_says_when_the_sweep_is_late(desk: Desk) -> None:
    assert "The sweep is late" in text_of(desk("editor"), "/admin/")
    beat("sweep")
    assert "The sweep is late" not in text_of(desk("editor"), "/admin/")


def test_an_editor_may_all_that_a_reporter_may_and_decide_besides(roles: None) -> None:
    may = {
        name: set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))
        for name in ("reporter", "editor")
    }
    assert may["reporter"] < may["editor"]
    decide = {"approve_verdict", "publish_verdict"}
    assert decide <= may["editor"] - may["reporter"]
    assert not [codename for codename in may["editor"] if codename.startswith("delete_")]
