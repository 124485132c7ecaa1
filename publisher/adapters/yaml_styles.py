"""Write a text as a YAML scalar, in the style it had, or else in the nearest a person reads well.

Source of the styles: YAML 1.1, chapters 5.7 (escapes), 8.1 (block scalars) and 9.1 (flow scalars).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from publisher.adapters.strict_yaml import read

# What nobody sees in an editor, or takes for the end of the line.
UNSEEN = re.compile("[\t\n\ufeff]")
ESCAPES = {"\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n", "\ufeff": "\\uFEFF"}
ESCAPED = re.compile('[\\\\"\t\n\ufeff]')


@dataclass(frozen=True, slots=True)
class Place:
    """Where a scalar is to stand."""

    style: str  # the style to keep: "", "'", '"' or "|"
    flow: bool
    header: str = ""  # of the block that stands there, such as "|-"
    base: int = 0  # column of the collection around it
    indent: int = 2  # column of a block's lines
    blanks: bool | None = False  # whether blank lines follow; None: a block would swallow more
    last: bool = False  # the file ends here, without a line end


def write(text: str, place: Place) -> tuple[str, list[str]]:
    """Return what stands on the scalar's line, and the lines of a block below it, indented.

    Any text that `strict_yaml` accepts and that is not blank can be written.
    """
    if place.style == "|" or ("\n" in text and place.style != '"'):
        header = None if place.flow else _header(text, place)
        if header is not None:
            return header, _lines(text, place)
    return inline(text, place.style, flow=place.flow), []


def inline(text: str, style: str, *, flow: bool) -> str:
    """Return the text on one line: plain if that says the same, else in quotes."""
    visible = not UNSEEN.search(text)
    if visible and style not in ("'", '"') and _plain(text, flow=flow):
        return text
    doubled = "'" in text and not ESCAPED.search(text)
    if style == '"' or not visible or (style != "'" and doubled):
        return '"' + ESCAPED.sub(lambda found: ESCAPES[found[0]], text) + '"'
    return "'" + text.replace("'", "''") + "'"


def _plain(text: str, *, flow: bool) -> bool:
    # The reader itself is the judge of what may stay without quotes, whatever sign comes next.
    probe = f"[k: {text} , k: {text}, k: {text}]" if flow else f"- k: {text}\n" * 3
    return read(probe.encode("utf-8"), "")[0] == [{"k": text}] * 3


def _header(text: str, place: Place) -> str | None:
    """Return the header of a literal block, or None where a block cannot hold the text."""
    chomps = _chomps(text, place)
    depth = place.indent - place.base
    # Without the digit, the first line's own spaces would pass for indentation.
    digit = bool(re.search(r"\d", place.header)) or text.lstrip("\n")[0] in " \t"
    if not chomps or "\ufeff" in text or (digit and depth > 9):
        return None
    old = place.header.strip("|0123456789")
    chomp = old if place.header and old in chomps else chomps[0]
    header = f"|{depth if digit else ''}{chomp}"
    # The two signs stand in either order.
    return place.header if sorted(place.header) == sorted(header) else header


def _chomps(text: str, place: Place) -> list[str]:
    """Return the signs that make a block end as the text does, the preferred one first."""
    trailing = len(text) - len(text.rstrip("\n"))
    if place.blanks is None:
        return []
    if trailing == 0:
        return ["-", "", "+"] if place.last else ["-"]
    keep = [] if place.blanks else ["+"]  # "+" would make the blank lines part of the text
    return ["", *keep] if trailing == 1 else keep


def _lines(text: str, place: Place) -> list[str]:
    lines = [line and " " * place.indent + line for line in text.removesuffix("\n").split("\n")]
    if place.last and text.endswith("\n"):
        lines.append("")  # this line end is the text's own
    return lines
