"""Names of people and bodies: what a piece of a line looks like, and where two stand together."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from publisher.documents.phrases import (
    BODIES,
    LEGAL_FORMS,
    PARTICLES,
    ROLES,
    TITLES,
    Gender,
    begins_with,
    is_body,
    is_role,
)
from publisher.text.spelling import plain

_MOST_WORDS = 8  # of a person's name
_LONGEST_INITIAL = 3  # "Ch."
_DOTTED = re.compile(r"(?:\w\.)+\w\Z")  # "S.L.L": initials whose last full stop was cut off
_SPACED = re.compile(r"(?:\A|\s)([^\W\d_])\. ([^\W\d_])\Z")  # "A. C": a legal form, spaced
_WORD = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]+)*\.?\Z")
_ACRONYM = re.compile(r"[^\W_](?:[\w.&/-]*[^\W_])?\.?\Z")
_AND = re.compile(r" (et|and|y|e|&) ")
_TITLE = re.compile(r"([^\W\d_]{1,9})(\.\s*|\s+)(?=[^\W\d_])")
_ENCLOSED = re.compile(r"(.*\S)\s*\(([^()]{2,40})\)\Z")
_DASHED = re.compile(r"(.*\S)(?: [-–—] |[-–—] )([^\s]{2,15})\Z")
_TIED = re.compile(r"(\S+ .*[^\W\d_])-([A-Z]{2,6})\Z")
_AHEAD = re.compile(r"(\S{2,15}) (?:la |le |l['’]|the |el )?(.+)\Z", re.IGNORECASE)


class Titled(NamedTuple):
    """A name freed of its title."""

    name: str
    title: bool
    gender: Gender


class Body(NamedTuple):
    """The name of a body, freed of the acronym printed with it."""

    name: str
    printed: str
    acronym: str = ""


def untitled(text: str) -> Titled:
    """Take a title such as "Mme." away from the front of a name."""
    found = _TITLE.match(text)
    word = plain(found[1]) if found else ""
    if not found or word not in TITLES or (found[1] != found[1].capitalize()):
        return Titled(text, title=False, gender="")
    name = text[found.end() :]
    if word == "d" and ("." not in found[2] or len(name.split()) < 2):  # an initial, "d'"
        return Titled(text, title=False, gender="")
    return Titled(name, title=True, gender=TITLES[word])


def unstopped(text: str) -> str:
    """Take the full stop away that ends a line and not a name."""
    bare = text.rstrip(". ")
    return f"{bare}." if keeps_stop(bare) and text.rstrip().endswith(".") else bare


def keeps_stop(text: str) -> bool:
    """Tell whether the full stop after a text is its own: "S. Coop.", "S.L.L.", "Ac."."""
    last = text.rsplit(" ", 1)[-1]
    if _DOTTED.search(last) or is_spaced_form(text, LEGAL_FORMS):
        return True
    return plain(last) in LEGAL_FORMS and not last.isupper()


def is_spaced_form(text: str, forms: Container[str]) -> bool:
    """Tell whether a text ends with two letters of a legal form, a space between: "A. C"."""
    found = _SPACED.search(text)
    return bool(found) and plain("".join(found.groups() if found else ())) in forms


def is_acronym(text: str) -> bool:
    """Tell whether a text is one word made mostly of capitals: "RTES", "itdUPM", "LAB2050"."""
    capitals = sum(sign.isupper() for sign in text)
    return (
        capitals > 1
        and 2 * capitals >= sum(s.isalpha() for s in text) - 1
        and bool(_ACRONYM.match(text))
    )


def is_person(text: str) -> bool:
    """Tell whether a text may be a person's name: words with capitals, no role and no body."""
    words = text.split()
    if not 2 <= len(words) <= _MOST_WORDS or is_body(text) or is_role(text):
        return False
    large = 0
    for word in words:
        if plain(word) in PARTICLES and not word.isupper():
            continue
        is_cut = word.endswith(".") and len(word) > _LONGEST_INITIAL
        if is_cut or not _WORD.match(word) or not word[0].isupper():
            return False
        large += 1
    return large > 1 and not (all(map(is_acronym, words)) and len(words) < 3)


