"""The check `names`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from unicodedata import normalize

from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Pair
from publisher.model.project import Registries

_WORD = re.compile(r"[^\W_]+")
_COMMON = 3  # letters; a shorter acronym may be a word


class _Name(NamedTuple):
    """A name as words, and what else may stand for it."""

    shown: str
    words: tuple[str, ...]
    forms: Sequence[tuple[str, ...]]


@project_check("names", Severity.WARNING)
def names(corpus: Corpus) -> Iterator[tuple[Pair, Problem]]:
    """A person or a brand named in the source is not named in the translation.

    Known are the people of the registries and those organisations whose name belongs to no
    language, with their acronyms. The family name is enough for a person, any form of its name for
    an organisation, and both may be named in another paragraph of the same text.

    Bad: ``people/maud-caruhel: {name: Maud Caruhel, sort: "Caruhel, Maud"}`` and
      ``Maud Caruhel opened the day`` → ``Maud Cahurel a ouvert la journée``
    Bad: ``organisations/koopera: {name: Koopera Mediterránea}`` and
      ``Thanks to Koopera Mediterránea`` → ``Merci à la coopérative``
    Good: ``people/maud-caruhel: {name: Maud Caruhel, sort: "Caruhel, Maud"}`` and
      ``Maud Caruhel opened the day`` → ``Mme Caruhel a ouvert la journée``
    """
    if corpus.project is None:
        return
    known: dict[str, list[_Name]] = defaultdict(list)
    for name in _names(corpus.project.registries):
        known[name.words[0]].append(name)
    for pairs in corpus.complete:
        yield from _missing(pairs, known)


def _missing(
    pairs: Sequence[Pair], known: Mapping[str, Sequence[_Name]]
) -> Iterator[tuple[Pair, Problem]]:
    said = [_plain(word) for pair in pairs for word in _words(pair.text.text)]
    for pair in pairs:
        for name in _named(_words(pair.source.text), known):
            if not any(_stands(form, said) for form in name.forms):
                what = f"the source names '{name.shown}', the translation does not"
                mend = "write the name as the source does"
                yield pair, Problem(*WHOLE, what, mend, key=name.shown)


def _named(words: tuple[str, ...], known: Mapping[str, Sequence[_Name]]) -> list[_Name]:
    """Return those that a text names, each once."""
    found = {
        name.shown: name
        for place, word in enumerate(words)
        for name in known.get(word, ())
        if words[place : place + len(name.words)] == name.words
    }
    return list(found.values())


def _names(registries: Registries) -> Iterator[_Name]:
    for person in registries.people.values():
        family = _words(person.sort.partition(",")[0])
        yield _name(person.name, [_words(person.name), family])
    for body in registries.organisations.values():
        acronyms = [text for _, text in body.acronym or ()]
        others = [text for _, text in body.names or ()]
        forms = list(map(_words, (body.name, *others, *acronyms)))
        own = [body.name] if body.name_language is None else []
        for shown in (*own, *acronyms):
            if len(shown) > _COMMON:
                yield _name(shown, forms)


def _name(shown: str, forms: Sequence[tuple[str, ...]]) -> _Name:
    plain = [tuple(map(_plain, form)) for form in forms if form]
    return _Name(shown, _words(shown), plain)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(normalize("NFC", text)))


def _plain(word: str) -> str:
    """Return a word without capitals and accents: Bogota and Bogotá are one name."""
    return normalize("NFD", word.casefold()).encode("ascii", "ignore").decode() or word


def _stands(form: tuple[str, ...], words: Sequence[str]) -> bool:
    size = len(form)
    starts = (place for place, word in enumerate(words) if word == form[0])
    return any(tuple(words[start : start + size]) == form for start in starts)
