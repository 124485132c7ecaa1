"""Which part of a record's translation belongs to which unit.

A record holds the translation of a field as one text. Its blocks are found again by what is known
of them: the catalogue's texts, then the ledger's digests, then by alignment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from publisher.catalogue.unit import digest
from publisher.text.alignment import align
from publisher.text.block_parser import PIPE
from publisher.text.blocks import Block, Cut, cut, unprefixed


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a piece of translation, in the order the field had when it was translated."""

    block: Block  # of the source
    known: frozenset[str]  # digests of the texts agreed for it


def pieces(text: str, slots: Sequence[Slot], *, markdown: bool) -> tuple[str | None, ...]:
    """Return for each slot its part of a translation; every block of ``text`` goes somewhere."""
    target = cut(text, markdown)
    if not target.blocks:
        return (None,) * len(slots)
    if len(slots) == 1:
        return (whole(target),)
    return _by_digest(target, slots) or tuple(
        align([slot.block for slot in slots], target, lambda i, t: digest(t) in slots[i].known)
    )


def whole(cut_text: Cut) -> str:
    """Return a text without the blank space around its blocks."""
    if len(cut_text.blocks) == 1:
        return cut_text.blocks[0].text
    return cut_text.text.strip("\n")


def as_read(text: str, block: Block, *, alone: bool) -> str:
    """Return what a translation will be when it is read again in its record.

    A translator may type blank space around a text, a marker before it, or a line end in a
    heading; the record has none of these to give back. ``block`` is of the source; ``alone`` says
    that it is all of its field.
    """
    if block.kind in ("text", "code"):
        return text.strip() if block.kind == "text" else text.rstrip()
    if block.kind == "cell" or block.kind.startswith("heading"):
        text = " ".join(line.strip() for line in text.splitlines() if line.strip())
    if block.kind == "cell":
        text = PIPE.sub(r"\\|", text)
    target = cut(text)
    if not target.blocks:
        return text.strip()
    return whole(target) if alone else align([block], target, lambda _i, _text: False)[0] or ""


def keeps_to_its_place(source: Cut, number: int, text: str, markdown: bool) -> bool:
    """Return whether a text, in the place of a block, is read as it is and leaves the others be."""
    texts = [block.text for block in source.blocks]
    before, after = texts[:number], texts[number + 1 :]
    target = cut(source.join([*before, text, *after]), markdown)
    found = [block.text for block in target.blocks]
    end = len(found) - len(after)
    if end <= number or found[:number] != before or found[end:] != after:
        return False
    alone = len(texts) == 1
    return text == (whole(target) if alone else _row(target, number, end))


def parts(text: str, *, markdown: bool) -> set[str]:
    """Return the digests of the blocks of a text that has several, and of all in a row.

    So what is left of a translation stays where it was when a part of it is edited.
    """
    target = cut(text, markdown)
    size = len(target.blocks)
    if size < 2:
        return set()
    return {digest(_row(target, i, j)) for i in range(size) for j in range(i + 1, size + 1)}


def _row(target: Cut, start: int, end: int) -> str:
    first, last = target.blocks[start], target.blocks[end - 1]
    if first is last:
        return first.text
    raw = target.text[first.start : last.end]
    shown = unprefixed(raw, first.prefix)
    return raw if shown is None else shown


def _by_digest(target: Cut, slots: Sequence[Slot]) -> tuple[str | None, ...] | None:
    """Place each block by its digest, in any order; None when a block is not known for sure."""
    found: dict[int, str] = {}
    for block in target.blocks:
        mark = digest(block.text)
        places = [i for i, slot in enumerate(slots) if mark in slot.known and i not in found]
        if not places:
            return None
        found[places[0]] = block.text
    return tuple(found.get(i) for i in range(len(slots)))
