"""Merge what two people made of one catalogue, unit by unit: nothing either of them wrote is lost.

Git merges lines, and so puts an old translation under a new source without a word. Here a text
belongs to the source it was made from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from publisher.catalogue.entry import Entry
from publisher.catalogue.lineage import origin
from publisher.catalogue.meeting import Met, absorbed, both, crossed, touched
from publisher.catalogue.plan import Plan
from publisher.catalogue.renames import renames
from publisher.catalogue.unit import field_of

Key: TypeAlias = tuple[str | None, str]
Text: TypeAlias = tuple[Key, tuple[str, ...]]  # what tells obsolete entries apart


class Merged(NamedTuple):
    """What is to change in our file, and what a person has to look at."""

    plan: Plan
    conflicts: list[Key]  # units that both sides translated, not alike


def merge(base: Sequence[Entry], ours: Sequence[Entry], theirs: Sequence[Entry]) -> Merged:
    """Return the edits of our file that bring in what they changed since ``base``.

    Where both changed one translation and not alike, ours stays, fuzzy, with theirs in a comment.
    Where the source changed on one side and the translation on the other, the translation is kept
    as made from the old source. An edit beats a deletion.
    """
    merging = _Merging(*_under_one_name(base, ours, theirs))
    here = -1
    for place in merging.theirs.live.values():
        here = merging.bring_in(merging.theirs.entries[place], here)
    for key, place in merging.base.live.items():
        merging.let_go(key, merging.base.entries[place])
    merging.put_to_sleep()
    merging.join_twins(ours)
    changed = {i: e for i, e in enumerate(merging.wanted) if e != ours[i]}
    removed = frozenset(merging.removed)
    replaced = {i: e for i, e in changed.items() if i not in removed}
    return Merged(Plan(replaced, removed, dict(merging.inserted)), merging.conflicts)


def merge_lines(base: bytes, ours: bytes, theirs: bytes) -> bytes:
    """Merge files whose lines stand for themselves, as a ledger's: what one side deleted goes."""
    old, mine, other = (_lines(side) for side in (base, ours, theirs))
    kept = (mine | other) - (old - mine) - (old - other)
    return b"".join(line + b"\n" for line in sorted(kept))


def _lines(content: bytes) -> set[bytes]:
    return {line.removesuffix(b"\r") for line in content.split(b"\n")} - {b""}


class _Version:
    """The entries of one version: live ones by key, obsolete ones by key and text."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.live = {e.key: i for i, e in enumerate(entries) if not e.obsolete}
        self.asleep = {(e.key, e.strs): i for i, e in enumerate(entries) if e.obsolete}

    def get(self, key: Key) -> Entry | None:
        """Return a live entry."""
        return self.entries[self.live[key]] if key in self.live else None

    def sleeper(self, text: Text) -> Entry | None:
        """Return an obsolete entry."""
        return self.entries[self.asleep[text]] if text in self.asleep else None


class _Side(_Version):
    """One of the two versions that were made from the base."""

    def __init__(self, base: _Version, entries: Sequence[Entry]) -> None:
        super().__init__(entries)
        self.heirs = _heirs(base, self)
        self.roots = {heir: root for root, heir in self.heirs.items()}

    def now(self, key: Key) -> Key | None:
        """Return what an entry of the base is called here; None when it is gone."""
        return key if key in self.live else self.heirs.get(key)


class _Slot(NamedTuple):
    """Where an entry is to stand: in our file, or among those inserted somewhere."""

    group: list[Entry]
    place: int
    new: bool  # this merge has put it there, or changed it

    @property
    def entry(self) -> Entry:
        """The entry as it is now."""
        return self.group[self.place]


class _Merging:
    """Our entries on their way to what they are to say."""

    def __init__(
        self, base: Sequence[Entry], ours: Sequence[Entry], theirs: Sequence[Entry]
    ) -> None:
        self.base = _Version(base)
        self.ours, self.theirs = _Side(self.base, ours), _Side(self.base, theirs)
        self.wanted = list(ours)
        self.removed: set[int] = set()
        self.inserted: dict[int, list[Entry]] = defaultdict(list)  # after this position
        self.conflicts: list[Key] = []
        self.met: set[Text] = set()  # texts they have put to sleep that have found their place

    def bring_in(self, theirs: Entry, here: int) -> int:
        """Bring one of their live entries in; return its place in our file, or its neighbour's."""
        root = self.theirs.roots.get(theirs.key, theirs.key)
        base = self.base.get(root)
        named = theirs.key if theirs.key in self.ours.live else self.ours.now(root)
        if named is None:
            return self._add(base, theirs, here)
        place = self.ours.live[named]
        ours = self.wanted[place]
        if ours.key == theirs.key:
            self._set(place, both(base, ours, theirs))
        elif base is not None and ours.key == root:
            self._set(place, crossed(base, theirs, ours))
        elif base is not None and theirs.key == root:
            self._set(place, crossed(base, ours, theirs))
        else:  # both reworded the source, not alike: their records tell which is right
            self.inserted[place].append(theirs)
        return place

    def let_go(self, key: Key, base: Entry) -> None:
        """Take out what they have taken out; where we have changed it, it stays."""
        named = self.ours.now(key)
        if named is None or self.theirs.now(key) is not None:
            return
        place = self.ours.live[named]
        ours, asleep = self.wanted[place], self._fallen_asleep(key)
        if ours.key == key and not touched(base, ours):
            if asleep is None:
                self.removed.add(place)
            else:
                self.wanted[place] = asleep
        elif asleep is not None:
            awake = asleep._replace(obsolete=False)
            met = both(base, ours, awake) if ours.key == key else crossed(base, ours, awake)
            self._set(place, met)

    def _fallen_asleep(self, key: Key) -> Entry | None:
        """Return the obsolete entry that they made of a live one."""
        for text, number in self.theirs.asleep.items():
            if text[0] == key and text not in self.base.asleep:
                self.met.add(text)
                return self.theirs.entries[number]
        return None

    def put_to_sleep(self) -> None:
        """Bring in the texts they have put to sleep, and take out those they have deleted."""
        for text, number in self.theirs.asleep.items():
            theirs, place = self.theirs.entries[number], self.ours.asleep.get(text)
            if place is None:
                if text not in self.base.asleep and text not in self.met:
                    self.inserted[len(self.wanted) - 1].append(theirs)
            elif self.wanted[place].obsolete:
                self._set(place, both(self.base.sleeper(text), self.wanted[place], theirs))
        for text, place in self.ours.asleep.items():
            deleted = text in self.base.asleep and text not in self.theirs.asleep
            if deleted and self.wanted[place] == self.base.sleeper(text):
                self.removed.add(place)

    def _add(self, base: Entry | None, theirs: Entry, here: int) -> int:
        """Add an entry that we have not got, or wake it where it sleeps."""
        if base is not None and theirs.key == base.key and not touched(base, theirs):
            return here  # we have taken it out
        for text, place in self.ours.asleep.items():
            known = base is not None or text in self.base.asleep
            if text[0] == theirs.key and known and text not in self.theirs.asleep:
                awake = self.wanted[place]._replace(obsolete=False)
                self._set(place, both(base or self.base.sleeper(text), awake, theirs))
                return place
        self.inserted[here].append(theirs)
        return here

    def join_twins(self, ours: Sequence[Entry]) -> None:
        """Join obsolete entries that have come to stand beside another one of their key."""
        found: dict[Key, list[_Slot]] = defaultdict(list)
        for place, entry in enumerate(self.wanted):
            if place not in self.removed:
                found[entry.key].append(_Slot(self.wanted, place, entry != ours[place]))
        for group in self.inserted.values():
            for place, entry in enumerate(group):
                found[entry.key].append(_Slot(group, place, new=True))
        joined: set[int] = set()
        for slots in found.values():
            if len(slots) > 1 and any(slot.new for slot in slots):
                stays, *twins = sorted(slots, key=lambda slot: slot.entry.obsolete)
                for twin in twins:
                    stays.group[stays.place] = absorbed(stays.entry, twin.entry)
                    joined.add(id(twin.entry))
                self.removed |= {twin.place for twin in twins if twin.group is self.wanted}
        for group in self.inserted.values():
            group[:] = [entry for entry in group if id(entry) not in joined]

    def _set(self, place: int, met: Met) -> None:
        self.wanted[place] = met.entry
        if met.conflict:
            self.conflicts.append(met.entry.key)
        if met.kept is not None:
            self.inserted[place].append(met.kept)


