"""The check `address-name`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.records.every import every_record, names_of, value_at
from publisher.checks.registry import project_check
from publisher.checks.subject import Corpus, Spot
from publisher.model.records import Initiative, Link, Participation, Record
from publisher.model.walk import Path, leaves
from publisher.text.similarity import similarity
from publisher.text.spelling import plain

_SHORT = 5  # letters: shorter names are alike by chance
_ALIKE = 80  # of 100, as `similarity` counts
_LONG = 40  # letters of a name that are compared
_ENDING = re.compile(r"[aeiouns]+\Z")  # by which languages differ: sevilla, séville
_PART = re.compile(r"[^\W_]+")


@project_check("address-name", Severity.WARNING)
def address_name(corpus: Corpus) -> Iterator[tuple[Spot, Problem]]:
    """An address on the web nearly has the name of the body it is given for.

    One of them may be misspelt; nothing is fetched. Left alone is an address whose record says
    what is known of it (`state:`).

    Bad: ``organisations/x: {name: Réseau RIPESS, acronym: RIPESS, url: "https://www.ripest.org"}``
    Bad: ``organisations/euricse: {name: EURISCE}`` and ``forum/sessions/s: {code: "1", language: fr, kind: session, title: {fr: S}, speakers: [{organisations: [euricse], role: {fr: Membre}, urls: [{url: "https://www.euricse.eu"}]}]}``
    Good: ``organisations/x: {name: Réseau RIPESS, acronym: RIPESS, url: "https://www.ripess.org"}``
    Good: ``organisations/x: {name: Koopera, url: "https://example.org"}``
    Good: ``organisations/x: {name: Mairie de Séville, url: "https://www.sevilla.org"}``
    """  # noqa: E501 - an example is one line
    bodies: Mapping[str, Record] = corpus.project.registries.organisations if corpus.project else {}
    for record in every_record(corpus):
        for path, link, owners in _links(record):
            own = [bodies[id_] for id_ in owners if id_ in bodies]
            names = [plain(name) for body in own or [record] for name in names_of(body)]
            word, part = _nearly(link, names)
            if word:
                what = f"'{part}' in the address, '{word}' in the name"
                mend = "correct the wrong one, or say in `state:` what is known"
                yield Spot(record.path, path), Problem(*WHOLE, what, mend, key=link)


def _links(record: Record) -> Iterator[tuple[Path, str, Iterable[str]]]:
    """Yield addresses of which nothing is known, and the ids of the bodies they are given for."""
    for path, value, _ in leaves(record):
        if path[-1] != "url" or not isinstance(value, str):
            continue
        link = value_at(record, path[:-1]) if len(path) > 1 else None
        if isinstance(link, Link) and link.state:
            continue
        owner = value_at(record, path[:-3]) if len(path) > len(("urls", 0, "url")) else record
        bodies = owner.organisations if isinstance(owner, (Participation, Initiative)) else ()
        yield path, value, bodies


def _nearly(url: str, names: Iterable[str]) -> tuple[str, str]:
    """Return a word of the names and what the address has in its place; "" for none."""
    host = url.partition("://")[2].partition("/")[0].lower().removeprefix("www.")
    words = sorted({word for name in names for word in name.split() if len(word) >= _SHORT})
    for part in (part for part in _PART.findall(plain(host)) if len(part) >= _SHORT):
        if any(word in part or part in word for word in words):
            return "", ""
        for word in words:
            if _ENDING.sub("", part) == _ENDING.sub("", word):
                continue
            if similarity(part[:_LONG], word[:_LONG]) >= _ALIKE:
                return word, part
    return "", ""
