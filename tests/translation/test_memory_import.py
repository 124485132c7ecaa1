"""Imports: all of a file or nothing of it, one sorted memory each, with its way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.adapters.tmx import read_tmx
from tests.builders import EDITION
from tests.translation.commands import Result, files, run
from tests.translation.status_project import agreed

MEMORY = "locales/memory/vendor.tmx"
HEAD = (
    '<?xml version="1.0"?>\n<tmx version="1.4"><header creationtool="x" creationtoolversion="1" '
    'segtype="block" o-tmf="x" adminlang="en" srclang="fr" datatype="plaintext"/><body>\n'
)
FOOT = "</body></tmx>\n"
PO = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: es\\n"
"X-Source-Language: fr\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgctxt "menu"
msgid "Plan"
msgstr "Plano"

#, fuzzy
msgid "Porte"
msgstr "Puerta?"

msgid "Une salle"
msgid_plural "%d salles"
msgstr[0] "Una sala"
msgstr[1] "%d salas"

msgid "Vide"
msgstr ""

#~ msgid "Ancien"
#~ msgstr "Antiguo"
"""


def unit(fr: str, es: str, more: str = "", attributes: str = "") -> str:
    return (
        f'<tu{attributes}>{more}<tuv xml:lang="fr"><seg>{fr}</seg></tuv>'
        f'<tuv xml:lang="es"><seg>{es}</seg></tuv></tu>\n'
    )


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return agreed(tmp_path / "forum")


def put(root: Path, name: str, content: str | bytes) -> str:
    file = root.parent / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(file)


def imported(root: Path, name: str, content: str | bytes, *options: str) -> Result:
    return run(root, "tm", "import", put(root, name, content), "--format", "json", *options)


def texts(root: Path, path: str = MEMORY) -> list[tuple[str, ...]]:
    with (root / path).open("rb") as file:
        return [tuple(v.text for v in u.variants) for u in read_tmx(file, path)]


def found(root: Path, text: str, *options: str) -> list[tuple[int, str, str, str]]:
    done = run(root, "tm", "lookup", text, "--from", "fr", "--to", "es", "--format", "json",
               *options)  # fmt: skip
    return [
        (m["score"], m["translation"], m["state"], m["origin"]) for m in done.document["matches"]
    ]


def test_an_import_is_one_sorted_memory_with_where_it_came_from(root: Path) -> None:
    content = HEAD + unit("Ville", "Ciudad") + unit("Eau", "Agua") + unit("Eau", "Agua") + FOOT
    done = imported(root, "Vendor.tmx", content).document
    assert (done["units"], done["skipped"]) == (2, {"the same pair again": 1})
    assert done["written"] == [MEMORY]
    assert texts(root) == [("Eau", "Agua"), ("Ville", "Ciudad")]
    head = (root / MEMORY).read_text(encoding="utf-8")
    assert '<prop type="x-imported-from">Vendor.tmx sha256:' in head
    assert found(root, "Eau") == [(98, "Agua", "translated", "person")]


def test_several_files_make_one_memory_and_their_order_does_not_matter(root: Path) -> None:
    a = put(root, "a.tmx", HEAD + unit("Ville", "Ciudad") + FOOT)
    b = put(root, "b.csv", "fr;es\nEau;Agua\n")
    assert run(root, "tm", "import", a, b, "--name", "vendor", "--from", "fr").code == 0
    assert texts(root) == [("Eau", "Agua"), ("Ville", "Ciudad")]


def test_translations_that_differ_are_all_kept(root: Path) -> None:
    old = unit("Eau", "Aguas", attributes=' changedate="20100101T000000Z"')
    imported(root, "vendor.tmx", HEAD + old + unit("Eau", "Agua") + FOOT)
    assert sorted(each[:2] for each in found(root, "Eau")) == [(97, "Agua"), (97, "Aguas")]
    done = run(root, "tm", "lookup", "Eau", "--from", "fr", "--to", "es")
    assert "2010-01-01" in done.out
    assert "this source has other translations as well" in done.out


def test_what_a_machine_made_and_what_is_a_draft_is_worth_less(root: Path) -> None:
    machine = unit("Eau", "Agua", attributes=' creationid="MT!"')
    draft = unit("Ville", "Ciudad", more='<prop type="x-state">draft</prop>')
    imported(root, "vendor.tmx", HEAD + machine + draft + FOOT)
    assert found(root, "Eau") == [(83, "Agua", "translated", "machine")]
    assert found(root, "Ville") == [(88, "Ciudad", "needs-review", "person")]


def test_a_catalogue_s_pairs_are_kept_but_what_nobody_confirmed(root: Path) -> None:
    done = imported(root, "vendor.po", PO).document
    assert done["skipped"] == {"fuzzy: nobody has confirmed it": 1, "not translated": 1}
    assert sorted(texts(root)) == [
        ("%d salles", "%d salas"), ("Ancien", "Antiguo"), ("Plan", "Plano"),
        ("Une salle", "Una sala"),
    ]  # fmt: skip
    assert found(root, "Ancien") == [(93, "Antiguo", "stale", "person")]


