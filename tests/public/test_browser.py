"""Pages in headless Chromium: no message on the console, nothing wider than a telephone, text alternatives there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date
from typing import Literal

import pytest
from playwright.sync_api import Browser, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.make import make_article, make_outcome, make_question, make_speaker, make_tracked_claim
from tests.public.published import publish

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None and os.environ.get("CI") != "true":
        pytest.skip("no chromium here")
    # its event loop makes Django take the test's own thread for an asynchronous one
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def paths() -> dict[str, str]:
    question = make_question("US military withdrawal from Afghanistan is complete")
    outcome = make_outcome(question)
    speaker = make_speaker("A ministry with a name that is longer than any line of a small telephone can hold")
    article = make_article(
        f"The bridge will open by 10 July. {'w' * 300}", title="x" * 300, url="https://example.org/a"
    )
    for day in (date(2021, 7, 4), date(2021, 7, 10), date(2021, 8, 31), date(2021, 9, 11)):
        claim = make_tracked_claim(article=article, question=question, window_end=day, speaker=speaker)
        verdict = publish(claim, [outcome])
        article = make_article("The bridge will open by 10 July.")
    publish(claim, [outcome], explanation="y" * 300)
    void = make_tracked_claim()
    publish(void)
    publish(void, rating="void", correction_class="void")
    return {
        "list": "/",
        "verdict": verdict.get_absolute_url(),
        "question": question.get_absolute_url(),
        "speaker": speaker.get_absolute_url(),
        "corrections": "/corrections/",
        "methodology": "/methodology/",
        "withdrawn": f"/verdicts/{void.pk}-x/",
        "missing": "/nothing/",
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_obey_their_policy_and_fit_a_telephone(
    live_server: LiveServer, browser: Browser, paths: dict[str, str], scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme=scheme, java_script_enabled=True)
    page = context.new_page()
    messages: list[str] = []
    # a missing and a withdrawn page are meant to answer so, and Chromium says that on its console
    page.on("console", lambda message: messages.append(message.text) if "status of 4" not in message.text else None)
    page.on("pageerror", lambda error: messages.append(str(error)))
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    for name, path in paths.items():
        requests.clear()
        response = page.goto(live_server.url + path)
        assert response is not None
        assert "script-src 'self'" in response.headers["content-security-policy"], name
        assert messages == [], name
        assert len(requests) <= 3, (name, requests)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide == 0, name
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == (
            "rgb(255, 255, 255)" if scheme == "light" else "rgb(22, 24, 26)"
        ), name
    context.close()


def test_the_picture_has_a_name_and_its_labels_are_readable_on_a_telephone(
    live_server: LiveServer, browser: Browser, paths: dict[str, str]
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(live_server.url + paths["question"])
    picture = page.get_by_role("img", name="US military withdrawal from Afghanistan is complete: what was said")
    assert picture.count() == 1
    sizes = page.eval_on_selector_all(
        "svg text", "nodes => nodes.map(node => parseFloat(getComputedStyle(node).fontSize))"
    )
    assert min(sizes) >= 12
    outside = page.eval_on_selector_all(
        ".chart text",
        "nodes => nodes.map(n => n.getBoundingClientRect()).filter(r => r.left < 0 || r.right > innerWidth).length",
    )
    assert outside == 0
    page.close()


def test_the_keyboard_reaches_the_content_first(
    live_server: LiveServer, browser: Browser, paths: dict[str, str]
) -> None:
    page = browser.new_page()
    page.goto(live_server.url + paths["verdict"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.close()
