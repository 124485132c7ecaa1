"""All checks by id. Each stands in a file of its own and is found there; nothing lists them twice.

`text_check`, `unit_check`, `project_check`, `page_check` and `run_check` are the decorators that
register one.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from inspect import cleandoc
from typing import Any, TypeVar

from publisher.catalogue.unit import State
from publisher.checks.check import Check, ProjectCheck, RunCheck, TextCheck, UnitCheck
from publisher.checks.clues import ANYTHING, Like, Needs, Side
from publisher.checks.description import Scope
from publisher.checks.examined import Examined
from publisher.checks.problem import Severity
from publisher.checks.subject import DONE, Pair

F = TypeVar("F", TextCheck, UnitCheck, ProjectCheck, RunCheck)

_FOUND: dict[str, Check] = {}


def text_check(
    id_: str,
    severity: Severity,
    *,
    languages: Iterable[str] = (),
    signs: Iterable[str] = (),
    words: Iterable[str] = (),
    like: Like | None = None,
    when: Callable[[Examined], bool] | None = None,
) -> Callable[[TextCheck], TextCheck]:
    """Register a check of one text in one language.

    It is not asked about a text that has not what it needs, as `Needs` has it: most texts have
    nothing that most checks look for.
    """
    needs = _needs(signs, words, like, Side.TEXT, when)
    return _registering(id_, Scope.TEXT, severity, languages, DONE, needs)


def unit_check(
    id_: str,
    severity: Severity,
    *,
    languages: Iterable[str] = (),
    states: Iterable[State] = DONE,
    signs: Iterable[str] = (),
    words: Iterable[str] = (),
    like: Like | None = None,
    side: Side = Side.EITHER,
    when: Callable[[Pair], bool] | None = None,
) -> Callable[[UnitCheck], UnitCheck]:
    """Register a check of a translation against its source; ``languages`` are of the former.

    What it needs may have to stand in the text, in its source, in either or in both.
    """
    needs = _needs(signs, words, like, side, when)
    return _registering(id_, Scope.UNIT, severity, languages, states, needs)


def project_check(
    id_: str,
    severity: Severity,
    *,
    signs: Iterable[str] = (),
    words: Iterable[str] = (),
    like: Like | None = None,
    side: Side = Side.EITHER,
    when: Callable[[Any], bool] | None = None,
    apart: bool = False,
) -> Callable[[ProjectCheck], ProjectCheck]:
    """Register a check that has to see more than a unit; it says at which subject a problem is.

    It sees everything; or, if it needs something, the source texts that have it and the fields of
    which a unit has it, each with all of its units, whatever their state. One that looks at each of
    these ``apart``, and at nothing else, may be given a few of them at a time, by any process.
    """
    needs = _needs(signs, words, like, side, when)
    return _registering(id_, Scope.PROJECT, severity, (), (), needs, apart=apart)


def page_check(id_: str, severity: Severity) -> Callable[[ProjectCheck], ProjectCheck]:
    """Register a check of what was seen on laid-out pages; of others it knows nothing."""
    return _registering(id_, Scope.PAGE, severity, (), (), ANYTHING)


def run_check(id_: str, severity: Severity) -> Callable[[RunCheck], RunCheck]:
    """Register a check of the run itself, made when all findings are known."""
    return _registering(id_, Scope.RUN, severity, (), (), ANYTHING)


def _needs(
    signs: Iterable[str],
    words: Iterable[str],
    like: Like | None,
    side: Side,
    when: Callable[[Any], bool] | None,
) -> Needs:
    return Needs(frozenset(signs), frozenset(words), like, side, when)


def _registering(
    id_: str,
    scope: Scope,
    severity: Severity,
    languages: Iterable[str],
    states: Iterable[State],
    needs: Needs,
    *,
    apart: bool = False,
) -> Callable[[F], F]:
    def register(function: F) -> F:
        family = function.__module__.rpartition(".")[0].rpartition(".")[2]
        page = cleandoc(function.__doc__ or "")
        if id_ in _FOUND:
            raise ValueError(f"two checks have the id '{id_}'")
        _FOUND[id_] = Check(
            id_,
            family,
            scope,
            severity,
            page,
            frozenset(languages),
            frozenset(states),
            function,
            needs,
            apart,
        )
        return function

    return register


@cache
def checks() -> Mapping[str, Check]:
    """Return every check, sorted by family and id. The first call imports their files."""
    package = import_module("publisher.checks")
    for module in pkgutil.walk_packages(package.__path__, "publisher.checks."):
        if module.name.count(".") == 3:  # publisher.checks.<family>.<id>
            import_module(module.name)
    found = sorted(_FOUND.values(), key=lambda check: (check.family, check.id))
    return {check.id: check for check in found}
