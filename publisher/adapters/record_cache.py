"""Plain data of files that were read before, kept by the digest of their content.

Only files without fault are kept, so a hit is always good data. Losing the cache costs time and
nothing else: a damaged or foreign cache file counts as empty.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

from publisher.adapters.files import write_atomically
from publisher.adapters.strict_yaml import Plain

VERSION = 1


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
            text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            write_atomically(self._path, text.encode("utf-8"))


def _load(path: Path) -> dict[str, Plain]:
    try:
        document = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(document, dict) or document.get("version") != VERSION:
        return {}
    records = document.get("records")
    return records if isinstance(records, dict) else {}
