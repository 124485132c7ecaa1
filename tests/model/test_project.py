from __future__ import annotations

import re

import pytest

from publisher.model.decode import decode
from publisher.model.project import ID, Settings

REQUIRED = {
    "title": "Forum",
    "languages": ["fr", "en", "es"],
    "editions": [{"id": "a", "publications": ["program"]}],
}
FALLBACKS = [{"language": "es", "to": ["en"]}]


@pytest.mark.parametrize(
    ("language", "looks_in"),
    [("es", ("en",)), ("fr", ("fr", "en", "es")), ("en", ("fr", "en", "es"))],
)
def test_a_language_falls_back_as_configured_or_to_all_in_order(
    language: str, looks_in: tuple[str, ...]
) -> None:
    settings, faults = decode(Settings, {**REQUIRED, "fallbacks": FALLBACKS}, ())
    assert faults == []
    assert settings is not None
    assert settings.fallbacks_of(language) == looks_in


@pytest.mark.parametrize(
    "name", ["a", "1-1", "la-rochelle", "gsef2018", "a" * 80, "console", "nul-1"]
)
def test_these_are_ids(name: str) -> None:
    assert re.fullmatch(ID.expression, name)


@pytest.mark.parametrize(
    "name",
    ["", "A", "é", "a_b", "a.b", "a/b", "../a", "-a", "a b", "a\n", "a" * 81, "con", "nul", "com1"],
)
def test_these_are_not(name: str) -> None:
    assert not re.fullmatch(ID.expression, name)
