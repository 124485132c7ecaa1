from __future__ import annotations

import pytest
from hypothesis import given, settings

from publisher.adapters.po import reader
from publisher.catalogue.entry import Entry
from tests.adapters.po.made_up import LISTS, catalogue_of, parsed
from tests.adapters.po.odd_catalogues import HEAD, ODD, OMEGAT, POEDIT, VIM, WEBLATE, Odd
from tests.benchmarks.catalogues import generated

every_odd = pytest.mark.parametrize("odd", ODD, ids=str)


@every_odd
def test_an_odd_file_is_understood(odd: Odd) -> None:
    assert tuple(parsed(odd.content).entries) == odd.says


@every_odd
def test_an_odd_file_is_kept_to_the_byte(odd: Odd) -> None:
    assert parsed(odd.content).dump() == odd.content.encode()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_a_large_file_is_kept_to_the_byte(bom: str, end: str) -> None:
    content = (bom + generated(300).replace("\n", end)).encode()
    catalogue = parsed(content)
    assert len(catalogue.entries) == 300
    assert catalogue.dump() == content


@every_odd
def test_line_ends_change_no_meaning(odd: Odd) -> None:
    unix = odd.content.replace("\r\n", "\n")
    for content in (unix, unix.replace("\n", "\r\n"), "\n" + unix.removeprefix("\ufeff") + "\n"):
        catalogue = parsed(content)
        assert tuple(catalogue.entries) == odd.says
        assert catalogue.dump() == content.encode()


def slowly(content: str, monkeypatch: pytest.MonkeyPatch) -> reader.Reading:
    """Return what the careful reader alone finds."""
    with monkeypatch.context() as patch:
        patch.setattr(reader, "read_canonical", lambda text, start: None)
        return reader.read_entries(content)


@every_odd
def test_both_readers_find_the_same_in_odd_files(odd: Odd, monkeypatch: pytest.MonkeyPatch) -> None:
    text = odd.content.replace("\r\n", "\n").removeprefix("\ufeff").removesuffix("\n") + "\n"
    assert slowly(text, monkeypatch) == reader.read_entries(text)


def test_both_readers_find_the_same_in_large_files(monkeypatch: pytest.MonkeyPatch) -> None:
    text = generated(300)
    quick = reader.read_entries(text)
    assert quick.faults == []
    assert slowly(text, monkeypatch) == quick


@given(entries=LISTS)
@settings(deadline=None)
def test_both_readers_find_the_same_in_what_we_write(entries: list[Entry]) -> None:
    text = catalogue_of(entries).dump().decode()
    with pytest.MonkeyPatch.context() as patch:
        assert slowly(text, patch) == reader.read_entries(text)


def test_lines_are_those_of_the_file() -> None:
    catalogue = parsed(WEBLATE.content)
    assert [catalogue.line_of(number) for number in range(5)] == [18, 31, 38, 41, 44]
    fields = ("msgctxt", "comment", "references", "flags", "#|msgid", "msgstr[2]", "msgstr")
    assert [catalogue.line_of(0, field) for field in fields] == [17, 0, 10, 12, 14, 22, 0]
    catalogue.remove(0)
    catalogue.insert(0, Entry("new"))
    assert [catalogue.line_of(number) for number in range(2)] == [0, 31]


def test_an_indented_field_has_a_line_too() -> None:
    catalogue = parsed(VIM.content)
    assert [catalogue.line_of(0, field) for field in ("msgid", "msgstr")] == [13, 14]


def test_the_header_is_read_in_its_order() -> None:
    catalogue = parsed(POEDIT.content)
    names = list(catalogue.header)
    assert names[:2] == ["Project-Id-Version", "POT-Creation-Date"]
    assert names[-2:] == ["X-Poedit-SourceCharset", "X-Poedit-KeywordsList"]
    assert catalogue.header["X-Poedit-KeywordsList"] == "__;_e;_n:1,2"
    assert parsed(OMEGAT.content).header_entry.comment == "Commentaire"


def test_of_a_header_field_that_stands_twice_the_first_counts() -> None:
    assert parsed(f'{HEAD}"X: 1\\n"\n"no field\\n"\n"X: 2\\n"\n').header["X"] == "1"


def test_the_index_knows_live_entries_only() -> None:
    catalogue = parsed(WEBLATE.content)
    assert dict(catalogue.index) == {("new", "%d day"): 0, (None, "After"): 4}


def test_no_context_and_an_empty_one_are_two() -> None:
    text = f'{HEAD}msgid "a"\nmsgstr "b"\nmsgctxt ""\nmsgid "a"\nmsgstr "c"\n'
    assert dict(parsed(text).index) == {(None, "a"): 0, ("", "a"): 1}


def test_a_wrong_number_of_forms_is_not_for_the_reader_to_refuse() -> None:
    rule = '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n'
    forms = "".join(f'msgstr[{number}] "{number}"\n' for number in range(12))
    (entry,) = parsed(f'{HEAD}{rule}msgid "a"\nmsgid_plural "b"\n{forms}').entries
    assert entry.strs == tuple(map(str, range(12)))


def test_a_catalogue_may_have_no_entries() -> None:
    for content in (HEAD, f"\n\n{HEAD}\n\n# x\n\n", HEAD.removesuffix("\n")):
        catalogue = parsed(content)
        assert list(catalogue.entries) == []
        assert catalogue.dump() == content.encode()
