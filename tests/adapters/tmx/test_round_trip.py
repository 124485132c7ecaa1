"""What is written comes back, and is written again as the very same bytes."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.adapters.tmx import (
    ANY,
    Code,
    Header,
    Remark,
    Segment,
    Unit,
    Variant,
    header_line,
    read_tmx,
    unit_line,
    write_tmx,
)
from publisher.errors import UsageError

from .memories import (
    CODES,
    HEADER,
    HEADERS,
    PATH,
    RULES,
    bare,
    body,
    codes,
    invalid,
    reading,
    unit,
    units,
    written,
)


@given(st.lists(units(), max_size=2), HEADERS)
@settings(deadline=None)
def test_any_units_come_back_and_are_written_alike(memory: list[Unit], header: Header) -> None:
    content = written(memory, header)
    read = reading(content)
    assert bare(read) == memory
    assert (read.header, read.findings, read.whole) == (header, [], True)
    assert written(memory, read.header) == content


@given(st.lists(units(), max_size=2), HEADERS)
@settings(deadline=None)
def test_what_is_written_obeys_the_document_type(memory: list[Unit], header: Header) -> None:
    assert invalid(written(memory, header)) == []


def test_the_made_up_memories_have_every_kind_of_code() -> None:
    seen: set[str] = set()

    @given(codes())
    @settings(deadline=None, database=None)
    def collect(code: Code) -> None:
        seen.add(code.name)

    collect()
    assert seen == set(CODES)
    assert set(CODES) < set(RULES)


@given(st.lists(units(), max_size=2))
@settings(deadline=None, max_examples=30)
def test_a_unit_is_one_line_and_sorting_lines_keeps_a_valid_file(memory: list[Unit]) -> None:
    lines = written(memory).decode().split("\n")
    assert lines[5:-3] == [unit_line(each, HEADER) for each in memory]
    content = "\n".join([*lines[:5], *sorted(lines[5:-3]), *lines[-3:]]).encode()
    assert sorted(map(repr, bare(reading(content)))) == sorted(map(repr, memory))


@given(st.lists(units(), max_size=2), st.integers(1, 40))
@settings(deadline=None, max_examples=30)
def test_it_does_not_matter_how_a_pipe_cuts_the_file(memory: list[Unit], size: int) -> None:
    content = written(memory)

    class Pipe(io.BytesIO):
        def read(self, wanted: int | None = -1) -> bytes:
            del wanted
            return super().read(size)

    assert bare(read_tmx(Pipe(content), PATH)) == memory


def test_a_unit_says_only_what_its_header_does_not() -> None:
    one = unit("Salle", "Room")
    assert unit_line(one, HEADER) == (
        '<tu><tuv xml:lang="fr"><seg>Salle</seg></tuv><tuv xml:lang="en"><seg>Room</seg></tuv></tu>'
    )
    other = unit_line(one._replace(source_language=ANY, segtype="phrase", id="a"), HEADER)
    assert other.startswith('<tu segtype="phrase" srclang="*all*" tuid="a"><tuv')


def test_the_header_names_no_person_and_no_date() -> None:
    assert header_line(HEADER) == (
        '<header creationtool="publisher" creationtoolversion="1" segtype="block" '
        'o-tmf="publisher" adminlang="en" srclang="fr" datatype="plaintext"/>'
    )


def test_duplicates_with_different_targets_are_all_kept() -> None:
    """Row 37, also when the two stand in one unit."""
    old = unit("Salle", "Hall")
    both = unit("Salle", "Room")._replace(
        variants=(*unit("Salle", "Room").variants, Variant("en", ("Chamber",)))
    )
    assert bare(reading(written([old, both, old]))) == [old, both, old]


@pytest.mark.parametrize("name", ["\x01", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_a_character_that_xml_cannot_hold_keeps_its_unit_out_and_is_reported(name: str) -> None:
    file = io.BytesIO()
    bad = unit("Sal" + name + "le", "Room", Remark("a:title", "x-context"))
    findings = write_tmx(file, [unit("un", "one"), bad, unit("deux", "two")], HEADER, PATH)
    assert [str(finding) for finding in findings] == [
        f"{PATH} unwritable unit 2 «a:title»: U+{ord(name):04X} cannot stand in XML; it was not "
        "written\n  to mend: correct the text where it comes from"
    ]
    assert bare(reading(file.getvalue())) == [unit("un", "one"), unit("deux", "two")]


PLAIN = Variant("fr", ("a",))
I = (("i", "1"),)  # noqa: E741 - the attribute's name


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (Unit("fr", ()), "it has no text"),
        (Unit("fr", (Variant("fr", ()),)), "the fr text is empty"),
        (Unit("fr", (Variant("fr", ("",)),)), "the fr text is empty"),
        (Unit("fr", (Variant("FR", ("a",)),)), "'FR' is not written as a known language is"),
        (Unit("es", (PLAIN,)), "no variant is in the source language es"),
        (Unit("fr", (PLAIN,), segtype="x"), "'x' is no type of segment"),
        (Unit("fr", (PLAIN,), details=(("srclang", "fr"),)), "<tu> can have no attribute 'sr"),
        (Unit("fr", (PLAIN,), details=(("o-tmf", "a"), ("o-tmf", "b"))), "<tu> has an attribute t"),
        (Unit("fr", (PLAIN,), details=(("changedate", "today"),)), "changedate 'today' is not wri"),
        (Unit("fr", (PLAIN,), remarks=(Remark("a", details=(("x", ""),)),)), "<note> can have no"),
    ],
)
def test_what_is_no_unit_of_tmx_is_reported(bad: Unit, why: str) -> None:
    file = io.BytesIO()
    (finding,) = write_tmx(file, [bad], HEADER, PATH)
    assert finding.what.startswith(f"unit 1: {why}")
    assert invalid(file.getvalue()) == []


@pytest.mark.parametrize(
    ("segment", "why"),
    [
        ((Code("sub"),), "<sub> cannot stand in <seg>"),
        ((Code("b"),), "<b> cannot stand in <seg>"),
        ((Code("bpt", I, (Code("ph"),)),), "<ph> cannot stand in <bpt>"),
        ((Code("bpt"),), "<bpt> has no attribute 'i'"),
        ((Code("it", (("pos", "middle"),)),), "'pos' of <it> must be begin or end"),
        ((Code("ept", (*I, ("type", "bold"))),), "<ept> can have no attribute 'type'"),
        ((Code("hi", (), (Code("ph", (), (Code("sub", (("x", ""),)),)),)),), "<sub> can have no"),
    ],
)
def test_codes_that_are_none_of_tmx_are_reported(segment: Segment, why: str) -> None:
    (finding,) = write_tmx(io.BytesIO(), [Unit("fr", (Variant("fr", segment),))], HEADER, PATH)
    assert finding.what.startswith(f"unit 1: {why}")


@pytest.mark.parametrize(
    "header",
    [
        Header("nowhere"),
        Header("fr", segtype="x"),
        Header("fr", tool="\x01"),
        Header("fr", details=(("srclang", "fr"),)),
    ],
)
def test_a_header_that_tmx_cannot_hold_stops_before_the_first_byte(header: Header) -> None:
    file = io.BytesIO()
    with pytest.raises(UsageError, match="no TMX header can hold this"):
        write_tmx(file, [], header)
    assert file.getvalue() == b""


def test_the_rules_of_these_tests_find_what_is_not_tmx() -> None:
    wrong = body('<tu><seg/>x</tu><tu><tuv><seg><it pos="no"/></seg></tuv></tu>')
    assert len(invalid(wrong)) == 5  # the header's lacks are one
