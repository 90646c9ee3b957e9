"""Triage: what the list and the page show of a claim, and what each button does."""

from __future__ import annotations

import pytest
from django.test import Client

from predictions.models import AuditEntry, Claim, Question, Review
from predictions.models.choices import Triage
from tests.admin.conftest import Desk
from tests.admin.pages import do, list_of, page_of, text_of
from tests.make import (
    make_article,
    make_claim,
    make_outcome,
    make_question,
    make_speaker,
    make_tracked_claim,
    make_verdict,
)


def last_entry() -> AuditEntry:
    return AuditEntry.objects.select_related("actor").latest("pk")


def test_the_list_shows_candidates_until_asked_for_others(desk: Desk) -> None:
    make_claim("The dam will hold until 2030")
    make_tracked_claim(quote="The tunnel will open by 10 July")
    client = desk("reporter")
    page = text_of(client, list_of("claim"))
    assert "The dam will hold" in page
    assert "The tunnel will open" not in page
    tracked = text_of(client, list_of("claim") + "?triage=tracked")
    assert "The tunnel will open" in tracked
    assert "The dam will hold" not in tracked
    assert "The dam will hold" in text_of(client, list_of("claim") + "?triage=nonsense")
    assert "The dam will hold" not in text_of(client, list_of("claim") + "?kind=quantity")
    assert "The dam will hold" in text_of(client, list_of("claim") + "?q=DAM+will")


def test_the_list_shows_what_triage_needs(desk: Desk) -> None:
    make_question("The bridge over the Ill is open")
    make_claim("The bridge will open by 10 July", speaker=make_speaker("Minister of Works"))
    page = text_of(desk("reporter"), list_of("claim"))
    for shown in (
        "Minister of Works",
        "by 10 July 2021",
        "A bridge in the making",
        "The Daily Ledger",
        "forecast.will",
    ):
        assert shown in page
    assert "The bridge over the Ill is open" in page


def test_the_page_marks_the_words_that_gave_the_fields(desk: Desk) -> None:
    article = make_article("The mayor spoke. The bridge will open by 10 July. Rain fell.")
    start = article.text.index("by 10 July")
    marks = [["time", start, start + 10], ["nonsense", 0, 3], ["time", 90_000, 90_001], "broken", None]
    claim = make_claim("The bridge will open by 10 July", article=article, marks=marks)
    page = text_of(desk("reporter"), page_of(claim))
    assert (
        '<mark class="claim">The bridge will open <span class="role role-time" title="time">by 10 July</span></mark>'
        in (page)
    )
    assert "The mayor spoke. <mark" in page
    assert "nonsense" not in page


def test_track_on_a_suggested_question_goes_on_to_the_next_candidate(desk: Desk) -> None:
    question = make_question("The bridge is open")
    claim, other = make_claim(), make_claim("The dam will hold until 2030")
    client = desk("reporter")
    assert "The bridge is open" in text_of(client, page_of(claim))
    answer = client.post(page_of(claim), {"verb": "track", "question": question.pk})
    assert answer.headers["Location"] == page_of(other)
    claim.refresh_from_db()
    assert (claim.triage, claim.question) == (Triage.TRACKED, question)
    entry = last_entry()
    assert (entry.verb, entry.actor and entry.actor.username, entry.claim) == ("track", "reporter", claim)
    assert "The bridge is open" in text_of(client, page_of(claim))


def test_track_without_a_question(desk: Desk) -> None:
    claim = make_claim()
    do(desk("reporter"), claim, "track")
    claim.refresh_from_db()
    assert (claim.triage, claim.question) == (Triage.TRACKED, None)


def test_a_tracked_claim_moves_to_a_question_that_was_looked_for(desk: Desk) -> None:
    claim = make_tracked_claim(question=make_question("The road is paved"))
    wanted = make_question("The viaduct is inaugurated")
    client = desk("reporter")
    assert f'value="{wanted.pk}"' not in text_of(client, page_of(claim))
    assert f'value="{wanted.pk}"' in text_of(client, page_of(claim) + "?find=viaduct")
    do(client, claim, "track", question=wanted.pk)
    assert Claim.objects.get(pk=claim.pk).question == wanted


@pytest.mark.parametrize("sought", ["%00", "%27%22%3C", "!!! & | :*", "x" * 5000])
def test_odd_words_find_nothing_and_break_nothing(desk: Desk, sought: str) -> None:
    text_of(desk("reporter"), page_of(make_claim()) + f"?find={sought}")


def test_what_tracking_refuses_is_said_at_the_form(desk: Desk) -> None:
    claim = make_claim()
    quantity = make_question("Length of the bridge", kind="quantity", unit="metre")
    client = desk("reporter")
    assert "is about a quantity" in do(client, claim, "track", 200, question=quantity.pk)
    assert "valid choice" in do(client, claim, "track", 200, question=quantity.pk + 1000)
    assert "valid choice" in do(client, claim, "track", 200, question="9" * 30)
    assert not AuditEntry.objects.exists()


