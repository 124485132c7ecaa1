"""The check `partial-text`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair


def _is_open(pair: Pair) -> bool:
    return pair.draft or not pair.text.text


@project_check("partial-text", Severity.WARNING, when=_is_open, apart=True)
def partial_text(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """Some paragraphs of a text are translated and others are not.

    Nobody is shown half a text: readers get the whole of it in its original language, so what is
    translated is lost on them. Told once for each text, at the first piece that is missing.

    Bad: ``Prenez le tramway.`` → ``Take the tram.`` and ``Marchez dix minutes.`` [missing]
    Good: ``Prenez le tramway.`` [missing] and ``Marchez dix minutes.`` [missing]
    Good: ``Prenez le tramway.`` → ``Take the tram.`` and ``Marchez.`` → ``Walk.`` [stale]
    """
    for pairs in corpus.fields.values():
        open_ = [pair for pair in pairs if _is_open(pair)]
        if 0 < len(open_) < len(pairs) and pairs[0].text.kind != "message":
            what = f"{len(open_)} of the {len(pairs)} pieces of this text are not translated"
            mend = "translate the rest: until then readers see all of it in the original language"
            yield open_[0], Problem(*WHOLE, what, mend)
