"""Where our version of a file goes when somebody else has written theirs: both are kept."""

from __future__ import annotations

import os
from collections.abc import Sequence

from publisher.adapters.files import sync_folder, write_synced, writing
from publisher.adapters.places import above, digest, digest_at
from publisher.adapters.staged import Content, parts
from publisher.errors import ConflictError, Location

FOLDER = "build/conflicts"


def keep(root: str, staging: str, path: str, content: Content) -> str:
    """Put aside what a file was to hold; return where it lies, relative to the project.

    Nothing kept before is overwritten. ``staging`` is a folder for the unfinished file.
    """
    name, number = f"{FOLDER}/{path}", 1
    while digest_at(root, name) not in (None, digest(content)):
        number += 1
        name = f"{FOLDER}/{path}.{number}"
    staged, target = os.path.join(staging, "kept"), os.path.join(root, name)
    with writing(name):
        os.makedirs(staging, exist_ok=True)
        write_synced(staged, parts(content))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.replace(staged, target)
        for folder in above(name):
            sync_folder(os.path.join(root, folder))
    return name


def conflict(command: str, theirs: Sequence[str], kept: Sequence[str]) -> ConflictError:
    """Return the error that names the files somebody has edited and where our versions are."""
    more = f" (and so do {', '.join(theirs[1:])})" if len(theirs) > 1 else ""
    what = f"was changed while publisher {command} was at work, and stays as it is{more}"
    mend = f"our version is {', '.join(kept)}" if kept else "we would have deleted it"
    return ConflictError(what, Location(theirs[0]), mend)
