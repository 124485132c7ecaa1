"""Recognise a record or a field that has got another name, or was copied, by what it says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from publisher.catalogue.unit import field_of

ALIKE = 0.5  # the share of a record's sources that must be found again under the new name

Sources: TypeAlias = "dict[str, set[str]]"  # what each context or record says


def renames(before: Iterable[tuple[str, str]], now: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the new context of every field of ``before`` that is gone and found again.

    Both are pairs of a unit's context and source. A record is found again when a new record of
    the same kind, and only one, says at least half of what it said, or is mostly made of it. One
    that says nothing of what it said has become another, so it is both gone and new. A field is
    found again when one new field of its record is called the same but for the item it belongs to,
    and says something it said or is the only one.
    """
    old, new = _by_field(before), _by_field(now)
    records = _records(_by_record(old), _by_record(new))
    if old.keys() <= new.keys() and not records:
        return {}
    taken = set(records.values())
    free = {c: said for c, said in new.items() if c not in old or _record(c) in taken}
    found: dict[str, str] = {}
    gone = {}
    for context in sorted(old):
        record, colon, field = context.partition(":")
        if record in records or context not in new:
            gone[context] = f"{records.get(record, record)}{colon}{field}"
    shapes = Counter(map(_shape, gone.values()))
    for context, wanted in gone.items():
        alone = shapes[_shape(wanted)] == 1
        name = wanted if wanted in free else _field_like(wanted, old[context], free, alone=alone)
        if name:
            found[context] = name
            del free[name]
    return found


def copies(before: Iterable[tuple[str, str]], now: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return for every new record the one it was copied from, if half of it is from there.

    The pairs are those of `renames`; a record that is gone was not copied, it has another name.
    """
    old, new = _by_record(_by_field(before)), _by_record(_by_field(now))
    where: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in old.keys() & new.keys():
        for source in old[name]:
            where[_kind(name), source].append(name)
    found: dict[str, str] = {}
    for name in new.keys() - old.keys():
        votes = Counter(o for source in new[name] for o in where.get((_kind(name), source), ()))
        best = min(votes, key=lambda one: (-votes[one], one), default=None)
        if best is not None and votes[best] >= ALIKE * len(new[name]):
            found[name] = best
    return found


def _shape(context: str) -> tuple[str, str, str]:
    """Return what the name of a field keeps when the item it belongs to gets another one."""
    record, _, field = context.partition(":")
    return record, field.partition(".")[0], field.rpartition(".")[2]


def _field_like(wanted: str, sources: set[str], free: Sources, *, alone: bool) -> str:
    """Return the only free context with a name like ``wanted`` and a source of these, or "".

    It need not share a source if no other is like it: ``alone`` says so of those that are gone.
    """
    alike = [context for context in free if _shape(context) == _shape(wanted)]
    fits = [context for context in alike if free[context] & sources]
    if not fits and alone:
        fits = alike
    return fits[0] if len(fits) == 1 else ""


def _records(old: Sources, new: Sources) -> dict[str, str]:
    """Return the new name of every record that has one."""
    turned = {name for name in old.keys() & new.keys() if old[name].isdisjoint(new[name])}
    where: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in (new.keys() - old.keys()) | turned:
        for source in new[name]:
            where[_kind(name), source].append(name)
    found: dict[str, str] = {}
    for name in sorted((old.keys() - new.keys()) | turned):
        best = _best(name, old[name], where, new, set(found.values()))
        if best is not None:
            found[name] = best
    return found


def _best(
    old: str,
    sources: set[str],
    where: Mapping[tuple[str, str], list[str]],
    new: Sources,
    taken: set[str],
) -> str | None:
    votes: dict[str, int] = defaultdict(int)
    for source in sources:
        for name in where.get((_kind(old), source), ()):
            if name not in taken:
                votes[name] += 1
    ranked = sorted(votes.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return None
    best, shared = ranked[0]
    # Half of what it said; or, if it was cut down, more than half of what is left of it.
    if shared < ALIKE * len(sources) and not (shared > 1 and shared > ALIKE * len(new[best])):
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
        found[_record(context)] |= sources
    return dict(found)


def _record(context: str) -> str:
    return context.partition(":")[0]


def _kind(record: str) -> str:
    """Return what a record is: records of different kinds are never the same.

    An edition may be copied or get another name, with all its records.
    """
    edition_or_kind, *rest = record.split("/")
    return edition_or_kind if len(rest) == 1 and rest != ["edition"] else "".join(rest[:1])
