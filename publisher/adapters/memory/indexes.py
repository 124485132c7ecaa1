"""The indexes of the memory as files in `build/memory/`, each named by what it holds.

A file is whole before the database names it, and nobody changes it: readers map it into memory.
"""

from __future__ import annotations

import mmap
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from publisher.adapters.files import sync_folder, write_synced, writing
from publisher.adapters.memory.schema import FOLDER, DamagedError
from publisher.errors import Location

# Up to this size what a file holds is proved each time, at a millisecond for two megabytes.
# Larger ones are only asked for their length: reading them whole is what the mapping saves.
PROVED = 16_000_000  # bytes


def write(root: Path, language: str, content: bytes) -> str:
    """Write an index; return its name. Raises `StorageError`."""
    name = f"{language}-{len(content)}-{crc32(content):08x}.index"
    folder = root / FOLDER
    with writing(f"{FOLDER}/{name}"):
        folder.mkdir(parents=True, exist_ok=True)
        temporary = folder / ".index.tmp"  # whoever writes is alone
        write_synced(str(temporary), content)
        temporary.replace(folder / name)
        sync_folder(folder)
    return name


def read(root: Path, name: str) -> memoryview:
    """Map an index; raises `DamagedError` when it is missing or not what its name says."""
    try:
        with (root / FOLDER / name).open("rb") as file:
            content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:  # an empty file cannot be mapped
        raise _damaged(name, str(error)) from error
    _, size, check = name.removesuffix(".index").rsplit("-", 2)
    if len(content) != int(size):
        raise _damaged(name, "its length is another")
    if len(content) <= PROVED and f"{crc32(content):08x}" != check:
        raise _damaged(name, "its content is another")
    return memoryview(content)


def clear(root: Path, but: Collection[str]) -> None:
    """Delete every index but these; those that are being read stay readable."""
    with suppress(OSError):  # the next one to renew the memory tries again
        for file in (root / FOLDER).iterdir():
            if file.name not in but:
                file.unlink()


def _damaged(name: str, why: str) -> DamagedError:
    return DamagedError(f"is damaged: {why}", Location(f"{FOLDER}/{name}"))
