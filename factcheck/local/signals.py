"""What the launcher does when it is told to stop."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType

STOPPERS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """A stop signal came; `status` is the shell's exit status for it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number


@contextlib.contextmanager
def stopped_by_signals() -> Iterator[None]:
    """Raise Stopped on the first stop signal and hear no further one, so that servers are stopped on the way out."""

    def leave(number: int, _frame: FrameType | None) -> None:
        for sign in STOPPERS:
            signal.signal(sign, signal.SIG_IGN)
        raise Stopped(number)

    before = {sign: signal.signal(sign, leave) for sign in STOPPERS}
    try:
        yield
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)
