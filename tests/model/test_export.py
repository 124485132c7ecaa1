"""What other systems get: complete, in one order, and as the published schema says."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from publisher.cli.main import main
from publisher.model.plain import export
from publisher.model.schema import export_schema
from tests import real
from tests.builders import EDITION, write_project
from tests.model.schema_check import errors

COMMITTED = Path(__file__).resolve().parents[2] / "docs/schema/export.schema.json"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    root = write_project(tmp_path_factory.mktemp("small"))
    return export(real.load(root), [EDITION])


def test_the_published_schema_is_what_the_command_writes(
    capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    assert main(["export", "--schema"]) == 0
    written = capsys.readouterr().out
    if request.config.getoption("--update"):
        COMMITTED.write_text(written, encoding="utf-8", newline="\n")
    assert COMMITTED.read_text(encoding="utf-8") == written, "see pytest --update"


def test_the_small_project_is_valid(small: dict[str, Any]) -> None:
    assert errors(small, export_schema()) == []


def test_the_forum_is_valid() -> None:
    project = real.project()
    document = export(project, list(project.editions))
    assert errors(document, export_schema()) == []
    counts = [len(edition["initiatives"]) for edition in document["editions"]]
    assert counts == [len(records.initiatives) for records in project.editions.values()]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda document: document.pop("version"),
        lambda document: document.update(version=2),
        lambda document: document.update(extra=[]),
        lambda document: document["people"][0].pop("name"),
        lambda document: document["people"][0].update(gender="x"),
        lambda document: document["places"][0].update(country="Spain"),
        lambda document: document["editions"][0]["edition"].update(start="2018-02-30x"),
        lambda document: document["editions"][0]["sessions"][0].update(title={}),
        lambda document: document["editions"][0]["sessions"][0].update(title={"fr": ""}),
        lambda document: document["editions"][0]["initiatives"][0].update(organisations=[]),
    ],
)
def test_the_schema_refuses_what_is_not_an_export(
    small: dict[str, Any], spoil: Callable[[dict[str, Any]], object]
) -> None:
    document = deepcopy(small)
    spoil(document)
    assert errors(document, export_schema())


def test_only_registry_records_that_are_referred_to_go_out(tmp_path: Path) -> None:
    files = {"sources/people/nobody.yaml": 'name: Nobody\nsort: "Nobody"\n'}
    root = write_project(tmp_path, files=files)
    document = export(real.load(root), [EDITION])
    assert [person["id"] for person in document["people"]] == ["jone"]


def test_texts_keep_the_order_of_their_file_with_and_without_cache(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first language in a file is the one to fall back to, so a cache must not sort them."""
    write_project(tmp_path, languages=("fr", "en"))
    written = []
    for _ in range(2):
        assert main(["-C", str(tmp_path), "export"]) == 0
        written.append(capsys.readouterr().out)
    assert (tmp_path / "build/.cache/records.json").exists()
    assert written[0] == written[1]
    assert list(json.loads(written[1])["themes"][0]["title"]) == ["fr", "en"]
