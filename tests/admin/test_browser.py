"""The desk in a real browser under the site's own policy: one triages and drafts, another approves and publishes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from predictions import review
from predictions.models import Claim, Verdict
from predictions.models.heartbeat import beat
from predictions.vocabulary import OutcomeFact, OutcomeKind
from tests.admin.conftest import person
from tests.make import PUBLISHED_ON, TODAY, make_claim, make_question, make_user

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PASSWORD = "a-long-word-for-the-tests"
HEADLINE = "The bridge will open by 10 July"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]


def with_password(name: str) -> None:
    """Make somebody who can log in. Rows are made and read outside of `chromium`, whose loop hides the connection."""
    user = person(name)
    user.set_password(PASSWORD)
    user.save()


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def logged_in(browser: Browser, server: LiveServer, name: str, said: list[str], width: int = 1280) -> Iterator[Page]:
    """A page of somebody who logged in by the form; what the console says is added to `said`."""
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on(
            "response", lambda answer: said.append(f"{answer.status} {answer.url}") if answer.status > 399 else None
        )
        page.goto(f"{server.url}/admin/")
        page.get_by_label("Username").fill(name)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.get_by_role("heading", name="Today").wait_for()
        yield page


def test_a_claim_goes_from_triage_to_publication(roles: None, live_server: LiveServer) -> None:
    said: list[str] = []
    beat("sweep")
    claim = make_claim()
    question = make_question("The bridge is open")
    fact = OutcomeFact(kind=OutcomeKind.EVENT, occurred=True, on=TODAY)
    review.record_outcome(question.pk, fact, by=make_user(), source="Ministry of Transport")
    with_password("reporter")
    with_password("editor")
    with chromium() as browser, logged_in(browser, live_server, "reporter", said) as page:
        page.get_by_role("link", name="Claims to triage").click()
        page.get_by_role("link", name="The bridge will open by 10 July").click()
        page.get_by_role("button", name="The bridge is open").click()
        page.get_by_text("Tracked on “The bridge is open”").wait_for()
        page.get_by_role("link", name="Reviews").click()
        page.get_by_role("link", name="The bridge will open by 10 July").click()
        page.get_by_label("Headline").fill(HEADLINE)
        page.get_by_label("Headline").press("Enter")
        page.get_by_text("Waiting for another editor to approve it.").wait_for()
    with chromium() as browser, logged_in(browser, live_server, "editor", said) as page:
        page.get_by_role("link", name="Drafts waiting for approval").click()
        page.get_by_role("link", name=HEADLINE).click()
        page.get_by_role("button", name="Approve").click()
        page.get_by_text("Approved. It can be published.").wait_for()
        page.get_by_role("button", name="Publish").click()
        page.get_by_text(f"Published: {HEADLINE}").wait_for()
        page.get_by_role("link", name="The public page").click()
        page.get_by_role("heading", name=HEADLINE).wait_for()
    verdict = Verdict.objects.get(claim=claim)
    assert verdict.published_at is not None
    assert (verdict.rating, verdict.drafted_by.username) == ("false", "reporter")
    assert verdict.approved_by is not None
    assert said == []


def test_a_page_of_claims_is_dismissed_by_keyboard_on_a_narrow_screen(roles: None, live_server: LiveServer) -> None:
    said: list[str] = []
    make_claim(made_on=PUBLISHED_ON)
    make_claim("The dam will hold until 2030")
    with_password("reporter")
    with chromium() as browser, logged_in(browser, live_server, "reporter", said, width=360) as page:
        page.goto(f"{live_server.url}/admin/predictions/claim/")
        page.locator("#action-toggle").focus()
        page.keyboard.press("Space")
        page.get_by_label("Action:").select_option("dismiss_selected")
        page.get_by_role("button", name="Go").press("Enter")
        page.get_by_label("Reason for all of them").fill("Trivial")
        page.keyboard.press("Enter")
        page.get_by_text("Dismissed: The dam").wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert not Claim.objects.in_triage().exists()
    assert said == []
