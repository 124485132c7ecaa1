from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.po import Catalogue, parse
from publisher.catalogue.entry import Entry
from tests.adapters.po.made_up import LISTS, catalogue_of, entries, parsed
from tests.adapters.po.odd_catalogues import HEAD, ODD, OMEGAT, POEDIT, VIM, WEBLATE, Odd

every_odd = pytest.mark.parametrize("odd", ODD, ids=str)
BODY = '# by hand\n#. for you\n#: a.yaml\n#, x\nmsgctxt "c"\nmsgid ""\n"a "\n"b"\nmsgstr "old"\n'


def edited(body: str, change: Callable[[Entry], Entry]) -> str:
    """Return what becomes of a body with one entry."""
    catalogue = parsed(f"{HEAD}\n{body}")
    catalogue.replace(0, change(catalogue.entries[0]))
    return catalogue.dump().decode().removeprefix(f"{HEAD}\n")


def test_a_new_translation_touches_only_its_lines() -> None:
    assert edited(BODY, lambda e: e._replace(strs=("one\ntwo",))) == BODY.replace(
        'msgstr "old"\n', 'msgstr ""\n"one\\n"\n"two"\n'
    )


@pytest.mark.parametrize(
    ("field", "value", "before", "after"),
    [
        ("comment", "new\n\none", "# by hand\n", "# new\n#\n# one\n"),
        ("comment", "", "# by hand\n", ""),
        ("extracted", "e", "#. for you\n", "#. e\n"),
        ("references", ("b", "c d:1"), "#: a.yaml\n", "#: b\n#: \u2068c d\u2069:1\n"),
        ("flags", ("y", "z"), "#, x\n", "#, y, z\n"),
        ("flags", (), "#, x\n", ""),
        ("fuzzy", True, "#, x\n", "#, fuzzy, x\n"),
        ("context", "d", 'msgctxt "c"\n', 'msgctxt "d"\n'),
        ("context", None, 'msgctxt "c"\n', ""),
        ("id", "a", 'msgid ""\n"a "\n"b"\n', 'msgid "a"\n'),
        ("previous_id", "p", 'msgctxt "c"\n', '#| msgid "p"\nmsgctxt "c"\n'),
    ],
)
def test_a_change_touches_only_the_lines_of_its_field(
    field: str, value: object, before: str, after: str
) -> None:
    # mypy: which field it is, and so its type, the parameters say.
    changed = edited(BODY, lambda e: e._replace(**{field: value}))  # type: ignore[arg-type]
    assert changed == BODY.replace(before, after)


@pytest.mark.parametrize(
    ("live", "fuzzy"),
    [
        ("#, x,  y\n", "#, fuzzy, x,  y\n"),
        ("#= review\n", "#= fuzzy, review\n"),
        ("#, x\n#= y\n", "#, fuzzy, x\n#= y\n"),
        ("", "#, fuzzy\n"),
    ],
)
def test_fuzzy_is_set_and_cleared_in_its_line_only(live: str, fuzzy: str) -> None:
    text = '# c\n{}msgid "a"\nmsgstr "b"\n'
    assert edited(text.format(live), lambda e: e._replace(fuzzy=True)) == text.format(fuzzy)
    assert edited(text.format(fuzzy), lambda e: e._replace(fuzzy=False)) == text.format(live)


@pytest.mark.parametrize(
    ("flags", "cleared"),
    [
        ("#,fuzzy,md-text\n", "#, md-text\n"),
        ("#, x, fuzzy,  y\n", "#, x,  y\n"),
        ("#, fuzzy c-format\n", "#, c-format\n"),
        ("#= fuzzy\n#, x\n", "#, x\n"),
        ("#, fuzzy\n#, fuzzy, x\n", "#, x\n"),
        ("#, fuzzy-ish, fuzzy\n", "#, fuzzy-ish\n"),
        ("#= fuzzy, Xyz\n", "#, Xyz\n"),
    ],
)
def test_fuzzy_is_cleared_wherever_it_stands(flags: str, cleared: str) -> None:
    text = '{}msgid "a"\nmsgstr "b"\n'
    assert edited(text.format(flags), lambda e: e._replace(fuzzy=False)) == text.format(cleared)


def test_previous_lines_come_and_go() -> None:
    past = '#| msgctxt "o"\n#| msgid "p"\n#| msgid_plural "q"\n'

    def old(entry: Entry) -> Entry:
        return entry._replace(previous_context="o", previous_id="p", previous_plural="q")

    text = BODY.replace('msgctxt "c"\n', f'{past}msgctxt "c"\n')
    assert edited(BODY, old) == text
    none = {"previous_context": None, "previous_id": None, "previous_plural": None}
    # mypy: as above, of three fields.
    assert edited(text, lambda e: e._replace(**none)) == BODY  # type: ignore[arg-type]


