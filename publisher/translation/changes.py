"""What a sync did or would do, unit by unit, as data for reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from publisher.adapters.po import Catalogue
from publisher.catalogue.agreement import Kind
from publisher.catalogue.entry import Entry
from publisher.catalogue.interface import Step
from publisher.catalogue.outcome import Outcome, Settled
from publisher.catalogue.project import Agreement, Name
from publisher.catalogue.unit import State
from publisher.errors import Location


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one unit in one language."""

    kind: Kind
    language: str
    unit: str  # context of the entry
    source: str
    before: str | None  # the translation before, as the side had it that gives way
    after: str | None  # the translation from now on
    state: State | None  # None: the unit is gone
    grade: str | None  # of a change of the source
    record: str  # its file
    record_text: str | None  # what it says, in a conflict
    entry: Location  # in the catalogue as it was; line 0 for an entry that is new


def changes(agreement: Agreement, documents: Mapping[Name, Catalogue]) -> Iterator[Change]:
    """Yield every change, in the order of the booklets."""
    for name, outcomes in agreement.outcomes.items():
        lines = lines_of(agreement, documents, name)
        for outcome in outcomes:
            for one in outcome.units:
                if one.kind is not Kind.NONE:
                    yield _change(outcome, one, name, lines)
            for entry in (*outcome.gone,):
                at = Location(name.path, lines.get(id(entry), 0))
                yield Change(
                    Kind.OBSOLETE, name.target, entry.context or "", entry.id, entry.text or None,
                    None, None, None, outcome.field.file, None, at,
                )  # fmt: skip
    for name, orphans in agreement.orphans.items():
        lines = lines_of(agreement, documents, name)
        for entry in orphans:
            at = Location(name.path, lines.get(id(entry), 0))
            file = next(iter(entry.references), "")
            yield Change(
                Kind.OBSOLETE, name.target, entry.context or "", entry.id, entry.text or None,
                None, None, None, file, None, at,
            )  # fmt: skip


def interface_changes(
    steps: Iterable[Step], document: Catalogue, language: str, path: str
) -> Iterator[Change]:
    """Yield what became of the messages of the interface."""
    lines = {id(entry): document.line_of(i) for i, entry in enumerate(document.entries)}
    for step in steps:
        if step.kind is not Kind.NONE:
            at = Location(path, lines.get(id(step.was), 0))
            unit = f"ui:{step.entry.context or step.entry.id}"
            yield Change(
                step.kind, language, unit, step.entry.id, step.was.text if step.was else None,
                step.entry.text or None, _state(step.entry), None, path, None, at,
            )  # fmt: skip


def _state(entry: Entry) -> State | None:
    if entry.obsolete:
        return None
    if not all(entry.strs):
        return State.MISSING
    return State.NEEDS_REVIEW if entry.fuzzy else State.TRANSLATED


def lines_of(
    agreement: Agreement, documents: Mapping[Name, Catalogue], name: Name
) -> dict[int, int]:
    """Return the line of each entry of a catalogue, by the entry's identity."""
    if name not in documents:
        return {}
    document = documents[name]
    return {id(e): document.line_of(i) for i, e in enumerate(agreement.catalogues[name])}


def _change(outcome: Outcome, one: Settled, name: Name, lines: Mapping[int, int]) -> Change:
    was = one.was.text or None if one.was is not None else None
    now = one.entry.text or None
    before = was if was != now else one.before
    at = Location(name.path, lines.get(id(one.was), 0) if one.was is not None else 0)
    grade = one.change.name.lower() if one.change is not None else None
    return Change(
        one.kind, outcome.language, one.unit.context, one.unit.source, before, now, one.state,
        grade, outcome.field.file, one.record, at,
    )  # fmt: skip
