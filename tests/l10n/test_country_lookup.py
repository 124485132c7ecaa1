from __future__ import annotations

import pytest

from publisher.l10n.cldr import locale
from publisher.l10n.countries import country_name, is_country
from publisher.l10n.country_lookup import country_code

CODES = [code for code in map(str, locale("en").territories) if is_country(code)]


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_the_name_we_give_a_country_is_found_again(language: str) -> None:
    assert {code: country_code(country_name(code, language)) for code in CODES} == {
        code: code for code in CODES
    }


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Cap Vert", "CV"),
        ("Cap-Vert", "CV"),
        ("Vietnam", "VN"),
        ("ETATS UNIS", "US"),
        ("United States of America", "US"),
        ("EE. UU.", "US"),
        ("Corée du Sud", "KR"),
        ("République de Corée", "KR"),
        ("Écosse", "GB"),
        ("Costa de Marfil", "CI"),
        ("Côte d'Ivoire", "CI"),
        ("República Checa", "CZ"),
        ("The Netherlands", "NL"),
        ("RDC", "CD"),
    ],
)
def test_names_in_use_are_known_whatever_their_accents_and_hyphens(name: str, code: str) -> None:
    assert country_code(name) == code


@pytest.mark.parametrize(
    "name", ["", "Lomé", "Pays Basque", "Union européenne", "Kosovo", "France, Lille"]
)
def test_other_names_are_no_country(name: str) -> None:
    assert country_code(name) is None


def test_another_language_may_be_asked() -> None:
    assert country_code("Deutschland") is None
    assert country_code("Deutschland", ["de"]) == "DE"
