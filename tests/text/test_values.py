from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.text.values import Content, Kind, find_values, skeleton

from ..strategies import TEXTS

D = Decimal
ADDRESS, DATE, ORDINAL, TIME, NUMBER, CODE = Kind


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "1 250 places", [(NUMBER, D(1250))]),
        ("fr", "1\u202f250,5 km", [(NUMBER, D("1250.5"))]),
        ("fr", "1.250", [(CODE, "1.250")]),  # not a French number: nobody guesses
        ("en", "1,250 seats", [(NUMBER, D(1250))]),
        ("en", "1.25 m", [(NUMBER, D("1.25"))]),
        ("en", "Room 1 250 seats", [(NUMBER, D(1)), (NUMBER, D(250))]),
        ("es", "1.250 plazas", [(NUMBER, D(1250))]),
        ("es", "12 500 plazas", [(NUMBER, D(12500))]),
        ("es", "1,25 m", [(NUMBER, D("1.25"))]),
        ("es", "1.25", [(CODE, "1.25")]),
        ("eu", "1250 eta 1.250", [(NUMBER, D(1250)), (CODE, "1.250")]),
        ("en", "in 2018-2021", [(NUMBER, D(2018)), (NUMBER, D(2021))]),
        ("en", "Room 12/13", [(NUMBER, D(12)), (NUMBER, D(13))]),
        ("fr", "55 %, 60%", [(NUMBER, D(55)), (NUMBER, D(60))]),
        ("fr", "n° 3, art.5, p. 7.", [(NUMBER, D(3)), (NUMBER, D(5)), (NUMBER, D(7))]),
        ("fr", "les 1, 2 et 3", [(NUMBER, D(1)), (NUMBER, D(2)), (NUMBER, D(3))]),
        ("en", "_12_ and **13**", [(NUMBER, D(12)), (NUMBER, D(13))]),
        (
            "fr",
            "9 h, 9 h 30, 9h30, 11:00",
            [(TIME, (9, 0)), *[(TIME, (9, 30))] * 2, (TIME, (11, 0))],
        ),
        ("fr", "10 hommes", [(NUMBER, D(10))]),
        ("en", "9:30 to 14:30", [(TIME, (9, 30)), (TIME, (14, 30))]),
        ("en", "2:30 p.m.", [(CODE, "2:30")]),  # it is not 2:30
        ("en", "3:1 and 25:00", [(CODE, "3:1"), (CODE, "25:00")]),
        ("fr", "lundi 1er octobre 2018", [(DATE, (0, 1, 10, 2018))]),
        ("fr", "le 8\u00a0octobre", [(DATE, (None, 8, 10, None))]),
        ("fr", "le 8\noctobre", [(DATE, (None, 8, 10, None))]),
        ("en", "Monday, 8 October 2018", [(DATE, (0, 8, 10, 2018))]),
        ("en", "the 12 may apply", [(NUMBER, D(12))]),
        ("en", "12 Mayors", [(NUMBER, D(12))]),
        ("es", "Lunes 8 de octubre de 2018", [(DATE, (0, 8, 10, 2018))]),
        ("fr", "1er, 2e, 2ème", [(ORDINAL, (1,)), (ORDINAL, (2,)), (ORDINAL, (2,))]),
        ("fr", "2er", [(CODE, "2er")]),
        ("en", "21st", [(ORDINAL, (21,))]),
        ("es", "1.º, 2ª, 3.er n.º 5", [*[(ORDINAL, (n,)) for n in (1, 2, 3)], (NUMBER, D(5))]),
        ("es", "20 ºC", [(NUMBER, D(20))]),
        ("en", "G20, A4, 1.1.2, 007, 1990s", [(CODE, c) for c in "G20 A4 1.1.2 007 1990s".split()]),
        ("en", "COVID-19", [(NUMBER, D(19))]),
        ("en", "(see https://a.org/2018/b_2.html).", [(ADDRESS, "https://a.org/2018/b_2.html")]),
        ("en", "[a](http://a.org/1) 2", [(ADDRESS, "http://a.org/1"), (NUMBER, D(2))]),
        ("fr", "a.b1@c-d.org ou gsef.org.", [(ADDRESS, "a.b1@c-d.org"), (ADDRESS, "gsef.org")]),
        ("es", "gratuito.no hay", []),  # a space forgotten is no address
        ("fr", "deux ateliers au XXe siècle", []),
        ("en", "", []),
    ],
)
def test_values_are_found_as_each_language_writes_them(
    language: str, text: str, found: list[tuple[Kind, Content]]
) -> None:
    assert [(value.kind, value.content) for value in find_values(text, language)] == found


@given(
    st.lists(st.sampled_from([*"129:., /hº%aG@\n", "er", "000", " de mayo", " May"])).map("".join)
    | TEXTS,
    st.sampled_from(["fr", "en", "es", "eu", "pt-BR"]),
)
@settings(deadline=None)
def test_values_stand_where_they_say_and_hide_no_digit(text: str, language: str) -> None:
    values = find_values(text, language)
    done = 0
    for value in values:
        assert done <= value.start < value.end
        assert text[value.start : value.end].replace("\n", " ") == value.text
        done = value.end
    left, _ = skeleton(text, language)
    assert not any(digit in word for word in left for digit in "0123456789")


def test_the_ending_of_an_ordinal_is_said_but_not_its_spelling() -> None:
    said = [value.said for value in find_values("1er 1re 1ère 2e 2ème", "fr")]
    assert said[0] != said[1] == said[2]
    assert said[3] == said[4]


def test_a_long_word_takes_no_longer_than_its_length() -> None:
    assert find_values("a" * 300_000, "fr") == []
