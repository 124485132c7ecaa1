"""The check `placeholder-lost`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.clues import Side
from publisher.checks.facts.unknown_placeholder import placeholders
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair


@unit_check("placeholder-lost", Severity.WARNING, signs="{%", side=Side.SOURCE)
def placeholder_lost(pair: Pair) -> Iterator[Problem]:
    """A placeholder of the source is not in the translation.

    Readers do not get the number or name that would be filled in. A plural form may do without:
    "one workshop".

    Bad: ``{initiatives} initiatives`` → ``Les initiatives``
    Bad: ``%(count)s pages`` → ``Les pages``
    Bad: ``Go to {{ room }} at {{ time }}`` → ``Allez-y à {{ time }}``
    Good: ``{people} people from {countries}`` → ``De {countries}, {people} personnes``
    """
    if pair.home.form is None:
        said = set(placeholders(pair.text.text))
        for name in dict.fromkeys(placeholders(pair.source.text)):
            if name not in said:
                what = f"the source has '{name}', the translation has not"
                yield Problem(*WHOLE, what, "put it where it belongs", key=name)
