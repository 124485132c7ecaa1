"""What Poedit 3.2.2 really wrote: `sync` takes in what was typed there, and leaves the rest.

All began with the catalogue that `fresh` makes. In ``saved.po`` and ``wrapped.po`` a stale
translation was confirmed, one suggestion typed over, the other left, and a text with a break of
lines typed. ``wrapped.po`` was saved without "Preserve formatting of existing files", with
Windows line ends and lines of 60 characters. In ``cleared.po`` only the suggestions were
deleted, one with "Clear Translation", one in the text field.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.adapters.po import parse
from tests.real import ROOT
from tests.translation.commands import catalogues, files, run, sync

CASES = ROOT / "tests" / "cases" / "poedit"
EDITION = """\
label: Forum 2027
language: fr
forum: {fr: Forum des coopératives, es: Foro de las cooperativas}
theme: {fr: Réparer, es: Reparar}
start: 2027-10-01
end: 2027-10-02
zone: Europe/Madrid
place: bilbao
"""
FR = "Chaque {}, des bénévoles aident leurs voisins à réparer vélos, lampes et grille-pain."
SATURDAY = "Cada sábado, personas voluntarias ayudan al vecindario a reparar bicicletas, lámparas y tostadoras."  # fmt: skip # noqa: E501
SUNDAY = "Cada domingo, el vecindario repara bicicletas."
PAY, OLD_PAY, PAGA = (
    "On paie ce que l’on peut, ou rien.",
    "On paie ce que l’on peut.",
    "Cada cual paga lo que puede.",
)
MEET, CITA = "Rendez-vous à 9 h 30,\\\nsous le préau.", "Cita a las 9:30,\\\nbajo el porche."
THANKS, GRACIAS = "Merci !", "¡Gracias!"
GONE, IDA = "Les outils se rendent le soir.", "Las herramientas se devuelven por la tarde."
PAGE, PO = "sources/forum2027/pages/tools.yaml", "locales/es/LC_MESSAGES/forum2027-from-fr.po"
BODY = "forum2027/pages/tools:body"
STALE = "#. The source changed since this was translated: perhaps its meaning"


def page(fr: list[str], es: list[str]) -> str:
    """Return the record of a page of these paragraphs."""
    texts = {
        language: "\n\n".join(paragraphs).replace("\n", "\n    ")
        for language, paragraphs in (("fr", fr), ("es", es))
    }
    title = "{fr: Les outils, es: Las herramientas}"
    body = "".join(f"  {language}: |\n    {text}\n" for language, text in texts.items())
    lines = f"kind: practical\nlanguage: fr\ntitle: {title}\nbody:\n{body}".split("\n")
    return "\n".join(line.rstrip() for line in lines)


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """Return the project whose Spanish catalogue was opened in Poedit."""
    old = page([FR.format("samedi"), OLD_PAY, GONE, THANKS], [SATURDAY, PAGA, IDA, GRACIAS])
    project = "title: Forum\nlanguages: [fr, es]\n"
    project += "editions: [{id: forum2027, publications: [program]}]\n"
    for name, text in {
        "sources/project.yaml": project,
        "sources/places/bilbao.yaml": "name: Bilbao\ncountry: ES\n",
        "sources/forum2027/edition.yaml": EDITION,
        PAGE: old,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert sync(tmp_path).code == 0
    days = [FR.format(day) for day in ("samedi", "dimanche", "lundi")]
    new = [days[0], PAY, *days[1:], MEET, THANKS]
    (tmp_path / PAGE).write_text(page(new, [SATURDAY, PAGA, GRACIAS]), encoding="utf-8")
    assert run(tmp_path, "--quiet", "sync").code == 0
    assert run(tmp_path, "--quiet", "tm", "suggest").code == 0
    return tmp_path


@pytest.mark.parametrize("name", ["saved.po", "wrapped.po"])
def test_what_was_typed_in_poedit_comes_home_and_nothing_else_changes(
    fresh: Path, name: str
) -> None:
    before = files(fresh)
    saved = (CASES / name).read_bytes()
    (fresh / PO).write_bytes(saved)
    (fresh / PO).with_suffix(".mo").write_bytes(b"\xde\x12\x04\x95compiled")
    done = [("agreed", "es", BODY), ("to-record", "es", BODY), ("to-record", "es", BODY)]
    assert sorted(sync(fresh).kinds) == done

    after = files(fresh)
    changed = {path for path in after if after[path] != before.get(path)}
    assert changed == {PAGE, PO, PO.replace(".po", ".mo"), "locales/es/ledger.tsv"}
    for text in (SATURDAY, PAGA, SUNDAY, GRACIAS, CITA.replace("\n", "\n    ")):
        assert f"    {text}\n" in after[PAGE].decode()
    # Of Poedit's bytes one line goes, for the translation is stale no longer.
    end = b"\r\n" if name == "wrapped.po" else b"\n"
    assert after[PO] == saved.replace(STALE.encode() + end, b"")

    assert sync(fresh).kinds == []
    assert files(fresh) == after


def test_suggestions_deleted_in_poedit_are_missing_again_and_leave_nothing_behind(
    fresh: Path,
) -> None:
    saved = (CASES / "cleared.po").read_bytes()
    (fresh / PO).write_bytes(saved)
    page = (fresh / PAGE).read_bytes()
    assert sync(fresh).kinds == []
    # "Clear Translation" takes the mark away and leaves the previous original.
    left = f'#| msgid "{FR.format("samedi")}"\n'.encode()
    assert saved.count(left) == 1
    assert (fresh / PO).read_bytes() == saved.replace(left, b"")
    assert (fresh / PAGE).read_bytes() == page
    after = files(fresh)
    assert sync(fresh).kinds == []
    assert files(fresh) == after


def test_both_ways_of_saving_say_the_same(fresh: Path) -> None:
    said = []
    for name in ("saved.po", "wrapped.po"):
        document, findings = parse((CASES / name).read_bytes(), name)
        assert document is not None, findings
        said.append(document.entries)
    assert said[0] == said[1]
    # It left out no entry of ours, put none there, and moved only what is gone to the end.
    ours = catalogues(fresh)[PO].entries
    live = [entry.key for entry in ours if not entry.obsolete]
    assert [entry.key for entry in said[0] if not entry.obsolete] == live
    assert said[0][-1].text == IDA


def test_saving_in_poedit_moves_no_line_of_the_header(fresh: Path) -> None:
    ours = catalogues(fresh)[PO].header
    document, _ = parse((CASES / "saved.po").read_bytes(), "saved.po")
    assert document is not None
    assert [*ours, "X-Generator"] == list(document.header)
