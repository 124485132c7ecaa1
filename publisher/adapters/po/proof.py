"""Entries that were written are read again, by us and by polib, before anybody gets them.

polib reads the same text with other code by other people. What it is known to read otherwise is
told here, field by field; anything else it reads differently stops the writing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from publisher.adapters.po.fields import format_entry
from publisher.adapters.po.reader import read_entries
from publisher.adapters.po.remarks import written_reference
from publisher.adapters.po.source import CONTROL
from publisher.adapters.po.texts import CONTROLS
from publisher.catalogue.entry import Entry
from publisher.errors import Location, StorageError

if TYPE_CHECKING:
    import polib

# polib knows the escapes of these and leaves all others, "\a" too, as they stand.
UNKNOWN_TO_POLIB = re.compile(f"[{re.escape(''.join(map(chr, {*CONTROLS} - {*range(8, 14)})))}]")
HEADER = 'msgid ""\nmsgstr ""\n\n'  # polib takes the first comment of a file for the header's
PAST = re.compile(r"^#~\|", re.MULTILINE)  # polib passes over these, and reads them without "~"
FORMS = 10  # polib reads one digit of msgstr[n]


class UnwritableEntryError(StorageError):
    """An entry would not be read back as it is; nothing was written."""


class Written(NamedTuple):
    """An entry and the lines that shall say it, ended by LF."""

    entry: Entry
    text: str


def prove(written: Sequence[Written], path: str) -> None:
    """Return when every entry is read back as it is, alone and by both readers.

    Raises `UnwritableEntryError` naming the first that is not.
    """
    for one in written:
        reading = read_entries(one.text)
        alone = reading.entries == [one.entry] and reading.starts[-1] == len(one.text)
        if not alone or reading.faults or CONTROL.search(one.text) or _broken(one.text):
            raise _unwritable(one.entry, path)
    if not _same_to_polib(written):
        # Lines of other programs are kept in an entry that changed, and polib cannot read all of
        # them ("#=", two texts on a line). Then it judges the entry as we would write it whole.
        for one in written:
            whole = Written(one.entry, format_entry(one.entry))
            if not (_same_to_polib([one]) or _same_to_polib([whole])):
                raise _unwritable(one.entry, path)


def _unwritable(entry: Entry, path: str) -> UnwritableEntryError:
    context = f"{entry.context!r}, " if entry.context is not None else ""
    what = f"entry {context}{entry.id[:80]!r} cannot be written so that it is read back the same"
    return UnwritableEntryError(what, Location(path), "look for control characters in its texts")


def _broken(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # half a character
        return True
    return False


class _Lines(str):
    """A text that polib cuts at line feeds, as it would cut the file; not at U+2028 or NEL."""

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:
        """Return the lines, never with their ends."""
        del keepends
        return self.split("\n")


def _same_to_polib(written: Sequence[Written]) -> bool:
    text = HEADER + "\n".join(PAST.sub("#|", one.text) for one in written)
    try:
        read = _entries_by_polib(text)
    except (OSError, ValueError):
        return False
    return len(read) == len(written) and all(
        _as_polib_reads(one.entry) == _read_by_polib(theirs, one.entry)
        for one, theirs in zip(written, read, strict=True)
    )


def _entries_by_polib(text: str) -> Sequence[polib.POEntry]:
    import polib

    class Entries(polib.POFile):
        """A file that does not look for its header, which would leave the list of entries."""

        def find(self, *_: object, **__: object) -> None:
            """Find nothing."""

    return list(polib.pofile(_Lines(text), klass=Entries))[1:]


def _as_polib_reads(entry: Entry) -> tuple[object, ...]:
    quoted_references = " ".join(map(written_reference, entry.references))
    prose = [line.rstrip() for line in entry.extracted.split("\n")]
    return (
        *map(_known, _texts(entry)),
        bool(entry.obsolete),
        "\n".join(line.rstrip() for line in entry.comment.split("\n")).lstrip("\n"),
        "\n".join(line for line in prose if line),
        quoted_references.split(),
        entry.fuzzy,
        list(entry.flags),
    )


def _read_by_polib(theirs: polib.POEntry, ours: Entry) -> tuple[object, ...]:
    plural = None if ours.plural is None else theirs.msgid_plural
    forms = theirs.msgstr_plural
    strs = [theirs.msgstr] if ours.plural is None else [forms[number] for number in sorted(forms)]
    past = (theirs.previous_msgid, theirs.previous_msgctxt, theirs.previous_msgid_plural)
    texts = (theirs.msgid, theirs.msgctxt, plural, *past, *strs[:FORMS])
    return (
        *(_known(text, of) for text, of in zip(texts, _texts(ours), strict=False)),
        bool(theirs.obsolete),
        theirs.tcomment,
        theirs.comment,
        [f"{file}:{line}" if line else file for file, line in theirs.occurrences],
        "fuzzy" in theirs.flags,
        [flag for flag in theirs.flags if flag != "fuzzy"],
    )


def _texts(entry: Entry) -> tuple[str | None, ...]:
    past = (entry.previous_id, entry.previous_context, entry.previous_plural)
    return (entry.id, entry.context, entry.plural, *past, *entry.strs[:FORMS])


def _known(text: str | None, ours: str | None = None) -> str | None:
    return None if UNKNOWN_TO_POLIB.search((ours or text) or "") else text
