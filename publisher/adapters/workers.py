"""How processes that are forked to help begin, and what each of them does first."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from threading import Thread


@contextmanager
def beginning() -> Iterator[None]:
    """Let Ctrl-C wait while workers are forked: none answers it well before it has settled in."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def settle_in() -> None:
    """Leave Ctrl-C to the parent, and end when it ends."""
    # Ctrl-C reaches every process of a terminal; the parent alone answers, and ends the workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A pool's worker whose parent was killed would wait for work for ever, and hold the lock.
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
