"""How far a project is, as sync would leave it: what was typed counts before that."""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.adapters.ui_catalogues import load_interface
from publisher.catalogue.coverage import Coverage, Item, Manner
from publisher.catalogue.grading import Grade
from publisher.catalogue.unit import State
from publisher.errors import Location
from publisher.publications.registry import compose
from publisher.translation.status import status
from publisher.translation.view import reconciled
from publisher.translation.workspace import Workspace, open_workspace
from tests.builders import EDITION, amend
from tests.translation.status_project import KOOPERA, PO, UI, WELCOME, agreed


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return agreed(tmp_path)


def opened(root: Path) -> Workspace:
    workspace, findings = open_workspace(root)
    assert workspace is not None, findings
    return workspace


def look(root: Path) -> Coverage:
    workspace = opened(root)
    return status(workspace, root, workspace.languages)


def spanish(root: Path) -> list[Item]:
    (found,) = status(opened(root), root, ["es"]).languages
    assert len(found.agenda) == found.tally.total.units - found.tally.done.units
    return list(found.agenda)


def test_what_agrees_is_done_in_every_language(root: Path) -> None:
    coverage = look(root)
    assert [(one.language, one.tally.percent) for one in coverage.languages] == [
        ("fr", 0),  # nobody has translated the interface into it
        ("en", 100),
        ("es", 100),
    ]
    names = {one.language: [each.name for each in one.catalogues] for one in coverage.languages}
    records = ["registries-from-fr", f"{EDITION}-from-fr"]
    assert names == {"fr": ["ui"], "en": records, "es": [*records, "ui"]}


def test_an_edit_in_the_catalogue_counts_before_it_is_synchronised(root: Path) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr ""')
    (found,) = spanish(root)
    assert (found.state, found.source) == (State.MISSING, "Bienvenue")


def test_an_edit_in_a_record_counts_before_it_is_synchronised(root: Path) -> None:
    amend(root, WELCOME, 'fr: "Merci d’être là."', 'fr: "Ne partez pas."')
    (found,) = spanish(root)
    assert (found.state, found.change) == (State.STALE, Grade.MEANING)
    assert (found.previous, found.source) == ("Merci d’être là.", "Ne partez pas.")
    assert found.translation == "Gracias por venir."


def test_a_flag_of_the_translator_counts(root: Path) -> None:
    context = f'msgctxt "{EDITION}/pages/welcome:title"'
    amend(root, PO, context, f"#, fuzzy\n{context}")
    (found,) = spanish(root)
    assert (found.state, found.translation) == (State.NEEDS_REVIEW, "Bienvenida")


def test_a_conflict_shows_both_texts_and_both_places(root: Path) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bienvenidos"')
    amend(root, WELCOME, 'es: "Bienvenida"', 'es: "Hola"')
    (found,) = spanish(root)
    assert found.state is State.CONFLICT
    assert (found.record, found.translation) == ("Hola", "Bienvenidos")
    assert found.record_at is not None
    assert line(root, found.record_at) == 'title: {fr: "Bienvenue", en: "Welcome", es: "Hola"}'


def line(root: Path, at: Location) -> str:
    lines = (root / at.path).read_text(encoding="utf-8").split("\n")
    return lines[at.line - 1]


def test_a_unit_is_found_in_the_catalogue_that_has_it(root: Path) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr ""')
    (found,) = spanish(root)
    assert (found.at.path, line(root, found.at)) == (PO, 'msgid "Bienvenue"')


def test_a_unit_that_no_catalogue_has_is_found_in_its_record(root: Path) -> None:
    amend(root, KOOPERA, "organisations:", "urls: [{url: 'https://a.example/'}]\norganisations:")
    assert spanish(root) == []
    amend(root, f"sources/{EDITION}/sessions/1-1.yaml", "themes:", "room: {fr: Salle A}\nthemes:")
    (found,) = spanish(root)
    assert line(root, found.at) == "room: {fr: Salle A}"


@pytest.mark.parametrize(
    ("old", "new", "state"),
    [
        ('msgstr "Abierto"', 'msgstr ""', State.MISSING),
        ('msgid "Open now"', '#, fuzzy\nmsgid "Open now"', State.NEEDS_REVIEW),
    ],
)
def test_the_words_of_the_interface_count(root: Path, old: str, new: str, state: State) -> None:
    amend(root, UI, old, new)
    (found,) = spanish(root)
    assert (found.state, line(root, found.at), found.words) == (state, 'msgid "Open now"', 2)


def test_a_message_without_a_catalogue_is_found_in_the_template(root: Path) -> None:
    (root / UI).unlink()
    places = [found.at for found in spanish(root)]
    assert {at.path for at in places} == {"locales/ui.pot"}
    assert [line(root, at) for at in places] == ['msgid "Contents"', 'msgid "Open now"']


def test_a_publication_counts_the_fields_it_shows(root: Path) -> None:
    amend(root, PO, 'msgstr "Repara y revende."', 'msgstr ""')
    coverage = status(opened(root), root, ["es"])
    found = {one.kind: one for one in coverage.languages[0].publications}
    missing = {kind: one.tally.states[State.MISSING].units for kind, one in found.items()}
    assert missing == {"program": 1, "catalogue": 1, "sheets": 1, "reports": 0}
    assert found["reports"].percent == 100 > found["catalogue"].percent
    assert found["catalogue"].shown[Manner.FALLBACK] == (1, 4)


def test_a_field_that_lacks_a_part_is_not_counted_as_read(root: Path) -> None:
    """Half a field is translated, but readers get the whole of it in another language."""
    amend(root, PO, 'msgstr "Tome el tranvía."', 'msgstr ""')
    (found,) = status(opened(root), root, ["es"]).languages[0].catalogues[1:2]
    assert found.tally.states[State.MISSING] == (1, 3)
    program = status(opened(root), root, ["es"]).languages[0].publications[0]
    assert program.shown[Manner.FALLBACK] == (1, 6)


def test_a_stale_field_is_shown_as_outdated(root: Path) -> None:
    amend(root, WELCOME, 'fr: "Merci d’être là."', 'fr: "Ne partez pas."')
    program = status(opened(root), root, ["es"]).languages[0].publications[0]
    assert program.shown[Manner.OUTDATED] == (1, 3)
    assert program.shown[Manner.FALLBACK] == (0, 0)


def test_publications_are_counted_as_a_build_counts_them(root: Path) -> None:
    amend(root, PO, 'msgstr "Tome el tranvía."', 'msgstr ""')
    amend(root, WELCOME, 'fr: "Merci d’être là."', 'fr: "Ne partez pas."')
    workspace = opened(root)
    view = reconciled(workspace.project, workspace.agree(), workspace.desk.recall)
    marked = 0
    for one in look(root).languages:
        interface = load_interface(root, one.language)
        for each in one.publications:
            facts = compose(view, each.edition, each.kind, one.language, interface).completeness
            assert each.shown[Manner.FALLBACK].units == len(facts.fallbacks)
            assert each.shown[Manner.OUTDATED].units == len(facts.outdated)
            # A place whose name is the same in all languages is no field to translate.
            assert sum(amount.units for amount in each.shown.values()) == facts.fields - 1
            marked += len(facts.fallbacks) + len(facts.outdated)
    assert marked > 4