def people(text: str) -> list[str]:
    """Return the one or two persons that a whole text names; none where it names none."""
    for found in _AND.finditer(text):
        pair = [text[: found.start()], text[found.end() :]]
        if all(is_person(untitled(name).name) for name in pair):
            return pair
    return [text] if is_person(untitled(text).name) else []


def before_role(text: str) -> int | None:
    """Return where a role begins in a text that a name begins: "Ana Ruiz Directrice générale"."""
    words = list(re.finditer(r"\S+", text))
    for word in words[2:-1]:
        known = plain(word[0])
        if (known in ROLES and word[0][0].isupper()) and is_person(text[: word.start()].strip()):
            return word.start()
    return None


def bodies(text: str, known: Container[str] = ()) -> tuple[list[Body], str]:
    """Return the bodies that a text names, and why it was cut, where it was.

    "et" cuts only between two names that are complete; a hyphen only between acronyms, or an
    acronym and the name of another body.
    """
    text = text.strip(" ,;:-–—")
    for found in _AND.finditer(text):
        pair = [text[: found.start()], text[found.end() :]]
        if all(_is_complete(name, known) for name in pair):
            return [body(name) for name in pair], f"two names with “{found[1]}” between them"
    if cut := _stops(text):
        return [body(name) for name in cut], "a full stop between the names of two bodies"
    if cut := _hyphens(text, known):
        return [body(name) for name in cut], "names of several bodies tied by hyphens"
    return [body(text)], ""


def body(text: str) -> Body:
    """Return the name of one body, its acronym apart: "(EMESSE)", " - RTES", "CECOP …"."""
    text = unstopped(text)
    for pattern in (_ENCLOSED, _DASHED, _TIED):
        found = pattern.match(text)
        if (found and is_acronym(found[2])) or (
            found and pattern is _ENCLOSED and _is_short(found)
        ):
            return Body(found[1], text, found[2])
    ahead = _AHEAD.match(text)
    if ahead and is_acronym(ahead[1]) and is_body(ahead[2]) and " " in ahead[2]:
        return Body(ahead[2], text, ahead[1])
    return Body(text, text)


def _is_short(found: re.Match[str]) -> bool:
    """Tell whether brackets hold a short name made of the first letters of the long one."""
    letters = plain(found[2]).replace(" ", "")
    return " " not in found[2] and len(letters) < 9 and found[2][0].isupper()


def _is_complete(name: str, known: Container[str]) -> bool:
    words = plain(name).split()
    if not words or name[0].islower():
        return False
    ends = words[-1] in BODIES or words[-1] in LEGAL_FORMS or plain(name).endswith(" s coop")
    return plain(name) in known or is_acronym(name) or is_body(name) or ends


def _stops(text: str) -> list[str]:
    parts = re.split(r"\. (?=[^\W\d_])", text)
    return parts if len(parts) > 1 and all(map(is_body, parts)) else []


def _hyphens(text: str, known: Container[str]) -> list[str]:
    first, hyphen, rest = text.partition("-")
    if hyphen and is_acronym(first) and is_body(rest) and " " in rest:
        return [first, rest]
    parts = text.split("-")
    if " " in text or len(parts) < 2 or not all(map(str.isalpha, parts)):
        return []
    large = [part for part in parts if is_acronym(part) and plain(part) not in LEGAL_FORMS]
    several = len(parts) > 2 and large
    met = len(large) == len(parts) and any(plain(part) in known for part in parts)
    return parts if several or met else []


def looks_like_body(text: str, known: Container[str] = ()) -> bool:
    """Tell whether a text alone is the name of a body; "Grupo coordinador" is what some are."""
    words = plain(text).split()
    if len(words) > 1 and begins_with(words[1], ROLES):
        return False
    return plain(text) in known or is_body(text) or is_acronym(text.split(" ")[0].rstrip(","))
