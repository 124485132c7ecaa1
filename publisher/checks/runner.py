"""Ask every check about everything it is made for; say what was found, unit by unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple, TypeAlias, cast

from publisher.catalogue.unit import State
from publisher.checks.problem import Problem
from publisher.checks.registry import (
    Check,
    ProjectCheck,
    RunCheck,
    Scope,
    TextCheck,
    UnitCheck,
)
from publisher.checks.subject import Corpus, Origin, Pair, Subject
from publisher.checks.suppression import Suppressed


class Found(NamedTuple):
    """A problem, who found it, and where."""

    check: Check
    subject: Subject
    problem: Problem


Ask: TypeAlias = Callable[[Pair], Iterable[Problem]]


def run(checks: Sequence[Check], corpus: Corpus, suppressed: Suppressed) -> Iterator[Found]:
    """Yield what the checks find and nobody has accepted: source texts, units, then the rest."""
    for found in _found(checks, corpus):
        if not suppressed.hides(found.check, found.subject):
            yield found
    for check in checks:
        if check.scope is Scope.RUN:
            of_run = cast("RunCheck", check.run)
            yield from (Found(check, *each) for each in of_run(suppressed))


def _found(checks: Sequence[Check], corpus: Corpus) -> Iterator[Found]:
    asker = Asker(checks)
    for origin in corpus.origins:
        yield from asker.origin(origin)
    for pair in corpus.pairs:
        yield from asker.pair(pair)
    for check in checks:
        if check.scope is Scope.PROJECT:
            of_project = cast("ProjectCheck", check.run)
            yield from (Found(check, *each) for each in of_project(corpus))


class Asker:
    """Checks of texts and units, sorted by what they are asked about."""

    def __init__(self, checks: Iterable[Check]) -> None:
        self._checks = [check for check in checks if check.scope in (Scope.TEXT, Scope.UNIT)]
        self._texts: dict[str, Sequence[tuple[Check, TextCheck]]] = {}
        self._pairs: dict[tuple[str, State], Sequence[tuple[Check, Ask]]] = {}

    def origin(self, origin: Origin) -> Iterator[Found]:
        """Yield what is wrong with a source text."""
        language = origin.text.base
        if language not in self._texts:
            self._texts[language] = [
                (check, cast("TextCheck", check.run))
                for check in self._checks
                if check.scope is Scope.TEXT and check.speaks(language)
            ]
        for check, ask in self._texts[language]:
            for problem in ask(origin.text):
                yield Found(check, origin, problem)

    def pair(self, pair: Pair) -> Iterator[Found]:
        """Yield what is wrong with a unit."""
        key = pair.text.base, pair.state
        asked = self._pairs.get(key)
        if asked is None:
            asked = self._pairs[key] = [
                (check, _asking(check))
                for check in self._checks
                if check.speaks(key[0]) and key[1] in check.states
            ]
        for check, ask in asked:
            for problem in ask(pair):
                yield Found(check, pair, problem)


def _asking(check: Check) -> Ask:
    if check.scope is Scope.UNIT:
        return cast("UnitCheck", check.run)
    return partial(_text_of, cast("TextCheck", check.run))


def _text_of(ask: TextCheck, pair: Pair) -> Iterable[Problem]:
    return ask(pair.text)


ROUNDS = 10  # a fix may make room for another; more than this is a check that fights another


def mended(subject: Origin, checks: Iterable[Check]) -> str:
    """Return the text of a subject with every fix of these checks made. Mended again, it stays."""
    asker, now = Asker(checks), subject
    ask = cast("Callable[[Origin], Iterator[Found]]", asker.pair if _is_pair(now) else asker.origin)
    for _ in range(ROUNDS):
        text = _with_fixes(now.text.text, [found.problem for found in ask(now)])
        if text == now.text.text:
            break
        now = replace(now, text=now.text.replaced(text))
    return now.text.text


def _is_pair(subject: Origin) -> bool:
    return isinstance(subject, Pair)


def _with_fixes(text: str, problems: Iterable[Problem]) -> str:
    """Make the fixes from left to right; one that reaches into another waits for the next round."""
    pieces, done = [], 0
    for problem in sorted(problems, key=lambda problem: problem[:2]):
        if problem.fix is not None and problem.start >= done:
            pieces += [text[done : problem.start], problem.fix]
            done = problem.end
    return "".join([*pieces, text[done:]])


def effective(
    all_checks: Mapping[str, Check], judgements: Iterable[tuple[str, str]]
) -> dict[str, Check]:
    """Return the checks a project wants, with its severities; the later judgement wins."""
    from publisher.checks.problem import Severity

    wanted = dict(all_checks)
    for name, severity in judgements:
        for id_, check in all_checks.items():
            if check.suits(name):
                if severity == "off":
                    wanted.pop(id_, None)
                else:
                    wanted[id_] = replace(check, severity=Severity[severity.upper()])
    return wanted
