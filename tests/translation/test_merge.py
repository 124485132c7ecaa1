"""`publisher merge-driver`: three versions of a file in, one out; by hand and called by git."""

from __future__ import annotations

import subprocess
from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters import retired_tmx
from publisher.adapters.po import parse
from publisher.catalogue.outcome import Retired
from publisher.cli.main import main
from tests.repository import Repository

PO = "locales/fr/LC_MESSAGES/f-from-en.po"
LEDGER, MEMORY = "locales/fr/ledger.tsv", "locales/memory/retired-en-fr.tmx"
ATTRIBUTES = "*.po merge=publisher\nlocales/*/ledger.tsv merge=publisher\n*.tmx merge=publisher\n"
HEADER = """\
# Texts of f.
msgid ""
msgstr ""
"Language: fr\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Last-Translator: nobody\\n"
"""
ONE = """
#: sources/f/one.yaml
msgctxt "f/pages/one:body"
msgid ""
"This text is long enough that an editor which "
"wraps its lines writes it on two of them."
msgstr ""
"""
TWO = """
msgctxt "f/pages/two:title"
msgid "Two"
msgstr "Deux"
"""
BASE = HEADER + ONE + TWO
TRANSLATED = BASE.replace('of them."\nmsgstr ""', 'of them."\nmsgstr "Ce texte est assez long."')
REWORDED = BASE.replace('"This text is long enough', '"This text is not long enough')


def driven(tmp_path: Path, base: str, ours: str, theirs: str, path: str = PO) -> tuple[int, str]:
    """Run the driver as git does; return its exit code and what became of our version."""
    files = []
    for name, content in (("base", base), ("ours", ours), ("theirs", theirs)):
        files.append(str(tmp_path / name))
        (tmp_path / name).write_bytes(content.encode())
    code = main(["merge-driver", "--", *files, path])
    return code, (tmp_path / "ours").read_bytes().decode()


@pytest.mark.parametrize("crlf", [False, True])
def test_a_translation_touches_only_its_own_lines(tmp_path: Path, crlf: bool) -> None:
    ours = BASE.replace('"Deux"', '"Le deux"')
    end = "\r\n" if crlf else "\n"
    code, merged = driven(tmp_path, BASE, ours.replace("\n", end), TRANSLATED)
    assert code == 0
    assert merged == TRANSLATED.replace('"Deux"', '"Le deux"').replace("\n", end)


@pytest.mark.parametrize("swapped", [False, True])
def test_an_old_translation_never_stands_under_a_new_source(tmp_path: Path, swapped: bool) -> None:
    sides = (TRANSLATED, REWORDED) if swapped else (REWORDED, TRANSLATED)
    code, merged = driven(tmp_path, BASE, *sides)
    entry = polib.pofile(merged)[0]
    assert code == 0
    assert entry.msgid.startswith("This text is not long enough")
    assert (entry.msgstr, entry.fuzzy) == ("Ce texte est assez long.", True)
    assert (entry.previous_msgid or "").startswith("This text is long enough")


def test_git_itself_puts_it_there_and_the_driver_does_not(tmp_path: Path) -> None:
    for name, attributes in (("plain", ""), ("driven", ATTRIBUTES)):
        repository = Repository(tmp_path / name)
        repository.use_driver(attributes)
        repository.write(PO, BASE)
        repository.commit()
        repository.branch("translator")
        repository.write(PO, TRANSLATED)
        repository.commit()
        repository("checkout", "--quiet", "main")
        repository.write(PO, REWORDED)
        repository.commit()
        repository.merge("translator")
        entry = polib.pofile(repository.read(PO))[0]
        assert entry.msgid.startswith("This text is not long enough")
        assert entry.msgstr == "Ce texte est assez long."
        assert entry.fuzzy == (name == "driven")


