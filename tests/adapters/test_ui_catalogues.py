from __future__ import annotations

from pathlib import Path

import pytest

from publisher.adapters.ui_catalogues import load_interface
from publisher.errors import BrokenInputError
from publisher.model.interface import Untranslated

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
PLURAL = 'msgid "day"\nmsgid_plural "days"\nmsgstr[0] "jour"\nmsgstr[1] "jours"\n'


def catalogue(root: Path, content: str | bytes, language: str = "fr") -> Path:
    file = root / f"locales/{language}/LC_MESSAGES/ui.po"
    file.parent.mkdir(parents=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return root


def test_a_language_without_catalogue_shows_the_messages_themselves(tmp_path: Path) -> None:
    interface = load_interface(tmp_path, "eu")
    said = [
        interface.gettext("Contents"),
        interface.ngettext("day", "days", 2),
        interface.ngettext("day", "days", 1),
        interface.pgettext("of a day", "End"),
    ]
    assert said == ["Contents", "days", "day", "End"]
    assert all(isinstance(text, Untranslated) for text in said)
    english = load_interface(tmp_path, "en-GB")
    assert not isinstance(english.gettext("Contents"), Untranslated)


def test_texts_plurals_and_contexts_are_translated(tmp_path: Path) -> None:
    texts = 'msgid "Contents"\nmsgstr "Sommaire"\nmsgctxt "of a day"\nmsgid "End"\nmsgstr "Fin"\n'
    interface = load_interface(catalogue(tmp_path, HEADER + PLURAL + texts), "fr")
    assert interface.gettext("Contents") == "Sommaire"
    assert [interface.ngettext("day", "days", n) for n in (0, 1, 2)] == ["jour", "jour", "jours"]
    assert interface.pgettext("of a day", "End") == "Fin"
    assert interface.gettext("End") == "End"


def test_a_fuzzy_or_empty_entry_never_reaches_a_reader(tmp_path: Path) -> None:
    texts = '#, fuzzy\nmsgid "Index"\nmsgstr "Indice"\n\nmsgid "Notes"\nmsgstr ""\n'
    interface = load_interface(catalogue(tmp_path, HEADER + texts), "fr")
    assert interface.gettext("Index") == "Index"
    assert interface.gettext("Notes") == "Notes"
    assert isinstance(interface.gettext("Notes"), Untranslated)


def test_of_a_plural_with_a_gap_no_form_reaches_a_reader(tmp_path: Path) -> None:
    gap = PLURAL.replace('"jours"', '""')
    interface = load_interface(catalogue(tmp_path, HEADER + gap), "fr")
    said = [interface.ngettext("day", "days", number) for number in (1, 2)]
    assert said == ["day", "days"]
    assert all(isinstance(text, Untranslated) for text in said)


@pytest.mark.parametrize("language", ["eu", "pt-BR", "zh-Hant", "tlh", "qaa"])
def test_any_language_code_of_a_project_will_do(tmp_path: Path, language: str) -> None:
    content = HEADER + 'msgid "a"\nmsgstr "é"\n'
    assert load_interface(catalogue(tmp_path, content, language), language).gettext("a") == "é"


@pytest.mark.parametrize(
    "content",
    [
        ("\ufeff" + HEADER + 'msgid "a"\nmsgstr "é"\n').encode(),
        (HEADER + 'msgid "a"\nmsgstr "é"\n').replace("\n", "\r\n").encode(),
        (HEADER + '# "\n#~ msgid "z"\n#~ msgstr "y"\n\nmsgid "a"\n  msgstr "é"  \n').encode(),
        HEADER.replace("UTF-8", "klingon").encode() + 'msgid "a"\nmsgstr ""\n"é"\n'.encode(),
    ],
    ids=["mark at the head", "CRLF", "comments and spaces", "unknown charset"],
)
def test_harmless_forms_are_read(tmp_path: Path, content: bytes) -> None:
    assert load_interface(catalogue(tmp_path, content), "fr").gettext("a") == "é"


NOT_PO = "neither a comment nor a keyword and a quoted text"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (HEADER + 'msgid "a"\nmsgstr "un\n', f":5: {NOT_PO}"),
        (HEADER + 'msgid "a"\nmsgstr "un" deux\n', f":5: {NOT_PO}"),
        (HEADER + 'msgid "a"\nmsgstr "b"\ncontinued\n', f":6: {NOT_PO}"),
        (HEADER + '<<<<<<< a\nmsgid "a"\nmsgstr "b"\n=======\n', f":4: {NOT_PO}"),
        (HEADER + 'msgid "a"\nmsgstr "b\0c"\n', f":5: {NOT_PO}"),
        ((HEADER + PLURAL).replace("\n", "\r"), f":1: {NOT_PO}"),
        (HEADER + 'msgwhat "a"\n', ":4: Unknown or misformatted keyword"),
        (HEADER + 'msgid "a"\n', ":4: missing msgstr for msgid 'a'"),
        (
            HEADER + PLURAL + 'msgstr[2] "journées"\n',
            ":4: msg has more translations than num_plurals of catalog",
        ),
        ((HEADER + 'msgid "é"\n').encode("latin-1"), ":4: byte 0xE9 at offset 70 is not UTF-8"),
        (HEADER.encode("utf-16"), ":1: byte 0xFF at offset 0 is not UTF-8"),
        (
            HEADER + '"Plural-Forms: nplurals=2; plural=(__import__(1));\\n"\n' + PLURAL,
            ": invalid token in plural form: __import__",
        ),
        (
            HEADER + '"Plural-Forms: nplurals=2; plural=n/0;\\n"\n' + PLURAL,
            ": integer division or modulo by zero",
        ),
    ],
)
def test_a_broken_catalogue_is_refused_by_line_and_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | bytes, said: str
) -> None:
    file = catalogue(tmp_path, content) / "locales/fr/LC_MESSAGES/ui.po"
    before = file.read_bytes()
    with pytest.raises(BrokenInputError) as caught:
        load_interface(tmp_path, "fr")
    mend = "; check it with msgfmt, or restore it"
    assert str(caught.value) == f"locales/fr/LC_MESSAGES/ui.po{said}{mend}"
    assert file.read_bytes() == before
    assert capsys.readouterr() == ("", "")
