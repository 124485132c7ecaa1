"""A blank Word form: a table of questions for the record, and one for each member of a group."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

from publisher.documents.form_words import GROUPS, INTRODUCTION, MORE, TITLES, Form
from publisher.documents.questions import QUESTIONS
from publisher.starter.forms.packing import packed

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import _Cell

    from publisher.documents.questions import Question

# How many members of a group a form has room for; the tables of people can be copied.
ROOM = {"rounds": 2, "organisers": 2, "moderators": 1, "speakers": 4, "contacts": 2}
PEOPLE = ("moderators", "speakers", "contacts")
_QUESTION_WIDTH, _ANSWER_WIDTH = 5.5, 11.0  # centimetres


def word_form(form: Form, language: str) -> bytes:
    """Return a blank form for a session or an initiative."""
    import docx
    from docx.shared import Cm, Pt

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    document.styles["Normal"].font.size = Pt(10.5)
    _say_language(document, language)
    document.core_properties.title = TITLES[form].of(language)
    document.core_properties.author = ""
    document.core_properties.comments = ""
    document.add_heading(TITLES[form].of(language), 1)
    document.add_paragraph(INTRODUCTION.of(language))
    for group, questions in groupby(QUESTIONS[form], key=lambda question: question.group):
        _group(document, group, list(questions), language)
    content = BytesIO()
    document.save(content)
    return packed(content.getvalue())


def _group(
    document: WordDocument, group: str, questions: Sequence[Question], language: str
) -> None:
    room = ROOM.get(group, 1)
    for number in range(1, room + 1):
        if group:
            several = f" {number}" if room > 1 else ""
            document.add_heading(GROUPS[group].of(language) + several, 2)
        _table(document, questions, language)
    if group in PEOPLE:
        document.add_paragraph(MORE.of(language))


def _table(document: WordDocument, questions: Sequence[Question], language: str) -> None:
    from docx.enum.table import WD_ROW_HEIGHT_RULE
    from docx.shared import Cm

    table = document.add_table(0, 2, style="Table Grid")
    for question in questions:
        row = table.add_row()
        label, answer = row.cells
        label.width, answer.width = Cm(_QUESTION_WIDTH), Cm(_ANSWER_WIDTH)
        _label(label, question, language)
        if question.long:
            row.height_rule, row.height = WD_ROW_HEIGHT_RULE.AT_LEAST, Cm(2.5)


def _label(cell: _Cell, question: Question, language: str) -> None:
    from docx.shared import Pt, RGBColor

    cell.paragraphs[0].add_run(question.label.of(language)).bold = True
    if question.hint:
        hint = cell.add_paragraph().add_run(question.hint.of(language))
        hint.italic = True
        hint.font.size = Pt(9)
        hint.font.color.rgb = RGBColor(0x59, 0x59, 0x59)  # contrast 7:1 on white


def _say_language(document: WordDocument, language: str) -> None:
    """Tell Word in which language to check the spelling."""
    from docx.oxml.ns import qn

    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), {"fr": "fr-FR", "en": "en-GB", "es": "es-ES"}[language])
