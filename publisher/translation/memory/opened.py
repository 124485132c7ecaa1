"""The memory of a project, opened: fresh, whole, and made anew when it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from publisher.adapters.memory.schema import FILE, DamagedError, alone, discard
from publisher.adapters.memory.store import MemoryStore
from publisher.errors import Location, StorageError
from publisher.memory.layout import UnusableIndexError
from publisher.memory.lookup import Memory
from publisher.memory.shape import Shapers

if TYPE_CHECKING:
    from publisher.adapters.memory.meaning import Meaning
    from publisher.adapters.memory.refresh import Refreshed
    from publisher.memory.pair import Match, Query

NONE, OTHER = "", " anew, for there was none of this version"
DAMAGED = " anew, for it was damaged"


class ProjectMemory:
    """The memory to be asked. Damage that shows on the way is mended: it is made anew, once."""

    def __init__(
        self, root: Path, inputs: str, tell: Callable[[str], None], *, whole: bool = False
    ) -> None:
        """Open the memory, made or renewed if need be; ``tell`` hears when it is made.

        ``inputs`` is a digest of all that it is made from: when it is that of last time, nothing
        is read. ``whole``: prove all of it first, for those who read all of it. Raises
        `FaultyProjectError`, `BrokenInputError` for an imported memory, `StorageError`.
        """
        self._root, self._inputs, self._tell, self._whole = root, inputs, tell, whole
        self.renewed = False  # whether its sources had to be looked at
        self._store, self._memory = self._open(NONE)

    def close(self) -> None:
        """Let go of the files."""
        self._store.close()

    @property
    def languages(self) -> list[str]:
        """The languages of its texts, sorted."""
        return self._store.languages

    @property
    def project_languages(self) -> tuple[str, ...]:
        """The languages of the project, in its order."""
        return tuple(self._store.fact("languages").split())

    def lookup(self, query: Query, threshold: int, limit: int) -> list[Match]:
        """Return the best matches, as `Memory.lookup` promises them."""
        try:
            return self._memory.lookup(query, threshold, limit)
        except (DamagedError, UnusableIndexError):
            self._store.close()
            with alone(self._root):
                discard(self._root)
            self._store, self._memory = self._open(DAMAGED)
            return self._memory.lookup(query, threshold, limit)

    def meanings(self) -> Iterator[tuple[str, Meaning]]:
        """Yield everything but sentences, each with its source; open with ``whole`` for this."""
        return self._store.meanings()

    def _open(self, reason: str) -> tuple[MemoryStore, Memory]:
        with alone(self._root):
            store, reason = self._existing(reason)
            if store is None or store.fact("inputs") != self._inputs:
                known = _facts(store) if store else {}
                if store:
                    store.close()
                self._renew(known, None if store else reason)
                store = MemoryStore.open(self._root)
            if store is None:  # somebody who does not ask for the lock
                raise StorageError("was taken away meanwhile", Location(FILE), "try again")
            names = store.fact("names")
            return store, _memory(store, names.split("\n") if names else ())

    def _existing(self, reason: str) -> tuple[MemoryStore | None, str]:
        there = (self._root / FILE).exists()
        try:
            store = MemoryStore.open(self._root, whole=self._whole)
            if store is not None:
                store.fact("inputs")  # so that a file without tables is no surprise later
        except DamagedError:
            discard(self._root)
            return None, DAMAGED
        return store, reason or (OTHER if there and store is None else NONE)

    def _renew(self, known: Mapping[str, str], reason: str | None) -> None:
        """Bring the memory up to its sources; ``reason`` why it is made, None if it is not."""
        from publisher.translation.memory.sources import renew

        self.renewed = True
        try:
            done = renew(self._root, self._inputs, known)
        except DamagedError:
            discard(self._root)
            reason = DAMAGED
            done = renew(self._root, self._inputs, {})
        if reason is not None:
            self._tell(f"the memory was made{reason}: {_amount(done)}")


def _facts(store: MemoryStore) -> Mapping[str, str]:
    return {name: store.fact(name) for name in ("project", "languages", "names")}


def _amount(done: Refreshed) -> str:
    return f"{done.texts:,} texts, read from {', '.join(done.read)}"


def _memory(store: MemoryStore, names: Sequence[str]) -> Memory:
    return Memory(store, Shapers(names), _carry, _turned)


# What needs the rules of languages is loaded when a match asks for it: an exact one never does.
def _carry(was: str, now: str, target: str, source_language: str, language: str) -> str | None:
    from publisher.catalogue.values import carry

    return carry(was, now, target, source_language, language)


def _turned(before: Sequence[str], after: Sequence[str], language: str) -> bool:
    from publisher.catalogue.grading import turned

    return turned(before, after, language)
