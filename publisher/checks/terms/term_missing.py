"""The check `term-missing`."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair
from publisher.terms.check import Kind


@project_check("term-missing", Severity.NOTE, apart=True)
def term_missing(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """A term of the glossary stands in the source, and none of its translations in the text.

    The glossary is `sources/glossary.yaml`; a term is found in singular and plural, and in other
    genders where it has none of its own. A free wording may say the same, which is why this is a
    note. In the examples, "fair trade" is "commerce équitable".

    Bad (en>fr): ``The fair trade week`` → ``La semaine du commerce juste``
    Good (en>fr): ``The fair trade week`` → ``La semaine du commerce équitable``
    Good (en>fr): ``A fair price`` → ``Un prix juste``
    """
    for pair, issue in corpus.term_issues:
        if issue.kind is Kind.MISSING:
            term, wanted = issue.term.text, " or ".join(f"'{one}'" for one in issue.wanted[:3])
            what = f"the source has the term '{term}', the translation has no {wanted}"
            mend = f"use the term, or see that {pair.language} readers understand the same"
            yield pair, Problem(0, 0, what, mend, key=issue.concept.id)
