"""Whatever stands in a form, every line of it is accounted for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.documents.account import Fate, unaccounted
from publisher.documents.block import Block, Cell, Document, Kind, Span
from publisher.documents.form_words import GROUPS, INTRODUCTION, TITLES
from publisher.documents.questions import QUESTIONS
from publisher.documents.recognise import form, values

QUESTIONED = [question.label.fr for question in QUESTIONS["sessions"]]
TEXTS = st.text() | st.sampled_from(
    ["Mme", "2027-10-08", "14:30", "UTC", "Mali", "atelier", "Awa Sy", "a\n\nb", "**Awa**", ""]
)
ROWS = st.tuples(st.sampled_from(QUESTIONED) | TEXTS, TEXTS)
LINES = st.sampled_from([words.fr for words in GROUPS.values()] + [INTRODUCTION.fr]) | TEXTS


def document(*parts: str | tuple[str, ...]) -> Document:
    """Return a document of paragraphs and rows; each part is a line, whatever is in it."""
    blocks = []
    for number, part in enumerate(parts, 1):
        span = Span(number, number)
        if isinstance(part, tuple):
            cells = tuple(Cell(text, span) for text in part)
            blocks.append(Block(Kind.ROW, " | ".join(part), span, cells=cells, table=1))
        elif part.strip():
            blocks.append(Block(Kind.PARAGRAPH, part, span))
    lines = [part if isinstance(part, str) else "\t".join(part) for part in parts]
    return Document("form.docx", "", lines, blocks)


@settings(deadline=None)
@given(st.lists(ROWS | LINES))
def test_any_answers_are_accounted_for(parts: list[str | tuple[str, ...]]) -> None:
    found = document(TITLES["sessions"].fr, *parts)
    form.detect(found)
    result = form.recognise(found)
    assert unaccounted(found.lines, result.notes) == []


def test_a_form_is_known_by_its_title_and_its_questions() -> None:
    rows = [(label, "") for label in QUESTIONED[:4]]
    assert form.detect(document(TITLES["sessions"].fr, *rows))[0] == 100
    assert form.detect(document("Un autre titre", *rows)) == (0, ())
    assert form.detect(document(TITLES["sessions"].fr, ("Nom", "Awa"))) == (0, ())


def test_an_answer_to_nothing_is_left_out() -> None:
    found = document(
        TITLES["sessions"].fr,
        ("Titre de la session", "Semer"),
        GROUPS["speakers"].fr,
        ("Nom de famille", "Sy"),
        ("Question à nous", "x"),
    )
    left = [note for note in form.recognise(found).notes if note.fate is Fate.LEFT_OUT]
    assert [note.first for note in left] == [4, 5]


def test_a_line_of_nothing_but_brackets_takes_no_time() -> None:
    assert values.line("[" * 150_000) == "[" * 150_000
    assert values.line("[a [b](https://x.example)") == "[a https://x.example"
