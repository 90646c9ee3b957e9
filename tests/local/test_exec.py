"""`exec`: a command with real servers beside it, which come and go with it and survive what happens to machines."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from factcheck.local.child import unprivileged_account
from factcheck.local.state import fallback
from tests.local.conftest import Launcher

ASK_BOTH = """
import os, psycopg, redis
with psycopg.connect(os.environ["DATABASE_URL"]) as database:
    print(*database.execute("SELECT current_setting('fsync'), current_setting('server_encoding')").fetchone())
    for name in ("pg_trgm", "unaccent", "btree_gist"):
        database.execute(f"CREATE EXTENSION {name}")
broker = redis.from_url(os.environ["REDIS_URL"])
print(broker.ping())
broker.close()
"""
RECALL = """
import os, psycopg, redis
with psycopg.connect(os.environ["DATABASE_URL"]) as database:
    print(database.execute("SELECT answer FROM kept").fetchone()[0])
with redis.from_url(os.environ["REDIS_URL"], decode_responses=True) as broker:
    print(broker.get("kept"))
"""
WITHOUT_PASSWORD = """
import os, psycopg, urllib.parse
parts = urllib.parse.urlsplit(os.environ["DATABASE_URL"])
try:
    psycopg.connect(host="127.0.0.1", port=parts.port, user="factcheck", password="guess", dbname="factcheck")
except psycopg.OperationalError as error:
    print("refused" if "password authentication failed" in str(error) else error)
"""
WAIT = "import time; print('up', flush=True); time.sleep(60)"


def test_throwaway_servers_work_and_leave_nothing(launcher: Launcher, folder: Path) -> None:
    said = launcher.python("--throwaway", code=ASK_BOTH + WITHOUT_PASSWORD, TMPDIR=str(folder))
    assert said.split() == ["off", "UTF8", "True", "refused"]
    assert list(folder.iterdir()) == []
    assert launcher.left_behind() == []


@pytest.mark.parametrize(("code", "status"), [("raise SystemExit(7)", 7), ("import os; os.kill(os.getpid(), 9)", 137)])
def test_status_is_the_commands(launcher: Launcher, code: str, status: int) -> None:
    environ = {"DATABASE_URL": "postgresql://elsewhere/there", "REDIS_URL": "redis://elsewhere"}
    assert launcher.run("exec", "--", sys.executable, "-c", code, **environ).returncode == status


def test_a_program_that_is_not_there_is_one_line(launcher: Launcher) -> None:
    done = launcher.run("exec", "--", "no-such-program", DATABASE_URL="postgresql://a/b", REDIS_URL="redis://c")
    assert (done.returncode, done.stderr) == (127, "factcheck: no-such-program is not a program that can be run.\n")


def test_named_servers_win_and_nothing_is_started(launcher: Launcher, folder: Path) -> None:
    url = folder / "url"
    url.write_text("redis://by-file")
    code = "import os, json; print(json.dumps([os.environ.get(n) for n in ('DATABASE_URL', 'REDIS_URL', 'HTTPS')]))"
    said = launcher.python(
        code=code, DATABASE_URL="postgresql://elsewhere/there", REDIS_URL_FILE=str(url), HTTPS="true"
    )
    assert json.loads(said) == ["postgresql://elsewhere/there", None, "true"]
    assert not (launcher.state / "postgres").exists()
    assert not (launcher.state / "valkey").exists()


def up(launcher: Launcher) -> subprocess.Popen[str]:
    """Start a command that stays, and return when it runs."""
    process = launcher.start("exec", "--", sys.executable, "-c", WAIT)
    assert process.stdout
    assert process.stdout.readline() == "up\n"
    return process


def test_data_stay_and_a_second_command_joins(returning: Launcher) -> None:
    first = up(returning)
    assert returning.python(code=RECALL).split() == ["42", "yes"]
    first.terminate()
    assert first.wait(30) == 128 + signal.SIGTERM
    assert returning.left_behind() == []
    assert not (returning.state / "running.json").exists()


def test_secrets_are_for_their_owner_alone(used_state: Path) -> None:
    readable = [
        path.name
        for path in used_state.rglob("*")
        if path.is_file() and path.stat().st_mode & 0o077 and not in_closed_folder(path, used_state)
    ]
    assert readable == ["lock"]


def in_closed_folder(path: Path, top: Path) -> bool:
    return any(parent.stat().st_mode & 0o077 == 0 for parent in path.parents if parent.is_relative_to(top))


@pytest.mark.skipif(sys.platform != "linux", reason="no other kernel ends the children of a killed process")
def test_a_killed_launcher_takes_its_servers_along(returning: Launcher) -> None:
    os.killpg(up(returning).pid, signal.SIGKILL)
    assert returning.left_behind() == []


def test_start_after_a_crash(returning: Launcher) -> None:
    """Kill launcher and database at once: the database's children stay a moment with its shared memory."""
    first = up(returning)
    pid_file = returning.state / "postgres" / "data" / "postmaster.pid"
    os.kill(first.pid, signal.SIGSTOP)
    os.kill(int(pid_file.read_text().splitlines()[0]), signal.SIGKILL)
    os.killpg(first.pid, signal.SIGKILL)
    assert pid_file.exists()
    assert returning.python(code=RECALL).split() == ["42", "yes"]


def test_a_pid_file_that_names_somebody_else_is_dropped(returning: Launcher) -> None:
    data = returning.state / "postgres" / "data"
    account = unprivileged_account()
    with subprocess.Popen(
        ["sleep", "60"], user=account.uid if account else None, extra_groups=[] if account else None
    ) as other:
        (data / "postmaster.pid").write_text(f"{other.pid}\n{data}\n1\n5432\n\n127.0.0.1\n\nready\n")
        try:
            assert returning.python(code=RECALL).split() == ["42", "yes"]
            assert other.poll() is None
        finally:
            other.kill()


def test_an_interrupted_first_start_is_made_good(launcher: Launcher) -> None:
    draft = launcher.state / "postgres" / "draft" / "data"
    draft.mkdir(parents=True)
    (draft / "PG_VERSION").write_text("18\n")
    assert launcher.python(code="print('made')") == "made\n"
    assert not draft.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root's servers run under another account")
def test_state_that_only_root_reaches_keeps_its_servers_elsewhere() -> None:
    with tempfile.TemporaryDirectory() as closed:
        launcher = Launcher(Path(closed) / "state")
        elsewhere = fallback(launcher.state)
        try:
            assert launcher.python(code="print('up')") == "up\n"
            assert (elsewhere / "postgres" / "data").is_dir()
        finally:
            assert launcher.run("reset").returncode == 0
        assert not elsewhere.exists()
        assert not launcher.state.exists()


def test_reset_leaves_what_is_not_ours(returning: Launcher) -> None:
    (returning.state / "thesis.txt").write_text("mine")
    assert returning.run("reset").returncode == 0
    assert [path.name for path in returning.state.iterdir()] == ["thesis.txt"]
