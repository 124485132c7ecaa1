from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.catalogue.grading import Grade, grade

from ..strategies import TEXTS

# Language, before, after. White space in before and after is as written here.
TYPOGRAPHY = """
fr | Le  mot d'ordre | Le mot d’ordre
fr | Qui ? | Qui\u202f?
fr | Qui ? | Qui?
fr | "Le mot" | « Le mot »
fr | « Le mot » | “Le mot”
fr | et puis... | et puis…
fr | Bilbao - Paris | Bilbao – Paris
fr | l'été | l'e\u0301te\u0301
fr | coopé\u00adration | coopération
fr | Le forum. | Le forum
fr | le forum | Le forum
fr | « le forum » | « Le forum »
fr | un _mot_ et __deux__ | un *mot* et **deux**
fr | n° 3 | n°\u00a03
fr | 1 250 places | 1\u202f250 places
fr | 1250 places | 1 250 places
fr | à 11:00 | à 11 h
fr | 9h30 | 9\u202fh\u202f30
fr | 55% | 55\u202f%
fr | la 2ème fois | la 2e fois
en | in 2018-2021 | in 2018–2021
en | 1250 seats | 1,250 seats
en | 'open' | “open”
en | It isn't | It isn’t
es | 1.250 plazas | 1250 plazas
es | 12.500 plazas | 12 500 plazas
es | n.º 3 | n.º\u00a03
eu | "Bai" | «Bai»
"""
VALUES = """
en | Room 12/13 | Room 12/14
en | Room 12 | Room 13
en | No. 5 | No. 6
fr | n° 3 | n° 4
fr | art. 5 | art. 6
fr | art. 5 | article 5 | WORDING
fr | 2018-2021 | 2018-2022
en | the G20 | the G7
en | on A4 | on A3
fr | 50 % | 55 %
es | 1.250 plazas | 1.350 plazas
es | 1250 plazas | 12.500 plazas
fr | le 1er rang | le 2e rang
fr | le 1er rang | la 1re rang | WORDING
en | the 1st day | the 2nd day
es | el 1.º | el 2.º
fr | de 9 h à 10 h 30 | de 9 h à 11 h
fr | à 11:00 | à 12 h
en | 9:30 a.m. | 9:45 a.m.
en | see https://gsef.org/2018/a1 | see https://gsef.org/2021/a1
en | a@gsef.org | b@gsef.org
fr | le 8 octobre 2018 | le 9 novembre 2018
fr | le lundi 8 octobre | le mardi 9 octobre
en | on 8 October | on 9 October
es | el 8 de octubre | el 9 de octubre
fr | les 3 et 5 | les 5 et 3
fr | 2.1 Le forum | 2.2 Le forum
en | COVID-19 | COVID-20
en | No. 5 is new | Number 5 is new | WORDING
eu | 12 lantegi | 13 lantegi
"""
WORDING = """
en | 1 session | 2 sessions
fr | 1 atelier | 2 ateliers
fr | deux ateliers | trois ateliers
fr | l’Etat | l’État
fr | le Forum | le forum
fr | ou | où
en | the forum | the forums
en | Polish food | polish it up
en | the forum | the “forum”
en | the forum | the *forum*
en | log in | login
en | co-op | coop
en | 5" wide | 5' wide
en | 50 km | 50 miles
en | 5 km | -5 km
en | 10:00 | 10 sharp
en | 9:30 a.m. | 9:30 p.m.
fr | Le forum… | Le forum
fr | le forum ; ensuite | le forum, ensuite
en | First. Second | First second
fr | on n’y vient jamais | on n’y vient pas
fr | personne n’a dit | aucun n’a dit
es | no viene nadie | nadie viene
es | 8 € | 8 $
es | el lunes | el martes
en | without notice | with no notice | MEANING
eu | bai | ez
eu | Nor da? | Nor da.
"""
MEANING = """
en | is free | is not free
en | is free | isn’t free
en | can pay | can’t pay
en | can pay | cannot pay
en | Register | Do not register
en | with link | without link
en | members | non-members
en | is able | is unable
en | they agree | they disagree
en | always | never
en | no limit | a limit
en | Opening session | Closing session
en | an increase of 5% | a decrease of 5%
en | before noon | after noon
en | at least 5 | at most 5
en | Is it free? | It is free.
en | You may enter | You may not enter by 10
fr | c’est ouvert | ce n’est pas ouvert
fr | il vient | il ne vient pas
fr | il est venu | il n’est jamais venu
fr | avec repas | sans repas
fr | avec un repas | sans aucun repas
fr | membres | non-membres
fr | lucratif | non lucratif
fr | Ouverture du forum | Clôture du forum
fr | hausse des prix | baisse des prix
fr | avant le forum | après le forum
fr | au plus 5 | au moins 5
fr | c’est possible | c’est impossible
fr | C’est ouvert ? | C’est ouvert.
fr | l’entrée est gratuite | l’entrée est payante
fr | ni l’un ni l’autre | l’un et l’autre
es | es gratis | no es gratis
es | con cita | sin cita
es | hay plazas | no hay ninguna plaza
es | siempre abierto | nunca abierto
es | Apertura del foro | Clausura del foro
es | antes del foro | después del foro
es | es legal | es ilegal
es | ¿Es gratis? | Es gratis.
es | viene gente | no viene nadie
"""


