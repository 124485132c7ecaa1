"""The account of an import: where every line of a document went, and every guess with its reason.

No line is passed over in silence: a line that no note speaks of is itself reported as left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum


class Fate(Enum):
    """What became of lines; the words of the reports."""

    FIELD = "field"  # their text is in a record
    JOINED = "joined"  # parts of one text that a page or a column had cut
    REPAIRED = "repaired"  # in a record, and not letter by letter
    DUPLICATE = "duplicate"  # said elsewhere already
    FORM = "form"  # the words of the form itself, or a hint how to fill it in
    DECORATION = "decoration"  # logos, rules, running heads, page numbers
    LEFT_OUT = "left out"  # nobody knew what to do with them


class Sureness(Enum):
    """How well founded a note is. A guess is for a person to look at."""

    CERTAIN = "certain"
    LIKELY = "likely"
    GUESS = "guess"


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """What became of some lines, and why."""

    first: int  # line, from 1
    last: int
    fate: Fate
    reason: str = ""  # for people; may be empty where fate and target say it all
    target: str = ""  # "initiatives/1-1-2 contacts[0].role"; empty where it went nowhere
    sureness: Sureness = Sureness.CERTAIN
    before: str = ""  # of a repair: what the document says …
    after: str = ""  # … and what the record says


def unaccounted(lines: Sequence[str], notes: Iterable[Note]) -> list[int]:
    """Return the numbers of lines with something on them that no note speaks of."""
    spoken = {line for note in notes for line in range(note.first, note.last + 1)}
    return [n for n, line in enumerate(lines, 1) if line.strip() and n not in spoken]
