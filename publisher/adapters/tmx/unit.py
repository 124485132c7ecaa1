"""What a translation memory file holds, as data: units, their variants, texts with codes.

Names are those of TMX 1.4b. What the standard leaves to tools stays as it was found: attributes
that have no field of their own are `details`, in alphabetical order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple, TypeAlias

Attributes: TypeAlias = tuple[tuple[str, str], ...]
Piece: TypeAlias = "str | Code"
Segment: TypeAlias = "tuple[Piece, ...]"  # no empty strings, no two strings in a row

ANY = "*all*"  # the source language of a unit whose every variant may be the source
_DATE = re.compile(r"\d{4}-?\d\d-?\d\dT\d\d:?\d\d:?\d\dZ", re.ASCII)
DATES = frozenset({"creationdate", "changedate", "lastusagedate"})


# NamedTuples, because a memory has millions: they are made four times as fast as dataclasses.
class Code(NamedTuple):
    """An inline element: a mark that belongs to the form of a text, not to its words."""

    name: str  # bpt, ept, it, ph, hi or ut; sub inside one of these
    attributes: Attributes = ()
    content: Segment = ()


class Remark(NamedTuple):
    """A property, or a note where there is no type."""

    text: str
    type: str | None = None
    details: Attributes = ()


class Variant(NamedTuple):
    """A unit's text in one language."""

    language: str  # BCP 47: fr, es-MX, zh-Hant-TW
    segment: Segment
    remarks: tuple[Remark, ...] = ()
    details: Attributes = ()

    @property
    def text(self) -> str:
        """The text with its codes, as the program that made them would write it."""
        return text_of(self.segment)

    def date(self, name: str) -> datetime | None:
        """Return ``creationdate``, ``changedate`` or ``lastusagedate``, in UTC."""
        return _date(self.details, name)


class Unit(NamedTuple):
    """One text in several languages; a language may have several variants, or one twice."""

    source_language: str  # of its variants, or `ANY`
    variants: tuple[Variant, ...]
    id: str = ""
    segtype: str = "block"  # or paragraph, sentence, phrase
    remarks: tuple[Remark, ...] = ()
    details: Attributes = ()
    number: int = 0  # of the unit in its file, from 1; 0: it comes from no file
    line: int = 0

    def prop(self, type_: str) -> str | None:
        """Return the first property of a type."""
        return next((r.text for r in self.remarks if r.type == type_), None)

    def date(self, name: str) -> datetime | None:
        """Return ``creationdate``, ``changedate`` or ``lastusagedate``, in UTC."""
        return _date(self.details, name)


class Header(NamedTuple):
    """What is true of all units, unless they say otherwise."""

    source_language: str = ANY
    segtype: str = "block"
    datatype: str = "plaintext"
    admin_language: str = "en"
    tool: str = "publisher"
    tool_version: str = "1"
    format: str = "publisher"  # o-tmf: of the memory the file was made from
    remarks: tuple[Remark, ...] = ()
    details: Attributes = ()


def text_of(segment: Iterable[Piece]) -> str:
    """Return a text with its codes, as the program that made them would write it."""
    return "".join(piece if isinstance(piece, str) else text_of(piece[2]) for piece in segment)


def moment(text: str) -> datetime | None:
    """Read a date of TMX (``20261121T163000Z``), or the same with hyphens and colons."""
    try:
        return datetime.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def _date(details: Attributes, name: str) -> datetime | None:
    return next((moment(value) for key, value in details if key == name), None)
