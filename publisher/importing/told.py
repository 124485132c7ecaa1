"""A record as its documents tell it, before it is one, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from publisher.documents.draft import Draft, Mention, Said, Value, leaves
from publisher.importing.incoming import Incoming


@dataclass(frozen=True, slots=True)
class Told:
    """A record as one or several documents tell it."""

    collection: str
    key: str
    fields: Mapping[str, Value]  # of all of them together
    parts: Sequence[tuple[Incoming, Draft]]  # of each; never empty

    def text(self, name: str) -> str:
        """Return the words of a field that is one text; empty where there is none."""
        return next(iter(self.texts(name)), "")

    def texts(self, name: str) -> list[str]:
        """Return the words of a field, once for each language or member."""
        return [words(one) for one in _members(self.fields.get(name)) if words(one)]


def words(value: object) -> str:
    """Return the words of a text or a name."""
    if isinstance(value, Said):
        return value.text
    if isinstance(value, Mention):
        return value.name
    return value if isinstance(value, str) else ""


def mentions(value: object) -> Iterator[Mention]:
    """Return everybody and everything named in a value."""
    return (leaf for leaf in leaves(value) if isinstance(leaf, Mention))


def _members(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from value
    elif value is not None:
        yield value
