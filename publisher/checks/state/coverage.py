"""The check `coverage`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fnmatch import fnmatchcase

from publisher.checks.configuration import PATH, Threshold
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair, Spot


@project_check("coverage", Severity.ERROR)
def coverage(corpus: Corpus) -> Iterator[tuple[Spot, Problem]]:
    """Less is translated than the project's own threshold asks for.

    Counted are the words of the sources whose units are done: neither missing nor stale nor
    waiting for review or a decision. The thresholds stand in `sources/checks.yaml`:

        thresholds:
          - {field: title, done: "100"}
          - {field: description, edition: gsef2018, language: es, done: "95"}

    A threshold without a language holds for each of them by itself. In the examples, everything
    has to be done:

    Bad: ``Bienvenue`` → ``Welcome`` and ``Merci`` [missing]
    Good: ``Bienvenue`` → ``Welcome`` and ``Merci`` → ``Thank you``
    """
    for number, threshold in corpus.thresholds.items():
        languages: dict[str, list[Pair]] = defaultdict(list)
        for pair in corpus.pairs:
            if _counts(threshold, pair):
                languages[pair.language].append(pair)
        for language, pairs in languages.items():
            total = sum(map(_words, pairs))
            done = sum(_words(pair) for pair in pairs if pair.state.done)
            if 100 * done < int(threshold.done) * total:
                percent = 100 * done // total
                what = f"{language}: {percent} % of {total} words are done, not {threshold.done} %"
                spot = Spot(PATH, ("thresholds", number), language=language)
                mend = "publisher status shows what is left to do"
                yield spot, Problem(*WHOLE, what, mend, key="coverage")


def _counts(threshold: Threshold, pair: Pair) -> bool:
    return (
        threshold.language in (None, pair.language)
        and threshold.edition in (None, pair.catalogue)
        and fnmatchcase(pair.role, threshold.field)
    )


def _words(pair: Pair) -> int:
    return len(pair.source.text.split())
