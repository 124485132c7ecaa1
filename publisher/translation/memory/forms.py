"""What the texts of a catalogue's entry translate: the entry, or one plural form each."""

from __future__ import annotations

from typing import NamedTuple

from publisher.catalogue.entry import Entry


class Form(NamedTuple):
    """One text of an entry."""

    number: int | None  # of the plural form, from 0; None for an entry without
    source: str
    text: str  # empty when it is not translated


def forms(entry: Entry) -> list[Form]:
    """Return the texts of an entry; of one with plural forms, the first is the singular's."""
    if entry.plural is None:
        return [Form(None, entry.id, entry.text)]
    return [
        Form(number, entry.plural if number else entry.id, text)
        for number, text in enumerate(entry.strs)
    ]


def unit_of(context: str, number: int | None) -> str:
    """Return the name of the unit of a form: further ones are called as OmegaT calls them."""
    return f"{context}[{number}]" if number else context


def interface_unit(entry: Entry) -> str:
    """Return the name of the unit of a message of the interface, as `publisher sync` says it."""
    return f"ui:{entry.context or entry.id}"
