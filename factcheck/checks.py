"""System checks of the environment: each problem with an id and a hint, all at once, at start."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as CheckWarning

from factcheck.settings import env

SHORTEST_SECRET = 50


@register(Tags.security)
def environment(**kwargs: Any) -> list[CheckMessage]:
    """Report every variable that could not be read, and what production must not run without."""
    found: list[CheckMessage] = [
        Error(f"{problem.name} {problem.message}.", hint=problem.hint, id=problem.id) for problem in env.problems
    ]
    if not env.text("SECRET_KEY"):
        found.append(
            Error(
                "SECRET_KEY is not set.",
                hint="Set SECRET_KEY, or SECRET_KEY_FILE, to 50 or more random characters.",
                id="factcheck.E001",
            )
        )
    elif len(settings.SECRET_KEY) < SHORTEST_SECRET:
        found.append(
            CheckWarning(
                f"SECRET_KEY is shorter than {SHORTEST_SECRET} characters.",
                hint="Use 50 or more random characters.",
                id="factcheck.W001",
            )
        )
    found.extend(
        CheckWarning(
            f"{name} is not set.",
            hint="`make demo` and `make test` start servers of their own; elsewhere name yours.",
            id="factcheck.W002",
        )
        for name in ("DATABASE_URL", "REDIS_URL")
        if not env.text(name)
    )
    return found
