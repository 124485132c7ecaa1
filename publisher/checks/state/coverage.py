"""The check `coverage`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fnmatch import fnmatchcase

from publisher.catalogue.unit import State
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
          - {unit: "gsef2018/initiatives/*", state: reviewed, done: "50", severity: warning}

    `state: reviewed` counts only what somebody has reviewed; `unit` is a pattern of contexts, for
    the records that a publication is made of; `severity` is that of the finding. A threshold
    without a language holds for each of them by itself. In the examples, everything has to be done:

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
            done = sum(_words(pair) for pair in pairs if _is_reached(threshold, pair))
            if 100 * done < int(threshold.done) * total:
                percent = 100 * done // total
                what = f"{language}: {percent} % of {total} words are done, not {threshold.done} %"
                spot = Spot(PATH, ("thresholds", number), language=language)
                mend = "publisher status shows what is left to do"
                severity = Severity[threshold.severity.upper()]
                yield spot, Problem(*WHOLE, what, mend, None, "coverage", severity)


def _counts(threshold: Threshold, pair: Pair) -> bool:
    return (
        threshold.language in (None, pair.language)
        and threshold.edition in (None, pair.catalogue)
        and fnmatchcase(pair.role, threshold.field)
        and fnmatchcase(pair.context, threshold.unit)
    )


def _is_reached(threshold: Threshold, pair: Pair) -> bool:
    return pair.state is State.REVIEWED if threshold.state == "reviewed" else pair.state.done


def _words(pair: Pair) -> int:
    return len(pair.source.text.split())
