"""A catalogue: what its entries say, and every byte of the file around what nobody changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from publisher.adapters.po.fields import format_entry
from publisher.adapters.po.header import (
    header_faults,
    header_fields,
    is_header,
    rule_of,
    with_field,
)
from publisher.adapters.po.plurals import PluralRule
from publisher.adapters.po.proof import UnwritableEntryError, Written, prove
from publisher.adapters.po.reader import place
from publisher.adapters.po.rewriting import rewritten
from publisher.catalogue.entry import Entry
from publisher.errors import Location

Key = tuple[str | None, str]


class Origin(NamedTuple):
    """An entry as it was read, and how it stood in the file."""

    entry: Entry
    raw: str  # with the blank lines before it
    line: int  # where raw begins


class Frame(NamedTuple):
    """What a file has besides its entries."""

    path: str
    bom: str = ""
    newline: str = "\n"
    tail: str = ""  # remarks and blank lines after the last entry


class Catalogue:
    """The entries of one PO file. Changing them costs nothing until `dump` writes the file.

    Positions are those in `entries` at the time of the call.
    """

    def __init__(
        self, frame: Frame, header: Entry, entries: list[Entry], origins: Sequence[Origin] = ()
    ) -> None:
        """Take what was read: ``origins`` has the header's first; nothing for a new file."""
        self.path = frame.path
        self._frame = frame
        self._header = header
        self._header_origin = origins[0] if origins else None
        self._entries = entries
        self._origins: list[Origin | None] = list(origins[1:])
        self._index: Mapping[Key, int] | None = None
        self._header_fields: Mapping[str, str] | None = None

    @property
    def entries(self) -> Sequence[Entry]:
        """All entries but the header, obsolete ones included, in the order of the file."""
        return self._entries

    @property
    def header_entry(self) -> Entry:
        """The header with its comments."""
        return self._header

    @property
    def header(self) -> Mapping[str, str]:
        """The fields of the header, in their order."""
        if self._header_fields is None:
            self._header_fields = MappingProxyType(header_fields(self._header.text))
        return self._header_fields

    @property
    def plural_rule(self) -> PluralRule:
        """The rule of this file's Plural-Forms; "n != 1" when it has none, as in gettext."""
        return rule_of(self.header)

    @property
    def index(self) -> Mapping[Key, int]:
        """Where each live entry stands, by context and id; made anew after entries moved."""
        if self._index is None:
            live = {e.key: number for number, e in enumerate(self._entries) if not e.obsolete}
            self._index = MappingProxyType(live)
        return self._index

    def line_of(self, number: int, field: str = "msgid") -> int:
        """Return the line, in the file as it was read, where a field of an entry begins.

        ``field``: a keyword such as "msgstr" or "msgstr[1]". 0 for an entry or field not in it.
        """
        origin = self._origins[number]
        if origin is None:
            return 0
        try:
            return origin.line + origin.raw.count("\n", 0, place(origin.raw, 0, field))
        except ValueError:
            return 0

    def replace(self, number: int, entry: Entry) -> None:
        """Let another entry stand in the place of one, in the same lines as far as they agree."""
        old, self._entries[number] = self._entries[number], entry
        if (old.key, old.obsolete) != (entry.key, entry.obsolete):
            self._index = None

    def insert(self, number: int, entry: Entry) -> None:
        """Put a new entry before the one at a position, or after the last one."""
        self._entries.insert(number, entry)
        self._origins.insert(number, None)
        self._index = None

    def remove(self, number: int) -> None:
        """Take an entry out, with its comments and the blank lines before it."""
        del self._entries[number], self._origins[number]
        self._index = None

    def set_header(self, name: str, value: str) -> None:
        """Set one field of the header; a new one comes last.

        Raises ValueError when the header could not be read with it.
        """
        header = self._header._replace(strs=(with_field(self._header.text, name, value),))
        for fault in header_faults(header):
            if fault.field == name:  # a template's header may be fuzzy before and after
                raise ValueError(f"{name}: {fault.what}; {fault.mend}")
        self._header, self._header_fields = header, None

    def dump(self) -> bytes:
        """Return the file: what was not changed byte for byte, what was changed read again.

        Raises `UnwritableEntryError` when an entry would not be read back as it is.
        """
        written: list[Written] = []
        text = self._frame.bom + "".join(self._pieces(written))
        if written:
            self._unique()
            prove(written, self.path)
        return text.encode("utf-8")

    def _pieces(self, written: list[Written]) -> Iterator[str]:
        newline = self._frame.newline
        origins = [self._header_origin, *self._origins]
        before, gap = newline, ""
        for entry, origin in zip([self._header, *self._entries], origins, strict=True):
            if origin is not None and entry is origin.entry:
                piece = origin.raw
            else:
                piece = self._written(entry, origin)
                plain = piece.replace("\r\n", "\n")
                written.append(Written(entry, plain.removesuffix("\n") + "\n"))
            if not before.endswith("\n"):
                yield newline
            # A new entry has a blank line before it, and so has its neighbour.
            is_new = origin is None and before is not newline
            if (is_new or gap) and not piece.startswith(("\n", "\r\n")):
                yield newline
            yield piece
            before, gap = piece, newline if origin is None else ""
        yield self._frame.tail

    def _written(self, entry: Entry, origin: Origin | None) -> str:
        newline = self._frame.newline
        if origin is None:
            return format_entry(entry, newline)
        by_line = entry is self._header
        return rewritten(origin.raw, origin.entry, entry, newline, by_line=by_line)

    def _unique(self) -> None:
        live = [entry for entry in self._entries if not entry.obsolete]
        keys = {entry.key for entry in live}
        if len(keys) < len(live) or any(map(is_header, live)):
            what = "two live entries have one msgid and context, or one has none"
            raise UnwritableEntryError(
                what, Location(self.path), "make them obsolete, or join them"
            )


def new_catalogue(header: Mapping[str, str], comment: str = "", path: str = "") -> Catalogue:
    """Return a catalogue without entries, for a file that is written for the first time.

    ``comment`` stands above the header. Raises ValueError when the header could not be read back.
    """
    entry = Entry("", comment=comment)
    for name, value in header.items():
        entry = entry._replace(strs=(with_field(entry.text, name, value),))
    for fault in header_faults(entry):
        raise ValueError(f"{fault.field}: {fault.what}; {fault.mend}")
    return Catalogue(Frame(path), entry, [])
