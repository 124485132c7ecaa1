"""The check `one-translation`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair
from publisher.text.similarity import similarity
from publisher.text.stemming import Inflection, key
from publisher.text.words import words

_OTHERS = frozenset(("", "role", "task", "name", "names", "region"))  # of people, and messages
_ALIKE = 60  # of 100; sources less alike are the business of `copied-from-another-unit`
_LITTLE = 3  # letters: articles and the like, which follow the gender and number of a noun


@project_check("one-translation", Severity.NOTE)
def one_translation(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """Two texts that differ in one language are the same in another.

    Whoever looks for the one finds the other. Names, and what people are called, are left alone,
    and so are sources that differ in gender, number or signs alone; those that have little in
    common are left to `copied-from-another-unit`.

    Bad (fr>en): ``Les coopératives d’emploi`` → ``Worker cooperatives`` and ``Les coopératives d’usagers`` → ``Worker cooperatives``
    Good (fr>en): ``La coopérative d’emploi`` → ``Worker cooperative`` and ``Les coopératives d’emploi`` → ``Worker cooperative``
    """  # noqa: E501 - an example is one line
    seen: dict[tuple[str, str, str], list[Pair]] = defaultdict(list)
    for pair in chain.from_iterable(corpus.twins):
        if pair.role not in _OTHERS:
            seen[pair.language, pair.role, pair.text.text].append(pair)
    for first, *others in seen.values():
        for pair in others:
            alike = similarity(first.source.text, pair.source.text) >= _ALIKE
            if alike and _said(pair) != _said(first):
                what = f"this is also the translation of '{first.source.text}'"
                mend = f"make the difference of the sources seen: {first.context}"
                yield pair, Problem(0, len(pair.text.text), what, mend, key="one-translation")


def _said(pair: Pair) -> list[str]:
    language = pair.source.language
    return [
        key(word.lower(), language, Inflection.GENDER)
        for word in words(pair.source.text)
        if len(word) > _LITTLE
    ]
