"""Who answers for an initiative, or speaks in a workshop: names, roles, bodies, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from publisher.documents.phrases import TITLES, Gender, is_role
from publisher.documents.recognise.catalogue.addresses import Address, Mail, cut
from publisher.documents.recognise.catalogue.ledger import Doubt
from publisher.documents.recognise.catalogue.names import (
    before_role,
    body,
    is_person,
    people,
    untitled,
)
from publisher.documents.recognise.catalogue.roles import Part, read, segments
from publisher.text.spelling import keys, nearly_the_same, plain

_LONGEST = 420  # characters of a line without its addresses
_LINE = 2000  # with them; nobody is looked for in a longer text
_AND_SOMEBODY = re.compile(r" (?:et|and|y|e|&) (?=[^\W\d_])")
_TITLED_LATER = re.compile(
    r"(?:[.,;:]|\s[-–])\s+((?:"
    + "|".join(sorted(TITLES, key=len, reverse=True))
    + r")\.?\s+(?=[^\W\d_]))",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\. |, | [-–—] | (?:de|du|of|del) | d['’]")
_ADDRESS_PARTS = re.compile(r"[./]+")
_URL = 300  # characters of an address that are looked at
_ENCLOSED = re.compile(r"(.{3,80}?)\s*\(([^()]{2,80})\)\s*(.*)\Z", re.DOTALL)


@dataclass(slots=True)
class Somebody:
    """A person, a body or both, in a part they play; what a record calls a participation."""

    name: str = ""
    gender: Gender = ""
    said: Part = field(default_factory=Part)
    addresses: list[Address] = field(default_factory=list)
    mails: list[Mail] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of the document knows."""

    names: frozenset[str] = frozenset()  # of bodies, plain
    cities: Mapping[str, str] = field(default_factory=dict)  # with their countries
    document: str = ""  # its name


def is_contact(text: str) -> bool:
    """Tell whether a line may be one of contacts: a name at its front, or nothing but addresses."""
    if len(text) > _LINE:
        return False
    parts = list(cut(text))
    texts = [part for part in parts if isinstance(part, str)]
    if sum(map(len, texts)) > _LONGEST:
        return False
    if not texts:
        return bool(parts)
    first = segments(texts[0].strip(" .,-–*"))
    return bool(first) and _begins_with_person(first[0])


def contacts(text: str, context: Context) -> list[Somebody]:
    """Return who answers for an initiative. Each address is with the person before it."""
    found: list[Somebody] = []
    for part in cut(text.replace("*", "")):
        if isinstance(part, str):
            for somebody in _read_line(part, context, speaks=False, more=bool(found)):
                if somebody.name or not found:
                    found.append(somebody)
                else:
                    _add(found[-1].said, somebody.said)
        elif not found:
            found.append(Somebody())
        if isinstance(part, Address):
            found[-1].addresses.append(part)
        elif isinstance(part, Mail):
            found[-1].mails.append(part)
    return found


def _add(said: Part, more: Part) -> None:
    """Add what stands behind somebody's address to what stands before it."""
    said.role = ". ".join(filter(None, (said.role, more.role)))
    said.bodies += more.bodies
    said.country = said.country or more.country
    said.city = said.city or more.city
    said.doubts += [*more.doubts, Doubt("said behind the address")]


def speaker(text: str, context: Context) -> Somebody:
    """Return who speaks in a workshop: "Mme. Name. Role. <address>", "Body, Country. M. Name"."""
    found: list[Somebody] = []
    addresses: list[Address] = []
    mails: list[Mail] = []
    for part in cut(text.replace("*", "")) if len(text) <= _LINE else ():
        if isinstance(part, str):
            found += _read_line(part, context, speaks=True, more=bool(found))
        elif isinstance(part, Address):
            addresses.append(part)
        else:
            mails.append(part)
    first = found[0] if found else Somebody()
    first.addresses, first.mails = addresses, mails
    by_address(first)
    return first


def _read_line(text: str, context: Context, *, speaks: bool, more: bool) -> Iterator[Somebody]:
    text = text.strip(" .,;-–—|")
    if not text:
        return
    later = _titled_later(text) if speaks else None
    if later:
        before = read(text[: later.start()], context.names, context.cities, speaks=True)
        employed = bool(before.bodies)
        somebody = _one(text[later.start(1) :], context, speaks=True, employed=employed)
        somebody.said.bodies = [*before.bodies, *somebody.said.bodies]
        somebody.said.country = somebody.said.country or before.country
        somebody.said.city = somebody.said.city or before.city
        somebody.said.doubts = [*before.doubts, *somebody.said.doubts]
        yield somebody
        return
    for chunk in _persons(text) if not speaks else [text]:
        yield from _named(chunk, context, speaks=speaks, more=more)


