"""The stories of docs/translators.md, played word for word on a copy of the forum's own project."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import polib
import pytest

from tests.real import LANGUAGES, ROOT

PAGE = (ROOT / "docs" / "translators.md").read_text(encoding="utf-8")
CHANGES = "Walk-through: an original changes"
CONFLICT = "Two people change the same text"
STORIES = (CHANGES, CONFLICT)
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"`([\w./-]+\.(?:po|tmx|yaml|html))`")
CATALOGUE = "locales/en/LC_MESSAGES/gsef2018-from-fr.po"
RECORD = "sources/gsef2018/pages/practical.yaml"
LINE = "Métro : station San Mamés, à quelques minutes à pied."

pytestmark = pytest.mark.long


@dataclass
class Story:
    """A section of the page, played block by block; what it left behind."""

    root: Path
    before: dict[str, bytes]  # its records, by path
    code: int = 0  # of the last command
    shown: list[bytes] = field(default_factory=list)  # the catalogue at each entry that is shown

    def play(self, title: str) -> None:
        """Do what every block of a section says; a block that does not come true fails."""
        section = PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]
        for block in BLOCK.finditer(section):
            kind, text = block.groups()
            if kind == "console":
                self._console(text)
            elif kind == "diff":
                self._edit(text)
            else:
                path = NAMED.findall(section[: block.start()])[-1]
                assert text.rstrip("\n") in (self.root / path).read_text(encoding="utf-8"), path
            if kind == "po":
                self.shown.append((self.root / CATALOGUE).read_bytes())

    def _console(self, text: str) -> None:
        for command, answer in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE):
            said = f"{self.code}\n" if command == "echo $?" else self.run(command)
            # "…" alone on its line stands for any lines.
            parts = [re.escape(part) for part in re.split(r"^…\n", answer, flags=re.MULTILINE)]
            assert re.fullmatch("(?s:.*)".join(parts), said), f"{command} says:\n{said}"

    def run(self, command: str) -> str:
        program, *words = shlex.split(command)
        assert program == "publisher", command
        done = subprocess.run(
            [sys.executable, "-m", "publisher.cli.main", *words],
            cwd=self.root,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,  # in one, as a terminal shows it
            encoding="utf-8",
            check=False,
        )
        self.code = done.returncode
        return done.stdout

    def _edit(self, text: str) -> None:
        head, *lines = text.splitlines(keepends=True)
        file = self.root / head.removeprefix("--- ").strip()
        old, new = ("".join(t[1:] for t in lines if t[0] in f" {mark}") for mark in "-+")
        content = file.read_text(encoding="utf-8")
        assert content.count(old) == 1, f"{file.name} must hold once:\n{old}"
        file.write_text(content.replace(old, new), encoding="utf-8", newline="")


def records(root: Path) -> dict[str, bytes]:
    files = sorted((root / "sources").rglob("*.yaml"))
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


def new_story(root: Path) -> Story:
    for folder in ("sources", "locales"):
        shutil.copytree(ROOT / folder, root / folder)
    story = Story(root, records(root))
    assert story.run("publisher sync") == "Records and catalogues agree.\n"
    return story


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Story:
    story = new_story(tmp_path_factory.mktemp("walk"))
    story.play(CHANGES)
    return story


def catalogue(content: bytes) -> polib.POFile:
    return polib.pofile(content.decode("utf-8"))


def test_the_walk_through_comes_true_word_for_word(walk: Story) -> None:
    assert walk.code == 0
    page = walk.root / "build/gsef2018/en/program/pages/practical.html"
    html = page.read_text(encoding="utf-8")
    assert "<li>Metro: San Mamés station, a few minutes’ walk away.</li>" in html
    assert "translation of an earlier version" not in html


def test_of_the_records_only_the_two_lines_of_the_walk_through_change(walk: Story) -> None:
    after = records(walk.root)
    assert [path for path in after if after[path] != walk.before[path]] == [RECORD]
    lines = [side[RECORD].decode("utf-8").splitlines() for side in (walk.before, after)]
    assert [new for old, new in zip(*lines, strict=True) if old != new] == [
        f"    - {LINE}",
        "    - Metro: San Mamés station, a few minutes’ walk away.",
    ]


def test_an_editor_shows_the_outdated_entry_as_the_page_says(walk: Story) -> None:
    stale, done = (catalogue(content) for content in walk.shown)
    (entry,) = [each for each in stale if each.fuzzy]
    assert entry.msgid == LINE
    assert entry.previous_msgid == "Métro : station San Mamés."
    assert entry.msgstr == "Metro: San Mamés station."
    assert entry.comment.splitlines()[0] == "Page, practical: body"
    assert [each for each in done if each.fuzzy or each.previous_msgid] == []


def test_gettext_finds_no_fault_in_the_catalogues_of_the_walk_through(walk: Story) -> None:
    if shutil.which("msgfmt") is None:
        assert os.environ.get("CI") != "true", "msgfmt must be there in continuous integration"
        pytest.skip("msgfmt is not installed")
    for content in walk.shown:
        command = ["msgfmt", "-c", "--check-header", "-o", os.devnull, "-"]
        done = subprocess.run(command, input=content, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")


def test_what_omegat_gives_back_comes_to_the_same(walk: Story, tmp_path: Path) -> None:
    # It takes the word fuzzy away and leaves the previous original where it is.
    story = new_story(tmp_path)
    french = (story.root / RECORD).read_text(encoding="utf-8")
    french = french.replace("- Métro : station San Mamés.", f"- {LINE}")
    (story.root / RECORD).write_text(french, encoding="utf-8", newline="")
    story.run("publisher sync")
    outdated = walk.shown[0]
    assert (story.root / CATALOGUE).read_bytes() == outdated
    new = "Metro: San Mamés station, a few minutes’ walk away."
    translated = outdated.replace(b"#, fuzzy\n", b"").replace(
        b'msgstr "Metro: San Mam\xc3\xa9s station."', f'msgstr "{new}"'.encode()
    )
    (story.root / CATALOGUE).write_bytes(translated)
    story.run("publisher sync")
    assert story.code == 0
    for path in (RECORD, CATALOGUE, "locales/en/ledger.tsv"):
        assert (story.root / path).read_bytes() == (walk.root / path).read_bytes(), path


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "locales").glob("*/LC_MESSAGES/*-from-*.po")),
    ids=lambda path: f"{path.parts[-3]}-{path.stem}",
)
def test_every_catalogue_says_from_and_into_which_language(path: Path) -> None:
    # As Poedit and Weblate read it from the header, and people from the name.
    header = catalogue(path.read_bytes()).metadata
    source = path.stem.rpartition("-from-")[2]
    assert (header["X-Source-Language"], header["Language"]) == (source, path.parts[-3])
    assert {source, header["Language"]} <= set(LANGUAGES)
    template = catalogue((ROOT / "locales" / f"{path.stem}.pot").read_bytes()).metadata
    assert (template["X-Source-Language"], template["Language"]) == (source, "")


def test_the_conflict_comes_true_word_for_word(tmp_path: Path) -> None:
    story = new_story(tmp_path)
    story.play(CONFLICT)
    assert story.code == 0
    assert "- Underground: San Mamés station." in (story.root / RECORD).read_text(encoding="utf-8")
