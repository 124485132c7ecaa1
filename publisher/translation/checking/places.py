"""Where a text, and a place in it, stands in files: line and column, lines that it takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from publisher.adapters.po import Catalogue, parse
from publisher.adapters.po.texts import ESCAPE, unescape
from publisher.adapters.yaml_spans import Scalar, Span, line_start, spans
from publisher.catalogue.unit import Path, State
from publisher.checks.subject import Home, Origin, Pair, Spot, Subject
from publisher.errors import Location
from publisher.text.blocks import Block, cut

_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_BOM = "\ufeff"


class Piece(NamedTuple):
    """A unit's text within the text of its field, as the record holds it now."""

    whole: str  # of the field
    places: Sequence[int]  # in ``whole``, of each character of the unit's text, and of its end


class _Record(NamedTuple):
    text: str
    spans: Mapping[Path, Span]


class Places:
    """Answers for one state of the files. ``read`` gives the bytes of a file, None for none."""

    def __init__(self, read: Callable[[str], bytes | None]) -> None:
        self._read = read
        self.catalogue = cache(self._catalogue)
        self._record = cache(self._read_record)
        self._lines = cache(self._po_lines)

    def find(self, subject: Subject, start: int) -> tuple[Location, Location | None]:
        """Return where a person mends a place of a text, and where its record says the same."""
        if isinstance(subject, Spot):
            return self._spot(subject), None
        home = subject.home
        record = self._in_record(subject, start) if home.record else None
        entry = self._in_catalogue(subject, start)
        undecided = isinstance(subject, Pair) and subject.state is State.CONFLICT
        if entry is None or (record and not undecided and not self._says(home, subject)):
            return record or Location(home.catalogue or home.record), None
        return entry, record

    def lines(self, subject: Subject) -> dict[str, set[int]]:
        """Return the lines, by file, that say a unit: its entry, and in the record its texts."""
        if isinstance(subject, Spot):
            place = self._spot(subject)
            return {place.path: {place.line}}
        found: dict[str, set[int]] = {}
        home = subject.home
        if home.entry >= 0 and (document := self.catalogue(home.catalogue)):
            found[home.catalogue] = self._around(home.catalogue, document.line_of(home.entry))
        if home.record:
            ends = [self._in_record(subject, place) for place in (0, len(subject.text.text))]
            found[home.record] = set(range(ends[0].line, ends[1].line + 1))
            if isinstance(subject, Pair):
                source = (*home.path[:-1], subject.source.language)
                found[home.record].update(self._of_value(home.record, source))
        return found

    def _of_value(self, file: str, path: Path) -> range:
        """Return the lines that a text of a record takes."""
        span, text = self._span(file, path), self._record(file).text
        if span is None:
            return range(0)
        first = _line_column(text, span.start)[0]
        return range(first, first + text.count("\n", span.start, span.end) + 1)

    def piece(self, home: Home, text: str) -> Piece | None:
        """Return a unit's text in its record; None when the record does not say it just once."""
        span = self._span(home.record, home.path)
        if span is None or home.held != text:
            return None
        found = cut(span.value, markdown=True)
        plain = cut(span.value, markdown=False)
        alike = [b for b in (*found.blocks, *plain.blocks) if b.text == text]
        if alike:
            order = {id(block): n for n, block in enumerate(found.blocks, 1)}
            block = min(alike, key=lambda b: abs(order.get(id(b), 1) - home.number))
            places = _places(span.value, block)
            return Piece(span.value, places) if places else None
        start = span.value.find(text)
        if start < 0 or span.value.count(text) > 1:
            return None
        return Piece(span.value, range(start, start + len(text) + 1))

    def text(self, file: str, path: Path) -> str:
        """Return a text of a record; empty when there is none."""
        span = self._span(file, path)
        return span.value if span else ""

    def _says(self, home: Home, subject: Origin) -> bool:
        """Tell whether the entry says the text that was checked."""
        document = self.catalogue(home.catalogue)
        if document is None or home.entry < 0:
            return False
        return subject.text.text in document.entries[home.entry].strs[home.form or 0]

    def _in_catalogue(self, subject: Origin, start: int) -> Location | None:
        home = subject.home
        document = self.catalogue(home.catalogue) if home.entry >= 0 else None
        if document is None:
            return None
        if home.catalogue.endswith(".pot"):
            field = "msgid_plural" if home.form else "msgid"
            said = subject.text.text
        else:
            field = "msgstr" if home.form is None else f"msgstr[{home.form}]"
            said = document.entries[home.entry].strs[home.form or 0]
        line = document.line_of(home.entry, field)
        if not line:
            return Location(home.catalogue, document.line_of(home.entry))
        shift = max(said.find(subject.text.text), 0)
        lines = self._lines(home.catalogue)[line - 1 :]
        return Location(home.catalogue, *_in_quotes(lines, line, start + shift))

    def _in_record(self, subject: Origin, start: int) -> Location:
        home = subject.home
        span = self._span(home.record, home.path)
        if span is None:  # no text there yet: show the field
            return self._value(home.record, home.path)
        piece = self.piece(home, subject.text.text)
        at = piece.places[start] if piece else 0
        record = self._record(home.record)
        return Location(home.record, *_in_scalar(record.text, span, at))

    def _spot(self, spot: Spot) -> Location:
        if not spot.file.endswith((".po", ".pot")):
            return self._value(spot.file, spot.path)
        field = f'"{spot.path[0]}:' if spot.path else 'msgstr ""'
        lines = enumerate(self._lines(spot.file), 1)
        return Location(spot.file, next((n for n, line in lines if line.startswith(field)), 1), 1)

    def _span(self, file: str, path: Path) -> Scalar | None:
        span = self._record(file).spans.get(path)
        return span if isinstance(span, Scalar) else None

    def _value(self, file: str, path: Path) -> Location:
        """Return where a value begins, or else what it would stand in."""
        record = self._record(file)
        while path and path not in record.spans:
            path = path[:-1]
        span = record.spans.get(path)
        if span is None:
            return Location(file)
        start = span.start if path else 0
        return Location(file, *_line_column(record.text, start))

    def _catalogue(self, path: str) -> Catalogue | None:
        return parse(self._read(path) or b"", path, template=path.endswith(".pot"))[0]

    def _read_record(self, path: str) -> _Record:
        text = (self._read(path) or b"").decode("utf-8", "replace").removeprefix(_BOM)
        return _Record(text, spans(text) if text.strip() else {})

    def _po_lines(self, path: str) -> list[str]:
        return (self._read(path) or b"").decode("utf-8", "replace").split("\n")

    def _around(self, path: str, line: int) -> set[int]:
        """Return the lines around one up to the blank ones: an entry with its flags."""
        rows, first, last = self._lines(path), line, line
        while first > 1 and rows[first - 2].strip():
            first -= 1
        while last < len(rows) and rows[last].strip():
            last += 1
        return set(range(first, last + 1))


