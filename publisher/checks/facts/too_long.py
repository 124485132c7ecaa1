"""The check `too-long`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair


def _is_limited(pair: Pair) -> bool:
    return pair.limit > 0


@unit_check("too-long", Severity.WARNING, when=_is_limited)
def too_long(pair: Pair) -> Iterator[Problem]:
    """The text is longer than the layout has room for.

    Titles and the like have a limit in characters; it stands in the catalogue, "At most 98
    characters". Nothing is told where the source is too long as well.

    Bad: ``The forum`` → ``Le forum mondial`` [at-most-12]
    Good: ``The forum`` → ``Le forum`` [at-most-12]
    Good: ``The world forum`` → ``Le forum mondial`` [at-most-12]
    Good: ``The forum`` → ``Le forum mondial``
    """
    length = len(pair.text.text)
    if _is_limited(pair) and len(pair.source.text) <= pair.limit < length:
        what = f"{length} characters stand where {pair.limit} have room"
        yield Problem(pair.limit, length, what, "say it more shortly", key="too-long")