def test_a_catalogue_that_does_not_say_its_languages_is_told_them(root: Path) -> None:
    content = PO.replace('"X-Source-Language: fr\\n"\n', "")
    done = imported(root, "vendor.po", content)
    assert (done.code, done.out) == (2, "")
    assert "--from LANGUAGE" in done.err
    assert imported(root, "vendor.po", content, "--from", "fr").code == 0


def test_what_is_cut_off_imports_nothing_unless_partial(root: Path) -> None:
    content = HEAD + unit("Eau", "Agua") + "<tu><tuv xml:lang='fr'><seg>Vil"
    before = files(root)
    done = imported(root, "vendor.tmx", content)
    assert (done.code, files(root)) == (3, before)
    assert "vendor.tmx:4" in done.err
    done = imported(root, "vendor.tmx", content, "--partial")
    assert (done.code, texts(root)) == (0, [("Eau", "Agua")])


def test_a_unit_with_a_fault_stops_the_import_unless_partial(root: Path) -> None:
    content = HEAD + unit("Eau", "Agua") + unit("Ville", "") + FOOT
    before = files(root)
    done = imported(root, "vendor.tmx", content)
    assert (done.code, files(root), done.document["units"]) == (1, before, 0)
    (finding,) = [f for f in done.document["findings"] if f["line"] == 4][:1]
    assert "unit 2" in finding["what"]
    done = imported(root, "vendor.tmx", content, "--partial")
    assert (done.code, done.document["faulty"]) == (0, 1)
    assert texts(root) == [("Eau", "Agua")]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("x.tmx", '<!DOCTYPE tmx [<!ENTITY a "b">]>' + HEAD[21:] + FOOT, 3),
        ("x.tmx", HEAD + FOOT, 1),  # nothing in it
        ("x.tmx", HEAD + unit("a\x01", "b") + FOOT, 1),
        ("x.tmx", HEAD + unit("a&#1;", "b") + FOOT, 1),
        ("x.tmx", HEAD + unit("&bomb;", "b") + FOOT, 3),
        ("x.csv", "fr;es\na\x01;b\n", 1),
        ("x.po", 'msgid "a', 3),
        ("x.csv", "a;b\nc;d\n", 3),
        ("x.csv", "fr;es\nSalle;Sala;zu viel\n", 1),
        ("x.docx", "", 2),
        ("retired-x.tmx", HEAD + unit("a", "b") + FOOT, 2),
        ("é…!.tmx", HEAD + unit("a", "b") + FOOT, 0),
        ("…!.tmx", HEAD + unit("a", "b") + FOOT, 2),
    ],
)
def test_what_cannot_be_imported_leaves_everything_as_it_is(
    root: Path, name: str, content: str, code: int
) -> None:
    before = files(root)
    assert imported(root, name, content).code == code
    assert (files(root) == before) == bool(code)


def test_a_file_that_is_not_there_is_a_usage_error(root: Path) -> None:
    assert run(root, "tm", "import", str(root / "none.tmx")).code == 2


def test_a_name_that_is_taken_is_not_overwritten(root: Path) -> None:
    imported(root, "vendor.tmx", HEAD + unit("Eau", "Agua") + FOOT)
    before = files(root)
    again = imported(root, "vendor.tmx", HEAD + unit("Eau", "Agua") + FOOT)
    assert (again.code, again.document["written"]) == (0, [])
    other = imported(root, "vendor.tmx", HEAD + unit("Ville", "Ciudad") + FOOT)
    assert (other.code, files(root)) == (2, before)
    assert "publisher tm undo vendor" in other.err


def test_an_import_can_be_taken_out_and_brought_back(root: Path) -> None:
    before = files(root)
    imported(root, "vendor.tmx", HEAD + unit("Eau", "Agua") + FOOT)
    after = files(root)
    assert run(root, "tm", "undo", "vendr").code == 2
    assert run(root, "tm", "undo", "vendor").code == 0
    assert files(root) == before
    assert found(root, "Eau") == []
    assert run(root, "undo").code == 0
    assert files(root) == after
    assert found(root, "Eau")


def test_history_is_no_import(root: Path) -> None:
    (root / f"sources/{EDITION}/pages/practical.yaml").unlink()
    run(root, "sync")
    assert (root / "locales/memory/retired-fr-es.tmx").exists()
    assert run(root, "tm", "undo", "retired-fr-es").code == 2


def test_a_dry_run_reads_and_writes_nothing(root: Path) -> None:
    before = files(root)
    done = imported(root, "vendor.tmx", HEAD + unit("Eau", "Agua") + FOOT, "--dry-run").document
    assert (done["units"], done["written"], files(root)) == (1, [MEMORY], before)


def test_only_the_import_is_read_when_it_alone_is_new(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(root, "Eau")
    imported(root, "vendor.tmx", HEAD + unit("Eau", "Agua") + FOOT)
    monkeypatch.delattr("publisher.translation.memory.sources.open_workspace")
    assert found(root, "Eau")


def test_a_sync_leaves_imports_alone(root: Path) -> None:
    imported(root, "vendor.tmx", HEAD + unit("Eau", "Agua") + FOOT)
    before = files(root)
    assert run(root, "sync").code == 0
    assert files(root) == before
