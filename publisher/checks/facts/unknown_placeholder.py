"""The check `unknown-placeholder`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair

PLACEHOLDER = re.compile(r"(?<!\{)\{[A-Za-z_]\w*\}(?!\})|%\([A-Za-z_]\w*\)[sd]")


@unit_check("unknown-placeholder", Severity.ERROR)
def unknown_placeholder(pair: Pair) -> Iterator[Problem]:
    """A placeholder has a name that the source does not use, so nothing will be filled in.

    Names such as {initiatives} are the program's and are never translated.

    Bad: ``{initiatives} initiatives`` → ``{iniciativas} initiatives``
    Bad: ``%(count)s pages`` → ``%(nombre)s pages``
    Good: ``{people} people from {countries}`` → ``De {countries}, {people} personnes``
    Good: ``A set in braces`` → ``Un ensemble {a, b}``
    """
    known = set(PLACEHOLDER.findall(pair.source.text))
    if not known:
        return
    for found in PLACEHOLDER.finditer(pair.text.text):
        if found[0] not in known:
            what = f"the source has no '{found[0]}'"
            mend = f"write one of {', '.join(sorted(known))}"
            yield Problem(*found.span(), what, mend)
