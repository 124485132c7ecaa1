from __future__ import annotations

import pytest

from publisher.documents.recognise.catalogue.dates import Day, day_of, range_of
from publisher.documents.recognise.catalogue.marks import sitting_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1 Octobre / Lundi", Day(10, 1, None, 0, "")),
        ("Lundi 1er octobre 2018", Day(10, 1, 2018, 0, "")),
        ("2 Octobre / Mardis", Day(10, 2, None, 1, "Mardis")),
        ("Monday, October 1, 2018", Day(10, 1, 2018, 0, "")),
        ("Day 2 - Tuesday 2nd of October", Day(10, 2, None, 1, "")),
        ("Jour 1 : 14 juin", Day(6, 14, None, None, "")),
        ("7 de mayo / lunes", Day(5, 7, None, 0, "")),
    ],
)
def test_a_heading_of_a_day_is_read(text: str, day: Day) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    "text", ["1-3 octobre 2018", "octobre 2018", "Le 1 octobre, tout change.", "1 2 octobre", "12"]
)
def test_other_texts_are_no_heading_of_a_day(text: str) -> None:
    assert day_of(text) is None


@pytest.mark.parametrize(
    "text", ["3-1 octobre 2018", "31 juin 2018", "1-3 octobre", "1 2 3 mai 2018"]
)
def test_what_is_no_range_is_none(text: str) -> None:
    assert range_of(text) is None


@pytest.mark.parametrize(
    ("text", "sitting"),
    [
        ("ATELIERS SESSION 1", ("1", "")),
        ("Workshops – Session 12", ("12", "")),
        ("TALLERES SESIÓN 3", ("3", "")),
        ("Session 2 : Les rives", ("2", "Les rives")),
        ("Session 4 Workshops", ("4", "")),
        ("Séance n° 5", ("5", "")),
    ],
)
def test_a_block_of_workshops_is_told_by_its_words_and_number(
    text: str, sitting: tuple[str, str]
) -> None:
    assert sitting_of(text) == sitting


@pytest.mark.parametrize(
    "text", ["Session du matin", "La session 3 a plu", "Session 3 a plu", "Annexe 2", "Session"]
)
def test_other_texts_are_no_block_of_workshops(text: str) -> None:
    assert sitting_of(text) is None
