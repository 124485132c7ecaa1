"""Every bad record of the project's table: where, what, how to mend, and nothing touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.adapters.project_files import load_project
from publisher.model.finding import Gravity, exit_code
from tests.builders import EDITION, snapshot, write_project

from .bad_records import BAD, Bad

PERSON = "name: Ana\nsort: Ana\n"
NAME_IT = (
    "this name is not a record's id\n  to mend: name it with a-z, 0-9 and hyphens, ending in .yaml"
)


@pytest.mark.parametrize("bad", BAD, ids=str)
def test_a_bad_record_is_refused_by_place_and_left_alone(tmp_path: Path, bad: Bad) -> None:
    write_project(tmp_path, files={f"sources/{bad.file}": bad.content})
    before = snapshot(tmp_path)
    project, findings = load_project(tmp_path)
    assert project is None
    assert [str(finding) for finding in findings] == list(bad.said)
    assert exit_code(findings) == bad.gravity
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize(
    ("name", "reported"),
    [
        ("Jone.yaml", "Jone.yaml"),
        ("joné.yaml", "joné.yaml"),
        ("jone\u0301.yaml", "jone\u0301.yaml"),
        ("..yaml.yaml", None),
        ("-ana.yaml", "-ana.yaml"),
        ("ana maria.yaml", "ana maria.yaml"),
        ("a" * 81 + ".yaml", "a" * 81 + ".yaml"),
        ("con.yaml", "con.yaml"),
        ("ana.yml", "ana.yml"),
        ("ana.yaml~", "ana.yaml~"),
        ("ana", "ana"),
        ("ana/maria.yaml", "ana"),
    ],
)
def test_a_file_name_that_is_no_id_is_refused(
    tmp_path: Path, name: str, reported: str | None
) -> None:
    """Rows 28 and 29: two names cannot differ by case or by the form of an accent."""
    write_project(tmp_path, files={f"sources/people/{name}": PERSON})
    project, findings = load_project(tmp_path)
    said = [f"sources/people/{reported} id {NAME_IT}"] if reported else []
    assert [str(finding) for finding in findings] == said
    assert exit_code(findings) == (Gravity.CONFIGURATION if said else 0)
    assert (project is None) == bool(said)


@pytest.mark.parametrize(
    ("id_", "said"),
    [
        ("../x", "form '../x' does not have the right form"),
        ("a/b", "form 'a/b' does not have the right form"),
        ("con", "form 'con' does not have the right form"),
        ("Forum", "form 'Forum' does not have the right form"),
        ("a" * 300, f"form '{'a' * 39}…' does not have the right form"),
    ],
)
def test_an_edition_whose_id_is_no_id_is_refused(tmp_path: Path, id_: str, said: str) -> None:
    """Row 29: no id can lead out of sources/."""
    settings = f"title: F\nlanguages: [fr]\neditions:\n  - id: {id_}\n    publications: [program]\n"
    write_project(tmp_path, files={"sources/project.yaml": settings})
    project, findings = load_project(tmp_path)
    assert project is None
    mend = "\n  to mend: write it like la-rochelle"
    assert [str(f) for f in findings] == [f"sources/project.yaml:4:9 {said}{mend}"]
    assert exit_code(findings) == Gravity.CONFIGURATION


def test_an_empty_id_is_refused(tmp_path: Path) -> None:
    settings = "title: F\nlanguages: [fr]\neditions:\n  - id: ''\n    publications: [program]\n"
    write_project(tmp_path, files={"sources/project.yaml": settings})
    _, findings = load_project(tmp_path)
    assert [str(f) for f in findings] == [
        "sources/project.yaml:4:9 empty-value the text is empty"
        "\n  to mend: write it or delete the line"
    ]


def test_words_that_yaml_would_read_as_no_or_number_stay_text(tmp_path: Path) -> None:
    """Row 25."""
    texts = "  fr: no\n  en: 1.10\n  es: 2024-02-30\n"
    page = f"kind: welcome\nlanguage: fr\ntitle: {{fr: 12:30}}\nbody:\n{texts}"
    write_project(tmp_path, files={f"sources/{EDITION}/pages/welcome.yaml": page})
    project, findings = load_project(tmp_path)
    assert findings == []
    assert project is not None
    record = project.editions[EDITION].pages["welcome"]
    assert record.body.texts == {"fr": "no", "en": "1.10", "es": "2024-02-30"}
    assert record.title.texts == {"fr": "12:30"}


def test_template_syntax_is_text_like_any_other(tmp_path: Path) -> None:
    """Row 33: the page shows it; `tests/render` proves that nothing obeys it."""
    page = "kind: welcome\nlanguage: fr\ntitle: {fr: A}\nbody: {fr: '{{7*7}} {% include x %}'}\n"
    write_project(tmp_path, files={f"sources/{EDITION}/pages/welcome.yaml": page})
    project, findings = load_project(tmp_path)
    assert findings == []
    assert project is not None
    body = project.editions[EDITION].pages["welcome"].body
    assert body.texts == {"fr": "{{7*7}} {% include x %}"}
