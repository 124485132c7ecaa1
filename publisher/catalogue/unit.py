"""The words of the catalogue: fields to translate, their units, and the states of a unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from hashlib import blake2b
from typing import NamedTuple, TypeAlias

Path: TypeAlias = tuple[str | int, ...]


class State(Enum):
    """Where a unit stands in one language; ordered from nothing done to nothing left to do."""

    MISSING = "missing"
    CONFLICT = "conflict"  # record and catalogue were both changed, and not alike
    NEEDS_REVIEW = "needs-review"  # "fuzzy" in the catalogue
    STALE = "stale"  # its source changed after it was translated
    TRANSLATED = "translated"
    REVIEWED = "reviewed"

    __hash__ = object.__hash__  # that of Enum is slower than all that looks a state up

    @property
    def done(self) -> bool:
        """Whether a reader may be shown the text without a mark."""
        return self in (State.TRANSLATED, State.REVIEWED)


@dataclass(frozen=True, slots=True)
class Field:
    """One translatable field of one record, in all its languages."""

    catalogue: str  # the edition, or "registries"
    context: str  # "gsef2018/initiatives/koopera:contacts.javier-marino.role"
    file: str  # the record, relative to the project
    path: Path  # of the field in the record: ("contacts", 0, "role")
    language: str  # the one it was written in
    texts: Mapping[str, str]
    markdown: bool
    place: str  # where a reader meets it, for the translator
    own: str | None = None  # the language of the record, which this field may not have yet
    limit: int = 0  # the longest text the layout has room for, in characters; 0: no such limit

    @property
    def source(self) -> str:
        """The text in the language it was written in."""
        return self.texts[self.language]

    @property
    def record(self) -> str:
        """The part of the context that names the record: "gsef2018/initiatives/koopera"."""
        return self.context.partition(":")[0]


class Unit(NamedTuple):
    """One block of a field: what one entry of a catalogue translates."""

    context: str  # of the field; "~2" and so on follow where a field says the same text again
    source: str
    kind: str  # of block: "paragraph", "item" …
    number: int  # of the block in its field, from 1
    of: int  # blocks in the field

    @property
    def fingerprint(self) -> str:
        """How a ledger calls its source."""
        return fingerprint(self.context, self.source)


def digest(text: str) -> str:
    """Return the fingerprint of a text: 16 hexadecimal digits of BLAKE2b (RFC 7693)."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def fingerprint(context: str, source: str) -> str:
    """Return how a ledger calls a source in its field: each repeat of a text is one of its own."""
    return digest(source + context[len(field_of(context)) :])


def field_of(context: str) -> str:
    """Return the context of the field a unit's context belongs to."""
    field, mark, number = context.rpartition("~")
    return field if mark and number.isdigit() else context
