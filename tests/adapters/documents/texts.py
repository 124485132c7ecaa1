"""Lines of text as documents, and what tests ask of them."""

from __future__ import annotations

from publisher.adapters.documents import read_document
from publisher.documents.account import Fate, Note
from publisher.documents.block import Block, Document


def read(*lines: str, name: str = "sheet.md") -> Document:
    document, findings = read_document("\n".join(lines).encode(), name)
    assert document is not None, findings
    return document


def shown(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in document.blocks]


def only(document: Document) -> Block:
    (block,) = document.blocks
    return block


def notes(document: Document, fate: Fate) -> list[Note]:
    return [note for note in document.notes if note.fate is fate]
