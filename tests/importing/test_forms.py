"""A form of our own that is filled in becomes records without a single guess."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import docx
import pytest

from publisher.adapters.project_files import load_project
from publisher.adapters.transaction import transaction
from publisher.documents.account import Fate, Sureness
from publisher.importing.run import Request, import_documents
from publisher.starter.forms import forms
from tests.builders import EDITION
from tests.importing.made_up import data, project

INITIATIVE = {
    1: "1.1.2",
    2: "1.1",
    3: "Une laverie de quartier",
    4: "https://lessive.example/",
    5: "Elle lave le linge.\n\nEt repasse.",
    6: "La Lessive",
    8: "Lyon",
    10: "France",
    11: "Zoé Anne Marchand Leroy",
    12: "Marchand Leroy",
    13: "Mme",
    14: "Gérante",
}


def filled(folder: Path, number: int, answers: Mapping[int, str]) -> Path:
    """Fill in one of the French forms, row by row."""
    name, content = list(forms("fr"))[number]
    form = docx.Document(BytesIO(content))
    rows = [row for table in form.tables for row in table.rows]
    for row, answer in answers.items():
        rows[row].cells[1].text = answer
    form.save(str(folder / name))
    return folder / name


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def test_an_initiative_is_as_it_was_typed(root: Path, tmp_path: Path) -> None:
    file = filled(tmp_path, 1, INITIATIVE)
    with transaction(root, "import") as files:
        done = import_documents(root, Request([str(file)], None, EDITION), files)
        files.commit()
    assert done.findings == []
    notes = done.documents[0].notes
    assert {note.sureness for note in notes} == {Sureness.CERTAIN}
    assert Fate.LEFT_OUT not in {note.fate for note in notes}
    assert load_project(root)[1] == []
    record = data(root, f"{EDITION}/initiatives/la-lessive")
    assert record["title"] == {"fr": "Une laverie de quartier"}
    assert record["description"] == {"fr": "Elle lave le linge.\n\nEt repasse.\n"}
    assert data(root, "people/zoe-anne-marchand-leroy")["sort"] == "Marchand Leroy, Zoé Anne"
    assert data(root, "places/lyon")["country"] == "FR"


def test_a_form_nobody_filled_in_makes_no_record(root: Path, tmp_path: Path) -> None:
    file = filled(tmp_path, 1, {})
    with transaction(root, "import") as files:
        done = import_documents(root, Request([str(file)], None, EDITION), files)
        assert [path for path in files.changes if path.endswith(".yaml")] == []
    assert all(not counts["new"] for counts in done.records.values())