def _heirs(base: _Version, side: _Version) -> dict[Key, Key]:
    """Return for each entry of the base whose source one side reworded, what it is called there.

    An entry that says from which source its translation was made is known by that; else the only
    new entry of a field takes the place of the only one that is gone.
    """
    gone = {key: base.entries[i] for key, i in base.live.items() if key not in side.live}
    new = {key: side.entries[i] for key, i in side.live.items() if key not in base.live}
    heirs: dict[Key, Key] = {}
    made = {(e.context, origin(e)): key for key, e in reversed(new.items()) if e.fuzzy}
    for key, entry in gone.items():
        heir = made.get((entry.context, origin(entry)))
        if heir is not None:
            heirs[key] = heir
    for field in {context for context, _ in gone if context is not None and ":" in context}:
        old = [key for key in gone if key[0] == field and key not in heirs]
        young = [key for key in new if key[0] == field and key not in heirs.values()]
        if len(old) == len(young) == 1:
            heirs[old[0]] = young[0]
    return heirs


def _under_one_name(
    base: Sequence[Entry], ours: Sequence[Entry], theirs: Sequence[Entry]
) -> tuple[Sequence[Entry], Sequence[Entry], Sequence[Entry]]:
    """Return the versions with every record called as it is to be called, whoever renamed it."""
    by_us, by_them = _renamed(base, ours), _renamed(base, theirs)
    if not (by_us or by_them):
        return base, ours, theirs
    we, they = (_fields(side) for side in (ours, theirs))
    to_ours = {old: new for old, new in by_us.items() if old not in by_them and new not in they}
    to_theirs = {old: new for old, new in by_them.items() if old not in by_us and new not in we}
    alike = {old: new for old, new in by_us.items() if by_them.get(old) == new}
    return (
        _moved(base, {**to_theirs, **to_ours, **alike}),
        _moved(ours, to_theirs),
        _moved(theirs, to_ours),
    )


def _renamed(base: Sequence[Entry], side: Sequence[Entry]) -> Mapping[str, str]:
    return renames(_units(base), _units(side))


def _units(entries: Iterable[Entry]) -> list[tuple[str, str]]:
    """Return context and source of every unit; messages of the interface are none."""
    live = ((e.context or "", e.id) for e in entries if not e.obsolete)
    return [unit for unit in live if ":" in unit[0]]


def _fields(entries: Iterable[Entry]) -> set[str]:
    return {field_of(entry.context) for entry in entries if entry.context is not None}


def _moved(entries: Sequence[Entry], names: Mapping[str, str]) -> Sequence[Entry]:
    if not names:
        return entries
    moved = []
    for entry in entries:
        context = entry.context or ""
        field = field_of(context)
        rest = context[len(field) :]
        moved.append(entry._replace(context=names[field] + rest) if field in names else entry)
    return moved
