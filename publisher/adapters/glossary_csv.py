"""Glossaries as tables, for Excel and its like: a column per language, a row per term.

The n-th row of a concept has its n-th term in every language. Beside the column of a language
("fr") stand those of what is said of its terms ("fr status", "fr gender" …), where anything is.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import zip_longest

from publisher.adapters.glossary_yaml import locate
from publisher.errors import Location
from publisher.model.finding import Finding, Gravity, did_you_mean
from publisher.model.glossary import Concept, Glossary
from publisher.terms.decode import decode_glossary, encode_terms, one_line
from publisher.terms.foreign import Draft, identify, matching

MAX_BYTES = 50_000_000
SEPARATORS = (";", ",", "\t")
_CONCEPT = "concept"
_DETAILS = ("status", "part", "gender", "abbreviates", "forms", "note")
_BAR = " | "
# A spreadsheet computes what begins so (OWASP, CSV injection); an apostrophe makes it a text.
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠]")
_ENCODINGS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"", "utf-8"),
)


def write_csv(glossary: Glossary, languages: tuple[str, ...], separator: str = ";") -> bytes:
    """Return the glossary as a table in UTF-8 with a byte order mark, as Excel reads it.

    French and Spanish Excel part columns with semicolons, English Excel with commas. Columns in
    which nothing stands are left out. Always the same bytes for one glossary.
    """
    rows = [row for concept in glossary.concepts.values() for row in _rows(concept, languages)]
    wanted = [_CONCEPT, *languages]
    for code in languages:
        wanted[wanted.index(code) + 1 : wanted.index(code) + 1] = [f"{code} {d}" for d in _DETAILS]
    wanted += [*(f"definition {code}" for code in languages), "note"]
    used = {name for row in rows for name, value in row.items() if value}
    columns = [name for name in wanted if name in used or name in (_CONCEPT, *languages)]
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_guard(row.get(name, "")) for name in columns])
    return out.getvalue().encode("utf-8-sig")


def _rows(concept: Concept, languages: tuple[str, ...]) -> Iterator[dict[str, str]]:
    lists = [
        encode_terms([term for term in concept.terms if term.language == code])
        for code in languages
    ]
    first = {f"definition {code}": text for code, text in concept.definition.items()}
    first["note"] = concept.note
    for terms in zip_longest(*lists, fillvalue={}):
        row = {_CONCEPT: concept.id} | first
        first = {}
        for code, term in zip(languages, terms, strict=True):
            for name, value in term.items():
                text = value if isinstance(value, str) else _BAR.join(map(str, value))
                row[code if name == "term" else f"{code} {name}"] = text
        yield row


def _guard(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def read_csv(
    content: bytes, path: str, languages: tuple[str, ...]
) -> tuple[Glossary, list[Finding]]:
    """Return the glossary in a table, with every fault; a column in it is that of the table.

    Read are UTF-8, UTF-16 with its mark and Windows-1252; semicolons, commas and tabs; Excel's
    ``sep=`` line. A row without a concept goes on with the one above; in a table that has no such
    column, every row is a concept. Columns of other languages are reported and left out.
    """
    text, findings = _decode(content, path)
    reading = _Reading(languages, path)
    try:
        for line, cells in _lines(text):
            reading.row(line, [one_line(_unguard(cell)) for cell in cells])
    except csv.Error as error:
        at, mend = Location(path, reading.line + 1), "save the table again as CSV"
        return Glossary(), [Finding(at, "csv", str(error), mend, Gravity.UNREADABLE)]
    glossary, faults = decode_glossary(
        {id_: draft.plain() for id_, draft in reading.drafts.items()}, languages
    )
    return glossary, sorted([*findings, *reading.findings, *locate(faults, reading.places, path)])


def _unguard(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _decode(content: bytes, path: str) -> tuple[str, list[Finding]]:
    if len(content) > MAX_BYTES:
        what = f"file has more than {MAX_BYTES:,} bytes"
        return "", [Finding(Location(path), "too-large", what, "", Gravity.UNREADABLE)]
    for mark, name in _ENCODINGS:
        if content.startswith(mark):
            try:
                return content.decode(name), []
            except UnicodeDecodeError:
                continue
    what = "not UTF-8; read as Windows-1252, which Excel writes in western Europe"
    at, mend = Location(path), "look at accents and quotation marks"
    return content.decode("cp1252", "replace"), [Finding(at, "encoding", what, mend)]


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with the line each begins on."""
    head, _, rest = text.partition("\n")
    line = 0
    if head[:4].lower() == "sep=" and head[4:5]:
        separator, text, line = head[4], rest, 1
    else:
        separator = max(SEPARATORS, key=lambda sign: len(next(csv.reader([head], delimiter=sign))))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    before = 0
    for cells in reader:
        yield line + before + 1, cells
        before = reader.line_num


