"""Check a project or catalogues, from files to findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

from publisher.catalogue.coverage import Coverage
from publisher.checks.check import Check
from publisher.checks.configuration import Configuration
from publisher.checks.gate import judged
from publisher.checks.registry import checks
from publisher.checks.runner import effective
from publisher.checks.standing import Standing, standings
from publisher.errors import UsageError
from publisher.model.finding import Finding
from publisher.translation.checking.changed import base_of, changed_lines
from publisher.translation.checking.configured import read_configuration
from publisher.translation.checking.looking import Looked, Read, known, look
from publisher.translation.checking.request import Checked, Request, Since
from publisher.translation.checking.since import (
    FOLDERS,
    Told,
    introduced,
    project_at,
    there,
    touched,
)

OF_ALL = ("coverage", "limit")  # they judge everything that is there, which no change answers for


def check(request: Request, read: Read | None = None) -> Checked:
    """Return the findings, or the faults for which nothing can be checked.

    Raises `UsageError` for a name that means nothing here, and for a commit git does not know.
    """
    every = checks()
    names = frozenset(every) | {one.family for one in every.values()}
    known((*request.select, *request.ignore), names, "check or family")
    since = None
    if request.changed_since is not None:
        since = base_of(request.root, request.changed_since)
    configuration, faults = read_configuration(request.root, request.configuration, names)
    wanted = _wanted(request, configuration, every)
    looking = partial(look, configuration=configuration, checks=wanted, names=names)
    looked, more = looking(request, read=read)
    if faults or looked is None:
        return Checked(faults=sorted({*faults, *more}))
    told: Told = looked.found, looked.findings
    compared = None
    if since is not None:
        # The rules of now; how much was done then is no matter.
        then = partial(looking, configuration=replace(configuration, thresholds=(), limits=()))
        told, compared = _compared(request, looked, since, partial(_at_once, then))
    return Checked(
        *told,
        [f for f in looked.refused if not (compared and (f.code, f.what) in compared.refused)],
        wanted,
        len(looked.corpus.origins) + len(looked.corpus.pairs),
        sorted({pair.language for pair in looked.corpus.pairs}),
        _standings(request, looked),
        _coverage(looked) if request.coverage else None,
        compared,
    )


def _wanted(
    request: Request, configuration: Configuration, every: Mapping[str, Check]
) -> list[Check]:
    judgements = [(each.check, each.severity) for each in configuration.severities]
    return [
        one
        for one in effective(every, judgements).values()
        if (not request.select or any(map(one.suits, request.select)))
        and not any(map(one.suits, request.ignore))
        and (request.changed_since is None or one.id not in OF_ALL)
    ]


def _compared(
    request: Request, looked: Looked, commit: str, look_at: Callable[[Request], Looked | None]
) -> tuple[Told, Since]:
    """Return what the working tree has and the commit has not, and how the commit stands."""
    named = [name for name in (*request.files, request.configuration or "") if _inside(name)]
    changed = changed_lines(request.root, commit, [*FOLDERS, *named])
    here = touched(looked, changed)
    if not (any(here) or looked.refused or request.coverage):
        return ((), ()), Since(commit=commit)
    with project_at(request, commit, look_at) as before:
        if before is None:
            return _of_lines(looked, here), Since(commit=commit, readable=False)
        gone = judged(looked.findings, there(before)).gone
        coverage = _coverage(before) if request.coverage else None
        return introduced(looked, before, changed), Since(
            commit=commit,
            gone=gone,
            coverage=coverage,
            refused=[(fault.code, fault.what) for fault in before.refused],
        )


def _inside(name: str) -> bool:
    """Tell whether a file lies in the project; git knows of no other."""
    return bool(name) and not name.startswith(("../", "/"))


def _at_once(
    look_at: Callable[[Request], tuple[Looked | None, Sequence[Finding]]], request: Request
) -> Looked | None:
    """Return what was found; None where nothing could be looked at, or not by these names."""
    with suppress(UsageError):
        return look_at(request)[0]
    return None


def _of_lines(looked: Looked, here: Sequence[bool]) -> Told:
    left = [n for n, changed in enumerate(here) if changed]
    return [looked.found[n] for n in left], [looked.findings[n] for n in left]


def _standings(request: Request, looked: Looked) -> Sequence[Standing]:
    return standings(looked.corpus, looked.suppressed) if request.of_all else ()


def _coverage(looked: Looked) -> Coverage | None:
    """Return how much is translated; None of catalogues by themselves."""
    from publisher.translation.status import status

    workspace, agreement = looked.workspace, looked.agreement
    if workspace is None:
        return None
    return status(workspace, workspace.root, workspace.languages, agreement)
