"""Keep the pairs of other programs' files: one memory for each import, in locales/memory."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

from publisher.adapters.memory.tables import read_table
from publisher.adapters.places import digest
from publisher.adapters.po import Catalogue, parse
from publisher.adapters.tmx import (
    ANY,
    Context,
    Header,
    Remark,
    Unit,
    Variant,
    read_tmx,
    unit_line,
    with_context,
    write_tmx,
)
from publisher.adapters.tmx.tags import normal_tag
from publisher.adapters.transaction import Transaction
from publisher.catalogue.entry import Entry
from publisher.errors import Location, UsageError
from publisher.memory.pair import State
from publisher.model.finding import Finding, Gravity, did_you_mean

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

    units: list[Unit] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    faulty: int = 0
    skipped: Counter[str] = field(default_factory=Counter)  # by reason; nothing is wrong with them
    origins: list[str] = field(default_factory=list)

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
            content = Path(path).read_bytes()
        except OSError as error:
            raise UsageError(f"cannot be read: {error.strerror}", Location(path)) from error
        reader(content, path, asked, found)
        found.origins.append(f"{Path(path).name} sha256:{(digest(content) or '')[:16]}")
    return found


def stage(found: Found, name: str, files: Transaction) -> int:
    """Stage the memory of an import; return how many units it has, each once, sorted.

    What TMX cannot hold becomes a finding, and counts as faulty. Raises `UsageError` when there is
    another import of that name.
    """
    path = path_of(name)
    header = _header(found)
    lines = {unit_line(unit, header): unit for unit in found.units}
    found.skipped["the same pair again"] += len(found.units) - len(lines)
    content = BytesIO()
    refused = write_tmx(content, (unit for _, unit in sorted(lines.items())), header, path)
    found.findings += refused
    found.faulty += len(refused)
    old = files.read(path)
    if old is not None and old != content.getvalue():
        mend = f"choose another one with --name, or take the old one out: publisher tm undo {name}"
        raise UsageError(f"there is an import '{name}'", Location(path), mend)
    files.write(path, content.getvalue())
    return len(lines) - len(refused)


def take_out(name: str, root: Path, files: Transaction) -> str:
    """Stage the end of an import; return its path. Raises `UsageError` when there is none."""
    path = path_of(name)
    if files.read(path) is None:
        there = [file.stem for file in root.glob(f"{FOLDER}/*.tmx") if _NAME.fullmatch(file.stem)]
        raise UsageError(f"there is no import '{name}'", mend=did_you_mean(name, there))
    files.delete(path)
    return path


def _header(found: Found) -> Header:
    sources = {unit.source_language for unit in found.units}
    remarks = tuple(Remark(origin, "x-imported-from") for origin in found.origins)
    return Header(sources.pop() if len(sources) == 1 else ANY, remarks=remarks)


def _tmx(content: bytes, path: str, asked: Asked, found: Found) -> None:
    reading = read_tmx(BytesIO(content), path, partial=asked.partial)
    found.units += reading
    found.findings += reading.findings
    found.faulty += reading.skipped


def _table(content: bytes, path: str, asked: Asked, found: Found) -> None:
    table = read_table(content, path, asked.languages, asked.source)
    found.units += table.units
    found.findings += table.findings
    found.faulty += table.faulty
    found.skipped["in one language alone"] += table.alone


def _po(content: bytes, path: str, asked: Asked, found: Found) -> None:
    document, findings = parse(content, path)
    found.findings += findings
    if document is None:
        return
    source = _language(document, "X-Source-Language", asked.source, "--from")
    target = _language(document, "Language", asked.target, "--to")
    if source == target:
        raise UsageError(f"both languages are {source}", Location(path), "say --from and --to")
    for entry in document.entries:
        if not any(entry.strs):
            found.skipped["not translated"] += 1
        elif entry.fuzzy:
            found.skipped["fuzzy: nobody has confirmed it"] += 1
        else:
            found.units += _units(entry, source, target)


def _language(document: Catalogue, field_: str, asked: str, option: str) -> str:
    tag = normal_tag(asked or document.header.get(field_, "").replace("_", "-"))
    if tag is None:
        what = f"the header says no language under {field_}"
        raise UsageError(what, Location(document.path), f"say it: {option} LANGUAGE")
    return tag


def _units(entry: Entry, source: str, target: str) -> Iterator[Unit]:
    """Yield the pairs of an entry; of one with plural forms, the first is the singular's."""
    state = State.STALE.value if entry.obsolete else ""
    for number, text in enumerate(entry.strs):
        said = entry.id if number == 0 or entry.plural is None else entry.plural
        if text and said:
            plural = None if entry.plural is None else number
            context = Context(context=entry.context or "", plural=plural, state=state)
            variants = (Variant(source, (said,)), Variant(target, (text,)))
            yield with_context(Unit(source, variants), context)


_READERS = {".tmx": _tmx, ".po": _po, ".csv": _table, ".tsv": _table, ".txt": _table}
