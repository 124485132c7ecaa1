"""The check `date-in-figures`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.source.written import written
from publisher.checks.subject import Corpus, Origin

_DATE = re.compile(r"(?<![\w/.])(\d{1,2})([/.])(\d{1,2})\2(?:19|20)\d\d(?![\w/])")
_MONTHS = 12


@project_check("date-in-figures", Severity.NOTE)
def date_in_figures(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    """A date is written in figures, and reads as another one elsewhere.

    4/11/2020 is a day in November to some and in April to others, translators among them.

    Bad: ``Le marché ouvre le 4/11/2020.``
    Good: ``Le marché ouvre le 4 novembre 2020.``
    Good: ``Le marché ouvre le 24/11/2020.``
    """
    for origin in written(corpus):
        if "/" not in origin.text.signs and "." not in origin.text.signs:
            continue
        for found in _DATE.finditer(origin.text.text):
            if max(int(found[1]), int(found[3])) <= _MONTHS and found[1] != found[3]:
                what = f"'{found[0]}' may be two days"
                yield origin, Problem(*found.span(), what, "write the month as a word")
