"""The installer and the files of secrets, which run before anything of ours is installed."""

from __future__ import annotations

import stat
import subprocess
import sys
import sysconfig
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from factcheck.env import Environment
from factcheck.local import install, secret_files
from factcheck.local.child import unprivileged_account
from factcheck.local.postgres import PROGRAMS, copy_programs
from factcheck.local.valkey import installed_program


def test_an_environment_that_is_missing_broken_or_unfinished_is_made_anew(tmp_path: Path) -> None:
    venv = tmp_path / "venv"
    none = "there is none that runs"
    assert install.trouble_with(venv) == none
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(tmp_path / "gone")
    assert install.trouble_with(venv) == none
    (venv / "bin" / "python").unlink()
    (venv / "bin" / "python").symlink_to(sys.executable)
    assert install.trouble_with(venv) == ""
    (venv / "unfinished").touch()
    assert install.trouble_with(venv) == "an earlier installation was interrupted"


def test_the_installer_needs_nothing_of_ours() -> None:
    for module in (install, secret_files):
        done = subprocess.run(
            [sys.executable, "-I", "-S", str(module.__file__)], capture_output=True, text=True, check=False
        )
        assert "ModuleNotFoundError" not in done.stderr


def test_secret_files_are_made_once_and_fit_together(tmp_path: Path) -> None:
    folder = tmp_path / "secrets"
    assert secret_files.main(folder) == 0
    texts = {path.name: path.read_text() for path in folder.iterdir()}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert secret_files.main(folder) == 2
    assert {path.name: path.read_text() for path in folder.iterdir()} == texts

    read = Environment({f"{name.upper()}_FILE": str(folder / name) for name in texts})
    database = read.database("DATABASE_URL")
    assert (database["HOST"], database["PASSWORD"]) == ("postgres", texts["postgres_password"].strip())
    broker = urlsplit(read.url("REDIS_URL", "", schemes=("redis",)))
    assert f"requirepass {broker.password}\n" in texts["valkey_conf"]
    assert len(read.text("SECRET_KEY")) >= 50
    assert read.problems == []


def test_the_broker_takes_its_settings(tmp_path: Path) -> None:
    settings = tmp_path / "valkey.conf"
    settings.write_text(secret_files.contents()["valkey_conf"].replace("dir /data", f"dir {tmp_path}"))
    program = str(installed_program())
    # an unknown last setting makes the server stop right after it has read the others
    command = [program, str(settings), "--no-such-setting", "1"]
    said = subprocess.run(command, capture_output=True, text=True, check=False, timeout=10)
    assert "no-such-setting" in said.stdout + said.stderr
    assert "requirepass" not in said.stdout + said.stderr


@pytest.mark.parametrize("program", ["initdb", "postgres"])
def test_copied_programs_run_under_the_servers_account(folder: Path, program: str) -> None:
    copy_programs(Path(sysconfig.get_path("platlib")), folder / "copy")
    account = unprivileged_account()
    said = subprocess.run(
        [str(folder / "copy" / PROGRAMS / program), "--version"],
        capture_output=True,
        text=True,
        check=True,
        user=account.uid if account else None,
        group=account.gid if account else None,
        extra_groups=[] if account else None,
        cwd="/",
    )
    assert said.stdout.startswith(f"{program} (PostgreSQL) 18")
