"""The check `coverage`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import NamedTuple

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
          - {publication: program, edition: gsef2018, done: "100"}
          - {unit: "gsef2018/initiatives/*", state: reviewed, done: "50", severity: warning}

    `publication` asks for what such a booklet prints, also of people and organisations, but for
    the words of the program itself (`edition: ui`); `state: reviewed` counts only what somebody
    has reviewed; `unit` is a pattern of contexts; `severity` is that of the finding. A threshold
    without a language holds for each of them by itself. In the examples, everything has to be done:

    Bad: ``Bienvenue`` → ``Welcome`` and ``Merci`` [missing]
    Good: ``Bienvenue`` → ``Welcome`` and ``Merci`` → ``Thank you``
    """
    for one in reached(corpus):
        threshold = one.threshold
        spot = Spot(
            PATH, ("thresholds", one.number), "", one.language, f"thresholds {threshold.about}"
        )
        severity = Severity[threshold.severity.upper()]
        if not one.holds:
            what = f"{one.language}: {one.percent} % of {one.total} words are done"
            mend = "publisher status shows what is left to do"
            yield (
                spot,
                Problem(
                    *WHOLE, f"{what}, not {threshold.done} %", mend, None, "coverage", severity
                ),
            )
        elif not one.total and not corpus.narrowed:
            what = f"no unit is meant by '{threshold.about}'"
            mend = "correct it or delete it: it holds whatever happens"
            yield spot, Problem(*WHOLE, what, mend, None, "nothing", Severity.WARNING)


class Reached(NamedTuple):
    """A threshold in one language, and how far its units are."""

    number: int  # its place in the list of them
    threshold: Threshold
    language: str
    done: int  # words of the sources
    total: int

    @property
    def holds(self) -> bool:
        """Whether as much is done as the project asks for."""
        return 100 * self.done >= int(self.threshold.done) * self.total

    @property
    def percent(self) -> int:
        """How much is done, rounded down."""
        return 100 * self.done // self.total if self.total else 100


def reached(corpus: Corpus) -> list[Reached]:
    """Return how far each threshold is from its goal, language by language."""
    made = []
    for number, threshold in corpus.thresholds.items():
        languages: dict[str, list[Pair]] = defaultdict(list)
        for pair in corpus.pairs:
            if _counts(threshold, pair, corpus):
                languages[pair.language].append(pair)
        for language, pairs in (languages or {threshold.language or "": []}).items():
            done = sum(_words(pair) for pair in pairs if _is_reached(threshold, pair))
            made.append(Reached(number, threshold, language, done, sum(map(_words, pairs))))
    return made


def _counts(threshold: Threshold, pair: Pair, corpus: Corpus) -> bool:
    return (
        threshold.language in (None, pair.language)
        and _belongs(threshold, pair, corpus)
        and fnmatchcase(pair.role, threshold.field)
        and fnmatchcase(pair.context, threshold.unit)
    )


def _belongs(threshold: Threshold, pair: Pair, corpus: Corpus) -> bool:
    """Tell whether a unit is of the edition, or printed in the publication."""
    if threshold.publication is None:
        return threshold.edition in (None, pair.catalogue)
    place = pair.home.record, pair.home.path[:-1]
    return any(
        place in places
        for (edition, kind, language), places in corpus.printed.items()
        if kind == threshold.publication
        and language == pair.language
        and threshold.edition in (None, edition)
    )


def _is_reached(threshold: Threshold, pair: Pair) -> bool:
    return pair.state is State.REVIEWED if threshold.state == "reviewed" else pair.state.done


def _words(pair: Pair) -> int:
    return len(pair.source.text.split())
