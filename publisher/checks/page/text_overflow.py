"""The check `text-overflow`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.pages import Seen, fewer, grown, record_of, seen
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import page_check
from publisher.checks.subject import Corpus, Subject
from publisher.model.observation import Sight


@page_check("text-overflow", Severity.ERROR)
def text_overflow(corpus: Corpus) -> Iterator[tuple[Subject, Problem]]:
    """Text runs out of its box, or off the foot of its page.

    A word that is wider than its column, its card or its cell runs into what stands beside it or
    off the paper. A card that is taller than a page loses its last lines. Shorten the text, or say
    it with shorter words; a soft hyphen (U+00AD) shows where a long word may be parted. At the foot
    of a page the text is told that has grown most beside its original.

    Bad (fr>es): ``page 12: {sight: wide, at: title.es, text: Desoxirribonucleico, size: 92.5, room: 80, surplus: 4}``
    Bad (fr>es): ``page 12: {sight: low, at: description.es, size: 201.3, room: 192, surplus: 140}``
    Good (fr>es): ``page 12: {sight: title, at: title.es, text: Uno dos tres, size: 3}``
    """  # noqa: E501 - an example is one line
    for one in seen(corpus, Sight.WIDE):
        worst = one.worst
        over = round(worst.size - worst.room, 1)
        what = f"{one.text} is {over} mm wider than its place"
        mend = f"shorten the word by {fewer(worst.surplus)}, take another, or part it"
        yield one.problem(what, mend, worst.text)
    for one in seen(corpus, Sight.LOW):
        worst = one.worst
        what = f"it runs off the foot of the page with {worst.surplus} characters"
        guilty = grown(corpus, one.looked, record_of(corpus, one.looked, worst.anchor))
        told = Seen(guilty or one.subject, one.looked, one.observations)
        yield told.problem(what, f"shorten it by {fewer(worst.surplus)}")
