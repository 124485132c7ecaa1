"""The check `card-breaks`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.pages import Seen, fewer, grown, original, record_of, seen
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import page_check
from publisher.checks.subject import Corpus, Subject
from publisher.model.observation import Sight


@page_check("card-breaks", Severity.WARNING)
def card_breaks(corpus: Corpus) -> Iterator[tuple[Subject, Problem]]:
    """A card breaks over two pages in this language, and stands on one in its original.

    A workshop with its coordinators, a speaker, a main question should stand on one page. Where
    a translation is longer, it may not fit any more; the text is told that has grown most. Nothing
    is told where the original breaks as well.

    Bad (fr>es): ``page 24: {sight: broken, kind: page, size: 180.2, room: 173, surplus: 90}`` and ``Accueil et inscription`` → ``Recepción e inscripción de participantes``
    Good (fr>es): ``page 24: {sight: broken, kind: page, size: 180.2, room: 173, surplus: 90}`` and ``Accueil et inscription des participants`` → ``Inscripción``
    """  # noqa: E501 - an example is one line
    for one in seen(corpus, Sight.BROKEN):
        worst = one.worst
        record = record_of(corpus, one.looked, worst.anchor)
        other = original(corpus, one.looked, record)
        guilty = grown(corpus, one.looked, record)
        if other is None or guilty is None:
            continue
        there = (worst.anchor, worst.kind)
        broken = (each for each in other.observations if each.sight is Sight.BROKEN)
        if there not in ((each.anchor, each.kind) for each in broken):
            over = round(worst.size - worst.room, 1)
            what = f"this card breaks, {over} mm taller than a page, and not in its original,"
            told = Seen(guilty, one.looked, one.observations)
            yield told.problem(what, f"shorten its texts by {fewer(worst.surplus)}")
