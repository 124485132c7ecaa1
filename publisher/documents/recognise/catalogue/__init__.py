"""Catalogue of initiatives: a code, a title, who and where, what, and whom to ask, many times over.

Read by its codes: "1.1.2" is an initiative of workshop "1.1" in block "1", or "1.2" one of workshop
"1". What stands before the first of them is the cover and the words of welcome; a list of partners
may close it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from publisher.documents.account import Fate, Note
from publisher.documents.block import Document, Span
from publisher.documents.draft import Draft, Recognised, Value
from publisher.documents.recognise.catalogue.contacts import Context
from publisher.documents.recognise.catalogue.coordinated import is_coordinated, organisers_of
from publisher.documents.recognise.catalogue.duplicates import once
from publisher.documents.recognise.catalogue.entries import initiative
from publisher.documents.recognise.catalogue.front import Cover, edition, welcome
from publisher.documents.recognise.catalogue.ledger import Ledger
from publisher.documents.recognise.catalogue.outline import Outline, outline
from publisher.documents.recognise.catalogue.partners import hints, partners
from publisher.documents.recognise.catalogue.pieces import pieces
from publisher.documents.recognise.catalogue.sessions import blocks, workshops
from publisher.documents.recognise.catalogue.suspects import suspects
from publisher.documents.recognise.catalogue.where import Gazetteer, is_where, who_where
from publisher.text.spelling import plain

_MANY = 3  # entries that make a catalogue likely


def detect(document: Document) -> tuple[int, tuple[str, ...]]:
    """Return how likely a document is a catalogue, from 0 to 100, and why."""
    tree = outline(pieces(document))
    entries = list(tree.entries())
    known = Gazetteer()
    placed = sum(bool(e.body) and is_where(e.body[0].plain, known) for e in entries)
    facts = (
        (len(entries), 5, 40, "titles with the code of an initiative"),
        (len(tree.workshops), 5, 20, "workshops with a code"),
        (len(tree.sittings), 5, 15, "numbered blocks of workshops"),
        (placed, 6, 25, "titles with an organisation and a country under them"),
    )
    if len(entries) < _MANY and not (entries and placed):
        return 0, ()
    score = sum(min(number * each, most) for number, each, most, _ in facts)
    return score, tuple(f"{number} {what}" for number, _, _, what in facts if number)


def recognise(document: Document) -> Recognised:
    """Return the edition, blocks, workshops and initiatives of a catalogue, and every line's fate.

    Never fails: a document of another kind gives few drafts, and notes of what was left out.
    """
    tree = outline(pieces(document))
    ledger = Ledger()
    known, context = _context(tree, document.name)
    cover, about = edition(document, tree.front, known.cities, ledger)
    about = _with_listed(about, tree, document, cover, ledger)
    sessions = [
        *blocks(tree, (cover.start, cover.end), document.name, ledger),
        *workshops(tree, context, ledger),
    ]
    initiatives = _initiatives(tree, known, context, ledger)
    for piece in tree.loose:
        ledger.left_out(piece.span, "under a day or a block of workshops, in no workshop")
    drafts = [*([about] if about else []), *welcome(tree.front, ledger), *sessions, *initiatives]
    ledger.notes += suspects(drafts)
    return Recognised(drafts, sorted(ledger.notes, key=lambda note: (note.first, note.last)))


def _initiatives(tree: Outline, known: Gazetteer, context: Context, ledger: Ledger) -> list[Draft]:
    read: list[tuple[Draft, list[Note]]] = []
    for entry in tree.entries():
        notes = Ledger()
        read.append((initiative(entry, known, context, notes), notes.notes))
    return once(read, ledger)


def _context(tree: Outline, document: str) -> tuple[Gazetteer, Context]:
    """Return what the document knows of places and bodies, from its clearest lines."""
    known = Gazetteer()
    bodies = [entry.body for entry in tree.entries() if not is_coordinated(entry.body)]
    lines = [body[0].plain for body in bodies if body and is_where(body[0].plain, known)]
    known.learn(lines)
    names: set[str] = set()
    for line in lines:
        for each in who_where(line, known).organisations:
            names |= {plain(name) for name in (each.name, each.acronym) if name}
    plainly = Context(frozenset(names), known.cities)
    for workshop in tree.workshops.values():
        for body in (workshop.body, *(entry.body for entry in workshop.entries)):
            names |= {plain(each.name) for each in organisers_of(body, plainly)}
    return known, Context(frozenset(names), known.cities, document)


def _with_listed(
    about: Draft | None, tree: Outline, document: Document, cover: Cover, ledger: Ledger
) -> Draft | None:
    """Add the bodies under the labels after the workshops: partners, sponsors, organisers."""
    found: dict[str, list[Value]] = {}
    notes = ledger.under(f"editions/{cover.key}")
    for mark, body in tree.labels:
        notes.told(mark.piece.span, Fate.FORM, f"the label of the {mark.code}")
        said = about.fields.get(mark.code, ()) if about else ()
        names = found.setdefault(mark.code, list(said) if isinstance(said, Sequence) else [])
        names += partners(hints(body, notes), document, notes, mark.code, len(names))
    fields = {name: values for name, values in found.items() if values}
    if about is None:
        span = tree.labels[0][0].piece.span if fields else Span(0, 0)
        return Draft("editions", cover.key, fields, span) if fields else None
    return replace(about, fields={**about.fields, **fields})
