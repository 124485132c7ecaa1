"""From text to entries: quickly where an entry is canonical, carefully where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from publisher.adapters.po.canonical import read_canonical
from publisher.adapters.po.careful import CarefulReader, Fault
from publisher.adapters.po.header import PASTE, header_faults, is_header
from publisher.adapters.po.lines import LEFTOVER, lines
from publisher.adapters.po.texts import quoted
from publisher.catalogue.entry import Entry


@dataclass(slots=True)
class Reading:
    """Entries in the order of the text; `starts` has one offset more, where the last one ends."""

    text: str
    entries: list[Entry] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read_entries(text: str) -> Reading:
    """Read a text whose every line ends with LF: all its entries, or all its faults."""
    reading = Reading(text)
    entries, starts, faults = reading.entries, reading.starts, reading.faults
    at, size = 0, len(text)
    while at < size:
        read = read_canonical(text, at)
        if read is None:
            if starts and LEFTOVER.match(text, at):  # the last entry was not over
                at = starts.pop()
                entries.pop()
            careful = CarefulReader(text)
            end, entry = careful.read(at)
            faults += careful.faults
            if entry is None:
                if not careful.faults:
                    break  # nothing but remarks and blank lines to the end
                at = end
                continue
        else:
            end, entry = read
        starts.append(at)
        entries.append(entry)
        at = end
    starts.append(at)
    return reading


def faults_between(reading: Reading) -> Iterator[Fault]:
    """Yield what is wrong with the header and what entries do to each other."""
    entries, text = reading.entries, reading.text
    keys = [(entry.context, entry.id) for entry in entries if not entry.obsolete]
    if len(set(keys)) < len(keys):
        yield from _duplicates(reading)
    if not entries or not is_header(entries[0]):
        headers = [number for number, entry in enumerate(entries) if is_header(entry)]
        # A first entry that could not be read may have been the header.
        if not reading.faults or (headers and min(reading.faults).at > reading.starts[0]):
            but = f", it stands on line {_line(reading, headers[0])}" if headers else ""
            what = f"the catalogue does not begin with its header{but}"
            yield Fault(0, "missing-header", what, "move it to the top" if headers else PASTE)
        return
    for fault in header_faults(entries[0]):
        start, end = reading.starts[:2]
        at = text.find(f'"{fault.field}:', start, end) + 1 if fault.field else 0
        yield Fault(at or place(text, start, "msgid"), fault.code, fault.what, fault.mend)


def place(text: str, start: int, name: str) -> int:
    """Return where a field of the entry that begins at ``start`` has its keyword or first remark.

    Raises ValueError when there is no such field.
    """
    for line in lines(text, start):
        if line.name == name:
            return text.index(line.word or "#", line.start)
    raise ValueError(f"no {name}")


def _duplicates(reading: Reading) -> Iterator[Fault]:
    first: dict[tuple[str | None, str], int] = {}
    for number, entry in enumerate(reading.entries):
        if not entry.obsolete:
            other = first.setdefault(entry.key, number)
            if other != number:
                yield _twice(reading, other, number)


def _twice(reading: Reading, one: int, other: int) -> Fault:
    entries = reading.entries
    said, here = (_short(entries[number].strs[0]) for number in (one, other))
    if is_header(entries[one]):
        what = f"a second header; the first stands on line {_line(reading, one)}"
        code, mend = "second-header", "join the two"
    else:
        what = (
            f"msgid {_short(entries[one].id)} stands twice, on line {_line(reading, one)} "
            f"with {said}, here with {here}"
        )
        code, mend = "duplicate-entry", "keep one of the two"
    return Fault(place(reading.text, reading.starts[other], "msgid"), code, what, mend)


def _line(reading: Reading, number: int) -> int:
    at = place(reading.text, reading.starts[number], "msgid")
    return reading.text.count("\n", 0, at) + 1


def _short(text: str) -> str:
    shown = quoted(text if len(text) <= 40 else text[:39] + "…")
    return "".join(shown).replace('""', "") or '""'
