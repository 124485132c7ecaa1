"""One initiative: the line of the organisation, the description, the contacts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from publisher.documents.account import Fate
from publisher.documents.block import Kind, Span
from publisher.documents.draft import Draft, Said, Value
from publisher.documents.phrases import is_body, is_hint
from publisher.documents.recognise.catalogue.addresses import whole
from publisher.documents.recognise.catalogue.contacts import (
    Context,
    Somebody,
    bears,
    by_address,
    contacts,
    is_contact,
)
from publisher.documents.recognise.catalogue.fields import (
    links,
    organisation,
    participation,
    place,
)
from publisher.documents.recognise.catalogue.ledger import CERTAIN, GUESS, LIKELY, Doubt, Ledger
from publisher.documents.recognise.catalogue.names import Body, body
from publisher.documents.recognise.catalogue.outline import Entry
from publisher.documents.recognise.catalogue.pieces import Piece, over, prose
from publisher.documents.recognise.catalogue.roles import PART_OF_ROLE, without_body
from publisher.documents.recognise.catalogue.where import Gazetteer, WhoWhere, is_where, who_where
from publisher.text.spelling import plain

_NAME = 160  # characters of an organisation alone on its line
_FEW = 14  # words of one


@dataclass(slots=True)
class Parts:
    """The pieces of an entry by what they are."""

    where: Piece | None = None
    description: list[Piece] = field(default_factory=list)
    contacts: list[Piece] = field(default_factory=list)
    hints: list[Piece] = field(default_factory=list)


def parts_of(body_: Sequence[Piece], known: Gazetteer) -> Parts:
    """Tell the pieces under a title apart. Every piece is in one part."""
    found = Parts(hints=[piece for piece in body_ if is_hint(piece.text)])
    rest = [piece for piece in body_ if not is_hint(piece.text)]
    if rest and _names_organisation(rest, known):
        found.where = rest.pop(0)
    while rest and _is_contact(rest[-1]) and (len(rest) > 1 or found.where):
        found.contacts.append(rest.pop())
    found.contacts.reverse()
    if not found.contacts and len(rest) > 1 and _is_contact(rest[0]):
        found.contacts.append(rest.pop(0))
    found.description = rest
    return found


def _is_contact(piece: Piece) -> bool:
    return piece.kind is not Kind.ITEM and is_contact(piece.plain)


def _names_organisation(rest: Sequence[Piece], known: Gazetteer) -> bool:
    first = rest[0]
    if first.kind is Kind.ITEM:
        return False
    if is_where(first.plain, known):
        return True
    short = len(first.plain) <= _NAME and len(first.plain.split()) <= _FEW
    longer = len(rest) > 1 and len(rest[1].plain) > len(first.plain)
    return short and longer and (is_body(first.plain) or not is_contact(first.plain))


def initiative(entry: Entry, known: Gazetteer, context: Context, ledger: Ledger) -> Draft:
    """Return an entry as the draft of an initiative; all its lines are noted."""
    mark, span = entry.mark, over([entry.mark.piece, *entry.body])
    key = mark.code.replace(".", "-")
    notes = ledger.under(f"initiatives/{key}")
    fields: dict[str, Value] = {"code": mark.code, "session": mark.workshop.replace(".", "-")}
    fields["title"] = Said(mark.title, mark.piece.span)
    heading(entry, notes)
    parts = parts_of(entry.body, known)
    for hint in parts.hints:
        notes.told(hint.span, Fate.FORM, "a hint of the form, or a field nobody filled in")
    people = _contacts(parts.contacts, context)
    found = _who_where(parts, people, known, context, notes)
    if found:
        fields |= _places(*found, people)
    fields |= _people(people, notes)
    absent = {"organisations": found, "description": parts.description, "contacts": people}
    for name, value in absent.items():
        if not value:
            doubt = Doubt(f"no {name} found under this title", GUESS)
            notes.field(mark.piece.span, name, [doubt])
    if parts.description:
        described = over(parts.description)
        fields["description"] = Said(prose(parts.description), described)
        for piece in parts.description:
            notes.field(piece.span, "description")
    return Draft("initiatives", key, fields, span)


def heading(entry: Entry, notes: Ledger) -> None:
    """Note the line of a title and its code."""
    piece, odd = entry.mark.piece, entry.mark.odd
    if odd:
        doubt = Doubt("unusual signs in the code", LIKELY)
        notes.repaired(piece.span, "code", odd, entry.mark.code, doubt)
    notes.field(piece.span, "title")


def _contacts(pieces: Sequence[Piece], context: Context) -> list[tuple[Somebody, Span]]:
    """Return who answers for an initiative; an address on a line of its own is the last one's."""
    found: list[tuple[Somebody, Span]] = []
    for piece in pieces:
        address = whole(piece.plain)
        if address and found:
            found[-1][0].addresses.append(address)
            found[-1] = found[-1][0], Span(found[-1][1].first, piece.span.last)
        else:
            found += [(somebody, piece.span) for somebody in contacts(piece.text, context)]
    for somebody, _ in found:
        by_address(somebody)
    return found


