"""The check `one-word`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from publisher.checks.lexicon import knowing
from publisher.checks.problem import Problem, Severity
from publisher.checks.records.every import every_record, names_of
from publisher.checks.registry import project_check
from publisher.checks.source.written import written
from publisher.checks.subject import Corpus, Origin
from publisher.model.records import Person
from publisher.text.stemming import without_accents

_WORD = re.compile(r"[^\W\d_]+(?:[-@][^\W\d_]+)*")
_TWO = re.compile(r"(?<![\w-])(?=([^\W\d_a-zß-ÿ][^\W\d_]+ [^\W\d_a-zß-ÿ][^\W\d_]+)(?![\w-]))")
_LEAST = 7  # letters: shorter words are alike by chance
_SHORTEST = 4  # letters of a name


class _Said(NamedTuple):
    """A word where it stands."""

    word: str
    start: int
    origin: Origin


@project_check("one-word", Severity.WARNING)
def one_word(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    """One word, or one name, is written in two ways.

    Within a record, with a hyphen and without (inter-coopération, intercoopération). Within an
    edition, a name in two words that has a hyphen elsewhere (Nouvelle Aquitaine). Notes are a name
    with other accents than in the registries (Gijon, Gijón), and one with other capitals within a
    record (IMPACT@Work) or beside a first name. Looked at is what authors wrote.

    Bad: ``L’inter-coopération, et l’intercoopération des réseaux``
    Bad: ``Le label Handi-Marché, et Handi Marché partout``
    Bad: ``Avec GOIENER, la coopérative ; Goiener vend son énergie``
    Bad: ``organisations/x: {name: Serenos Gijón}`` and ``Un projet des Serenos Gijon``
    Bad: ``people/ana-ruiz: {name: Ana Ruiz, sort: "Ruiz, Ana"}`` and ``La séance avec Ana RUIZ``
    Good: ``people/ana-ruiz: {name: Ana Ruiz, sort: "Ruiz, Ana"}`` and ``Le réseau RUIZ``
    Good: ``L’intercoopération, le marché et la marche ; peut-être qu’il peut être ouvert``
    Good: ``organisations/x: {name: Serenos Gijón}`` and ``Un projet des Serenos Gijón``
    """
    registered = _registered(corpus)
    names: dict[str, list[str]] = defaultdict(list)
    for word in registered:
        names[_plain(word)].append(word)
    people = (record for record in every_record(corpus) if isinstance(record, Person))
    surnames = {word.upper(): word for person in people for word in _WORD.findall(person.name)}
    for _, of_edition in groupby(written(corpus), lambda origin: origin.catalogue):
        said = [one for origin in of_edition for one in _words(origin)]
        words = (*registered, *(one.word for one in said))
        hyphened = {_plain(word): word for word in words if _is_name(word)}
        for _, of_text in groupby(said, lambda one: id(one.origin)):
            here = list(of_text)
            yield from _spaced(here[0].origin, hyphened)
            yield from _respelt(here, names)
            yield from _in_capitals(here, surnames)
        for _, of_record in groupby(said, _record):
            here = list(of_record)
            yield from _rarer(here, _joined, Severity.WARNING)
            yield from _rarer(here, _folded, Severity.NOTE)


def _registered(corpus: Corpus) -> list[str]:
    """Return the words in names of bodies and places."""
    names = (name for record in every_record(corpus) for name in names_of(record))
    return sorted({word for name in names for word in _WORD.findall(name)})


def _words(origin: Origin) -> Iterator[_Said]:
    for found in _WORD.finditer(origin.text.prose):
        word = origin.text.text[slice(*found.span())]
        if _WORD.fullmatch(word):  # and no address made harmless
            yield _Said(word, found.start(), origin)


def _record(said: _Said) -> tuple[str, str]:
    return said.origin.context.partition(":")[0], said.origin.language


def _plain(word: str) -> str:
    return without_accents(word).replace("-", " ").casefold()


def _is_name(word: str) -> bool:
    """Tell whether it has a hyphen and a capital on both of its sides, once."""
    parts = word.split("-")
    return len(parts) == 2 and all(part[0].isupper() and len(part) > 1 for part in parts)


def _spaced(origin: Origin, hyphened: Mapping[str, str]) -> Iterator[tuple[Origin, Problem]]:
    """Tell of names in two words that elsewhere have a hyphen."""
    told = set[str]()
    for found in _TWO.finditer(origin.text.prose):
        other = hyphened.get(_plain(found[1]))
        if other and found[1] not in told:
            told.add(found[1])
            yield origin, _problem(_Said(found[1], found.start(1), origin), other)


def _respelt(
    said: Sequence[_Said], names: Mapping[str, Sequence[str]]
) -> Iterator[tuple[Origin, Problem]]:
    """Tell of names that have other accents than in the registries."""
    for one in said:
        rights = names.get(_plain(one.word), ())
        known = knowing(one.word.lower())
        if (
            rights
            and one.origin.text.base not in known
            and one.word[0].isupper()
            and not one.word.isupper()
        ):
            forms = {right.casefold() for right in rights}
            if one.word.casefold() not in forms and rights[0][0] == one.word[0]:
                yield one.origin, _problem(one, rights[0], Severity.NOTE)


def _in_capitals(
    said: Sequence[_Said], surnames: Mapping[str, str]
) -> Iterator[tuple[Origin, Problem]]:
    """Tell of people of the registries whose name is set in capitals beside the first name."""
    for before, one in pairwise(said):
        usual = surnames.get(one.word)
        if usual and usual != one.word and len(usual) >= _SHORTEST and before.word.istitle():
            yield one.origin, _problem(one, usual, Severity.NOTE)
            return


def _joined(one: _Said) -> tuple[str, str]:
    """Return what a long word shares with its form of another hyphen, and which of them it is."""
    if len(one.word) < _LEAST:
        return "", ""
    parts = one.word.casefold().split("-")
    return "".join(part.rstrip("sx") for part in parts), "-" * (len(parts) - 1)


def _folded(one: _Said) -> tuple[str, str]:
    """Return what a name shares with its form of other capitals, and which of them it is."""
    if len(one.word) < _SHORTEST or one.origin.text.base in knowing(one.word.lower()):
        return "", ""
    return one.word.casefold(), one.word


def _rarer(
    said: Sequence[_Said], key: Callable[[_Said], tuple[str, str]], severity: Severity
) -> Iterator[tuple[Origin, Problem]]:
    """Tell of words that are written in two ways, at the rarer one."""
    groups: dict[str, dict[str, list[_Said]]] = defaultdict(lambda: defaultdict(list))
    for one in said:
        shared, form = key(one)
        groups[shared][form].append(one)
    for shared, forms in groups.items():
        if shared and len(forms) > 1 and shared not in forms:  # in small letters it is no name
            usual, *others = sorted(forms.values(), key=len, reverse=True)
            for odd in others:
                yield odd[0].origin, _problem(odd[0], usual[0].word, severity)


def _problem(said: _Said, other: str, severity: Severity | None = None) -> Problem:
    what = f"'{said.word}' is '{other}' elsewhere"
    end = said.start + len(said.word)
    return Problem(said.start, end, what, "write it in one way", severity=severity)
