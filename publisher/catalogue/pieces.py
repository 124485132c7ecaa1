"""Which part of a record's translation belongs to which unit.

A record holds the translation of a field as one text. Its blocks are found again by what is known
of them: the catalogue's texts, then the ledger's digests, then by alignment.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from publisher.catalogue.placing import Placing, Slot
from publisher.text.alignment import align
from publisher.text.block_parser import PIPE
from publisher.text.blocks import Block, Cut, cut
from publisher.text.words import visible


def pieces(
    text: str, slots: Sequence[Slot], *, markdown: bool
) -> tuple[tuple[str | None, ...], Collection[int]]:
    """Return for each slot its part of a translation, and the slots of which that is a guess.

    Every block of ``text`` goes somewhere.
    """
    target = cut(text, markdown)
    if not target.blocks:
        return (None,) * len(slots), ()
    if len(slots) == 1:
        return (whole(target),), ()
    placing = Placing(target, slots)
    return placing.texts(), placing.doubtful


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
    if not visible(text).strip():
        return ""  # what nobody sees is no translation
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
    return text == (whole(target) if alone else target.row(number, end))


def parts(text: str, *, markdown: bool) -> tuple[str, ...]:
    """Return the blocks of a text.

    So what is left of a translation stays where it was when a part of it is edited.
    """
    return tuple(block.text for block in cut(text, markdown).blocks)
