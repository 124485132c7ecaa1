"""Ask every check about everything it is made for; say what was found, unit by unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from itertools import chain, islice
from operator import or_
from typing import Any, NamedTuple, TypeAlias, cast

from publisher.catalogue.unit import State
from publisher.checks.check import Check, ProjectCheck, RunCheck
from publisher.checks.clues import ANYTHING, Clues, Needs, Side
from publisher.checks.description import Scope
from publisher.checks.problem import Problem
from publisher.checks.subject import Corpus, Origin, Pair, Subject
from publisher.checks.suppression import Suppressed
from publisher.l10n.cldr import base_language

PART = 250  # subjects that are asked about at a time, or a few more
MOST = 100  # problems of one kind in one text: nobody reads more, and to look for them takes long


class Found(NamedTuple):
    """A problem, who found it, and where."""

    check: Check
    subject: Subject
    problem: Problem


class Answer(NamedTuple):
    """What a part of the corpus tells, in few bytes: it may come from another process."""

    check: str  # its id
    subject: int  # its number: source texts first
    problem: Problem | None  # None: the check has to see the project, and finds what it needs here


Ask: TypeAlias = Callable[[Corpus], list[Answer]]
Share: TypeAlias = Callable[[Ask, Sequence[Corpus]], Iterable[list[Answer]]]


def run(
    checks: Sequence[Check], corpus: Corpus, suppressed: Suppressed, share: Share = map
) -> Iterator[Found]:
    """Yield what the checks find and nobody has accepted: source texts, units, then the rest.

    ``share`` asks about the parts of the corpus, wherever it likes, and gives answers in order.
    """
    for found in _found(checks, corpus, share):
        if not suppressed.hides(found.check, found.subject):
            suppressed.told.append(found)
            yield found
    for check in checks:
        if check.scope is Scope.RUN:
            of_run = cast("RunCheck", check.run)
            yield from (Found(check, *each) for each in of_run(suppressed))


def _found(checks: Sequence[Check], corpus: Corpus, share: Share) -> Iterator[Found]:
    subjects = [*corpus.origins, *corpus.pairs]
    order = {check.id: number for number, check in enumerate(checks)}
    suspects: dict[Needs, list[Origin]] = defaultdict(list)
    later: list[Found] = []
    ask, parts = _asking(checks, subjects), [*corpus.parts(PART)]
    # The first is asked about here: whoever comes after has what was loaded for it.
    answers = [*map(ask, parts[:1]), *share(ask, parts[1:])]
    for answer in chain.from_iterable(answers):
        check, subject = checks[order[answer.check]], subjects[answer.subject]
        if answer.problem is None:
            suspects[check.needs].append(subject)
        elif check.scope is Scope.PROJECT:
            later.append(Found(check, subject, answer.problem))
        else:
            yield Found(check, subject, answer.problem)
    of_all = [one for one in checks if one.scope in (Scope.PROJECT, Scope.PAGE) and not one.apart]
    later += _of_project(of_all, corpus, suspects)
    yield from sorted(later, key=lambda found: order[found.check.id])


def _asking(checks: Sequence[Check], subjects: Sequence[Origin]) -> Ask:
    """Return what finds out all that can be said of a part by itself."""
    asker, numbers = Asker(checks), {id(subject): n for n, subject in enumerate(subjects)}
    apart = [check for check in checks if check.apart]

    def ask(part: Corpus) -> list[Answer]:
        suspects: dict[Needs, list[Origin]] = defaultdict(list)
        answers: list[Answer] = []
        for subject in chain(part.origins, part.pairs):
            number = numbers[id(subject)]
            for check in asker.asked(subject):
                if check.apart:
                    suspects[check.needs].append(subject)
                elif check.scope is Scope.PROJECT:
                    answers.append(Answer(check.id, number, None))
                else:
                    told = islice(asked(check, subject), MOST)
                    answers += (Answer(check.id, number, problem) for _, _, problem in told)
        for check, about, problem in _of_project(apart, part, suspects):
            answers.append(Answer(check.id, numbers[id(about)], problem))
        return answers

    return ask


def _of_project(
    checks: Iterable[Check], corpus: Corpus, suspects: Mapping[Needs, Iterable[Origin]]
) -> Iterator[Found]:
    narrow: dict[Needs, Corpus] = {ANYTHING: corpus}
    for check in checks:
        if check.needs not in narrow:
            narrow[check.needs] = corpus.about(suspects.get(check.needs, ()))
        of_project = cast("ProjectCheck", check.run)
        yield from (Found(check, *each) for each in of_project(narrow[check.needs]))


def asked(check: Check, subject: Origin) -> Iterator[Found]:
    """Yield what a check of texts or units has to say of one."""
    # mypy cannot see that the scope says which of the two it is
    about: Any = subject.text if check.scope is Scope.TEXT else subject
    for problem in check.run(about):
        yield Found(check, subject, cast("Problem", problem))


# Pages and the run itself are no texts: their checks are asked about everything at once.
_ASKED = frozenset((Scope.TEXT, Scope.UNIT, Scope.PROJECT))


class Asker:
    """Checks, and which of them are worth asking about a text or unit."""

    def __init__(self, checks: Iterable[Check]) -> None:
        """Take them in the order in which they shall be asked."""
        self._checks = [check for check in checks if check.scope in _ASKED]
        needs = dict.fromkeys(check.needs for check in self._checks if check.needs.in_pieces)
        self._bits = {need: 1 << number for number, need in enumerate(needs)}
        self._clues: dict[tuple[str, Side], Clues] = {}
        self._groups: dict[tuple[str, str, State | None], _Group] = {}

    def asked(self, subject: Origin) -> list[Check]:
        """Return the checks that a text or unit concerns; those of a project, if they need it."""
        source, state = "", None
        if isinstance(subject, Pair):
            source, state = subject.source.language, subject.state
        key = source, subject.text.language, state
        group = self._groups.get(key)
        if group is None:
            group = self._groups[key] = self._group(*key)
        return group.asked(subject)

    def _group(self, source: str, language: str, state: State | None) -> _Group:
        base = base_language(language)
        wanted = [check for check in self._checks if _is_for(check, base, state)]
        bits = [self._bits.get(check.needs, 0) for check in wanted]
        before = self._known_of(base_language(source), Side.SOURCE)
        return _Group(wanted, bits, before, self._known_of(base, Side.TEXT))

    def _known_of(self, base: str, side: Side) -> Clues:
        if (base, side) not in self._clues:
            self._clues[base, side] = Clues(
                base,
                {
                    check.needs: self._bits[check.needs]
                    for check in self._checks
                    if check.needs.side in (side, Side.EITHER, Side.BOTH)
                    and check.needs in self._bits
                    and (side is Side.SOURCE or check.speaks(base))
                },
            )
        return self._clues[base, side]


def _is_for(check: Check, base: str, state: State | None) -> bool:
    """Tell whether a check may be asked about texts in a language and state; None: sources."""
    if check.scope is Scope.PROJECT:
        return check.needs != ANYTHING and (state is not None or check.needs.when is None)
    if state is None:
        return check.scope is Scope.TEXT and check.speaks(base)
    return state in check.states and check.speaks(base)


MEMORY = 4096  # sets of needs that are remembered
# A check, what has to hold of the text or unit, and whether it is a text's.
_Asked: TypeAlias = tuple[Check, Callable[[Any], bool] | None, bool]


class _Group:
    """The checks of two languages and a state, and what the texts of both sides tell of them."""

    def __init__(
        self, checks: Sequence[Check], bits: Sequence[int], source: Clues, text: Clues
    ) -> None:
        self._checks = list(zip(checks, bits, strict=True))
        self._sides = source, text
        self._one_is_enough = reduce(
            or_, (bit for check, bit in self._checks if check.needs.side is not Side.BOTH), 0
        )
        self._known: dict[int, Sequence[_Asked]] = {}

    def asked(self, subject: Origin) -> list[Check]:
        """Return the checks that find what they need in a text or unit."""
        source, text = self._sides
        met = text.of(subject.text.pieces)
        if isinstance(subject, Pair):
            there = source.of(subject.source.pieces)
            met = (met & there) | ((met | there) & self._one_is_enough)
        found = self._known.get(met)
        if found is None:
            found = self._concerned(met)
        return [
            check
            for check, when, is_of_text in found
            if when is None or when(subject.text if is_of_text else subject)
        ]

    def _concerned(self, met: int) -> Sequence[_Asked]:
        if len(self._known) >= MEMORY:
            self._known.clear()
        self._known[met] = found = [
            (check, check.needs.when, check.scope is Scope.TEXT)
            for check, bit in self._checks
            if not bit or bit & met
        ]
        return found


ROUNDS = 10  # a fix may make room for another; more than this is a check that fights another


def mended(subject: Origin, checks: Iterable[Check]) -> str:
    """Return the text of a subject with every fix of these checks made. Mended again, it stays."""
    asker, now = Asker(check for check in checks if check.scope is not Scope.PROJECT), subject
    for _ in range(ROUNDS):
        found = chain.from_iterable(asked(check, now) for check in asker.asked(now))
        text = _with_fixes(now.text.text, [each.problem for each in found])
        if text == now.text.text:
            break
        now = replace(now, text=now.text.replaced(text))
    return now.text.text


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
