"""The words of the memory: pairs, what is asked of it, what it answers, and its store."""

from __future__ import annotations

# What `hashlib` has, without all that OpenSSL can do: that takes as long to load as SQLite.
from _blake2 import blake2b
from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from publisher.memory.index import Index


class Direction(NamedTuple):
    """From which language into which."""

    source: str
    target: str


class State(Enum):
    """How far a pair may be trusted."""

    NEEDS_REVIEW = "needs-review"  # nobody has agreed to it
    STALE = "stale"  # agreed once; its unit says something else today
    TRANSLATED = "translated"
    REVIEWED = "reviewed"


class Origin(Enum):
    """Who made a pair."""

    PERSON = "person"
    MACHINE = "machine"


class Pair(NamedTuple):
    """A text and its translation, turned the way they were asked for."""

    source: str
    target: str
    direction: Direction
    context: str = ""  # of the unit; "" for what came from elsewhere
    kind: str = ""  # of field: "initiatives:description"
    state: State = State.TRANSLATED
    origin: Origin = Origin.PERSON
    document: str = ""  # where it stands: a record, a catalogue, an imported memory
    written_in: str = ""  # the unit's own language; "": that of `source`
    dated: date | None = None  # when the translation was made, not when it was stored


class Query(NamedTuple):
    """A text to be translated, and where it stands."""

    text: str
    direction: Direction
    context: str = ""
    kind: str = ""


class Reason(NamedTuple):
    """Why a match has some points less than 100, or one more."""

    points: int
    what: str
    change: tuple[str, str] | None = None  # the text of the pair and that of the query

    @property
    def text(self) -> str:
        """What a person reads. Made when somebody does: most matches are only counted."""
        if self.change is None:
            return self.what
        from publisher.text.words import show_differences

        return f"{self.what}: {show_differences(*self.change)}"

    def __str__(self) -> str:
        return f"{self.points:+}: {self.text}"


class Match(NamedTuple):
    """A pair that was found. ``score`` is 100 and the points of all reasons, from 0 to 101."""

    score: int
    pair: Pair
    offered: str  # the translation, with values and names of the query where they could be carried
    reasons: tuple[Reason, ...]


class Store(Protocol):
    """Where pairs are kept. It may be read while others add to it."""

    def pairs(self, direction: Direction, key: int) -> Sequence[Pair]:
        """Return all pairs whose source has this `source_key`; none for one that was deleted."""

    def indexes(self, direction: Direction) -> Sequence[Index]:
        """Return indexes that hold, together, every source of the direction at least once."""


def source_key(text: str) -> int:
    """Return the number a store finds a source by: 64 bits of BLAKE2b (RFC 7693)."""
    return int.from_bytes(key_bytes(text))


def key_bytes(text: str) -> bytes:
    """Return the `source_key` of a text as it is written: big-endian."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
