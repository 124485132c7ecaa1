from __future__ import annotations

import pytest

from publisher.l10n.cldr import UnknownLanguageError
from publisher.l10n.languages import autonym, in_language, language_name


@pytest.mark.parametrize(
    ("code", "french", "english", "spanish", "own"),
    [
        ("fr", "français", "French", "francés", "français"),
        ("en", "anglais", "English", "inglés", "English"),
        ("es", "espagnol", "Spanish", "español", "español"),
        ("eu", "basque", "Basque", "euskera", "euskara"),
        ("ko", "coréen", "Korean", "coreano", "한국어"),
        ("wo", "wolof", "Wolof", "wólof", "Wolof"),
        ("pt", "portugais", "Portuguese", "portugués", "português"),
        ("ca", "catalan", "Catalan", "catalán", "català"),
    ],
)
def test_names_of_languages(code: str, french: str, english: str, spanish: str, own: str) -> None:
    assert language_name(code, "fr") == french
    assert language_name(code, "en") == english
    assert language_name(code, "es") == spanish
    assert autonym(code) == own


@pytest.mark.parametrize(
    ("code", "language", "text"),
    [
        ("es", "fr", "en espagnol"),
        ("es", "en", "in Spanish"),
        ("es", "es", "en español"),
        ("en", "fr", "en anglais"),
        ("fr", "es", "en francés"),
        ("es", "eu", "(gaztelania)"),
    ],
)
def test_in_which_language(code: str, language: str, text: str) -> None:
    assert in_language(code, language) == text


def test_variants_by_country_or_script() -> None:
    assert language_name("zh-Hant", "fr") == "chinois traditionnel"
    assert language_name("pt-AO", "es") == "portugués (Angola)"
    assert language_name("sr-Latn", "es") == "serbio (latino)"


def test_english_stands_in_for_a_name_that_is_missing() -> None:
    assert language_name("dyu", "bm") == "Dyula"


@pytest.mark.parametrize("code", ["xx", "french", "", "FR", "fr-XX"])
def test_an_unknown_language_is_named(code: str) -> None:
    with pytest.raises(UnknownLanguageError) as caught:
        language_name(code, "fr")
    assert str(caught.value) == (
        f"publisher: no language '{code}'; write a code of ISO 639 such as fr or eu"
    )
