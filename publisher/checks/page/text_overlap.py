"""The check `text-overlap`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.pages import fewer, seen
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import page_check
from publisher.checks.subject import Corpus, Subject
from publisher.model.observation import Sight


@page_check("text-overlap", Severity.ERROR)
def text_overlap(corpus: Corpus) -> Iterator[tuple[Subject, Problem]]:
    """Text stands on top of other text, or on a pattern.

    So it is on a cover whose theme takes more lines than there is room above the date, and on the
    divider of a day with more sessions than fit above the pattern at its foot.

    Bad (fr>es): ``page i: {sight: over, at: theme.es, text: con equidad, surplus: 11}``
    Good (fr>es): ``page i: {sight: title, at: theme.es, text: con equidad, size: 3}``
    """
    for one in seen(corpus, Sight.OVER):
        what = f"{one.text} stands on top of something else"
        surplus = sum(each.surplus for each in one.observations)
        yield one.problem(what, f"shorten the text by {fewer(surplus)}", one.worst.text)
