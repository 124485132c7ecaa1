"""The check `unknown-placeholder`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.clues import Side
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair

PLACEHOLDER = re.compile(
    r"(?<!\{)\$?\{(?:[^\W\d]\w*|\d)\}(?!\})|\{\{ ?[^\W\d][\w.]* ?\}\}"
    r"|%\([^\W\d]\w*\)[sd]|(?<![\w%])%(?:\d\$)?[sd](?!\w)"
)


def placeholders(text: str) -> list[str]:
    """Return the placeholders of a text in their order, without the spaces in them."""
    return [found.replace(" ", "") for found in PLACEHOLDER.findall(text)]


@unit_check("unknown-placeholder", Severity.ERROR, signs="{%", side=Side.SOURCE)
def unknown_placeholder(pair: Pair) -> Iterator[Problem]:
    """A placeholder has a name that the source does not use, so nothing will be filled in.

    Names such as {initiatives} are the program's and are never translated.

    Bad: ``{initiatives} initiatives`` → ``{iniciativas} initiatives``
    Bad: ``%(count)s pages`` → ``%(nombre)s pages``
    Bad: ``Go to {{ room }}`` → ``Allez en {{ salle }}``
    Good: ``{people} people from {countries}`` → ``De {countries}, {people} personnes``
    Good: ``A set in braces`` → ``Un ensemble {a, b}``
    """
    known = set(placeholders(pair.source.text))
    if not known:
        return
    for found in PLACEHOLDER.finditer(pair.text.text):
        if found[0].replace(" ", "") not in known:
            what = f"the source has no '{found[0]}'"
            mend = f"write one of {', '.join(sorted(known))}"
            yield Problem(*found.span(), what, mend)
