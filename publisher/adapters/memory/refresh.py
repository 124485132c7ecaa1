"""Bring the memory up to what its sources say: only those that changed are read again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from publisher.adapters.memory import indexes
from publisher.adapters.memory.meaning import Meaning
from publisher.adapters.memory.schema import DamagedError, mended, writing_to
from publisher.adapters.memory.store import signed
from publisher.memory.index import Index
from publisher.memory.layout import Layout, UnusableIndexError, build
from publisher.memory.pair import source_key
from publisher.memory.shape import Shaper, Shapers

SMALL = 2000  # texts that the second index of a language may hold, whatever the size of the first
SHARE = 8  # or one in so many of the first


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
            used = _index(root, connection, Shapers(names))
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


def _index(root: Path, connection: sqlite3.Connection, shapers: Shapers) -> set[str]:
    """Renew the indexes; return the names of those in use.

    A language has one index of nearly everything and a small one of what came since. Texts that
    are gone stay in them until they are made anew: the store has no pairs for them.
    """
    rows = connection.execute("SELECT DISTINCT language FROM wording").fetchall()
    languages = {str(language) for (language,) in rows}
    known: dict[tuple[str, str], str] = {
        (language, part): name for language, part, name in connection.execute("SELECT * FROM file")
    }
    connection.execute("DELETE FROM file")
    used: set[str] = set()
    for language in sorted(languages):
        old = (known.get((language, "base")), known.get((language, "new")))
        for part, name in _indexes_of(root, connection, shapers[language], language, old):
            connection.execute("INSERT INTO file VALUES (?, ?, ?)", (language, part, name))
            used.add(name)
    return used


def _indexes_of(
    root: Path,
    connection: sqlite3.Connection,
    shaper: Shaper,
    language: str,
    old: tuple[str | None, str | None],
) -> Iterator[tuple[str, str]]:
    living = {
        int(key)
        for (key,) in connection.execute(
            "SELECT DISTINCT key FROM wording WHERE language = ?", (language,)
        )
    }
    base = _keys(root, old[0], shaper)
    missing = living - base
    gone = len(base - living)
    most = max(SMALL, len(base) // SHARE)
    if not base or max(len(missing), gone) > most:
        yield "base", _made(root, connection, shaper, language, None)
        return
    yield "base", str(old[0])
    if not missing:
        return
    if missing == _keys(root, old[1], shaper):
        yield "new", str(old[1])
    else:
        yield "new", _made(root, connection, shaper, language, missing)


def _keys(root: Path, name: str | None, shaper: Shaper) -> set[int]:
    """Return the keys an index has; none when it cannot be used with this shaper."""
    if name is None:
        return set()
    try:
        content = indexes.read(root, name)
        if Index(content).fingerprint != shaper.fingerprint:
            return set()
        return {signed(key) for key in Layout(content).keys.tolist()}
    except (UnusableIndexError, DamagedError):
        return set()


def _made(
    root: Path,
    connection: sqlite3.Connection,
    shaper: Shaper,
    language: str,
    wanted: set[int] | None,
) -> str:
    rows = connection.execute(
        "SELECT DISTINCT key, text FROM wording WHERE language = ? ORDER BY key, text", (language,)
    )
    texts = (text for key, text in rows if wanted is None or key in wanted)
    return indexes.write(root, language, build(texts, shaper))
