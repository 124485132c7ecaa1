"""What reconciling a field comes to, as data for reports, writers and readers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from publisher.catalogue.agreement import Kind
from publisher.catalogue.entry import Entry
from publisher.catalogue.grading import Grade
from publisher.catalogue.ledger import Mark, Pairs
from publisher.catalogue.unit import Field, State, Unit


def _nothing(context: str, source: str) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known about one field in one language, besides the record itself."""

    entries: Sequence[Entry] = ()  # of this field, in file order, obsolete ones too
    pairs: Pairs = field(default_factory=dict)  # of the ledger
    reverse: Pairs = field(default_factory=dict)  # of the source language's own ledger
    recall: Callable[[str, str], Iterable[str]] = _nothing  # retired targets of context, source
    take: Mapping[tuple[str, str], str] = field(default_factory=dict)  # decisions of a person
    foreign: Mapping[tuple[str, str], str] = field(default_factory=dict)  # see project.Foreign


class Retired(NamedTuple):
    """A pair that left the records or the catalogue."""

    context: str
    source_language: str
    target_language: str
    source: str
    target: str
    draft: bool  # nobody had confirmed it


@dataclass(frozen=True, slots=True)
class Settled:
    """One unit, as it stands from now on."""

    unit: Unit
    kind: Kind
    state: State
    entry: Entry  # as the catalogue is to hold it
    was: Entry | None  # the entry whose place it takes
    before: str | None  # the piece the record held
    record: str | None  # the piece the record is to hold
    mark: Mark | None  # of source and record in the ledger
    change: Grade | None  # what happened to the source since the translation was made


@dataclass(frozen=True, slots=True)
class Outcome:
    """One field in one language, as it stands from now on."""

    field: Field
    language: str
    units: tuple[Settled, ...]
    text: str | None  # what the record is to hold in this language
    gone: tuple[Entry, ...]  # live entries whose unit is no more
    pairs: Pairs  # what the ledger is to say
    retired: tuple[Retired, ...]

    @property
    def whole(self) -> bool:
        """Whether every unit has a text, be it an old one."""
        return all(settled.record is not None for settled in self.units)

    @property
    def done(self) -> bool:
        """Whether a reader may be shown the field without a mark."""
        return all(settled.state.done for settled in self.units)

    @property
    def conflict(self) -> bool:
        """Whether a person has to decide about a unit."""
        return any(settled.state is State.CONFLICT for settled in self.units)
