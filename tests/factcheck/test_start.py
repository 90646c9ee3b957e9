"""What the service says at start, asked of real processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCTION = {
    "SECRET_KEY": "k" * 30 + "0123456789abcdefghijklmnop",
    "DATABASE_URL": "postgres://ana:secret@127.0.0.1:9/claims",
    "REDIS_URL": "redis://:secret@127.0.0.1:9/0",
    "SITE_URL": "https://claims.example",
    "ALLOWED_HOSTS": "claims.example",
}
OURS = (*PRODUCTION, "HTTPS", "DEBUG", "DESK_TIME_ZONE", "DJANGO_SETTINGS_MODULE")


def manage(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name not in OURS}
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env={**inherited, **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_production_settings_pass_the_deployment_check() -> None:
    done = manage("check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert (done.returncode, "no issues" in done.stdout) == (0, True), done.stderr


def test_wrong_values_are_checks_with_id_and_hint_all_at_once() -> None:
    wrong = {
        "SECRET_KEY": "short",
        "HTTPS": "perhaps",
        "DESK_TIME_ZONE": "Nowhere/Land",
        "DATABASE_URL": "sqlite:///x",
        "SITE_URL": "claims.example",
        "REDIS_URL": "",
    }
    done = manage("check", "--deploy", "--fail-level", "WARNING", **wrong)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for id in ("W001", "W002", "E003", "E005", "E006"):
        assert f"(factcheck.{id})" in done.stderr
    assert done.stderr.count("is not a valid address") == 2
    assert done.stderr.count("HINT") >= 6


def test_a_missing_secret_is_an_error_of_its_own() -> None:
    done = manage("check", "--deploy", "--fail-level", "WARNING", **{**PRODUCTION, "SECRET_KEY": ""})
    assert done.returncode == 1
    assert "(factcheck.E001)" in done.stderr
