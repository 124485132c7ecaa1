"""What stands after a name: roles, bodies, countries, functions, in whatever order."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from publisher.documents.phrases import BODIES, LABELS, OF, TO, is_role
from publisher.documents.recognise.catalogue.ledger import GUESS, LIKELY, Doubt
from publisher.documents.recognise.catalogue.names import (
    Body,
    bodies,
    body,
    is_acronym,
    looks_like_body,
)
from publisher.l10n.country_lookup import country_code
from publisher.text.spelling import plain

_INITIAL = re.compile(r"(?:\A|[\s.(])[^\W\d_]\Z")
_ABBREVIATED = frozenset("m mme mlle mr mrs ms dr dra st ste s sra sr prof n no art coop".split())
_SIGN = re.compile(r"(\.\s+|\s+[-–—]\s*|[-–—]\s+|\s+:\s+|:\s+|;\s+)")
_NOT_AFTER = re.compile(r"(?:epse|[ée]pouse|n[ée]e|vve)\b", re.IGNORECASE)
_COMMA = re.compile(r",\s+")
_WORKS_FOR = re.compile(rf"\b(?:{OF[3:-1]}|{TO[3:-1]})\s*(?=[^\W\d_])", re.IGNORECASE)
_AT = re.compile(r"\b(?:à|at|dans la|dans le|en la|en el)\s+(?=[^\W\d_a-zà-ÿ])")
_IN_CITY = re.compile(
    r"(.{8,}) (?:à|in|en) ((?:[^\W\d_a-zà-ÿ][\w'’-]*)(?: [^\W\d_a-zà-ÿ][\w'’-]*)?)\Z"
)
_TOWN = re.compile(r"(?:ville|city|ciudad|town) (?:de |d['’]|of )(.+)", re.IGNORECASE)
_LINKS = frozenset("de du des of del chez at for para pour l la".split())
_ELIDED = re.compile(r"\A[dl]['’]", re.IGNORECASE)
_UNIT = re.compile(r"\b(?:unite|unit|unidad|departement|department|departamento)\b")
_HEAD_WORDS = 3  # of a role that is nothing but a role: "Secrétaire général adjoint"
_SHORT_NAME = 3  # words of a town or a body that only its place in the line tells

PART_OF_ROLE = Doubt("the body is part of the role", LIKELY)

Kind = Literal["role", "body", "country", "function", "town", "unknown"]


@dataclass(slots=True)
class Part:
    """What a line says of somebody besides the name."""

    role: str = ""
    bodies: list[Body] = field(default_factory=list)
    country: str = ""  # ISO 3166-1
    city: str = ""
    function: str = ""
    doubts: list[Doubt] = field(default_factory=list)


def segments(text: str) -> list[str]:
    """Cut a line at full stops, colons and dashes; initials, titles and maiden names stay whole."""
    found: list[str] = []
    pending = ""
    pieces = _SIGN.split(text)
    for piece, sign, after in zip(
        pieces[::2], [*pieces[1::2], ""], [*pieces[2::2], ""], strict=False
    ):
        pending += piece
        last = plain(pending.rsplit(" ", 1)[-1])
        stops = sign.startswith(".") and (_INITIAL.search(pending) or last in _ABBREVIATED)
        if sign and (stops or _NOT_AFTER.match(after)):
            pending += sign
            continue
        if pending.strip(" .,;:-–—"):
            found.append(pending.strip(" ,;:-–—"))
        pending = ""
    return [*found, pending.strip()] if pending.strip(" .,;:-–—") else found


def read(
    text: str,
    known: Container[str],
    cities: Mapping[str, str],
    *,
    speaks: bool,
    employed: bool = False,
) -> Part:
    """Return what a line says after a name.

    ``speaks``: of somebody who speaks in a workshop, whose bodies stand there; otherwise of who
    answers for an initiative, whose body stands above. ``employed``: the body is known already.
    """
    said = Part()
    parts = segments(text)
    pieces = list(_commas(parts, known))
    _take_places(pieces, said, cities)
    roles: list[str] = []
    for index, piece in enumerate(pieces):
        kind = _kind(piece, known)
        if kind == "body" and roles and _is_subject(piece, roles[-1]):
            said.doubts.append(Doubt(f"“{piece}”: what a unit deals with, more of the role"))
            kind = "role"
        if kind == "unknown":
            kind = _guess(piece, pieces, index, said, speaks=speaks, has_role=bool(roles))
        if kind == "role":
            roles.append(piece)
        elif kind == "function":
            said.function = _function(piece)
        elif kind == "country":
            said.country = country_code(piece) or ""
        elif kind == "town":
            said.city = piece
        else:
            _add_bodies(said, piece, known)
    said.role = _as_printed(roles, text)
    if not said.bodies and said.role and not employed:
        _employer(said, known, speaks=speaks)
    return said


def _as_printed(roles: Sequence[str], text: str) -> str:
    """Return the pieces of a role as one text, with the signs between them where they adjoin."""
    if not roles:
        return ""
    start = text.find(roles[0])
    end = text.find(roles[-1], start) + len(roles[-1])
    printed = text[start:end]
    return printed if plain(printed) == plain(" ".join(roles)) else ". ".join(roles)


def _commas(parts: Sequence[str], known: Container[str]) -> Iterator[str]:
    """Yield segments, cut at the commas before a country, an acronym or the name of a body."""
    for part in parts:
        pending = ""
        for piece in _COMMA.split(part):
            apart = country_code(piece) or (piece[:1].isupper() and looks_like_body(piece, known))
            if pending and apart:
                yield pending
                pending = ""
            if apart:
                yield piece
            else:
                pending = f"{pending}, {piece}" if pending else piece
        if pending:
            yield pending


def _kind(piece: str, known: Container[str]) -> Kind:
    if country_code(piece):
        return "country"
    if _function(piece):
        return "function"
    if is_role(piece):
        return "role"
    return "body" if looks_like_body(piece, known) else "unknown"


def _is_subject(piece: str, role: str) -> bool:
    """Tell whether a piece after the head of a unit is its subject: "Clusters and Industry"."""
    first = plain(piece).split(" ", 1)[0]
    plural = first not in BODIES and first.endswith("s") and first[:-1] in BODIES
    return plural and _UNIT.search(plain(role)) is not None


def _function(piece: str) -> str:
    return next((name for name in ("opening", "conclusions") if plain(piece) in LABELS[name]), "")


def _take_places(pieces: list[str], said: Part, cities: Mapping[str, str]) -> None:
    """Take a town away from the end, where a country or nothing follows it."""
    country = country_code(pieces[-1]) if pieces else None
    at = len(pieces) - (2 if country else 1)
    if at < 0 or (at == 0 and not country):
        return
    town = pieces[at]
    is_known = plain(town) in cities
    if is_known or (country and at > 0 and _is_name(town) and is_role(pieces[0])):
        said.city = town
        del pieces[at]
        if not is_known:
            said.doubts.append(Doubt("a name before a country: taken for a town", GUESS))


def _is_name(text: str) -> bool:
    words = text.split()
    fits = len(words) <= _SHORT_NAME and all(word[0].isupper() for word in words)
    return fits and not looks_like_body(text) and not is_role(text)


def _guess(
    piece: str, pieces: Sequence[str], index: int, said: Part, *, speaks: bool, has_role: bool
) -> Kind:
    """Tell a role from a body by what stands around it."""
    works_for = _works_for(piece)
    if has_role:
        last = said.city and _is_name(piece) and all(map(country_code, pieces[index + 1 :]))
        said.doubts.append(
            Doubt(f"“{piece}”: a name before a town, taken for a body", GUESS)
            if last
            else Doubt(f"“{piece}”: read as more of the role")
        )
        return "body" if last else "role"
    if works_for or not speaks:
        said.doubts.append(Doubt(f"“{piece}”: no known role, but where a role stands"))
        return "role"
    if said.bodies and not said.city and _is_name(piece):
        said.doubts.append(Doubt(f"“{piece}”: a name after a body, taken for a town", GUESS))
        return "town"
    said.doubts.append(Doubt(f"“{piece}”: where a body stands, and no role"))
    return "body"


def _add_bodies(said: Part, piece: str, known: Container[str]) -> None:
    """Add what a segment names; an acronym before the long name is one body with it."""
    if town := _IN_CITY.match(piece):
        said.city = said.city or town[2]
        said.bodies.append(Body(town[1], piece))
        said.doubts.append(Doubt(f"“{town[2]}”: taken for the town of the body"))
        return
    if said.bodies and not said.city and (town := _TOWN.match(piece)):
        said.city = town[1]
        return
    names = piece.split("/") if all(map(is_acronym, piece.split("/"))) else [piece]
    for name in names:
        found, why = bodies(name, known)
        if why:
            said.doubts.append(Doubt(why, GUESS))
        last = said.bodies[-1] if said.bodies else None
        if last and is_acronym(last.name) and len(found) == 1 and _is_long(found[0].name):
            said.bodies[-1] = Body(found[0].name, f"{last.name}. {found[0].printed}", last.name)
            fits = _initials(found[0].name).startswith(last.name[:2].casefold())
            if not fits:
                said.doubts.append(Doubt("an acronym and a name: taken for one body", GUESS))
        else:
            said.bodies += found


def _is_long(name: str) -> bool:
    return name.count(" ") > 1 and plain(name).split()[0] in BODIES


def _initials(name: str) -> str:
    return "".join(word[0].casefold() for word in name.split() if word[0].isupper())


def _works_for(text: str, known: Container[str] = ()) -> Body | None:
    """Return the body that a role names: "Directrice de l'Institut …", "… du Réseau …"."""
    for found in _WORKS_FOR.finditer(text):
        rest = text[found.end() :]
        if plain(rest).split(" ")[0] in BODIES or plain(rest) in known:
            return body(rest)
    return None


def _works_at(text: str) -> Body | None:
    """Return the name of several words with capitals that ends a role: "… à Amsterdam Impact"."""
    for found in _AT.finditer(text):
        words = text[found.end() :].split()
        named = [word for word in words if word[0].isupper() or plain(word) in _LINKS]
        if len(words) > 1 and named == words:
            return body(" ".join(words))
    return None


def _employer(said: Part, known: Container[str], *, speaks: bool) -> None:
    """Find the body inside a role, which keeps its words: "Président de LAB2050"."""
    head, name = _headed(said.role)
    if name and is_role(head) and not any(word in BODIES for word in plain(head).split()):
        said.bodies.append(body(name))
        said.doubts.append(PART_OF_ROLE)
        return
    role = _SIGN.split(said.role)[0]
    found = (_works_for(role, known) or _works_at(role)) if speaks else None
    if found:
        said.bodies.append(found)
        is_known = plain(found.name) in known
        said.doubts.append(PART_OF_ROLE if is_known else Doubt(PART_OF_ROLE.reason, GUESS))


def _headed(role: str) -> tuple[str, str]:
    """Cut a role before the acronym that follows at most three words; no acronym: nothing.

    One small word may stand before the acronym; another one sooner makes it part of a subject, as
    in "Chargée du développement de l'ESS".
    """
    words = _SIGN.split(role)[0].split()
    for index, word in enumerate(words[1 : _HEAD_WORDS + 2], 1):
        bare = _ELIDED.sub("", word)
        if is_acronym(bare):
            head = words[: index - 1] if plain(words[index - 1]) in _LINKS else words[:index]
            return " ".join(head), " ".join([bare, *words[index + 1 :]])
        if plain(words[index - 1]) in _LINKS:
            break
    return "", ""


def without_body(role: str) -> tuple[str, str]:
    """Cut a role before a body that follows it with no word between: "Chercheur Institut …"."""
    words = role.split()
    for index, word in enumerate(words[1 : _HEAD_WORDS + 1], 1):
        if word[0].isupper() and plain(word) in BODIES and plain(words[index - 1]) not in _LINKS:
            return " ".join(words[:index]), " ".join(words[index:])
    return role, ""
