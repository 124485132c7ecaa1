"""The check `duplicate-initiative`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Spot
from publisher.model.records import Initiative
from publisher.text.stemming import without_accents

_WORD = re.compile(r"[^\W_]+")


@project_check("duplicate-initiative", Severity.WARNING)
def duplicate_initiative(corpus: Corpus) -> Iterator[tuple[Spot, Problem]]:
    """One initiative stands in two records of an edition.

    They have one title up to capitals, accents and signs, or the same organisations present
    themselves at the same places in the same session.

    Bad: ``forum/initiatives/a: {code: "1.1.1", language: fr, session: s, title: {fr: Le jardin}, organisations: [x], description: {fr: D}}`` and ``forum/initiatives/b: {code: "1.2.1", language: fr, session: t, title: {fr: LE JARDIN.}, organisations: [y], description: {fr: D}}``
    Bad: ``forum/initiatives/a: {code: "1.1.1", language: fr, session: s, title: {fr: Le jardin}, organisations: [x], places: [p], description: {fr: D}}`` and ``forum/initiatives/b: {code: "1.1.2", language: fr, session: s, title: {fr: Un verger}, organisations: [x], places: [p], description: {fr: D}}``
    Good: ``forum/initiatives/a: {code: "1.1.1", language: fr, session: s, title: {fr: Le jardin}, organisations: [x], places: [p], description: {fr: D}}`` and ``forum/initiatives/b: {code: "1.2.1", language: fr, session: t, title: {fr: Un verger}, organisations: [x], places: [p], description: {fr: D}}``
    """  # noqa: E501 - an example is one line
    for edition in corpus.project.editions.values() if corpus.project else ():
        seen: dict[object, Initiative] = {}
        for initiative in edition.initiatives.values():
            for path, key, same in _identities(initiative):
                first = seen.setdefault(key, initiative)
                if first is not initiative:
                    mend = "keep one of the records, or tell the two apart"
                    what = f"{first.path} has the same {same}"
                    problem = Problem(*WHOLE, what, mend, key=first.id)
                    yield Spot(initiative.path, (path,), edition.settings.id), problem
                    break


def _identities(initiative: Initiative) -> Iterator[tuple[str, object, str]]:
    for language, text in initiative.title:
        words = _WORD.findall(without_accents(text).casefold())
        yield "title", (language, *words), f"title ({language})"
    if initiative.organisations and initiative.places:
        who, where = frozenset(initiative.organisations), frozenset(initiative.places)
        yield "organisations", (initiative.session, who, where), "organisations, places and session"
