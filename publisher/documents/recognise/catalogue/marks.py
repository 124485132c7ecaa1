"""The pieces that make a catalogue's frame: codes, blocks of workshops, days, labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from publisher.documents.phrases import SITTINGS, WORKSHOPS, label_of
from publisher.documents.recognise.catalogue.dates import Day, day_of
from publisher.documents.recognise.catalogue.pieces import Piece
from publisher.documents.recognise.catalogue.where import Gazetteer, is_where
from publisher.text.spelling import plain

_LONGEST = 400  # characters of a heading
_LABEL = 40
_MANY = 3  # lines with a country that make codes those of initiatives
_CODE = re.compile(r"(\d{1,2}(?:\s?\.\s?\d{1,2}){1,3}|\d{1,2}(?:[-–,]\d{1,2}){2,3})(?!\d)")
_AFTER_CODE = re.compile(r"[.):\-–—\s]*(?=[^\W\d_]|[«»\"“”'’‘¿¡(*])(.*)", re.DOTALL)
_SIGNS = re.compile(r"\s?[.,\-–]\s?")
_NUMBERED = re.compile(r"([^\d:]{3,60}?)\s*(?:n[.°º]\s*)?(\d{1,2})\b\s*([:.–—-]?)\s*(.*)\Z")
_SMALL = frozenset("de des of del d no numero y et and the la".split())


class Role(Enum):
    """What a piece is in the frame."""

    DAY = "day"
    SITTING = "sitting"
    WORKSHOP = "workshop"
    ENTRY = "entry"
    LABEL = "label"


_BELOW = {Role.WORKSHOP: Role.ENTRY, Role.SITTING: Role.WORKSHOP}


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of the frame, and what it says."""

    role: Role
    piece: Piece
    code: str = ""  # "1.1.2", of a sitting "1"; of a label which it is
    title: str = ""
    odd: str = ""  # the code as it is printed, where its signs are not the usual ones
    day: Day | None = None

    @property
    def number(self) -> str:
        """The first number of the code: which sitting this belongs to."""
        return self.code.partition(".")[0]

    @property
    def workshop(self) -> str:
        """The code of the workshop that this is, or is in."""
        if self.role is Role.WORKSHOP:
            return self.code
        return ".".join(self.code.split(".")[:-1][:2])


def code_of(text: str) -> tuple[str, str, str] | None:
    """Return the code that a text begins with, the rest, and the code as printed; or None."""
    found = _CODE.match(text)
    rest = found and _AFTER_CODE.match(text, found.end())
    if not found or not rest or not rest[1].strip():
        return None
    printed = text[: rest.start(1)].strip()
    code = ".".join(str(int(number)) for number in _SIGNS.split(found[1]))
    return code, rest[1].strip(), printed


def sitting_of(text: str) -> tuple[str, str] | None:
    """Return the number of a block of workshops and its title: "ATELIERS SESSION 1 : L'eau"."""
    found = _NUMBERED.fullmatch(text)
    if not found:
        return None
    title = found[4] if found[3] else ""
    said = plain(found[1] if found[3] else f"{found[1]} {found[4]}").split()
    nouns = [word for word in said if word in SITTINGS or word in WORKSHOPS]
    if not nouns or any(word not in nouns and word not in _SMALL for word in said):
        return None
    return str(int(found[2])), title.strip()


def marks(parts: Sequence[Piece]) -> list[Mark | None]:
    """Return for each piece its mark, or None where it is content."""
    found = [_mark(piece) for piece in parts]
    numbers = {mark.code for mark in found if mark and mark.role is Role.SITTING}
    kept: list[Mark | None] = []
    sitting = ""
    for index, mark in enumerate(found):
        if mark and mark.role is Role.SITTING:
            sitting = mark.code
        is_one = mark is None or _belongs(mark, sitting, numbers, _next_role(found, index))
        kept.append(mark if is_one else None)
    return _lowered(parts, kept)


def _lowered(parts: Sequence[Piece], found: list[Mark | None]) -> list[Mark | None]:
    """Read codes of two numbers as those of initiatives, where none has three.

    Then organisations and countries stand under them, and what is numbered above is a workshop.
    """
    if any(mark and mark.role is Role.ENTRY for mark in found):
        return found
    under = [
        part.plain
        for part, mark, above in zip(parts[1:], found[1:], found, strict=False)
        if mark is None and above and above.role is Role.WORKSHOP
    ]
    if sum(is_where(line, Gazetteer()) for line in under) < _MANY:
        return found
    return [mark and replace(mark, role=_BELOW.get(mark.role, mark.role)) for mark in found]


def _next_role(found: Sequence[Mark | None], index: int) -> Role | None:
    after = found[index + 1] if index + 1 < len(found) else None
    return after.role if after else None


def _belongs(mark: Mark, sitting: str, numbers: set[str], after: Role | None) -> bool:
    """Tell whether what looks like a mark is one: prose may begin with "2.5 millions" as well."""
    if mark.role is Role.DAY:
        return after in (Role.SITTING, Role.WORKSHOP)
    if mark.role is Role.WORKSHOP:
        fits = mark.number == sitting or (not numbers)
        return fits and not mark.title[0].islower()
    return mark.role is not Role.ENTRY or not numbers or mark.number in numbers


def _mark(piece: Piece) -> Mark | None:
    text = piece.plain
    if len(text) > _LONGEST:
        return None
    if day := day_of(text):
        return Mark(Role.DAY, piece, day=day)
    if sitting := sitting_of(text):
        return Mark(Role.SITTING, piece, sitting[0], sitting[1])
    if found := code_of(text):
        code, title, printed = found
        role = Role.WORKSHOP if code.count(".") == 1 else Role.ENTRY
        usual = printed.rstrip(".") == code
        return Mark(role, piece, code, title, "" if usual else printed)
    label = label_of(text.rstrip(" :")) if len(text) <= _LABEL and not piece.marker else None
    if label in ("partners", "sponsors", "organisers"):
        return Mark(Role.LABEL, piece, label)
    return None


def next_day(day: date) -> date:
    """Return the day after."""
    return date.fromordinal(day.toordinal() + 1)
