"""The form in which an article's words are stored, settled once, since claims point into it for ever."""

from __future__ import annotations

import re

from predictions.ingest.refusal import Refused

# XML 1.0 section 2.2 has no way to write these, so a quote that held one would break the Atom feed.
NOT_IN_XML = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

# Ten times the longest reports. Each claim is compared with its article's text when it is stored, so that the cost
# of an article grows with the square of its length.
MAX_CHARACTERS = 500_000


def stored_form(text: str) -> str:
    """Return a text as it is stored; raises Refused where it is empty, no text, or too long.

    1. Refuse NUL, which PostgreSQL cannot hold, and half characters, which UTF-8 cannot.
    2. Drop the byte order mark; write line ends as LF.
    3. Write a space for each control character, so that nothing moves.
    4. Drop white space at the end, so that a file's last line end makes no other article.
    """
    if "\0" in text:
        raise Refused("binary, not text")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Refused(f"holds half a character (position {error.start})") from error
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = NOT_IN_XML.sub(" ", text).rstrip()
    if not text:
        raise Refused("empty")
    if len(text) > MAX_CHARACTERS:
        raise Refused(f"longer than {MAX_CHARACTERS:,} characters: no single article")
    return text


def one_line(words: str) -> str:
    """Write words on one line with single spaces, without control characters."""
    return " ".join(NOT_IN_XML.sub(" ", words.replace("\0", " ")).split())


def shortened(words: str, length: int) -> str:
    """Write words on one line of at most `length` characters, an ellipsis for what is cut."""
    words = one_line(words)
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"
