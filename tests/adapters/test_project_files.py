from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters import project_files
from publisher.adapters.project_files import load_project
from publisher.adapters.strict_yaml import Path as KeyPath
from publisher.adapters.strict_yaml import Position, positions
from publisher.errors import UsageError
from publisher.model.finding import Gravity, exit_code
from tests.builders import CACHE, EDITION, amend, snapshot, word, write_project
from tests.strategies import YAML_NOISE

JONE = "sources/people/jone.yaml"
PAGE = f"sources/{EDITION}/pages/welcome.yaml"
SETTINGS = "sources/project.yaml"


def said(root: Path) -> list[str]:
    """Return the findings of a project that must not load, without the advice."""
    before = snapshot(root)
    project, findings = load_project(root)
    assert project is None
    assert snapshot(root) == before
    return [str(finding).partition("\n")[0] for finding in findings]


@pytest.mark.parametrize("languages", [("fr", "en", "es"), ("eu",), ("ko", "pt-BR")])
def test_a_good_project_loads_with_all_its_records(
    tmp_path: Path, languages: tuple[str, ...]
) -> None:
    project, findings = load_project(write_project(tmp_path, languages=languages))
    assert findings == []
    assert project is not None
    edition = project.editions[EDITION]
    assert [r.id for r in edition.records()] == [
        EDITION,
        "1-1",
        "session-1",
        "koopera",
        "welcome",
    ]
    assert edition.pages["welcome"].path == PAGE
    assert edition.pages["welcome"].title.texts == {at: word("welcome", at) for at in languages}
    assert list(project.registries.people) == ["jone"]


def test_a_folder_without_a_project_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        load_project(tmp_path)
    assert str(caught.value) == (
        "publisher: no sources/project.yaml in this folder; "
        "name the project's folder with -C FOLDER, or begin one: publisher init"
    )
    assert snapshot(tmp_path) == {}


def test_all_faults_of_all_files_are_reported_in_one_run_in_file_order(tmp_path: Path) -> None:
    write_project(
        tmp_path,
        files={
            JONE: "name: ~\nsort: [a]\nx: y\n",
            "sources/people/ana.yaml": "nam: Ana\nsort: Ana\n",
            "sources/places/bilbao.yaml": "name: Bilbao\ncountry: XX\n",
            "sources/nothing.txt": "",
            f"sources/{EDITION}/initiatives/koopera.yaml": "a: [\n",
            PAGE: "kind: welcome\nlanguage: fr\ntitle: {fr: A}\nbody: {fr: <b>A</b>}\n",
        },
    )
    amend(tmp_path, f"sources/{EDITION}/edition.yaml", "[koopera]", "[kopera]")
    assert said(tmp_path) == [
        f"sources/{EDITION}/edition.yaml:9:14 dangling no record 'kopera' in organisations",
        f"sources/{EDITION}/initiatives/koopera.yaml:2:1 syntax did not find expected node "
        "content while parsing a flow node begun at line 2",
        f"{PAGE}:4:12 html HTML is shown as text, never obeyed",
        "sources/nothing.txt stray nothing reads this",
        "sources/people/ana.yaml:1:1 missing-field 'name' is missing",
        "sources/people/ana.yaml:1:1 unknown-key unknown key 'nam'",
        f"{JONE}:1:7 empty-value '~' is not a text",
        "sources/places/bilbao.yaml:2:10 country 'XX' is not a country of ISO 3166-1",
    ]
    _, findings = load_project(tmp_path)
    assert findings == sorted(findings)
    assert exit_code(findings) == Gravity.UNREADABLE


def test_a_reference_to_a_spoilt_record_is_not_a_second_fault(tmp_path: Path) -> None:
    write_project(tmp_path, files={JONE: "name: Jone\n"})
    assert said(tmp_path) == [f"{JONE}:1:1 missing-field 'sort' is missing"]


def test_a_spoilt_edition_does_not_hide_the_faults_of_the_registries(tmp_path: Path) -> None:
    write_project(tmp_path, files={f"sources/{EDITION}/edition.yaml": "a: [b]\n"})
    amend(tmp_path, "sources/places/bilbao.yaml", "ES", "XX")
    last = said(tmp_path)[-1]
    assert last == "sources/places/bilbao.yaml:2:10 country 'XX' is not a country of ISO 3166-1"


