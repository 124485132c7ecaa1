from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings

from publisher.adapters.po import UnwritableEntryError, fields, format_entry, new_catalogue, proof
from publisher.adapters.po.texts import CONTROLS, WRITTEN
from publisher.catalogue.entry import Entry
from tests.adapters.po.made_up import HEADER, LISTS, catalogue_of, parsed

BOTH = Entry(
    "One\nseat",
    ("Une\nplace\n", "Des places"),
    "room",
    "Seats",
    fuzzy=True,
    previous_context="hall",
    previous_id="Seat",
    previous_plural="Chairs",
    comment="By hand\n\nand again",
    extracted="For you",
    references=("a.yaml:1", "my file.yaml:2"),
    flags=("md-text", "x"),
)
LINES = """\
# By hand
#
# and again
#. For you
#: a.yaml:1
#: \u2068my file.yaml\u2069:2
#, fuzzy, md-text, x
#| msgctxt "hall"
#| msgid "Seat"
#| msgid_plural "Chairs"
msgctxt "room"
msgid ""
"One\\n"
"seat"
msgid_plural "Seats"
msgstr[0] ""
"Une\\n"
"place\\n"
msgstr[1] "Des places"
"""


def gettext(tool: str, *arguments: str, given: bytes) -> bytes:
    """Return what a tool of GNU gettext makes of a file."""
    found = shutil.which(tool)
    if found is None:
        assert os.environ.get("CI") != "true", f"{tool} must be there in continuous integration"
        pytest.skip(f"{tool} is not installed")
    done = subprocess.run([found, *arguments, "-"], input=given, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_entry_is_written_as_gettext_writes_it() -> None:
    assert format_entry(BOTH) == LINES
    assert format_entry(BOTH, "\r\n") == LINES.replace("\n", "\r\n")


def test_every_line_of_an_obsolete_text_is_marked() -> None:
    text = format_entry(BOTH._replace(obsolete=True))
    assert text == LINES.replace("#| ", "#~| ").replace("\nmsg", "\n#~ msg").replace(
        '\n"', '\n#~ "'
    )


@given(entries=LISTS)
@settings(deadline=None)
def test_what_is_written_is_read_back(entries: list[Entry]) -> None:
    catalogue = catalogue_of(entries)
    again = parsed(catalogue.dump())
    assert list(again.entries) == entries
    assert dict(again.header) == HEADER
    assert again.header_entry == catalogue.header_entry
    assert again.dump() == catalogue.dump()


def test_a_new_catalogue_begins_with_its_comment_and_header() -> None:
    catalogue = new_catalogue({"Content-Type": "text/plain; charset=UTF-8"}, "French")
    catalogue.insert(0, Entry("a", ("b",)))
    assert catalogue.dump().decode() == (
        '# French\nmsgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
        '\nmsgid "a"\nmsgstr "b"\n'
    )
    assert [catalogue.plural_rule(n) for n in (0, 1, 2)] == [1, 0, 1]


@pytest.mark.parametrize(
    "header",
    [
        {},
        {"Content-Type": "text/plain; charset=latin1"},
        {**HEADER, "Plural-Forms": "n"},
        {**HEADER, "X-Two": "a\nb"},
        {**HEADER, "X:": "a"},
    ],
)
def test_a_header_that_could_not_be_read_is_not_written(header: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"charset|Plural-Forms|one line"):
        new_catalogue(header)


@pytest.mark.parametrize(
    "entry",
    [
        Entry("a", ("nul \0",)),
        Entry("a", ("end of context \4",)),
        Entry("a", ("half \ud800",)),
        Entry("a", ("one", "two")),
        Entry("a", ()),
        Entry("a", (), plural="b"),
        Entry("a", comment="escape \x1b"),
        Entry("a", comment="carriage\rreturn"),
        Entry("a", flags=("two\nlines",)),
        Entry("a", flags=("one, two",)),
        Entry("a", flags=("fuzzy",)),
        Entry("a", references=("",)),
        Entry("a", references=("two\nlines",)),
        Entry("a", previous_plural="b"),
        Entry("a", previous_context="b"),
        Entry(""),
        Entry("here"),
    ],
)
def test_what_a_file_cannot_say_is_not_written(entry: Entry) -> None:
    catalogue = catalogue_of([Entry("here", ("ici",))])
    catalogue.insert(1, entry)
    with pytest.raises(UnwritableEntryError):
        catalogue.dump()


def test_the_error_names_the_entry() -> None:
    catalogue = new_catalogue(HEADER, path="fr/a.po")
    catalogue.insert(0, Entry("seat\n", ("\0",), "room"))
    with pytest.raises(UnwritableEntryError, match=r"^fr/a.po: entry 'room', 'seat\\n' cannot"):
        catalogue.dump()


@pytest.mark.parametrize(
    ("field", "spoilt"),
    [
        ("msgid", ['msgid "other"']),
        ("msgstr", ['msgstr "other"']),
        ("msgctxt", []),
        ("flags", ["#, fuzzy, x"]),
        ("comment", ["# other"]),
        ("references", ["#: b"]),
        ("#|msgid", ['#| msgid "other"']),
    ],
)
def test_a_writer_that_errs_is_caught_by_both_readers(
    field: str, spoilt: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = Entry("a", ("b",), "c", comment="d", references=("a",), flags=("x",), previous_id="e")
    catalogue = catalogue_of([entry])
    right = fields.fields

    def wrong(entry: Entry) -> dict[str, list[str]]:
        return {**right(entry), field: spoilt}

    monkeypatch.setattr(fields, "fields", wrong)
    with pytest.raises(UnwritableEntryError):
        catalogue.dump()
    assert not proof._same_to_polib([proof.Written(entry, format_entry(entry))])


def test_polib_reads_what_it_can_of_an_entry_that_is_beyond_it() -> None:
    entry = Entry("\a\u2028\x85", ("\x1b",), comment=" \nx ", references=("a b:1",), obsolete=True)
    entry = entry._replace(previous_id="p", extracted="e\n\nf")
    assert proof._same_to_polib([proof.Written(entry, format_entry(entry))])
    assert not proof._same_to_polib(
        [proof.Written(entry, format_entry(entry._replace(extracted="e")))]
    )


SPEECH = [
    Entry("One", ("Un",), references=("a.yaml:1",), extracted="x", comment="y"),
    Entry("One", ("Une",), "", fuzzy=True, previous_id="A", previous_context="before"),
    Entry("seat\n", ("place\n", "places\n"), "c", "seats\n", flags=("no-wrap",)),
    Entry('tab\t \\ "q" é\n', ("tab\t \\ « q »\n",)),
    Entry("old", ("vieux",), "gone", obsolete=True, comment="kept"),
    Entry("old", ("vieille", "vieilles"), None, "olds", obsolete=True, previous_id="o"),
]


def test_msgfmt_finds_no_fault() -> None:
    header = {
        **HEADER,
        "Last-Translator": "A <a@b.example>",
        "Language-Team": "French",
        "MIME-Version": "1.0",
        "Content-Transfer-Encoding": "8bit",
        "PO-Revision-Date": "2026-11-21 12:00+0000",
    }
    catalogue = new_catalogue(header)
    for entry in SPEECH:
        catalogue.insert(len(catalogue.entries), entry)
    gettext("msgfmt", "-c", "--check-header", "-o", os.devnull, given=catalogue.dump())


def test_msgcat_reads_the_same(tmp_path: Path) -> None:
    file = tmp_path / "a.po"
    catalogue = catalogue_of(SPEECH)
    file.write_bytes(catalogue.dump())
    theirs = gettext("msgcat", "--no-wrap", "--force-po", given=file.read_bytes())
    # msgcat moves obsolete entries to the end; there they are.
    assert list(parsed(theirs).entries) == SPEECH


@given(entries=LISTS)
@settings(deadline=None, max_examples=25)
def test_msgcat_reads_the_same_texts_in_whatever_we_write(entries: list[Entry]) -> None:
    # Of remarks msgcat keeps what it knows, of obsolete entries the translated ones; it refuses an
    # obsolete entry with the key of another one, which we do not.
    live = {entry.key for entry in entries if not entry.obsolete}
    entries = list({(entry.key, entry.obsolete): entry for entry in entries}.values())
    spoken = [
        entry._replace(comment="", extracted="", references=(), flags=(), fuzzy=False)
        for entry in entries
        if not entry.obsolete or (entry.id and entry.text and entry.key not in live)
    ]
    theirs = gettext("msgcat", "--no-wrap", "--force-po", given=catalogue_of(spoken).dump())
    read = sorted(parsed(_escaped(theirs)).entries, key=repr)
    assert read == sorted(spoken, key=repr)


def _escaped(content: bytes) -> str:
    """Return a file with escapes where msgcat has written control characters as they are."""
    return content.decode("utf-8").translate({code: WRITTEN[code] for code in {*CONTROLS} - {10}})
