"""Ask every check about everything it is made for; say what was found, unit by unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, cast

from publisher.catalogue.unit import State
from publisher.checks.examined import Examined
from publisher.checks.problem import Problem
from publisher.checks.registry import (
    Check,
    ProjectCheck,
    RunCheck,
    Scope,
    TextCheck,
)
from publisher.checks.subject import Corpus, Origin, Pair, Subject
from publisher.checks.suppression import Suppressed


class Found(NamedTuple):
    """A problem, who found it, and where."""

    check: Check
    subject: Subject
    problem: Problem


def run(checks: Sequence[Check], corpus: Corpus, suppressed: Suppressed) -> Iterator[Found]:
    """Yield what the checks find and nobody has accepted: source texts, units, then the rest."""
    for found in _found(checks, corpus):
        if not suppressed.hides(found.check, found.subject):
            suppressed.told.append(found)
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
        if check.scope in (Scope.PROJECT, Scope.PAGE):
            of_project = cast("ProjectCheck", check.run)
            yield from (Found(check, *each) for each in of_project(corpus))


class Asker:
    """Checks of texts and units, sorted by what they are asked about."""

    def __init__(self, checks: Iterable[Check]) -> None:
        self._checks = [check for check in checks if check.scope in (Scope.TEXT, Scope.UNIT)]
        self._groups: dict[tuple[str, State | None], _Group] = {}

    def origin(self, origin: Origin) -> Iterator[Found]:
        """Yield what is wrong with a source text."""
        text = origin.text
        for check in self._group(text.base, None).asked(text, text):
            for problem in cast("TextCheck", check.run)(text):
                yield Found(check, origin, problem)

    def pair(self, pair: Pair) -> Iterator[Found]:
        """Yield what is wrong with a unit."""
        text, source = pair.text, pair.source
        group = self._group(text.base, pair.state)
        for check in group.asked(text, source):
            # mypy cannot see that the scope says which of the two it is
            subject: Any = text if check.scope is Scope.TEXT else pair
            for problem in check.run(subject):
                yield Found(check, pair, cast("Problem", problem))

    def _group(self, base: str, state: State | None) -> _Group:
        group = self._groups.get((base, state))
        if group is None:
            wanted = [
                check
                for check in self._checks
                if check.speaks(base)
                and (check.scope is Scope.TEXT if state is None else state in check.states)
            ]
            group = self._groups[base, state] = _Group(wanted)
        return group


MEMORY = 4096  # sets of signs and words that are remembered


class _Group:
    """The checks of one language and state: which of them are worth asking about a text."""

    def __init__(self, checks: Sequence[Check]) -> None:
        self._checks = checks
        self._signs = frozenset[str]().union(*(check.needs.signs for check in checks))
        self._words = frozenset[str]().union(*(check.needs.words for check in checks))
        self._known: dict[tuple[frozenset[str], frozenset[str]], Sequence[Check]] = {}

    def asked(self, text: Examined, other: Examined) -> Sequence[Check]:
        """Return the checks that have something to look for in one of two texts."""
        signs, words = self._signs, self._words
        telling = (
            (text.signs & signs) | (other.signs & signs),
            (text.vocabulary & words) | (other.vocabulary & words),
        )
        found = self._known.get(telling)
        if found is None:
            if len(self._known) >= MEMORY:
                self._known.clear()
            found = self._known[telling] = [
                check
                for check in self._checks
                if check.needs.nothing
                or not check.needs.signs.isdisjoint(telling[0])
                or not check.needs.words.isdisjoint(telling[1])
            ]
        return found


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
