"""The list of partners at the end: what is left of a page of logos."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from publisher.documents.account import Fate
from publisher.documents.block import Document, Span
from publisher.documents.draft import Mention, Value
from publisher.documents.phrases import is_hint
from publisher.documents.recognise.catalogue.ledger import GUESS, Doubt, Ledger
from publisher.documents.recognise.catalogue.pieces import Piece, is_spaced

_SHORT = 3  # words of a name that others may explain


def partners(
    pieces: Sequence[Piece], document: Document, notes: Ledger, field: str, start: int = 0
) -> list[Value]:
    """Return the bodies that the pieces under a label name; every piece is noted.

    ``start`` of them are in the field already.

    Lines with no empty line between them are one logo. Several lines right under a single short
    one are its name written out; an empty line more begins another body.
    """
    names: list[Value] = []
    for logo in _logos(pieces, document):
        first = logo[0]
        lines = [piece.plain for piece in logo]
        printed = " / ".join(lines) if len(lines) > 1 else ""
        span = Span(first.span.first, logo[-1].span.last)
        reason = "text of a logo: " + ("its first line is the name" if printed else "one line")
        notes.field(span, f"{field}[{start + len(names)}]", [Doubt(reason, GUESS)])
        names.append(Mention("organisations", lines[0], span, printed))
    return names


def _logos(pieces: Sequence[Piece], document: Document) -> Iterator[list[Piece]]:
    logo: list[Piece] = []
    for group in _adjoining(pieces, document):
        explains = (
            len(logo) == 1
            and len(group) > 1
            and len(logo[0].plain.split()) <= _SHORT
            and group[0].span.first - logo[0].span.last == 2
        )
        if logo and not explains:
            yield logo
            logo = []
        logo = [*logo, *group]
    if logo:
        yield logo


def _adjoining(pieces: Sequence[Piece], document: Document) -> Iterator[list[Piece]]:
    """Yield pieces together that stand on lines with no empty one between."""
    spaced = is_spaced(document)
    group: list[Piece] = []
    for piece in pieces:
        for line in _lines(piece, document):
            if group and not (spaced and line.span.first == group[-1].span.last + 1):
                yield group
                group = []
            group.append(line)
    if group:
        yield group


def _lines(piece: Piece, document: Document) -> Iterator[Piece]:
    """Cut a piece that the reader joined into its lines again: each is a name."""
    first, last = piece.span
    for number in range(first, last + 1) if last > first else ():
        text = document.lines[number - 1].strip()
        if text:
            yield Piece(text, Span(number, number), piece.kind)
    if first == last:
        yield piece


def hints(pieces: Sequence[Piece], notes: Ledger) -> list[Piece]:
    """Note what is a form's own hint; return the rest."""
    for piece in pieces:
        if is_hint(piece.text):
            notes.told(piece.span, Fate.FORM, "a hint of the form, or a field nobody filled in")
    return [piece for piece in pieces if not is_hint(piece.text)]
