"""Fill in the blank forms as staff would: in Word, in Excel."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import docx
import openpyxl
from docx.table import Table

from publisher.documents.block import Document
from publisher.documents.form_words import GROUPS, SHEETS, TITLES, Form
from publisher.documents.questions import QUESTIONS, Question
from publisher.starter.forms import forms
from publisher.text.slug import slug

Answers = Mapping[str, str]  # by the path of the question; "speakers.2.name" for the second


def blank(form: Form, language: str) -> bytes:
    name = slug(TITLES[form].of(language), form)
    return next(content for file, content in forms(language) if file.startswith(name))


def word_form(form: Form, language: str, answers: Answers) -> bytes:
    """Return the Word form with these answers; lines become paragraphs."""
    document = docx.Document(io.BytesIO(blank(form, language)))
    group, counts = "", dict[str, int]()
    titles = {words.of(language): group for group, words in GROUPS.items()}
    for each in document.iter_inner_content():
        if isinstance(each, Table):
            prefix = f"{group}.{counts[group]}." if group else ""
            _fill(each, form, language, answers, prefix, group)
            group = ""
        elif (name := each.text.rstrip("0123456789 ")) in titles:
            group = titles[name]
            counts[group] = counts.get(group, 0) + 1
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _fill(
    table: Table, form: Form, language: str, answers: Answers, prefix: str, group: str
) -> None:
    known = {q.label.of(language): q for q in QUESTIONS[form] if q.group == group}
    for row in table.rows:
        question = known[row.cells[0].paragraphs[0].text]
        text = answers.get(prefix + question.path.rpartition(".")[2], "")
        for number, part in enumerate(text.split("\n")):
            if number == 0:
                row.cells[1].text = part
            else:
                row.cells[1].add_paragraph(part)


def workbook(language: str, rows: Mapping[Form, Sequence[Answers]]) -> bytes:
    """Return the workbook with these rows, by header: "title.fr", "contacts.2.role.en"."""
    content = next(content for file, content in forms(language) if file.endswith(".xlsx"))
    book = openpyxl.load_workbook(io.BytesIO(content))
    for form, answers in rows.items():
        sheet = book[SHEETS[form].of(language)]
        headers = [str(cell.value) for cell in sheet[1]]
        for row in answers:
            known = {_header(form, path, language): text for path, text in row.items()}
            assert known.keys() <= set(headers), known.keys() - set(headers)
            sheet.append([known.get(header) for header in headers])
    result = io.BytesIO()
    book.save(result)
    return result.getvalue()


def _header(form: Form, path: str, language: str) -> str:
    *before, last = path.split(".")
    own = f" ({last})" if last in ("fr", "en", "es") else ""
    names = before if own else [*before, last]
    number = next((f" {name}" for name in names if name.isdigit()), "")
    question = _question(form, ".".join(name for name in names if not name.isdigit()))
    group = f"{GROUPS[question.group].of(language)}{number} – " if question.group else ""
    return f"{group}{question.label.of(language)}{own}"


def _question(form: Form, path: str) -> Question:
    return next(question for question in QUESTIONS[form] if question.path == path)


def lines_with_text(document: Document) -> list[int]:
    return [number for number, line in enumerate(document.lines, 1) if line.strip()]
