"""The check `copied-from-another-unit`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair
from publisher.text.similarity import similarity

_WORDS = 3  # less than this may well be said of two things
_ALIKE = 60  # of 100: sources that are more alike may have one translation


@project_check("copied-from-another-unit", Severity.WARNING)
def copied_from_another_unit(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """A translation is that of another text.

    Two units have one translation, word for word, and their sources have little in common: one
    was pasted into the wrong place. Told of the later one. Sources that are much alike are left
    to `one-translation`.

    Bad (fr>en): ``Prenez le tramway jusqu’au pont`` → ``Take the tram to the bridge`` and ``Les repas sont offerts`` → ``Take the tram to the bridge``
    Good (fr>en): ``Directrice de projets sociaux`` → ``Head of social projects`` and ``Directeur de projets sociaux`` → ``Head of social projects``
    Good (fr>en): ``Présidente`` → ``Chair`` and ``Animateur`` → ``Chair``
    """  # noqa: E501 - an example is one line
    for twins in corpus.twins:
        if len(twins[0].text.words) < _WORDS or twins[0].text.kind == "message":
            continue
        first, *others = twins
        for pair in others:
            comparable = pair.source.language == first.source.language
            if comparable and similarity(first.source.text, pair.source.text) < _ALIKE:
                what = f"this is also the translation of '{_short(first.source.text)}'"
                mend = "see which of the two it belongs to"
                yield pair, Problem(0, len(pair.text.text), what, mend, key="copied")


def _short(text: str) -> str:
    return text if len(text) <= 50 else f"{text[:50].rstrip()}…"
