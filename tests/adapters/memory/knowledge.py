"""A few things said in several languages, and a memory of them on disk."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from publisher.adapters.memory.meaning import Meaning, Wording
from publisher.adapters.memory.refresh import Refreshed, Source, refresh
from publisher.adapters.memory.schema import alone
from publisher.adapters.memory.store import MemoryStore
from publisher.catalogue.values import carry
from publisher.memory.lookup import Memory
from publisher.memory.pair import Direction, Match, Query, State
from publisher.memory.shape import Shapers

FR_EN, EN_ES = Direction("fr", "en"), Direction("en", "es")


def meaning(fr: str, en: str, es: str = "", state: State = State.TRANSLATED) -> Meaning:
    """Return what was written in French and translated."""
    translations = [Wording(at, text, state) for at, text in (("en", en), ("es", es)) if text]
    return Meaning((Wording("fr", fr), *translations), "a/b/c:title", "b:title", "fr")


def source(digest: str, *meanings: Meaning) -> Source:
    """Return a source that says this."""
    return Source(digest, lambda: meanings)


def made(root: Path, names: Iterable[str] = (), /, **sources: Source) -> Refreshed:
    """Bring the memory of a folder up to these sources."""
    with alone(root):
        return refresh(root, sources, {"inputs": "x"}, names)


def opened(root: Path) -> MemoryStore:
    """Open what was made."""
    store = MemoryStore.open(root, whole=True)
    assert store is not None
    return store


def found(root: Path, text: str, direction: Direction, names: Iterable[str] = ()) -> list[Match]:
    """Look a text up in the memory of a folder."""
    store = opened(root)
    try:
        memory = Memory(store, Shapers(names), carry, lambda *_: False)
        return memory.lookup(Query(text, direction), threshold=50)
    finally:
        store.close()


def offers(root: Path, text: str, direction: Direction) -> list[tuple[int, str]]:
    """Return score and translation of each match."""
    return [(match.score, match.offered) for match in found(root, text, direction)]
