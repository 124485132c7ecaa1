"""A small page in two languages, for tests of one behaviour each: what staff and translators do."""

from __future__ import annotations

from pathlib import Path

import yaml

from publisher.catalogue.entry import Entry
from tests.builders import EDITION, write_project
from tests.translation.commands import all_fields, catalogues, sync

PAGE = f"sources/{EDITION}/pages/welcome.yaml"
BODY = f"{EDITION}/pages/welcome:body"
CATALOGUE = f"locales/en/LC_MESSAGES/{EDITION}-from-fr.po"
LEDGER = "locales/en/ledger.tsv"
MEMORY = "locales/memory/retired-fr-en.tmx"

FR, EN = "Un pain.\n\nDeux eaux.\n\nTrois vins.", "A bread.\n\nTwo waters.\n\nThree wines."
THREE = {
    "Un pain.": ("A bread.", False),
    "Deux eaux.": ("Two waters.", False),
    "Trois vins.": ("Three wines.", False),
}


def page(fr: str, en: str | None, language: str = "fr") -> str:
    """Return the record of a page with this body."""
    body = {"fr": fr} if en is None else {"fr": fr, "en": en}
    title = {"fr": "Bienvenue", "en": "Welcome"}
    record = {"kind": "welcome", "language": language, "title": title, "body": body}
    return yaml.dump(record, allow_unicode=True, sort_keys=False)


def project(root: Path, fr: str, en: str | None) -> Path:
    """Write a project whose page says this, and bring it to agreement."""
    write_project(root, languages=("fr", "en"), files={PAGE: page(fr, en)})
    assert sync(root).code == 0
    return root


def write_page(root: Path, fr: str, en: str | None, language: str = "fr") -> None:
    """Let staff write the page anew."""
    (root / PAGE).write_text(page(fr, en, language), encoding="utf-8")


def texts(root: Path, context: str = BODY) -> dict[str, str]:
    """Return what the record says in each language."""
    (field,) = (field for field in all_fields(root) if field.context == context)
    return {language: text.strip() for language, text in field.texts.items()}


def entries(root: Path, context: str = BODY, path: str = CATALOGUE) -> dict[str, Entry]:
    """Return the live entries of a field by their source."""
    found = catalogues(root)[path].entries
    return {e.id: e for e in found if not e.obsolete and (e.context or "").split("~")[0] == context}


def said(root: Path) -> dict[str, tuple[str, bool]]:
    """Return text and "is fuzzy" of each entry of the page's body, by its source."""
    return {id_: (entry.text, entry.fuzzy) for id_, entry in entries(root).items()}


def type_into(root: Path, source: str, text: str, *, fuzzy: bool = False) -> None:
    """Let a translator type a text under a source of the page's body."""
    catalogue = catalogues(root)[CATALOGUE]
    number = catalogue.index[BODY, source]
    entry = catalogue.entries[number]
    previous = entry.previous_id if fuzzy else None
    catalogue.replace(number, entry._replace(strs=(text,), fuzzy=fuzzy, previous_id=previous))
    (root / CATALOGUE).write_bytes(catalogue.dump())


def line_of(root: Path, source: str) -> int:
    """Return the line of an entry of the page's body."""
    catalogue = catalogues(root)[CATALOGUE]
    return catalogue.line_of(catalogue.index[BODY, source])
