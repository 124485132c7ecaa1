"""The forum's own project: what it holds, and that all of it is told in every language."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from publisher.l10n.sorting import natural_key, sort_key
from publisher.model.publication import IndexEntry, Publication
from publisher.model.translated import ANY
from publisher.model.walk import texts
from publisher.publications.figures import figures
from publisher.publications.registry import compose
from tests import real

every_book = pytest.mark.parametrize(("edition", "kind", "language"), real.EVERY)


def counted(edition: str) -> dict[str, int]:
    project = real.project()
    return dict(figures(project.editions[edition], project.registries, 3))


def entries(book: Publication) -> list[tuple[str, IndexEntry]]:
    return [
        (section.data["kind"], entry)
        for section in book.sections
        if section.template == "index"
        for group in section.data["groups"]
        for entry in group.entries
    ]


def test_bilbao_2018() -> None:
    found = counted("gsef2018")
    wanted = {
        "initiatives": 102,
        "workshops": 42,
        "sessions": 9,
        "coordinated": 13,
        "countries": 32,
        "days": 3,
        "languages": 3,
    }
    assert {name: found[name] for name in wanted} == wanted
    book = real.book("gsef2018", "program", "fr")
    assert sum(section.template == "day" for section in book.sections) == 3
    coordinated = [
        section
        for section in book.sections
        if section.template == "workshop" and section.data["session"].coordinated
    ]
    assert len(coordinated) == 13


def test_mexico_2021() -> None:
    assert counted("gsef2021")["sessions"] == 2
    assert len(real.project().editions["gsef2021"].reports) == 2
    templates = [s.template for s in real.book("gsef2021", "program", "es").sections]
    assert (templates.count("session"), templates.count("day")) == (2, 2)
    templates = [s.template for s in real.book("gsef2021", "reports", "es").sections]
    assert templates.count("report") == 2


@every_book
def test_every_publication_is_complete(edition: str, kind: str, language: str) -> None:
    completeness = real.book(edition, kind, language).completeness
    assert completeness.fallbacks == ()
    assert completeness.percent == 100
    assert completeness.fields > 30


def test_every_text_of_every_record_stands_in_all_languages() -> None:
    """Those that no publication shows, too."""
    project = real.project()
    records = [
        *(r for edition in project.editions.values() for r in edition.records()),
        *project.registries.people.values(),
        *project.registries.places.values(),
        *project.registries.themes.values(),
    ]
    missing = [
        f"{record.path} {path}: {language}"
        for record in records
        for path, translated, _ in texts(record)
        for language in real.LANGUAGES
        if not {language, ANY} & translated.texts.keys()
    ]
    assert missing == []


@every_book
def test_indexes_name_each_record_once_and_lead_to_it(
    edition: str, kind: str, language: str
) -> None:
    book = real.book(edition, kind, language)
    anchors = {anchor for section in book.sections for anchor in section.anchors}
    found = entries(book)
    assert found
    assert len({entry.anchor for _, entry in found}) == len(found)
    for _, entry in found:
        places = [reference.anchor for reference in entry.references]
        assert places
        assert len(set(places)) == len(places), entry.label
        assert set(places) <= anchors, entry.label
        labels = [reference.label for reference in entry.references]
        assert labels == sorted(labels, key=natural_key)


@every_book
def test_indexes_are_sorted_as_the_language_sorts(edition: str, kind: str, language: str) -> None:
    found = entries(real.book(edition, kind, language))
    for one in {kind for kind, _ in found}:
        names = [entry.label.text for kind_, entry in found if kind_ == one]
        assert names == sorted(names, key=lambda name: sort_key(name, language))
        assert len(names) == len(set(names)), "two entries that a reader cannot tell apart"


@every_book
def test_anchors_are_unique(edition: str, kind: str, language: str) -> None:
    anchors = [a for s in real.book(edition, kind, language).sections for a in s.anchors]
    assert len(anchors) == len(set(anchors))


@every_book
def test_languages_differ_in_words_only(edition: str, kind: str, language: str) -> None:
    """The same sections in the same order: pages lead from one language to the other."""
    ours, french = real.book(edition, kind, language), real.book(edition, kind, "fr")
    shape = [(s.anchor, s.template, s.level, s.day, s.number, s.start) for s in ours.sections]
    assert shape == [
        (s.anchor, s.template, s.level, s.day, s.number, s.start) for s in french.sections
    ]


@every_book
def test_inputs_are_records_of_the_project(edition: str, kind: str, language: str) -> None:
    inputs = real.book(edition, kind, language).inputs
    assert list(inputs) == sorted(set(inputs))
    assert all((real.ROOT / path).is_file() for path in inputs)


def told(edition: str, kind: str, language: str) -> str:
    """Return a publication as text; what is a set has no order of its own."""
    book = compose(real.project(), edition, kind, language, real.interface(language))
    return repr(replace(book, expected=frozenset())) + repr(sorted(book.expected))


@every_book
def test_composing_twice_gives_the_same(edition: str, kind: str, language: str) -> None:
    assert told(edition, kind, language) == told(edition, kind, language)


SCRIPT = """\
from hashlib import sha256
from tests.publications.test_real_project import told
from tests.real import EVERY
print(sha256("".join(told(*one) for one in EVERY).encode()).hexdigest())
"""


def test_composing_does_not_depend_on_the_order_of_sets() -> None:
    def digest(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=real.ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    assert digest("1") == digest("2")
