"""What is wrong with a machine or a request is one line, quickly, and no traceback."""

from __future__ import annotations

import fcntl
import os
import socket
from pathlib import Path

import pytest

from factcheck.local.child import last_lines
from factcheck.local.demo import chosen_address
from factcheck.local.state import open_state
from factcheck.local.trouble import LocalTrouble
from tests.local.conftest import Launcher


def one_line(text: str) -> str:
    assert text.count("\n") == 1, text
    assert text.startswith("factcheck: ")
    return text


def test_demo_with_a_taken_port(launcher: Launcher) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = launcher.run("demo", PORT=str(port))
    assert done.returncode == 2
    assert f"cannot listen on 127.0.0.1:{port}: Address already in use" in one_line(done.stderr)
    assert not (launcher.state / "postgres").exists()


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1", "80 80", "²", "9" * 5000])
def test_a_port_that_is_none(port: str) -> None:
    with pytest.raises(LocalTrouble, match="PORT is"):
        chosen_address({"PORT": port})


@pytest.mark.parametrize(
    ("environ", "bind", "url"),
    [
        ({}, "127.0.0.1:8000", "http://127.0.0.1:8000"),
        ({"HOST": "", "PORT": ""}, "127.0.0.1:8000", "http://127.0.0.1:8000"),
        ({"HOST": "0.0.0.0", "PORT": "80"}, "0.0.0.0:80", "http://127.0.0.1:80"),  # noqa: S104
        ({"HOST": "::1"}, "[::1]:8000", "http://[::1]:8000"),
        ({"HOST": "::"}, "[::]:8000", "http://[::1]:8000"),
    ],
)
def test_where_the_demo_listens(environ: dict[str, str], bind: str, url: str) -> None:
    address = chosen_address(environ)
    assert (address.bind, address.url) == (bind, url)


def test_demo_beside_another_on_the_same_folder(launcher: Launcher) -> None:
    launcher.state.mkdir()
    with (launcher.state / "lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = launcher.run("demo", PORT="1")
    assert done.returncode == 2
    assert f"another run holds the state folder {launcher.state}" in one_line(done.stderr)


def test_a_folder_that_cannot_be_written(launcher: Launcher, folder: Path) -> None:
    in_the_way = folder / "file"
    in_the_way.write_text("")
    places = [in_the_way, in_the_way / "state", Path("/proc/factcheck")]
    if os.geteuid() != 0:
        closed = folder / "closed"
        closed.mkdir(mode=0o500)
        places.append(closed)
    for place in places:
        with pytest.raises(LocalTrouble, match=f"cannot write to the state folder {place}: "):
            open_state(place)
    done = launcher.run("demo", STATE_DIR=str(in_the_way))
    assert done.returncode == 1
    assert "Set STATE_DIR" in one_line(done.stderr)


def test_the_end_of_a_log(tmp_path: Path) -> None:
    log = tmp_path / "web.log"
    log.write_bytes(b"\xff" + b"\n".join(b"line %d" % number for number in range(5000)))
    assert last_lines(log, 2) == "\n    line 4998\n    line 4999"
    assert last_lines(tmp_path / "missing") == ""