class _Reading:
    """One table being read: plain data, and where it stands."""

    def __init__(self, languages: tuple[str, ...], path: str) -> None:
        self.drafts: dict[str, Draft] = {}
        self.places: dict[tuple[str | int, ...], tuple[int, int]] = {}
        self.findings: list[Finding] = []
        self.line = 0
        self._languages = languages
        self._path = path
        self._columns: list[str] | None = None
        self._here = ""

    def row(self, line: int, cells: list[str]) -> None:
        """Take one row; the first that is not empty names the columns."""
        self.line = line
        if not any(cells):
            return
        if self._columns is None:
            self._columns = []
            for number, cell in enumerate(cells, 1):
                self._columns.append(self._column(number, cell))
            return
        named = {
            name: (text, number)
            for number, (name, text) in enumerate(zip(self._columns, cells, strict=False), 1)
            if name and text
        }
        self._concept(named)

    def _column(self, number: int, name: str) -> str:
        """Return a column's name as we write it, "" for one to leave out."""
        words = name.lower().split(" ")
        codes = [matching(word, self._languages) for word in words]
        known = {_CONCEPT: _CONCEPT, "note": "note"}.get(name.lower(), "")
        if len(words) == 1 and codes[0]:
            known = codes[0]
        elif len(words) == 2 and codes[0] and words[1] in _DETAILS:
            known = f"{codes[0]} {words[1]}"
        elif len(words) == 2 and codes[1] and words[0] == "definition":
            known = f"definition {codes[1]}"
        twice = known in (self._columns or ())
        if name and (not known or twice):
            names = [_CONCEPT, "note", *self._languages]
            what = f"column '{name[:40]}' left out"
            self._find(number, "left-out", what, did_you_mean(name, names))
        return "" if twice else known

    def _find(self, number: int, code: str, what: str, mend: str) -> None:
        self.findings.append(Finding(Location(self._path, self.line, number), code, what, mend))

    def _concept(self, cells: dict[str, tuple[str, int]]) -> None:
        if _CONCEPT not in (self._columns or ()):
            text = next((cells[code][0] for code in self._languages if code in cells), "")
            self._here = identify(text, self.drafts)
        elif _CONCEPT in cells:
            self._here = cells[_CONCEPT][0]
        draft = self.drafts.setdefault(self._here, Draft())
        self.places.setdefault((self._here,), (self.line, 1))
        for code in self._languages:
            self._term(draft, code, cells)
            if text := self._text(draft.definition.get(code), cells.get(f"definition {code}")):
                draft.definition[code] = text
        draft.note = self._text(draft.note, cells.get("note"))

    def _term(self, draft: Draft, code: str, cells: dict[str, tuple[str, int]]) -> None:
        fields: dict[str, object] = {}
        columns = {"term": code} | {detail: f"{code} {detail}" for detail in _DETAILS}
        number = len(draft.terms.get(code, ()))
        for field, column in columns.items():
            if column in cells:
                text, place = cells[column]
                fields[field] = text.split(_BAR) if field == "forms" else text
                self.places[self._here, code, number, field] = (self.line, place)
                self.places.setdefault((self._here, code, number), (self.line, place))
        if fields:
            draft.terms.setdefault(code, []).append(fields)

    def _text(self, before: str | None, cell: tuple[str, int] | None) -> str:
        """Return what a concept says; a second text for it is reported."""
        if before and cell and cell[0] != before:
            what = f"a second text for '{self._here}' left out"
            self._find(cell[1], "left-out", what, "keep one of the two")
        return before or (cell[0] if cell else "")
