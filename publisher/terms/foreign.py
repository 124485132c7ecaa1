"""Bring what other tools write into the shape of a glossary: ids, languages, terms row by row."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from publisher.model.glossary import Status
from publisher.terms.decode import ID
from publisher.text.stemming import without_accents

_NO_ID = re.compile("[^a-z0-9]+")


@dataclass(slots=True)
class Row:
    """A term on its way in: what a file said of it so far."""

    term: str = ""
    status: str = ""
    part: str = ""
    gender: str = ""
    note: str = ""
    forms: list[str] = field(default_factory=list)
    id: str = ""  # by which another row refers to it
    refers: str = ""
    short: bool = False  # it abbreviates the row that it refers to
    form: bool = False  # it is a form of the row that it refers to

    def remark(self, text: str) -> None:
        """Add a note; the words "do-not-translate" alone are a status."""
        if text == Status.DO_NOT_TRANSLATE.value:
            self.status = text
        elif text:
            self.note = f"{self.note} {text}".strip()

    def fields(self, abbreviates: str) -> dict[str, object]:
        """Return the fields as `decode_glossary` wants them."""
        fields = {
            "term": self.term,
            "status": self.status,
            "part": self.part,
            "gender": self.gender,
            "abbreviates": abbreviates,
            "forms": self.forms,
            "note": self.note,
        }
        # A term without its text is a fault, and decoding says so.
        return {key: value for key, value in fields.items() if value or key == "term"}


@dataclass(slots=True)
class Draft:
    """A concept on its way in."""

    definition: dict[str, str] = field(default_factory=dict)
    note: str = ""
    terms: dict[str, list[object]] = field(default_factory=dict)  # by language, as maps

    def plain(self) -> dict[str, object]:
        """Return the concept as `decode_glossary` wants it."""
        texts: dict[str, object] = {"definition": self.definition, "note": self.note}
        return {key: value for key, value in (texts | self.terms).items() if value}


def identify(text: str, taken: Collection[str]) -> str:
    """Make an id of a concept that is not taken, from whatever names it elsewhere."""
    id_ = text if re.fullmatch(ID.expression, text) else _slug(text)
    if id_ not in taken:
        return id_
    number = len(taken) + 1
    while f"{id_}-{number}" in taken:
        number += 1
    return f"{id_}-{number}"


def _slug(text: str) -> str:
    plain = _NO_ID.sub("-", without_accents(text).lower()).strip("-")[:60]
    return plain if plain[:1].isalpha() else f"c{plain}"


def matching(language: str, languages: tuple[str, ...]) -> str:
    """Return the project's language that a tag means, or "": "fr-CA" is "fr" where that is all."""
    tag = language.replace("_", "-").lower()
    by_tag = {code.lower(): code for code in languages}
    return by_tag.get(tag) or by_tag.get(tag.partition("-")[0], "")
