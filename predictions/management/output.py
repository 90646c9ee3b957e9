"""What commands write: data on standard output, which whatever reads it may close early."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import OutputWrapper

# What a shell reports for a program that SIGPIPE ended (128 + 13).
PIPE_CLOSED_STATUS = 141


@contextmanager
def ending_with_reader(stream: OutputWrapper) -> Iterator[None]:
    """End the command without a traceback once nobody reads its output, as `| head` does."""
    try:
        yield
        stream.flush()
    except BrokenPipeError:
        # Python flushes standard output once more at exit and would complain there.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
        raise SystemExit(PIPE_CLOSED_STATUS) from None
