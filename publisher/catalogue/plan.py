"""What is to change in one catalogue file: entries replaced where they stand, and inserted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from publisher.catalogue.agreement import Kind
from publisher.catalogue.entry import Entry
from publisher.catalogue.interface import Step
from publisher.catalogue.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Plan:
    """Edits by the position an entry has in the file as it is."""

    replaced: dict[int, Entry]
    removed: frozenset[int]  # entries without a word in them
    inserted: dict[int, list[Entry]]  # after this position; -1: before everything
    dropped: tuple[Entry, ...] = ()  # of the removed ones, those with a text: memory keeps it


def plan(
    file: Sequence[Entry],
    renamed: Sequence[Entry],
    outcomes: Iterable[Outcome],
    orphans: Iterable[Entry],
) -> Plan:
    """Return the edits that make a catalogue say what was agreed.

    ``file`` are the entries as they stand, ``renamed`` the same ones with their records' present
    names, from which outcomes and orphans were made.
    """
    places = {id(entry): index for index, entry in enumerate(renamed)}
    wanted: dict[int, Entry | None] = dict(enumerate(renamed))
    inserted: dict[int, list[Entry]] = {}
    here = -1
    for outcome in outcomes:
        for one in outcome.units:
            if one.was is None:
                inserted.setdefault(here, []).append(one.entry)
            else:
                here = places[id(one.was)]
                wanted[here] = one.entry
        for entry in outcome.gone:
            wanted[places[id(entry)]] = _asleep(entry)
    for entry in orphans:
        wanted[places[id(entry)]] = _asleep(entry)
    return _plan(file, wanted, inserted)


def plan_interface(file: Sequence[Entry], steps: Iterable[Step]) -> Plan:
    """Return the edits that bring a catalogue of the interface up to its template."""
    places = {id(entry): index for index, entry in enumerate(file)}
    wanted: dict[int, Entry | None] = {}
    inserted: dict[int, list[Entry]] = {}
    here = -1
    for step in steps:
        if step.was is None:
            inserted.setdefault(here, []).append(step.entry)
            continue
        here = places[id(step.was)]
        wanted[here] = _asleep(step.was) if step.kind is Kind.OBSOLETE else step.entry
    return _plan(file, {**dict(enumerate(file)), **wanted}, inserted)


def _plan(
    file: Sequence[Entry], wanted: dict[int, Entry | None], inserted: dict[int, list[Entry]]
) -> Plan:
    dropped = _double(wanted, inserted, file)
    for number in dropped:
        wanted[number] = None
    changed = {i: e for i, e in wanted.items() if e is not None and e != file[i]}
    removed = frozenset(i for i, e in wanted.items() if e is None)
    texts = tuple(file[i] for i in dropped if any(file[i].strs))
    return Plan(changed, removed, inserted, texts)


def _double(
    wanted: Mapping[int, Entry | None],
    inserted: Mapping[int, Iterable[Entry]],
    file: Sequence[Entry],
) -> list[int]:
    """Return the obsolete entries that must give way, for gettext takes a message once only.

    A live entry comes before an obsolete one, and what has just become obsolete before what was.
    """
    taken = {entry.key for entries in inserted.values() for entry in entries}
    taken |= {e.key for e in wanted.values() if e is not None and not e.obsolete}
    asleep = [i for i, e in wanted.items() if e is not None and e.obsolete]
    double = []
    for number in sorted(asleep, key=lambda i: (file[i].obsolete, -i)):
        entry = wanted[number]
        if entry is not None and entry.key in taken:
            double.append(number)
        elif entry is not None:
            taken.add(entry.key)
    return double


def _asleep(entry: Entry) -> Entry | None:
    """Return an entry as obsolete; None when nobody has written anything in it."""
    if not any(entry.strs) and not entry.comment:
        return None
    return entry._replace(obsolete=True)
