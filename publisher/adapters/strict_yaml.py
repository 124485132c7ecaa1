"""Read the project's strict YAML into plain data, and say where each value stands.

Text is always text: no implicit types, tags, anchors, aliases, merge keys, empty values or
duplicate keys. Everything refused is a `Finding` with line and column; nothing is guessed.
Source of the grammar: YAML 1.1 as libyaml parses it, minus what a form-filler never needs.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any, TypeAlias, cast

from publisher.errors import Location
from publisher.model.finding import Finding, Gravity

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
Path: TypeAlias = tuple[str | int, ...]
Position: TypeAlias = tuple[int, int]

MAX_BYTES = 4_000_000  # the largest record of a 600-speaker forum is 1/100 of this
MAX_DEPTH = 20
NULLS = frozenset({"~", "null", "Null", "NULL"})
CONFLICT = re.compile(r"^(<{7}|={7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
# libyaml refuses most of these too, but with a byte offset and no advice. The rest (a lone CR, NEL,
# U+2028, U+2029) end a line for YAML and for no editor: all line numbers after them would be wrong.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
MAX_FINDINGS = 100  # of one file; a file with more is something else than a record


def read(content: bytes, path: str) -> tuple[Plain | None, list[Finding]]:
    """Return the file's data, or None with every reason why it was refused."""
    text, findings = _decode(content, path)
    if text is None:
        return None, findings
    reader = _Reader(path)
    data = reader.run(text)
    if not reader.findings:
        return data, []
    # Only a refused file is worth a second reading, which knows where every key stood.
    reader = _Reader(path, keep_positions=True)
    reader.run(text)
    return None, reader.findings


def positions(content: bytes) -> dict[Path, Position]:
    """Return line and column (from 1) of every value, and of every key under ``(…, key, '')``.

    Only for files `read` accepted. Kept apart from reading because it is needed only when
    something is wrong with a record, and would cost every reading a third more.
    """
    reader = _Reader("", keep_positions=True)
    reader.run(content.decode("utf-8-sig"))
    return reader.places


