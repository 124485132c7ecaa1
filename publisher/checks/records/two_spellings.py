"""The check `two-spellings`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Spot
from publisher.model.records import Organisation, Person
from publisher.text.spelling import keys, nearly_the_same, plain

_STEM = 7  # letters of a word, without its ending
_ARTICLES = frozenset(
    "a au aux d de del des du el en et l la las le les los of para por pour the y".split()
)
_RANKS = frozenset(
    "ciudad city commune council mairie municipalite ayuntamiento region town ville".split()
)


@project_check("two-spellings", Severity.WARNING)
def two_spellings(corpus: Corpus) -> Iterator[tuple[Spot, Problem]]:
    """Two records have nearly the same name: one person or organisation, spelt in two ways.

    Nearly means one letter more, less or other, two letters that changed places, other accents,
    or the same words in another order; for organisations also the same words with other endings,
    or with "Région" or "City of" before them. If they are two, say so: a `variants:` entry of one of
    them whose text is the name of the other silences this.

    Bad: ``people/alain-cahurel: {name: Alain Cahurel, sort: "Cahurel, Alain"}`` and ``people/alain-caruhel: {name: Alain Caruhel, sort: "Caruhel, Alain"}``
    Bad: ``organisations/rtes: {name: Réseau des territoires}`` and ``organisations/rtes-2: {name: Reseau des territoire}``
    Good: ``people/alain-cahurel: {name: Alain Cahurel, sort: "Cahurel, Alain"}`` and ``people/alain-carrel: {name: Alain Carrel, sort: "Carrel, Alain"}``
    Good: ``people/daniel-ruiz: {name: Daniel Ruiz, sort: "Ruiz, Daniel", gender: m}`` and ``people/daniela-ruiz: {name: Daniela Ruiz, sort: "Ruiz, Daniela", gender: f}``
    Good: ``people/alain-cahurel: {name: Alain Cahurel, sort: "Cahurel, Alain"}`` and ``people/alain-caruhel: {name: Alain Caruhel, sort: "Caruhel, Alain", variants: [{text: Alain Cahurel, reason: another person}]}``
    Bad: ``organisations/val: {name: Val Clair}`` and ``organisations/region-val: {name: Région Val-Clair}``
    Bad: ``organisations/espace: {name: Espace marocain d’économie solidaire, country: MA}`` and ``organisations/espace-2: {name: Espace Marocain de l’Économie Solidaire, country: MA}``
    Good: ``organisations/ilo: {name: ILO}``
    Good: ``organisations/ville: {name: Ville de Lyon}`` and ``organisations/region: {name: Région de Lyon}``
    """  # noqa: E501 - an example is one line
    if corpus.project is not None:
        registries = corpus.project.registries
        yield from _alike(registries.people)
        yield from _alike(registries.organisations)


def _alike(records: Mapping[str, Person | Organisation]) -> Iterator[tuple[Spot, Problem]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for id_, record in records.items():
        for key in {*keys(plain(record.name)), *_gists(record)}:
            groups[key].append(id_)
    order = {id_: number for number, id_ in enumerate(records)}
    pairs = {pair for ids in groups.values() for pair in combinations(ids, 2)}
    for one, other in sorted(pairs, key=lambda pair: (order[pair[1]], order[pair[0]])):
        first, second = records[one], records[other]
        if _are_alike(first, second):
            what = f"'{second.name}' is nearly '{first.name}' of {first.path}"
            mend = "make one record of them, or note in `variants` that they are two"
            yield Spot(second.path, ("name",)), Problem(*WHOLE, what, mend, key=one)


def _are_alike(one: Person | Organisation, other: Person | Organisation) -> bool:
    for record, name in ((one, other.name), (other, one.name)):
        if any(variant.text == name for variant in record.variants):
            return False
    if isinstance(one, Person) and isinstance(other, Person):
        genders = {one.gender, other.gender} - {None}
        if len(genders) > 1:
            return False
    names = plain(one.name), plain(other.name)
    if {*keys(names[0])} & {*keys(names[1])} and nearly_the_same(*names):
        return True
    return bool({*_gists(one)} & {*_gists(other)}) and not (_rank(one) and _rank(other))


def _gists(record: Person | Organisation) -> Iterator[str]:
    """Yield what the names of one body share, whatever their endings and articles are."""
    if isinstance(record, Organisation):
        words = [word for word in plain(record.name).split() if word not in _ARTICLES]
        rest = sorted(word[:_STEM] for word in words if word not in _RANKS)
        if len(rest) > 1 or _rank(record):
            yield " ".join(rest)


def _rank(record: Person | Organisation) -> bool:
    """Tell whether a name says that it is a town’s or a region’s: the two are two bodies."""
    return not _RANKS.isdisjoint(plain(record.name).split())