def test_an_entry_becomes_obsolete_and_live_again_with_all_it_has() -> None:
    live = f'# kept\n#| msgid "p"\n#| "q"\n{BODY[BODY.index("#:") :]}'
    gone = live.replace("#| ", "#~| ").replace("\nmsg", "\n#~ msg").replace('\n"', '\n#~ "')
    assert edited(live, lambda e: e._replace(obsolete=True)) == gone
    assert edited(gone, lambda e: e._replace(obsolete=False)) == live


def test_a_text_becomes_a_plural_and_back() -> None:
    one = '# c\nmsgid "a"\nmsgstr "b"\n'
    many = '# c\nmsgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[1] "bs"\n'
    assert edited(one, lambda e: e._replace(plural="as", strs=("b", "bs"))) == many
    assert edited(many, lambda e: e._replace(plural=None, strs=("b",))) == one
    assert edited(many, lambda e: e._replace(strs=("b", "x"))) == many.replace("bs", "x")


def test_a_comment_inside_stays_with_its_entry() -> None:
    many = 'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\n# c\nmsgstr[1] "bs"\n'
    assert edited(many, lambda e: e._replace(plural=None, strs=("b",))) == (
        '# c\nmsgid "a"\nmsgstr "b"\n'
    )


def test_a_new_entry_has_a_blank_line_on_both_sides() -> None:
    tight = f'{HEAD}msgid "a"\nmsgstr ""\nmsgid "c"\nmsgstr ""'
    for place, expected in enumerate(
        [
            f'{HEAD}\nmsgid "b"\nmsgstr ""\n\nmsgid "a"\nmsgstr ""\nmsgid "c"\nmsgstr ""',
            f'{HEAD}msgid "a"\nmsgstr ""\n\nmsgid "b"\nmsgstr ""\n\nmsgid "c"\nmsgstr ""',
            f'{HEAD}msgid "a"\nmsgstr ""\nmsgid "c"\nmsgstr ""\n\nmsgid "b"\nmsgstr ""\n',
        ]
    ):
        catalogue = parsed(tight)
        catalogue.insert(place, Entry("b"))
        assert catalogue.dump().decode() == expected


def test_a_removed_entry_takes_its_blank_line_along() -> None:
    text = f'{HEAD}\n# 1\nmsgid "a"\nmsgstr ""\n\n# 2\nmsgid "b"\nmsgstr ""\n\n# end\n'
    catalogue = parsed(text)
    catalogue.remove(1)
    assert catalogue.dump().decode() == f'{HEAD}\n# 1\nmsgid "a"\nmsgstr ""\n\n# end\n'
    catalogue.remove(0)
    assert catalogue.dump().decode() == f"{HEAD}\n# end\n"


def test_windows_files_get_windows_lines() -> None:
    catalogue = parsed(POEDIT.content)
    catalogue.replace(0, catalogue.entries[0]._replace(strs=("x\ny",), fuzzy=False))
    catalogue.insert(3, Entry("new", ("neuf",)))
    catalogue.set_header("X-New", "1")
    content = catalogue.dump().decode()
    assert content.count("\n") == content.count("\r\n")
    assert content.endswith('\r\n\r\nmsgid "new"\r\nmsgstr "neuf"\r\n')
    assert 'msgstr ""\r\n"x\\n"\r\n"y"\r\n' in content
    assert catalogue.header["X-New"] == parsed(content).header["X-New"] == "1"


def test_of_the_header_only_the_line_of_the_field_changes() -> None:
    catalogue = parsed(WEBLATE.content)
    rule = "nplurals=2; plural=(n > 1);"
    catalogue.set_header("Plural-Forms", rule)
    catalogue.set_header("X-Generator", "ours")
    catalogue.set_header("X-Z", "1")
    start = WEBLATE.content.index('"X-Generator')
    end = WEBLATE.content.index("\n#: a.yaml:1")
    assert catalogue.dump().decode() == (
        f'{WEBLATE.content[:start]}"X-Generator: ours\\n"\n"Plural-Forms: {rule}\\n"\n"X-Z: 1\\n"\n'
        f"{WEBLATE.content[end:]}"
    )
    assert catalogue.plural_rule.count == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [("Plural-Forms", "nplurals=9; plural=0;"), ("Content-Type", "x"), ("X", "a\nb"), ("", "a")],
)
def test_a_header_that_could_not_be_read_is_not_set(name: str, value: str) -> None:
    catalogue = parsed(HEAD)
    with pytest.raises(ValueError, match=r"header|nplurals|charset"):
        catalogue.set_header(name, value)
    assert catalogue.dump().decode() == HEAD


