from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from publisher.memory.building import build
from publisher.memory.index import Index
from publisher.memory.layout import UnusableIndexError
from publisher.memory.measure import Probe
from publisher.memory.pair import source_key
from publisher.memory.shape import Shaper

SOURCES = ["Opening of the forum", "Room 12", "the the the", "Été : l’atelier « ouvert »"]


def test_the_same_texts_make_the_same_bytes_in_any_order() -> None:
    shaper = Shaper("en")
    assert build(SOURCES, shaper) == build([*reversed(SOURCES), SOURCES[1]], shaper)


def test_texts_without_a_word_or_sign_are_known_and_never_found() -> None:
    index = Index(build(["", " \n", "\u00ad", "hall"], Shaper("en")))
    found: list[int] = []
    floor = SimpleNamespace(floor=50, offer=lambda key, score: found.append(key))
    index.search(Probe(["hall"]), floor, 50)
    assert (len(index), found) == (4, [source_key("hall")])


def test_an_index_is_read_where_it_lies() -> None:
    content = bytearray(build(SOURCES, Shaper("en")))
    index = Index(memoryview(content))
    with pytest.raises(BufferError):  # it is in use: nothing was copied
        content.append(0)
    assert index.fingerprint == Shaper("en").fingerprint


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda content: b"", "has no header"),
        (lambda content: content[:50], "has no header"),
        (lambda content: b"pubmem0" + content[7:], "has no header"),
        (lambda content: content[:-8], "is not as long"),
        (lambda content: content + b"\0" * 8, "is not as long"),
        # Eight keys less, and eight numbers more at the end: as long as before.
        (
            lambda content: (
                content[:16]
                + (int.from_bytes(content[16:24], "little") - 8).to_bytes(8, "little")
                + content[24:72]
                + (int.from_bytes(content[72:80], "little") + 8).to_bytes(8, "little")
                + content[80:]
            ),
            "has parts that do not fit",
        ),
    ],
    ids=["empty", "short", "version", "truncated", "longer", "sizes"],
)
def test_damage_to_the_frame_is_told(change: Callable[[bytes], bytes], what: str) -> None:
    with pytest.raises(UnusableIndexError, match=f"{what}.*let it be made again"):
        Index(change(build(SOURCES, Shaper("en"))))
