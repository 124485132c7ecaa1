"""The markers of lists, which Word counts and does not store."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publisher.adapters.documents.word.styles import ListLevel, child, tag, value

if TYPE_CHECKING:
    from lxml.etree import _Element

# What the fonts Symbol and Wingdings draw at these places.
_BULLETS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf0a8": "□",
    "\uf076": "❖",
}
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST = 3_000  # the highest number that is written in letters


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int


class Lists:
    """Counts the items of one file's lists, in the order they are asked for."""

    def __init__(self, root: _Element | None) -> None:
        abstract = {} if root is None else self._abstract(root)
        self._levels: dict[str, dict[int, _Level]] = {}
        self._family: dict[str, str] = {}  # lists that count on after each other
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        for number in [] if root is None else root.findall(tag("w:num")):
            identifier = number.get(tag("w:numId"), "")
            family = value(number, "w:abstractNumId") or ""
            self._family[identifier] = family
            self._levels[identifier] = abstract.get(family, {})
            self._restarts[identifier] = {
                _whole(override.get(tag("w:ilvl")), 0): _whole(
                    value(override, "w:startOverride"), 1
                )
                for override in number.findall(tag("w:lvlOverride"))
                if child(override, "w:startOverride") is not None
            }

    def marker(self, place: ListLevel) -> str:
        """Return the marker of the next item at a place, as Word prints it; "" for none."""
        levels = self._levels.get(place.number, {})
        place = place if place.level in levels else place._replace(level=0)
        level = levels.get(place.level)
        if level is None:
            return "•"
        counts = self._counts.setdefault(self._family[place.number], [None] * 9)
        restart = self._restarts[place.number].pop(place.level, None)
        before = counts[place.level]
        counts[place.level] = before + 1 if before is not None and restart is None else restart
        if counts[place.level] is None:
            counts[place.level] = level.start
        counts[place.level + 1 :] = [None] * (8 - place.level)
        if level.form == "bullet":
            return _BULLETS.get(level.text, level.text if level.text < "\ue000" else "•")
        return _PLACE.sub(lambda match: _shown(levels, counts, int(match[1]) - 1), level.text)

    @staticmethod
    def _abstract(root: _Element) -> dict[str, dict[int, _Level]]:
        return {
            each.get(tag("w:abstractNumId"), ""): {
                _whole(level.get(tag("w:ilvl")), 0): _Level(
                    value(level, "w:numFmt") or "decimal",
                    (value(level, "w:lvlText") or "").strip(),
                    _whole(value(level, "w:start"), 1),
                )
                for level in each.findall(tag("w:lvl"))
            }
            for each in root.findall(tag("w:abstractNum"))
        }


def _shown(levels: dict[int, _Level], counts: list[int | None], place: int) -> str:
    level = levels.get(place)
    count = counts[place] if counts[place] is not None else (level.start if level else 1)
    return _in_form(count or 0, level.form if level else "decimal")


def _in_form(count: int, form: str) -> str:
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{count:02}"
    if not 0 < count < _MOST:
        return str(count)
    if form in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
    elif form in ("lowerRoman", "upperRoman") and count < 40:
        letters = ""
        for worth, sign in _ROMAN:
            letters += sign * (count // worth)
            count %= worth
    else:
        return str(count)
    return letters.upper() if form.startswith("upper") else letters


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else otherwise
