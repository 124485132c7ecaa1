"""The check `unknown-anchor`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Origin
from publisher.model.finding import did_you_mean
from publisher.model.project import EDITION_KINDS, REGISTRY_KINDS
from publisher.model.rules import vars_of

_FIXED = frozenset("cover contents schedule speakers partners notes".split())
_MANY = ("index-", "day-")  # and what follows


@project_check("unknown-anchor", Severity.WARNING, signs="#")
def unknown_anchor(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    """A link leads to a place that no page has.

    The places are the records of the edition and of the registries, `#initiatives-koopera`, and
    the parts of a booklet: `#contents`, `#day-1`, `#index-places`.

    Bad: ``forum/initiatives/a: {code: "1.1.1", language: fr, session: s, title: {fr: A}, organisations: [x], description: {fr: D}}`` and ``Voir [A]( #initiative-1-1-1).`` → ``See [A]( #initiatives-a).``
    Good: ``forum/initiatives/a: {code: "1.1.1", language: fr, session: s, title: {fr: A}, organisations: [x], description: {fr: D}}`` and ``Voir [A]( #initiatives-a).`` → ``See [A]( #initiatives-a), [day 1]( #day-1).``
    """  # noqa: E501 - an example is one line
    if corpus.project is None:
        return
    for subject in chain(corpus.origins, corpus.pairs):
        sides = (subject.text, getattr(subject, "source", subject.text))
        if not any("#" in side.signs and "](" in side.text for side in sides):
            continue
        known = corpus.shared(_anchors).get(subject.catalogue, frozenset())
        for element in chain.from_iterable(side.reading.elements for side in sides):
            target = element.detail.removeprefix("#")
            if (
                element.kind != "link"
                or not element.detail.startswith("#")
                or _is_known(target, known)
            ):
                continue
            mend = did_you_mean(target, known) or "name a record of this edition"
            place = (
                min(element.start, len(subject.text.text)),
                min(element.end, len(subject.text.text)),
            )
            yield subject, Problem(*place, f"no page has '#{target}'", mend, key=target)
            break


def _is_known(target: str, known: frozenset[str]) -> bool:
    # Parts of a record's section begin with its own anchor.
    parts = target.split("-")
    return target.startswith(_MANY) or any(
        "-".join(parts[:length]) in known for length in range(1, len(parts) + 1)
    )


def _anchors(corpus: Corpus) -> Mapping[str, frozenset[str]]:
    assert corpus.project is not None  # noqa: S101 - asked for nothing else
    registries = vars_of(corpus.project.registries)
    common = {f"{kind}-{id_}" for kind in REGISTRY_KINDS for id_ in registries[kind]} | _FIXED
    return {
        name: frozenset(
            common | {f"{kind}-{id_}" for kind in EDITION_KINDS for id_ in getattr(edition, kind)}
        )
        for name, edition in corpus.project.editions.items()
    }