def test_an_edition_without_its_file_is_named(tmp_path: Path) -> None:
    write_project(tmp_path, files={f"sources/{EDITION}/edition.yaml": None})
    assert f"sources/{EDITION}/edition.yaml no-edition no such file" in said(tmp_path)


def test_a_missing_key_is_shown_at_the_map_that_lacks_it(tmp_path: Path) -> None:
    write_project(tmp_path)
    amend(tmp_path, SETTINGS, "  - id: forum2018\n    publications", "  - publications")
    assert said(tmp_path) == [f"{SETTINGS}:4:5 missing-field 'id' is missing"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[fr, en, es]", "[fr, en, es, fr]", "2:25 duplicate 'fr' stands twice in 'languages'"),
        ("[fr, en, es]", "[]", "2:12 empty-value the list is empty"),
        ("[fr, en, es]", "[French]", "2:13 form 'French' does not have the right form"),
        ("catalogue]", "calendar]", "5:29 unknown-value 'calendar' is not known here"),
        ("catalogue]", "catalogue]\n    zones: [Europe/Pari]", "6:13 zone 'Europe/Pari' is not"),
        (
            "title:",
            "fallbacks: [{language: es, to: [pt]}]\ntitle:",
            "1:13 unknown-language 'pt' is not one of 'languages'",
        ),
        (
            "editions:\n",
            f"editions:\n  - id: {EDITION}\n    publications: [sheets]\n",
            f"6:5 duplicate '{EDITION}' stands twice in 'editions'",
        ),
    ],
)
def test_settings_that_do_not_fit_are_configuration_errors(
    tmp_path: Path, old: str, new: str, expected: str
) -> None:
    amend(write_project(tmp_path), SETTINGS, old, new)
    first = said(tmp_path)[0]
    assert first.startswith(f"{SETTINGS}:{expected}")
    _, findings = load_project(tmp_path)
    assert findings[0].gravity is Gravity.CONFIGURATION


def test_a_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project")
    (tmp_path / "secret.yaml").write_text("name: CANARY\nsort: CANARY\n", encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "ana.yaml").write_text("name: CANARY\n", encoding="utf-8")
    (root / "sources/people/ana.yaml").symlink_to(tmp_path / "secret.yaml")
    (root / f"sources/{EDITION}/reports").symlink_to(tmp_path / "elsewhere")
    assert said(root) == [
        f"sources/{EDITION}/reports/ana.yaml outside a link that leads out of the project",
        "sources/people/ana.yaml outside a link that leads out of the project",
    ]


def test_a_link_inside_the_project_is_followed(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project")
    (tmp_path / "here").symlink_to(root)
    (root / "sources/people/ana.yaml").symlink_to(root / JONE)
    project, findings = load_project(tmp_path / "here")
    assert findings == []
    assert project is not None
    assert project.registries.people["ana"].name == project.registries.people["jone"].name


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: path.symlink_to(path.name), "a link that leads to itself"),
        (lambda path: path.symlink_to("gone.yaml"), "No such file or directory"),
        (Path.mkdir, "not a file"),
        (os.mkfifo, "not a file"),
    ],
    ids=["loop", "dead link", "folder", "pipe"],
)
def test_what_is_not_a_readable_file_is_reported(tmp_path: Path, make: object, why: str) -> None:
    write_project(tmp_path)
    assert callable(make)
    make(tmp_path / "sources/people/ana.yaml")
    assert said(tmp_path) == [f"sources/people/ana.yaml unreadable cannot be read: {why}"]


def test_a_folder_that_cannot_be_listed_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_project(tmp_path)
    listed = Path.iterdir

    def refuse(folder: Path) -> object:
        if folder.name == "people":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "iterdir", refuse)
        project, findings = load_project(tmp_path)
    assert project is None
    assert str(findings[-1]) == (
        "sources/people unreadable cannot be read: Permission denied"
        "\n  to mend: put a readable file here, or delete it"
    )


