"""Records as a document has them: texts of one language each, people and places by their names.

A draft's fields have the names of the record classes (`model/records.py`). Where a record has an
id of the registries, a draft has a `Mention`; where a record has a text per language, a draft has
what was `Said`, in whatever language that turns out to be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from publisher.documents.account import Note
from publisher.documents.block import Span

Registry: TypeAlias = Literal["people", "organisations", "places"]


@dataclass(frozen=True, slots=True)
class Said:
    """A text for people, to be put under the language it is in."""

    text: str  # Markdown where the field is prose
    span: Span
    claimed: str | None = None  # the language that its document says it is in


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody, some body or some place that a document names."""

    registry: Registry
    name: str  # without title, punctuation around it and mark-up
    span: Span
    printed: str = ""  # as it stands there, where that is not the name
    facts: Mapping[str, str] = field(default_factory=dict)  # fields of a new record: country, url …


Value: TypeAlias = str | Said | Mention | Sequence["Value"] | Mapping[str, "Value"]


def leaves(value: object) -> Iterator[object]:
    """Yield what stands in a value: everything that is neither a map nor a list."""
    if isinstance(value, Mapping | Sequence) and not isinstance(value, str):
        for member in value.values() if isinstance(value, Mapping) else value:
            yield from leaves(member)
    else:
        yield value


@dataclass(frozen=True, slots=True)
class Draft:
    """One record as one document has it."""

    collection: str  # "initiatives", "sessions", "reports", "editions"
    key: str  # what tells it from others in its collection: its code, or a slug of its title
    fields: Mapping[str, Value]
    span: Span


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a recogniser makes of a document."""

    drafts: Sequence[Draft]
    notes: Sequence[Note]  # together with the reader's they speak of every line
