"""What is to change in one catalogue file: entries replaced where they stand, and inserted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from publisher.catalogue.agreement import Kind
from publisher.catalogue.entry import Entry
from publisher.catalogue.interface import SOURCE, Step
from publisher.catalogue.meeting import with_remarks
from publisher.catalogue.outcome import Outcome, Retired


@dataclass(frozen=True, slots=True)
class Plan:
    """Edits by the position an entry has in the file as it is."""

    replaced: dict[int, Entry]
    removed: frozenset[int]  # entries without a word in them
    inserted: dict[int, list[Entry]]  # after this position; -1: before everything
    dropped: tuple[Entry, ...] = ()  # with the texts that nothing else would keep: memory does


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


def retired(entry: Entry, context: str, source: str, target: str) -> Iterator[Retired]:
    """Yield the pairs of an entry in these languages; the plural's come after the singular's."""
    for number, text in enumerate(entry.strs):
        if text:
            id_ = entry.id if entry.plural is None or not number else entry.plural
            yield Retired(context, source, target, id_, text, entry.fuzzy)


def retired_messages(
    file: Sequence[Entry], steps: Iterable[Step], language: str
) -> Iterator[Retired]:
    """Yield the pairs that a catalogue of the interface holds and its messages will not."""
    held = {pair for step in steps if not step.entry.obsolete for pair in _of(step.entry, language)}
    for entry in file:
        yield from (pair for pair in _of(entry, language) if pair not in held)


def _of(message: Entry, language: str) -> Iterator[Retired]:
    return retired(message, f"ui:{message.context or ''}", SOURCE, language)


def _plan(
    file: Sequence[Entry], wanted: dict[int, Entry | None], inserted: dict[int, list[Entry]]
) -> Plan:
    for number in _double(wanted, inserted, file):
        twin, wanted[number] = wanted[number], None
        if twin is not None and twin.comment:
            _hand_over(twin, wanted, inserted)
    changed = {i: e for i, e in wanted.items() if e is not None and e != file[i]}
    removed = frozenset(i for i, e in wanted.items() if e is None)
    dropped = (_dropped(file[number], entry) for number, entry in wanted.items())
    return Plan(changed, removed, inserted, tuple(e for e in dropped if any(e.strs)))


def _dropped(was: Entry, now: Entry | None) -> Entry:
    """Return an entry with those of its texts only that are no longer in it.

    The first text of a live entry has been seen to, wherever it went.
    """
    kept = now.strs if now is not None else ()
    first = was.obsolete or now is None
    texts = [t if t not in kept and (i or first) else "" for i, t in enumerate(was.strs)]
    return was._replace(strs=tuple(texts))


def _hand_over(
    twin: Entry, wanted: dict[int, Entry | None], inserted: dict[int, list[Entry]]
) -> None:
    """Give the remark of an entry that gives way to the one of its key that stays."""
    for number, entry in wanted.items():
        if entry is not None and entry.key == twin.key:
            wanted[number] = with_remarks(entry, twin)
    for group in inserted.values():
        group[:] = [with_remarks(e, twin) if e.key == twin.key else e for e in group]


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
