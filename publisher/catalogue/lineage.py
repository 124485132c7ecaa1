"""Which unit a changed source came from: reworded, split, joined, put back, or simply new.

Units keep their identity inside their own field; the words of another record are never offered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from publisher.catalogue.entry import Entry
from publisher.catalogue.ledger import Mark, Pairs
from publisher.catalogue.unit import Unit, digest, fingerprint
from publisher.text.similarity import best_pairs
from publisher.text.words import is_split

ALIKE = 40  # per cent of the words; below that a block was replaced, not reworded


def origin(entry: Entry) -> str:
    """Return the source that an entry's translation was made from."""
    if entry.fuzzy and entry.previous_id is not None:
        return entry.previous_id
    return entry.id


def trace(
    new: Sequence[Unit], old: Sequence[Entry], pairs: Pairs
) -> Mapping[Unit, tuple[Entry, ...]]:
    """Return for each new unit the entries its translation is to be found in.

    ``old`` are the entries whose own source is no longer in the field, in file order. An entry
    may serve two units when its source was split; a unit may have two when they were joined.
    """
    found: dict[Unit, tuple[Entry, ...]] = {}
    left = list(old)
    for unit in new:  # a source that is again what it was
        for entry in left:
            agreed = pairs.get(fingerprint(entry.context or "", unit.source), {})
            if origin(entry) == unit.source and digest(entry.text) in agreed:
                found[unit] = (entry,)
                left.remove(entry)
                break
    _split_and_joined([u for u in new if u not in found], left, found)
    rest = [unit for unit in new if unit not in found]
    # The only unit of a field is the field: whatever it says now, it was the same unit before.
    threshold = 0 if len(rest) == len(left) == 1 and _only(new, old) else ALIKE
    for i, j in best_pairs([origin(e) for e in left], [u.source for u in rest], threshold).items():
        found[rest[i]] = (left[j],)
    return found


def _only(new: Sequence[Unit], old: Sequence[Entry]) -> bool:
    return len(new) == len(old) == 1 and new[0].of == 1


def _split_and_joined(
    new: Sequence[Unit], left: list[Entry], found: dict[Unit, tuple[Entry, ...]]
) -> None:
    for entry in list(left):
        for i in range(len(new) - 1):
            parts = [unit.source for unit in new[i : i + 2]]
            if not found.keys() & set(new[i : i + 2]) and is_split(origin(entry), parts):
                found[new[i]] = found[new[i + 1]] = (entry,)
                left.remove(entry)
                break
    for unit in new:
        for j in range(len(left) - 1):
            pair = (left[j], left[j + 1])
            if unit not in found and is_split(unit.source, [origin(entry) for entry in pair]):
                found[unit] = pair
                del left[j : j + 2]
                break


def current(pairs: Pairs, *sources: str) -> dict[str, Mark]:
    """Return the texts agreed for any of these fingerprints, without the retired ones."""
    base: dict[str, Mark] = {}
    for source in sources:
        for target, mark in pairs.get(source, {}).items():
            if mark is not Mark.RETIRED:
                base.setdefault(target, mark)
    return base
