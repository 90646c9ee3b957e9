"""Bytes in, a document or a clear refusal out; no database."""

from __future__ import annotations

import time
from datetime import date

import pytest

from predictions.extraction.words.languages import FUNCTION_WORDS, SCRIPTS
from predictions.ingest.addresses import canonical_address
from predictions.ingest.documents import MAX_BYTES, read_document
from predictions.ingest.languages import CODES, language_code
from predictions.ingest.refusal import Refused
from predictions.ingest.wording import shortened, stored_form

SENTENCE = "The new café on the quay – said to cost £5 – will open by 10 July."
PROSE = (
    "The harbour board met on Tuesday and heard that the second ferry will be in service by the end of October. "
    "Passengers have waited for it since the spring, when the first one was taken out of the water with a cracked hull."
)


def page(body: str = f"<article><p>{PROSE}</p></article>", head: str = "", lang: str = "en") -> bytes:
    return f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'.encode()


@pytest.mark.parametrize(
    ("raw", "filename"),
    [
        (SENTENCE.encode(), "a.txt"),
        (SENTENCE.encode(), "A.TXT"),
        (SENTENCE.encode("utf-8-sig"), "a.txt"),
        (SENTENCE.encode("utf-16"), "a.txt"),
        (b"\xfe\xff" + SENTENCE.encode("utf-16-be"), "a.txt"),
        (SENTENCE.encode("utf-32"), "a.txt"),
        (SENTENCE.encode(), ""),
        (page(f"<p>{SENTENCE}</p>"), "a.html"),
        (page(f"<p>{SENTENCE}</p>"), "a.HTM"),
        (page(f"<p>{SENTENCE}</p>"), ""),
        (b'<meta charset="windows-1252">' + f"<p>{SENTENCE}</p>".encode("cp1252"), "a.html"),
        (b"<meta charset=iso-8859-1>" + f"<p>{SENTENCE}</p>".encode("cp1252"), "a.html"),
        # declared wrongly, as many pages do
        (b'<meta charset="iso-8859-1">' + f"<p>{SENTENCE}</p>".encode(), "a.html"),
        (b'<?xml version="1.0" encoding="windows-1252"?>' + f"<html><p>{SENTENCE}".encode("cp1252"), "a.xhtml"),
    ],
)
def test_a_text_is_read_in_its_own_encoding(raw: bytes, filename: str) -> None:
    assert read_document(raw, filename).text == SENTENCE


@pytest.mark.parametrize(
    ("raw", "filename", "message"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t\r\n", "a.txt", "empty"),
        (b"\xef\xbb\xbf", "a.txt", "empty"),
        (b"GIF89a\x01\x00\x01\x00", "a.txt", "binary"),
        (SENTENCE.encode("cp1252"), "a.txt", r"not UTF-8 text \(byte 12\)"),
        (SENTENCE.encode("cp1252"), "a.html", "not UTF-8"),
        (b"<meta charset=utf-7><p>caf\xe9", "a.html", "it declares utf-7"),
        (b"<meta charset=windows-1252><p>caf\x81", "a.html", "not the cp1252 text"),
        (b"\xff\xfea", "a.txt", "not the utf-16-le text"),
        (b"%PDF-1.4", "a.pdf", "neither text nor HTML by its name"),
        (b"a,b", "a.csv", "neither text nor HTML by its name"),
        (b"x" * (MAX_BYTES + 1), "a.txt", "larger than 10,000,000 bytes"),
        (b"One by one. " * 50_000, "a.txt", "longer than 500,000 characters"),
        (page("<p>" + "One by one. " * 50_000), "a.html", "longer than 500,000 characters"),
        (b"", "a.html", "no readable text"),
        (page(""), "a.html", "no readable text"),
        (page("<script>let opening = 'by 10 July';</script>"), "a.html", "no readable text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(raw: bytes, filename: str, message: str) -> None:
    with pytest.raises(Refused, match=message) as refusal:
        read_document(raw, filename)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ("<div>" * 300 + PROSE, "nested too deeply"),
        ("<div>" * 100_000 + PROSE, "more than 20,000"),
        ("<p></p>" * 30_000, "more than 20,000"),
        ("<p " + " ".join(f"a{number}=1" for number in range(300_000)) + f">{PROSE}", "more than 20,000"),
        (("<p " + " ".join(f"a{number}='>'" for number in range(400)) + ">x</p>") * 1_000, "more than 20,000"),
        ("<p ='" * 1_000_000, "more than 20,000"),
        ("<a" * 4_000_000, "no readable text"),
        ("<script>" * 1_000_000, "no readable text"),
    ],
)
def test_a_page_built_to_exhaust_is_refused_soon(html: str, message: str) -> None:
    started = time.process_time()
    with pytest.raises(Refused, match=message):
        read_document(page(html), "a.html")
    assert time.process_time() - started < 10


def test_a_large_page_is_read_scripts_and_all() -> None:
    script = "<script>for(i=0;i<n;i++){" + "go on and on / " * 30_000 + "}</script>"
    image = f'<img src="data:image/png;base64,{"iVBOR/w0KGgo" * 20_000}" alt="A ferry at the quay">'
    assert PROSE in read_document(page(f"{script}<article>{image}<p>{PROSE}</p></article>"), "a.html").text


@pytest.mark.parametrize(
    ("head", "published_on"),
    [
        ("", None),
        ('<meta property="article:published_time" content="2021-07-05T23:30:00-04:00">', date(2021, 7, 5)),
        ('<meta name="citation_publication_date" content="2021/07/05">', date(2021, 7, 5)),
        ('<meta itemprop="datePublished" content="2021-07-05">', date(2021, 7, 5)),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-07-05"}</script>',
            date(2021, 7, 5),
        ),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "datePublished": "2001-01-01"},'
            ' {"@type": ["Article"], "datePublished": "2021-07-05T08:00:00Z"}]}</script>',
            date(2021, 7, 5),
        ),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>', None),
        ('<script type="application/ld+json">' + "[" * 100_000 + "</script>", None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": ["2021"]}</script>', None),
        # which month this is depends on the country
        ('<meta property="article:published_time" content="05/07/2021">', None),
        ('<meta property="article:published_time" content="2021-02-30">', None),
        # a program's way to write that it has none
        ('<meta property="article:published_time" content="0001-01-01T00:00:00">', None),
        ('<meta property="article:modified_time" content="2021-07-05">', None),
    ],
)
def test_a_page_is_dated_by_its_metadata_or_not_at_all(head: str, published_on: date | None) -> None:
    body = f"<article><p>{PROSE}</p><p>Archive of 3 March 2019. Copyright 2020.</p></article>"
    assert read_document(page(body, head), "a.html").published_on == published_on