def test_a_template_may_have_a_fuzzy_header_and_keeps_it() -> None:
    text = f"#, fuzzy\n{HEAD}"
    assert [finding.code for finding in parse(text.encode(), "x.pot")[1]] == ["fuzzy-header"]
    catalogue, findings = parse(text.encode(), "x.pot", template=True)
    assert findings == []
    assert catalogue is not None
    catalogue.set_header("X-New", "1")
    assert catalogue.header_entry.fuzzy
    assert catalogue.dump().decode().startswith("#, fuzzy\n")
    again, _ = parse(catalogue.dump(), "x.pot", template=True)
    assert again is not None
    assert again.header["X-New"] == "1"


def test_an_equal_entry_changes_nothing() -> None:
    for odd in ODD:
        catalogue = parsed(odd.content)
        for number, entry in enumerate(odd.says):
            catalogue.replace(number, entry)
        assert catalogue.dump() == odd.content.encode()


def test_the_index_follows_what_is_edited() -> None:
    catalogue = catalogue_of([Entry("a"), Entry("b")])
    assert dict(catalogue.index) == {(None, "a"): 0, (None, "b"): 1}
    catalogue.replace(0, Entry("a", obsolete=True))
    catalogue.insert(0, Entry("c"))
    assert dict(catalogue.index) == {(None, "c"): 0, (None, "b"): 2}
    catalogue.remove(1)
    assert dict(catalogue.index) == {(None, "c"): 0, (None, "b"): 1}


def around(odd: Odd, number: int) -> tuple[bytes, bytes]:
    """Return what stands before and after an entry of an odd file."""
    origins = parsed(odd.content)._origins
    before = sum(len(origin.raw) for origin in origins[:number] if origin)
    after = sum(len(origin.raw) for origin in origins[number + 1 :] if origin)
    text = odd.content
    start = text.index(origins[0].raw) + before if origins[0] else 0
    own = origins[number]
    assert own is not None
    rest = text[start + len(own.raw) :]
    assert len(rest) >= after
    return text[:start].encode(), rest.encode()


@given(odd=st.sampled_from(ODD), entry=entries(), data=st.data())
@settings(deadline=None, max_examples=300)
def test_an_edit_touches_only_that_entry(odd: Odd, entry: Entry, data: st.DataObject) -> None:
    catalogue = parsed(odd.content)
    number = data.draw(st.integers(0, len(odd.says) - 1))
    fields = data.draw(st.sets(st.sampled_from(Entry._fields), min_size=1))
    values = {name: getattr(entry, name) for name in fields}
    if fields & {"strs", "plural"}:
        values |= {"strs": entry.strs, "plural": entry.plural}
    if any(name.startswith("previous") for name in fields):
        names = ("previous_id", "previous_context", "previous_plural")
        values |= {name: getattr(entry, name) for name in names}
    new = odd.says[number]._replace(**values)
    others = [e.key for i, e in enumerate(odd.says) if i != number and not e.obsolete]
    if not new.obsolete and (new.key == (None, "") or new.key in others):
        new = new._replace(context="a key of its own")
    catalogue.replace(number, new)
    content = catalogue.dump()
    before, after = around(odd, number)
    assert content.startswith(before)
    assert content.endswith(after)
    assert list(parsed(content).entries) == [*odd.says[:number], new, *odd.says[number + 1 :]]


@given(kept=LISTS, new=entries(), data=st.data())
@settings(deadline=None)
def test_inserting_and_removing_is_undone_by_its_opposite(
    kept: list[Entry], new: Entry, data: st.DataObject
) -> None:
    if new.key in {entry.key for entry in kept}:
        new = new._replace(obsolete=True)
    content = catalogue_of(kept).dump()
    catalogue = parsed(content)
    number = data.draw(st.integers(0, len(kept)))
    catalogue.insert(number, new)
    more = catalogue.dump()
    assert list(parsed(more).entries) == [*kept[:number], new, *kept[number:]]
    again: Catalogue = parsed(more)
    again.remove(number)
    assert again.dump() == content


@every_odd
def test_every_entry_of_an_odd_file_can_be_obsolete_and_live_again(
    odd: Odd, tmp_path: Path
) -> None:
    catalogue = parsed(odd.content)
    for number, entry in enumerate(odd.says):
        catalogue.replace(number, entry._replace(obsolete=True))
    gone = parsed(catalogue.dump())
    assert all(entry.obsolete for entry in gone.entries)
    for number, entry in enumerate(odd.says):
        gone.replace(number, entry)
    assert tuple(parsed(gone.dump()).entries) == odd.says


def test_odd_files_are_of_every_kind() -> None:
    assert "\r\n" in POEDIT.content
    assert OMEGAT.content[0] == "\ufeff"
    assert not OMEGAT.content.endswith("\n")
    assert 0 < VIM.content.count("\r\n") < VIM.content.count("\n")
