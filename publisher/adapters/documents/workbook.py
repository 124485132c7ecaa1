"""Read workbooks of Excel (.xlsx): the values of every sheet as they show."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import repeat
from typing import TYPE_CHECKING, TypeAlias
from zipfile import ZipFile

from publisher.adapters.documents.grid import Grid
from publisher.adapters.documents.limits import MAX_ROWS, MAX_SHEETS, UnreadableError, too_much
from publisher.adapters.documents.package import open_package
from publisher.documents.account import Fate, Note
from publisher.documents.block import Document

if TYPE_CHECKING:
    from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
    from openpyxl.workbook import Workbook

    _Cell: TypeAlias = ReadOnlyCell | EmptyCell

_MEND = "open it in Excel and save it again"
_NEVER_COUNTED = re.compile(
    rb"</(?:\w+:)?f>\s{0,9}(?:<(?:\w+:)?v\s?/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s{0,9}</(?:\w+:)?c>"
)
_DECIMALS = re.compile(r"(#,##)?0(?:\.(0+))?(%)?")


def read_workbook(content: bytes, name: str) -> Document:
    """Return a workbook as a document; raises `UnreadableError` when it is none.

    Dates are given as ``2021-10-08``, hours as ``11:00``, in whatever way they are shown: Excel
    shows them otherwise in every country. Rows of hidden sheets are left out and noted.
    """
    with open_package(content, "xl/") as package:
        blank = _has_blank_formulas(package)
    grid = Grid()
    book = _opened(content, values=True)
    formulas = _opened(content, values=False) if blank else None
    try:
        _sheets(book, formulas, grid)
    except UnreadableError:
        raise
    except Exception as error:  # the library raises whatever a damaged part makes it raise
        what = f"is damaged ({type(error).__name__}: {error})"
        raise UnreadableError("damaged", what[:300], _MEND) from error
    return grid.document(name, content)


def _has_blank_formulas(package: ZipFile) -> bool:
    sheets = (name for name in package.namelist() if name.startswith("xl/worksheets/"))
    return any(_NEVER_COUNTED.search(package.read(name)) for name in sheets)


def _opened(content: bytes, *, values: bool) -> Workbook:
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what the library would drop on writing
            return openpyxl.load_workbook(
                BytesIO(content), read_only=True, data_only=values, keep_links=False
            )
    except Exception as error:  # as above
        what = f"is no workbook that can be read ({type(error).__name__}: {error})"
        raise UnreadableError("damaged", what[:300], _MEND) from error


def _sheets(book: Workbook, formulas: Workbook | None, grid: Grid) -> None:
    if len(book.sheetnames) > MAX_SHEETS:
        raise too_much("MAX_SHEETS", MAX_SHEETS, f"has {len(book.sheetnames):,} sheets", _MEND)
    for number, title in enumerate(book.sheetnames, 1):
        hidden = f"the sheet {title} is hidden"
        hidden = "" if book[title].sheet_state == "visible" else hidden
        others = _rows(formulas[title]) if formulas else repeat(())
        for count, (row, other) in enumerate(zip(_rows(book[title]), others, strict=False), 1):
            if count > MAX_ROWS:
                what = f"sheet {title} has more than {MAX_ROWS:,} rows"
                raise too_much("MAX_ROWS", MAX_ROWS, what, _MEND)
            grid.count(len(row))
            blank = [b for a, b in zip(row, other, strict=False) if a.value is None and b.value]
            if blank or any(cell.value is not None for cell in row):
                grid.add([shown(cell) for cell in row], f"{title}!{count}", number, hidden)
                _say_blank(blank, grid)


def _rows(sheet: object) -> Iterator[Sequence[_Cell]]:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    if not isinstance(sheet, ReadOnlyWorksheet):
        return  # a sheet that is one chart
    sheet.reset_dimensions()  # a file may say that it is larger than it is
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # mypy: the stubs take the function over from sheets that are in memory.
        yield from sheet.iter_rows()  # type: ignore[misc]


def _say_blank(cells: Sequence[_Cell], grid: Grid) -> None:
    for cell in cells:
        reason = "a formula whose result is not in the file: open it in Excel and save it"
        number = len(grid.lines)
        note = Note(number, number, Fate.LEFT_OUT, reason, before=str(cell.value))
        grid.notes.append(note)


def shown(cell: _Cell) -> str:
    """Return a value as it shows, as far as that is the same in every country."""
    found = cell.value
    if found is None:
        return ""
    if isinstance(found, bool):
        return str(found).upper()
    if isinstance(found, datetime):
        text = found.isoformat(" ", "minutes")
        return text.removesuffix(" 00:00")
    if isinstance(found, date):
        return found.isoformat()
    if isinstance(found, time):
        return found.isoformat("minutes")
    if isinstance(found, timedelta):
        minutes = round(found.total_seconds() / 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if isinstance(found, (int, float)):
        return _number(found, getattr(cell, "number_format", "General"))
    return str(found)


def _number(value: float, form: str) -> str:
    """Return a number with the decimals it shows; digits are not grouped."""
    match = _DECIMALS.fullmatch(form)
    if match is None or abs(value) > 1e15:
        return repr(int(value)) if float(value).is_integer() else f"{value:.15g}"
    percent = bool(match[3])
    return f"{value * 100 if percent else value:.{len(match[2] or '')}f}{'%' * percent}"
