"""The check `title-stop`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.source.written import written
from publisher.checks.subject import Corpus, Origin

_STOP = re.compile(r"[^\W\d_]{3,}[»”)]?([.;,])\s*\Z")
_ROLES = ("title", "subtitle", "theme", "forum")
_SHORTENED = re.compile(
    r"\b(?:coop|corp|bros|dept|assoc|etc|inc|ltd|cia|cía)\.\s*\Z", re.IGNORECASE
)


@project_check("title-stop", Severity.WARNING)
def title_stop(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    """A title ends with a full stop, a comma or a semicolon.

    Titles have none, unless they are of several sentences. In the examples, lines that begin with
    ## are titles.

    Bad: ``## Un four pour toute la rue.``
    Good: ``## Un four pour toute la rue``
    Good: ``## Un four. Une rue. Une ville.``
    """
    for origin in written(corpus):
        if origin.role in _ROLES or origin.text.kind.startswith("heading"):
            found = _STOP.search(origin.text.prose)
            before = origin.text.prose[: found.start(1)] if found else ""
            if found and ". " not in before and not _SHORTENED.search(origin.text.prose):
                what = f"the title ends with '{found[1]}'"
                yield origin, Problem(*found.span(1), what, "delete it")
