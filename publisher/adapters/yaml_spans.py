"""Say which characters of a record each text, map and key is written in.

Only for text that `strict_yaml.read` accepted: no anchors, tags or second documents are expected.
Offsets count characters of the text as it is, CR LF as two. The marks are libyaml's, except where
a block scalar ends: libyaml counts the blank lines after it, which belong to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias, cast

from publisher.adapters.strict_yaml import Path

if TYPE_CHECKING:
    from yaml import Event, MappingStartEvent, Mark, ScalarEvent, SequenceStartEvent

HEADER = re.compile(r"[|>]([-+0-9]*)")
STEP = 2  # how much deeper a level stands where the file does not show it


@dataclass(frozen=True, slots=True)
class Collection:
    """A map or list: where it begins and how it is written."""

    start: int
    flow: bool  # {…} or […]
    column: int  # of the innermost collection in block style, from 0; -1 when there is none
    step: int  # how much deeper it stands than the collection around it
    keys: list[str] | None = None  # in the file's order; None: it is a list


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text and the two pieces it is written in; the tail is empty unless it is a block."""

    value: str
    style: str  # "" is plain; else the character it begins with: ' " | >
    key_start: int  # of its key; where it begins itself when it has none
    key_end: int
    start: int  # of the quoted or plain text, or of the block's header
    end: int
    tail_start: int  # where the line of ``end`` ends, after a comment, before its line end
    tail_end: int  # where the last line of a block ends, before its line end
    indent: int  # of a block's lines, or what it would be
    around: Collection

    @property
    def base(self) -> int:
        """The column that a block's digit counts from."""
        return max(self.around.column, 0)


Span: TypeAlias = Scalar | Collection


def spans(text: str) -> dict[Path, Span]:
    """Return what stands where, by path."""
    import yaml

    walk = _Walk(text, yaml.parse(text, Loader=yaml.CBaseLoader))
    walk.run()
    return walk.found


def line_start(text: str, at: int) -> int:
    """Return where the line of an offset begins."""
    return text.rfind("\n", 0, at) + 1


def line_stop(text: str, at: int) -> int:
    """Return where the line of an offset ends, before its LF or CR LF."""
    stop = text.find("\n", at)
    return len(text) if stop < 0 else before_break(text, stop)


def before_break(text: str, feed: int) -> int:
    """Return where the line end begins whose LF stands at ``feed``."""
    return feed - 1 if text[feed - 1 : feed] == "\r" else feed


def _ends(event: Event) -> tuple[int, int]:
    start, end = cast("Mark", event.start_mark), cast("Mark", event.end_mark)
    return start.index, end.index


class _Walk:
    """One pass over libyaml's events; `strict_yaml` has already limited the depth."""

    def __init__(self, text: str, events: Iterator[Event]) -> None:
        self.found: dict[Path, Span] = {}
        self._text = text
        self._events = events

    def run(self) -> None:
        next(self._events)  # the stream starts
        next(self._events)  # the document starts
        outside = Collection(0, flow=False, column=-1, step=STEP)
        self._node((), next(self._events), outside)

    def _node(self, path: Path, event: Event, around: Collection, key: Event | None = None) -> None:
        from yaml import MappingStartEvent, ScalarEvent, SequenceStartEvent

        if isinstance(event, ScalarEvent):
            self.found[path] = self._scalar(event, around, key or event)
        elif isinstance(event, MappingStartEvent):
            self._map(path, self._open(event, around))
        elif isinstance(event, SequenceStartEvent):
            self._list(path, self._open(event, around))

    def _map(self, path: Path, here: Collection) -> None:
        from yaml import ScalarEvent

        keys: list[str] = []
        self.found[path] = here = replace(here, keys=keys)
        while isinstance(key := next(self._events), ScalarEvent):
            keys.append(key.value)
            self._node((*path, key.value), next(self._events), here, key)

    def _list(self, path: Path, here: Collection) -> None:
        from yaml import SequenceEndEvent

        self.found[path] = here
        index = 0
        while not isinstance(event := next(self._events), SequenceEndEvent):
            self._node((*path, index), event, here)
            index += 1

    def _open(
        self, event: MappingStartEvent | SequenceStartEvent, around: Collection
    ) -> Collection:
        start = _ends(event)[0]
        if event.flow_style:
            return Collection(start, flow=True, column=around.column, step=around.step)
        column = start - line_start(self._text, start)
        deeper = around.column >= 0 and column > around.column
        step = column - around.column if deeper else around.step
        return Collection(start, flow=False, column=column, step=step)

    def _scalar(self, event: ScalarEvent, around: Collection, key: Event) -> Scalar:
        text, style = self._text, event.style or ""
        start, end = _ends(event)
        keys = (start, start) if key is event else _ends(key)
        base = max(around.column, 0)
        header = HEADER.match(text, start) if style in ("|", ">") else None
        stop = line_stop(text, header.end() if header else end)
        if header is None:
            places = (start, end, stop, stop, base + around.step)
        else:
            tail_end, indent = self._tail(header[1], stop, end, base)
            places = (start, header.end(), stop, tail_end, indent or base + around.step)
        return Scalar(event.value, style, *keys, *places, around)

    def _tail(self, signs: str, start: int, end: int, base: int) -> tuple[int, int]:
        """Return where a block's last line ends, and its lines' indentation (0: all are blank)."""
        text = self._text
        if text[end - 1] == "\n":
            end = before_break(text, end - 1)
        digit = re.search(r"\d", signs)
        first = re.search(r"^( *)[^ \r\n]", text[start:end], re.MULTILINE)
        indent = base + int(digit[0]) if digit else len(first[1]) if first else 0
        while "+" not in signs and end > start:
            begin = line_start(text, end)
            line = text[begin:end]
            if line.strip(" ") or (indent and len(line) > indent):
                break
            end = before_break(text, begin - 1)
        return end, indent
