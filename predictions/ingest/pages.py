"""Readable text and metadata of an HTML page, in bounded time: what a page says of itself, and no guesses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction, extract_metadata

from predictions.ingest.addresses import canonical_address
from predictions.ingest.languages import language_code
from predictions.ingest.linked_data import published_in
from predictions.ingest.published import as_day
from predictions.ingest.refusal import Refused
from predictions.ingest.wording import one_line, stored_form

# Readers of trees take some 0.3 ms an element, more with many attributes. Large real pages have some 10,000 elements.
MAX_PARTS = 20_000
# Shorter tags cannot hold enough attributes to matter, and to count in all of them would cost as much as to parse.
LONG_TAG = 1_000
QUOTED = r"""=\s*+(?:"[^"]*+"|'[^']*+')"""
TAG = re.compile(rf"<([a-zA-Z][^\s/>]*+)(?:[^>=]|{QUOTED}|=)*+")
QUOTED_VALUE = re.compile(QUOTED)
ATTRIBUTE_GAP = re.compile(r"[\s/]+")
# What stands in these is no markup: "a<b" opens no tag in a script.
RAW_TEXT_ENDS = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}

NOTHING_READABLE = "no readable text in the page"

# Names by which pages give the day of publication, the most telling first: Open Graph, schema.org, Dublin Core,
# Highwire Press (Google Scholar) and the two commonest of analytics firms.
PUBLISHED_NAMES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "dc.date.issued",
    "dcterms.issued",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publish_date",
    "pubdate",
    "dc.date",
    "date",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text to store with what it says of itself; `language` is an ISO 639-1 code."""

    text: str
    language: str
    title: str = ""
    author: str = ""
    publisher: str = ""
    published_on: date | None = None
    url: str | None = None


def read_page(html: str) -> Document:
    """Read the article of a page; raises Refused where there is none, or where the page is built to exhaust."""
    _check_size(html)
    tree = _parsed(html)
    document = replace(_described(tree), published_on=_published_on(tree), url=_address(tree))
    declared = tree.get("lang") or ""
    # last, since it takes the tree apart; tables hold furniture and figures without a sentence
    found = bare_extraction(
        tree, include_comments=False, include_tables=False, include_images=False, with_metadata=False
    )
    readable = None if found is None or isinstance(found, dict) else found.text
    if not (readable or "").strip():
        raise Refused(NOTHING_READABLE)
    text = stored_form(readable or "")
    return replace(document, text=text, language=language_code(text, declared))


def _check_size(html: str) -> None:
    parts = 0
    for tag in _tags(html):
        parts += 1
        if len(tag) > LONG_TAG:
            parts += len(ATTRIBUTE_GAP.split(QUOTED_VALUE.sub(" ", tag), MAX_PARTS))
        if parts > MAX_PARTS:
            raise Refused(f"a page of more than {MAX_PARTS:,} elements and attributes")


def _tags(html: str) -> Iterator[str]:
    position = 0
    while tag := TAG.search(html, position):
        yield tag.group()
        position = tag.end()
        raw_text_end = RAW_TEXT_ENDS.get(tag.group(1).lower())
        if raw_text_end is not None:
            end = raw_text_end.search(html, position)
            position = end.start() if end else len(html)


def _parsed(html: str) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        # as bytes, since lxml refuses a str that declares an encoding
        tree = document_fromstring(html.replace("\0", " ").encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, UnicodeEncodeError) as error:
        raise Refused(NOTHING_READABLE) from error
    # libxml2 leaves out all that stands deeper, and an article that lost its end must not pass for whole
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise Refused("a page whose elements are nested too deeply")
    return tree


def _described(tree: HtmlElement) -> Document:
    metadata = extract_metadata(tree, extensive=False)
    return Document(
        text="",
        language="",
        title=one_line(metadata.title or ""),
        author=one_line(metadata.author or ""),
        publisher=one_line(metadata.sitename or ""),
    )


def _published_on(tree: HtmlElement) -> date | None:
    """Read the day from the page's metadata alone: a date that merely stands in the text may be any day."""
    return published_in(_scripts(tree)) or next(filter(None, map(as_day, _stated_dates(tree))), None)


def _scripts(tree: HtmlElement) -> Iterator[str]:
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            yield script.text or ""


def _stated_dates(tree: HtmlElement) -> Iterator[str]:
    given: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            given.setdefault((meta.get(attribute) or "").strip().lower(), meta.get("content") or "")
    yield from (given[name] for name in PUBLISHED_NAMES if name in given)
    for time in tree.iter("time"):
        if (time.get("itemprop") or "").lower() == "datepublished" or time.get("pubdate") is not None:
            yield time.get("datetime") or ""


def _address(tree: HtmlElement) -> str | None:
    """Read the canonical address; one of a whole site names no article, and a bad one counts for none."""
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").strip().lower() == "canonical"]
    links += [meta.get("content") for meta in tree.iter("meta") if meta.get("property") == "og:url"]
    for link in links:
        try:
            address = canonical_address(link or "")
        except Refused:
            continue
        parts = urlsplit(address)
        if parts.path.strip("/") or parts.query:
            return address
    return None