def test_a_page_tells_title_author_publisher_and_address() -> None:
    head = """
        <title>Second ferry by autumn | Harbour News</title>
        <meta property="og:title" content="Second ferry by autumn">
        <meta property="og:site_name" content="Harbour News">
        <meta name="author" content="Port Desk">
        <link rel="canonical" href="HTTPS://News.Example:443/ferry#comments">
    """
    document = read_document(page(head=head), "a.html")
    assert (document.title, document.publisher, document.url) == (
        "Second ferry by autumn",
        "Harbour News",
        "https://news.example/ferry",
    )
    assert document.author == "Port Desk"


@pytest.mark.parametrize("href", ["https://news.example/", "/ferry", "javascript:void(0)", "", "http://[bad"])
def test_an_address_that_names_no_article_counts_for_none(href: str) -> None:
    assert read_document(page(head=f'<link rel="canonical" href="{href}">'), "a.html").url is None


@pytest.mark.parametrize(
    ("given", "canonical"),
    [
        ("http://Example.ORG", "http://example.org/"),
        ("http://example.org:80/a?b=1#c", "http://example.org/a?b=1"),
        ("https://example.org:8443/a", "https://example.org:8443/a"),
        ("https://[2001:db8::1]/a", "https://[2001:db8::1]/a"),
    ],
)
def test_an_address_has_one_spelling(given: str, canonical: str) -> None:
    assert canonical_address(given) == canonical
    assert canonical_address(canonical) == canonical


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org/a",
        "file:///etc/hosts",
        "javascript:alert(1)",
        "http://",
        "http://a b/",
        "http://me:pw@a.org/",
        "http://a.org:99999/",
        "https://a.org/" + "a" * 2_000,
    ],
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    with pytest.raises(Refused):
        canonical_address(address)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("One.\r\nTwo.\rThree.\n", "One.\nTwo.\nThree."),
        ("\ufeffOne.", "One."),
        ("  One. \n\n", "  One."),
        ("One\x0cTwo\x1b[0m", "One Two [0m"),
        ("One\u2028Two", "One\u2028Two"),
    ],
)
def test_a_text_has_one_stored_form(text: str, stored: str) -> None:
    assert stored_form(text) == stored
    assert stored_form(stored) == stored


@pytest.mark.parametrize("text", ["", "\n", "One\0", "One \ud83d"])
def test_what_cannot_be_stored_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        stored_form(text)


def test_a_title_is_cut_where_all_can_see_it() -> None:
    assert shortened("  One\n two ", 7) == "One two"
    assert shortened("One two three", 8) == "One two…"


def test_each_language_that_is_told_apart_has_a_code() -> None:
    assert set(CODES) == {*FUNCTION_WORDS, *(name for name, _, _ in SCRIPTS)}


@pytest.mark.parametrize(
    ("text", "declared", "code"),
    [
        (PROSE, "", "en"),
        (PROSE, "en-GB", "en"),
        (PROSE, "ru", "en"),  # a template's mistake
        ("Паром выйдет на линию до конца октября, обещает управление порта. " * 4, "en", "ru"),
        ("Das Schiff wird bis Ende Oktober fertig und soll dann mit der Post fahren, sagt der Hafen. " * 3, "", "de"),
        ("Trajekt začne jezdit do konce října, slibuje přístav.", "cs-CZ", "cs"),
        ("", "no such tag!", "en"),
    ],
)
def test_the_language_is_what_the_words_say_or_else_the_page(text: str, declared: str, code: str) -> None:
    assert language_code(text, declared) == code
