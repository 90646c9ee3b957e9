"""The page that explains the feed, in a real browser under the site's own policy."""

from __future__ import annotations

import shutil

import pytest
from django.test import Client
from playwright.sync_api import sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.make import make_verdict

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.mark.django_db
def test_the_page_loads_from_here_alone(client: Client) -> None:
    answer = client.get("/api/v1/docs/")
    assert answer.status_code == 200
    assert "unsafe" not in answer["Content-Security-Policy"]
    text = answer.content.decode()
    assert "<style" not in text
    assert "http" not in text
    assert 'src="//' not in text
    script = client.get("/api/v1/docs/?script=")
    assert script["Content-Type"] == "application/javascript"
    assert "/api/v1/schema/" in script.content.decode()


@pytest.mark.django_db
def test_odd_requests_for_the_page_do_no_harm(client: Client) -> None:
    assert client.post("/api/v1/docs/").status_code == 405
    assert client.head("/api/v1/docs/").status_code == 200
    assert client.get("/api/v1/docs/", headers={"accept": "application/xml"}).status_code == 406
    hostile = client.get("/api/v1/docs/?lang=%22%3E%3Cscript%3E&script=%22%3E%3Cscript%3E").content.decode()
    assert "<script>" not in hostile


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_swagger_ui_works_under_the_policy(live_server: LiveServer) -> None:
    claim_id = make_verdict().claim_id
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("requestfailed", lambda request: said.append(f"failed: {request.url}"))
        page.goto(f"{live_server.url}/api/v1/docs/")
        page.get_by_text("Get a verdict").click()
        page.get_by_role("button", name="Try it out").click()
        page.get_by_placeholder("claim_id").fill(str(claim_id))
        with page.expect_response(f"**/api/v1/verdicts/{claim_id}/") as answer:
            page.get_by_role("button", name="Execute").click()
        status = answer.value.status
        page.get_by_text("Response body").wait_for()
        browser.close()
    assert (status, said) == (200, [])
