"""Quiet and sharp: what the checks say of the project's own units, and of errors made on purpose.

`tests/cases/seeded` has the errors, a line each. The right pairs are all units of the project,
whose texts editors have read: a finding there counts as a false alarm, even the few that are right.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

import pytest

from publisher.checks.check import Check
from publisher.checks.description import Scope
from publisher.checks.examined import Examined
from publisher.checks.problem import Severity
from publisher.checks.registry import checks
from publisher.checks.runner import Found, mended, run
from publisher.checks.subject import Corpus, Home, Origin, Pair
from publisher.checks.suppression import Suppressed
from publisher.translation.checking.loading import project_corpus
from publisher.translation.workspace import open_workspace
from tests.checks import seeds

ROOT = Path(__file__).parents[2]
FAMILIES = ("typography", "facts", "language", "markup")
LANGUAGES = ("fr", "en", "es")
NOTES = {"number-added", "localised-address", "ranges"}
FALSE_ALARMS = 1 / 200  # of the project's units, errors and warnings
FOUND = 0.95  # of the errors


class Seed(NamedTuple):
    """An error made on purpose."""

    check: str
    pair: Pair


def ours() -> list[Check]:
    return [
        check
        for check in checks().values()
        if check.family in FAMILIES or check.id in ("form-text", "address")
    ]


@cache
def project() -> Corpus:
    def read(path: str) -> bytes | None:
        file = ROOT / path
        return file.read_bytes() if file.is_file() else None

    workspace, faults = open_workspace(ROOT, read)
    assert workspace is not None, faults
    return project_corpus(workspace, {})


def made(language: str) -> list[Seed]:
    return [Seed(one.check, unit(one, number)) for number, one in enumerate(seeds.wrong(language))]


def unit(one: seeds.Seed, number: int) -> Pair:
    return Pair(
        text=Examined(one.target, one.language, markdown=True, kind="paragraph"),
        context=f"seeded/pages/line-{number}:body",
        catalogue="seeded",
        home=Home(),
        source=Examined(one.source, one.source_language, markdown=True, kind="paragraph"),
    )


def asked(pairs: list[Pair]) -> Iterator[Found]:
    return run(ours(), Corpus([], pairs, project().project), Suppressed())


@pytest.mark.parametrize("language", LANGUAGES)
def test_errors_made_on_purpose_are_found(language: str) -> None:
    wrong = made(language)
    told = {(found.check.id, found.subject.context) for found in asked([one.pair for one in wrong])}
    missed = [
        f"{one.check}: {one.pair.text.text}"
        for one in wrong
        if (one.check, one.pair.context) not in told
    ]
    assert len(wrong) >= 100
    assert len(missed) <= (1 - FOUND) * len(wrong), missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sources_of_the_errors_are_called_right(language: str) -> None:
    origins = [
        Origin(one.pair.source, one.pair.context, "seeded", Home()) for one in made(language)
    ]
    flagged = [
        f"{found.check.id}: {cast('Origin', found.subject).text.text}"
        for found in run(ours(), Corpus(origins, []), Suppressed())
        if found.check.severity >= Severity.WARNING
    ]
    assert flagged == []


def test_right_translations_are_called_right() -> None:
    right = [unit(one, number) for number, one in enumerate(seeds.right())]
    flagged = [
        f"{found.check.id}: {cast('Pair', found.subject).text.text}"
        for found in asked(right)
        if found.check.severity >= Severity.WARNING
    ]
    assert len(right) >= 200
    assert len(flagged) <= FALSE_ALARMS * len(right), flagged


def test_the_projects_own_units_are_called_right() -> None:
    corpus = project()
    flagged = {
        (found.subject.context, found.subject.language): f"{found.check.id}: {found.problem.what}"
        for found in run(ours(), corpus, Suppressed())
        # The project's own `checks.yaml` says why it does without this one.
        if found.check.severity >= Severity.WARNING and found.check.id != "plain-space"
    }
    assert len(corpus.pairs) >= 150
    assert len(flagged) <= FALSE_ALARMS * len(corpus.pairs), flagged


def test_an_error_has_no_false_alarm() -> None:
    found = run(ours(), project(), Suppressed())
    assert [one for one in found if one.check.severity is Severity.ERROR] == []


def test_every_check_has_its_errors() -> None:
    seeded = {one.check for language in LANGUAGES for one in made(language)}
    silent = {
        *NOTES,
        "too-long",
        "copied-from-another-unit",
        "names",
        "address",
        "links",
    }  # notes; limits are no text's own
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
