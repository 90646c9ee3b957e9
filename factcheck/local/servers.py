"""The servers that the environment does not name, started for one run, and the environment that finds them."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from factcheck.local.child import Running
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
from factcheck.local.valkey import valkey

MAKERS = {"DATABASE_URL": postgres, "REDIS_URL": valkey}


@contextlib.contextmanager
def environment(environ: Mapping[str, str], *, throwaway: bool = False) -> Iterator[dict[str, str]]:
    """Yield the environment for a command: servers that `environ` does not name are started, or joined if they run."""
    if throwaway:
        with throwaway_state() as state, servers(state, environ) as (found, _):
            yield complete(environ, found, secrets.token_urlsafe(48))
        return
    state = open_state(chosen_folder(environ))
    secret_key = state.secret("secret_key")
    if not missing(environ):
        yield complete(environ, {}, secret_key)
        return
    with locked(state) as ours:
        if ours:
            with servers(state, environ) as (found, _):
                yield complete(environ, found, secret_key)
            return
    yield complete(environ, addresses_of_running(state), secret_key)


@contextlib.contextmanager
def servers(state: State, environ: Mapping[str, str]) -> Iterator[tuple[dict[str, str], list[Running]]]:
    """Start the servers that `environ` does not name, yield their addresses and processes, stop them afterwards."""
    found: dict[str, str] = {}
    started: list[Running] = []
    with contextlib.ExitStack() as running:
        for name in missing(environ):
            found[name], server = running.enter_context(MAKERS[name](state))
            started.append(server)
        write_private(state.running, json.dumps(found))
        running.callback(state.running.unlink, missing_ok=True)
        yield found, started


def missing(environ: Mapping[str, str]) -> list[str]:
    """Return the names of the servers that the environment does not name itself, also not by file."""
    return [name for name in MAKERS if not environ.get(name) and not environ.get(f"{name}_FILE")]


def complete(environ: Mapping[str, str], found: Mapping[str, str], secret_key: str) -> dict[str, str]:
    """Return `environ` with what a local run needs, where it does not say otherwise itself."""
    host = environ.get("HOST") or "127.0.0.1"
    hosts = ("localhost", "127.0.0.1") if host in {"localhost", "127.0.0.1"} else ("localhost", "127.0.0.1", host)
    wanted = {
        "SECRET_KEY": secret_key,
        "ALLOWED_HOSTS": ",".join(hosts),
        "SITE_URL": f"http://127.0.0.1:{environ.get('PORT') or '8000'}",
        "HTTPS": "false",
        **found,
    }
    wanted = {name: value for name, value in wanted.items() if not environ.get(f"{name}_FILE")}
    given = {name: value for name, value in environ.items() if value or name not in wanted}
    programs = str(Path(sys.executable).parent)
    path = os.pathsep.join(filter(None, (programs, environ.get("PATH"))))
    return wanted | given | {"PATH": path}
