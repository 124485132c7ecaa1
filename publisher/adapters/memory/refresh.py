"""Bring the memory up to what its sources say: only those that changed are read again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from publisher.adapters.memory import indexes
from publisher.adapters.memory.indexing import index
from publisher.adapters.memory.meaning import Meaning
from publisher.adapters.memory.schema import mended, writing_to
from publisher.adapters.memory.store import signed
from publisher.memory.pair import source_key
from publisher.memory.shape import Shapers


class Source(NamedTuple):
    """Where meanings come from: what its content is known by, and how it is read."""

    digest: str
    read: Callable[[], Iterable[Meaning]]


class Refreshed(NamedTuple):
    """What was done."""

    texts: int  # in the memory now
    read: tuple[str, ...]  # sources that had changed


def refresh(
    root: Path,
    sources: Mapping[str, Source],
    facts: Mapping[str, str],
    names: Iterable[str],
) -> Refreshed:
    """Put in the memory what these sources hold, and nothing else; all or nothing.

    ``facts`` are kept beside it. ``names`` of persons and places are set aside when texts are
    compared. The caller holds `alone`. Raises `DamagedError`, `StorageError`, and whatever
    reading a source raises.
    """
    connection = writing_to(root)
    try:
        with mended():
            changed = list(_bring(connection, sources))
            _keep(connection, facts)
            used = index(root, connection, Shapers(names))
            (count,) = connection.execute("SELECT count(*) FROM wording").fetchone()
            connection.execute("COMMIT")
    finally:
        connection.close()
    indexes.clear(root, used)
    return Refreshed(count, tuple(changed))


def _bring(connection: sqlite3.Connection, sources: Mapping[str, Source]) -> Iterator[str]:
    """Read the sources that changed, and yield their names."""
    known = dict(connection.execute("SELECT name, digest FROM source"))
    for name in known:
        if name not in sources or known[name] != sources[name].digest:
            connection.execute("DELETE FROM source WHERE name = ?", (name,))
    for name, source in sources.items():
        if known.get(name) != source.digest:
            id_ = connection.execute(
                "INSERT INTO source (name, digest) VALUES (?, ?)", (name, source.digest)
            ).lastrowid
            _insert(connection, id_ or 0, source.read())
            yield name


def _insert(connection: sqlite3.Connection, source: int, meanings: Iterable[Meaning]) -> None:
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM meaning").fetchone()
    for id_, meaning in enumerate(meanings, last + 1):
        connection.execute(
            "INSERT INTO meaning VALUES (?, ?, ?, ?, ?, ?)",
            (id_, source, *meaning[1:4], meaning.origin.value),
        )
        connection.executemany(
            "INSERT INTO wording VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (id_, w.language, signed(source_key(w.text)), w.text, w.state.value, w.place,
                 w.dated.isoformat() if w.dated else None)
                for w in meaning.wordings
            ],
        )  # fmt: skip


def _keep(connection: sqlite3.Connection, facts: Mapping[str, str]) -> None:
    connection.execute("DELETE FROM fact")
    connection.executemany("INSERT INTO fact VALUES (?, ?)", facts.items())
