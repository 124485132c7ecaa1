from __future__ import annotations

from pathlib import Path

import pytest

from publisher.adapters.project_files import load_project
from publisher.model.rules import FIGURES
from publisher.model.translated import Shown
from publisher.publications.figures import figures, fill
from tests.builders import EDITION, write_project
from tests.publications.small import (
    IN,
    block,
    composed,
    initiative,
    page,
    section,
    small,
    workshop,
)

FILES: dict[str, str | None] = {
    "sources/places/dakar.yaml": "name: Dakar\ncountry: SN\n",
    "sources/places/getxo.yaml": "name: Getxo\ncountry: ES\n",
    "sources/organisations/gsef.yaml": "name: GSEF\n",
    f"{IN}/sessions/b2.yaml": block("2"),
    f"{IN}/sessions/w2.yaml": workshop("1.2", "session-1", "organisers: [{organisations: [gsef]}]"),
    f"{IN}/initiatives/two.yaml": initiative("1.1.2", "1-1", "places: [dakar, getxo]"),
    f"{IN}/initiatives/three.yaml": initiative("1.1.3", "1-1", "places: [dakar]"),
}


def test_figures_are_counted_from_the_records(tmp_path: Path) -> None:
    project = small(tmp_path, FILES)
    assert figures(project.editions[EDITION], project.registries, 3) == {
        "initiatives": 3,
        "countries": 2,
        "sessions": 2,
        "workshops": 2,
        "coordinated": 1,
        "days": 3,
        "organisations": 2,
        "people": 1,
        "languages": 3,
    }


def test_every_figure_that_loading_allows_is_known(tmp_path: Path) -> None:
    project = small(tmp_path)
    assert figures(project.editions[EDITION], project.registries, 3).keys() == FIGURES


def test_a_page_quotes_figures_in_its_title_and_text(tmp_path: Path) -> None:
    text = page("reading", "{initiatives} in {countries}.").replace('"Reading"', '"{days} days"')
    book = composed(small(tmp_path, {**FILES, f"{IN}/pages/numbers.yaml": text}), "program", "en")
    shown = section(book, "pages-numbers")
    assert shown.title.text == "three days"
    assert shown.data["body"].text.strip() == "three in two."


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "12\u202f345 voix"), ("en", "12,345 voix"), ("es", "12\u202f345 voix")],
)
def test_figures_are_written_with_the_digits_of_the_text(language: str, text: str) -> None:
    shown = Shown("{people} voix", language, fallback=True)
    assert fill(shown, {"people": 12345}, "en") == Shown(text, language, fallback=True)


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "trois jours"), ("en", "three jours"), (None, "tres jours")]
)
def test_small_figures_are_words(language: str | None, text: str) -> None:
    shown = Shown("{days} jours", language, fallback=False)
    assert fill(shown, {"days": 3}, "es").text == text


def test_an_unknown_figure_is_refused_at_loading(tmp_path: Path) -> None:
    spoilt = page("reading", "There are {initiatves}.")
    root = write_project(tmp_path, files={f"{IN}/pages/numbers.yaml": spoilt})
    project, findings = load_project(root)
    assert project is None
    assert {(f.at.path, f.code) for f in findings} == {(f"{IN}/pages/numbers.yaml", "figure")}
    assert {f.what for f in findings} == {"no figure {initiatves}"}
    assert all("initiatives" in f.mend for f in findings)
