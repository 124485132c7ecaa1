"""The check `term-forbidden`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair
from publisher.terms.check import Kind


@project_check("term-forbidden", Severity.WARNING, apart=True)
def term_forbidden(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """A translation uses a term that the glossary forbids.

    The glossary is `sources/glossary.yaml`; the term is found in all its forms. In the examples,
    "solidary economy" is forbidden for "solidarity economy".

    Bad (fr>en): ``Une économie solidaire`` → ``A solidary economy``
    Good (fr>en): ``Une économie solidaire`` → ``A solidarity economy``
    """
    for pair, issue in corpus.term_issues:
        if issue.kind is Kind.FORBIDDEN:
            said = pair.text.text[issue.start : issue.end]
            what = f"the glossary forbids '{said}'"
            mend = f"write '{issue.wanted[0]}'" if issue.wanted else "write another word"
            yield pair, Problem(issue.start, issue.end, what, mend, key=issue.concept.id)
