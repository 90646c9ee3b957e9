"""Review and verdict pages: draft, approve as somebody else, publish, correct."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from predictions import review as verbs
from predictions.models import AuditEntry, Review, Verdict
from tests.admin.conftest import Desk, person
from tests.admin.pages import do, list_of, page_of, text_of
from tests.make import TODAY, make_outcome, make_question, make_tracked_claim, make_verdict

WORDING = {"rating": "false", "headline": "The bridge will open by 10 July", "explanation": "It opened 51 days late."}
CORRECTION = {**WORDING, "rating": "mixed", "correction_class": "rating_changed", "reason": "It opened in part."}


@pytest.fixture
def due(roles: None) -> Review:
    """A review of a claim whose question has an outcome, with its suggestion."""
    question = make_question()
    claim = make_tracked_claim(question=question)
    make_outcome(question, source_url="https://example.org/notice")
    return verbs.ask(claim.pk, by=person("reporter"), today=TODAY, reason="It is due.")


def seen(verdict: Verdict) -> dict[str, object]:
    return {"verdict": verdict.pk, "seen": verdict.drafted_at.isoformat()}


def drafted(desk: Desk, due: Review, role: str = "reporter") -> Verdict:
    do(desk(role), due, "draft", **WORDING)
    return Verdict.objects.drafts().get(claim=due.claim)


def last_entry() -> AuditEntry:
    return AuditEntry.objects.select_related("actor").latest("pk")


def test_the_queue_shows_what_is_due_the_oldest_first(desk: Desk, due: Review) -> None:
    older = make_tracked_claim(quote="The dam will hold until 2020")
    Review.objects.create(claim=older, reasons=["window_closed", "asked"], due_on=date(2021, 1, 1))
    closed = make_tracked_claim(quote="The road will be paved by 2020")
    Review.objects.create(claim=closed, reasons=["asked"], due_on=date(2020, 1, 1), closed_at=due.opened_at)
    client = desk("reporter")
    page = text_of(client, list_of("review"))
    assert page.index("The dam will hold") < page.index("The bridge will open")
    assert "The road will be paved" not in page
    for shown in ("days overdue", "window closed, asked", "rating-false", "51 days late", "to draft"):
        assert shown in page
    assert "The road will be paved" in text_of(client, list_of("review") + "?state=closed")
    assert "The bridge will open" not in text_of(client, list_of("review") + "?why=window_closed")


def test_the_review_page_prepares_the_draft(desk: Desk, due: Review) -> None:
    page = text_of(desk("reporter"), page_of(due))
    assert due.suggestion is not None
    assert '<option value="false" selected>' in page
    assert page.count(due.suggestion.explanation) == 2
    assert "https://example.org/notice" in page
    assert "Ministry of Transport, notice of 30 August 2021" in page


def test_a_pending_suggestion_leaves_the_rating_to_the_editor(desk: Desk, roles: None) -> None:
    claim = make_tracked_claim(question=make_question())
    due = verbs.ask(claim.pk, by=person("reporter"), today=TODAY, reason="It is due.")
    page = text_of(desk("reporter"), page_of(due))
    assert '<option value="" selected>Choose a rating' in page
    assert 'value="pending"' not in page
    assert "Select a valid choice" in do(desk("reporter"), due, "draft", 200, **{**WORDING, "rating": "pending"})


def test_draft_approve_and_publish_are_two_people_s_work(desk: Desk, due: Review) -> None:
    verdict = drafted(desk, due)
    assert (verdict.drafted_by.username, verdict.rating, verdict.suggestion) == ("reporter", "false", due.suggestion)
    assert last_entry().verb == "draft"
    assert "Waiting for another editor" in text_of(desk("reporter"), page_of(due))
    editor = desk("editor")
    assert ">Approve</button>" in text_of(editor, page_of(due))
    do(editor, due, "approve", **seen(verdict))
    assert (last_entry().verb, last_entry().actor) == ("approve", person("editor"))
    assert ">Publish</button>" in text_of(editor, page_of(due))
    do(editor, due, "publish", **seen(verdict))
    assert (last_entry().verb, last_entry().actor) == ("publish", person("editor"))
    verdict.refresh_from_db()
    due.refresh_from_db()
    assert verdict.published_at is not None
    assert due.closed_at is not None
    assert "The public page" in text_of(editor, page_of(verdict))


def test_who_drafted_cannot_approve_not_even_by_hand(desk: Desk, due: Review) -> None:
    verdict = drafted(desk, due, "editor")
    editor = desk("editor")
    page = text_of(editor, page_of(due))
    assert "Waiting for another editor" in page
    assert ">Approve</button>" not in page
    assert "another editor approves it" in do(editor, due, "approve", 200, **seen(verdict))
    assert "has not approved" in do(editor, verdict, "publish", 200, **seen(verdict))
    verdict.refresh_from_db()
    assert verdict.approved_at is None
    do(desk("editor", "second"), verdict, "approve", **seen(verdict))
    verdict.refresh_from_db()
    assert verdict.approved_at is not None


def test_only_the_draft_that_was_seen_is_approved(desk: Desk, due: Review) -> None:
    verdict = drafted(desk, due)
    before = seen(verdict)
    do(desk("reporter"), due, "draft", **{**WORDING, "explanation": "Something else entirely."})
    editor = desk("editor")
    assert "revised while you had it open" in do(editor, due, "approve", 200, **before)
    assert "published or gone" in do(editor, due, "approve", 200, verdict=verdict.pk + 1, seen=before["seen"])
    other = make_verdict(make_tracked_claim(quote="The dam will hold until 2030"), published=False)
    assert "published or gone" in do(editor, due, "approve", 200, **seen(other))
    assert not Verdict.objects.filter(approved_at__isnull=False).exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"headline": "x" * 76}, "The headline has 76 characters, 75 at most."),
        ({"headline": " "}, "This field is required"),
        ({"explanation": ""}, "This field is required"),
        ({"rating": ""}, "This field is required"),
        ({"rating": "superb"}, "Select a valid choice"),
        ({"explanation": "a\x00b"}, "Null characters are not allowed"),
        ({"explanation": "x" * 10_001}, "at most 10000 characters"),
    ],
)
def test_what_a_draft_lacks_is_said_at_the_form_and_what_was_written_stays(
    desk: Desk, due: Review, given: dict[str, str], said: str
) -> None:
    page = do(desk("reporter"), due, "draft", 200, **{**WORDING, **given})
    assert said in page
    assert 'id="draft_rating"' in page
    if "headline" not in given:
        assert WORDING["headline"] in page
    assert not Verdict.objects.exists()


def test_a_headline_of_75_is_kept(desk: Desk, due: Review) -> None:
    do(desk("reporter"), due, "draft", **{**WORDING, "headline": "x" * 75})
    assert Verdict.objects.get().headline == "x" * 75


def test_a_correction_needs_class_and_reason_and_a_second_editor(desk: Desk) -> None:
    published = make_verdict(drafted_by=person("reporter"), approved_by=person("editor"))
    editor = desk("editor")
    assert "Correct the published verdict" in text_of(editor, page_of(published))
    assert "Correct the published verdict" not in text_of(desk("reader"), page_of(published))
    assert "This field is required" in do(editor, published, "correct", 200, **{**CORRECTION, "reason": ""})
    wrong = {**CORRECTION, "correction_class": "typo"}
    assert "where the rating changes" in do(editor, published, "correct", 200, **wrong)
    assert "correct it instead" in do(editor, published, "draft", 200, **WORDING)
    do(editor, published, "correct", **CORRECTION)
    draft = Verdict.objects.drafts().get()
    assert (draft.version, draft.correction_class, draft.correction_reason) == (
        2,
        "rating_changed",
        "It opened in part.",
    )
    assert "another editor approves" in do(editor, draft, "approve", 200, **seen(draft))
    second = desk("editor", "second")
    do(second, draft, "approve", **seen(draft))
    do(second, draft, "publish", **seen(draft))
    published.refresh_from_db()
    assert published.superseded_at is not None
    assert "It opened in part." in text_of(second, page_of(published))


def test_drafts_stand_first_in_the_list_of_verdicts(desk: Desk) -> None:
    make_verdict(make_tracked_claim(quote="The dam will hold until 2030"), headline="The dam holds")
    make_verdict(published=False, headline="The bridge opens")
    client: Client = desk("editor")
    page = text_of(client, list_of("verdict"))
    assert page.index("The bridge opens") < page.index("The dam holds")
    assert "waiting for approval" in page
    assert "The dam holds" not in text_of(client, list_of("verdict") + "?state=waiting")
    assert "The bridge opens" not in text_of(client, list_of("verdict") + "?state=current")
    assert "nothing here" in text_of(client, list_of("verdict") + "?rating=void")
