"""Every manual page has its examples, and every example does what the page says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

import publisher.checks
from publisher.checks.check import Check
from publisher.checks.description import Scope
from publisher.checks.registry import checks
from publisher.checks.runner import mended
from publisher.checks.subject import Origin
from tests.checks.examples import Example, examples, fired

CHECKS = list(checks().values())
EXAMPLES = [example for check in CHECKS for example in examples(check)]


def name(example: Example) -> str:
    return f"{example.check}-{'bad' if example.bad else 'good'}"


@pytest.mark.parametrize("example", [e for e in EXAMPLES if e.bad], ids=name)
def test_a_bad_example_is_found(example: Example) -> None:
    assert all(fired(example)), example.items


@pytest.mark.parametrize("example", [e for e in EXAMPLES if not e.bad], ids=name)
def test_a_good_example_is_left_alone(example: Example) -> None:
    assert not any(fired(example)), fired(example)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_manual_page_has_a_title_and_both_kinds_of_examples(check: Check) -> None:
    assert check.title.endswith(".")
    assert {example.bad for example in examples(check)} == {True, False}
    assert all(example.items for example in examples(check))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_check_stands_in_the_file_named_after_it(check: Check) -> None:
    folder = Path(publisher.checks.__file__).parent
    assert (folder / check.family / f"{check.id.replace('-', '_')}.py").is_file()
    assert check.run.__module__.endswith(f".{check.family}.{check.id.replace('-', '_')}")


@pytest.mark.parametrize("example", EXAMPLES, ids=name)
def test_a_problem_lies_within_its_text_and_its_fix_passes(example: Example) -> None:
    for problems in fired(example):
        for check, subject, problem in problems:
            if isinstance(subject, Origin) and check.scope in (Scope.TEXT, Scope.UNIT):
                assert 0 <= problem.start <= problem.end <= len(subject.text.text)
                assert problem.what
                assert not problem.what.endswith(".")
                if problem.fix is not None:
                    after = mended(subject, [check])
                    assert after != subject.text.text
                    items = (
                        [(after, "", None)]
                        if check.scope is Scope.TEXT
                        else [(example.items[0][0], after, None)]
                    )
                    again = Example(example.check, False, example.source, example.target, items)
                    assert not any(fired(again)), after