def test_only_the_allowed_part_of_a_huge_file_is_read(tmp_path: Path) -> None:
    write_project(tmp_path)
    with (tmp_path / JONE).open("wb") as file:
        file.truncate(20_000_000_000)  # sparse: it takes no room, and would fill the memory
    _, findings = load_project(tmp_path)
    assert [str(finding).partition("\n")[0] for finding in findings] == [
        f"{JONE} too-large file has more than 4,000,000 bytes"
    ]


@pytest.mark.parametrize(
    ("stray", "advice"),
    [
        ("sources/peple/ana.yaml", "did you mean 'people'?"),
        ("sources/forum2021/edition.yaml", f"did you mean '{EDITION}'?"),
        (f"sources/{EDITION}/editon.yaml", "did you mean 'edition.yaml'?"),
        (f"sources/{EDITION}/session/1.yaml", "did you mean 'sessions'?"),
    ],
)
def test_a_file_nothing_reads_is_reported(tmp_path: Path, stray: str, advice: str) -> None:
    write_project(tmp_path, files={stray: "a: b\n"})
    project, findings = load_project(tmp_path)
    assert project is None
    (finding,) = findings
    assert stray.startswith(finding.at.path)
    assert (finding.code, finding.what, finding.mend) == ("stray", "nothing reads this", advice)
    assert finding.gravity is Gravity.CONFIGURATION


def test_a_file_where_a_folder_is_due_is_reported(tmp_path: Path) -> None:
    write_project(tmp_path, files={f"sources/{EDITION}/reports": "a: b\n"})
    assert said(tmp_path) == [f"sources/{EDITION}/reports unreadable cannot be read: not a folder"]


@pytest.mark.parametrize("name", [".gitkeep", ".DS_Store", ".jone.yaml.swp"])
def test_hidden_files_of_editors_and_git_are_nobodys_business(tmp_path: Path, name: str) -> None:
    hidden = {f"sources/{folder}{name}": "x" for folder in ("", "people/", f"{EDITION}/pages/")}
    _, findings = load_project(write_project(tmp_path, files=hidden))
    assert findings == []


def test_records_stand_in_the_order_of_their_ids(tmp_path: Path) -> None:
    ids = ["a", "a-b", "a0", "ab", "b"]
    people = {f"sources/people/{id_}.yaml": "name: N\nsort: N\n" for id_ in ids}
    project, _ = load_project(write_project(tmp_path, files={**people, JONE: None}))
    assert project is None  # jone is referred to
    project, _ = load_project(write_project(tmp_path, files=people))
    assert project is not None
    assert list(project.registries.people) == [*ids, "jone"]


def test_a_file_is_parsed_for_places_once_however_many_faults_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_project(tmp_path)
    amend(tmp_path, f"sources/{EDITION}/initiatives/koopera.yaml", "[bilbao]", "[a, b, c, d]")
    calls: list[bytes] = []

    def note(content: bytes) -> dict[KeyPath, Position]:
        calls.append(content)
        return positions(content)

    monkeypatch.setattr(project_files, "positions", note)
    assert len(said(tmp_path)) == 4
    assert len(calls) == 1


def test_loading_again_with_or_without_a_cache_gives_the_same(tmp_path: Path) -> None:
    write_project(tmp_path, languages=("fr", "es", "en", "eu"))  # an order no sorting would give
    first = load_project(tmp_path)
    again = load_project(tmp_path)
    (tmp_path / CACHE).unlink()
    assert first == again == load_project(tmp_path)
    # Equal maps may differ in order, and the first text of a field is the first to fall back to.
    assert repr(first) == repr(again) == repr(load_project(tmp_path))


@settings(deadline=None, max_examples=20)
@given(st.sampled_from([JONE, PAGE, SETTINGS]), YAML_NOISE.map(str.encode) | st.binary(max_size=20))
def test_no_file_makes_loading_stumble(path: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write_project(Path(folder), files={path: content})
        project, findings = load_project(root)
        assert project is None
        assert findings
        assert load_project(root) == (project, findings)
