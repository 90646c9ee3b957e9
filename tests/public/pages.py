"""Pages as a reader reads them, and the claim that most of them are asked about."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django.test import Client

from predictions.models import Claim
from tests.make import (
    make_question,
    make_tracked_claim,
)

TITLE = "US military withdrawal from Afghanistan is complete"


class TextOf(HTMLParser):
    """What a reader sees of a page: its text without scripts, blanks folded."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.hidden = tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.hidden = False

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)

    def __str__(self) -> str:
        return " ".join(" ".join(self.parts).split())


def text_of(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address, follow=True)
    assert response.status_code == status
    return str(TextOf(response.content.decode()))


def withdrawal_claim(**fields: Any) -> Claim:
    return make_tracked_claim(question=make_question(TITLE), **fields)


# --- the front page ---------------------------------------------------------------------------------------------------
