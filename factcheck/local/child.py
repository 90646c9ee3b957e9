"""Child processes that end when they are told to, and never outlive the process that started them."""

from __future__ import annotations

import contextlib
import ctypes
import os
import pwd
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


@dataclass(frozen=True, slots=True)
class Account:
    """A unix account that a server runs as when we are root."""

    uid: int
    gid: int


@dataclass(frozen=True, slots=True)
class Running:
    """A process that is watched: its name, its handle and where it writes."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path


def unprivileged_account() -> Account | None:
    """Return the account that servers drop to, or None if we are not root and need none."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            entry = pwd.getpwnam(name)
            return Account(entry.pw_uid, entry.pw_gid)
    return Account(65534, 65534)


def dies_with_us(sign: signal.Signals) -> Callable[[], None] | None:
    """Return a hook by which the kernel sends `sign` to the child when we are killed outright (Linux alone can)."""
    if LIBC is None:
        return None
    libc = LIBC

    def ask_kernel() -> None:
        libc.prctl(PR_SET_PDEATHSIG, int(sign), 0, 0, 0)

    return ask_kernel


def spawn(
    command: Sequence[str | Path],
    *,
    log: IO[bytes],
    env: Mapping[str, str],
    cwd: Path,
    account: Account | None = None,
    on_our_death: signal.Signals = signal.SIGTERM,
) -> subprocess.Popen[bytes]:
    """Start a server in a session of its own, so that Ctrl-C reaches us alone and servers stop in order."""
    # preexec_fn is safe here: the launcher has no threads.
    return subprocess.Popen(  # noqa: S603
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
        env=dict(env),
        cwd=cwd,
        start_new_session=True,
        preexec_fn=dies_with_us(on_our_death),
        user=account.uid if account else None,
        group=account.gid if account else None,
        extra_groups=[] if account else None,
    )


def stop(process: subprocess.Popen[bytes], sign: signal.Signals, *, seconds: float) -> None:
    """End a process that `spawn` started: ask with `sign`, and after `seconds` kill it with all that it started."""
    process.send_signal(sign)
    finish(process, seconds=seconds)


def finish(process: subprocess.Popen[bytes], *, seconds: float) -> None:
    """Give a process that was asked to end `seconds` for it, then kill what is left of its session."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(timeout=seconds)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def stop_together(children: Sequence[Running], *, seconds: float) -> None:
    """Ask all to end, in the order given, and kill those that have not after `seconds` in all."""
    for child in children:
        child.process.terminate()
    deadline = time.monotonic() + seconds
    for child in children:
        finish(child.process, seconds=max(0.0, deadline - time.monotonic()))


def last_lines(log: Path, count: int = 12) -> str:
    """Return the end of a log, indented to stand under the line that tells of the trouble."""
    with contextlib.suppress(OSError):
        with log.open("rb") as stream:
            stream.seek(max(0, log.stat().st_size - 8192))
            lines = stream.read().decode("utf-8", "replace").splitlines()
        return "".join(f"\n    {line}" for line in lines[-count:])
    return ""
