"""From bytes to the elements of a memory: the header, then unit after unit, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple, TypeAlias
from xml.parsers import expat
from xml.parsers.expat import ExpatError

from publisher.adapters.tmx.source import TARGET, SourceError, chunks

MAX_UNIT = 4_000_000  # bytes of UTF-8; a book's longest chapter is a tenth of this
MAX_DEPTH = 24  # elements; codes within codes need nine

Place: TypeAlias = tuple[int, int]  # line and column, from 1
NOWHERE: Place = (0, 0)


class Node(NamedTuple):
    """An element; only those a person would look for have a place."""

    name: str
    attributes: dict[str, str]
    content: list[str | Node]
    place: Place = NOWHERE


class BrokenError(Exception):
    """The file cannot be read from here on."""

    def __init__(self, place: Place, code: str, what: str, mend: str, *, cut: bool = False) -> None:
        super().__init__(what)
        self.place, self.code, self.what, self.mend = place, code, what, mend
        self.cut = cut  # what stands before the place can be trusted


_new = tuple.__new__
_PLACED = frozenset({"header", "tu", "tuv"})
_FRAME = frozenset({"", "tmx", "body"})
_WITHOUT_TEXT = _FRAME | {"header", "tu", "tuv"}
_OUTERMOST = 2  # open elements, the file among them
_HIDDEN = f"<?{TARGET} "
_RESTORE = "fetch or export the file again; --partial takes the units before this place"
_END = frozenset(
    expat.errors.codes[message]
    for message in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
)


def nodes(file: BinaryIO) -> Iterator[Node]:
    """Yield the header, the units and, as they come, elements that are neither.

    Entities, declarations and external files are never read. Raises `BrokenError`, also after
    some were yielded.
    """
    yield from _Reader().run(file)


class _Reader:
    """Expat's events gathered to nodes."""

    def __init__(self) -> None:
        self.units = 0
        self._ready: list[str | Node] = []
        self._open = [Node("", {}, [])]  # the file, and the elements that are open
        self._texts: list[str] = []  # of the innermost element, since its last child
        self._size = 0  # bytes since something became ready
        self._fed = 0  # bytes before those that are being parsed
        self._widened = (0, 0)  # a line, and columns on it that only our instructions have
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._texts.append
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartDoctypeDeclHandler = self._doctype

    def run(self, file: BinaryIO) -> Iterator[Node]:
        try:
            for data in chunks(file):
                yield from self._parsed(data)
                self._measure(len(data))
            yield from self._parsed(b"", last=True)
        except SourceError as error:
            mend = "save it as UTF-8, and say so in its first line"
            raise BrokenError((1, 1), "encoding", str(error), mend) from None

    def _parsed(self, data: bytes, *, last: bool = False) -> Iterator[Node]:
        try:
            self._parser.Parse(data, last)
        except ExpatError as error:
            raise self._broken(error, data) from None
        finally:  # what was whole before a fault is given first
            if self._ready:
                yield from (node for node in self._ready if isinstance(node, Node))
                self._ready.clear()
                self._size = 0
            self._fed += len(data)

    def _measure(self, size: int) -> None:
        self._size += size
        if self._size > MAX_UNIT:
            what = f"more than {MAX_UNIT:,} bytes without the end of a unit"
            raise self._refused("too-large", what, "divide the unit, or take the text out of it")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        around = self._open
        if self._texts:
            self._flush()
        parent, depth = around[-1], len(around) + 1
        placed = name in _PLACED or parent.name in _FRAME
        # As `Node` does it, in half the time: a million units have five million elements.
        node = _new(Node, (name, attributes, [], self._place() if placed else NOWHERE))
        parent.content.append(node)
        around.append(node)
        if depth > MAX_DEPTH:
            what = f"elements are nested deeper than {MAX_DEPTH} levels"
            raise self._refused("too-deep", what, "no text needs that; take the codes out")
        if depth == _OUTERMOST and name != "tmx":
            raise self._refused("syntax", "this is not TMX", "the outermost element is <tmx>")

    def _end(self, name: str) -> None:
        if self._texts:
            self._flush()
        node = self._open.pop()
        around = self._open[-1]
        if name in _FRAME:
            self._ready += node.content  # what stood in it after its last unit
            around.content.pop()
        elif around.name in _FRAME:
            self._ready += around.content
            self.units += name == "tu"
            around.content.clear()

    def _flush(self) -> None:
        """Give the innermost element the text that was found in it since its last child."""
        texts, node = self._texts, self._open[-1]
        text = texts[0] if len(texts) == 1 else "".join(texts)
        texts.clear()
        if node.name in _WITHOUT_TEXT:
            if not text.isspace():
                node.content.append(Node("text", {}, [], self._place()))
        elif _HIDDEN in text:  # in CDATA an instruction is text
            character = text.partition(_HIDDEN)[2].partition(" ")[0]
            node.content.append(Node("?", {"character": character}, []))
        else:
            node.content.append(text)

    def _instruction(self, target: str, data: str) -> None:
        if target != TARGET:
            return
        character, _space, width = data.partition(" ")
        place = self._place()
        if place[0] != self._widened[0]:
            self._widened = (place[0], 0)
        surplus = len(f"{_HIDDEN}{data}?>") - int(width)
        self._widened = (place[0], self._widened[1] + surplus)
        if self._texts:
            self._flush()
        self._open[-1].content.append(Node("?", {"character": character}, [], place))

    def _doctype(self, *_declared: object) -> None:
        what = "declarations of entities or anything else inside the file are not accepted"
        mend = 'write <!DOCTYPE tmx SYSTEM "tmx14.dtd"> or nothing, and characters as they are'
        raise self._refused("declaration", what, mend)

    def _place(self) -> Place:
        return self._at(self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber)

    def _at(self, line: int, column: int) -> Place:
        return line, column + 1 - (self._widened[1] if line == self._widened[0] else 0)

    def _refused(self, code: str, what: str, mend: str) -> BrokenError:
        return BrokenError(self._place(), code, what + self._where(), mend)

    def _broken(self, error: ExpatError, data: bytes) -> BrokenError:
        code, what = "syntax", f"not well-formed XML: {expat.ErrorString(error.code)}"
        at = self._parser.ErrorByteIndex - self._fed
        if error.code in _END:
            code, what = (
                "cut-off",
                "the file is cut off" if self._open[1:] else "the file holds no TMX",
            )
        elif at >= 0 and data.startswith(_HIDDEN.encode(), at):
            character = data[at + len(_HIDDEN) :].partition(b" ")[0].decode()
            code, what = "control-character", f"{character} cannot stand in XML"
        place = self._at(error.lineno, error.offset)
        return BrokenError(place, code, what + self._where(), _RESTORE, cut=True)

    def _where(self) -> str:
        unit = next((node for node in self._open if node.name == "tu"), None)
        if unit is None:
            return f" after unit {self.units}" if self.units else ""
        return f", in unit {self.units + 1}, which begins on line {unit.place[0]}"
