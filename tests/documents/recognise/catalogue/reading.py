"""Catalogues to read in tests: the made-up ones beside these tests, and a few lines at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from publisher.adapters.documents import read_document
from publisher.documents.block import Document, Kind, Span
from publisher.documents.draft import Draft, Mention, Recognised, Said, Value
from publisher.documents.recognise import catalogue

FOLDER = Path(__file__).resolve().parents[2] / "catalogues"

Simple: TypeAlias = "str | list[Simple] | dict[str, Simple]"


def made_up(language: str) -> Document:
    """Return the made-up catalogue in a language."""
    path = FOLDER / f"{language}.txt"
    return read(path.read_text(encoding="utf-8"), path.name)


def read(text: str, name: str = "made-up.txt") -> Document:
    """Return a text as a document."""
    document, findings = read_document(text.encode("utf-8"), name)
    assert document, findings
    return document


def catalogue_of(*paragraphs: str) -> Recognised:
    """Return what is recognised in paragraphs; a line break inside one makes a list."""
    return catalogue.recognise(read("\n\n".join(paragraphs)))


def without_empty_lines(document: Document) -> Document:
    """Return a document as Word has it: one line for each block, and no others."""
    blocks = [block for block in document.blocks if block.kind is not Kind.BREAK]
    lines = [block.text for block in blocks]
    moved = [replace(block, span=Span(n, n)) for n, block in enumerate(blocks, 1)]
    return replace(document, lines=lines, blocks=moved, notes=())


def drafts(found: Recognised) -> dict[str, Draft]:
    """Return drafts by collection and key: "initiatives/1-1-1"."""
    return {f"{draft.collection}/{draft.key}": draft for draft in found.drafts}


def fields(found: Recognised, name: str) -> dict[str, Simple]:
    """Return the fields of one draft as plain text, names alone where somebody is meant."""
    return {key: simple(value) for key, value in drafts(found)[name].fields.items()}


def simple(value: Value) -> Simple:
    """Return a value as plain text."""
    if isinstance(value, str):
        return value
    if isinstance(value, Said):
        return value.text
    if isinstance(value, Mention):
        return value.name
    if isinstance(value, Mapping):
        return {key: simple(part) for key, part in value.items()}
    return [simple(part) for part in value]


def mentions(value: Value | None) -> list[Mention]:
    """Return all mentions in a value."""
    if isinstance(value, Mention):
        return [value]
    if value is None or isinstance(value, (str, Said)):
        return []
    parts: Sequence[Value] = list(value.values()) if isinstance(value, Mapping) else list(value)
    return [mention for part in parts for mention in mentions(part)]


def reasons(found: Recognised, line: int) -> list[str]:
    """Return the reasons of the notes that speak of a line."""
    return [note.reason for note in found.notes if note.first <= line <= note.last and note.reason]
