"""Take back what the last command wrote, and forget none of the texts that it has seen."""

from __future__ import annotations

import os

from publisher.adapters import transaction
from publisher.translation import snapshot
from publisher.translation.paths import SNAPSHOT


def undo(root: str | os.PathLike[str]) -> list[str]:
    """Bring the files back; returns and raises as `publisher.adapters.transaction.undo`.

    The next sync then finds in the snapshot what was agreed before that command and what it agreed,
    so that a text which stood in no other file by then still reaches the memory.
    """
    return transaction.undo(root, {SNAPSHOT: snapshot.both})
