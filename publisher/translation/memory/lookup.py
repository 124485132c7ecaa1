"""What a translator wants to know of a text: matches, its sentences' matches, its terms."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from publisher.memory.pair import Direction, Match, Query

if TYPE_CHECKING:
    from publisher.model.finding import Finding
    from publisher.model.glossary import Glossary
    from publisher.terms.find import Occurrence
    from publisher.translation.memory.opened import ProjectMemory


class Term(NamedTuple):
    """A term of the glossary in the text, and how the other language names it."""

    occurrence: Occurrence
    translations: tuple[str, ...]  # the preferred one first; none where the glossary has none


class Answer(NamedTuple):
    """What is known of a text."""

    text: str
    direction: Direction
    matches: Sequence[Match]
    sentences: Sequence[tuple[str, Match | None]]  # where the text as a whole has no match
    terms: Sequence[Term]


class Desk:
    """A memory and a glossary, to be asked from one language into another."""

    def __init__(
        self,
        memory: ProjectMemory,
        glossary: Glossary | None,
        direction: Direction,
        threshold: int,
        limit: int,
    ) -> None:
        self._memory, self._glossary, self._direction = memory, glossary, direction
        self._threshold, self._limit = threshold, limit

    def answer(self, text: str, context: str = "") -> Answer:
        """Return what is known of a text that stands in this unit, if it stands in one."""
        query = Query(text, self._direction, context, _kind(context))
        matches = self._memory.lookup(query, self._threshold, self._limit)
        sentences = () if matches else self._sentences(query)
        return Answer(text, self._direction, matches, sentences, self._terms(text))

    def _sentences(self, query: Query) -> Sequence[tuple[str, Match | None]]:
        from publisher.text.sentences import sentences

        cut = sentences(query.text, self._direction.source)
        if len(cut) < 2:
            return ()
        found = [self._memory.lookup(Query(s, self._direction), self._threshold, 1) for s in cut]
        return [(s, matches[0] if matches else None) for s, matches in zip(cut, found, strict=True)]

    def _terms(self, text: str) -> list[Term]:
        if self._glossary is None:
            return []
        from publisher.terms.find import find_terms

        found = find_terms(text, self._direction.source, self._glossary)
        return [Term(o, _named(o, self._direction.target)) for o in found]


def _named(occurrence: Occurrence, language: str) -> tuple[str, ...]:
    from publisher.model.glossary import Status

    if occurrence.status is Status.DO_NOT_TRANSLATE:
        return (occurrence.term.text,)
    return tuple(term.text for term in occurrence.concept.named(language))


def _kind(context: str) -> str:
    if not context:
        return ""
    from publisher.translation.memory.kinds import kind_of

    return kind_of(context)


def glossary_of(
    root: Path, languages: tuple[str, ...]
) -> tuple[Glossary | None, Sequence[Finding]]:
    """Return a project's glossary and its faults; None where there is none, which costs nothing."""
    if not (root / "sources" / "glossary.yaml").exists():
        return None, ()
    from publisher.adapters.glossary_files import load_glossary

    return load_glossary(root, languages)
