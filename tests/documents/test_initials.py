from __future__ import annotations

import pytest

from publisher.documents.initials import are_initials


@pytest.mark.parametrize(
    ("letters", "name", "stand"),
    [
        ("FHC", "Fédération des Halles Coopératives", True),
        ("RMESE", "Réseau Marocain de l'économie Sociale et Environnementale", True),
        ("NCM", "Network of Covered Markets", True),
        ("N.C.M.", "Network of Covered Markets", True),
        ("XYZ", "Network of Covered Markets", False),
        ("NXY", "Network of Covered Markets", False),
        ("Ncm", "Network of Covered Markets", False),
        ("NCM", "", False),
    ],
)
def test_initials_open_the_words_of_a_name(letters: str, name: str, stand: bool) -> None:
    assert are_initials(letters, name) is stand
