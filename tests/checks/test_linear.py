"""No text, however odd, keeps the checks busy for longer than one as long of another kind."""

from __future__ import annotations

import gc
import time

import pytest

from publisher.checks.description import Scope
from publisher.checks.examined import Examined
from publisher.checks.registry import checks
from publisher.checks.runner import run
from publisher.checks.subject import Corpus, Home, Pair
from publisher.checks.suppression import Suppressed
from tests.checks.examples import GLOSSARY
from tests.checks.nasty import PIECES, made

SIZE = 4_000  # characters
TIMES = 4
MOST = 6.0  # times as long for a text four times as long; its square would take sixteen
SHORT = 0.02  # seconds of CPU, which say nothing
LANGUAGES = ("fr", "en", "es")
EVERY = [check for check in checks().values() if check.scope is not Scope.RUN]


def seconds(name: str, size: int) -> float:
    language = LANGUAGES[list(PIECES).index(name) % len(LANGUAGES)]
    other = LANGUAGES[(LANGUAGES.index(language) + 1) % len(LANGUAGES)]
    text = made(PIECES[name], size)
    pair = Pair(
        text=Examined(text, language, markdown=True, kind="paragraph"),
        context="forum/pages/welcome:body",
        catalogue="forum",
        home=Home(),
        source=Examined(f"{text} x", other, markdown=True, kind="paragraph"),
    )
    gc.disable()  # as timeit does: what else is in memory is not what is measured
    try:
        began = time.process_time()
        for _ in run(EVERY, Corpus([], [pair], glossary=GLOSSARY), Suppressed()):
            pass
        return time.process_time() - began
    finally:
        gc.enable()


@pytest.mark.parametrize("name", PIECES)
def test_time_grows_as_the_text_does(name: str) -> None:
    seconds(name, SIZE)  # what is read once, such as words of a language
    short, long = seconds(name, SIZE), seconds(name, TIMES * SIZE)
    if long > MOST * max(short, SHORT):  # the machine may have been busy with others
        short, long = (min(seconds(name, size) for _ in range(3)) for size in (SIZE, TIMES * SIZE))
    assert long <= MOST * max(short, SHORT)
