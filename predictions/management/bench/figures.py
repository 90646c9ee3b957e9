"""What a bench reports: figures, and the goal that each is held to."""

from __future__ import annotations

import os
import platform
import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Goal:
    """A bound that a figure is to keep: at most, or at least, `bound`."""

    relation: str
    bound: float

    def holds(self, value: float) -> bool:
        return value <= self.bound if self.relation == "<=" else value >= self.bound


def at_most(bound: float) -> Goal:
    return Goal("<=", bound)


def at_least(bound: float) -> Goal:
    return Goal(">=", bound)


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value, its unit and its goal; no goal, no claim."""

    name: str
    value: float
    unit: str
    goal: Goal | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "value": round(self.value, 3),
            "unit": self.unit,
            "goal": f"{self.goal.relation} {self.goal.bound:g}" if self.goal else None,
            "holds": self.goal.holds(self.value) if self.goal else None,
        }


def seconds(work: Callable[[], object]) -> float:
    """Wall-clock seconds of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median_ms(work: Callable[[], object], *, runs: int = 15) -> float:
    """Median milliseconds of `runs` runs, after two that warm the caches."""
    for _ in range(2):
        work()
    return 1000 * statistics.median(seconds(work) for _ in range(runs))


def peak_memory_mb() -> float:
    """The most memory that this process has held, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)


def machine() -> str:
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
