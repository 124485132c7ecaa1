"""Take back what the last command wrote, and forget none of the texts that it has seen."""

from __future__ import annotations

import os
from collections.abc import Mapping

from publisher.adapters import retired_tmx, transaction
from publisher.adapters.transaction import Transaction
from publisher.translation import snapshot
from publisher.translation.paths import SNAPSHOT, is_memory


def undo(root: str | os.PathLike[str]) -> list[str]:
    """Bring the files back; returns and raises as `publisher.adapters.transaction.undo`.

    The next sync then finds in the snapshot what was agreed before that command, what it agreed and
    what it retired, so that a text which by then stands in no file still reaches the memory.
    """
    return transaction.undo(root, _remember)


def _remember(before: Mapping[str, bytes | None], files: Transaction) -> None:
    pairs = snapshot.parse(before.get(SNAPSHOT)) | snapshot.parse(files.read(SNAPSHOT))
    for path in before:
        if is_memory(path):
            pairs.update(retired_tmx.parse(files.read(path) or b"", path)[0])
    files.write(SNAPSHOT, snapshot.dump(pairs))
