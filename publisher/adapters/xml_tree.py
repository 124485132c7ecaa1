"""Read an XML file from elsewhere into a small tree that knows its lines; nothing is fetched.

Entity declarations are refused, so no text can grow beyond the file; depth and size have limits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from publisher.errors import Location
from publisher.model.finding import Finding, Gravity

MAX_BYTES = 50_000_000
MAX_DEPTH = 40


@dataclass(slots=True)
class Node:
    """An element; names of elements and attributes without their namespaces' prefixes."""

    name: str
    attributes: dict[str, str]
    line: int
    column: int
    nodes: list[Node] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)  # its texts, those of elements in it included

    @property
    def text(self) -> str:
        """All text of the element and of what is in it."""
        return "".join(self.pieces)

    def walk(self, name: str) -> Iterator[Node]:
        """Yield the elements of a name below this one, in the order of the file."""
        waiting = self.nodes[::-1]
        while waiting:
            node = waiting.pop()
            if node.name == name:
                yield node
            waiting += reversed(node.nodes)


def read_xml(content: bytes, path: str) -> tuple[Node | None, list[Finding]]:
    """Return the file's root element, or None with the reason why it was refused."""
    from xml.parsers import expat

    if len(content) > MAX_BYTES:
        return None, [_refusal(path, 0, 0, f"file has more than {MAX_BYTES:,} bytes")]
    builder = _Builder()
    try:
        builder.parser.Parse(content, True)
    except _RefusedError as refused:
        parser = builder.parser
        place = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        return None, [_refusal(path, *place, str(refused))]
    except expat.ExpatError as error:
        what = f"not well-formed XML: {expat.ErrorString(error.code)}"
        return None, [_refusal(path, error.lineno, error.offset + 1, what)]
    except (LookupError, ValueError) as error:  # an encoding that Python does not know
        return None, [_refusal(path, 1, 1, f"cannot be decoded: {error}")]
    return builder.root, []


def _refusal(path: str, line: int, column: int, what: str) -> Finding:
    mend = "export the file again"
    return Finding(Location(path, line, column), "xml", what, mend, Gravity.UNREADABLE)


class _RefusedError(Exception):
    """The file has what this reader does not accept."""


class _Builder:
    """Makes the tree from expat's events."""

    def __init__(self) -> None:
        from xml.parsers import expat

        self.root: Node | None = None
        self._open: list[Node] = []
        self.parser: Any = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._entity

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise _RefusedError(f"nested deeper than {MAX_DEPTH} levels")
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        place = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        node = Node(name.rpartition(":")[2], plain, *place)
        if self._open:
            self._open[-1].nodes.append(node)
        else:
            self.root = node
        self._open.append(node)

    def _end(self, name: str) -> None:
        del name
        node = self._open.pop()
        if self._open:
            self._open[-1].pieces += node.pieces

    def _text(self, text: str) -> None:
        self._open[-1].pieces.append(text)

    def _entity(self, name: str, *rest: object) -> None:
        del rest
        raise _RefusedError(f"entity declarations are not accepted ('{name[:40]}')")
