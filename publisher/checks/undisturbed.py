"""Many small objects that all live to the end of a run, and a collector that looks for garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

RARELY = (50_000, 50, 100)  # young objects, then rounds of the two elder generations


@contextmanager
def undisturbed() -> Iterator[None]:
    """Collect garbage rarely: what checks work out is kept; to look through it cost a quarter."""
    usual = gc.get_threshold()
    gc.set_threshold(*RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
