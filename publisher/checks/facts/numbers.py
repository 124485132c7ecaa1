"""The check `numbers`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from publisher.checks.clues import Side
from publisher.checks.facts.alike import SIGNS, WORDS, may_differ
from publisher.checks.facts.comparing import (
    figures_gained,
    figures_lost,
    has_too_many,
    numbers_replaced,
)
from publisher.checks.facts.contradictions import contradictions
from publisher.checks.facts.derived import is_derived
from publisher.checks.facts.figures import Figure
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair

_TELLING = 7


@project_check(
    "numbers",
    Severity.WARNING,
    signs=SIGNS,
    words=WORDS,
    side=Side.SOURCE,
    when=may_differ,
    apart=True,
)
def numbers(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """A number, date or time of the source is not in the translation.

    Compared by value: 1,250 is 1 250, 12 May is 12 mai, 9.30 a.m. is 9 h 30, 5 million is
    cinco millones, twelve is 12, the 1970s are los años setenta. A number may stand in another
    paragraph of the same text. A number in words is looked at if
    another one stands in its place. One that a new number and another of the source make (19 is 17
    and two years) is noted only. What only the translation says is told by `number-added`.

    Bad: ``1,250 people`` → ``1 520 personnes``
    Bad: ``In 2018, 5 projects`` → ``Cinq projets``
    Bad: ``On 12 May 2024`` → ``Le 12 mars 2024``
    Bad (fr>en): ``Le 9 juin à 9 h 30`` → ``On 9 June at 9:00 a.m.``
    Bad: ``Seven towns have signed`` → ``Neuf villes ont signé``
    Bad (es>en): ``Veinte ciudades, veinte presupuestos`` → ``Twelve cities, twenty budgets``
    Bad (fr>es): ``Au XVIIIe siècle`` → ``En el siglo XVII``
    Bad (fr>es): ``Rendez-vous lundi 3 mai`` → ``La cita es el martes 3 de mayo``
    Good: ``1,250 people, 3.5 million`` → ``1 250 personnes, 3,5 millions``
    Good: ``On Monday 12 May 2024 at 2.30 p.m.`` → ``Le lundi 12 mai 2024 à 14 h 30``
    Good (fr>en): ``Les 18 villes du XXIe siècle`` → ``Eighteen towns of the 21st century``
    Good (fr>es): ``Depuis les années 1970`` → ``Desde los años setenta``
    Good: ``In 2018.`` → ``Cette année-là.`` and ``Much was done.`` → ``En 2018, on fit beaucoup.``
    """
    for pairs in corpus.complete:
        yield from _of_field(corpus, pairs)


def _of_field(corpus: Corpus, pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Problem]]:
    lost, gained = figures_lost(corpus), figures_gained(corpus)
    told: set[tuple[int, int]] = set()  # pairs, and where in them
    for pair in pairs:
        instead = {figure.kind: figure for figure in reversed(gained.get(id(pair), ()))}
        for figure in lost.get(id(pair), ()):
            other = instead.get(figure.kind)
            # A weekday may be left out, for the date says it; a month as well.
            if other is not None or figure.kind not in ("weekday", "month"):
                told.add((id(pair), other.start if other else -1))
                yield pair, _problem(pair, figure, other)
    for pair, number, other in numbers_replaced(pairs):
        problem = _problem(pair, Figure("number", *number), other)
        # Where none stands in its place, a small one may have been a turn of phrase.
        if other is None and number.value < _TELLING:
            problem = problem._replace(severity=Severity.NOTE)
        yield pair, problem
    for pair in pairs:
        for said, start, end in (
            () if has_too_many(pair) else contradictions(pair.source, pair.text)
        ):
            if (id(pair), start) not in told:
                but = f", but '{pair.text.text[start:end]}'" if end else ""
                what = f"the source has '{said}', the translation has not{but}"
                yield pair, Problem(start, end, what, "compare with the source", key=said)


def _problem(pair: Pair, lost: Figure, other: Figure | None) -> Problem:
    said = pair.source.text[lost.start : lost.end]
    place = (other.start, other.end) if other else WHOLE
    but = f", but '{pair.text.text[other.start : other.end]}'" if other else ""
    what = f"the source has '{said}', the translation has not{but}"
    number, severity = lost.content, None
    if isinstance(number, Decimal) and not lost.of_hundred:
        severity = Severity.NOTE if is_derived(number, pair.source, pair.text) else None
    return Problem(*place, what, "compare with the source", key=said, severity=severity)
