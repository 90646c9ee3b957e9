"""The launcher as a person runs it: a process of its own, with a state folder of its own."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
LAUNCHER = [sys.executable, "-m", "factcheck.local"]
NOT_TO_INHERIT = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL", "STATE_DIR", "PORT", "HOST")

REMEMBER = """
import os, psycopg, redis
with psycopg.connect(os.environ["DATABASE_URL"]) as database:
    database.execute("CREATE TABLE kept AS SELECT 41 + 1 AS answer")
with redis.from_url(os.environ["REDIS_URL"]) as broker:
    broker.set("kept", "yes")
"""


class Launcher:
    """Runs `python -m factcheck.local` on one state folder."""

    def __init__(self, state: Path) -> None:
        self.state = state
        self.started: list[subprocess.Popen[str]] = []

    def environ(self, **more: str) -> dict[str, str]:
        inherited = {name: value for name, value in os.environ.items() if name not in NOT_TO_INHERIT}
        return inherited | {"STATE_DIR": str(self.state), "PYTHONUNBUFFERED": "1"} | more

    def run(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*LAUNCHER, *arguments],
            env=self.environ(**environ),
            cwd=CHECKOUT,
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )

    def python(self, *options: str, code: str, **environ: str) -> str:
        """Run Python code beside the servers and return what it wrote; it must succeed."""
        done = self.run("exec", *options, "--", sys.executable, "-c", code, **environ)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(self, *arguments: str, **environ: str) -> subprocess.Popen[str]:
        """Start the launcher in a process group of its own, its output in one pipe."""
        process = subprocess.Popen(
            [*LAUNCHER, *arguments],
            env=self.environ(**environ),
            cwd=CHECKOUT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.started.append(process)
        return process

    def left_behind(self) -> list[str]:
        """Return the command lines of processes on this state folder that are still there a moment later."""
        deadline = time.monotonic() + 5
        while (found := commands_naming(str(self.state))) and time.monotonic() < deadline:
            time.sleep(0.05)
        return found


def commands_naming(words: str) -> list[str]:
    listed = subprocess.run(["ps", "-ww", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    return [line for line in listed.splitlines() if words in line]


@contextlib.contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that the servers' unprivileged account can pass through, which pytest's own is not."""
    made = Path(tempfile.mkdtemp(prefix="factcheck-test-"))
    made.chmod(0o711)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


@pytest.fixture
def folder() -> Iterator[Path]:
    with open_folder() as made:
        yield made


@pytest.fixture(scope="session")
def used_state() -> Iterator[Path]:
    """A state folder in which a run has left something to remember; making a cluster is what takes time."""
    with open_folder() as folder:
        Launcher(folder / "state").python(code=REMEMBER)
        yield folder / "state"


@pytest.fixture
def returning(launcher: Launcher, used_state: Path) -> Launcher:
    """A launcher on a folder that has been used before."""
    subprocess.run(["cp", "-a", str(used_state), str(launcher.state)], check=True)
    return launcher


@pytest.fixture
def launcher(folder: Path) -> Iterator[Launcher]:
    made = Launcher(folder / "state")
    yield made
    for process in made.started:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    # even a failed test leaves nothing running, and no folder is removed under a server
    made.left_behind()
