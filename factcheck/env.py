"""Typed readers of environment variables. A bad value is noted as a problem and the default is taken: checks.py reports
every problem at once at start, which a traceback at the first would not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_BOOLEANS = {
    "1": True,
    "true": True,
    "yes": True,
    "on": True,
    "0": False,
    "false": False,
    "no": False,
    "off": False,
}


@dataclass(frozen=True, slots=True)
class Problem:
    """A variable that could not be read, and what would be right."""

    id: str
    name: str
    message: str
    hint: str


class Environment:
    """Reads NAME, or the file that NAME_FILE names (Docker and Kubernetes secrets)."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self.problems: list[Problem] = []

    def text(self, name: str, default: str = "") -> str:
        file = self._environ.get(f"{name}_FILE")
        if file:
            try:
                return Path(file).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError) as error:
                self._note("E002", f"{name}_FILE", f"cannot be read: {error}", "Name a readable UTF-8 text file.")
                return default
        return self._environ.get(name, default).strip()

    def boolean(self, name: str, *, default: bool) -> bool:
        raw = self.text(name)
        if not raw:
            return default
        value = _BOOLEANS.get(raw.lower())
        if value is None:
            self._note("E003", name, f"is {raw!r}, which is neither yes nor no", "Use true or false.")
            return default
        return value

    def integer(self, name: str, *, default: int, low: int, high: int) -> int:
        raw = self.text(name)
        if not raw:
            return default
        if not (raw.isascii() and raw.isdigit() and low <= int(raw[:12]) <= high):
            self._note("E004", name, f"is {raw!r}", f"Use a whole number from {low} to {high}.")
            return default
        return int(raw)

    def words(self, name: str, default: str = "") -> list[str]:
        """Comma-separated words."""
        return [word.strip() for word in self.text(name, default).split(",") if word.strip()]

    def zone(self, name: str, default: str) -> str:
        raw = self.text(name, default) or default
        try:
            ZoneInfo(raw)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self._note("E005", name, f"is {raw!r}, which is no IANA time zone", "Use a name such as Europe/Prague.")
            return default
        return raw

    def url(self, name: str, default: str, *, schemes: tuple[str, ...]) -> str:
        raw = self.text(name, default) or default
        if not raw:
            return raw
        try:
            parts = urlsplit(raw)
            valid = parts.scheme in schemes and bool(parts.hostname or parts.path.strip("/"))
            _ = parts.port
        except ValueError:
            valid = False
        if not valid:
            # the value may hold a password, so it is not repeated
            self._note(
                "E006",
                name,
                "is not a valid address",
                f"Start it with {' or '.join(s + '://' for s in schemes)}.",
            )
            return default
        return raw

    def database(self, name: str) -> dict[str, Any]:
        """Django's settings for a PostgreSQL address postgres://USER:PASSWORD@HOST:PORT/NAME?option=value."""
        parts = urlsplit(self.url(name, "", schemes=("postgres", "postgresql")))
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")) or "factcheck",
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "OPTIONS": dict(parse_qsl(parts.query)),
        }

    def _note(self, id: str, name: str, message: str, hint: str) -> None:
        self.problems.append(Problem(f"factcheck.{id}", name, message, hint))
