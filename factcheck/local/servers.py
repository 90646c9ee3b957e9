"""The servers that the environment does not name, started for one run, and the environment that finds them."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path

from factcheck.local.postgres import postgres
from factcheck.local.state import (
    State,
    addresses_of_running,
    chosen_folder,
    locked,
    open_state,
    throwaway_state,
    write_private,
)
from factcheck.local.trouble import LocalTrouble
from factcheck.local.valkey import valkey

MAKERS = {"DATABASE_URL": postgres, "REDIS_URL": valkey}


@contextlib.contextmanager
def environment(environ: Mapping[str, str], *, throwaway: bool = False) -> Iterator[dict[str, str]]:
    """Yield the environment for a command: servers that `environ` does not name are started, or joined if they run."""
    if throwaway:
        with throwaway_state() as state, servers(state, environ) as found:
            yield complete(environ, found, secrets.token_urlsafe(48))
        return
    state = open_state(chosen_folder(environ))
    secret_key = state.secret("secret_key")
    if not missing(environ):
        yield complete(environ, {}, secret_key)
        return
    with locked(state) as ours:
        if ours:
            with servers(state, environ) as found:
                yield complete(environ, found, secret_key)
            return
    yield complete(environ, addresses_of_running(state), secret_key)


@contextlib.contextmanager
def servers(state: State, environ: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Start the servers that `environ` does not name and yield their addresses; stop them afterwards."""
    found: dict[str, str] = {}
    with contextlib.ExitStack() as running:
        for name in missing(environ):
            found[name] = running.enter_context(MAKERS[name](state))
        write_private(state.running, json.dumps(found))
        running.callback(state.running.unlink, missing_ok=True)
        yield found


def missing(environ: Mapping[str, str]) -> list[str]:
    """Return the names of the servers that the environment does not name itself, also not by file."""
    return [name for name in MAKERS if not environ.get(name) and not environ.get(f"{name}_FILE")]


def complete(environ: Mapping[str, str], found: Mapping[str, str], secret_key: str) -> dict[str, str]:
    """Return `environ` with what a local run needs, where it does not say otherwise itself."""
    port = environ.get("PORT") or "8000"
    wanted = {
        "ALLOWED_HOSTS": "localhost,127.0.0.1",
        "SITE_URL": f"http://127.0.0.1:{port}",
        "HTTPS": "false",
        **found,
    }
    if not environ.get("SECRET_KEY_FILE"):
        wanted["SECRET_KEY"] = secret_key
    given = {name: value for name, value in environ.items() if value or name not in wanted}
    return wanted | given


def require_exclusive(state: State, *, ours: bool) -> None:
    """Raise LocalTrouble if another run holds the state folder."""
    if not ours:
        raise LocalTrouble(
            f"another run holds the state folder {state.folder}. Stop it, or set STATE_DIR to another folder.", status=2
        )


def path_with_programs(environ: Mapping[str, str], programs: Path) -> str:
    """Return PATH with this interpreter's programs first."""
    return os.pathsep.join(filter(None, (str(programs), environ.get("PATH"))))
