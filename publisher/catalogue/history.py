"""What a field's units were before: their entries, their origins, their pieces of the record."""

from __future__ import annotations

from collections import Counter
from typing import TypeAlias

from publisher.catalogue.entry import Entry
from publisher.catalogue.ledger import Mark, Pairs
from publisher.catalogue.lineage import current, origin, trace
from publisher.catalogue.outcome import Known
from publisher.catalogue.pieces import Slot, pieces
from publisher.catalogue.unit import Field, Unit, digest
from publisher.text.blocks import Block, Cut, cut

Key: TypeAlias = tuple[str | None, str]  # of an entry: context and source


def units(field: Field) -> tuple[tuple[Unit, ...], Cut]:
    """Cut a field into its units; a text that stands in it twice is two units."""
    parts = cut(field.source, field.markdown)
    seen: Counter[str] = Counter()
    found = []
    for number, block in enumerate(parts.blocks, 1):
        seen[block.text] += 1
        again = f"~{seen[block.text]}" if seen[block.text] > 1 else ""
        unit = Unit(field.context + again, block.text, block.kind, number, len(parts.blocks))
        found.append(unit)
    return tuple(found), parts


class History:
    """One field in one language, as record, catalogue and ledger knew it so far."""

    def __init__(self, field: Field, language: str, known: Known) -> None:
        self.field, self.known = field, known
        self.text = field.texts.get(language)
        self.pairs: Pairs = known.pairs
        self.units, self.cut = units(field)
        self.live: dict[Key, Entry] = {e.key: e for e in known.entries if not e.obsolete}
        keys = {(u.context, u.source) for u in self.units}
        self.old = [entry for key, entry in self.live.items() if key not in keys]
        new = [u for u in self.units if (u.context, u.source) not in self.live]
        # Units whose source changed, each with the entries that hold its translation.
        self.origins = trace(new, self.old, self.pairs) if self.old and new else {}
        self.pieces = self._pieces()

    def heir(self, entry: Entry) -> Unit | None:
        """Return the unit that takes the place of an entry: the first that descends from it."""
        return next((u for u in self.units if entry in self.origins.get(u, ())), None)

    def made_elsewhere(self, text: str, source: str) -> bool:
        """Return whether a text was agreed for another source, one no longer there, and not here."""
        mark, here = digest(text), {digest(unit.source) for unit in self.units}
        if mark in current(self.pairs, source):
            return False
        return any(
            other not in here and targets.get(mark, Mark.STALE) is not Mark.STALE
            for other, targets in self.pairs.items()
        )

    def _pieces(self) -> dict[Key, str | None]:
        keys: list[Key] = [(unit.context, unit.source) for unit in self.units]
        if self.text is None:
            return dict.fromkeys([*keys, *(e.key for e in self.old)])
        if not self.old and len(keys) > 1:
            # Nearly always the record says what the catalogue says.
            desk = [self._shared(key) for key in keys]
            if self.cut.join(desk) == self.text:
                return dict(zip(keys, desk, strict=True))
        slots = self._slots()
        found = pieces(self.text, tuple(slots.values()), markdown=self.field.markdown)
        return dict(zip(slots, found, strict=True))

    def _shared(self, key: Key) -> str | None:
        """Return what the catalogue says of a unit, if it is for the record too."""
        entry = self.live.get(key)
        if entry is None or not entry.text:
            return None
        known = digest(entry.text) in self.pairs.get(digest(entry.id), {})
        return entry.text if known or not entry.fuzzy else None

    def _slots(self) -> dict[Key, Slot]:
        """Return a slot for every source that the record's text may have been made from.

        They stand in the order of the catalogue, which is the order the field had at the last
        sync; a unit without a history follows the unit it stands behind.
        """
        slots: dict[Key, Slot] = {}
        blocks = dict(zip(self.units, self.cut.blocks, strict=True))
        for key, entry in self.live.items():
            unit = self.heir(entry) or next((u for u in self.units if u[:2] == key), None)
            block = blocks[unit] if unit else Block("paragraph", entry.id, 0, len(entry.id), "")
            sources = {entry.id, origin(entry), unit.source if unit else entry.id}
            slots[key] = Slot(block, frozenset(current(self.pairs, *sources)))
        order = list(slots)
        before: Key | None = None
        for unit, block in blocks.items():
            key = (unit.context, unit.source)
            if key not in slots and unit not in self.origins:
                slots[key] = Slot(block, frozenset(current(self.pairs, unit.source)))
                order.insert(order.index(before) + 1 if before in order else 0, key)
            before = self.origins[unit][-1].key if unit in self.origins else key
        return {key: slots[key] for key in order}
