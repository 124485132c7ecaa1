"""Terms: where they are told, and for which units."""

from __future__ import annotations

from dataclasses import replace

from publisher.catalogue.unit import State
from publisher.checks.subject import Corpus
from publisher.checks.terms.term_forbidden import term_forbidden
from publisher.checks.terms.term_missing import term_missing
from tests.checks.examples import GLOSSARY, Example, pair

FORBIDDEN = pair(
    Example("", True, "fr", "en", ()),
    ("L’économie solidaire et Koopera", "The solidary economy and Koopera", None),
)


def test_a_forbidden_term_is_told_where_it_stands_and_not_as_missing() -> None:
    corpus = Corpus([], [FORBIDDEN], glossary=GLOSSARY)
    ((_, problem),) = term_forbidden(corpus)
    assert FORBIDDEN.text.text[problem.start : problem.end] == "solidary economy"
    assert problem.mend == "write 'solidarity economy'"
    assert not list(term_missing(corpus))


def test_without_a_glossary_or_a_translation_there_is_nothing_to_say() -> None:
    assert not list(term_forbidden(Corpus([], [FORBIDDEN])))
    stale = replace(FORBIDDEN, state=State.STALE)
    assert not list(term_forbidden(Corpus([], [stale], glossary=GLOSSARY)))
