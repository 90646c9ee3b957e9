"""`make demo` itself: every process of it, twice on the same folder."""

from __future__ import annotations

import json
import os
import re
import signal
import stat
import subprocess
import sys
import urllib.request

import pytest

from factcheck.local.postgres import free_port
from tests.local.conftest import CHECKOUT, Launcher

LOG_IN = "Log in to the admin"


def welcomed(demo: subprocess.Popen[str]) -> str:
    """Return what the demo said until it was up."""
    assert demo.stdout
    said: str = ""
    for line in demo.stdout:
        said += line
        if line.startswith("    editor "):
            return said
    raise AssertionError(said)


def pid_of(name: str, parent: int) -> int:
    listed = subprocess.run(["ps", "-ww", "-eo", "pid,ppid,args"], capture_output=True, text=True, check=True).stdout
    found = re.search(rf"^ *(\d+) +{parent} .*{name}", listed, re.MULTILINE)
    assert found, listed
    return int(found[1])


def run_probe(port: int) -> subprocess.CompletedProcess[str]:
    """Ask as docker-compose.yml's health check does."""
    return subprocess.run(
        [sys.executable, str(CHECKOUT / "factcheck" / "probe.py"), str(port)],
        capture_output=True,
        text=True,
        check=False,
        env={"SITE_URL": f"http://127.0.0.1:{port}"},
    )


def test_the_probe_says_what_is_wrong() -> None:
    asked = run_probe(free_port())
    assert asked.returncode == 1
    assert "Connection refused" in asked.stderr
    assert asked.stderr.count("\n") == 1


@pytest.mark.timeout(300)
def test_the_demo_comes_up_stops_and_comes_back(launcher: Launcher) -> None:
    port = free_port()
    first = launcher.start("demo", PORT=str(port))
    said = welcomed(first)
    assert f"http://127.0.0.1:{port}/admin/" in said

    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as page:
        assert page.status == 200
    asked = run_probe(port)
    assert (asked.returncode, asked.stderr) == (0, "")

    passwords = launcher.state / "demo_passwords.json"
    logins = json.loads(passwords.read_text())
    assert set(logins) == {"reporter", "editor"}
    assert all(password in said for password in logins.values())
    assert stat.S_IMODE(passwords.stat().st_mode) == 0o600
    sign_in = f"""
import django
django.setup()
from django.contrib.auth import authenticate
for name, password in {logins!r}.items():
    user = authenticate(username=name, password=password)
    assert user and user.is_staff and not user.is_superuser, name
"""
    launcher.python(code=sign_in, DJANGO_SETTINGS_MODULE="factcheck.settings", PYTHONPATH=str(CHECKOUT))

    os.kill(first.pid, signal.SIGINT)
    assert first.stdout
    assert first.stdout.read().splitlines()[-1] == "Stopped."
    assert first.wait(30) == 0
    assert launcher.left_behind() == []

    second = launcher.start("demo", PORT=str(port))
    said = welcomed(second)
    assert all(password in said for password in logins.values())
    os.kill(pid_of("celery -A factcheck beat", second.pid), signal.SIGKILL)
    assert second.stdout
    last = second.stdout.read()
    assert last.startswith("\nfactcheck: beat was ended by signal 9; "), last
    assert "Traceback" not in last
    assert second.wait(30) == 1
    assert launcher.left_behind() == []
