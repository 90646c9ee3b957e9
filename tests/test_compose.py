"""docker-compose.yml against the Compose specification, and against what this project promises of it.

There need be no Docker engine: the specification's schema comes with the package check-jsonschema.
"""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from factcheck.local.secret_files import contents
from factcheck.processes import Process, processes

CHECKOUT = Path(__file__).resolve().parents[1]
TEXT = (CHECKOUT / "docker-compose.yml").read_text("utf-8")
FILE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, dict[str, Any]] = FILE["services"]
OURS = ("web", "worker", "beat", "migrate")
ONE_SHOT = {"migrate"}
LONG_RUNNING = sorted(set(SERVICES) - ONE_SHOT)


def schema() -> Any:
    stored = resources.files("check_jsonschema") / "builtin_schemas" / "vendor" / "compose-spec.json"
    return json.loads(stored.read_text("utf-8"))


def test_the_file_keeps_to_the_compose_specification() -> None:
    jsonschema.Draft202012Validator(schema()).validate(FILE)


def test_the_schema_would_find_a_slip() -> None:
    slip = yaml.safe_load(TEXT)
    slip["services"]["web"]["helthcheck"] = {}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema()).validate(slip)


@pytest.mark.parametrize("process", processes("/var/lib/factcheck"), ids=lambda process: process.name)
def test_compose_runs_what_the_demo_supervises(process: Process) -> None:
    assert tuple(SERVICES[process.name]["command"]) == process.command


def test_compose_runs_every_process_and_no_other_of_ours() -> None:
    assert {process.name for process in processes("")} | ONE_SHOT == set(OURS)
    built = {name for name, service in SERVICES.items() if str(service["image"]).startswith("factcheck:")}
    assert built == set(OURS)


@pytest.mark.parametrize("name", LONG_RUNNING)
def test_a_long_running_service_is_watched_and_started_again(name: str) -> None:
    service = SERVICES[name]
    assert service["restart"] == "unless-stopped"
    assert {"test", "interval", "timeout", "retries", "start_period"} <= set(service["healthcheck"])
    assert service["logging"]["options"]["max-size"]


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_no_service_gains_rights(name: str) -> None:
    assert SERVICES[name]["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in SERVICES[name]
    if name in OURS:
        assert SERVICES[name]["read_only"]
        assert SERVICES[name]["cap_drop"] == ["ALL"]


def test_every_secret_is_a_file_that_make_secrets_makes() -> None:
    folder = "${SECRETS_DIR:-./.secrets}"
    assert {name: secret["file"] for name, secret in FILE["secrets"].items()} == {
        name: f"{folder}/{name}" for name in contents()
    }
    for name, service in SERVICES.items():
        named = set(re.findall(r"/run/secrets/(\w+)", json.dumps(service)))
        assert named == set(service.get("secrets", [])), name


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_no_secret_stands_in_the_environment(name: str) -> None:
    for variable, value in SERVICES[name].get("environment", {}).items():
        if re.search("SECRET|PASSWORD|KEY|TOKEN|DATABASE_URL|REDIS_URL", variable):
            assert variable.endswith("_FILE"), variable
            assert value.startswith("/run/secrets/"), variable


def test_no_password_has_a_default() -> None:
    defaults = set(re.findall(r"\$\{(\w+):?-", TEXT))
    assert defaults == {"DESK_TIME_ZONE", "FACTCHECK_VERSION", "LOG_LEVEL", "PORT", "SECRETS_DIR"}
    assert "://factcheck:" not in TEXT


def test_data_outlive_their_containers() -> None:
    used = {place.split(":")[0] for service in SERVICES.values() for place in service.get("volumes", [])}
    assert used == set(FILE["volumes"])
    assert {"postgres", "redis", "beat"} <= used


def test_only_the_proxy_is_open_to_the_world_and_the_data_lead_nowhere() -> None:
    open_to_the_world = {
        name
        for name, service in SERVICES.items()
        for port in service.get("ports", [])
        if not str(port).startswith("127.0.0.1:")
    }
    assert open_to_the_world == {"proxy"}
    assert FILE["networks"]["data"]["internal"]
    assert SERVICES["postgres"]["networks"] == SERVICES["redis"]["networks"] == ["data"]


def test_the_image_takes_what_is_there_and_runs_as_nobody_special() -> None:
    lines = SERVICES["web"]["build"]["dockerfile_inline"].splitlines()
    copied = [line.split()[1] for line in lines if line.startswith("COPY ")]
    assert copied
    assert all((CHECKOUT / path).exists() for path in copied)
    assert any("--require-hashes" in line for line in lines)
    assert lines[-1] == "USER factcheck"


def test_a_merge_key_hides_no_service_setting() -> None:
    """A service that gives its own environment or networks replaces the shared one whole."""
    for name in OURS:
        assert SERVICES[name]["environment"]["SECRET_KEY_FILE"]
        assert "data" in SERVICES[name]["networks"]
        assert SERVICES[name]["depends_on"]["postgres"] == {"condition": "service_healthy"}
