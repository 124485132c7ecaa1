"""Our own Word forms, filled in: tables of two columns, a question and its answer.

Nothing is guessed: a question is known by its words (`publisher.documents.questions`), and what
stands anywhere else in the file is left out with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from publisher.documents.account import Fate, Note
from publisher.documents.block import Block, Cell, Document, Kind, Span
from publisher.documents.draft import Recognised
from publisher.documents.form_words import (
    FORMS,
    GROUPS,
    INTRODUCTION,
    LANGUAGES,
    MORE,
    TITLES,
    Form,
)
from publisher.documents.questions import QUESTIONS, Question
from publisher.documents.recognise import values
from publisher.documents.recognise.answers import Answer, Answers
from publisher.text.spelling import plain

_ENOUGH = 3  # questions in our words, beside the title, that make a file one of our forms


def detect(document: Document) -> tuple[int, tuple[str, ...]]:
    """Return 100 for one of our own forms, else 0."""
    found = _which(document)
    if found is None:
        return 0, ()
    form, language = found
    asked = sum(_question(form, language, block) is not None for block in document.blocks)
    if asked < _ENOUGH:
        return 0, ()
    title = TITLES[form].of(language)
    return 100, (f"its title is “{title}”", f"{asked} questions in the words of our form")


def recognise(document: Document) -> Recognised:
    """Return the record of a form, and where each of its lines went."""
    form, language = _which(document) or ("sessions", LANGUAGES[0])
    reading = _Reading(document, form, language)
    for block in document.blocks:
        reading.take(block)
    reading.notes += reading.leftover()
    answers = Answers(form, reading.in_language(), Span(1, max(len(document.lines), 1)))
    drafts = answers.drafts()
    return Recognised(drafts, sorted([*reading.notes, *answers.notes], key=lambda note: note.first))


@dataclass(slots=True)
class _Reading:
    """One form, block by block."""

    document: Document
    form: Form
    language: str
    notes: list[Note] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    group: str = ""
    member: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    asked: set[tuple[str, int]] = field(default_factory=set)

    def take(self, block: Block) -> None:
        if block.kind is Kind.BREAK:
            return
        question = _question(self.form, self.language, block, self.group)
        if question is not None:
            self._answer(question, block.cells[0], block.cells[1])
        elif block.kind is Kind.ROW and not any(cell.text for cell in block.cells[1:]):
            self._rest(block)
        elif (group := _groups(self.language).get(_bare(block.text))) and group in self._asked():
            self._next_member(group)
            self._note(block.span, Fate.FORM, "")
        else:
            self._rest(block)

    def in_language(self) -> list[Answer]:
        """Return the answers, in the language that one of them may name."""
        named = [each for each in self.answers if each.path == "language"]
        found = [code for each in named if (code := values.language(each.text))]
        for each in named:
            fate = Fate.FIELD if found else Fate.LEFT_OUT
            reason = "the language of the texts" if found else "no language of this name is known"
            self._note(each.span, fate, reason)
        spoken = found[0] if found else self.language
        return [
            Answer(each.path, each.member, spoken, each.text, each.span)
            for each in self.answers
            if each.path != "language"
        ]

    def leftover(self) -> Iterator[Note]:
        """Yield a note for each line that no block and no note of the reader speaks of."""
        notes = [(note.first, note.last) for note in (*self.notes, *self.document.notes)]
        spans = [*notes, *(answer.span for answer in self.answers)]
        spoken = {line for first, last in spans for line in range(first, last + 1)}
        for number, line in enumerate(self.document.lines, 1):
            if line.strip() and number not in spoken:
                yield Note(number, number, Fate.LEFT_OUT, "it stands outside the form's fields")

    def _asked(self) -> set[str]:
        return {question.group for question in QUESTIONS[self.form]}

    def _answer(self, question: Question, label: Cell, cell: Cell) -> None:
        self._note(label.span, Fate.FORM, "")
        if (question.path, self.member) in self.asked and question.group:
            self._next_member(question.group)  # a table that was copied without its heading
        member = self.member if question.group else 0
        self.asked.add((question.path, member))
        if cell.text.strip():
            answer = Answer(question.path, member, self.language, cell.text, cell.span)
            self.answers.append(answer)

    def _next_member(self, group: str) -> None:
        self.group = group
        self.counts[group] = self.member = self.counts.get(group, 0) + 1

    def _rest(self, block: Block) -> None:
        if _bare(block.text) in _words(self.form):
            self._note(block.span, Fate.FORM, "")
        else:
            self._note(block.span, Fate.LEFT_OUT, "it stands outside the form's fields")

    def _note(self, span: Span, fate: Fate, reason: str) -> None:
        self.notes.append(Note(*span, fate, reason))


def _which(document: Document) -> tuple[Form, str] | None:
    """Return which form this is, and in which language, by its title."""
    titles = _titles()
    found = (titles.get(_bare(block.text)) for block in document.blocks[:10])
    return next((each for each in found if each), None)


@cache
def _titles() -> Mapping[str, tuple[Form, str]]:
    return {
        plain(TITLES[form].of(language)): (form, language)
        for form in reversed(FORMS)
        for language in reversed(LANGUAGES)
    }


@cache
def _groups(language: str) -> Mapping[str, str]:
    return {plain(words.of(language)): group for group, words in GROUPS.items()}


@cache
def _labels(form: Form, language: str) -> Mapping[tuple[str, str], Question]:
    """Return the questions by their group and the words of their label."""
    return {(q.group, plain(q.label.of(language))): q for q in QUESTIONS[form]}


@cache
def _words(form: Form) -> frozenset[str]:
    """Return all texts of a form that are no questions."""
    texts = [*TITLES[form].all, *INTRODUCTION.all, *MORE.all]
    return frozenset(plain(text) for text in texts)


def _question(form: Form, language: str, block: Block, group: str = "") -> Question | None:
    if block.kind is not Kind.ROW or len(block.cells) != 2:
        return None
    label = _bare(block.cells[0].text.partition("\n")[0])
    known = _labels(form, language)
    return known.get((group, label)) or known.get(("", label))


def _bare(text: str) -> str:
    """Return the words of a label or heading, without the number of a member."""
    return plain(values.line(text)).rstrip("0123456789 ")
