"""Records as the loader will read them: what it would refuse is left out, and said so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from publisher.adapters.strict_yaml import Plain
from publisher.documents.account import Fate
from publisher.errors import Location
from publisher.importing.building import required
from publisher.importing.settling import Wanted
from publisher.model.decode import Fault, Path, decode
from publisher.model.finding import Finding, Gravity
from publisher.model.project import (
    EDITION_KINDS,
    REGISTRY_KINDS,
    EditionRecords,
    EditionSettings,
    Project,
    Registries,
)
from publisher.model.records import Edition, Record
from publisher.model.rules import broken

ROUNDS = 12  # leaving one thing out may leave another without what it needs
# How a person says what a new edition needs; its time zone is that of its place.
SAYING: Mapping[str, frozenset[str]] = {
    '--forum "Its name"': frozenset({"forum"}),
    '--theme "Its theme"': frozenset({"theme"}),
    '--place "Town, Country"': frozenset({"place", "zone"}),
    "--days 2021-10-04/2021-10-08": frozenset({"start", "end"}),
}
Current: TypeAlias = Callable[[str], Mapping[str, Plain] | None]


def hold_together(
    wanted: Mapping[str, Wanted], project: Project, edition: str, current: Current
) -> tuple[list[Wanted], Registries, list[Finding]]:
    """Return the records that can be written beside those that are there, and the registries then.

    What a record cannot hold goes out of it, and a record without what it needs is left out; that
    an edition cannot be made is what the findings say.
    """
    languages = project.settings.languages
    kept = dict(wanted)
    head = wanted.get(f"{edition}/edition")
    if head is not None and edition not in project.editions and _no_edition(head):
        return [], project.registries, _no_edition(head)
    whole = project
    for _ in range(ROUNDS):
        found: dict[str, Record] = {}
        for record, one in list(kept.items()):
            made = _decoded(one, current(one.path) or {}, languages)
            if made is None:
                del kept[record]
            else:
                found[record] = made
        if head is not None and edition not in project.editions and head.record not in kept:
            return [], project.registries, _no_edition(head)
        whole = _with(project, edition, found)
        if not _mended(kept, whole):
            break
    return list(kept.values()), whole.registries, []


def _decoded(
    wanted: Wanted, current: Mapping[str, Plain], languages: tuple[str, ...]
) -> Record | None:
    id_ = wanted.record.rpartition("/")[2]
    for _ in range(ROUNDS):
        data = {**current, **wanted.data}
        found, faults = decode(wanted.kind, data, languages, id=id_, path=wanted.path)
        if found is not None:
            return found
        # From the last: what is left out of a list does not move what comes before it.
        if not all(_leave_out(wanted, fault) for fault in reversed(faults)):
            break
    return None


def _mended(kept: dict[str, Wanted], whole: Project) -> bool:
    """Leave out what the rules between records forbid; tell whether there was anything."""
    by_path = {one.path: record for record, one in kept.items()}
    faults = [(by_path[r.path], fault) for r, fault in broken(whole) if r.path in by_path]
    for record, fault in reversed(faults):
        if record in kept and not _leave_out(kept[record], fault):
            del kept[record]
    return bool(faults)


def _leave_out(wanted: Wanted, fault: Fault) -> bool:
    """Take what is wrong out of a record; False when the record cannot be without it."""
    path = fault.path[:-1] if fault.path and fault.path[-1] == "" else fault.path
    share = next((s for s in wanted.shares if path and path[0] in s.data), wanted.shares[0])
    target = f"{wanted.record} {'.'.join(map(str, path))}".strip()
    refused = not path or path[0] not in wanted.data
    what = f"{target}: {fault.what}; {'the whole record' if refused else 'this'} is left out"
    share.incoming.finding(share.span, fault.code, what, fault.mend)
    share.incoming.note(share.span, Fate.LEFT_OUT, fault.what, target=target)
    if refused:
        return False
    _delete(wanted.data, path)
    name = str(path[0])
    for other in wanted.shares:
        if name not in wanted.data:
            other.data.pop(name, None)
    return True


def _delete(data: Plain, path: Path) -> None:
    """Delete a value from plain data, or the nearest around it; and whatever is empty then."""
    holders: list[tuple[Plain, str | int]] = []
    for key in path:
        if isinstance(data, dict) and key in data:
            holders.append((data, key))
            data = data[str(key)]
        elif isinstance(data, list) and isinstance(key, int) and key < len(data):
            holders.append((data, key))
            data = data[key]
        else:
            break  # the one text for all languages has no key
    for holder, key in reversed(holders):
        if isinstance(holder, dict):
            del holder[str(key)]
        elif isinstance(holder, list) and isinstance(key, int):
            del holder[key]
        if holder:
            return


def _no_edition(wanted: Wanted) -> list[Finding]:
    missing = [name for name in required(Edition) if name not in wanted.data]
    if not missing:
        return []
    edition = wanted.record.partition("/")[0]
    what = f"{edition} is a new edition, and the documents do not say: {', '.join(missing)}"
    options = " ".join(option for option, names in SAYING.items() if names & {*missing})
    mend = f"say it: publisher import FILE… --edition {edition} {options}"
    return [Finding(Location(wanted.path), "no-edition", what, mend, Gravity.CONFIGURATION)]


def _with(project: Project, edition: str, found: Mapping[str, Record]) -> Project:
    """Return the project as it will be, with this edition only."""
    registries = {
        name: {**getattr(project.registries, name), **_under(found, name)}
        for name in REGISTRY_KINDS
    }
    there = project.editions.get(edition)
    folders = {
        name: {**getattr(there, name, {}), **_under(found, f"{edition}/{name}")}
        for name in EDITION_KINDS
    }
    own = found.get(f"{edition}/edition")
    head = own if isinstance(own, Edition) else there.edition if there else None
    assert head is not None  # noqa: S101 - an edition that cannot be made came no further
    settings = there.settings if there else EditionSettings(id=edition, publications=("program",))
    records = EditionRecords(settings, head, **folders)
    return replace(project, registries=Registries(**registries), editions={edition: records})


def _under(found: Mapping[str, Record], folder: str) -> dict[str, Record]:
    return {
        record.rpartition("/")[2]: one
        for record, one in found.items()
        if record.rpartition("/")[0] == folder
    }
