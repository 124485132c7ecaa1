"""Share out work without effects among the processor's cores. No worker outlives it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TypeVar, cast

MOST = 8  # workers: each takes memory of its own, and more save little

_Lot = TypeVar("_Lot")
_Made = TypeVar("_Made")

_work: Callable[[int], object]  # of this process; set by `_start` in each worker


def cores() -> int:
    """Return how many processes may work at the same time: one where the system cannot tell."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def on_all_cores(function: Callable[[_Lot], _Made], lots: Sequence[_Lot], /) -> list[_Made]:
    """Return what a function makes of each lot, in their order.

    On one core, or where a worker cannot be started or is killed, what is left is made in this
    process. On any way out, Ctrl-C too, no worker is left.
    """
    count = min(len(lots), cores(), MOST)
    made = _by_workers(count, function, lots) if count > 1 else []
    made += map(function, lots[len(made) :])
    return made


def _by_workers(count: int, function: Callable[[_Lot], _Made], lots: Sequence[_Lot]) -> list[_Made]:
    """Return what is made of the first lots: of all, unless something happens to the workers."""
    # Those who index a few texts do not wait for these to be loaded.
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children, get_context

    from publisher.adapters.workers import beginning

    made: list[_Made] = []
    others = set(active_children())
    # Forked, a worker has the lots in memory already: only what it makes of them is sent.
    start = (lambda number: function(lots[number]),)
    pool = ProcessPoolExecutor(count, get_context("fork"), _start, start)
    try:
        with beginning():
            # Not `map`: when it is left early, the pool stumbles over what it takes back.
            coming = [pool.submit(_made, number) for number in range(len(lots))]
        made.extend(cast("_Made", one.result()) for one in coming)
    except BaseException as error:
        for process in set(active_children()) - others:
            process.terminate()
        if not isinstance(error, BrokenProcessPool | OSError):
            raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        # Where not all could be started, the pool does not know of those that were.
        for process in set(active_children()) - others:
            process.join()
    return made


def _start(work: Callable[[int], object]) -> None:
    from publisher.adapters.workers import settle_in

    global _work  # noqa: PLW0603 - a process pool has no other place for a worker's state
    _work = work
    settle_in()


def _made(number: int) -> object:
    return _work(number)
