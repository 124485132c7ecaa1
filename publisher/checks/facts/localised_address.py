"""The check `localised-address`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.clues import Side, shaped
from publisher.checks.facts.addresses import LANGUAGE, seen
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair

_NAMED = shaped(r"(?i)(?<![^\W_])(?:fr|en|es)(?![^\W_])")


@unit_check("localised-address", Severity.NOTE, signs="/.", like=_NAMED, side=Side.TEXT)
def localised_address(pair: Pair) -> Iterator[Problem]:
    """An address names a language that is not the reader's.

    The page may exist in the reader's language; nobody but a person can tell.

    Bad: ``See www.gsef-net.org/en`` → ``Voir www.gsef-net.org/en``
    Good: ``See www.gsef-net.org/en`` → ``Voir www.gsef-net.org/fr``
    """
    for value in seen(pair.text):
        found = [name.lower() for name in LANGUAGE.findall(value.text)]
        if found and pair.text.base not in found and pair.source.base in found:
            what = f"the address leads to a page in '{found[0]}'"
            mend = "see whether the page exists in the language of the text"
            yield Problem(value.start, value.end, what, mend)
