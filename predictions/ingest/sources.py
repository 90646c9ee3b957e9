"""Where articles come from: files, folders, standard input. Addresses and feeds are to come through `fetch`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from predictions.ingest.documents import MAX_BYTES, SUFFIXES
from predictions.ingest.refusal import Refused

STDIN = "-"
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listing:
    """The files that a source stands for, in order, and the names of those in it that were passed over."""

    files: tuple[str, ...]
    passed_over: tuple[str, ...] = ()


def listing(source: str) -> Listing:
    """List a source's files: itself, or the text and HTML files directly in a folder by name; raises Refused."""
    if source == STDIN:
        return Listing((source,))
    path = Path(source)
    try:
        if path.is_dir():
            return _folder(path)
        if not path.exists():
            raise Refused(_missing(source))
    except OSError as error:
        raise Refused(f"cannot be read ({_reason(error)})") from error
    return Listing((source,))


def _missing(source: str) -> str:
    if ADDRESS.match(source):
        return "addresses and feeds are not read yet: save the page and give its file"
    return "no such file or folder"


def _folder(folder: Path) -> Listing:
    names = sorted(entry for entry in folder.iterdir() if not entry.name.startswith(".") and not entry.is_dir())
    known = [entry for entry in names if entry.suffix.lower() in SUFFIXES]
    if not known:
        raise Refused(f"a folder without text or HTML files ({', '.join(SUFFIXES)})")
    passed_over = tuple(entry.name for entry in names if entry.suffix.lower() not in SUFFIXES)
    return Listing(tuple(str(entry) for entry in known), passed_over)


def read_source(name: str, standard_input: BinaryIO | None) -> bytes:
    """Read one listed file, or standard input for `-`, up to the limit and a byte more; raises Refused."""
    try:
        if name != STDIN:
            with open(name, "rb") as stream:
                return stream.read(MAX_BYTES + 1)
        if standard_input is None:
            raise Refused("standard input is closed")
        return standard_input.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise Refused("no such file") from error
    except OSError as error:
        raise Refused(f"cannot be read ({_reason(error)})") from error


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
