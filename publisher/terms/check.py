"""Compare the terms of a text and of its translation."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from publisher.model.glossary import Concept, Glossary, Status, Term
from publisher.terms.find import Occurrence, find_all, find_terms, is_split, longest
from publisher.terms.words import Words


class Kind(Enum):
    """What is wrong with a term."""

    MISSING = "term-missing"  # no term of the concept stands in the translation
    FORBIDDEN = "term-forbidden"
    TRANSLATED = "term-translated"  # it should have stayed as it is


class TermIssue(NamedTuple):
    """A term that the glossary would have otherwise."""

    kind: Kind
    concept: Concept
    term: Term  # the one found: in the translation if it is forbidden, else in the source
    start: int  # of the term, in characters of the text it was found in
    end: int
    wanted: tuple[str, ...]  # what the translation may say, the preferred term first


def check_terms(
    source: str, target: str, source_language: str, target_language: str, glossary: Glossary
) -> list[TermIssue]:
    """Return what the glossary has against a translation, each concept once; quiet in doubt.

    A concept is there if any of its terms that are not forbidden is, be it inside a longer one or
    with other words between its own: "impact économique et social" has "impact social".
    A term that stands in the source only inside a longer one asks for nothing. Concepts without
    a term in the target's language are passed over. Linear time.
    """
    words = Words(target, target_language)
    there = find_all(words, glossary)
    allowed = {one.concept.id for one in there if one.status is not Status.FORBIDDEN}
    forbidden = list(_forbidden(longest(target, there), target_language))
    # Who used a forbidden term need not hear that the good one is missing.
    allowed |= {issue.concept.id for issue in forbidden}
    found = find_terms(source, source_language, glossary)
    # Letters that name two concepts ask for either: "government" for gobierno or poderes públicos.
    settled = {(one.start, one.end) for one in found if one.concept.id in allowed}
    asked: dict[str, Occurrence] = {}
    for one in found:
        if one.concept.id not in allowed and (one.start, one.end) not in settled:
            settled.add((one.start, one.end))
            asked.setdefault(one.concept.id, one)
    missing = [
        issue for one in asked.values() if (issue := _missing(one, words, glossary)) is not None
    ]
    return [*missing, *forbidden]


def _missing(found: Occurrence, target: Words, glossary: Glossary) -> TermIssue | None:
    concept, term, start, end = found
    if term.status is Status.DO_NOT_TRANSLATE:
        kept = term.text in target.text
        return None if kept else TermIssue(Kind.TRANSLATED, concept, term, start, end, (term.text,))
    wanted = tuple(one.text for one in concept.named(target.language))
    if not wanted or is_split(target, concept, glossary):
        return None
    return TermIssue(Kind.MISSING, concept, term, start, end, wanted)


def _forbidden(found: list[Occurrence], language: str) -> Iterator[TermIssue]:
    # What one concept forbids may be another's own word.
    good = {(one.start, one.end) for one in found if one.status is not Status.FORBIDDEN}
    seen: set[str] = set()
    for one in found:
        concept = one.concept
        if (
            one.status is Status.FORBIDDEN
            and (one.start, one.end) not in good
            and concept.id not in seen
        ):
            seen.add(concept.id)
            wanted = tuple(term.text for term in concept.named(language))
            yield TermIssue(Kind.FORBIDDEN, concept, one.term, one.start, one.end, wanted)
