from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.test import Client

from predictions.public.feed import xml_text
from tests.make import at, make_tracked_claim
from tests.public.published import publish

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client: Client) -> ElementTree.Element:
    response = client.get("/feed.atom")
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(response.content)  # noqa: S314 our own feed, to see that it parses


def text(node: ElementTree.Element, name: str) -> str:
    return node.findtext(f"{ATOM}{name}") or ""


def links(node: ElementTree.Element) -> dict[str, str]:
    return {link.get("rel", "alternate"): link.get("href", "") for link in node.findall(f"{ATOM}link")}


def test_a_feed_has_what_rfc_4287_asks_for(client: Client) -> None:
    verdict = publish(make_tracked_claim(), published_at=at(date(2021, 9, 1)))
    root = feed(client)
    assert links(root) == {"alternate": f"{settings.SITE_URL}/", "self": f"{settings.SITE_URL}/feed.atom"}
    assert text(root, "id")
    assert text(root, "updated") == "2021-09-01T12:00:00+00:00"
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    (entry,) = root.findall(f"{ATOM}entry")
    assert text(entry, "title") == f"False: {verdict.headline}"
    assert text(entry, "summary") == verdict.explanation
    assert text(entry, "updated") == "2021-09-01T12:00:00+00:00"
    assert links(entry) == {"alternate": f"{settings.SITE_URL}{verdict.get_absolute_url()}"}


def test_a_correction_keeps_the_id_and_tells_when(client: Client) -> None:
    claim = make_tracked_claim()
    publish(claim, published_at=at(date(2021, 9, 1)))
    first = text(feed(client).findall(f"{ATOM}entry")[0], "id")
    publish(claim, headline="Another headline", published_at=at(date(2021, 9, 8)))
    (entry,) = feed(client).findall(f"{ATOM}entry")
    assert text(entry, "id") == first
    assert first.startswith("tag:127.0.0.1,")
    assert text(entry, "published") == "2021-09-01T12:00:00+00:00"
    assert text(entry, "updated") == "2021-09-08T12:00:00+00:00"


def test_an_empty_feed_is_whole_and_does_not_change(client: Client) -> None:
    assert feed(client).findall(f"{ATOM}entry") == []
    assert client.get("/feed.atom")["ETag"] == client.get("/feed.atom")["ETag"]
    assert text(feed(client), "updated").startswith("1970-01-01")


def test_characters_that_xml_has_not_do_not_break_the_feed(client: Client) -> None:
    publish(make_tracked_claim(), headline="a\x0bb\x1ac\ufffed", explanation="]]> & <b> \x07 end")
    (entry,) = feed(client).findall(f"{ATOM}entry")
    assert text(entry, "title") == "False: abcd"
    assert text(entry, "summary") == "]]> & <b>  end"


@pytest.mark.parametrize(
    ("given", "kept"),
    [("tab\tnew\nline", "tab\tnew\nline"), ("\x00\x08\x0b\x0c\x1f", ""), ("\ud800\uffff", ""), ("🙂 é", "🙂 é")],
)
def test_xml_text_keeps_what_xml_can_carry(given: str, kept: str) -> None:
    assert xml_text(given) == kept
