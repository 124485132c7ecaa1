"""Plain data of files that were read before, kept by the digest of their content.

Only files without fault are kept, so a hit is always good data. Losing the cache costs time and
nothing else: a damaged or foreign cache file counts as empty, and one that cannot be written is
not missed. The file is one line with a checksum of the rest, then JSON, which orjson reads twice as
fast as the standard library.
"""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from zlib import crc32

import orjson

from publisher.adapters.files import write_atomically
from publisher.adapters.strict_yaml import Plain
from publisher.errors import StorageError

VERSION = 4


class RecordCache:
    """Data by content digest; call `save` when all files have been read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = _load(path)
        self._used: dict[str, Plain] = {}

    def get(self, content: bytes) -> tuple[str, Plain | None]:
        """Return the content's digest, and its data when it was read before."""
        digest = sha256(content).hexdigest()
        data = self._known.get(digest)
        if data is not None:
            self._used[digest] = data
        return digest, data

    def put(self, digest: str, data: Plain) -> None:
        """Keep the data of a file that was read without fault."""
        self._used[digest] = data

    def save(self) -> None:
        """Write what was used since loading; contents nobody asked for are forgotten."""
        if self._used.keys() != self._known.keys():
            document = {"version": VERSION, "records": self._used}
            # Keys keep the order of their file: a reader falls back to the first text there is.
            body = orjson.dumps(document)
            with suppress(StorageError):  # a project may be read from a folder we cannot write to
                write_atomically(self._path, _seal(body) + body)


def _load(path: Path) -> dict[str, Plain]:
    try:
        with path.open("rb", buffering=0) as file:  # a buffer would be one copy more
            content = file.read()
    except OSError:
        return {}
    # JSON with one byte changed is often still JSON, and then records would change unseen.
    body = memoryview(content)[SEAL:]
    if content[:SEAL] != _seal(body):
        return {}
    try:
        document = orjson.loads(body)
        records: dict[str, Plain] = document["records"] if document["version"] == VERSION else {}
    except (ValueError, KeyError, TypeError):
        return {}
    return records


def _seal(body: bytes | memoryview) -> bytes:
    return f"{crc32(body):08x}\n".encode("ascii")


SEAL = len(_seal(b""))
