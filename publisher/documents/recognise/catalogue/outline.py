"""A catalogue as a tree: its front, its blocks of workshops, their entries, its partners."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from publisher.documents.recognise.catalogue.marks import Mark, Role, marks
from publisher.documents.recognise.catalogue.pieces import Piece


@dataclass(slots=True)
class Entry:
    """One heading with a code of three numbers, and what stands under it."""

    mark: Mark
    body: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class Workshop:
    """One workshop: where it is listed, where its heading stands, what stands under that."""

    code: str
    heading: Mark | None = None
    listed: list[Mark] = field(default_factory=list)
    again: list[Mark] = field(default_factory=list)  # headings that repeat the first
    body: list[Piece] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    @property
    def marks(self) -> list[Mark]:
        """All headings and lines of overviews that name this workshop, the heading first."""
        return [*([self.heading] if self.heading else []), *self.listed, *self.again]


@dataclass(slots=True)
class Sitting:
    """A block of workshops that run at the same time."""

    number: str
    heading: Mark | None = None
    listed: list[Mark] = field(default_factory=list)


@dataclass(slots=True)
class Seen:
    """A mark in the order of the document; it may be a line of an overview."""

    mark: Mark
    overview: bool


@dataclass(slots=True)
class Outline:
    """The whole catalogue. Every piece is in one place of it."""

    front: list[Piece] = field(default_factory=list)
    labels: list[tuple[Mark, list[Piece]]] = field(default_factory=list)  # after the front
    sittings: dict[str, Sitting] = field(default_factory=dict)
    workshops: dict[str, Workshop] = field(default_factory=dict)
    order: list[Seen] = field(default_factory=list)
    loose: list[Piece] = field(default_factory=list)  # under a day or a sitting, in no workshop

    def entries(self) -> Iterator[Entry]:
        """Yield the entries of all workshops, in the order of the document."""
        found = [entry for workshop in self.workshops.values() for entry in workshop.entries]
        return iter(sorted(found, key=lambda entry: entry.mark.piece.span))


def outline(parts: Sequence[Piece]) -> Outline:
    """Return the tree of a catalogue's pieces. Linear; any pieces have one."""
    found = marks(parts)
    tree = Outline()
    start = next((i for i, mark in enumerate(found) if mark and mark.role is not Role.LABEL), None)
    tree.front = list(parts[:start])
    if start is None:
        return tree
    chunks = _chunks(parts[start:], found[start:])
    for index, (mark, body) in enumerate(chunks):
        _place(tree, mark, body, overview=_is_listed(chunks, index))
    return tree


def _chunks(parts: Sequence[Piece], found: Sequence[Mark | None]) -> list[tuple[Mark, list[Piece]]]:
    """Cut pieces at their marks; the first piece has one."""
    chunks: list[tuple[Mark, list[Piece]]] = []
    for piece, mark in zip(parts, found, strict=True):
        if mark:
            chunks.append((mark, []))
        else:
            chunks[-1][1].append(piece)
    return chunks


def _is_listed(chunks: Sequence[tuple[Mark, list[Piece]]], index: int) -> bool:
    """Tell whether a mark is a line of an overview: nothing stands under it but another line.

    A sitting is one when the first workshop under it is.
    """
    mark, body = chunks[index]
    if body:
        return False
    after = chunks[index + 1][0].role if index + 1 < len(chunks) else None
    if mark.role is Role.SITTING and after is Role.WORKSHOP:
        return _is_listed(chunks, index + 1)
    return after is not Role.ENTRY and mark.role in (Role.WORKSHOP, Role.SITTING)


def _place(tree: Outline, mark: Mark, body: list[Piece], *, overview: bool) -> None:
    if mark.role is Role.LABEL:
        tree.labels.append((mark, body))
        return
    tree.order.append(Seen(mark, overview))
    if mark.role in (Role.DAY, Role.SITTING):
        tree.loose += body
        if mark.role is Role.SITTING:
            _sitting(tree, mark, overview)
        return
    workshop = tree.workshops.setdefault(mark.workshop, Workshop(mark.workshop))
    if mark.role is Role.ENTRY:
        workshop.entries.append(Entry(mark, body))
    elif overview:
        workshop.listed.append(mark)
    elif workshop.heading is None:
        workshop.heading, workshop.body = mark, body
    else:
        workshop.again.append(mark)
        workshop.body += body


def _sitting(tree: Outline, mark: Mark, overview: bool) -> None:
    sitting = tree.sittings.setdefault(mark.code, Sitting(mark.code))
    if overview or sitting.heading:
        sitting.listed.append(mark)
    else:
        sitting.heading = mark
