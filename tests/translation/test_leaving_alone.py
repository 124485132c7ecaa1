"""What `sync` leaves as it was: everything that nobody has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import write_project
from tests.translation.commands import files, run, sync
from tests.translation.desks import BODY, CATALOGUE, PAGE, project, texts, type_into, write_page

FR, EN = "Un pain.\n\nDeux eaux.", "A bread.\n\nTwo waters."


def test_comments_flags_and_order_of_a_catalogue_survive(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    path = tmp_path / CATALOGUE
    head, *found = path.read_text(encoding="utf-8").split("\n\n")
    found.reverse()
    found[0] = f"# My own remark\n#, x-odd, no-wrap\n{found[0]}"
    path.write_text("\n\n".join([head, *(e.rstrip("\n") for e in found)]) + "\n", encoding="utf-8")
    before = path.read_bytes()
    assert sync(tmp_path).kinds == []
    assert path.read_bytes() == before
    type_into(tmp_path, "Deux eaux.", "Two cold waters.")
    before = path.read_bytes()
    assert sync(tmp_path).kinds == [("to-record", "en", BODY)]
    assert path.read_bytes() == before
    write_page(tmp_path, FR.replace("Un pain", "Un pain dur"), texts(tmp_path)["en"])
    sync(tmp_path)
    changed = set(path.read_bytes().splitlines()) ^ set(before.splitlines())
    assert all(b"Un pain" in line or line.startswith((b"#. The", b"#, f")) for line in changed)


@pytest.mark.parametrize("name", [CATALOGUE, PAGE])
@pytest.mark.parametrize(("bom", "newline"), [(b"", b"\r\n"), (b"\xef\xbb\xbf", b"\n")])
def test_line_ends_and_bom_stay(tmp_path: Path, name: str, bom: bytes, newline: bytes) -> None:
    project(tmp_path, FR, EN)
    file = tmp_path / name
    file.write_bytes(bom + file.read_bytes().replace(b"\n", newline))
    before = files(tmp_path)
    assert sync(tmp_path).kinds == []
    assert files(tmp_path) == before
    type_into(tmp_path, "Deux eaux.", "Two cold waters.")
    sync(tmp_path)
    after = file.read_bytes()
    assert b"Two cold waters" in after
    assert after.startswith(bom)
    assert after.count(newline) == after.count(b"\n") > 10


def test_a_project_without_translations_gets_its_catalogues_and_then_nothing(
    tmp_path: Path,
) -> None:
    write_project(tmp_path, languages=("fr",))
    before = files(tmp_path)
    assert sync(tmp_path).document["written"] == []
    assert files(tmp_path) == before


def test_trying_out_writes_nothing_and_shows_what_it_would_write(tmp_path: Path) -> None:
    project(tmp_path, FR, EN)
    type_into(tmp_path, "Deux eaux.", "Two cold waters.")
    before = files(tmp_path, build=True)
    result = run(tmp_path, "sync", "--dry-run")
    assert result.code == 0
    assert "Two cold waters." in result.out
    assert f"+++ b/{PAGE}" in result.out
    assert files(tmp_path, build=True) == before
