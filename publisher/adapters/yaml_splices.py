"""Find the characters of a record to replace when a text changes, goes or comes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from publisher.adapters.yaml_spans import Collection, Scalar, line_start
from publisher.adapters.yaml_styles import Place, inline, write

LINES = re.compile(r"\n([^\r\n]*)(?=\r?\n|\Z)")  # each after a line end


class Splice(NamedTuple):
    """New characters for the old ones from ``start`` to ``end``."""

    start: int
    end: int
    new: str


def change(text: str, scalar: Scalar, new: str, *, followed: bool = False) -> list[Splice]:
    """Replace a text; ``followed``: a new line will be added right after it."""
    start, written = scalar.start, text[scalar.start : scalar.end]
    folded = "\n" in written and "\n" in new
    style = "|" if folded or scalar.style == ">" else scalar.style
    head, lines = write(new, _place(text, scalar, style, followed=followed))
    gap = text[scalar.key_end : start]
    if lines and scalar.style not in ("|", ">") and "\n" in gap and "#" not in gap:
        # The text stood below its key, but a block's header belongs beside it.
        start, head = scalar.key_end + len(gap.rstrip()), f" {head}"
    found = [Splice(start, scalar.end, head)]
    if lines or scalar.tail_start < scalar.tail_end:
        tail = _joined(lines, _line_end(text, scalar.end))
        found.append(Splice(scalar.tail_start, scalar.tail_end, tail))
    return found


def insert(
    text: str, here: Collection, kept: Mapping[str, Scalar], new: Sequence[tuple[str, str]]
) -> Splice:
    """Add keys and texts, in this order, after the last of the texts that are ``kept``."""
    if not kept:  # only {} is a map without a text
        start = here.start + 1
        written = (f"{inline(key, '', flow=True)}: {inline(to, '', flow=True)}" for key, to in new)
        return Splice(start, start, ", ".join(written))
    model = [*kept.values()][-1]
    quote = text[model.key_start] if text[model.key_start] in "'\"" else ""
    line_end = _line_end(text, model.tail_end)
    pieces = []
    for key, to in new:
        followed = key != new[-1][0]
        head, lines = write(to, _beside(text, model, to, followed=followed))
        entry = f"{inline(key, quote, flow=here.flow)}: {head}"
        pieces.append(entry + _joined(lines, line_end))
    if here.flow:
        gap = re.search(r"[ \r\n]*$", text[here.start + 1 : model.key_start])
        between = "," + (gap[0] if gap and gap[0] else " ")
        return Splice(model.end, model.end, "".join(between + piece for piece in pieces))
    between = line_end + " " * here.column
    return Splice(model.tail_end, model.tail_end, "".join(between + piece for piece in pieces))


def delete(
    text: str, here: Collection, texts: Mapping[str, Scalar], gone: set[str]
) -> list[Splice] | None:
    """Remove keys with their texts, not all of them; None when a comment would go with them."""
    found: list[Splice] = []
    led = False  # whether something else stands before this key on its line, such as "- "
    entries = [*texts.items()]
    end = max(place for place, (key, _) in enumerate(entries) if key not in gone)
    for place, (key, scalar) in enumerate(entries):
        led = led or bool(text[line_start(text, scalar.key_start) : scalar.key_start].strip(" "))
        if key not in gone:
            led = False
            continue
        if not (here.flow or led):
            cut = _without_line(text, scalar)
        elif place < end:  # the next key takes its place
            cut = _without(text, scalar, scalar.key_start, entries[place + 1][1].key_start)
        elif here.flow:
            cut = _without(text, scalar, entries[place - 1][1].end, scalar.end)
        else:
            cut = None
        if cut is None:
            return None
        found += cut
    return found


def _without_line(text: str, scalar: Scalar) -> list[Splice] | None:
    if "#" in text[scalar.key_end : scalar.start]:
        return None
    comment = text[scalar.end : scalar.tail_start].lstrip(" \t")
    if comment:
        head = Splice(scalar.key_start, scalar.tail_start - len(comment), "")
        return [head, Splice(scalar.tail_start, scalar.tail_end, "")]
    feed = text.find("\n", scalar.tail_end)
    return [Splice(line_start(text, scalar.key_start), feed + 1 or len(text), "")]


def _without(text: str, scalar: Scalar, start: int, stop: int) -> list[Splice] | None:
    outside = (
        text[start : scalar.key_start]
        + text[scalar.key_end : scalar.start]
        + text[scalar.end : min(stop, scalar.tail_start)]
        + text[scalar.tail_end : stop]
    )
    return None if "#" in outside else [Splice(start, stop, "")]


def _beside(text: str, model: Scalar, new: str, *, followed: bool) -> Place:
    """Return a place like that of the text before it."""
    style = "|" if "\n" in new or model.style == ">" else model.style
    return _place(text, model, style, followed=followed)


def _place(text: str, scalar: Scalar, style: str, *, followed: bool) -> Place:
    return Place(
        style=style,
        flow=scalar.around.flow,
        header="|" + text[scalar.start + 1 : scalar.end] if scalar.style in ("|", ">") else "",
        base=scalar.base,
        indent=scalar.indent,
        blanks=False if followed else _blanks(text, scalar.tail_end, scalar.indent),
        last=not followed and scalar.tail_end == len(text),
    )


def _blanks(text: str, at: int, indent: int) -> bool | None:
    """Return whether blank lines follow; None when a block would swallow what follows them."""
    blanks = False
    for found in LINES.finditer(text, at):
        line = found[1]
        inner = line.lstrip(" ")
        if len(line) - len(inner) > indent - bool(inner):
            return None
        if inner:
            break
        blanks = blanks or found.end() < len(text)
    return blanks


def _joined(lines: Iterable[str], line_end: str) -> str:
    return "".join(line_end + line for line in lines)


def _line_end(text: str, at: int) -> str:
    """Return the line end of this line, or of the one before when the file ends here."""
    feed = text.find("\n", at)
    feed = text.rfind("\n", 0, at) if feed < 0 else feed
    return "\r\n" if text[max(feed - 1, 0) : feed + 1] == "\r\n" else "\n"
