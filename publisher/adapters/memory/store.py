"""Read the memory as `publisher.memory` wants its store, and as those who go through all of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from publisher.adapters.memory.meaning import SENTENCE, Meaning, Wording
from publisher.adapters.memory.schema import DamagedError, mended, proved, reading
from publisher.errors import Location
from publisher.memory.pair import Direction, Origin, Pair, State

if TYPE_CHECKING:
    from publisher.memory.index import Index

# Looked up here several times as fast as by calling the enumeration.
_STATES: Mapping[str | None, State] = {state.value: state for state in State}
_ORIGINS: Mapping[str | None, Origin] = {origin.value: origin for origin in Origin}
_RANK = {state: rank for rank, state in enumerate(State)}
_PAIRS = """
SELECT s.text, s.state, t.text, t.state, t.place, t.dated,
       meaning.context, meaning.kind, meaning.written_in, meaning.origin
FROM wording AS s
JOIN wording AS t ON t.meaning = s.meaning AND t.language = ?
JOIN meaning ON meaning.id = s.meaning
WHERE s.language = ? AND s.key = ?
"""
_MEANINGS = """
SELECT meaning.id, source.name, context, kind, written_in, origin,
       language, text, state, place, dated
FROM meaning
CROSS JOIN source ON source.id = meaning.source
CROSS JOIN wording ON wording.meaning = meaning.id
WHERE kind <> ? ORDER BY meaning.id, wording.rowid
"""


class MemoryStore:
    """The memory of a project, to be read. `close` it; a `DamagedError` says to make it anew."""

    def __init__(self, root: Path, connection: sqlite3.Connection) -> None:
        self._root, self._connection = root, connection
        self._indexes: dict[str, Sequence[Index]] = {}

    @classmethod
    def open(cls, root: Path, *, whole: bool = False) -> MemoryStore | None:
        """Open the memory; None when there is none of this version.

        ``whole``: prove all of it first, for those who are going to read all of it.
        """
        connection = reading(root)
        if connection is None:
            return None
        with mended():
            if whole and not proved(connection):
                raise DamagedError("is damaged", Location("build/memory.sqlite"))
        return cls(root, connection)

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()

    def pairs(self, direction: Direction, key: int) -> Sequence[Pair]:
        """Return all pairs whose source has this key."""
        asked = (direction.target, direction.source, signed(key))
        with mended():
            return [_pair(row, direction) for row in self._connection.execute(_PAIRS, asked)]

    def indexes(self, direction: Direction) -> Sequence[Index]:
        """Return the indexes of the source language, which all directions from it share."""
        # Who finds the same text does not wait for these.
        from publisher.adapters.memory import indexes
        from publisher.memory.index import Index

        language = direction.source
        if language not in self._indexes:
            with mended():
                names = self.names_of_indexes(language)
                found = [Index(indexes.read(self._root, name)) for name in names]
            self._indexes[language] = found
        return self._indexes[language]

    def names_of_indexes(self, language: str) -> list[str]:
        """Return the names of a language's index files."""
        rows = self._connection.execute(
            "SELECT name FROM file WHERE language = ? ORDER BY name", (language,)
        )
        return [name for (name,) in rows]

    def fact(self, name: str) -> str:
        """Return what is kept beside the pairs under a name; nothing where it is unknown."""
        with mended():
            row = self._connection.execute(
                "SELECT value FROM fact WHERE name = ?", (name,)
            ).fetchone()
        return str(row[0]) if row else ""

    @property
    def languages(self) -> list[str]:
        """Every language that texts are in."""
        with mended():
            rows = self._connection.execute("SELECT DISTINCT language FROM file")
            return sorted(language for (language,) in rows)

    def meanings(self) -> Iterator[tuple[str, Meaning]]:
        """Yield everything but sentences, each with its source, in the order it was put in."""
        with mended():
            rows = self._connection.execute(_MEANINGS, (SENTENCE,))
            for (_, source), group in groupby(rows, key=lambda row: row[:2]):
                yield source, _meaning(list(group))


def signed(key: int) -> int:
    """Return 64 bits as SQLite keeps them."""
    return key - (1 << 64) if key >> 63 else key


def _pair(row: Sequence[str | None], direction: Direction) -> Pair:
    source, source_state, target, target_state, place, dated, context, kind, written, origin = row
    states = (_STATES[source_state], _STATES[target_state])
    return Pair(
        str(source),
        str(target),
        direction,
        str(context),
        str(kind),
        min(states, key=_RANK.__getitem__),
        _ORIGINS[origin],
        str(place),
        str(written),
        date.fromisoformat(dated) if dated else None,
    )


def _meaning(rows: Sequence[tuple[str, ...]]) -> Meaning:
    context, kind, written_in, origin = rows[0][2:6]
    return Meaning(tuple(_wordings(rows)), context, kind, written_in, Origin(origin))


def _wordings(rows: Iterable[tuple[str, ...]]) -> Iterator[Wording]:
    for *_, language, text, state, place, dated in rows:
        day = date.fromisoformat(dated) if dated else None
        yield Wording(language, text, State(state), place, day)
