"""The check `running-head`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.pages import fewer, seen
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import page_check
from publisher.checks.subject import Corpus, Subject
from publisher.model.observation import Sight


@page_check("running-head", Severity.WARNING)
def running_head(corpus: Corpus) -> Iterator[tuple[Subject, Problem]]:
    """A running head or a thumb tab has more text than its one line holds.

    The head at the top of a page says the title of what stands on it, and the tab at its edge the
    day. A second line of the head comes near to the text; a tab has room for nothing more.

    Bad (fr>es): ``page 4: {sight: head, at: title.es, kind: head, text: Carta, size: 2, room: 1, surplus: 20}``
    Good (fr>es): ``page 4: {sight: title, at: title.es, text: Carta de Bilbao, size: 3}``
    """  # noqa: E501 - an example is one line
    for one in seen(corpus, Sight.HEAD):
        named = "thumb tab" if one.worst.kind == "tab" else "running head"
        what = f"the {named} {one.text} does not fit on one line"
        yield one.problem(what, f"shorten it by {fewer(max(one.worst.surplus, 1))}")
