"""Addresses of articles in one spelling."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

from predictions.ingest.refusal import Refused

MAX_LENGTH = 2_000
BLANK_OR_CONTROL = re.compile(r"[\s\x00-\x1f\x7f]")
DEFAULT_PORTS = {"http": 80, "https": 443}


def canonical_address(address: str) -> str:
    """Spell an absolute http or https address in one way, without fragment and default port; raises Refused."""
    address = address.strip()
    if len(address) > MAX_LENGTH:
        raise Refused(f"address longer than {MAX_LENGTH:,} characters")
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise Refused(f"not a web address: {address}") from error
    if parts.scheme not in DEFAULT_PORTS or not host or BLANK_OR_CONTROL.search(address):
        raise Refused(f"not a web address: {address[:100]!r}")
    if parts.username is not None or parts.password is not None:
        raise Refused("an address with a user name or password in it")
    place = f"[{host}]" if ":" in host else host
    if port is not None and port != DEFAULT_PORTS[parts.scheme]:
        place = f"{place}:{port}"
    return urlunsplit((parts.scheme, place, parts.path or "/", parts.query, ""))
