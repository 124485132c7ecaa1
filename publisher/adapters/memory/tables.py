"""Pairs in a table as spreadsheets write it: one language a column, one text a row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from publisher.adapters.tmx import ANY, Context, Unit, Variant, with_context
from publisher.errors import Location
from publisher.l10n.cldr import base_language
from publisher.model.finding import Finding, Gravity

MAX_BYTES = 64_000_000
_SEPARATORS = (";", ",", "\t")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# A spreadsheet computes what begins so (OWASP, CSV injection); an apostrophe makes it a text.
_GUARDED = re.compile(r"'+[=+\-@\t\r＝＋－＠]")
_CONTEXT = ("context", "unit")


@dataclass(slots=True)
class Table:
    """What a table holds, and what is wrong with it."""

    units: list[Unit] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    faulty: int = 0  # rows that are left out because something is wrong with them
    alone: int = 0  # rows with a text in fewer than two languages


def read_table(
    content: bytes, path: str, languages: Sequence[str], source_language: str = ""
) -> Table:
    """Return the pairs of a table; its first row names languages.

    Read are UTF-8, UTF-16 with its mark and Windows-1252; semicolons, commas and tabs; Excel's
    ``sep=`` line. The apostrophe that keeps a spreadsheet from computing a cell is taken off. What
    cannot be read as a table at all is a finding of gravity UNREADABLE, and then there is no unit.
    """
    table = Table()
    text = _decoded(content, path, table)
    try:
        rows = _rows(text)
        _, heads = next(rows, (1, []))
        columns = _columns(heads, path, languages, table)
        if len(columns.languages) < 2:
            mend = f"head two columns or more with {', '.join(languages)}"
            what = "no two columns of it are headed by a language of the project"
            table.findings.append(_unreadable(path, what, mend, 1))
            return table
        for line, cells in rows:
            _row(Location(path, line), cells, columns, table, source_language)
    except csv.Error as error:
        table.units.clear()
        table.findings.append(_unreadable(path, str(error), "save the table again as CSV"))
    return table


@dataclass(frozen=True, slots=True)
class _Columns:
    languages: dict[int, str]
    context: int | None
    count: int


def _columns(heads: list[str], path: str, wanted: Sequence[str], table: Table) -> _Columns:
    found: dict[int, str] = {}
    context = None
    left = []
    for number, head in enumerate(head.strip() for head in heads):
        tag = head if head in wanted else base_language(head)
        if tag in wanted and tag not in found.values():
            found[number] = tag
        elif head.lower() in _CONTEXT and context is None:
            context = number
        elif head:
            left.append(f"'{head[:40]}'")
    if left and len(found) > 1:
        what = f"columns that are no language of the project are left out: {', '.join(left[:9])}"
        table.findings.append(Finding(Location(path, 1), "column", what))
    return _Columns(found, context, len(heads))


def _row(at: Location, cells: list[str], columns: _Columns, table: Table, source: str) -> None:
    if any(cell.strip() for cell in cells[columns.count :]):
        what = f"row with {len(cells)} cells under {columns.count} heads"
        mend = "put texts with a separator in them in quotation marks"
        table.findings.append(Finding(at, "ragged", what, mend))
        table.faulty += 1
        return
    texts = {
        language: _unguarded(cells[number]).strip()
        for number, language in columns.languages.items()
        if number < len(cells) and cells[number].strip()
    }
    if len(texts) < 2:
        table.alone += any(cell.strip() for cell in cells)
        return
    context = ""
    if columns.context is not None and columns.context < len(cells):
        context = _unguarded(cells[columns.context]).strip()
    variants = tuple(Variant(language, (text,)) for language, text in texts.items())
    written_in = source if source in texts else ANY
    unit = Unit(written_in, variants, line=at.line)
    table.units.append(with_context(unit, Context(context=context)))


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def _decoded(content: bytes, path: str, table: Table) -> str:
    if len(content) > MAX_BYTES:
        table.findings.append(_unreadable(path, f"more than {MAX_BYTES:,} bytes", "split it"))
        return ""
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        what = "not UTF-8; read as Windows-1252, which Excel writes in western Europe"
        mend = "look at accents and quotation marks"
        table.findings.append(Finding(Location(path), "encoding", what, mend))
        return content.decode("cp1252", "replace")


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line it begins on; blank ones are left out."""
    first, _, rest = text.partition("\n")
    skipped = 0
    if named := re.fullmatch(r'"?sep=(.)"?\r?', first):
        text, skipped, separator = rest, 1, named[1]
    else:
        separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1 + skipped
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = reader.line_num + 1 + skipped


def _unreadable(path: str, what: str, mend: str, line: int = 0) -> Finding:
    return Finding(Location(path, line), "table", what, mend, Gravity.UNREADABLE)
