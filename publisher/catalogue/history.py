"""What a field's units were before: their entries, their origins, their pieces of the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from typing import TypeAlias

from publisher.catalogue.entry import Entry
from publisher.catalogue.ledger import Mark, Pairs
from publisher.catalogue.lineage import current, origin, trace
from publisher.catalogue.outcome import Known
from publisher.catalogue.pieces import parts, pieces
from publisher.catalogue.placing import Slot
from publisher.catalogue.unit import Field, Unit, digest, fingerprint
from publisher.text.alignment import align
from publisher.text.blocks import Block, Cut, cut

Key: TypeAlias = tuple[str, str]  # of an entry: context and source


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


def key_of(entry: Entry) -> Key:
    """Return the key of an entry of a field, which always has a context."""
    return entry.context or "", entry.id


class History:
    """One field in one language, as record, catalogue and ledger knew it so far."""

    def __init__(self, field: Field, language: str, known: Known) -> None:
        self.field, self.known = field, known
        self.language, self.text = language, field.texts.get(language)
        self.pairs: Pairs = known.pairs
        self.units, self.cut = units(field)
        self.live: dict[Key, Entry] = {key_of(e): e for e in known.entries if not e.obsolete}
        keys = {(u.context, u.source) for u in self.units}
        self.old = [entry for key, entry in self.live.items() if key not in keys]
        new = [u for u in self.units if (u.context, u.source) not in self.live]
        # Units whose source changed, each with the entries that hold its translation.
        self.origins = trace(new, self.old, self.pairs) if self.old and new else {}
        self.doubtful: set[Key] = set()  # keys whose piece was found by place and length alone
        self.pieces = self._pieces()

    def heir(self, entry: Entry) -> Unit | None:
        """Return the unit that takes the place of an entry: the first that descends from it."""
        return next((u for u in self.units if entry in self.origins.get(u, ())), None)

    def shares(self, unit: Unit, text: str) -> dict[Unit, str | None]:
        """Return what of a translation falls to each unit that its source was split into.

        One that was not split with it falls to the first. ``unit`` is any of them.
        """
        heirs = [u for u in self.units if self.origins.get(u) == self.origins[unit]]
        if len(heirs) == 1 or not text:
            return dict.fromkeys(heirs, text or None)
        target = cut(text, self.field.markdown)
        if len(target.blocks) < len(heirs):
            return {heir: None if i else text for i, heir in enumerate(heirs)}
        blocks = dict(zip(self.units, self.cut.blocks, strict=True))
        found = align([blocks[heir] for heir in heirs], target, lambda _i, _text: False)
        return dict(zip(heirs, found, strict=True))

    def made_elsewhere(self, text: str, source: str) -> bool:
        """Return whether a text stood for another source, one that is gone, and never for this."""
        mark, here = digest(text), {m for unit in self.units for m in self._marks(unit.source)}
        if any(mark in self.pairs.get(own, ()) for own in self._marks(source)):
            return False
        return any(other not in here and mark in targets for other, targets in self.pairs.items())

    def taken_from_another(self, text: str, unit: Unit) -> bool:
        """Return whether a new source has a text that another unit had, and has no longer."""
        if unit.fingerprint in self.pairs:
            return False
        mark = digest(text)
        return any(
            mark in current(self.pairs, other.fingerprint)
            and self.pieces.get((other.context, other.source)) != text
            for other in self.units
            if other != unit
        )

    def made_from_another_language(self, text: str) -> bool:
        """Return whether a text was agreed for what the field says in a third language.

        That was its original, before another was added, or before the record changed its language.
        """
        return any(
            self.pairs.get(unit.fingerprint, {}).get(digest(text), Mark.STALE) is not Mark.STALE
            for language in self.field.texts.keys() - {self.field.language, self.language}
            for unit in units(replace(self.field, language=language))[0]
        )

    def _pieces(self) -> dict[Key, str | None]:
        keys: list[Key] = [(unit.context, unit.source) for unit in self.units]
        if self.text is None:
            return dict.fromkeys([*keys, *(key_of(e) for e in self.old)])
        if not self.old and len(keys) > 1:
            # Nearly always the record says what the catalogue says.
            desk = [self._shared(key) for key in keys]
            if self.cut.join(desk) == self.text:
                return dict(zip(keys, desk, strict=True))
        slots = self._slots()
        keys = list(slots)
        found, doubtful = pieces(self.text, tuple(slots.values()), markdown=self.field.markdown)
        self.doubtful = {keys[number] for number in doubtful}
        return dict(zip(keys, found, strict=True))

    def _marks(self, *sources: str) -> set[str]:
        """Return the fingerprints of these sources, whichever repeat of a text they are."""
        contexts = {unit.context for unit in self.units} | {context for context, _ in self.live}
        return {fingerprint(context, source) for context in contexts for source in sources}

    def _own_marks(self, context: str, *sources: str) -> set[str]:
        """Return the fingerprints of these sources here, and of repeats that are no more."""
        here = {fingerprint(unit.context, unit.source) for unit in self.units}
        own = {fingerprint(context, source) for source in sources}
        return own | (self._marks(*sources) - here)

    def _agreed_texts(self, marks: Collection[str]) -> set[str]:
        """Return the texts agreed for these sources, now or once, if not now for another one."""
        now = set(current(self.pairs, *marks))
        once = {text for mark in marks for text in self.pairs.get(mark, ())} - now
        return now | (once - set(current(self.pairs, *self.pairs)) if once else once)

    def _shared(self, key: Key) -> str | None:
        """Return what the catalogue says of a unit, if it is for the record too."""
        entry = self.live.get(key)
        if entry is None or not entry.text:
            return None
        known = digest(entry.text) in self.pairs.get(fingerprint(*key), {})
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
            known = self._agreed_texts(self._own_marks(key[0], *sources))
            agreed = digest(entry.text) in known
            translated = parts(entry.text, markdown=self.field.markdown) if agreed else ()
            slots[key] = Slot(block, frozenset(known), translated)
        order = list(slots)
        before: Key | None = None
        for unit, block in blocks.items():
            key = (unit.context, unit.source)
            if key not in slots and unit not in self.origins:
                marks = self._own_marks(unit.context, unit.source)
                slots[key] = Slot(block, frozenset(self._agreed_texts(marks)))
                order.insert(order.index(before) + 1 if before in order else 0, key)
            before = key_of(self.origins[unit][-1]) if unit in self.origins else key
        return {key: slots[key] for key in order}
