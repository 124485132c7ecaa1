"""An index as bytes: how it is laid out, and opened.

One block that can be kept in a file and mapped into memory by many readers; it is never changed,
only replaced. Opening it reads its header and nothing else. Sources stand in the order of their
lengths, so that the places of all texts of some lengths are one range in every list.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from struct import Struct, calcsize
from typing import Literal
from zlib import crc32

from publisher.errors import StorageError
from publisher.memory.measure import CLASSES, WIDTH

COUNTS = CLASSES * WIDTH // 8  # bytes for the characters of one text
MAGIC = b"pubmem2" + sys.byteorder[:1].encode()  # of another kind of machine: made again
SECTIONS: Sequence[Literal["B", "I", "Q"]] = ("Q", "I", "Q", "B", "B", "I", "I", "I")
HEADER = Struct(f"<8s8s{len(SECTIONS)}Q")
_ALIGNED = 8


class UnusableIndexError(StorageError):
    """An index is damaged, or of another version or other names; it has to be made again."""


class Layout:
    """The sections of an index: views on its bytes, nothing copied."""

    def __init__(self, buffer: bytes | bytearray | memoryview) -> None:
        """Open an index; raises `UnusableIndexError`.

        What the header says is proved, what the sections hold is not: whoever keeps the bytes
        has to know that they are whole.
        """
        view = memoryview(buffer).cast("B")
        if len(view) < HEADER.size or view[: len(MAGIC)] != MAGIC:
            raise _unusable("has no header of this version")
        _, self.fingerprint, *sizes = HEADER.unpack_from(view)
        if HEADER.size + sum(map(padded, sizes)) != len(view):
            raise _unusable("is not as long as it says")
        sections: list[memoryview[int]] = []
        start = HEADER.size
        for code, size in zip(SECTIONS, sizes, strict=True):
            section = view[start : start + size // calcsize(code) * calcsize(code)]
            # A view of nothing cannot be cast.
            sections.append(section.cast(code) if size else memoryview(array(code)))
            start += padded(size)
        self.keys, self.lengths, self.ends, self.texts, self.counts = sections[:5]
        # For token label number i, the places of its texts are postings[starts[i]:starts[i + 1]].
        self.labels, self.starts, self.postings = sections[5:]
        count = len(self.keys)
        if (len(self.lengths), len(self.ends), len(self.counts), len(self.starts)) != (
            count,
            count + 1,
            count * COUNTS,
            len(self.labels) + 1,
        ):
            raise _unusable("has parts that do not fit together")


def _unusable(what: str) -> UnusableIndexError:
    return UnusableIndexError(f"the index of the memory {what}", mend="let it be made again")


def padded(size: int) -> int:
    """Return what a section of so many bytes takes: each begins where any number may."""
    return -(-size // _ALIGNED) * _ALIGNED


def label(token: str, time: int) -> int:
    """Return the number of the list of texts that have a token so many times, or more.

    Two may share a list; then it has places too many, which only costs time.
    """
    name = token if time == 1 else f"{token} {time}"
    return crc32(name.encode("utf-8", "surrogatepass"))
