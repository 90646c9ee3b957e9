"""The one folder in which a local run keeps what it must not lose: databases, generated secrets, logs."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from factcheck.local.trouble import LocalTrouble

CHECKOUT = Path(__file__).resolve().parents[2]
# Root's servers run under another account, which must be able to reach them without reading beside them.
FOLDER_MODE = 0o711 if os.geteuid() == 0 else 0o700
# All that is ever written there, as patterns.
KEPT = (
    *("postgres", "valkey", "log", "lock", "running.json*", "secret_key*", "demo_passwords.json*"),
    "celerybeat-schedule*",
)


@dataclass(frozen=True, slots=True)
class State:
    """A state folder. `servers` lies in it, or where an unprivileged account can reach it."""

    folder: Path
    servers: Path
    throwaway: bool = False

    @property
    def running(self) -> Path:
        """The addresses of the servers that are up, for commands that join them."""
        return self.folder / "running.json"

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def secret(self, name: str) -> str:
        """Return the secret of that name, made on first use, readable by its owner alone."""
        return generated(self.folder / name)


def generated(path: Path) -> str:
    """Return the secret in `path`, made on first use, readable by its owner alone."""
    with contextlib.suppress(FileNotFoundError):
        if kept := path.read_text("ascii").strip():
            return kept
    made = secrets.token_urlsafe(48)
    write_private(path, made + "\n")
    return made


def write_private(path: Path, text: str) -> None:
    """Write a file of mode 0600 whole or not at all."""
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as stream:
        stream.write(text)
    draft.replace(path)


def chosen_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder that STATE_DIR names, or `.state` in the checkout."""
    return Path(environ.get("STATE_DIR") or CHECKOUT / ".state").expanduser().absolute()


def open_state(folder: Path) -> State:
    """Make the state folder if it is not there, and say so in one line if it cannot be used."""
    try:
        if not folder.exists():
            folder.mkdir(parents=True)
            folder.chmod(FOLDER_MODE)
        (folder / "log").mkdir(mode=0o700, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise LocalTrouble(
            f"cannot write to the state folder {folder}: {error.strerror}. Set STATE_DIR to a folder that you own."
        ) from error
    return State(folder, servers_folder(folder))


def forget(state: State) -> None:
    """Remove what local runs left in the state folder, and nothing else that may lie there."""
    for name in KEPT:
        for place in {state.folder, state.servers}:
            for path in place.glob(name):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
    for place in {state.folder, state.servers}:
        with contextlib.suppress(OSError):
            place.rmdir()


def servers_folder(folder: Path) -> Path:
    """Return where the servers' files go: `folder`, or /var/tmp if their account cannot pass through to it.

    Raises LocalTrouble if somebody else has put something in the way there.
    """
    if os.geteuid() != 0 or open_to_all(folder):
        return folder
    elsewhere = fallback(folder)
    elsewhere.mkdir(mode=FOLDER_MODE, exist_ok=True)
    status = elsewhere.lstat()
    if not elsewhere.is_dir() or elsewhere.is_symlink() or status.st_uid != 0 or status.st_mode & 0o022:
        raise LocalTrouble(
            f"{elsewhere} is in the way and not ours. Set STATE_DIR to a folder outside {folder.parent}."
        )
    elsewhere.chmod(FOLDER_MODE)
    return elsewhere


def fallback(folder: Path) -> Path:
    """Return the place of the servers' files for a state folder that only root can reach."""
    return Path("/var/tmp") / f"factcheck-{sha256(os.fsencode(folder)).hexdigest()[:12]}"  # noqa: S108


def open_to_all(path: Path) -> bool:
    """Tell whether every account can pass through to `path`."""
    return all(part.stat().st_mode & 0o001 for part in (path, *path.parents))


@contextlib.contextmanager
def throwaway_state() -> Iterator[State]:
    """Yield a state folder for one run, removed afterwards."""
    temporary = Path(tempfile.gettempdir()).resolve()
    if os.geteuid() == 0 and not open_to_all(temporary):
        temporary = Path("/var/tmp")  # noqa: S108
    folder = Path(tempfile.mkdtemp(prefix="factcheck-run-", dir=temporary))
    folder.chmod(FOLDER_MODE)
    (folder / "log").mkdir(mode=0o700)
    try:
        yield State(folder, folder, throwaway=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def locked(state: State) -> Iterator[bool]:
    """Yield whether the state folder is ours alone until the end; False if another run holds it."""
    with (state.folder / "lock").open("a+b") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        state.running.unlink(missing_ok=True)
        try:
            yield True
        finally:
            state.running.unlink(missing_ok=True)


def addresses_of_running(state: State, *, seconds: float = 60) -> dict[str, str]:
    """Return the addresses of the servers that another run keeps on this folder, once they are up."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(FileNotFoundError, ValueError):
            found = json.loads(state.running.read_text("utf-8"))
            return {str(name): str(value) for name, value in found.items()}
        time.sleep(0.2)
    raise LocalTrouble(
        f"another run holds the state folder {state.folder} and its servers are not up after {seconds:.0f} s."
    )
