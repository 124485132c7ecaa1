"""A publication in one language, as data: sections in order, ready to be set.

Publications make it from records; render turns it into HTML and PDF. It knows neither.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from publisher.model.translated import Shown


class Matter(Enum):
    """The three parts of a book; front matter has roman page numbers."""

    FRONT = "front"
    BODY = "body"
    BACK = "back"


class Start(Enum):
    """Where a section begins in print."""

    FLOW = "flow"  # below the section before it
    PAGE = "page"
    RIGHT = "right"  # on a right-hand page


@dataclass(frozen=True, slots=True)
class Section:
    """One piece of a publication: a web page of its own, a stretch of pages in print."""

    anchor: str  # unique in the publication, "initiatives-koopera"
    template: str  # which layout it takes, "initiative"
    title: Shown
    data: Mapping[str, Any]
    matter: Matter = Matter.BODY
    start: Start = Start.PAGE
    level: int = 1  # depth in the contents; 0: not listed there
    number: str = ""  # the code printed before the title
    day: int = 0  # which day's colour and thumb tab, from 1; 0: none
    contains: tuple[str, ...] = ()  # anchors of other records that stand inside it
    head: str = ""  # the running head
    on_web: bool = True

    @property
    def anchors(self) -> tuple[str, ...]:
        """Return everything that can be linked to in this section."""
        return (self.anchor, *self.contains)


@dataclass(frozen=True, slots=True)
class Reference:
    """One place an index entry points to."""

    anchor: str
    label: str  # what a web page shows where print has a page number


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One line of an index."""

    anchor: str
    label: Shown
    note: str  # set after the label, in lighter type
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """The entries under one guide letter or heading."""

    heading: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class Completeness:
    """How much of an output stands in its own language."""

    fields: int
    fallbacks: tuple[str, ...]  # "sources/…/koopera.yaml description", sorted
    outdated: tuple[str, ...] = ()  # fields shown in a translation of an earlier version

    @property
    def percent(self) -> int:
        """Return the share of fields in the output's language, rounded down, 0..100."""
        return 100 if not self.fields else 100 * (self.fields - len(self.fallbacks)) // self.fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One publication of one edition in one language."""

    kind: str  # "program", "catalogue", "sheets" or "reports"
    edition: str  # id
    language: str
    title: str
    forum: Shown
    label: str  # of the edition, "GSEF2018"
    sections: tuple[Section, ...]
    expected: frozenset[str]  # the anchor of every record that must be found in it
    completeness: Completeness
    inputs: tuple[str, ...]  # the paths of the records it shows
    languages: tuple[str, ...]  # all languages it is published in
    day_labels: tuple[str, ...]  # what the thumb tabs say, one per day
    date: date  # of its content, for the metadata: the clock has no say in an output
