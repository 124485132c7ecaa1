"""The signs that the booklets' fonts have."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it has no types

from publisher.render.fonts import FOLDER
from publisher.text.signs import glyphs, instead, is_shown


def test_the_list_says_what_the_fonts_have() -> None:
    found: set[int] = set()
    for file in FOLDER.glob("*.otf"):
        with TTFont(file) as font:
            found.update(font.getBestCmap())
    assert glyphs() == frozenset(map(chr, found))


@pytest.mark.parametrize("sign", "aÉœ’…–€¿Ωж½²\u00ad\u200d\u202f\u200f\n\ufe0fǨḄ")
def test_what_is_set_or_leaves_no_mark_is_shown(sign: str) -> None:
    assert is_shown(sign)


@pytest.mark.parametrize(
    ("sign", "plain"), [("Ⅳ", "IV"), ("①", "1"), ("Ａ", "A"), ("김", ""), ("🎉", ""), ("ع", "")]
)
def test_what_is_missing_is_told_with_its_plain_form(sign: str, plain: str) -> None:
    assert not is_shown(sign)
    assert instead(sign) == plain
