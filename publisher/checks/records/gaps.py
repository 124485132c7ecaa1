"""The check `gaps`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Spot
from publisher.model.records import Initiative
from publisher.model.walk import Path

_LEAST = 5  # that have it, before one that has not is told
_SHARE = 0.8  # of all that could have it
Filled: TypeAlias = tuple[Spot, bool]


def _own(field: str) -> Callable[[Initiative, str], Iterator[Filled]]:
    def filled(initiative: Initiative, edition: str) -> Iterator[Filled]:
        yield Spot(initiative.path, (), edition), bool(getattr(initiative, field))

    return filled


def _of_contacts(field: str) -> Callable[[Initiative, str], Iterator[Filled]]:
    def filled(initiative: Initiative, edition: str) -> Iterator[Filled]:
        for number, contact in enumerate(initiative.contacts):
            path: Path = ("contacts", number)
            yield Spot(initiative.path, path, edition), bool(getattr(contact, field))

    return filled


_LOOKED_AT: Mapping[str, Callable[[Initiative, str], Iterable[Filled]]] = {
    "organisation": _own("organisations"),
    "place": _own("places"),
    "contact": _own("contacts"),
    "address": _own("urls"),
    "function of the contact": _of_contacts("role"),
}


@project_check("gaps", Severity.NOTE)
def gaps(corpus: Corpus) -> Iterator[tuple[Spot, Problem]]:
    """An initiative lacks what nearly all others of its edition have.

    An organisation, a place, a contact with a function, an address on the web: told where four in
    five of the others have it, and five at least. Some have none, which is why this is a note.

    Bad: ``forum/initiatives/a: {code: "1", language: fr, session: s, title: {fr: A}, organisations: [x], places: [p], description: {fr: D}}`` and ``forum/initiatives/b: {code: "2", language: fr, session: s, title: {fr: B}, organisations: [x], places: [p], description: {fr: D}}`` and ``forum/initiatives/c: {code: "3", language: fr, session: s, title: {fr: C}, organisations: [x], places: [p], description: {fr: D}}`` and ``forum/initiatives/d: {code: "4", language: fr, session: s, title: {fr: D}, organisations: [x], places: [p], description: {fr: D}}`` and ``forum/initiatives/e: {code: "5", language: fr, session: s, title: {fr: E}, organisations: [x], places: [p], description: {fr: D}}`` and ``forum/initiatives/f: {code: "6", language: fr, session: s, title: {fr: F}, organisations: [x], description: {fr: D}}``
    Good: ``forum/initiatives/a: {code: "1", language: fr, session: s, title: {fr: A}, organisations: [x], places: [p], description: {fr: D}}`` and ``forum/initiatives/b: {code: "2", language: fr, session: s, title: {fr: B}, organisations: [x], description: {fr: D}}``
    """  # noqa: E501 - an example is one line
    for id_, edition in corpus.project.editions.items() if corpus.project else ():
        for name, look in _LOOKED_AT.items():
            found = [one for record in edition.initiatives.values() for one in look(record, id_)]
            there = sum(filled for _, filled in found)
            if there < _LEAST or there < _SHARE * len(found):
                continue
            for spot, filled in found:
                if not filled:
                    what = f"there is no {name}, and {there} of {len(found)} have one"
                    yield spot, Problem(*WHOLE, what, "write it, if there is one", key=name)
