"""No text, however odd, keeps the checks busy for more than a moment."""

from __future__ import annotations

import time

import pytest

from publisher.checks.examined import Examined
from publisher.checks.registry import Scope, checks
from publisher.checks.runner import run
from publisher.checks.subject import Corpus, Home, Pair
from publisher.checks.suppression import Suppressed
from tests.checks.examples import GLOSSARY
from tests.checks.nasty import PIECES, made

SIZE = 10_000  # characters; what takes the square of them takes minutes
ENOUGH = 6.0  # seconds of CPU for all checks: ten times what the slowest of these takes
LANGUAGES = ("fr", "en", "es")


@pytest.mark.parametrize("name", PIECES)
def test_a_text_of_one_thing_again_and_again_is_checked_in_a_moment(name: str) -> None:
    language = LANGUAGES[list(PIECES).index(name) % len(LANGUAGES)]
    other = LANGUAGES[(LANGUAGES.index(language) + 1) % len(LANGUAGES)]
    text = made(PIECES[name], SIZE)
    pair = Pair(
        text=Examined(text, language, markdown=True, kind="paragraph"),
        context="forum/pages/welcome:body",
        catalogue="forum",
        home=Home(),
        source=Examined(f"{text} x", other, markdown=True, kind="paragraph"),
    )
    every = [check for check in checks().values() if check.scope is not Scope.RUN]
    began = time.process_time()
    for _ in run(every, Corpus([], [pair], glossary=GLOSSARY), Suppressed()):
        pass
    assert time.process_time() - began < ENOUGH
