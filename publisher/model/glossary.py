"""A glossary: concepts, and the terms that name each of them in each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """What a writer may do with a term."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"
    DO_NOT_TRANSLATE = "do-not-translate"  # stays as it is in a text of any language


class Part(StrEnum):
    """A part of speech, as far as TBX-Basic tells them apart."""

    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PROPER_NOUN = "proper-noun"
    OTHER = "other"


class Gender(StrEnum):
    """The grammatical gender of a term."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Term:
    """A name of a concept in one language, in the form a dictionary gives.

    With a gender, its words vary in number only; without one, in gender as well.
    """

    text: str
    language: str
    status: Status
    part: Part | None = None
    gender: Gender | None = None
    abbreviates: str = ""  # the term of the same concept and language that it is short for
    forms: tuple[str, ...] = ()  # inflected forms that no rule finds, and other spellings
    note: str = ""

    @property
    def fixed(self) -> bool:
        """Whether it is a name, which keeps its form and its capitals."""
        return self.status is Status.DO_NOT_TRANSLATE or self.part is Part.PROPER_NOUN


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing meant, whatever it is called."""

    id: str
    terms: tuple[Term, ...]
    definition: Mapping[str, str] = field(default_factory=dict)  # by language
    note: str = ""

    def named(self, language: str) -> tuple[Term, ...]:
        """Return the terms a text in this language may use, the preferred ones first."""
        usable = [
            t for t in self.terms if t.language == language and t.status is not Status.FORBIDDEN
        ]
        return tuple(sorted(usable, key=lambda term: term.status is Status.ADMITTED))


@dataclass(frozen=True, slots=True, eq=False)
class Glossary:
    """All concepts of a project, by their ids. Compared by identity, so that it can be indexed."""

    concepts: Mapping[str, Concept] = field(default_factory=dict)

    def terms(self, language: str) -> Iterator[tuple[Concept, Term]]:
        """Yield every term of one language with its concept, in the order of the glossary."""
        for concept in self.concepts.values():
            for term in concept.terms:
                if term.language == language:
                    yield concept, term