def test_a_conflict_names_the_place_and_leaves_git_waiting(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.use_driver(ATTRIBUTES)
    repository.write(PO, BASE)
    repository.commit()
    repository.branch("other")
    repository.write(PO, BASE.replace('"Deux"', '"Le deux"'))
    repository.commit()
    repository("checkout", "--quiet", "main")
    repository.write(PO, BASE.replace('"Deux"', '"Le nombre deux"'))
    repository.commit()
    repository.merge("other", ok=False)
    assert repository.code == 1
    assert f"{PO}:18: both sides translated f/pages/two:title, and not alike: Two" in (
        repository.errors
    )
    assert repository("diff", "--name-only", "--diff-filter=U").split() == [PO]
    entry = polib.pofile(repository.read(PO))[1]
    assert (entry.msgstr, entry.fuzzy) == ("Le nombre deux", True)
    assert entry.tcomment == "The other side of a merge says: Le deux"


def test_both_sides_may_have_made_the_file(tmp_path: Path) -> None:
    code, merged = driven(tmp_path, "", HEADER + ONE, HEADER + TWO)
    assert code == 0
    assert {entry.msgid for entry in polib.pofile(merged)} == {
        "Two",
        "This text is long enough that an editor which wraps its lines writes it on two of them.",
    }


def test_the_header_is_merged_line_by_line_with_its_remarks(tmp_path: Path) -> None:
    ours = BASE.replace("nobody", "Ann").replace("Texts of f.\n", "Texts of f.\n# Ann, 2018.\n")
    theirs = BASE.replace("# Texts of f.\n", "# Texts of f.\n# Bob, 2021.\n").replace(
        '"Last', '"X-Team: fr\\n"\n"Last'
    )
    code, merged = driven(tmp_path, BASE, ours, theirs)
    assert code == 0
    assert merged.startswith("# Texts of f.\n# Ann, 2018.\n# Bob, 2021.\nmsgid")
    header = polib.pofile(merged).metadata
    assert (header["Last-Translator"], header["X-Team"]) == ("Ann", "fr")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_remarks_after_the_last_entry_are_those_of_both(tmp_path: Path, newline: str) -> None:
    base = f"{BASE}\n# All done?\n".replace("\n", newline)
    ours = base.replace('"Deux"', '"Le deux"') + f"# Ann: yes.{newline}"
    code, merged = driven(tmp_path, base, ours, f"{base}# Bob: not yet.{newline}")
    assert code == 0
    assert merged == f"{ours}{newline}# Bob: not yet.{newline}"


@pytest.mark.parametrize("broken", ["base", "ours", "theirs"])
@pytest.mark.parametrize("path", [PO, LEDGER, MEMORY])
def test_a_broken_version_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], broken: str, path: str
) -> None:
    if (path, broken) == (MEMORY, "base"):
        return  # of a memory the base has no say
    good = {PO: BASE, LEDGER: "", MEMORY: memory("Two")}[path]
    versions = dict.fromkeys(("base", "ours", "theirs"), good)
    versions[broken] += "\n<<<<<<< HEAD\n"
    code, merged = driven(tmp_path, **versions, path=path)
    assert (code, merged) == (1, versions["ours"])
    assert f"{path}:" in capsys.readouterr().err


def test_unlike_numbers_of_plural_forms_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plural = '\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n'
    theirs = HEADER.rstrip() + '\n"Plural-Forms: nplurals=1; plural=0;\\n"\n'
    theirs += plural.replace('msgstr[1] "d"\n', "")
    code, merged = driven(tmp_path, HEADER, HEADER + plural, theirs)
    assert (code, merged) == (1, HEADER + plural)
    assert "Plural-Forms of unlike numbers" in capsys.readouterr().err


def line(target: str, mark: str) -> str:
    return f"f/pages/two:title\t{'0' * 16}\t{target * 16}\t{mark}\n"


def test_ledgers_are_merged_line_by_line(tmp_path: Path) -> None:
    head = "# What was agreed.\n"
    base = head + line("a", "translated")
    ours = head + line("a", "retired") + line("b", "translated")
    theirs = base + line("c", "translated")
    code, merged = driven(tmp_path, base, ours, theirs, LEDGER)
    assert code == 0
    assert merged == ours + line("c", "translated")


