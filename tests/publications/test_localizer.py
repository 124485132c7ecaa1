from __future__ import annotations

from pathlib import Path

import pytest

from publisher.publications.viewer import Viewer
from tests.builders import EDITION
from tests.publications.small import (
    IN,
    composed,
    initiative,
    localizer,
    page,
    person,
    small,
    workshop,
)

PEOPLE: dict[str, str | None] = {
    "sources/people/ana.yaml": person("Ana", "Ana", "gender: f\n"),
    "sources/people/luz.yaml": person("Luz", "Luz", "gender: f\n"),
    "sources/people/jon.yaml": person("Jon", "Jon", "gender: m\n"),
    "sources/people/kim.yaml": person("Kim", "Kim"),
}


@pytest.mark.parametrize(
    ("people", "french", "spanish", "english"),
    [
        ("ana", "Modératrice", "Moderadora", "Moderator"),
        ("jon", "Modérateur", "Moderador", "Moderator"),
        ("kim", "Modérateur", "Moderador", "Moderator"),
        ("ana luz", "Modératrices", "Moderadoras", "Moderators"),
        ("ana jon", "Modération", "Moderación", "Moderators"),
        ("ana kim", "Modération", "Moderación", "Moderators"),
        ("jon kim", "Modération", "Moderación", "Moderators"),
    ],
)
def test_moderators_agree_in_gender_and_number(
    tmp_path: Path, people: str, french: str, spanish: str, english: str
) -> None:
    project = small(tmp_path, PEOPLE)
    for language, label in (("fr", french), ("es", spanish), ("en", english)):
        assert localizer(project, language).moderators(people.split()) == label


def test_an_organisation_that_moderates_is_no_woman(tmp_path: Path) -> None:
    """An empty id stands for a moderator that is an organisation."""
    loc = localizer(small(tmp_path, PEOPLE), "fr")
    assert loc.moderators(["ana", ""]) == "Modération"


PLACES: dict[str, str | None] = {
    "sources/places/lima.yaml": "name: Lima\ncountry: PE\n",
    "sources/places/ayacucho.yaml": "name: Ayacucho\ncountry: PE\n",
    "sources/places/quito.yaml": "name: Quito\ncountry: EC\n",
    "sources/places/peru.yaml": "country: PE\n",
    "sources/places/singapore.yaml": "name: {fr: Singapour, en: Singapore, es: Singapur}\n"
    "country: SG\n",
    "sources/places/mungia.yaml": "name: Mungia\ncountry: ES\n"
    "region: {fr: Pays basque, en: Basque Country, es: País Vasco}\n",
}


@pytest.mark.parametrize(
    ("places", "language", "text"),
    [
        ("", "fr", ""),
        ("lima", "fr", "Lima, Pérou"),
        ("lima ayacucho", "fr", "Lima, Ayacucho, Pérou"),
        ("lima ayacucho", "es", "Lima, Ayacucho, Perú"),
        ("lima ayacucho", "en", "Lima, Ayacucho, Peru"),
        ("lima quito", "fr", "Lima, Pérou · Quito, Équateur"),
        ("lima peru", "fr", "Lima, Pérou"),
        ("mungia", "fr", "Mungia, Pays basque, Espagne"),
        ("mungia", "es", "Mungia, País Vasco, España"),
        ("singapore", "fr", "Singapour"),
        ("singapore", "es", "Singapur"),
    ],
)
def test_places_are_joined(tmp_path: Path, places: str, language: str, text: str) -> None:
    groups = localizer(small(tmp_path, PLACES), language).places(places.split())
    assert " · ".join(", ".join(part.text for part in group) for group in groups) == text


def test_a_field_shown_many_times_counts_once(tmp_path: Path) -> None:
    """The workshop's French title stands in schedule, contents, day, workshop and indexes."""
    files: dict[str, str | None] = {
        f"{IN}/sessions/1-1.yaml": workshop("1.1", "session-1").replace(
            '{fr: "Workshop 1.1", en: "Workshop 1.1", es: "Workshop 1.1"}', "{fr: Villes}"
        )
    }
    spanish = composed(small(tmp_path, files), "program", "es").completeness
    assert spanish.fallbacks == (f"{IN}/sessions/1-1.yaml title",)
    french = composed(small(tmp_path / "again", files), "program", "fr").completeness
    assert (french.fallbacks, french.percent) == ((), 100)
    assert french.fields == spanish.fields
    assert spanish.percent == 100 * (spanish.fields - 1) // spanish.fields


def test_equal_texts_of_two_fields_count_twice(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        f"{IN}/pages/{kind}.yaml": f"kind: {kind}\nlanguage: fr\ntitle: {{fr: A}}\nbody: {{fr: B}}"
        for kind in ("reading", "colophon")
    }
    assert composed(small(tmp_path, files), "program", "en").completeness.fallbacks == (
        f"{IN}/pages/colophon.yaml body",
        f"{IN}/pages/colophon.yaml title",
        f"{IN}/pages/reading.yaml body",
        f"{IN}/pages/reading.yaml title",
    )


def test_a_fallback_takes_the_language_the_record_was_written_in(tmp_path: Path) -> None:
    text = page("reading").replace("language: fr", "language: en").replace(', es: "A text."', "")
    book = composed(small(tmp_path, {f"{IN}/pages/reading.yaml": text}), "program", "es")
    (shown,) = (s.data["body"] for s in book.sections if s.anchor == "pages-reading")
    assert (shown.language, shown.fallback) == ("en", True)


def test_inputs_name_every_record_that_an_initiative_shows(tmp_path: Path) -> None:
    """A place without a name shows its country, so it is an input like any other."""
    files = {**PLACES, f"{IN}/initiatives/two.yaml": initiative("1.1.2", "1-1", "places: [peru]")}
    project = small(tmp_path, files)
    loc = localizer(project, "fr")
    Viewer(loc).initiative(project.editions[EDITION].initiatives["two"])
    assert loc.inputs() == (
        f"{IN}/edition.yaml",
        f"{IN}/initiatives/two.yaml",
        f"{IN}/sessions/1-1.yaml",
        "sources/organisations/koopera.yaml",
        "sources/places/peru.yaml",
    )
