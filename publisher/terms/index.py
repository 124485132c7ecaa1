"""The terms of one language, ready to be looked for: by the key of their first word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from publisher.model.glossary import Concept, Glossary, Part, Term
from publisher.terms.words import Word, Words, essential
from publisher.text.stemming import Inflection, key, without_accents

_KEPT = 12  # indexes: a project's languages, before and after an edit
_WORDS = 50_000  # different words; a project of a hundred records has 8,000 in a language


class Wanted(NamedTuple):
    """One word of a term: how a word of a text must be to stand for it."""

    key: str
    inflection: Inflection
    capital: bool  # it is a name's, and must begin with a capital in the text
    initial: str  # of the key, without its accent; inflection never changes it
    exactly: str = ""  # an acronym, which must be written so; it may have a plural s

    def accepts(self, word: Word, language: str) -> bool:
        """Tell whether a word of a text is this word, inflected perhaps."""
        if self.exactly:
            return word.text in (self.exactly, f"{self.exactly}s")
        if self.capital and not word.text[:1].isupper():
            return False
        found = _key(word.said, language, self.inflection)
        if found == self.key:
            return True
        return len(found) == len(self.key) and _accents_missing(self.key, found, word.text)


class Entry(NamedTuple):
    """One way to write a term."""

    concept: Concept
    term: Term
    words: tuple[Wanted, ...]


class Index(dict[str, tuple[Entry, ...]]):
    """The entries that may begin at a word, by what the word says; filled as words come up."""

    def __init__(self, entries: Iterable[Entry], language: str) -> None:
        super().__init__()
        self._language = language
        self._by_key: dict[Inflection, dict[str, list[Entry]]] = {}
        for entry in entries:
            first = entry.words[0]
            by_key = self._by_key.setdefault(first.inflection, {})
            for ending in ("", "s") if first.exactly else ("",):
                by_key.setdefault(without_accents(first.key) + ending, []).append(entry)

    def __missing__(self, said: str) -> tuple[Entry, ...]:
        if len(self) >= _WORDS:
            self.clear()
        found: list[Entry] = []
        for inflection, by_key in self._by_key.items():
            found += by_key.get(without_accents(_key(said, self._language, inflection)), ())
        self[said] = tuple(found)
        return self[said]


@lru_cache(maxsize=_KEPT)
def ways(glossary: Glossary, language: str) -> dict[str, list[Entry]]:
    """Return all ways to write the terms of a language, by their concepts."""
    found: dict[str, list[Entry]] = {}
    for concept, term in glossary.terms(language):
        entries = [Entry(concept, term, words) for words in dict.fromkeys(_spelled(term))]
        found.setdefault(concept.id, []).extend(entries)
    return found


@lru_cache(maxsize=_KEPT)
def index(glossary: Glossary, language: str) -> Index:
    """Return the same by the first word."""
    return Index(chain.from_iterable(ways(glossary, language).values()), language)


@lru_cache(maxsize=_WORDS)
def _key(said: str, language: str, inflection: Inflection) -> str:
    return key(said, language, inflection)


def _spelled(term: Term) -> Iterator[tuple[Wanted, ...]]:
    """Yield the words of a term and of its forms, hyphens parting them and joining them."""
    for text in (term.text, *term.forms):
        words = Words(text, term.language)
        yield tuple(_wanted(word, term) for word in essential(list(words), term.language))
        if any(words.joined(i) for i in range(len(words.written))):
            joined = essential(_join(words), term.language)
            yield tuple(_wanted(word, term) for word in joined)


def _join(words: Words) -> list[Word]:
    result: list[Word] = []
    for i, word in enumerate(words):
        result.append(join(result.pop(), word) if i and words.joined(i - 1) else word)
    return result


def join(left: Word, right: Word) -> Word:
    """Return two words that a hyphen parts as one: co-construction, coconstruction."""
    return Word(left.text + right.text, left.said + right.said, "")


def _wanted(word: Word, term: Term) -> Wanted:
    initial = without_accents(word.said[0])
    if _is_acronym(word.text):
        return Wanted(word.text.lower(), Inflection.NONE, True, initial, word.text)
    inflection = _inflection(term)
    capital = term.fixed and word.text[:1].isupper()
    return Wanted(key(word.said, term.language, inflection), inflection, capital, initial)


def _is_acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper()


def _inflection(term: Term) -> Inflection:
    if term.fixed:
        return Inflection.NONE
    if term.part is Part.VERB:
        return Inflection.VERB
    return Inflection.NUMBER if term.gender else Inflection.GENDER


def _accents_missing(wanted: str, found: str, text: str) -> bool:
    """Tell whether two keys differ only in accents that capitals of the text do without."""
    if len(found) > len(text) or not any(map(str.isupper, text)):
        return False
    return all(
        a == b or (written.isupper() and without_accents(a) == b)
        for a, b, written in zip(wanted, found, text, strict=False)
    )
