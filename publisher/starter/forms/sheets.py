"""A blank workbook: sheets of initiatives and of people, a column per question and language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from publisher.documents.form_words import GROUPS, LANGUAGES, SHEETS, TITLES, Form
from publisher.documents.questions import QUESTIONS, Question
from publisher.starter.forms.packing import packed

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ROOM = {"organisations": 2, "contacts": 2}  # members of a group that have their columns
_WIDE, _NARROW = 40, 18  # letters


class Column(NamedTuple):
    """One column: what stands above it, and the hint below that."""

    header: str
    hint: str
    wide: bool


def workbook(language: str) -> bytes:
    """Return a blank workbook for initiatives and people."""
    import openpyxl

    book = openpyxl.Workbook()
    book.properties.creator = ""
    book.properties.title = TITLES["initiatives"].of(language)
    book.remove(book.worksheets[0])
    for form, title in SHEETS.items():
        _fill(book.create_sheet(title.of(language)), list(columns(form, language)))
    content = BytesIO()
    book.save(content)
    return packed(content.getvalue())


def columns(form: Form, language: str) -> Iterator[Column]:
    """Yield the columns of a form in their order."""
    for group, questions in groupby(QUESTIONS[form], key=lambda question: question.group):
        asked = list(questions)
        room = ROOM.get(group, 1)
        for number in range(1, room + 1):
            before = GROUPS[group].of(language) if group else ""
            before += f" {number}" if room > 1 else ""
            for question in asked:
                yield from _columns(question, f"{before} – " if before else "", language)


def _columns(question: Question, before: str, language: str) -> Iterator[Column]:
    """Yield a column, or one per language for texts; the sheet says which, so it need not ask."""
    if question.path == "language":
        return
    label = before + question.label.of(language)
    hint = question.hint.of(language) if question.hint else ""
    if question.per_language:
        own = [language, *(other for other in LANGUAGES if other != language)]
        yield from (Column(f"{label} ({code})", hint, True) for code in own)
    else:
        yield Column(label, hint, False)


def _fill(sheet: Worksheet, found: Sequence[Column]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    above = Alignment(wrap_text=True, vertical="top")
    for number, column in enumerate(found, 1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = _WIDE if column.wide else _NARROW
        sheet.column_dimensions[letter].number_format = "@"  # as typed: 1.10 stays 1.10
        header = sheet.cell(1, number, column.header)
        header.font, header.alignment = Font(bold=True), above
        header.fill = PatternFill("solid", fgColor="E7EDF2")
        hint = sheet.cell(2, number, column.hint or None)
        hint.font, hint.alignment = Font(italic=True, color="595959"), above
    sheet.freeze_panes = "A3"
