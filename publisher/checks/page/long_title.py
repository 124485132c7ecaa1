"""The check `long-title`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from publisher.checks.pages import Seen, fewer, original, record_of, seen
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import page_check
from publisher.checks.subject import Corpus, Subject
from publisher.model.observation import Sight

USUAL = 3  # lines
LINES: Mapping[str, int] = {"initiative": 4, "block": 4}  # on narrow cards, and alone on a page


@page_check("long-title", Severity.WARNING)
def long_title(corpus: Corpus) -> Iterator[tuple[Subject, Problem]]:
    """A title takes more lines than a title should.

    Three lines, and four for an initiative on its card and for a session of workshops. A project
    decides otherwise in `sources/checks.yaml`, for each kind of title: `initiative`, `workshop`,
    `block`, `session`, `sheet`, `report`, `page`, `index`:

        title_lines:
          - {kind: initiative, lines: 5}

    A translation is told only if it takes more lines than its original, too.

    Bad (fr>es): ``page 77: {sight: title, kind: page, at: title.es, text: Carta / de / los / foros, size: 4}``
    Good (fr>es): ``page 77: {sight: title, kind: page, at: title.es, text: Carta / de los / foros, size: 3}``
    Good (fr>es): ``page 77: {sight: title, kind: initiative, at: title.es, text: Carta / de / los / foros, size: 4}``
    """  # noqa: E501 - an example is one line
    for one in seen(corpus, Sight.TITLE):
        worst = one.worst
        limit = max(_limit(corpus, worst.kind), _lines_of_original(corpus, one))
        if worst.size > limit:
            surplus = sum(map(len, worst.text.split("\n")[limit:]))
            what = f"the title takes {worst.size:g} lines"
            mend = f"say it in {limit}: shorten it by {fewer(surplus)}"
            yield one.problem(what, mend)


def _limit(corpus: Corpus, kind: str) -> int:
    return corpus.title_lines.get(kind) or LINES.get(kind, USUAL)


def _lines_of_original(corpus: Corpus, one: Seen) -> int:
    """Return the lines of the same title in its own language, 0 if they are few or unknown."""
    record = record_of(corpus, one.looked, one.worst.anchor)
    other = original(corpus, one.looked, record)
    if other is None:
        return 0
    there = (one.worst.anchor, one.worst.kind)
    return max(
        (
            int(each.size)
            for each in other.observations
            if each.sight is Sight.TITLE and (each.anchor, each.kind) == there
        ),
        default=0,
    )
