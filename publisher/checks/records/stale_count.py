"""The check `stale-count`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain

from publisher.checks.examined import Examined
from publisher.checks.facts.figures import figures
from publisher.checks.facts.number_words import counted
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Origin

_NOUNS: Mapping[str, str] = {
    "initiatives": r"initiatives|iniciativas",
    "countries": r"pays|countries|países",
    "workshops": r"ateliers|workshops|talleres",
    "organisations": r"organi[sz]ations|organizaciones|organismos",
    "people": r"personnes|people|personas|participants?|participantes",
    "languages": r"langues|languages|lenguas|idiomas",
}
_NOUN = re.compile(
    r"[ \u00a0\u202f](?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _NOUNS.items())
    + r")\b",
    re.IGNORECASE,
)
_NEAR = Decimal("0.25")  # of the count: a number further away counts something else
_KINDS = ("/pages/", "/edition:")


@project_check("stale-count", Severity.WARNING)
def stale_count(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    """A page says how many initiatives, countries or people there are, and not what was counted.

    Numbers that are near what the records of the edition come to, and not the same, in the pages
    and the foreword; `{initiatives}` would always be right. In the examples, the edition has a
    hundred initiatives.

    Bad: ``Les 102 initiatives du forum`` → ``The 102 initiatives of the forum``
    Good: ``Les 100 initiatives, dont 12 basques`` → ``100 initiatives, 12 of them Basque``
    Good: ``Les {initiatives} initiatives`` → ``The {initiatives} initiatives``
    """
    if not corpus.figures:
        return
    for subject in chain(corpus.origins, corpus.pairs):
        known = corpus.figures.get(subject.catalogue)
        if known is not None and any(kind in subject.context for kind in _KINDS):
            yield from ((subject, problem) for problem in _problems(subject.text, known))


def _problems(text: Examined, known: Mapping[str, int]) -> Iterator[Problem]:
    for value, start, end in _numbers(text):
        noun = _NOUN.match(text.text, end)
        if noun is None or noun.lastgroup is None:
            continue
        name = noun.lastgroup
        there = known.get(name, 0)
        if value != there and abs(value - there) <= _NEAR * there:
            what = f"'{text.text[start : noun.end()]}', and there are {there}"
            yield Problem(start, noun.end(), what, f"write '{{{name}}}' for the number", key=name)


def _numbers(text: Examined) -> Iterator[tuple[Decimal, int, int]]:
    for figure in figures(text):
        if figure.kind == "number" and isinstance(figure.content, Decimal):
            yield figure.content, figure.start, figure.end
    yield from counted(text)
