"""`python -m factcheck.local exec [--throwaway] -- COMMAND...`."""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import FrameType

from factcheck.local.servers import environment, path_with_programs
from factcheck.local.trouble import LocalTrouble

STOPPERS = (signal.SIGTERM, signal.SIGHUP)


def parser() -> argparse.ArgumentParser:
    """Return the command line's grammar."""
    top = argparse.ArgumentParser(prog="python -m factcheck.local", description=__doc__)
    verbs = top.add_subparsers(dest="verb", required=True)
    execute = verbs.add_parser("exec", help="run a command with PostgreSQL and Valkey beside it")
    execute.add_argument("--throwaway", action="store_true", help="servers of its own, gone afterwards (for tests)")
    execute.add_argument("command", nargs="+", metavar="COMMAND")
    return top


def execute(command: Sequence[str], environ: Mapping[str, str], *, throwaway: bool) -> int:
    """Run a command with the servers that it needs and return its exit status."""
    with stopped_by_signals(), environment(environ, throwaway=throwaway) as env:
        env["PATH"] = path_with_programs(env, Path(sys.executable).parent)
        return foreground(command, env)


def foreground(command: Sequence[str], env: Mapping[str, str]) -> int:
    """Run a command that owns the terminal; Ctrl-C is its to answer, other signals are passed on to it."""
    try:
        process = subprocess.Popen(list(command), env=dict(env))  # noqa: S603
    except OSError as error:
        raise LocalTrouble(f"{command[0]}: {error.strerror}", status=127) from error

    def pass_on(number: int, _frame: FrameType | None) -> None:
        # The terminal sends Ctrl-C to the command itself.
        if number != signal.SIGINT:
            process.send_signal(number)

    before = {sign: signal.signal(sign, pass_on) for sign in (signal.SIGINT, *STOPPERS)}
    try:
        status = process.wait()
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)
    return status if status >= 0 else 128 - status


@contextlib.contextmanager
def stopped_by_signals() -> Iterator[None]:
    """Let a stop signal leave by the same door as Ctrl-C, so that servers are stopped on the way out."""

    def leave(number: int, _frame: FrameType | None) -> None:
        for sign in (signal.SIGINT, *STOPPERS):
            signal.signal(sign, signal.SIG_IGN)
        raise SystemExit(128 + number)

    for sign in (signal.SIGINT, *STOPPERS):
        signal.signal(sign, leave)
    yield


def main(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run a verb; trouble is one line on standard error."""
    asked = parser().parse_args(arguments)
    try:
        return execute(asked.command, environ, throwaway=asked.throwaway)
    except LocalTrouble as trouble:
        sys.stderr.write(f"factcheck: {trouble}\n")
        return trouble.status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