def test_make_a_question_and_track_on_it(desk: Desk) -> None:
    claim = make_claim()
    client = desk("reporter")
    do(client, claim, "open_and_track", title="The bridge is open to traffic", criteria="By the ministry's notice.")
    claim.refresh_from_db()
    assert claim.question is not None
    assert (claim.question.title, claim.question.criteria) == (
        "The bridge is open to traffic",
        "By the ministry's notice.",
    )
    assert list(AuditEntry.objects.order_by("pk").values_list("verb", flat=True)) == ["open_question", "track"]


def test_a_question_that_exists_is_not_made_again(desk: Desk) -> None:
    make_question("The bridge is open")
    claim = make_claim()
    page = do(desk("reporter"), claim, "open_and_track", 200, title="The bridge is open")
    assert "There is a question" in page
    assert Claim.objects.get(pk=claim.pk).triage == Triage.CANDIDATE


def test_a_new_question_is_not_left_behind_where_tracking_fails(desk: Desk) -> None:
    claim = make_claim()
    page = do(desk("reporter"), claim, "open_and_track", 200, title="")
    assert "This field is required" in page
    assert not Question.objects.exists()


def test_dismiss_needs_a_reason(desk: Desk) -> None:
    claim = make_claim()
    client = desk("reporter")
    assert "This field is required" in do(client, claim, "dismiss", 200, reason="")
    assert "This field is required" in do(client, claim, "dismiss", 200, reason="  ")
    assert "Null characters" in do(client, claim, "dismiss", 200, reason="a\x00b")
    do(client, claim, "dismiss", reason="Not checkable")
    assert Claim.objects.get(pk=claim.pk).triage == Triage.DISMISSED
    assert (last_entry().verb, last_entry().reason) == ("dismiss", "Not checkable")
    assert "Not checkable" in text_of(client, page_of(claim))


def test_a_published_claim_is_not_dismissed(desk: Desk) -> None:
    claim = make_verdict().claim
    client = desk("reporter")
    assert 'value="dismiss"' not in text_of(client, page_of(claim))
    assert "has a published verdict" in do(client, claim, "dismiss", 200, reason="Trivial")


def test_ask_opens_a_review(desk: Desk) -> None:
    question = make_question()
    make_outcome(question)
    claim = make_tracked_claim(question=question)
    client = desk("reporter")
    answer = client.post(page_of(claim), {"verb": "ask", "reason": "A reader wrote in."})
    review = Review.objects.get()
    assert answer.headers["Location"] == page_of(review)
    assert last_entry().reason == "A reader wrote in."
    assert "track it first" in do(client, make_claim(), "ask", 200, reason="Look")


def select(client: Client, action: str, *claims: Claim, **given: object) -> str:
    answer = client.post(
        list_of("claim"), {"action": action, "_selected_action": [claim.pk for claim in claims], **given}, follow=True
    )
    assert answer.status_code == 200
    return answer.content.decode()


def test_bulk_track_asks_for_the_question_of_each(desk: Desk) -> None:
    question = make_question("The bridge is open")
    on_it, without, left = make_claim(), make_claim("The dam will hold until 2030"), make_claim("It will rain by May")
    client = desk("reporter")
    asked = select(client, "track_selected", on_it, without, left)
    assert f'<option value="{question.pk}">The bridge is open</option>' in asked
    assert not AuditEntry.objects.exists()
    chosen = {f"claim_{on_it.pk}": question.pk, f"claim_{without.pk}": "none", f"claim_{left.pk}": "leave"}
    select(client, "track_selected", on_it, without, left, verb="track_selected", **chosen)
    fates = {claim.pk: (claim.triage, claim.question) for claim in Claim.objects.select_related("question")}
    assert fates == {
        on_it.pk: ("tracked", question),
        without.pk: ("tracked", None),
        left.pk: ("candidate", None),
    }
    assert AuditEntry.objects.filter(verb="track").count() == 2


def test_bulk_dismiss_asks_for_a_reason(desk: Desk) -> None:
    claims = [make_claim(), make_claim("The dam will hold until 2030")]
    client = desk("reporter")
    assert "Reason for all of them" in select(client, "dismiss_selected", *claims)
    assert "This field is required" in select(client, "dismiss_selected", *claims, verb="dismiss_selected", reason="")
    assert not AuditEntry.objects.exists()
    select(client, "dismiss_selected", *claims, verb="dismiss_selected", reason="Trivial")
    assert list(AuditEntry.objects.values_list("verb", "reason")) == [("dismiss", "Trivial")] * 2


def test_bulk_takes_a_page_at_most_and_only_from_who_may(desk: Desk) -> None:
    article = make_article(". ".join(f"Bridge {number} will open by 10 July" for number in range(30)))
    claims = [make_claim(f"Bridge {number} will open by 10 July", article=article) for number in range(30)]
    given = {"verb": "dismiss_selected", "reason": "Trivial", "select_across": "1"}
    select(desk("reader"), "dismiss_selected", *claims, **given)
    assert not AuditEntry.objects.exists()
    select(desk("reporter"), "dismiss_selected", *claims, **given)
    assert AuditEntry.objects.count() == 25
