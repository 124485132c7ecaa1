"""OmegaT, in console mode, tells contexts apart by our memory; and we read what it saves."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from publisher.adapters.po import parse
from publisher.catalogue.entry import Entry
from publisher.cli.main import main
from tests.adapters.tmx.omegat import console, needs_omegat, new_project, translated
from tests.builders import EDITION
from tests.real import ROOT
from tests.translation.commands import files, run, sync
from tests.translation.status_project import HEADER, PO, UI, agreed

PAGES = {"first": "Oficina", "second": "Escritorio"}  # two meanings of one word
MESSAGES = (
    HEADER.replace("UTF-8\\n", 'UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n')
    + """
msgid "Opening"
msgstr "Apertura"

msgctxt "in a wall"
msgid "Opening"
msgstr "Abertura"

msgid "sheep"
msgid_plural "sheep"
msgstr[0] "oveja"
msgstr[1] "ovejas"

msgctxt "of paper"
msgid "%d sheet"
msgid_plural "%d sheets"
msgstr[0] "%d hoja"
msgstr[1] "%d hojas"
"""
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    needs_omegat()
    root = agreed(tmp_path / "forum")
    for name, title in PAGES.items():
        page = f'kind: reading\nlanguage: fr\ntitle: {{fr: Bureau, es: "{title}"}}\n'
        page += 'body: {fr: "Lisez **le [plan](https://a.example)** 12.\\nMerci."'
        page += ', es: "Lea **el [plano](https://a.example)** 12.\\nGracias."}\n'
        (root / f"sources/{EDITION}/pages/{name}.yaml").write_text(page, encoding="utf-8")
    (root / UI).write_text(MESSAGES, encoding="utf-8")
    (root / "locales/ui.pot").write_text(
        "\n".join('msgstr ""' if line.startswith("msgstr ") and "Content" not in line else line
                  for line in MESSAGES.splitlines()), encoding="utf-8")  # fmt: skip
    assert main(["-C", str(root), "--quiet", "sync"]) == 0
    return root


def entries(path: Path) -> dict[tuple[str | None, str], Entry]:
    document, findings = parse(path.read_bytes(), path.name)
    assert document is not None, findings
    return {e.key: e for e in document.entries if not e.obsolete}


def by_omegat(root: Path, catalogue: str, source: str) -> Path:
    memory = root.parent / f"{source}-es.tmx"
    words = ("--from", source, "--to", "es", "--plain", "--output", str(memory))
    assert run(root, "tm", "export", *words).code == 0
    folder = root.parent / "omegat"
    return translated(folder, root / catalogue, memory, source.upper(), "ES")


@pytest.mark.browser
@pytest.mark.parametrize(("catalogue", "source"), [(PO, "fr"), (UI, "en")])
def test_every_entry_gets_its_own_translation_back(root: Path, catalogue: str, source: str) -> None:
    ours, theirs = entries(root / catalogue), entries(by_omegat(root, catalogue, source))
    assert {key: entry.strs for key, entry in theirs.items()} == {
        key: entry.strs for key, entry in ours.items()
    }
    if source == "fr":
        titles = {e.text for e in theirs.values() if e.id == "Bureau"}
        assert titles == set(PAGES.values())


@pytest.mark.browser
def test_its_catalogue_and_its_memory_come_back(root: Path) -> None:
    done = by_omegat(root, PO, "fr")
    before = sync(root).document["changes"]
    (root / PO).write_bytes(done.read_bytes())
    assert sync(root).document["changes"] == before == []
    memory = root.parent / "omegat" / "omegat-omegat.tmx"
    assert run(root, "tm", "import", str(memory), "--name", "omegat").code == 0
    assert run(root, "tm", "lookup", "Bureau", "--from", "fr", "--to", "es").code == 0
    assert "locales/memory/omegat.tmx" in files(root)


PAGE = (ROOT / "docs" / "memory.md").read_text(encoding="utf-8")
NEW = f"sources/{EDITION}/pages/new.yaml"
SAVED = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.1"><header creationtool="OmegaT" creationtoolversion="3.6.0" segtype="paragraph"
o-tmf="OmegaT TMX" adminlang="EN-US" srclang="FR" datatype="plaintext"/><body>
<tu><prop type="file">{EDITION}-from-fr.po</prop><prop type="path">{EDITION}/pages/new:body</prop>
<tuv lang="FR"><seg>Bibliothèque</seg></tuv><tuv lang="ES"><seg>Biblioteca</seg></tuv></tu>
</body></tmx>
"""


@pytest.mark.browser
def test_the_steps_of_the_documentation_bring_a_translation_home(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / NEW).write_text(
        "kind: reading\nlanguage: fr\ntitle: {fr: Bureau}\nbody: {fr: Bibliothèque}\n",
        encoding="utf-8",
    )
    folder = root.parent / "forum-es"
    new_project(folder, "FR", "ES")
    monkeypatch.chdir(root)
    section = PAGE.split("\n## A translator with OmegaT\n")[1].split("\n## ")[0]
    played = []
    blocks = re.findall(r"^```(?:console|sh)\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
    for line in "".join(blocks).splitlines():
        program, *words = shlex.split(line.removeprefix("$ ").replace("gsef2018", EDITION))
        played.append(program)
        if program == "publisher":
            assert main(words) == 0, line
        elif program == "cp":
            shutil.copy(*words)
        else:  # by then, the translator has typed
            (folder / "omegat" / "project_save.tmx").write_text(SAVED, encoding="utf-8")
            assert words == ["../forum-es", "--mode=console-translate"]
            console(folder)
    assert played == ["publisher", "publisher", "cp", "omegat", "cp", "publisher"]
    assert re.search('es: "?Biblioteca', (root / NEW).read_text(encoding="utf-8"))
    entry = entries(root / PO)[f"{EDITION}/pages/new:title", "Bureau"]
    assert entry.text == ""  # of two translations that the memory offers, none is taken unasked
