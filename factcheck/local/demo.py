"""The whole service on one machine: servers, data, web, worker and beat, until it is told to stop."""

from __future__ import annotations

import contextlib
import http.client
import json
import secrets
import shutil
import socket
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from factcheck.local.child import Running, last_lines, spawn, stop_together
from factcheck.local.servers import complete, servers
from factcheck.local.signals import Stopped, stopped_by_signals
from factcheck.local.state import CHECKOUT, State, chosen_folder, locked, open_state, write_private
from factcheck.local.trouble import LocalTrouble
from factcheck.processes import Process, processes

EDITORS = ("reporter", "editor")
MIGRATE_WITHIN, LOAD_WITHIN, ANSWER_WITHIN, STOP_WITHIN = 120.0, 600.0, 120.0, 8.0


@dataclass(frozen=True, slots=True)
class Address:
    """Where the web process listens, and where a browser on this machine finds it."""

    host: str
    port: int

    @property
    def bind(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def nearby(self) -> str:
        return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104

    @property
    def url(self) -> str:
        return f"http://{f'[{self.nearby}]' if ':' in self.nearby else self.nearby}:{self.port}"


def demo(environ: Mapping[str, str], out: TextIO) -> int:
    """Run the service until Ctrl-C (0) or until one of its processes ends by itself (1)."""
    try:
        with stopped_by_signals():
            run(environ, out)
    except Stopped:
        out.write("Stopped.\n")
    return 0


def run(environ: Mapping[str, str], out: TextIO) -> None:
    """Run the service; it ends by Stopped, or by LocalTrouble if something did not work."""
    address = chosen_address(environ)
    state = open_state(chosen_folder(environ))
    with locked(state) as ours:
        if not ours:
            raise LocalTrouble(
                f"another run holds the state folder {state.folder}; stop it, or set STATE_DIR.", status=2
            )
        require_free(address)
        editors = demo_editors(state)
        told = {**environ, "SITE_URL": environ.get("SITE_URL") or address.url}
        say(
            out,
            f"Keeping everything in {state.folder}"
            + (f" and {state.servers}." if state.servers != state.folder else "."),
        )
        with servers(state, environ) as (found, started):
            env = complete(told, found, state.secret("secret_key")) | {
                "DJANGO_SETTINGS_MODULE": "factcheck.settings",
                "GUNICORN_CMD_ARGS": f"--bind={address.bind}",
                "PYTHONUNBUFFERED": "1",
                "DEMO_PASSWORDS_FILE": str(editors),
            }
            fill(state, env, out)
            with supervised(state, env) as service:
                children = [*service, *started]
                wait_for_page(address, children)
                say(out, welcome(address, editors, state))
                watch(children)


def say(out: TextIO, line: str) -> None:
    out.write(line + "\n")
    out.flush()


def chosen_address(environ: Mapping[str, str]) -> Address:
    """Read HOST and PORT, or raise LocalTrouble."""
    asked = environ.get("PORT") or "8000"
    if not (asked.isascii() and asked.isdigit() and 1 <= int(asked[:6]) <= 65535):
        raise LocalTrouble(f"PORT is {asked!r}, not a number from 1 to 65535.", status=2)
    return Address(environ.get("HOST") or "127.0.0.1", int(asked))


def require_free(address: Address) -> None:
    """Raise LocalTrouble if the web process could not listen."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address.host, address.port))
            probe.listen(1)
        except OSError as error:
            raise LocalTrouble(
                f"cannot listen on {address.bind}: {error.strerror}. Set PORT to another one: make demo PORT=8001",
                status=2,
            ) from error


def demo_editors(state: State) -> Path:
    """Return the file of the demo editors' passwords, {user name: password}, made on first use."""
    file = state.folder / "demo_passwords.json"
    if not file.exists():
        write_private(file, json.dumps({name: secrets.token_urlsafe(12) for name in EDITORS}) + "\n")
    return file


def fill(state: State, env: Mapping[str, str], out: TextIO) -> None:
    """Bring the tables up to date and load the sample dossier, which tells of its progress where it has any."""
    manage = [sys.executable, str(CHECKOUT / "manage.py")]
    step("migrate", [*manage, "migrate", "--no-input", "--skip-checks"], state, env, None, MIGRATE_WITHIN)
    step("load_sample", [*manage, "load_sample", "--skip-checks"], state, env, out, LOAD_WITHIN)


def step(
    name: str, command: list[str], state: State, env: Mapping[str, str], out: TextIO | None, seconds: float
) -> None:
    """Run a command to its end, its output in a log and, as it comes, on `out`; raise LocalTrouble if it fails."""
    log = state.log / f"{name}.log"
    with log.open("wb") as stream:
        child = Running(name, spawn(command, log=stream, env=env, cwd=CHECKOUT), log)
    deadline = time.monotonic() + seconds
    try:
        with log.open("r", encoding="utf-8", errors="replace") as written:
            ended = False
            while not ended:
                ended = child.process.poll() is not None
                if said := written.read():
                    show(out, said)
                if time.monotonic() > deadline:
                    raise LocalTrouble(f"{name} did not end within {seconds:.0f} s; {log} ends:{last_lines(log)}")
                if not ended:
                    time.sleep(0.05)
    finally:
        stop_together([child], seconds=STOP_WITHIN)
    if child.process.returncode:
        why = "it says why above" if out else f"{log} ends:{last_lines(log)}"
        raise LocalTrouble(f"{name} failed; {why}")


def show(out: TextIO | None, text: str) -> None:
    if out:
        out.write(text)
        out.flush()


@contextlib.contextmanager
def supervised(state: State, env: Mapping[str, str]) -> Iterator[list[Running]]:
    """Start the table of processes and stop them afterwards: beat first, so that nothing new is asked for."""
    running: list[Running] = []
    try:
        running.extend(launch(process, state, env) for process in processes(str(state.folder)))
        yield running
    finally:
        stop_together(running[::-1], seconds=STOP_WITHIN)


def launch(process: Process, state: State, env: Mapping[str, str]) -> Running:
    """Start one process of the table with its output in a log of its own."""
    program, *arguments = process.command
    found = shutil.which(program, path=env["PATH"])
    if found is None:
        raise LocalTrouble(f"{program} is not installed: install requirements.txt.")
    log = state.log / f"{process.name}.log"
    with log.open("wb") as stream:
        return Running(process.name, spawn([found, *arguments], log=stream, env=env, cwd=CHECKOUT), log)


def wait_for_page(address: Address, children: list[Running]) -> None:
    """Wait until the front page answers."""
    deadline = time.monotonic() + ANSWER_WITHIN
    answer = "nothing"
    while time.monotonic() < deadline:
        require_alive(children)
        answer = front_page(address)
        if answer == "200":
            return
        time.sleep(0.1)
    web = children[0]
    raise LocalTrouble(
        f"{address.url}/ answers {answer} after {ANSWER_WITHIN:.0f} s; {web.log} ends:{last_lines(web.log)}"
    )


def front_page(address: Address) -> str:
    """Return the status of the front page, or why there is none."""
    connection = http.client.HTTPConnection(address.nearby, address.port, timeout=10)
    try:
        connection.request("GET", "/")
        return str(connection.getresponse().status)
    except (OSError, http.client.HTTPException) as error:
        return str(error)
    finally:
        connection.close()


def watch(children: list[Running]) -> None:
    """Return never; raise LocalTrouble when one of the processes ends by itself."""
    while True:
        require_alive(children)
        time.sleep(0.25)


def require_alive(children: list[Running]) -> None:
    for child in children:
        status = child.process.poll()
        if status is not None:
            how = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
            raise LocalTrouble(f"{child.name} {how}; {child.log} ends:{last_lines(child.log)}")


def welcome(address: Address, editors: Path, state: State) -> str:
    """Return what a newcomer needs to know once all is up."""
    logins = "".join(
        f"\n    {name:<12} {password}" for name, password in json.loads(editors.read_text("utf-8")).items()
    )
    return f"""
The service is up. Ctrl-C stops it; the next start keeps the data.

  public pages   {address.url}/
  admin          {address.url}/admin/
  REST           {address.url}/api/v1/docs/
  logs           {state.log}

Log in to the admin as either of the two editors; nobody approves what they drafted:{logins}
"""
