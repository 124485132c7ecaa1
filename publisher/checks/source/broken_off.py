"""The check `broken-off`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.source.written import is_prose, written
from publisher.checks.subject import Corpus, Origin

_OPEN = re.compile(r"[,;(\[«“‘–—-]\s*[*_]*\s*\Z")
_INNER = re.compile(r"(?:[^\W\d_]{2}|[»”)])[\u00a0\u202f ]?[.!?…][»”)]? +[«“¿¡(]*[^\W\d_]")
_LAST = re.compile(r"[\w)\]»”%€$][*_]*\s*\Z")


@project_check("broken-off", Severity.WARNING)
def broken_off(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    """A paragraph ends in a comma or another mark that promises more, or without a full stop.

    The end of it may be lost. A full stop is missed only where the sentences before it have
    theirs: notes and lines of an address do without. Looked at is what the author wrote.

    Bad: ``La coopérative emploie des jeunes,``
    Bad: ``La coopérative emploie des jeunes ;``
    Bad: ``Le marché ouvre à l’aube. Toute la ville y vient``
    Good: ``Le marché ouvre à l’aube. Toute la ville y vient !``
    Good: ``Un marché à l’aube, ouvert à tous``
    Good: ``Le marché ouvre à l’aube. On y trouve :``
    """
    for origin in written(corpus):
        if not is_prose(origin):
            continue
        prose = origin.text.prose
        end = len(prose.rstrip())
        if found := _OPEN.search(prose):
            sign = prose[found.start()]
            what = f"the paragraph ends in '{sign}'"
            yield origin, Problem(found.start(), end, what, "write its end, or a full stop")
        elif _LAST.search(prose) and _INNER.search(prose):
            what = "the last sentence has no full stop"
            yield origin, Problem(max(end - 1, 0), end, what, "end it, or write what is missing")
