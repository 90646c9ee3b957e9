"""Readable text from the bytes of a file: plain text and HTML; anything else is refused."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath

from predictions.ingest.languages import language_code
from predictions.ingest.pages import Document, read_page
from predictions.ingest.refusal import Refused
from predictions.ingest.wording import stored_form

__all__ = ["MAX_BYTES", "SUFFIXES", "Document", "read_document"]

MAX_BYTES = 10_000_000
TEXT_SUFFIXES = (".txt", ".text")
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
SUFFIXES = TEXT_SUFFIXES + PAGE_SUFFIXES

# UTF-32 first: its little-endian mark begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED_WITHIN = 4_096
DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
# The encodings of the web (https://encoding.spec.whatwg.org/#names-and-labels) that one byte sequence cannot
# switch; Latin-1 and ASCII mean windows-1252 there.
LEGACY = {
    **{f"windows-125{digit}": f"cp125{digit}" for digit in range(9)},
    **{f"iso-8859-{part}": f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "macintosh": "mac-roman",
    "ibm866": "cp866",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "euc-jp": "euc-jp",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
}
PAGE_START = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body|\?xml|!--)", re.IGNORECASE)


def read_document(raw: bytes, filename: str) -> Document:
    """Read a file's text and what it says of itself; the end of `filename` says its type, where it has one.

    Raises Refused, in words for the person who gave it, for bytes that are too many, no text or of another type.
    """
    if len(raw) > MAX_BYTES:
        raise Refused(f"larger than {MAX_BYTES:,} bytes")
    if _is_page(raw, filename):
        declared = DECLARED.search(raw[:DECLARED_WITHIN])
        return read_page(_decoded(raw, declared.group(1).decode("ascii", "replace").lower() if declared else ""))
    text = stored_form(_decoded(raw))
    return Document(text=text, language=language_code(text))


def _is_page(raw: bytes, filename: str) -> bool:
    suffix = PurePath(filename).suffix.lower()
    if suffix in PAGE_SUFFIXES:
        return True
    if suffix in TEXT_SUFFIXES:
        return False
    if suffix:
        raise Refused(f"neither text nor HTML by its name: {', '.join(SUFFIXES)} are read")
    return PAGE_START.match(raw.removeprefix(codecs.BOM_UTF8)) is not None


def _decoded(raw: bytes, declared: str = "") -> str:
    """Decode by byte order mark, as UTF-8, or as declared; never by a guess, since a wrong one garbles quotes."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _decoded_as(encoding, raw[len(mark) :])
    if b"\0" in raw:
        raise Refused("binary, not text")
    try:
        # asked before the declaration: other text is hardly ever valid UTF-8, but pages often declare wrongly
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if declared in LEGACY:
            return _decoded_as(LEGACY[declared], raw)
        declares = f", and it declares {declared}" if declared and declared not in ("utf-8", "utf8") else ""
        raise Refused(f"not UTF-8 text (byte {error.start + 1}){declares}") from error


def _decoded_as(encoding: str, raw: bytes) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused(f"not the {encoding} text that it says it is (byte {error.start + 1})") from error
