from __future__ import annotations

import pickle

import pytest

from publisher.l10n import country_tables as tables
from publisher.l10n.cldr import locale
from publisher.l10n.countries import UnknownCountryError, country_name, in_country, is_country


def all_countries() -> list[str]:
    return sorted(code for code in map(str, locale("en").territories) if is_country(code))


@pytest.mark.parametrize(
    ("code", "french", "english", "spanish"),
    [
        ("BY", "Bélarus", "Belarus", "Belarús"),
        (
            "CD",
            "République démocratique du Congo",
            "Democratic Republic of the Congo",
            "República Democrática del Congo",
        ),
        ("CG", "Congo", "Congo", "Congo"),
        ("CI", "Côte d’Ivoire", "Côte d’Ivoire", "Costa de Marfil"),
        ("CV", "Cabo Verde", "Cabo Verde", "Cabo Verde"),
        ("CZ", "Tchéquie", "Czechia", "Chequia"),
        ("ES", "Espagne", "Spain", "España"),
        ("HK", "Hong Kong, Chine", "Hong Kong, China", "Hong Kong, China"),
        ("KR", "République de Corée", "Republic of Korea", "República de Corea"),
        ("LC", "Sainte-Lucie", "Saint Lucia", "Santa Lucía"),
        ("PS", "Palestine", "Palestine", "Palestina"),
        ("SN", "Sénégal", "Senegal", "Senegal"),
        ("ST", "Sao Tomé-et-Principe", "São Tomé and Príncipe", "Santo Tomé y Príncipe"),
        ("TR", "Türkiye", "Türkiye", "Türkiye"),
        ("VN", "Viet Nam", "Viet Nam", "Viet Nam"),
    ],
)
def test_names_as_international_organisations_write_them(
    code: str, french: str, english: str, spanish: str
) -> None:
    assert country_name(code, "fr") == french
    assert country_name(code, "en") == english
    assert country_name(code, "es") == spanish


@pytest.mark.parametrize(
    ("code", "french", "english", "spanish"),
    [
        ("SN", "au Sénégal", "in Senegal", "en Senegal"),
        ("ES", "en Espagne", "in Spain", "en España"),
        ("IR", "en Iran", "in Iran", "en Irán"),
        ("CI", "en Côte d’Ivoire", "in Côte d’Ivoire", "en Costa de Marfil"),
        ("KR", "en République de Corée", "in the Republic of Korea", "en la República de Corea"),
        ("NL", "aux Pays-Bas", "in the Netherlands", "en los Países Bajos"),
        ("US", "aux États-Unis", "in the United States", "en Estados Unidos"),
        ("GB", "au Royaume-Uni", "in the United Kingdom", "en el Reino Unido"),
        ("PH", "aux Philippines", "in the Philippines", "en Filipinas"),
        ("HT", "en Haïti", "in Haiti", "en Haití"),
        ("CU", "à Cuba", "in Cuba", "en Cuba"),
        ("CV", "à Cabo Verde", "in Cabo Verde", "en Cabo Verde"),
        ("MG", "à Madagascar", "in Madagascar", "en Madagascar"),
        ("BB", "à la Barbade", "in Barbados", "en Barbados"),
        ("MX", "au Mexique", "in Mexico", "en México"),
        ("BR", "au Brésil", "in Brazil", "en Brasil"),
        ("CA", "au Canada", "in Canada", "en Canadá"),
        ("GW", "en Guinée-Bissau", "in Guinea-Bissau", "en Guinea-Bisáu"),
        ("MK", "en Macédoine du Nord", "in North Macedonia", "en Macedonia del Norte"),
        ("SB", "aux Îles Salomon", "in the Solomon Islands", "en las Islas Salomón"),
        ("IM", "à l’Île de Man", "in the Isle of Man", "en la Isla de Man"),
        ("IN", "en Inde", "in India", "en la India"),
        ("SV", "au Salvador", "in El Salvador", "en El Salvador"),
        ("DO", "en République dominicaine", "in the Dominican Republic", None),
        ("SL", "en Sierra Leone", "in Sierra Leone", "en Sierra Leona"),
        ("VA", "dans la Cité du Vatican", "in Vatican City", "en la Ciudad del Vaticano"),
    ],
)
def test_in_a_country(code: str, french: str, english: str, spanish: str | None) -> None:
    assert in_country(code, "fr") == french
    assert in_country(code, "en") == english
    assert spanish is None or in_country(code, "es") == spanish


def test_other_languages_have_names_but_no_grammar() -> None:
    assert country_name("ES", "eu") == "Espainia"
    assert in_country("ES", "eu") == "(Espainia)"


def test_the_countries_are_the_249_of_iso_3166() -> None:
    assert len(all_countries()) == 249


@pytest.mark.parametrize("language", ["fr", "en", "es", "eu", "ko", "bm"])
def test_every_country_has_a_name(language: str) -> None:
    for code in all_countries():
        assert country_name(code, language).strip()
        assert country_name(code, language) in in_country(code, language)


@pytest.mark.parametrize("code", ["UK", "EU", "XK", "ZZ", "419", "sn", "SEN", "S", ""])
def test_what_is_no_country_of_iso_is_refused(code: str) -> None:
    assert not is_country(code)
    with pytest.raises(UnknownCountryError) as caught:
        country_name(code, "fr")
    assert str(caught.value) == (
        f"publisher: '{code}' is not a country code of ISO 3166;"
        " write two capital letters, such as SN or KR"
    )


def test_the_error_is_a_value_error_and_survives_a_worker() -> None:
    error = pickle.loads(pickle.dumps(UnknownCountryError("what", mend="so")))
    assert isinstance(error, ValueError)
    assert str(error) == "publisher: what; so"


def test_the_tables_name_only_countries_and_each_once() -> None:
    french = [code for codes in tables.FRENCH_PREPOSITIONS.values() for code in codes]
    assert len(french) == len(set(french))
    for code in [
        *french,
        *tables.OFFICIAL_NAMES,
        *tables.ENGLISH_ARTICLE,
        *tables.SPANISH_ARTICLES,
    ]:
        assert is_country(code), code


def test_an_official_name_stands_only_where_cldr_differs() -> None:
    for code, names in tables.OFFICIAL_NAMES.items():
        cldr = {language: locale(language).territories[code] for language in names}
        assert cldr != names, f"CLDR has these names for {code} now; drop them from the table"
