"""Measure contestants in turn, again and again, and compare them by ratios.

A second says more about the machine and its other guests than about the program. So contestants
run A B A B in one process or one loop, and what counts is the median of the ratios of neighbours.
Work of one thread is judged by CPU time, which others on the machine hardly touch; work on
several cores, and whole commands, have their elapsed time beside it.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    elapsed: float  # seconds
    cpu: float  # seconds, of the process and the children it waited for
    peak: int = 0  # MB, of the largest of these processes; 0: not measured


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    ratio: float
    target: str
    met: bool
    answer: str  # what was compared, and found equal
    detail: str = ""


class WrongAnswerError(Exception):
    """The contestants do not do the same work, so there is nothing to compare."""


def check(same: object, what: str) -> None:
    """Raise `WrongAnswerError` unless ``same``."""
    if not same:
        raise WrongAnswerError(what)


def clocked(work: Callable[[], object], times: int = 1) -> Cost:
    """Return what a call costs in this process: the mean of so many calls, one after the other."""
    gc.collect()
    elapsed, cpu = time.perf_counter(), time.process_time()
    for _ in range(times):
        work()
    spent, used = time.perf_counter() - elapsed, time.process_time() - cpu
    return Cost(spent / times, used / times)


def command(
    arguments: Sequence[str | Path], *, cores: int = 0, within: Path = ROOT, log: Path | None = None
) -> Cost:
    """Return what a whole process costs; its output goes to ``log``, or nowhere.

    ``cores``: how many it may use; 0 for all. Raises `WrongAnswerError` when it fails.
    """
    allowed = set(sorted(os.sched_getaffinity(0))[: cores or None])
    with (log or Path(os.devnull)).open("wb") as output:
        elapsed = time.perf_counter()
        child = subprocess.Popen(
            [str(argument) for argument in arguments],
            cwd=within,
            env=environment(),
            stdout=output,
            stderr=subprocess.STDOUT,
            preexec_fn=(lambda: os.sched_setaffinity(0, allowed)) if cores else None,
        )
        try:
            _, status, used = os.wait4(child.pid, 0)
        except BaseException:  # Ctrl-C: nothing is left running
            child.terminate()
            raise
        elapsed = time.perf_counter() - elapsed
    child.returncode = os.waitstatus_to_exitcode(status)
    said = log.read_text(encoding="utf-8") if log else ""
    check(child.returncode == 0, f"{arguments} ended with {child.returncode}\n{said}")
    return Cost(elapsed, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def environment() -> dict[str, str]:
    """Return an environment in which every process runs the program of this checkout."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), _libraries()])}


def _libraries() -> str:
    return next(folder for folder in sys.path if folder.endswith("site-packages"))


def in_turn(runs: int, contestants: Mapping[str, Callable[[], Cost]]) -> dict[str, list[Cost]]:
    """Run all contestants ``runs`` times, one after the other in every round."""
    costs: dict[str, list[Cost]] = {name: [] for name in contestants}
    for _ in range(runs):
        for name, run in contestants.items():
            costs[name].append(run())
    return costs


def elapsed_ratio(ones: Sequence[Cost], others: Sequence[Cost]) -> float:
    """Return how many times the others' elapsed time the ones take: median over the rounds."""
    return median(a.elapsed / b.elapsed for a, b in zip(ones, others, strict=True))


def cpu_ratio(ones: Sequence[Cost], others: Sequence[Cost]) -> float:
    """Return how many times the others' CPU time the ones take: median over the rounds."""
    return median(a.cpu / b.cpu for a, b in zip(ones, others, strict=True))


def seconds(costs: Sequence[Cost]) -> str:
    """Return "1.23 s (1.10 s CPU)", medians; milliseconds when it is short."""
    elapsed, cpu = median(c.elapsed for c in costs), median(c.cpu for c in costs)
    if elapsed < 1:
        return f"{1000 * elapsed:.1f} ms ({1000 * cpu:.1f} CPU)"
    return f"{elapsed:.2f} s ({cpu:.2f} CPU)"
