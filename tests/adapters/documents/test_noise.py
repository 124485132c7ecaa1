"""Leftovers of converters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.adapters.documents.noise import bold, undo
from publisher.documents.account import Fate, Sureness


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("la 2^{ème} édition", "la 2ème édition"),
        ("au XXI<sup>e</sup> siècle", "au XXIe siècle"),
        ("la 3^e phase", "la 3e phase"),
        ("the 4$^{th}$ day", "the 4th day"),
        (r"100 \$ et 5 \% \[fin\]", "100 $ et 5 % [fin]"),
        ("l'of\ufb01ce", "l'office"),
        ("SociÃ©tÃ©", "Société"),
        ("lâ€™été", "l’été"),
        ("a\u200bb\x07c", "abc"),
        ("**a****b**", "**ab**"),
        ("** a ** b", " **a**  b"),
        ("**a** **b**", "**a b**"),
        ("a ****b", "a b"),
    ],
)
def test_noise_is_undone_with_a_note(before: str, after: str) -> None:
    line, notes = undo(before, 7)
    assert line == after
    assert {note.fate for note in notes} == {Fate.REPAIRED}
    assert {(note.first, note.last) for note in notes} == {(7, 7)}
    assert all(note.before != note.after for note in notes)


def test_a_note_shows_the_word_before_and_after() -> None:
    _, (note,) = undo("Fonds de 500 R\\$ par an", 1)
    assert (note.before, note.after) == ("R\\$", "R$")


@pytest.mark.parametrize(
    "line",
    [
        r"a \* b \_ c \< d \# e",
        r"\- no item",
        r"\\$",
        "x^n",
        "2^8",
        "**a** and **b**",
        "***a*** **b** **c**",
        "**open",
        "Ã vous",
        "a_b*c",
    ],
)
def test_what_means_something_stays(line: str) -> None:
    assert undo(line, 1) == (line, [])


def test_a_lost_letter_is_reported_and_stays() -> None:
    line, (note,) = undo("Aza\ufffdl", 3)
    assert line == "Aza\ufffdl"
    assert note.sureness is Sureness.GUESS


@given(st.text(st.sampled_from("*ab \\")))
def test_bold_made_whole_says_the_same_and_stays(text: str) -> None:
    once = bold(text)
    assert once.replace("*", "").replace(" ", "") == text.replace("*", "").replace(" ", "")
    assert bold(once) == once


def test_many_repairs_of_one_line_are_counted() -> None:
    _, notes = undo("\ufb01" * 1000, 1)
    assert len(notes) == 101
    assert notes[-1].reason.endswith("900 times more")
