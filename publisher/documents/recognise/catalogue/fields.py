"""What was read of people, bodies and addresses, as the fields of a draft, each with its note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from publisher.documents.block import Span
from publisher.documents.draft import Mention, Said, Value
from publisher.documents.recognise.catalogue.addresses import Address
from publisher.documents.recognise.catalogue.contacts import Somebody, bears
from publisher.documents.recognise.catalogue.ledger import Ledger
from publisher.documents.recognise.catalogue.names import Body
from publisher.documents.recognise.catalogue.where import Where


def person(somebody: Somebody, span: Span) -> Mention:
    """Return a person as the document names them."""
    facts = {"gender": somebody.gender} if somebody.gender else {}
    return Mention("people", somebody.name, span, facts=facts)


def organisation(
    body: Body, span: Span, *, country: str = "", addresses: Sequence[Address] = ()
) -> Mention:
    """Return a body; an address is its own when it bears the name or the acronym."""
    facts = {"country": country} if country else {}
    if body.acronym:
        facts["acronym"] = body.acronym
    names = [body.name, *([body.acronym] if body.acronym else [])]
    own = (
        a.url
        for a in addresses
        if not a.state and any(bears(a, name, exactly=True) for name in names)
    )
    if url := next(own, ""):
        facts["url"] = url
    printed = body.printed if body.printed != body.name else ""
    return Mention("organisations", body.name, span, printed, facts)


def place(where: Where, span: Span) -> Mention:
    """Return a town; a country as a whole has no name, as in the registry."""
    facts = {"country": where.country}
    if where.region:
        facts["region"] = where.region
    return Mention("places", where.city, span, "" if where.city else where.printed, facts)


def links(addresses: Sequence[Address], span: Span, ledger: Ledger, start: int = 0) -> list[Value]:
    """Return addresses as links, each with a note; ``start`` of them are in the field already."""
    for index, address in enumerate(addresses, start):
        if address.doubt:
            target = f"urls[{index}]"
            ledger.repaired(span, target, address.printed, address.url, address.doubt)
        else:
            ledger.field(span, f"urls[{index}]")
    return [address.link for address in addresses]


def participation(
    somebody: Somebody, span: Span, ledger: Ledger, *, with_urls: bool
) -> Mapping[str, Value]:
    """Return somebody as a record's participation."""
    said = somebody.said
    part: dict[str, Value] = {}
    if somebody.name:
        part["person"] = person(somebody, span)
    if said.bodies:
        part["organisations"] = [
            organisation(body, span, country=said.country, addresses=somebody.addresses)
            for body in said.bodies
        ]
    if said.role:
        part["role"] = Said(said.role, span)
    if said.country:
        part["country"] = said.country
    if said.function:
        part["function"] = said.function
    ledger.field(span, doubts=said.doubts)
    if with_urls and somebody.addresses:
        part["urls"] = links(somebody.addresses, span, ledger)
    if said.city:
        reason = f"“{said.city}”: a town, which a participation has no field for"
        ledger.left_out(span, reason)
    for mail in somebody.mails:
        reason = f"“{mail.printed}”: an address of mail, which the records have no field for"
        ledger.left_out(span, reason)
    return part