def _places(whole: str, block: Block) -> Sequence[int] | None:
    """Return where each character of a block stands; None if its lines are prefixed unlike it."""
    places: list[int] = []
    at = block.start
    for number, line in enumerate(block.text.split("\n")):
        if number:
            at += len(block.prefix) if line or not block.prefix else len(block.prefix.rstrip())
        if not whole.startswith(line, at):
            return None
        places += range(at, at + len(line) + 1)
        at += len(line) + 1
    return places


def _in_quotes(lines: Sequence[str], line: int, offset: int) -> tuple[int, int]:
    """Return line and column of a character of the text that begins on the first of the lines."""
    last = (line, 1)
    for number, row in enumerate(lines):
        if number and not row.lstrip().startswith('"'):
            break
        for found in _QUOTED.finditer(row):
            length = len(unescape(found[1]))
            if offset < length:
                return line + number, found.start(1) + _raw(found[1], offset) + 1
            offset -= length
            last = line + number, found.end(1) + 1
    return last


def _raw(escaped: str, offset: int) -> int:
    """Return where a character of the text stands among its escapes."""
    at = 0
    for found in ESCAPE.finditer(escaped):
        plain, said = found.start() - at, len(unescape(found[0]))
        if offset < plain:
            break
        if offset < plain + said:
            return found.start()
        offset -= plain + said
        at = found.end()
    return at + offset


def _in_scalar(text: str, span: Scalar, offset: int) -> tuple[int, int]:
    """Return line and column of a character of a value; where the value begins if it is folded."""
    line, column = _line_column(text, span.start)
    if span.style == "|":
        before = span.value[:offset]
        rows = before.count("\n")
        return line + 1 + rows, span.indent + offset - (before.rfind("\n") + 1) + 1
    quote = 1 if span.style in ('"', "'") else 0
    raw = text[span.start + quote : span.end - quote]
    if raw == span.value:
        return line, column + quote + offset
    if span.style == "'" and raw.replace("''", "'") == span.value:
        return line, column + quote + offset + span.value[:offset].count("'")
    return line, column


def _line_column(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - line_start(text, at) + 1
