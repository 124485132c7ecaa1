"""Keep the pairs of other programs' files: one memory for each import, in locales/memory."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import file_digest
from io import BufferedReader
from itertools import chain
from pathlib import Path
from unicodedata import normalize

from publisher.adapters.memory.tables import read_table
from publisher.adapters.po import parse
from publisher.adapters.tmx import (
    ANY,
    Context,
    Header,
    Lines,
    Remark,
    Report,
    Unit,
    Variant,
    lines_of,
    read_tmx,
    with_context,
    write_lines,
)
from publisher.adapters.transaction import Transaction
from publisher.catalogue.entry import Entry
from publisher.errors import Location, UsageError
from publisher.memory.pair import State
from publisher.model.finding import Finding, Gravity, did_you_mean
from publisher.translation.memory.forms import forms
from publisher.translation.memory.headers import direction_of

FOLDER = "locales/memory"
_NAME = re.compile(r"(?!retired-)[a-z0-9][a-z0-9-]{0,79}")
LATIN1 = {"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe"}


@dataclass(frozen=True, slots=True)
class Asked:
    """How files are to be read."""

    languages: Sequence[str]  # of the project
    source: str = ""  # for files that do not say it
    target: str = ""
    partial: bool = False  # take what is right of a file in which something is wrong


@dataclass(slots=True)
class Found:
    """What files hold, what of it was left out, and what is wrong with them."""

    lines: Lines = field(default_factory=Lines)  # of units, for a header in `source_language`
    source_language: str = ANY  # of the first unit
    findings: list[Finding] = field(default_factory=list)
    faulty: int = 0
    skipped: Counter[str] = field(default_factory=Counter)  # by reason; nothing is wrong with them
    origins: list[str] = field(default_factory=list)

    def take(self, units: Iterable[Unit], path: str) -> None:
        """Keep units of a file; what TMX cannot hold is a finding, and counts as faulty."""
        units = iter(units)
        first = next(units, None)
        if first is None:
            return
        if not self.lines.added:
            self.source_language = first.source_language
        report = Report(path)
        for line in lines_of(chain([first], units), Header(self.source_language), report):
            self.lines.add(line)
        self.findings += report.findings
        self.faulty += report.skipped

    @property
    def unreadable(self) -> bool:
        """Whether a file could not be read as what it should be."""
        return any(finding.gravity is Gravity.UNREADABLE for finding in self.findings)


def path_of(name: str) -> str:
    """Return where an import lies in a project; raises `UsageError` for what is no name."""
    if not _NAME.fullmatch(name):
        mend = "name it with a-z, 0-9 and hyphens; names with retired- are the program's own"
        raise UsageError(f"'{name}' is no name for a memory", mend=mend)
    return f"{FOLDER}/{name}.tmx"


def name_for(file: str) -> str:
    """Return the name of an import that nobody names: "Vieux Été.tmx" gives vieux-ete."""
    plain = "".join(LATIN1.get(c, c) for c in normalize("NFKD", Path(file).stem).lower())
    return re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")[:80]


def read_files(paths: Iterable[str], asked: Asked) -> Found:
    """Read every file to its end. Raises `UsageError`, and `BrokenInputError` for broken TMX."""
    found = Found()
    for path in paths:
        reader = _READERS.get(Path(path).suffix.lower())
        if reader is None:
            mend = f"files may end in {', '.join(_READERS)}"
            raise UsageError("not a kind of file that holds pairs", Location(path), mend)
        try:
            with Path(path).open("rb") as file:
                found.origins.append(f"{Path(path).name} sha256:{_sha256(file)[:16]}")
                reader(file, path, asked, found)
        except OSError as error:
            raise UsageError(f"cannot be read: {error.strerror}", Location(path)) from error
    return found


def _sha256(file: BufferedReader) -> str:
    found = file_digest(file, "sha256").hexdigest()
    file.seek(0)
    return found


def stage(found: Found, name: str, files: Transaction) -> int:
    """Stage the memory of an import; return how many units it has, each once, sorted.

    What was found is not kept any longer. Raises `UsageError` when there is another import of that
    name.
    """
    path = path_of(name)
    remarks = tuple(Remark(origin, "x-imported-from") for origin in found.origins)
    old = files.digest(path)
    with closing(found.lines) as lines, files.stream(path) as file:
        count = write_lines(file, lines, Header(found.source_language, remarks=remarks))
    found.skipped["the same pair again"] += found.lines.added - count
    if old not in (None, files.digest(path)):
        mend = f"choose another one with --name, or take the old one out: publisher tm undo {name}"
        raise UsageError(f"there is an import '{name}'", Location(path), mend)
    return count


def take_out(name: str, root: Path, files: Transaction) -> str:
    """Stage the end of an import; return its path. Raises `UsageError` when there is none."""
    path = path_of(name)
    if files.digest(path) is None:
        there = [file.stem for file in root.glob(f"{FOLDER}/*.tmx") if _NAME.fullmatch(file.stem)]
        raise UsageError(f"there is no import '{name}'", mend=did_you_mean(name, there))
    files.delete(path)
    return path


def _tmx(file: BufferedReader, path: str, asked: Asked, found: Found) -> None:
    reading = read_tmx(file, path, partial=asked.partial)
    found.take(reading, path)
    found.findings += reading.findings
    found.faulty += reading.skipped


def _table(file: BufferedReader, path: str, asked: Asked, found: Found) -> None:
    table = read_table(file.read(), path, asked.languages, asked.source)
    found.take(table.units, path)
    found.findings += table.findings
    found.faulty += table.faulty
    found.skipped["in one language alone"] += table.alone


def _po(file: BufferedReader, path: str, asked: Asked, found: Found) -> None:
    document, findings = parse(file.read(), path)
    found.findings += findings
    if document is None:
        return
    source, target = direction_of(document, asked.source, asked.target)
    units: list[Unit] = []
    for number, entry in enumerate(document.entries):
        if not any(entry.strs):
            found.skipped["not translated"] += 1
        elif entry.fuzzy:
            found.skipped["fuzzy: nobody has confirmed it"] += 1
        else:
            line = document.line_of(number)
            units += (unit._replace(line=line) for unit in _units(entry, source, target))
    found.take(units, path)


def _units(entry: Entry, source: str, target: str) -> Iterator[Unit]:
    """Yield the pairs of an entry, one for each plural form it has."""
    state = State.STALE.value if entry.obsolete else ""
    for form in forms(entry):
        if form.text and form.source:
            context = Context(context=entry.context or "", plural=form.number, state=state)
            variants = (Variant(source, (form.source,)), Variant(target, (form.text,)))
            yield with_context(Unit(source, variants), context)


_READERS = {".tmx": _tmx, ".po": _po, ".csv": _table, ".tsv": _table, ".txt": _table}
