"""Small projects that say in a few lines what a test is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from publisher.model.project import Project
from publisher.model.publication import Publication, Section
from publisher.publications.localizer import Localizer
from publisher.publications.registry import compose
from tests import real
from tests.builders import EDITION, LANGUAGES, write_project

IN = f"sources/{EDITION}"
ONE_LINE = '{fr: "%s", en: "%s", es: "%s"}'


def small(
    root: Path,
    files: Mapping[str, str | None] | None = None,
    *,
    publications: Sequence[str] = ("program", "catalogue", "sheets", "reports"),
    languages: Sequence[str] = LANGUAGES,
) -> Project:
    """Return the minimal project with some files added, replaced or left out."""
    given: dict[str, str | bytes | None] = dict(files or {})
    return real.load(
        write_project(root, languages=languages, publications=publications, files=given)
    )


def composed(project: Project, kind: str, language: str) -> Publication:
    """Return a publication of the small project, with the forum's interface strings."""
    return compose(project, EDITION, kind, language, real.interface(language))


def localizer(project: Project, language: str) -> Localizer:
    """Return what tells the small edition in a language."""
    return Localizer(project, project.editions[EDITION], language, real.interface(language))


def section(book: Publication, anchor: str) -> Section:
    """Return the one section of this anchor."""
    (found,) = (section for section in book.sections if section.anchor == anchor)
    return found


def anchors(book: Publication) -> list[str]:
    """Return the anchors of the sections, in order."""
    return [section.anchor for section in book.sections]


def same(text: str) -> str:
    """Return one text for all languages of a field."""
    return ONE_LINE % (text, text, text)


def block(code: str, day: str = "2018-10-01") -> str:
    """Return the record of a block."""
    return (
        f'code: "{code}"\nlanguage: fr\nkind: block\nday: {day}\ntitle: {same(f"Block {code}")}\n'
    )


def workshop(code: str, parent: str, more: str = "") -> str:
    """Return the record of a workshop."""
    return (
        f'code: "{code}"\nlanguage: fr\nkind: workshop\nparent: {parent}\n'
        f"title: {same(f'Workshop {code}')}\n{more}"
    )


def alone(code: str, start: str, end: str, more: str = "") -> str:
    """Return the record of a session that stands alone."""
    return (
        f'code: "{code}"\nlanguage: fr\nkind: session\nstart: {start}\nend: {end}\n'
        f"title: {same(f'Session {code}')}\n{more}"
    )


def initiative(code: str, session: str, more: str = "") -> str:
    """Return the record of an initiative."""
    return (
        f'code: "{code}"\nlanguage: fr\nsession: {session}\ntitle: {same(f"Initiative {code}")}\n'
        f"organisations: [koopera]\ndescription: {same('What it does.')}\n{more}"
    )


def page(kind: str, body: str = "A text.") -> str:
    """Return the record of a page."""
    return f"kind: {kind}\nlanguage: fr\ntitle: {same(kind.title())}\nbody: {same(body)}\n"


def person(name: str, sort: str, more: str = "") -> str:
    """Return the record of a person."""
    return f'name: {name}\nsort: "{sort}"\n{more}'


def report(session: str, more: str = "") -> str:
    """Return the record of a report."""
    return f"session: {session}\nlanguage: fr\nconclusion: {same('It went well.')}\n{more}"
