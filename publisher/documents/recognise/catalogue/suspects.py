"""Addresses that cannot be wrong by themselves, and look wrong beside the rest of the document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from publisher.documents.account import Fate, Note
from publisher.documents.block import Span
from publisher.documents.draft import Draft, Mention, Value, leaves
from publisher.documents.recognise.catalogue.ledger import GUESS
from publisher.text.similarity import similarity
from publisher.text.spelling import plain

_TELLING = 4  # letters of a name that an address may bear
_SHORT = 5  # letters: shorter names are alike by chance
_ALIKE = 80  # of 100, as `similarity` counts
_MOST, _LONG = 20, 40  # words compared, letters of each
_OWNERS = ("organisations", "contacts", "organisers")
_PARTS = re.compile(r"[^\W_]+")


class _Use:
    """One address where it is printed, and whom it is printed for."""

    def __init__(self, target: str, url: str, span: Span, names: Iterable[str]) -> None:
        self.target, self.url, self.span = target, url, span
        self.host = url.partition("://")[2].partition("/")[0].removeprefix("www.").lower()
        self.labels = [plain(label).replace(" ", "") for label in self.host.split(".")]
        self.names = {name for name in names if name}

    def bears_its_name(self) -> bool:
        """Whether the address says whose it is."""
        own = [n.replace(" ", "") for name in self.names for n in (name, *name.split())]
        long = [n for n in own if len(n) >= _TELLING]
        return any(n in label or label in n for n in long for label in self.labels[:-1])


def suspects(drafts: Sequence[Draft]) -> Iterator[Note]:
    """Yield a guess for each address to look at: another body's, or a letter from what it means."""
    uses = sorted((use for d in drafts for use in _uses(d)), key=lambda use: use.span)
    by_url = defaultdict[str, list[_Use]](list)
    for use in uses:
        by_url[use.url.rstrip("/")].append(use)
    odd: dict[str, str] = {}  # by host: what was found of one of its addresses
    hosts: dict[str, _Use] = {}  # by host without signs: its first use
    for use in uses:
        first = hosts.setdefault(_bare(use.host), use)
        reason = _misspelt(use)
        if reason and use.host not in odd:
            odd[use.host] = f"as in line {use.span.first}: {reason}"
        reason = reason or _another(use, by_url[use.url.rstrip("/")])
        reason = reason or odd.get(use.host, "") or _respelt(use, first)
        if reason:
            yield Note(*use.span, Fate.FIELD, reason, use.target, GUESS)


def _bare(host: str) -> str:
    return plain(host).replace(" ", "")


def _respelt(use: _Use, first: _Use) -> str:
    """Say where the same letters are cut by other full stops and hyphens."""
    if use.host == first.host:
        return ""
    return f"“{use.host}” here, “{first.host}” in line {first.span.first}"


def _another(use: _Use, same: Sequence[_Use]) -> str:
    """Say where an address is printed for a body that it fits better."""
    for other in same[:_MOST]:
        if not use.names & other.names and other.bears_its_name() and not use.bears_its_name():
            line = other.span.first
            return f"this address is another body's, in line {line}, and bears its name"
    return ""


def _misspelt(use: _Use) -> str:
    """Say which name an address nearly has."""
    words = sorted({word for name in use.names for word in name.split() if len(word) >= _SHORT})
    parts = [part for part in _PARTS.findall(use.host)[:_MOST] if len(part) >= _SHORT]
    for part in parts:
        for word in words[:_MOST]:
            if part in word or word in part or part in words:
                continue
            if similarity(part[:_LONG], word[:_LONG]) >= _ALIKE:
                return f"“{part}” in the address, “{word}” in the name: one of them may be misspelt"
    return ""


def _uses(draft: Draft) -> Iterator[_Use]:
    """Yield the addresses of a draft: its own, and those of the people in it."""
    base = f"{draft.collection}/{draft.key}"
    fields = draft.fields
    own = [name for field in _OWNERS for name in _names(fields.get(field))]
    places = fields.get("places", ())
    towns = {
        word  # has another form in another language: Sevilla, Séville
        for town in (places if isinstance(places, Sequence) else ())
        if isinstance(town, Mention)
        for word in plain(town.name).split()
    }
    own = [" ".join(word for word in name.split() if word not in towns) for name in own]
    yield from _links(fields.get("urls"), f"{base} urls", draft.span, own)
    groups = fields.get("groups", ())
    for i, group in enumerate(groups if isinstance(groups, Sequence) else ()):
        people = group["participants"] if isinstance(group, Mapping) else ()
        for j, person in enumerate(people if isinstance(people, Sequence) else ()):
            if isinstance(person, Mapping):
                target = f"{base} groups[{i}].participants[{j}].urls"
                span = next((v.span for v in person.values() if isinstance(v, Mention)), draft.span)
                yield from _links(person.get("urls"), target, span, _names(person))


def _links(links: Value | None, target: str, span: Span, names: Iterable[str]) -> Iterator[_Use]:
    found = links if isinstance(links, Sequence) and not isinstance(links, str) else ()
    for index, link in enumerate(found):
        if isinstance(link, Mapping) and isinstance(url := link.get("url"), str):
            yield _Use(f"{target}[{index}]", url, Span(span.last, span.last), names)


def _names(value: Value | None) -> Iterator[str]:
    """Yield the plain names of the bodies in a value, and their acronyms."""
    for leaf in leaves(value):
        if isinstance(leaf, Mention) and leaf.registry == "organisations":
            yield plain(leaf.name)
            yield plain(leaf.facts.get("acronym", ""))