def memory(*targets: str) -> str:
    pairs = [Retired("f/pages/two:title", "en", "fr", "Two", text, False) for text in targets]
    return retired_tmx.add(None, pairs).decode()


@given(st.lists(st.text("ab<&\n", min_size=1), min_size=3, max_size=6, unique=True))
@settings(deadline=None)
def test_memories_are_joined(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    folder = tmp_path_factory.mktemp("memory")
    code, merged = driven(folder, "", memory(*texts[:2]), memory(*texts[1:]), MEMORY)
    assert (code, merged) == (0, memory(*texts))


@pytest.mark.parametrize("path", [LEDGER, MEMORY])
def test_line_ends_stay_those_of_ours(tmp_path: Path, path: str) -> None:
    line = "f/pages/two:title\t{0}\t{0}\ttranslated\n"
    contents = [line.format(n * 16) for n in "123"]
    if path == MEMORY:
        pairs = [Retired("f:x", "en", "fr", "Two", text, draft=False) for text in "123"]
        contents = [retired_tmx.add(None, [pair]).decode() for pair in pairs]
    base, ours, theirs = contents
    code, merged = driven(tmp_path, base, ours.replace("\n", "\r\n"), theirs, path)
    assert code == 0
    assert merged.replace("\r\n", "\n") == driven(tmp_path, base, ours, theirs, path)[1]
    assert merged.count("\n") == merged.count("\r\n")


def test_a_memory_that_another_program_wrote_keeps_what_we_cannot_say(tmp_path: Path) -> None:
    unit = '<tu usagecount="{}">\n <tuv xml:lang="en"><seg>a</seg></tuv>\n</tu>\n'
    whole = '<?xml version="1.0"?>\n<tmx version="1.4"><header/><body>\n{}</body></tmx>\n'
    ours, theirs = (whole.format(unit.format(number)) for number in "12")
    code, merged = driven(tmp_path, "", ours, theirs, "locales/memory/old.tmx")
    assert (code, merged) == (0, whole.format(unit.format(1) + unit.format(2)))


def test_any_other_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert driven(tmp_path, "a\n", "b\n", "c\n", "sources/project.yaml") == (2, "b\n")
    assert capsys.readouterr().err.startswith("sources/project.yaml: neither a catalogue")


def test_a_file_that_is_not_there_is_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge-driver", "no", "no", "no", PO]) == 3
    assert "no: cannot be read" in capsys.readouterr().err


@given(
    st.permutations(["base", "base", "other"]),
    st.sampled_from([TRANSLATED, REWORDED, BASE + "\n# a remark at the end\n"]),
)
@settings(deadline=None, max_examples=30)
def test_what_one_side_alone_changed_comes_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, order: list[str], other: str
) -> None:
    ours, theirs = ([other if name == "other" else BASE for name in order] + [BASE])[:2]
    merged = driven(tmp_path_factory.mktemp("easy"), BASE, ours, theirs)
    assert merged == (0, other if other in (ours, theirs) else BASE)
    assert driven(tmp_path_factory.mktemp("easy"), BASE, other, other) == (0, other)


def test_the_result_passes_gettext(tmp_path: Path) -> None:
    ours = REWORDED + '\n#~ msgctxt "f/pages/x:title"\n#~ msgid "Gone"\n#~ msgstr "Parti"\n'
    theirs = TRANSLATED + '\nmsgctxt "f/pages/x:title"\nmsgid "Gone"\nmsgstr "Allé"\n'
    code, merged = driven(tmp_path, BASE, ours, theirs)
    assert code == 0
    assert parse(merged.encode(), PO)[0] is not None
    command = ["msgfmt", "-c", "-o", "/dev/null", "-"]
    done = subprocess.run(command, input=merged.encode(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
