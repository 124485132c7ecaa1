"""A memory on disk, made and asked by processes of their own.

`python -m tests.benchmarks.memory_store make FOLDER` makes it of `FOLDER/corpus.txt`, a text a
line; `ask FOLDER TEXT` looks up a text that is in it, and fails if numpy is loaded.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from publisher.adapters.memory.store import MemoryStore
from publisher.memory.lookup import Memory
from publisher.memory.pair import Direction, Query
from publisher.memory.shape import Shapers

DIRECTION = Direction("en", "fr")
CORPUS = "corpus.txt"
TARGET = "…"  # nobody reads the translations


def make(root: Path) -> None:
    """Make the memory of a corpus."""
    from publisher.adapters.memory.meaning import Meaning, Wording
    from publisher.adapters.memory.refresh import Source, refresh
    from publisher.adapters.memory.schema import alone

    def meanings() -> Iterator[Meaning]:
        with (root / CORPUS).open(encoding="utf-8") as lines:
            for line in lines:
                yield Meaning((Wording("en", line.rstrip("\n")), Wording("fr", TARGET)))

    with alone(root):
        refresh(root, {CORPUS: Source("1", meanings)}, {}, ())


def opened(root: Path) -> MemoryStore:
    """Open the memory of a corpus."""
    store = MemoryStore.open(root)
    if store is None:
        raise SystemExit("there is no memory")
    return store


def ask(root: Path, text: str) -> None:
    """Look a text up that is in the memory, as the command does."""

    def needless(*_: str) -> None:
        raise SystemExit("needless for the same text")

    # mypy: neither of the two is ever called, so what they return does not matter.
    known = Memory(opened(root), Shapers(), needless, needless)  # type: ignore[arg-type]
    (match,) = known.lookup(Query(text, DIRECTION), limit=1)
    if match.pair.source != text or "numpy" in sys.modules:
        raise SystemExit(f"not as it should be: {match}")


if __name__ == "__main__":
    verb, folder, *texts = sys.argv[1:]
    if verb == "make":
        make(Path(folder))
    else:
        ask(Path(folder), *texts)
