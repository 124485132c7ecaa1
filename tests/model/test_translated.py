from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.model.translated import ANY, Shown, Translated

CODES = st.sampled_from(["fr", "en", "es", "eu"])
TEXTS = st.dictionaries(CODES, st.text(min_size=1, max_size=3), min_size=1)


@pytest.mark.parametrize(
    ("texts", "language", "fallbacks", "shown"),
    [
        ({"fr": "Oui", "en": "Yes"}, "fr", (), Shown("Oui", "fr", fallback=False)),
        ({"fr": "Oui", "en": "Yes"}, "es", ("en", "fr"), Shown("Yes", "en", fallback=True)),
        ({"fr": "Oui", "en": "Yes"}, "es", ("eu", "fr"), Shown("Oui", "fr", fallback=True)),
        ({"fr": "Oui"}, "es", (), Shown("Oui", "fr", fallback=True)),
        ({ANY: "Bilbao"}, "es", ("fr",), Shown("Bilbao", None, fallback=False)),
    ],
)
def test_a_reader_gets_the_first_text_in_order_of_preference(
    texts: dict[str, str], language: str, fallbacks: tuple[str, ...], shown: Shown
) -> None:
    assert Translated(texts).show(language, fallbacks) == shown


def test_a_field_without_any_text_is_an_error() -> None:
    with pytest.raises(KeyError, match="fr"):
        Translated({}).show("fr", ("en",))


@settings(deadline=None)
@given(TEXTS, CODES, st.lists(CODES))
def test_a_text_in_another_language_is_always_marked(
    texts: dict[str, str], language: str, fallbacks: list[str]
) -> None:
    shown = Translated(texts).show(language, fallbacks)
    assert shown.language is not None
    assert shown.text == texts[shown.language]
    assert shown.fallback == (shown.language != language)
    assert shown.fallback == (language not in texts)


@settings(deadline=None)
@given(TEXTS)
def test_its_texts_are_visited_in_the_order_of_the_file(texts: dict[str, str]) -> None:
    assert list(Translated(texts)) == list(texts.items())
