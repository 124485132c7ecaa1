"""Recognise a record or a field that has got another name, by what it says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from publisher.catalogue.unit import field_of

ALIKE = 0.5  # the share of a record's sources that must be found again under the new name

Sources: TypeAlias = "dict[str, set[str]]"  # what each context or record says


def renames(before: Iterable[tuple[str, str]], now: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the new context of every field of ``before`` that is gone and found again.

    Both are pairs of a unit's context and source. A record is found again when a new record of
    the same kind, and only one, says at least half of what it said; a field, when one new field
    of its record says something it said and is called the same but for the item it belongs to.
    """
    old, new = _by_field(before), _by_field(now)
    if old.keys() <= new.keys():
        return {}
    records = _records(_by_record(old), _by_record(new))
    free = {context: sources for context, sources in new.items() if context not in old}
    found: dict[str, str] = {}
    for context in sorted(old.keys() - new.keys()):
        record, colon, field = context.partition(":")
        wanted = f"{records.get(record, record)}{colon}{field}"
        if wanted not in free:
            wanted = _field_like(wanted, old[context], free)
        if wanted:
            found[context] = wanted
            del free[wanted]
    return found


def _field_like(wanted: str, sources: set[str], free: Sources) -> str:
    """Return the only free context with a name like ``wanted`` and a source of these, or ""."""
    record, _, field = wanted.partition(":")
    shape = (field.partition(".")[0], field.rpartition(".")[2])
    fits = []
    for context, said in free.items():
        name = context.partition(":")[2]
        alike = (name.partition(".")[0], name.rpartition(".")[2]) == shape
        if context.startswith(f"{record}:") and alike and said & sources:
            fits.append(context)
    return fits[0] if len(fits) == 1 else ""


def _records(old: Sources, new: Sources) -> dict[str, str]:
    where: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in new.keys() - old.keys():
        for source in new[name]:
            where[_kind(name), source].append(name)
    found: dict[str, str] = {}
    for name in sorted(old.keys() - new.keys()):
        best = _best(name, old[name], where, set(found.values()))
        if best is not None:
            found[name] = best
    return found


def _best(
    old: str, sources: set[str], where: Mapping[tuple[str, str], list[str]], taken: set[str]
) -> str | None:
    votes: dict[str, int] = defaultdict(int)
    for source in sources:
        for name in where.get((_kind(old), source), ()):
            if name not in taken:
                votes[name] += 1
    ranked = sorted(votes.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < ALIKE * len(sources):
        return None
    if len(ranked) > 1 and ranked[1][1] == ranked[0][1]:
        return None  # two records say it: a guess would be as often wrong as right
    return ranked[0][0]


def _by_field(units: Iterable[tuple[str, str]]) -> Sources:
    found: Sources = defaultdict(set)
    for context, source in units:
        found[field_of(context)].add(source)
    return dict(found)


def _by_record(by_field: Sources) -> Sources:
    found: Sources = defaultdict(set)
    for context, sources in by_field.items():
        found[context.partition(":")[0]] |= sources
    return dict(found)


def _kind(record: str) -> str:
    """Return the folder of a record: records of different kinds are never the same."""
    return record.rpartition("/")[0]
