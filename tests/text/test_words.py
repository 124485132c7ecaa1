from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.text.words import (
    differences,
    is_split,
    plain_words,
    show_differences,
    visible,
    words,
)

from ..strategies import TEXTS

PHRASES = st.lists(
    st.sampled_from(["douze", "treize", "ateliers", " ", "  ", "\n", "1.250", "’", ".", "_", "é"]),
    max_size=12,
).map("".join)


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("douze ateliers", "treize ateliers", "[-douze-]{+treize+} ateliers"),
        ("le forum", "le grand forum", "le {+grand +}forum"),
        ("le grand forum", "le forum", "le [-grand -]forum"),
        ("a b c", "x y z", "[-a b c-]{+x y z+}"),  # not a confetti of single words
        ("a b", "x b", "[-a-]{+x+} b"),
        ("1.250 plazas", "1.350 plazas", "[-1.250-]{+1.350+} plazas"),
        ("de 9:30 a 11:00", "de 9:45 a 11:00", "de [-9:30-]{+9:45+} a 11:00"),
        ("l'eau", "l’eau", "l[-'-]{+’+}eau"),
        ("fin", "fin.", "fin{+.+}"),
        ("", "fin", "{+fin+}"),
        ("fin", "", "[-fin-]"),
        ("fin ", "fin ", "fin "),
    ],
)
def test_a_reader_sees_what_changed(old: str, new: str, shown: str) -> None:
    assert show_differences(old, new) == shown


@given(PHRASES | TEXTS, PHRASES | TEXTS)
@settings(deadline=None)
def test_the_pieces_give_both_texts_back(old: str, new: str) -> None:
    pieces = differences(old, new)
    assert "".join(text for kind, text in pieces if kind != "inserted") == old
    assert "".join(text for kind, text in pieces if kind != "deleted") == new
    assert all(text for _, text in pieces)
    assert all(one[0] != other[0] for one, other in pairwise(pieces))


@given(TEXTS)
def test_words_are_all_of_a_text_but_its_spaces(text: str) -> None:
    assert "".join(words(text)) == "".join("".join(words(" " + text + "\n")).split())
    assert words(" ".join(words(text))) == words(text)


@pytest.mark.parametrize(
    ("whole", "parts", "split"),
    [
        ("First. Second.", ["First.", "Second."], True),
        ("First.\n\nSecond.", ["First.", "Second"], True),
        ("« Un » : deux", ['"Un"\u202f:', "deux."], True),
        ("First. Second.", ["First.", "Third."], False),
        ("First. Second.", ["Second.", "First."], False),
        ("First. Second.", ["First.", "Second.", "Third."], False),
        ("First.", ["First."], False),
        ("First.", ["First.", " "], False),
    ],
)
def test_a_block_cut_in_two_says_the_same(whole: str, parts: list[str], split: bool) -> None:
    assert is_split(whole, parts) is split


def test_feet_and_inches_are_no_quotation_marks() -> None:
    assert plain_words("5' x") != plain_words('5" x')
    assert plain_words("en « 2018 »") == plain_words("en “2018”")


def test_code_marks_are_no_quotation_marks() -> None:
    assert plain_words("`code`") != plain_words("'code'")


@given(TEXTS)
def test_what_nobody_sees_is_gone(text: str) -> None:
    assert visible(f"{text}\u00ad\u200b\ufdd3") == visible(text)
