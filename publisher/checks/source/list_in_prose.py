"""The check `list-in-prose`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.source.written import is_prose, written
from publisher.checks.subject import Corpus, Origin

_MARK = re.compile(
    r"(?:(?<=\s)|\A)(?:\(([1-9]|[a-e]|i{1,3}|iv|v)\)|([1-9]|[a-e])(?:\)|-|\.-)(?=\s))"
)
_BULLET = re.compile(r"\s[•▪●◦]\s")
_LEAST = 3
_ORDERS = ("1 2 3".split(), "a b c".split(), "i ii iii".split())


@project_check("list-in-prose", Severity.NOTE)
def list_in_prose(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    r"""Three things or more are numbered within a paragraph.

    A list is easier to read, and to translate without losing one. Whoever likes the paragraph may
    leave it; that is why this is a note.

    Bad: ``Trois aides : (1) un prêt ; (2) un local ; (3) un conseil.``
    Bad: ``Nos piliers : 1- observer. 2- former. 3- financer.``
    Good: ``L’aide comporte (1) un prêt et (2) un local.``
    Good: ``1. un prêt\n2. un local\n3. un conseil``
    """
    for origin in written(corpus):
        if not is_prose(origin):
            continue
        prose = origin.text.prose
        marks = list(_MARK.finditer(prose))
        said = [mark[1] or mark[2] for mark in marks]
        if not any(_holds(said, order) for order in _ORDERS):
            marks = list(_BULLET.finditer(prose))
            if len(marks) < _LEAST:
                continue
        start, end = marks[0].span()
        what = "a list stands within the paragraph"
        yield origin, Problem(start, end, what, "make it a list", key="list")


def _holds(said: list[str], order: list[str]) -> bool:
    """Tell whether the marks of an order stand there, one after the other."""
    rest = iter(said)
    return all(mark in rest for mark in order)