def rows(table: str, expected: Grade) -> list[tuple[str, str, str, Grade]]:
    """Read lines "language | before | after", with another grade at the end as a contrast."""
    found = []
    for line in filter(None, table.splitlines()):
        language, old, new, *other = line.split(" | ")
        found.append((language, old, new, Grade[other[0]] if other else expected))
    return found


@pytest.mark.parametrize(
    ("language", "old", "new", "expected"),
    [
        *rows(TYPOGRAPHY, Grade.TYPOGRAPHY),
        *rows(VALUES, Grade.VALUES),
        *rows(WORDING, Grade.WORDING),
        *rows(MEANING, Grade.MEANING),
    ],
)
def test_changes_are_graded(language: str, old: str, new: str, expected: Grade) -> None:
    assert grade(old, new, language) is expected
    assert grade(new, old, language) is expected


LANGUAGES = st.sampled_from(["fr", "en", "es", "eu", "fr-CA"])
PIECES = "ne n’ pas not n't no 12 9 h 8 mai May . ? ' « » \" avant after - – G20 _ * é".split()
PHRASES = st.lists(st.sampled_from([*PIECES, "1 250", " ", " ", "\u00ad"]), max_size=10).map(
    "".join
)


@given(PHRASES | TEXTS, PHRASES | TEXTS, LANGUAGES)
@settings(deadline=None, max_examples=300)
def test_grades_are_symmetric_and_only_equal_texts_are_the_same(
    old: str, new: str, language: str
) -> None:
    assert grade(old, new, language) is grade(new, old, language)
    assert (grade(old, new, language) is Grade.SAME) == (old == new)


@given(PHRASES, PHRASES, PHRASES)
@settings(deadline=None)
def test_typography_twice_is_typography_at_once(one: str, two: str, three: str) -> None:
    if max(grade(one, two, "fr"), grade(two, three, "fr")) <= Grade.TYPOGRAPHY:
        assert grade(one, three, "fr") <= Grade.TYPOGRAPHY


def test_the_grades_are_in_order_of_gravity() -> None:
    grades = "SAME TYPOGRAPHY VALUES WORDING MEANING LANGUAGE".split()
    assert [kind.name for kind in sorted(Grade)] == grades


@pytest.mark.parametrize("language", ["fr", "fr-CA", "fr_CA", "FR"])
def test_a_region_has_the_table_of_its_language(language: str) -> None:
    assert grade("avec repas", "sans repas", language) is Grade.MEANING
