"""Keep the indexes of a language up to its texts: what is new gets a new one, small ones join.

Indexes are never changed. When texts come, those indexes are made anew that are not much larger
than what came; so each text is indexed a few times in its life, however many there are, and no
language has more than a dozen indexes for a million texts. Texts that are gone stay in them until
they are made anew: the store has no pairs for them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from publisher.adapters.memory import indexes
from publisher.adapters.memory.schema import DamagedError
from publisher.adapters.memory.store import signed
from publisher.adapters.sharing import cores, on_all_cores
from publisher.memory.building import build
from publisher.memory.layout import Layout, UnusableIndexError
from publisher.memory.shape import Shaper, Shapers

MOST = 250_000  # texts of one index: what making it takes in memory, some 210 MB
SMALL = 2000  # texts that are indexed again whenever others come
FEW = 20_000  # texts that are found faster by key than by reading all
TOGETHER = 4  # lots made at the same time: each takes memory
SHARED = 20_000  # texts; fewer are indexed before others are ready to help


def index(root: Path, connection: sqlite3.Connection, shapers: Shapers) -> set[str]:
    """Renew the indexes of all languages; return the names of those in use."""
    rows: list[tuple[str, str]] = connection.execute("SELECT language, name FROM file").fetchall()
    connection.execute("DELETE FROM file")
    used: list[_File] = []
    for language, content in built(_lots(root, connection, shapers, rows, used), shapers):
        used.append(_File(language, indexes.write(root, language, content)))
    connection.executemany("INSERT INTO file VALUES (?, ?)", used)
    return {file.name for file in used}


class Lot(NamedTuple):
    """Texts that get an index of their own, `MOST` of them or fewer."""

    language: str
    texts: Sequence[str]


def built(lots: Iterable[Lot], shapers: Shapers) -> Iterator[tuple[str, bytes]]:
    """Yield language and index of each lot; several are made at a time where that pays."""
    left = iter(lots)
    while some := list(islice(left, min(cores(), TOGETHER))):
        share = on_all_cores if sum(len(lot.texts) for lot in some) >= SHARED else map
        contents = share(partial(_built, shapers), some)
        yield from zip((lot.language for lot in some), contents, strict=True)


def _built(shapers: Shapers, lot: Lot) -> bytes:
    return build(lot.texts, shapers[lot.language])


class _File(NamedTuple):
    """An index on disk."""

    language: str
    name: str


def _lots(
    root: Path,
    connection: sqlite3.Connection,
    shapers: Shapers,
    known: Iterable[tuple[str, str]],
    used: list[_File],
) -> Iterator[Lot]:
    """Yield what is to be indexed, language by language; add to ``used`` what stays."""
    rows = connection.execute("SELECT DISTINCT language FROM wording").fetchall()
    for (language,) in sorted(rows):
        old = [name for owner, name in known if owner == language]
        parts, missing = _kept(root, connection, language, shapers[language], old)
        used += [_File(language, part.name) for part in parts]
        texts = _texts(connection, language, missing)
        while some := list(islice(texts, MOST)):
            yield Lot(language, some)


def _kept(
    root: Path, connection: sqlite3.Connection, language: str, shaper: Shaper, old: Iterable[str]
) -> tuple[list[_Part], set[int]]:
    """Return the indexes of a language that stay, and the keys of texts that none of them has."""
    rows = connection.execute("SELECT DISTINCT key FROM wording WHERE language = ?", (language,))
    missing = {int(key) for (key,) in rows}
    parts: list[_Part] = []
    for name, layout in _usable(root, old, shaper):
        keys = missing.intersection(map(signed, layout.keys))
        if 4 * len(keys) >= 3 * len(layout.keys):  # else too much of it is gone
            parts.append(_Part(len(layout.keys), name, keys))
            missing -= keys
    parts.sort()
    while missing and parts and parts[0].joins(len(missing)):
        missing |= parts.pop(0).keys
    return parts, missing


class _Part(NamedTuple):
    """An index that can be kept."""

    size: int  # with the texts that are gone
    name: str
    keys: Set[int]  # of texts that are not, and that no other index has

    def joins(self, others: int) -> bool:
        """Tell whether it is to be made anew together with so many texts."""
        return self.size <= max(SMALL, 2 * others) and len(self.keys) + others <= MOST


def _usable(root: Path, names: Iterable[str], shaper: Shaper) -> Iterator[tuple[str, Layout]]:
    """Yield those indexes that were made with this shaper, and are whole."""
    for name in names:
        with suppress(UnusableIndexError, DamagedError):
            layout = Layout(indexes.read(root, name))
            if layout.fingerprint == shaper.fingerprint:
                yield name, layout


def _texts(connection: sqlite3.Connection, language: str, keys: set[int]) -> Iterator[str]:
    """Yield the text of each key."""
    if len(keys) <= FEW:
        by_key = "SELECT text FROM wording WHERE language = ? AND key = ?"
        for key in sorted(keys):
            yield from connection.execute(by_key, (language, key)).fetchone()
        return
    # By the index it would go back and forth in the table.
    rows = connection.execute(
        "SELECT key, text FROM wording NOT INDEXED WHERE language = ?", (language,)
    )
    for key, text in rows:
        if key in keys:
            keys.remove(key)
            yield text
