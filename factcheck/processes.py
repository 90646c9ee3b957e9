"""The processes that make up the service, in one table: `make demo` supervises it, docker-compose.yml runs the same."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Process:
    """A long-running process by its name and its command, programs by their bare names."""

    name: str
    command: tuple[str, ...]


def processes(state: str) -> tuple[Process, ...]:
    """Return the table; `state` is the folder for what the processes themselves must keep.

    Where the web process listens is told by GUNICORN_CMD_ARGS (`--bind`), the only thing in which places differ.
    """
    celery = ("celery", "-A", "factcheck")
    return (
        Process(
            "web",
            (
                *("gunicorn", "factcheck.wsgi", "--workers", "2", "--threads", "4", "--timeout", "60"),
                # one import for all, and one clear error if it fails
                "--preload",
                # a proxy in front keeps connections open longer than this, and must be the one that closes
                *("--keep-alive", "5", "--graceful-timeout", "10"),
                *("--access-logfile", "-", "--no-control-socket"),
            ),
        ),
        # There is one pool of workers, so there is nobody to greet or gossip with at start.
        Process(
            "worker",
            (*celery, "worker", "--loglevel", "INFO", "--concurrency", "2", "--without-gossip", "--without-mingle"),
        ),
        # The sweep ticks twice a minute; the remote control is what a health check asks.
        Process(
            "beat",
            (
                *celery,
                "beat",
                "--loglevel",
                "INFO",
                "--schedule",
                f"{state}/celerybeat-schedule",
                "--enable-remote-control",
            ),
        ),
    )
