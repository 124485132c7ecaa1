"""Quiet and sharp: what the checks say of the project's own units, and of errors made on purpose.

`tests/cases/seeded` has the errors, a line each. The right pairs are all units of the project,
whose texts editors have read: a finding there counts as a false alarm, even the few that are right.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from publisher.checks.examined import Examined
from publisher.checks.problem import Severity
from publisher.checks.registry import Check, Scope, checks
from publisher.checks.runner import Found, mended, run
from publisher.checks.subject import Corpus, Home, Origin, Pair
from publisher.checks.suppression import Suppressed
from publisher.translation.checking.loading import project_corpus
from publisher.translation.workspace import open_workspace
from tests.checks.examples import plain

ROOT = Path(__file__).parents[2]
FAMILIES = ("typography", "facts")
LANGUAGES = ("fr", "en", "es")
FALSE_ALARMS = 1 / 200  # of the project's units, errors and warnings
FOUND = 0.95  # of the errors


class Seed(NamedTuple):
    """An error made on purpose."""

    check: str
    pair: Pair


def ours() -> list[Check]:
    return [check for check in checks().values() if check.family in FAMILIES]


@cache
def project() -> Corpus:
    def read(path: str) -> bytes | None:
        file = ROOT / path
        return file.read_bytes() if file.is_file() else None

    workspace, faults = open_workspace(ROOT, read)
    assert workspace is not None, faults
    return project_corpus(workspace, {})


def seeds(language: str) -> list[Seed]:
    file = ROOT / f"tests/cases/seeded/{language}.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    return [seed(line, language, n) for n, line in enumerate(lines) if not line.startswith("#")]


def seed(line: str, language: str, number: int) -> Seed:
    check, source, texts = (part.strip() for part in line.split("|", 2))
    said, meant = (plain(text) for text in texts.split(" => "))
    return Seed(
        check,
        Pair(
            text=Examined(meant, language, markdown=True, kind="paragraph"),
            context=f"seeded/pages/line-{number}:body",
            catalogue="seeded",
            home=Home(),
            source=Examined(said, source, markdown=True, kind="paragraph"),
        ),
    )


def asked(pairs: list[Pair]) -> Iterator[Found]:
    return run(ours(), Corpus([], pairs, project().project), Suppressed())


@pytest.mark.parametrize("language", LANGUAGES)
def test_errors_made_on_purpose_are_found(language: str) -> None:
    made = seeds(language)
    missed = [
        f"{one.check}: {one.pair.text.text}"
        for one in made
        if one.check not in {found.check.id for found in asked([one.pair])}
    ]
    assert len(made) >= 25
    assert len(missed) <= (1 - FOUND) * len(made), missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sources_of_the_errors_are_called_right(language: str) -> None:
    flagged = [
        f"{found.check.id}: {one.pair.source.text}"
        for one in seeds(language)
        for found in run(
            ours(),
            Corpus([Origin(one.pair.source, one.pair.context, "seeded", Home())], []),
            Suppressed(),
        )
        if found.check.severity >= Severity.WARNING
    ]
    assert flagged == []


def test_the_projects_own_units_are_called_right() -> None:
    corpus = project()
    flagged = {
        (found.subject.context, found.subject.language): f"{found.check.id}: {found.problem.what}"
        for found in run(ours(), corpus, Suppressed())
        if found.check.severity >= Severity.WARNING
    }
    assert len(corpus.pairs) >= 150
    assert len(flagged) <= FALSE_ALARMS * len(corpus.pairs), flagged


def test_an_error_has_no_false_alarm() -> None:
    found = run(ours(), project(), Suppressed())
    assert [one for one in found if one.check.severity is Severity.ERROR] == []


def test_every_check_has_its_errors() -> None:
    seeded = {one.check for language in LANGUAGES for one in seeds(language)}
    silent = {"number-added", "localised-address", "too-long"}  # notes; limits are no text's own
    assert {check.id for check in ours()} - seeded <= silent


@pytest.mark.parametrize("language", LANGUAGES)
def test_mended_texts_of_the_project_pass_and_stay(language: str) -> None:
    fixing = [check for check in ours() if check.scope is Scope.TEXT]
    for origin in project().origins:
        if origin.language == language:
            text = mended(origin, fixing)
            again = Origin(origin.text.replaced(text), origin.context, "", Home())
            left = run(fixing, Corpus([again], []), Suppressed())
            assert [one for one in left if one.problem.fix is not None] == []
