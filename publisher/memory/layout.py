"""An index as bytes: how it is laid out, made and opened.

One block that can be kept in a file and mapped into memory by many readers; it is never changed,
only replaced. Opening it reads its header and nothing else. Sources stand in the order of their
lengths, so that the places of all texts of some lengths are one range in every list.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from struct import Struct, calcsize
from typing import Literal
from zlib import crc32

from publisher.errors import StorageError
from publisher.memory.measure import CLASSES, LONGEST, WIDTH, character_counts, written
from publisher.memory.pair import source_key
from publisher.memory.shape import Shaper

COUNTS = CLASSES * WIDTH // 8  # bytes for the characters of one text
_MAGIC = b"pubmem1" + sys.byteorder[:1].encode()  # of another kind of machine: made again
_SECTIONS: Sequence[Literal["B", "I", "Q"]] = ("Q", "I", "Q", "B", "B", "I", "I", "I")
_HEADER = Struct(f"<8s8s{len(_SECTIONS)}Q")
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
        if len(view) < _HEADER.size or view[: len(_MAGIC)] != _MAGIC:
            raise _unusable("has no header of this version")
        _, self.fingerprint, *sizes = _HEADER.unpack_from(view)
        if _HEADER.size + sum(map(_padded, sizes)) != len(view):
            raise _unusable("is not as long as it says")
        sections: list[memoryview[int]] = []
        start = _HEADER.size
        for code, size in zip(_SECTIONS, sizes, strict=True):
            section = view[start : start + size // calcsize(code) * calcsize(code)]
            # A view of nothing cannot be cast.
            sections.append(section.cast(code) if size else memoryview(array(code)))
            start += _padded(size)
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


def _padded(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


def build(sources: Iterable[str], shaper: Shaper) -> bytes:
    """Make the index of some texts; those without any word or sign are left out.

    Equal texts may come more than once. Takes about 30 µs a text, and memory for all of them.
    """
    entries = [
        (len(text), text, source_key(source))
        for source in dict.fromkeys(sources)
        if (text := written(shaper(source).tokens))
    ]
    entries.sort()
    texts = [text.encode("utf-8", "surrogatepass") for _, text, _ in entries]
    ends = array("Q", [0])
    for content in texts:
        ends.append(ends[-1] + len(content))
    labels, starts, postings = _inverted(text.split() for _, text, _ in entries)
    sections = (
        array("Q", [key for _, _, key in entries]).tobytes(),
        array("I", [length for length, _, _ in entries]).tobytes(),
        ends.tobytes(),
        b"".join(texts),
        b"".join(_counted([text for _, text, _ in entries])),
        labels.tobytes(),
        starts.tobytes(),
        postings.tobytes(),
    )
    header = _HEADER.pack(_MAGIC, shaper.fingerprint, *map(len, sections))
    return b"".join([header, *(part.ljust(_padded(len(part)), b"\0") for part in sections)])


def labels_of(tokens: Sequence[str]) -> Iterator[int]:
    """Yield a number for each token, and another for each time it comes again.

    Two tokens may share a number; then a list has places too many, which only costs time.
    """
    times: dict[str, int] = {}
    for token in tokens:
        time = times[token] = times.get(token, 0) + 1
        label = token if time == 1 else f"{token} {time}"
        yield crc32(label.encode("utf-8", "surrogatepass"))


def _inverted(
    shapes: Iterable[Sequence[str]],
) -> tuple[array[int], array[int], array[int]]:
    """Return all labels in order, where the places of each one start, and the places."""
    lists: dict[int, array[int]] = {}
    for place, tokens in enumerate(shapes):
        for label in labels_of(tokens):
            if label in lists:
                lists[label].append(place)
            else:
                lists[label] = array("I", [place])
    labels, starts, postings = array("I", sorted(lists)), array("I", [0]), array("I")
    for label in labels:
        postings += lists[label]
        starts.append(len(postings))
    return labels, starts, postings


def _counted(texts: Iterable[str]) -> Iterator[bytes]:
    """Yield the character counts of texts; zeros for one that is too long to be counted."""
    known: Mapping[str, int] = _CountsByToken()
    for text in texts:
        short = len(text) < LONGEST
        yield sum([known[token] for token in text.split()] if short else []).to_bytes(
            COUNTS, "little"
        )


class _CountsByToken(dict[str, int]):
    """The character counts of each token with its space, kept for the next time."""

    def __missing__(self, token: str) -> int:
        counts = self[token] = character_counts(f"{token} ")
        return counts
