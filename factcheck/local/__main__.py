"""A local run: `python -m factcheck.local demo | exec [--throwaway] -- COMMAND... | reset`."""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from types import FrameType

from factcheck.local.demo import demo
from factcheck.local.servers import environment
from factcheck.local.signals import STOPPERS, Stopped, stopped_by_signals
from factcheck.local.state import chosen_folder, forget, locked, open_state
from factcheck.local.trouble import LocalTrouble


def parser() -> argparse.ArgumentParser:
    """Return the command line's grammar."""
    top = argparse.ArgumentParser(prog="python -m factcheck.local", description=__doc__)
    verbs = top.add_subparsers(dest="verb", required=True)
    verbs.add_parser("demo", help="run the whole service with the sample dossier (PORT, HOST, STATE_DIR)")
    execute = verbs.add_parser("exec", help="run a command with PostgreSQL and Valkey beside it")
    execute.add_argument("--throwaway", action="store_true", help="servers of its own, gone afterwards (for tests)")
    execute.add_argument("command", nargs="+", metavar="COMMAND")
    verbs.add_parser("reset", help="forget the demo's data")
    return top


def execute(command: Sequence[str], environ: Mapping[str, str], *, throwaway: bool) -> int:
    """Run a command with the servers that it needs and return its exit status."""
    try:
        with stopped_by_signals(), environment(environ, throwaway=throwaway) as env:
            return foreground(command, env)
    except Stopped as stopped:
        return stopped.status


def foreground(command: Sequence[str], env: Mapping[str, str]) -> int:
    """Run a command that owns the terminal; Ctrl-C is its to answer, other signals are passed on to it."""
    program = shutil.which(command[0], path=env["PATH"])
    if program is None:
        raise LocalTrouble(f"{command[0]} is not a program that can be run.", status=127)
    process = subprocess.Popen([program, *command[1:]], env=dict(env))  # noqa: S603

    def pass_on(number: int, _frame: FrameType | None) -> None:
        # The terminal sends Ctrl-C to the command itself.
        if number != signal.SIGINT:
            process.send_signal(number)

    before = {sign: signal.signal(sign, pass_on) for sign in STOPPERS}
    try:
        status = process.wait()
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)
    return status if status >= 0 else 128 - status


def reset(environ: Mapping[str, str]) -> int:
    """Forget the demo's data, unless it is in use."""
    state = open_state(chosen_folder(environ))
    with locked(state) as ours:
        if not ours:
            raise LocalTrouble(f"a run holds the state folder {state.folder}; stop it first.", status=2)
        forget(state)
    return 0


def main(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run a verb; trouble is one line on standard error."""
    asked = parser().parse_args(arguments)
    try:
        if asked.verb == "demo":
            return demo(environ, sys.stdout)
        if asked.verb == "reset":
            return reset(environ)
        return execute(asked.command, environ, throwaway=asked.throwaway)
    except LocalTrouble as trouble:
        sys.stderr.write(f"factcheck: {trouble}\n")
        return trouble.status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
