"""From the bytes of a PO file to its text, or to every reason why the bytes are refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from publisher.adapters.po.careful import Fault
from publisher.errors import Location
from publisher.model.finding import Finding, Gravity

MAX_BYTES = 64_000_000  # 150,000 long entries
MAX_FINDINGS = 1000  # of one file; more than that is something else than a catalogue
BOM = "\ufeff"

# NEL (U+0085) is not among them: it stands in texts of old mainframes, and ends no line in PO.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]|\r(?!\n)")
C1 = re.compile(b"\xc2[\x80-\x84\x86-\x9f]")
ASCII = bytes({*range(9), 11, 12, *range(14, 32), 127})
CONFLICT = re.compile(r"^(<{7}|={7}|>{7}|\|{7})(?: .*)?\r?$", re.MULTILINE)


class Source(NamedTuple):
    """A file's text in two forms with the same lines."""

    text: str  # as it is, without the byte order mark
    plain: str  # every line ended by LF, the last one too
    bom: str  # BOM, or nothing


def read_source(content: bytes, path: str) -> tuple[Source | None, list[Finding]]:
    """Return the text of a file, or None with every reason against its bytes."""
    if refusal := _not_utf8(content):
        return None, [_finding(path, *refusal)]
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None, list(islice(_bad_bytes(content, path), MAX_FINDINGS))
    bom = BOM if text.startswith(BOM) else ""
    text = text[len(bom) :]
    if "\r" in text and "\n" not in text:
        what, mend = "lines end with CR only", "save it with LF or CRLF line ends"
        return None, [_finding(path, 1, 1, "line-ends", what, mend)]
    plain = text.replace("\r\n", "\n") if "\r" in text else text
    if faults := list(_controls(plain, content)):
        # Entries between the sides of a conflict are no catalogue yet.
        return None, findings(plain, [*conflict_markers(plain), *faults], path)
    if plain and not plain.endswith("\n"):
        plain += "\n"
    return Source(text, plain, bom), []


def findings(text: str, faults: Iterable[Fault], path: str) -> list[Finding]:
    """Return faults as findings with line and column, in the order of the file."""
    found, line, start = [], 1, 0
    for fault in islice(sorted(faults), MAX_FINDINGS):
        line += text.count("\n", start, fault.at)
        start = fault.at
        column = fault.at - (text.rfind("\n", 0, fault.at) + 1) + 1
        found.append(_finding(path, line, column, fault.code, fault.what, fault.mend))
    return found


def _finding(path: str, line: int, column: int, code: str, what: str, mend: str) -> Finding:
    return Finding(Location(path, line, column), code, what, mend, Gravity.UNREADABLE)


def _not_utf8(content: bytes) -> tuple[int, int, str, str, str] | None:
    if len(content) > MAX_BYTES:
        what = f"the file has {len(content):,} bytes, more than {MAX_BYTES:,}"
        return 0, 0, "too-large", what, "split it, or drop its obsolete entries"
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:2]:
        return 1, 1, "encoding", "the file is UTF-16", "save it again as UTF-8"
    return None


def _bad_bytes(content: bytes, path: str) -> Iterator[Finding]:
    offset = 0
    for number, line in enumerate(content.split(b"\n"), 1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as error:
            column = len(line[: error.start].decode("utf-8").lstrip(BOM)) + 1
            byte, at = line[error.start], offset + error.start
            what = f"byte 0x{byte:02X} at offset {at} is not UTF-8"
            mend = (
                "convert it with msgconv -t UTF-8 if its header names the encoding, or restore it"
            )
            yield _finding(path, number, column, "encoding", what, mend)
        offset += len(line) + 1


def conflict_markers(text: str) -> Iterator[Fault]:
    """Yield a fault for each line that git put where it could not join two versions."""
    mend = "keep one side (or join both) and delete the marker lines"
    for found in CONFLICT.finditer(text):
        yield Fault(found.start(), "conflict-marker", "git conflict marker", mend)


def _controls(text: str, content: bytes) -> Iterator[Fault]:
    # Deleting bytes, or looking for one byte, is many times faster than a class of characters.
    ascii_ones = len(content.translate(None, ASCII)) < len(content)
    if ascii_ones or b"\r" in content or C1.search(content):
        for found in CONTROL.finditer(text):
            what = f"character U+{ord(found[0]):04X} cannot stand in a catalogue"
            yield Fault(found.start(), "control-character", what, "delete it")