def _titled_later(text: str) -> re.Match[str] | None:
    """Return where a person with a title begins, behind a body: "Body, Country. M. Name"."""
    if untitled(text).title:
        return None
    found = _TITLED_LATER.finditer(text)
    return next((hit for hit in found if untitled(text[hit.start(1) :]).title), None)


def _persons(text: str) -> Iterator[str]:
    """Cut a line before a second person who has a role: "… et Ana Ruiz, Vice-présidente"."""
    for found in _AND_SOMEBODY.finditer(text):
        rest = segments(text[found.end() :])
        name, _, role = rest[0].partition(", ") if rest else ("", "", "")
        is_next = is_person(untitled(name).name) and is_role(role or (rest[1:] or [""])[0])
        if is_next and not is_person(text[: found.start()]):
            yield text[: found.start()]
            yield text[found.end() :]
            return
    yield text


def _named(chunk: str, context: Context, *, speaks: bool, more: bool) -> Iterator[Somebody]:
    parts = segments(chunk)
    names = people(parts[0].partition(", ")[0]) if parts else []
    if len(names) > 1:
        said = read(_after(chunk, names[-1]), context.names, context.cities, speaks=speaks)
        said.doubts.append(Doubt("two persons and one role"))
        for name in names:
            bare = untitled(name)
            yield Somebody(bare.name, bare.gender, said)
    elif parts and (names or speaks or not more):
        yield _one(chunk, context, speaks=speaks)
    elif parts:
        yield Somebody(said=read(chunk, context.names, context.cities, speaks=speaks))


def _after(text: str, name: str) -> str:
    return text[text.find(name) + len(name) :].lstrip(" .,;:-–—")


def _one(text: str, context: Context, *, speaks: bool, employed: bool = False) -> Somebody:
    """Read one person and what follows the name."""
    bare = untitled(text)
    name, rest, doubts = _cut_name(bare.name)
    if not is_person(name) and not bare.title and (speaks or is_role(name)):
        return Somebody(said=read(text, context.names, context.cities, speaks=speaks))
    said = read(rest, context.names, context.cities, speaks=speaks, employed=employed)
    said.doubts = [*doubts, *said.doubts]
    return Somebody(name.strip(" ."), bare.gender, said)


def _cut_name(text: str) -> tuple[str, str, list[Doubt]]:
    """Return the name at the front of a line, the rest, and what was odd between them."""
    enclosed = _ENCLOSED.match(text)
    if enclosed and is_person(enclosed[1]):
        return enclosed[1], f"{enclosed[2]}. {enclosed[3]}".strip(" ."), []
    parts = segments(text)
    name = parts[0].partition(", ")[0] if parts else ""
    if not is_person(name) and parts and (at := before_role(parts[0])):
        name = parts[0][:at].strip()
        return name, _after(text, name), [Doubt("no sign between the name and the role")]
    return name, _after(text, name), []


def _begins_with_person(text: str) -> bool:
    return bool(people(text.partition(", ")[0])) or before_role(text) is not None


def by_address(somebody: Somebody) -> None:
    """Take the end of a role for a body where the address beside it bears the same name."""
    said = somebody.said
    cuts = list(_ENDS.finditer(said.role))
    for found in reversed(cuts):
        name = said.role[found.end() :]
        if " " in name and any(bears(address, name) for address in somebody.addresses):
            said.bodies.append(body(name))
            said.doubts = [doubt for doubt in said.doubts if name not in doubt.reason]
            said.doubts.append(Doubt(f"“{name}”: the address bears this name"))
            if found[0].strip() in (".", ",", "-", "–", "—"):
                said.role = said.role[: found.start()].strip()
            return


def bears(address: Address, name: str, *, exactly: bool = False) -> bool:
    """Tell whether a part of an address is a name, up to one letter or two that changed places."""
    wanted = plain(name).replace(" ", "")
    parts = (plain(part).replace(" ", "") for part in _ADDRESS_PARTS.split(address.url[:_URL]))
    long = [part for part in parts if len(part) > 2]
    return wanted in long or (not exactly and any(_near(wanted, part) for part in long))


def _near(wanted: str, part: str) -> bool:
    return bool(set(keys(wanted)) & set(keys(part))) and nearly_the_same(wanted, part)
