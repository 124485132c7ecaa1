"""The verbs of the memory: what they print, their JSON, their exit codes, what they load."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from jsonschema import Draft202012Validator

from publisher.adapters.tmx import context_of, read_tmx
from tests.builders import EDITION, amend
from tests.translation.commands import Result, files, run
from tests.translation.status_project import PO, UI, agreed

REPOSITORY = Path(__file__).parents[2]
SCHEMA = json.loads((REPOSITORY / "docs/schema/tm.schema.json").read_text(encoding="utf-8"))
NEW = f"sources/{EDITION}/pages/new.yaml"
PAGE = """\
kind: reading
language: fr
title: {fr: Bienvenue à Bilbao}
body: {fr: Une page que personne n’a traduite.}
"""
GLOSSARY = "welcome:\n  fr: [{term: bienvenue}]\n  es: [{term: bienvenida}]\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return agreed(tmp_path)


@pytest.fixture
def job(root: Path) -> Path:
    """Return a project with two units to translate into two languages."""
    (root / NEW).write_text(PAGE, encoding="utf-8")
    run(root, "sync")
    return root


def lookup(root: Path, *words: str) -> Result:
    return run(root, "tm", "lookup", *words, "--from", "fr", "--to", "es")


def valid(document: Any) -> Any:
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(document)] == []
    return document


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_lookup_says_why_and_where(root: Path) -> None:
    (root / "sources/glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    lines = lookup(root, "Bienvenue !").out.splitlines()
    assert lines[0].endswith("%  Bienvenida")
    assert lines[1] == "       for: Bienvenue"
    assert lines[2].endswith(" words differ: Bienvenue{+ !+}")
    assert lines[3].startswith(f"       at {PO}:")
    assert lines[3].endswith(f"  {EDITION}/pages/welcome:title (translated)")
    assert lines[4:] == [" term  bienvenue: bienvenida"]


def test_a_value_that_was_put_in_is_shown(root: Path, tmp_path: Path) -> None:
    table = tmp_path / "rooms.csv"
    table.write_text("fr;es\nSalle 12;Sala 12\n", encoding="utf-8")
    run(root, "tm", "import", str(table))
    lines = lookup(root, "Salle 13").out.splitlines()
    assert lines[:4] == [
        " 97 %  Sala 13",
        "       for: Salle 12",
        "       was: Sala 12",
        "       -3 number changed 12 -> 13",
    ]


def test_lookup_without_a_match_is_no_failure(root: Path) -> None:
    done = lookup(root, "Rien de tel ici")
    assert (done.code, done.out) == (0, "no match\n")


def test_lookup_reads_a_text_a_line_and_answers_in_json_lines(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Bienvenue\n\nRien. Rien du tout.\x1b[31m\n"))
    lines = lookup(root).out.splitlines()
    documents = [valid(json.loads(line)) for line in lines]
    assert [d["text"] for d in documents] == ["Bienvenue", "", "Rien. Rien du tout.\x1b[31m"]
    assert [len(d["matches"]) for d in documents] == [1, 0, 0]
    assert all(line.isascii() for line in lines)


def test_what_comes_from_outside_cannot_steer_a_terminal(root: Path) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bien\u202evenida"')
    assert "Bien\\u202evenida" in lookup(root, "Bienvenue").out
    exported = run(root, "tm", "export").out
    assert "Bien&#8238;venida" in exported
    assert fromstring(exported).tag == "tmx"


@pytest.mark.parametrize(
    "words",
    [
        ("lookup", "x", "--from", "de", "--to", "fr"),
        ("lookup", "x", "--from", "fr"),
        ("lookup", "x", "--from", "fr", "--to", "fr"),
        ("export", "--from", "es", "--to", "es"),
        ("import", UI, "--from", "english"),
        ("analyse", UI),
        ("analyse", UI, "--from", "es"),
        ("analyse", "sources/project.yaml"),
        ("lookup", "x", "--from", "fr", "--to", "es", "--threshold", "49"),
        ("lookup", "x", "--from", "fr", "--to", "es", "--limit", "0"),
        ("suggest", "--language", "de"),
        ("export", "--from", "fr"),
        ("export", "--edition", "forum1999"),
        ("analyse", "none.po"),
        ("analyse", "--language", "de"),
        ("undo", "../../x"),
    ],
)
def test_what_does_not_exist_is_a_usage_error(root: Path, words: tuple[str, ...]) -> None:
    try:
        code = run(root, "tm", *words).code
    except SystemExit as end:
        code = int(str(end.code))
    assert code == 2


def test_every_verb_says_what_its_schema_says(job: Path, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("fr;es\nSalle;Sala\nVide;\n", encoding="utf-8")
    json_ = ("--format", "json")
    valid(lookup(job, "Bienvenue à tous", *json_).document)
    valid(run(job, "tm", "import", str(table), "--name", "t", *json_).document)
    valid(run(job, "tm", "analyse", *json_).document)
    valid(run(job, "tm", "suggest", "--threshold", "50", *json_).document)
    amend(job, PO, 'msgstr "Gracias por venir."', 'msgstr "Ã‰cole"')
    done = run(job, "tm", "doctor", *json_)
    assert (done.code, valid(done.document)["counts"]) == (1, {"mojibake": 1})


def test_the_doctor_finds_nothing_in_a_sound_memory(root: Path) -> None:
    done = run(root, "tm", "doctor")
    assert (done.code, done.out) == (0, "")
    assert done.err.endswith("nothing to look at\n")


def test_the_work_is_told_by_catalogue(job: Path) -> None:
    document = run(job, "tm", "analyse", "--language", "es", "--format", "json").document
    assert (document["segments"], document["words"]) == (2, 9)
    assert {f["language"] for f in document["files"]} == {"es"}
    out = run(job, "tm", "analyse").out
    assert out.index(f"{PO.replace('/es/', '/en/')} (en)") < out.index(f"{PO} (es)")
    assert "all files" in out
    page = run(job, "tm", "analyse", "--format", "html").out
    assert page.startswith("<!DOCTYPE html>")
    assert [page.count(text) for text in ("<caption", PO, "All files", "<script")] == [4, 1, 1, 0]


def test_catalogues_of_anybody_can_be_analysed(root: Path, tmp_path: Path) -> None:
    po = tmp_path / "x.po"
    po.write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Language: es_MX\\n"\n"X-Source-Language: fr\\n"\n\n'
        'msgid "Bienvenue"\nmsgstr ""\n\nmsgctxt "2"\nmsgid "Tout autre chose"\nmsgstr ""\n\n'
        'msgctxt "3"\nmsgid "Tout autre chose"\nmsgstr ""\n\n'
        'msgid "Fait"\nmsgstr "Hecho"\n',
        encoding="utf-8",
    )
    document = run(root, "tm", "analyse", str(po), "--format", "json").document
    bands = {b["band"]: b["segments"] for b in document["bands"] if b["segments"]}
    assert bands == {"95-99": 1, "new": 1, "repetitions": 1}


def test_a_catalogue_that_does_not_say_its_languages_is_told_them(root: Path) -> None:
    amend(root, UI, 'msgstr "Abierto"', 'msgstr ""')
    words = ("--from", "en", "--to", "es", "--format", "json")
    document = run(root, "tm", "analyse", str(root / UI), *words).document
    assert document["segments"] == 1
    assert run(root, "tm", "analyse", "--language", "es", "--format", "json").document[
        "segments"
    ] == 1  # fmt: skip


def test_a_context_that_is_no_unit_is_told(root: Path) -> None:
    done = lookup(root, "Bienvenue", "--context", "welcome")
    assert "'welcome' is no unit" in done.err
    assert done.code == 0


def exported(root: Path, *options: str) -> list[tuple[str, list[tuple[str, str]]]]:
    content = run(root, "tm", "export", *options).out.encode()
    return [
        (context_of(unit).context, [(v.language, v.text) for v in unit.variants])
        for unit in read_tmx(io.BytesIO(content), "export")
    ]


def test_the_export_can_be_cut_by_languages_edition_and_state(root: Path) -> None:
    every = exported(root)
    assert len(every) == 15
    assert (f"{EDITION}/pages/welcome:title", [
        ("fr", "Bienvenue"), ("en", "Welcome"), ("es", "Bienvenida"),
    ]) in every  # fmt: skip
    pair = exported(root, "--from", "en", "--to", "es", "--edition", EDITION)
    assert len(pair) == 12
    assert {tuple(language for language, _ in texts) for _, texts in pair} == {("en", "es")}
    assert exported(root, "--state", "stale") == []
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "Bienvenidos"')
    assert exported(root, "--state", "stale") == [
        (f"{EDITION}/pages/welcome:title", [("fr", "Bienvenue"), ("es", "Bienvenida")])
    ]


def test_the_export_is_the_same_bytes_and_says_where_omegat_finds_it(root: Path) -> None:
    once, again = (run(root, "tm", "export", "--plain").out for _ in range(2))
    assert once == again
    units = list(read_tmx(io.BytesIO(once.encode()), "export"))
    (unit,) = [u for u in units if context_of(u).context == f"{EDITION}/pages/welcome:title"]
    assert context_of(unit).file == f"{EDITION}-from-fr.po"
    assert (unit.source_language, unit.prop("path")) == ("fr", f"{EDITION}/pages/welcome:title")


def test_marks_are_codes_unless_plain(root: Path) -> None:
    amend(root, PO, 'msgstr "Bienvenida"', 'msgstr "**Bienvenida**"')
    assert "<bpt " in run(root, "tm", "export").out
    assert "<bpt " not in run(root, "tm", "export", "--plain").out


def test_exported_and_imported_it_is_exported_the_same(root: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "all.tmx")
    assert run(root, "tm", "export", "--output", out).code == 0
    before = (tmp_path / "all.tmx").read_bytes()
    assert run(root, "tm", "import", out, "--name", "all").code == 0
    assert run(root, "tm", "export", "--output", out).code == 0
    assert (tmp_path / "all.tmx").read_bytes() == before


def test_looking_changes_nothing_but_the_cache(root: Path) -> None:
    before = files(root)
    lookup(root, "Bienvenue")
    run(root, "tm", "export")
    run(root, "tm", "doctor")
    run(root, "tm", "analyse")
    assert files(root) == before


HEAVY = {
    "weasyprint",
    "pydyf",
    "numpy",
    "_hashlib",
    "PIL",
    "yaml",
    "babel",
    "jinja2",
    "markdown_it",
    "polib",
}
WATCHED = """
import sys
from publisher.cli.main import main
code = main(sys.argv[1:])
print("\\nMODULES", *sys.modules, file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.usefixtures("whole_program")
def test_an_exact_lookup_loads_nothing_heavy(root: Path) -> None:
    lookup(root, "Bienvenue")
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, "-C", str(root), "tm", "lookup", "Bienvenue",
         "--from", "fr", "--to", "es"],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Bienvenida" in done.stdout
    loaded = done.stderr.rpartition("MODULES")[2].split()
    assert not HEAVY & {module.partition(".")[0] for module in loaded}
