"""The check `term-translated`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair
from publisher.terms.check import Kind


@project_check("term-translated", Severity.WARNING, apart=True)
def term_translated(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """A name that is the same in every language is not in the translation.

    The glossary, `sources/glossary.yaml`, has it as `name:`. In the examples, that is "Koopera".

    Bad (fr>en): ``Les boutiques de Koopera`` → ``The shops of Cooperate``
    Good (fr>en): ``Les boutiques de Koopera`` → ``Koopera’s shops``
    """
    for pair, issue in corpus.term_issues:
        if issue.kind is Kind.TRANSLATED:
            what = f"the name '{issue.term.text}' of the source is not here"
            mend = "leave it as it is: it is the same in every language"
            yield pair, Problem(0, 0, what, mend, key=issue.concept.id)
