"""Carry a plan out on a catalogue."""

from __future__ import annotations

from publisher.adapters.po import Catalogue
from publisher.catalogue.plan import Plan


def edit(document: Catalogue, edits: Plan) -> None:
    """Make the edits of a plan, whose positions are those of the catalogue as it is."""
    for number, entry in edits.replaced.items():
        document.replace(number, entry)
    # From the end, so that the positions before stay what they are.
    for number in range(len(document.entries) - 1, -2, -1):
        for entry in reversed(edits.inserted.get(number, ())):
            document.insert(number + 1, entry)
        if number in edits.removed:
            document.remove(number)
