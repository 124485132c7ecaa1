"""What `publisher status` says and writes, in every format, and how it ends."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

import pytest
from jsonschema import Draft202012Validator

from publisher.cli.output import Output
from publisher.cli.status import run
from publisher.errors import UsageError
from tests.builders import EDITION, amend, snapshot
from tests.translation.status_project import KOOPERA, PO, WELCOME, agreed

SCHEMA = Path(__file__).parents[2] / "docs/schema/status.schema.json"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return agreed(tmp_path)


def asked(root: Path, **options: Any) -> int:
    given: dict[str, Any] = {"folder": str(root), "format": "text", "language": [], "output": None}
    return run(Namespace(**given | options), Output())


def test_nothing_is_written(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr ""')
    before = snapshot(root)
    for format_ in ("text", "json", "html", "svg"):
        assert asked(root, format=format_) == 0
        first = capsys.readouterr().out
        assert asked(root, format=format_) == 0
        assert capsys.readouterr().out == first != ""
    assert snapshot(root) == before


def test_the_text_fits_a_terminal(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    amend(root, WELCOME, 'fr: "Merci d’être là."', f'fr: "Ne partez pas {"안녕 " * 40}."')
    assert asked(root) == 0
    lines = capsys.readouterr().out.split("\n")
    widths = [sum(2 if east_asian_width(c) in "WF" else 1 for c in text) for text in lines]
    assert 78 < max(widths) <= 80
    assert [text for text in lines if text.startswith("en: ")] == [
        "en: 41 % of 73 words; 1 unit left to do"
    ]
    (stale,) = (text for text in lines if text.startswith(PO))
    assert " stale: Ne partez pas " in stale
    assert stale.endswith("…")


def test_a_language_with_nothing_to_do_says_so(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(root, language=["es"]) == 0
    first = capsys.readouterr().out.split("\n")[0]
    assert first.startswith("es: 100 % of ")
    assert first.endswith("; nothing left to do")


def test_after_ten_lines_the_rest_is_counted(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("registries", EDITION):
        (root / f"locales/es/LC_MESSAGES/{name}-from-fr.po").unlink()
    (root / "locales/es/ledger.tsv").unlink()
    text = "".join(f"    Élément {n}.\n\n" for n in range(14))
    (root / f"sources/{EDITION}/pages/new.yaml").write_text(
        f"kind: reading\nlanguage: fr\ntitle: {{fr: Neuf}}\nbody:\n  fr: |\n{text}", "utf-8"
    )
    assert asked(root, language=["es"]) == 0
    lines = capsys.readouterr().out.rstrip("\n").split("\n")
    assert sum(".yaml:" in each for each in lines) == 10
    assert lines[-1] == "and 5 missing"


def test_the_json_is_as_its_schema_says(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bienvenidos"')
    amend(root, WELCOME, 'es: "Bienvenida"', 'es: "Hola"')
    amend(root, KOOPERA, 'fr: "Elle répare', 'fr: "Elle ne répare pas')
    assert asked(root, format="json") == 0
    document = json.loads(capsys.readouterr().out)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(document)] == []
    spanish = document["languages"][2]
    assert [one["state"] for one in spanish["next"]] == ["conflict", "stale"]
    assert spanish["next"][0]["record"] == "Hola"
    assert document["units"] == sum(one["units"] for one in document["languages"])
    document["languages"][0]["publications"][0]["shown"].pop("own")
    assert not Draft202012Validator(schema).is_valid(document)


@pytest.mark.parametrize(
    ("folder", "way"), [("", ""), ("build/", "../"), ("build/deep/er/", "../../../")]
)
def test_links_lead_from_the_page_to_the_project(root: Path, folder: str, way: str) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr ""')
    page = root / folder / "status.html"
    assert asked(root, format="html", output=str(page), quiet=True) == 0
    assert f'href="{way}{PO}#L' in page.read_text(encoding="utf-8")


def test_a_page_outside_the_project_does_not_say_where_that_lies(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr ""')
    page = tmp_path_factory.mktemp("elsewhere") / "status.html"
    assert asked(root, format="html", output=str(page)) == 0
    text = page.read_text(encoding="utf-8")
    assert f'href="{PO}#L' in text
    assert str(root) not in text


def test_a_broken_catalogue_is_named_and_ends_in_its_code(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bienvenida')
    assert asked(root) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert PO in said.err


def test_a_broken_record_is_named_and_ends_in_its_code(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    amend(root, WELCOME, "kind: welcome", "kinds: welcome")
    assert asked(root) == 1
    assert WELCOME in capsys.readouterr().err


def test_a_language_the_project_has_not_is_refused(root: Path) -> None:
    with pytest.raises(UsageError, match="no language 'ex' in this project"):
        asked(root, language=["ex"])


def test_a_folder_without_a_project_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no sources/project\.yaml"):
        asked(tmp_path)
