"""What is to be seen on laid-out pages and somebody may want otherwise: plain data."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple


class Sight(Enum):
    """What is seen."""

    WIDE = "wide"  # a line that runs out of its box; millimetres
    LOW = "low"  # lines that run off the foot of their page; millimetres
    OVER = "over"  # a line that stands over another, or over a pattern
    HEAD = "head"  # a running head or a thumb tab with more text than one line holds; lines
    TITLE = "title"  # a title of three lines or more; lines
    BROKEN = "broken"  # a card that should stand on one page and breaks; millimetres
    LOST = "lost"  # a record that is on no page


# Faults in anybody's eyes; of the others, a project decides how much they matter.
UNFIT = frozenset((Sight.WIDE, Sight.LOW, Sight.OVER, Sight.HEAD))


class Observation(NamedTuple):
    """One thing seen on one page."""

    sight: Sight
    page: str = ""  # its number, as printed
    at: str = ""  # of the text, as `place_of` writes it; "": it stands somewhere in ``anchor``
    anchor: str = ""  # of the record or the section
    kind: str = ""  # of section, card or margin: "initiative", "head", "tab"
    text: str = ""  # the word, the line, or the lines of a title with line ends between them
    size: float = 0  # what it takes …
    room: float = 0  # … and what there is
    surplus: int = 0  # how many characters fewer would do, about


class LookedAt(NamedTuple):
    """The pages of one publication in one language, and what was seen on them."""

    edition: str
    language: str
    publication: str
    observations: Sequence[Observation] = ()
    asked: bool = True  # False: only there to be compared with


def plain(observation: Observation) -> list[str | float]:
    """Return an observation as JSON holds it."""
    return [observation.sight.value, *observation[1:]]


def of_plain(values: Sequence[str | float]) -> Observation:
    """Return the observation of `plain`; raises ``ValueError`` or ``TypeError`` for none."""
    return Observation._make([Sight(values[0]), *values[1:]])
