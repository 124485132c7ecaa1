"""What is stored plainly, what no program can set right, and what is none of typography's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.checks.description import Scope
from publisher.checks.examined import Examined
from publisher.checks.registry import checks
from publisher.checks.runner import mended, run
from publisher.checks.subject import Corpus, Home, Origin
from publisher.checks.suppression import Suppressed
from tests.strategies import MARKDOWN

CHECKS = [c for c in checks().values() if c.family == "typography" and c.scope is Scope.TEXT]


def origin(text: str, language: str) -> Origin:
    return Origin(Examined(text, language, markdown=True, kind="paragraph"), "f/p/a:b", "f", Home())


def found(text: str, language: str) -> set[str]:
    return {one.check.id for one in run(CHECKS, Corpus([origin(text, language)], []), Suppressed())}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Voir https://a.org/?q=1:2 à 10:30, `a ?` et [ici](https://a.org/a'b)"),
        ("fr", "Rapport 4:3, courriel a@b.org, {name}"),
        ("fr", "La place du 8\u00a0Mai 1945, Mars et Vénus"),
        ("es", "Véase «Quo vadis» y ¿cómo?, ¡qué bien!"),
        ("es", "Santo Domingo, Viernes Santo, Domingo Gómez"),
        ("en", "Marching in May, it may rain"),
        ("en", "a) one b) two (c) three [d]"),
        ("fr", "São Paulo, Â, Ã, 5 μm, 5\u202fΩ, Москва"),
    ],
)
def test_right_texts_are_left_alone(language: str, text: str) -> None:
    assert found(text, language) == set()


@settings(deadline=None)
@given(text=MARKDOWN, language=st.sampled_from(["fr", "en", "es"]))
def test_places_lie_within_the_text_and_mending_ends(text: str, language: str) -> None:
    one = origin(text, language)
    for each in run(CHECKS, Corpus([one], []), Suppressed()):
        assert 0 <= each.problem.start <= each.problem.end <= len(text)
    once = mended(one, CHECKS)
    assert mended(origin(once, language), CHECKS) == once