def _decode(content: bytes, path: str) -> tuple[str | None, list[Finding]]:
    def refuse(line: int, column: int, code: str, what: str, mend: str) -> list[Finding]:
        return [Finding(Location(path, line, column), code, what, mend, Gravity.UNREADABLE)]

    if len(content) > MAX_BYTES:
        what = f"file has more than {MAX_BYTES:,} bytes"
        return None, refuse(0, 0, "too-large", what, "split the record or move text out of it")
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return None, refuse(1, 1, "encoding", "file is UTF-16", "save it again as UTF-8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
        what = f"byte 0x{content[error.start]:02X} at offset {error.start} is not UTF-8"
        return None, refuse(line, column, "encoding", what, "save the file again as UTF-8")
    if "\r" in text:
        if "\n" not in text:
            what = "lines end with CR only"
            return None, refuse(1, 1, "line-ends", what, "save with LF or CRLF line ends")
        text = text.replace("\r\n", "\n")
    found = [
        *(
            refuse(*_place(text, m.start()), "conflict-marker", "git conflict marker", _RESOLVE)
            for m in islice(CONFLICT.finditer(text), MAX_FINDINGS)
        ),
        *(
            refuse(
                *_place(text, m.start()),
                "control-character",
                f"character U+{ord(m[0]):04X} cannot stand in a record",
                "delete it",
            )
            for m in islice(CONTROL.finditer(text), MAX_FINDINGS)
        ),
    ]
    if found:
        return None, [finding for group in found for finding in group]
    return text, []


_RESOLVE = "keep one side (or join both) and delete the marker lines"


def _place(text: str, offset: int) -> Position:
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - start + 1


class _Reader:
    """One pass over libyaml's events: no recursion, so depth is ours to limit."""

    def __init__(self, path: str, *, keep_positions: bool = False) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self.places: dict[Path, Position] = {}
        self._keep = keep_positions
        self._root: list[Plain] = []
        self._here: Plain = self._root  # the container being filled
        self._key: str | None = None  # the key waiting for its value, when that is a map
        self._outer: list[tuple[Plain, str | None]] = []  # the containers around it

    def run(self, text: str) -> Plain | None:
        import yaml

        parser = yaml.CBaseLoader(text)
        try:
            while (event := parser.get_event()) is not None:
                getattr(self, type(event).__name__, self._nothing)(event)
        except yaml.MarkedYAMLError as error:
            self._syntax(error, text)
        except _Stop:
            pass
        finally:
            parser.dispose()
        if not self._root and not self.findings:
            mend = "write the record or delete the file"
            at = Location(self.path, 1, 1)
            self.findings.append(Finding(at, "empty", "file is empty", mend, Gravity.UNREADABLE))
        return self._root[0] if self._root else None

    # One method per event, named as libyaml's bindings name it.

    def ScalarEvent(self, event: Any) -> None:  # noqa: N802
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        value: str = event.value
        if isinstance(self._here, dict) and self._key is None:
            self._open_key(event)
        else:
            if not event.style and (not value or value in NULLS):
                self._empty(event)
            self._escapes(event)
            self._put(value, event)

    def MappingStartEvent(self, event: Any) -> None:  # noqa: N802
        self._open({}, event)

    def SequenceStartEvent(self, event: Any) -> None:  # noqa: N802
        self._open([], event)

    def MappingEndEvent(self, event: Any) -> None:  # noqa: N802
        self._here, self._key = self._outer.pop()[0], None

    SequenceEndEvent = MappingEndEvent

    def AliasEvent(self, event: Any) -> None:  # noqa: N802
        self._refuse(event, "alias", f"alias *{event.anchor} is not allowed", "write the text out")
        if isinstance(self._here, dict) and self._key is None:
            self._key = f"*{event.anchor}"  # it stands for a key, so its value is still to come
        else:
            self._put("", event)

    def DocumentStartEvent(self, event: Any) -> None:  # noqa: N802
        if self._root:
            self._refuse(event, "documents", "a second document begins", "one record, one file")
            raise _Stop

    def _nothing(self, event: Any) -> None:
        """Pass over the events that carry no content."""

    # What they share.

    def _open(self, container: Plain, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        if isinstance(self._here, dict) and self._key is None:
            self._refuse(event, "key", "a key must be one word", "write a word, without brackets")
            raise _Stop
        if len(self._outer) >= MAX_DEPTH:
            what = f"nested deeper than {MAX_DEPTH} levels"
            self._refuse(event, "too-deep", what, "records are flatter than this")
            raise _Stop
        key = self._key
        outer = self._here
        self._put(container, event)
        self._outer.append((outer, key))
        self._here = container

    def _put(self, value: Plain, event: Any) -> None:
        if isinstance(self._here, dict):
            key = self._key or ""
            self._here[key] = value
            self._key = None
            self._remember(event, key)
        else:
            self._remember(event, len(self._here))
            cast("list[Plain]", self._here).append(value)

    def _open_key(self, event: Any) -> None:
        key: str = event.value
        if key == "<<":
            self._refuse(event, "merge-key", "merge key << is not allowed", "write the fields out")
        elif key in cast("dict[str, Plain]", self._here):
            first = self.places.get(self._path(key, ""), (0, 0))[0]
            what = f"key '{_printable(key)}' stands twice in one map, first on line {first}"
            self._refuse(event, "duplicate-key", what, "keep one of the two")
        self._escapes(event)
        self._remember(event, key, "")
        self._key = key

    def _path(self, *own: str | int) -> Path:
        # The outermost list only holds the document; each container knows its own place by the
        # key it waits under, or by being the last of its list so far.
        around = (
            key if key is not None else len(container) - 1 for container, key in self._outer[1:]
        )
        return (*around, *own) if self._outer else ()

    def _remember(self, event: Any, *own: str | int) -> None:
        if self._keep:
            place = (event.start_mark.line + 1, event.start_mark.column + 1)
            self.places.setdefault(self._path(*own), place)

    def _escapes(self, event: Any) -> None:
        if event.style == '"' and (found := CONTROL.search(event.value)):
            what = f"an escape makes the control character U+{ord(found[0]):04X}"
            self._refuse(event, "control-character", what, "delete it")

    def _empty(self, event: Any) -> None:
        of = f" of '{self._key}'" if self._key else ""
        what = f"'{event.value}' is not a text" if event.value else f"empty value{of}"
        mend = "write the text, or delete the line: an absent field is left out"
        self._refuse(event, "empty-value", what, mend)

    def _decorated(self, event: Any) -> None:
        if event.anchor is not None:
            what = f"anchor &{event.anchor} is not allowed"
            self._refuse(event, "anchor", what, "write the text out where it is needed")
        if event.tag is not None:
            what = f"tag {_printable(event.tag)} is not allowed"
            self._refuse(event, "tag", what, "delete it: every value is text")

    def _refuse(self, event: Any, code: str, what: str, mend: str) -> None:
        mark = event.start_mark
        at = Location(self.path, mark.line + 1, mark.column + 1)
        self.findings.append(Finding(at, code, what, mend, Gravity.UNREADABLE))
        if len(self.findings) >= MAX_FINDINGS:
            raise _Stop

    def _syntax(self, error: Any, text: str) -> None:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or "broken YAML"
        if error.context:
            problem = f"{problem} {error.context}"
            if error.context_mark is not None:
                problem += f" begun at line {error.context_mark.line + 1}"
        at, line = Location(self.path), ""
        if mark is not None:
            at, lines = Location(self.path, mark.line + 1, mark.column + 1), text.split("\n")
            if mark.line >= len(lines):  # libyaml ends a last line that has no line end
                at = Location(self.path, len(lines), len(lines[-1]) + 1)
            line = lines[at.line - 1]
        mend = _advice(problem, line)
        self.findings.append(Finding(at, "syntax", problem, mend, Gravity.UNREADABLE))


class _Stop(Exception):  # noqa: N818
    """Nothing after this point could be understood; the reason is already a finding."""


def _printable(text: str) -> str:
    """Show what an escape or a tag's %-code made, without handing it to a terminal."""
    short = text if len(text) <= 60 else text[:59] + "…"
    return CONTROL.sub(lambda found: f"<U+{ord(found[0]):04X}>", short)


def _advice(problem: str, line: str) -> str:
    if "\t" in line:
        return "YAML is indented with spaces; replace the tab"
    if "escape" in problem or "hexdecimal" in problem:
        return "write a backslash twice, or put the text in single quotes"
    if "quoted scalar" in problem:
        return "a quotation mark is opened and not closed"
    if "mapping values are not allowed" in problem:
        return "text that contains ': ' must be quoted or written as a block (|)"
    if "alias" in problem or "anchor" in problem or "cannot start any token" in problem:
        return "quote a text that begins with a special character"
    return "compare with a neighbouring record"
