"""The check `places`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, islice

from publisher.checks.clues import Side
from publisher.checks.examined import WORD, Examined
from publisher.checks.facts.proper_names import CAPITALS, capitals
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair
from publisher.l10n.countries import COUNTRY_CODE_LENGTH
from publisher.l10n.places import place_names
from publisher.text.pieces import Pieces

_CAPITAL = re.compile(rf"[{CAPITALS}][^\W\d_]*")
_BEGINNING = re.compile(rf"[{CAPITALS}](?<![^\W\d_].)(?<![^\W\d_]\u00ad.)[^\W\d_]*")
_LONGEST = 4  # words of a name
_LANGUAGES = ("fr", "en", "es")


def _may_name_place(piece: str, base: str) -> bool:
    return base in _LANGUAGES and not _firsts(base).isdisjoint(_CAPITAL.findall(piece))


@cache
def _rests(language: str) -> Pieces[tuple[tuple[str, ...], ...]]:
    """Return, of the names that may begin in a piece of a text, the words that have to follow."""

    def rests(piece: str) -> tuple[tuple[str, ...], ...]:
        begun = _begun(language)
        words = set(_CAPITAL.findall(piece))
        return tuple(name[1:] for word in words for name in begun.get(word, ()))

    return Pieces(rests)


def _may_name(text: Examined) -> bool:
    """Tell whether every word of some name stands in a text: many begin with an article."""
    said = text.text
    rests = set(filter(None, _rests(text.base).of(text.pieces)))
    return any(all(word in said for word in rest) for rest in chain.from_iterable(rests))


def _may_name_places(pair: Pair) -> bool:
    return _may_name(pair.source) and _may_name(pair.text)


@unit_check(
    "places",
    Severity.WARNING,
    signs=CAPITALS,
    like=_may_name_place,
    side=Side.BOTH,
    when=_may_name_places,
)
def places(pair: Pair) -> Iterator[Problem]:
    """A country or a city of the source has become another one.

    Known are the countries and some four hundred cities that CLDR names in every language. Told
    only where the source has one that the translation has not, and the translation has one that
    the source has not.

    Bad: ``Partners from Portugal and Italy`` → ``Partenaires du Portugal et d’Espagne``
    Bad: ``The forum of Dakar`` → ``Le forum de Bamako``
    Good: ``Partners from South Korea, London`` → ``Partenaires de Corée du Sud et de Londres``
    Good: ``Italian partners in Spain`` → ``Partenaires italiens en Espagne``
    """
    source, text = pair.source, pair.text
    if source.base not in _LANGUAGES or text.base not in _LANGUAGES:
        return
    if _firsts(source.base).isdisjoint(source.shared(capitals)):
        return
    said, says = _named(source), _named(text)
    lost = said.keys() - says.keys()
    for key, word in says.items():
        if key in said:
            continue
        # A city may stand for its country. "Jersey" is no other place than "New Jersey".
        instead = sorted(said[one] for one in lost if _is_country(one) is _is_country(key))
        start = text.text.find(word)
        if instead and start >= 0 and not any(word in name or name in word for name in instead):
            what = f"the source names '{instead[0]}', the translation '{word}'"
            yield Problem(start, start + len(word), what, "compare with the source")
            return


def _is_country(key: str) -> bool:
    return len(key) == COUNTRY_CODE_LENGTH and key.isupper()


@cache
def _firsts(language: str) -> frozenset[str]:
    return frozenset(words[0] for words in _table(language))


@cache
def known(language: str) -> frozenset[str]:
    """Return the names of countries and cities that are known in a language."""
    return frozenset(name for _, name in place_names(language))


@cache
def _table(language: str) -> Mapping[tuple[str, ...], str]:
    """Return what each name, as words, is the name of."""
    return {tuple(name.split()): key for key, name in place_names(language)}


@cache
def _begun(language: str) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Return the names, as words, that begin with each word; the longest first."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in sorted(_table(language), key=len, reverse=True):
        if len(name) <= _LONGEST:
            found[name[0]].append(name)
    return found


def _named(text: Examined) -> dict[str, str]:
    """Return the places that a text names, longest names first, each with its name there."""
    table, begun = _table(text.base), _begun(text.base)
    found: dict[str, str] = {}
    done = 0
    for capital in _BEGINNING.finditer(text.prose):
        start = capital.start()
        if start < done or capital[0] not in begun:
            continue
        names = begun[capital[0]]
        words = list(islice(WORD.finditer(text.prose, start), len(names[0])))
        said = tuple(word[0] for word in words)
        for name in names:
            if said[: len(name)] == name:
                done = words[len(name) - 1].end()
                found.setdefault(table[name], text.text[start:done])
                break
    return found
