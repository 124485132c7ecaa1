"""PO files, lossless: what nobody changed stays byte for byte, what is broken is refused.

`parse` a file, change the `Catalogue`, `dump` it; `new_catalogue` for a file that is not there yet.
Source of the format: GNU gettext's manual, "The Format of PO Files", and gettext 0.21's reader.
"""

from __future__ import annotations

import re
from itertools import pairwise

from publisher.adapters.po.catalogue import Catalogue, Frame, Origin, new_catalogue
from publisher.adapters.po.fields import format_entry
from publisher.adapters.po.plurals import PluralRule
from publisher.adapters.po.proof import UnwritableEntryError
from publisher.adapters.po.reader import Reading, faults_between, read_entries
from publisher.adapters.po.source import Source, conflict_markers, findings, read_source
from publisher.model.finding import Finding

__all__ = [
    "Catalogue",
    "PluralRule",
    "UnwritableEntryError",
    "format_entry",
    "new_catalogue",
    "parse",
]

ROW = re.compile(r"[^\n]*\n|[^\n]+")


def parse(
    content: bytes, path: str, *, template: bool = False
) -> tuple[Catalogue | None, list[Finding]]:
    """Return the catalogue a file holds, or None with every reason why it is refused.

    The header of a ``template`` may be fuzzy: gettext's programs write it so.
    ``path`` is for the findings only. Each has a line and a column, and gravity UNREADABLE.
    """
    read, refused = read_source(content, path)
    if read is None:
        return None, refused
    reading = read_entries(read.plain)
    faults = [*reading.faults, *faults_between(reading)]
    if template:
        faults = [fault for fault in faults if fault.code != "fuzzy-header"]
    if faults:
        # A marker is a fault wherever it stands; what stands between two is not to be judged.
        markers = list(conflict_markers(read.plain))
        return None, findings(read.plain, markers or faults, path)
    origins = _origins(reading, read)
    crlf = read.text.count("\r\n")
    newline = "\r\n" if 2 * crlf > read.text.count("\n") else "\n"
    tail = read.text[sum(len(origin.raw) for origin in origins) :]
    frame = Frame(path, read.bom, newline, tail)
    return Catalogue(frame, reading.entries[0], reading.entries[1:], origins), []


def _origins(reading: Reading, read: Source) -> list[Origin]:
    text, origins, line = reading.text, [], 1
    # Where the two texts differ, they still have the same lines.
    rows = None if read.text == text else ROW.findall(read.text)
    for entry, (start, end) in zip(reading.entries, pairwise(reading.starts), strict=True):
        after = line + text.count("\n", start, end)
        raw = text[start:end] if rows is None else "".join(rows[line - 1 : after - 1])
        origins.append(Origin(entry, raw, line))
        line = after
    return origins
