"""Bring the virtual environment to the locks: `python install.py VENV STAMP LOCK...`, with the standard library alone.

It runs as a file under the machine's own Python, before any package is there, so it imports nothing of ours.
An interrupted run leaves a mark, and the next one then starts from an empty environment.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

INSTALLER_LOCK = Path(__file__).with_name("installer.txt")
OLDEST = (3, 11)


def say(line: str) -> None:
    sys.stderr.write(line + "\n")


def works(*command: str | Path) -> bool:
    """Run a command in silence and tell whether it succeeded."""
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, check=False)  # noqa: S603
    except OSError:
        return False
    return done.returncode == 0


def trouble_with(venv: Path) -> str:
    """Return why the environment cannot be used as it is, or an empty string."""
    if (venv / "unfinished").exists():
        return "an earlier installation was interrupted"
    return "" if works(venv / "bin" / "python", "-c", "") else "there is none that runs"


def prepare(venv: Path) -> list[str]:
    """Make the environment unless a whole one is there; return the pip command that installs into it.

    Raises RuntimeError if this Python can make none.
    """
    python = venv / "bin" / "python"
    if why := trouble_with(venv):
        say(f"Making {venv}: {why}.")
        # Debian's Python comes without ensurepip, but its pip can install into another environment.
        if not works(sys.executable, "-m", "venv", "--clear", venv) and not works(
            sys.executable, "-m", "venv", "--clear", "--without-pip", venv
        ):
            raise RuntimeError(f"{sys.executable} cannot make a virtual environment in {venv}.")
    if works(python, "-m", "pip", "--version"):
        return [str(python), "-m", "pip"]
    if works(sys.executable, "-m", "pip", "--version"):
        return [sys.executable, "-m", "pip", "--python", str(python)]
    raise RuntimeError(f"{sys.executable} has no pip.")


def install(pip: Sequence[str], venv: Path, locks: Sequence[str]) -> bool:
    """Install the locked sets by hash: uv in seconds, or pip where uv cannot be had or gets nowhere."""
    required = [part for lock in locks for part in ("-r", lock)]
    quiet = ("--disable-pip-version-check", "--quiet", "--require-hashes")
    uv, python = venv / "bin" / "uv", venv / "bin" / "python"
    if works(*pip, "install", *quiet, "--only-binary", ":all:", "-r", INSTALLER_LOCK):
        say(f"Installing {', '.join(locks)} with uv.")
        with_uv = [str(uv), "pip", "install", "--quiet", "--python", str(python), "--require-hashes", *required]
        if subprocess.run(with_uv, check=False).returncode == 0:  # noqa: S603
            return True
        say("uv did not get through; pip tries.")
    say(f"Installing {', '.join(locks)} with pip, which takes some minutes.")
    return subprocess.run([*pip, "install", *quiet, *required], check=False).returncode == 0  # noqa: S603


def main(arguments: Sequence[str]) -> int:
    """Install and touch the stamp; 1 and one line if it cannot be done."""
    venv, stamp, *locks = arguments
    if sys.version_info < OLDEST:
        say(f"factcheck: Python 3.11 or newer is needed, this is {sys.version.split()[0]}. Use make PYTHON=python3.11.")
        return 1
    mark = Path(venv) / "unfinished"
    try:
        pip = prepare(Path(venv))
        mark.touch()
        done = install(pip, Path(venv), locks)
    except (OSError, RuntimeError) as error:
        say(f"factcheck: {error}")
        return 1
    except KeyboardInterrupt:
        return 130
    if not done:
        say("factcheck: the packages could not be installed; the lines above say why. Run the command again.")
        return 1
    mark.unlink()
    Path(stamp).touch()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
