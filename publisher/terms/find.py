"""Find the terms of a glossary in a text, whatever their inflection."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest
from typing import NamedTuple

from publisher.model.glossary import Concept, Glossary, Status, Term
from publisher.terms.index import Entry, Index, Wanted, index, join, ways
from publisher.terms.words import Words

_NEAR = 6  # words: "production, échange et consommation responsables"


class Occurrence(NamedTuple):
    """A term in a text: which one, and from which character to which."""

    concept: Concept
    term: Term
    start: int
    end: int

    @property
    def status(self) -> Status:
        """What a writer may do with the term."""
        return self.term.status


def find_terms(text: str, language: str, glossary: Glossary) -> list[Occurrence]:
    """Return the terms a reader would see in a text, in their order; none overlaps the next.

    Of terms that overlap, the longest is meant: "économie sociale et solidaire" is not also
    "économie sociale". Only terms that share their very letters (of two concepts) are all
    returned, a term as the glossary writes it ahead of another that is inflected. Addresses,
    e-mails and code hold no terms. Linear time.
    """
    return longest(text, find_all(Words(text, language), glossary))


def longest(text: str, found: Iterable[Occurrence]) -> list[Occurrence]:
    """Return of all terms in a text those that `find_terms` returns."""
    chosen: list[Occurrence] = []
    taken = bytearray(len(text))
    ordered = sorted(found, key=lambda one: (one.start - one.end, one.start))
    for (start, end), group in groupby(ordered, key=lambda one: (one.start, one.end)):
        if not any(taken[start:end]):
            chosen += _as_written(text[start:end], list(group))
            taken[start:end] = b"\x01" * (end - start)
    return sorted(chosen, key=lambda one: one.start)


def find_all(words: Words, glossary: Glossary) -> list[Occurrence]:
    """Return every term of a text, also those inside others. A term stands once at one place."""
    language = words.language
    found: dict[tuple[str, str, int, int], Occurrence] = {}
    for i, entries in _begun(words, index(glossary, language)):
        initials = words.initials(i)
        for concept, term, wanted in entries:
            if len(wanted) > 1 and wanted[1].initial not in initials:
                continue  # most candidates end here, which is what makes this fast
            for last in _ends(wanted, words, i, language):
                start, end = words.places[i][0], words.places[last][1]
                new = Occurrence(concept, term, start, end)
                found.setdefault((concept.id, term.text, start, end), new)
    return list(found.values())


def _begun(words: Words, begins: Index) -> Iterator[tuple[int, Sequence[Entry]]]:
    """Yield the words at which a term may begin, by number, with what may begin there."""
    alone = {
        written: entries
        for written, (_, said, article) in words.different.items()
        if (entries := begins[said] + (begins[article] if article else ()))
    }
    joined = {
        (one, other): entries
        for one, other in words.pairs
        if (entries := begins[words.different[one].said + words.different[other].said])
    }
    if not alone and not joined:
        return  # as in most texts
    for i, pair in enumerate(zip_longest(words.written, words.written[1:])):
        entries = alone.get(pair[0], ())
        if pair in joined and words.joined(i):
            entries += joined[pair]
        if entries:
            yield i, entries


def is_split(words: Words, concept: Concept, glossary: Glossary) -> bool:
    """Tell whether all words of one of a concept's terms stand near each other, in any order."""
    for entry in ways(glossary, words.language).get(concept.id, ()):
        if entry.term.status is Status.FORBIDDEN:
            continue
        places = [_places(wanted, words) for wanted in entry.words]
        if any(all(_near(i, others) for others in places) for i in places[0]):
            return True
    return False


def _places(wanted: Wanted, words: Words) -> list[int]:
    """Return the numbers of the words that stand for one of a term."""
    like = {
        written
        for written in words.by_initial.get(wanted.initial, ())
        if wanted.accepts(words.different[written], words.language)
    }
    return [i for i, written in enumerate(words.written) if written in like] if like else []


def _near(place: int, others: Sequence[int]) -> bool:
    """Tell whether one of some places, in ascending order, is near a place."""
    first = bisect_left(others, place - _NEAR)
    return first < len(others) and others[first] <= place + _NEAR


def _ends(wanted: Sequence[Wanted], words: Words, i: int, language: str) -> set[int]:
    """Return the last words of a term that begins at a word; none, if it does not."""
    lasts = _accepted(wanted[0], words, i, language)
    article = words.word(i).article
    if article and article == wanted[0].key:
        lasts.add(i)  # du Relais holds Le Relais
    for one in wanted[1:]:
        nexts = {n for last in lasts for n in words.onward(last)}
        lasts = {last for n in nexts for last in _accepted(one, words, n, language)}
    return lasts


def _accepted(wanted: Wanted, words: Words, i: int, language: str) -> set[int]:
    """Return where one word of a term ends: at a word, or at what a hyphen joins to it."""
    word = words.word(i)
    lasts = {i} if wanted.accepts(word, language) else set()
    joined = words.joined(i)
    if joined and wanted.accepts(join(word, words.word(joined)), language):
        lasts.add(joined)
    return lasts


def _as_written(text: str, found: list[Occurrence]) -> list[Occurrence]:
    """Of terms that are all found in the same letters, return the nearest, one of a concept."""
    if len(found) == 1:
        return found
    nearest = max(_alike(text, occurrence.term) for occurrence in found)
    concepts: dict[str, Occurrence] = {}
    for occurrence in found:
        if _alike(text, occurrence.term) == nearest:
            concepts.setdefault(occurrence.concept.id, occurrence)
    return list(concepts.values())


def _alike(text: str, term: Term) -> tuple[bool, int]:
    """Return whether a term is written so, and how many first letters it shares."""
    text = text.lower()
    ways = [way.lower() for way in (term.text, *term.forms)]
    return text in ways, max(_shared(text, way) for way in ways)


def _shared(one: str, other: str) -> int:
    for i, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return i
    return min(len(one), len(other))
