from __future__ import annotations

from pathlib import Path

import pytest

from publisher.l10n.sorting import sort_key
from publisher.model.publication import IndexEntry, IndexGroup, Publication
from tests.publications.small import (
    IN,
    alone,
    composed,
    initiative,
    person,
    section,
    small,
    workshop,
)

NAMES = ("Ñandú, Eva", "Núñez, Luis", "Nzuzi, Paul", "Ávila, Ana", "Azur, Zoé", "Oca, Iker")


def groups(book: Publication, kind: str) -> list[IndexGroup]:
    return list(section(book, f"index-{kind}").data["groups"])


def entries(book: Publication, kind: str) -> list[IndexEntry]:
    return [entry for group in groups(book, kind) for entry in group.entries]


def speakers(names: tuple[str, ...]) -> dict[str, str | None]:
    people = {f"p{n}": name for n, name in enumerate(names)}
    files: dict[str, str | None] = {
        f"sources/people/{id_}.yaml": person(name.replace(",", ""), name)
        for id_, name in people.items()
    }
    parts = ", ".join(f"{{person: {id_}}}" for id_ in people)
    files[f"{IN}/sessions/w2.yaml"] = workshop("1.2", "session-1", f"speakers: [{parts}]")
    return files


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("es", "A Ávila Azur|E Etxeberria|N Núñez Nzuzi|Ñ Ñandú|O Oca"),
        ("fr", "A Ávila Azur|E Etxeberria|N Ñandú Núñez Nzuzi|O Oca"),
        ("en", "A Ávila Azur|E Etxeberria|N Ñandú Núñez Nzuzi|O Oca"),
    ],
)
def test_people_stand_as_the_language_sorts_them(tmp_path: Path, language: str, order: str) -> None:
    book = composed(small(tmp_path, speakers(NAMES)), "program", language)
    shown = "|".join(
        " ".join([group.heading, *(entry.label.text.split(",")[0] for entry in group.entries)])
        for group in groups(book, "people")
    )
    assert shown == order


def test_countries_and_themes_stand_in_one_group(tmp_path: Path) -> None:
    book = composed(small(tmp_path), "program", "fr")
    for kind, name in (("countries", "Espagne"), ("themes", "Alimentation")):
        (group,) = groups(book, kind)
        assert (group.heading, [entry.label.text for entry in group.entries]) == ("", [name])


def test_a_record_named_many_times_has_one_entry_with_each_place_once(tmp_path: Path) -> None:
    """Jone moderates and speaks in workshop 1.10, and answers for initiatives 1.1.1 and 1.1.2."""
    contact = "contacts: [{person: jone}]\n"
    files: dict[str, str | None] = {
        f"{IN}/initiatives/two.yaml": initiative("1.1.2", "1-1", contact),
        f"{IN}/sessions/w10.yaml": workshop(
            "1.10", "session-1", "moderators: [{person: jone}]\nspeakers: [{person: jone}]\n"
        ),
        f"{IN}/sessions/w9.yaml": workshop("1.9", "session-1", "speakers: [{person: jone}]\n"),
    }
    (jone,) = entries(composed(small(tmp_path, files), "program", "fr"), "people")
    # In a programme an initiative is one line of its workshop, so that has its code, too.
    assert [(found.label, found.anchor) for found in jone.references] == [
        ("1.1.1", "initiatives-koopera-contacts-1"),
        ("1.1.2", "initiatives-two-contacts-1"),
        ("1.9", "sessions-w9-speakers-1"),
        ("1.10", "sessions-w10-moderators-1"),
        ("1.10", "sessions-w10-speakers-1"),
    ]


def test_an_organisation_is_sorted_by_the_name_it_has_here(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "sources/organisations/oit.yaml": "name: International Labour Organization\n"
        "name_language: en\nnames: {fr: Organisation internationale du travail}\n"
        "acronym: {fr: OIT, en: ILO}\n",
        f"{IN}/sessions/w2.yaml": workshop(
            "1.2", "session-1", "organisers: [{organisations: [oit]}]"
        ),
    }
    project = small(tmp_path, files)
    french = entries(composed(project, "program", "fr"), "organisations")
    english = entries(composed(project, "program", "en"), "organisations")
    assert [(entry.label.text, entry.note) for entry in french] == [
        ("Koopera", ""),
        ("Organisation internationale du travail", "OIT"),
    ]
    assert [(entry.label.text, entry.note) for entry in english] == [
        ("International Labour Organization", "ILO"),
        ("Koopera", ""),
    ]


def test_an_acronym_that_the_name_holds_is_not_repeated(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "sources/organisations/koopera.yaml": "name: Réseau Koopera (RK)\nacronym: RK\n"
    }
    (entry,) = entries(composed(small(tmp_path, files), "program", "fr"), "organisations")
    assert entry.note == ""


@pytest.mark.parametrize("kind", ["program", "catalogue", "sheets", "reports"])
@pytest.mark.parametrize("language", ["fr", "es"])
def test_every_reference_leads_to_a_section(tmp_path: Path, kind: str, language: str) -> None:
    files = {
        **speakers(NAMES),
        f"{IN}/sessions/closing.yaml": alone(
            "2",
            "2018-10-03 16:00 UTC",
            "2018-10-03 18:00 UTC",
            "moderators: [{person: p1}]\nspeakers: [{person: p2, country: PT}]\nthemes: [food]\n",
        ),
        f"{IN}/reports/closing.yaml": "session: closing\nlanguage: fr\nsummaries:\n"
        "  - {person: p3, organisations: [koopera], text: {fr: Oui.}}\n"
        "exchanges: [{question: {fr: Où ?}, answers: [{person: p4, text: {fr: Ici.}}]}]\n",
    }
    book = composed(small(tmp_path, files), kind, language)
    anchors = {anchor for section in book.sections for anchor in section.anchors}
    indexes = [s for s in book.sections if s.template == "index"]
    assert indexes
    for one in indexes:
        for entry in entries(book, one.data["kind"]):
            assert entry.anchor in one.contains
            assert entry.references
            assert {reference.anchor for reference in entry.references} <= anchors


def test_headings_follow_one_another_as_the_entries_do(tmp_path: Path) -> None:
    names = (*NAMES, "7 Sœurs", "Œuvre", "王, 明")
    book = composed(small(tmp_path, speakers(names)), "program", "fr")
    headings = [group.heading for group in groups(book, "people")]
    assert headings == ["0–9", "A", "E", "N", "O", "#"]
    latin = [e.label.text for g in groups(book, "people") if g.heading != "#" for e in g.entries]
    assert latin == sorted(latin, key=lambda text: sort_key(text, "fr"))
