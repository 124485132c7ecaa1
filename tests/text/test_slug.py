"""Names as ids: short, plain, cut between words, and never a device of Windows."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.model.project import ID
from publisher.text.slug import LENGTH, free, slug


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Côte d’Ivoire", "cote-d-ivoire"),
        ("Œuvre & cœur", "oeuvre-coeur"),
        ("C.A.V.E.S.", "c-a-v-e-s"),
        ("  ", "person"),
        ("서울", "person"),
        ("Con", "person-con"),
        ("Mairie de la Commune de Saint-Étienne-du-Rouvray et alentours", None),
    ],
)
def test_a_name_gives_an_id(name: str, id_: str | None) -> None:
    assert slug(name, "person") == (id_ or "mairie-de-la-commune-de-saint-etienne-du-rouvray")


@given(st.text(max_size=90))
def test_any_name_gives_an_id_that_a_file_may_have(name: str) -> None:
    found = slug(name, "person")
    assert re.fullmatch(ID.expression, found)
    assert len(found) <= LENGTH + len("person-")


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert free("lyon", {"paris"}) == "lyon"
    assert free("lyon", {"lyon", "lyon-2"}) == "lyon-3"
