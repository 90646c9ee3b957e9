"""What a person at the terminal is told instead of a traceback."""

from __future__ import annotations


class LocalTrouble(Exception):
    """A situation of the machine or its user, told in one line; `status` is the command's exit status."""

    def __init__(self, line: str, *, status: int = 1) -> None:
        super().__init__(line)
        self.status = status