def _who_where(
    parts: Parts,
    people: Sequence[tuple[Somebody, Span]],
    known: Gazetteer,
    context: Context,
    notes: Ledger,
) -> tuple[WhoWhere, Span] | None:
    """Return organisations and places, from the contact where no line names them."""
    if parts.where:
        who = who_where(parts.where.plain, known, context.names)
        notes.field(parts.where.span, "organisations", who.doubts)
        if who.places:
            notes.field(parts.where.span, "places", who.place_doubts)
        return who, parts.where.span
    for somebody, span in people:
        role, name = without_body(somebody.said.role)
        employers = [*([body(name)] if name else []), *somebody.said.bodies]
        if employers:
            somebody.said.role, somebody.said.bodies = role, []
            printed = ". ".join(employer.printed for employer in employers)
            doubt = Doubt("no line names the organisation: that of the contact", GUESS)
            notes.field(span, "organisations", [doubt])
            return WhoWhere(printed, tuple(employers), ()), span
    return None


def _places(who: WhoWhere, span: Span, people: Sequence[tuple[Somebody, Span]]) -> dict[str, Value]:
    addresses = [address for somebody, _ in people for address in somebody.addresses]
    countries = {where.country for where in who.places}
    alone = len(countries) == 1 and len(who.organisations) == 1
    country = next(iter(countries)) if alone else ""
    fields: dict[str, Value] = {
        "organisations": [
            organisation(each, span, country=country, addresses=addresses)
            for each in who.organisations
        ],
        "printed_as": who.printed,
    }
    own = {plain(name) for each in who.organisations for name in _names(each)}
    for somebody, _ in people:
        said = somebody.said
        other = [each for each in said.bodies if not set(map(plain, _names(each))) & own]
        if said.bodies and not other:
            said.doubts = [doubt for doubt in said.doubts if doubt is not PART_OF_ROLE]
            reason = f"“{said.bodies[0].name}”: the initiative's own organisation"
            said.doubts.append(Doubt(reason, CERTAIN))
        said.bodies = other
        if len(who.organisations) > 1 and not said.bodies:
            _share(somebody, who.organisations)
    if who.places:
        fields["places"] = [place(where, span) for where in who.places]
    return fields


def _share(somebody: Somebody, organisations: Sequence[Body]) -> None:
    """Tell which of several organisations somebody answers for, where their address tells it."""
    for address in somebody.addresses:
        mine = [b for b in organisations if any(bears(address, name) for name in _names(b))]
        if len(mine) == 1:
            somebody.said.bodies = mine
            reason = f"“{mine[0].name}”: the one of the organisations that the address names"
            somebody.said.doubts.append(Doubt(reason))
            return


def _names(each: Body) -> list[str]:
    """Return the names a body goes by: its name, its acronym, the first letters of its words."""
    first = "".join(word[0] for word in each.name.split() if word[0].isupper())
    return [name for name in (each.name, each.acronym, first if len(first) > 2 else "") if name]


def _people(people: Sequence[tuple[Somebody, Span]], notes: Ledger) -> dict[str, Value]:
    fields: dict[str, Value] = {}
    named: list[Value] = []
    for somebody, at in people:
        said = somebody.said
        if somebody.name or said.role or said.bodies or somebody.mails:
            at_contact = notes.under(f"contacts[{len(named)}]")
            if part := participation(somebody, at, at_contact, with_urls=False):
                named.append(part)
    if named:
        fields["contacts"] = named
    if any(somebody.addresses for somebody, _ in people):
        printed: list[Value] = []
        for somebody, at in people:
            printed += links(somebody.addresses, at, notes, len(printed))
        fields["urls"] = printed
    return fields
