"""What others write: read as it is meant, or refused by unit, line and column."""

from __future__ import annotations

import codecs
from datetime import UTC, datetime

import pytest

from publisher.adapters.tmx import ANY, Remark
from publisher.errors import BrokenInputError
from publisher.model.finding import exit_code

from .memories import GOOD, PATH, bare, body, reading, refused, unit, written

ROOM = unit("Salle", "Room")


def said(content: bytes) -> list[str]:
    """Return the findings of a memory whose units, but for one, are GOOD."""
    read = reading(content)
    assert bare(read) == [ROOM]
    assert read.whole
    assert exit_code(read.findings) == 1
    return [str(f).removeprefix(PATH + ":").partition("\n")[0] for f in read.findings]


def test_a_memory_of_another_program_is_read_whole() -> None:
    read = reading(b"""\
<?xml version="1.0" encoding="utf-8"?>
<!-- made elsewhere --><!DOCTYPE tmx PUBLIC "-//LISA OSCAR:1998//DTD" 'tmx14.dtd' >
<tmx version="1.4">
<header creationtool="X" creationtoolversion="2.1" datatype="html" segtype="sentence"
  adminlang="en-us" srclang="EN_us" o-tmf="Y" creationdate="2020-01-02T03:04:05Z">
  <note>about</note><prop type="client">ours</prop>
</header>
<body>
<tu tuid="7" usagecount="3" lastusagedate="20200203T040506Z" srclang="*ALL*" segtype="phrase">
  <note xml:lang="fr">une note</note>
  <prop type="x-domain">law</prop>
  <tuv xml:lang="EN-US" changedate="20210203T040506Z" creationid="ANA">
    <prop type="quality">9</prop>
    <seg>Press <bpt i="1" type="bold">&lt;b></bpt>OK<ept i="1">&lt;/b></ept><![CDATA[ & go]]></seg>
  </tuv>
  <tuv lang="fr"><seg>Tapez <hi type="x">O<ph>{0}<sub type="y">K</sub></ph></hi></seg></tuv>
  <tuv xml:lang="es-419"><seg> OK </seg></tuv>
</tu>
</body></tmx>
""")
    (one,) = list(read)
    assert (read.findings, read.whole) == ([], True)
    assert (one.number, one.line, one.id) == (1, 9, "7")
    assert (one.source_language, one.segtype) == (ANY, "phrase")
    assert one.prop("x-domain") == "law"
    assert one.remarks[0] == Remark("une note", None, (("xml:lang", "fr"),))
    assert one.date("lastusagedate") == datetime(2020, 2, 3, 4, 5, 6, tzinfo=UTC)
    assert one.variants[0].date("changedate") == datetime(2021, 2, 3, 4, 5, 6, tzinfo=UTC)
    assert [(variant.language, variant.text) for variant in one.variants] == [
        ("en-US", "Press <b>OK</b> & go"),
        ("fr", "Tapez O{0}K"),
        ("es-419", " OK "),
    ]
    header = read.header
    assert (header.source_language, header.segtype, header.tool) == ("en-US", "sentence", "X")
    assert header.details == (("creationdate", "20200102T030405Z"),)
    assert header.remarks == (Remark("about"), Remark("ours", "client"))


@pytest.mark.parametrize(
    ("tag", "normal"),
    [("FR-fr", "fr-FR"), ("EN_us", "en-US"), ("zh-hant-tw", "zh-Hant-TW"), ("ES", "es")],
)
def test_a_language_is_written_in_one_way(tag: str, normal: str) -> None:
    content = body(f'<tu srclang="{tag}"><tuv xml:lang="{tag}"><seg>a</seg></tuv></tu>')
    (one,) = reading(content)
    assert (one.source_language, one.variants[0].language) == (normal, normal)


@pytest.mark.parametrize(
    "encoding",
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
    ],
)
def test_encodings_are_told_by_their_marks(encoding: tuple[str, bytes]) -> None:
    name, mark = encoding
    declared = '<?xml version="1.0" encoding="UTF-16"?>' if "16" in name else ""
    text = declared + written([unit("é 🎉 " * 20_000, "a")]).decode().partition("?>\n")[2]
    (one,) = reading(mark + text.encode(name))
    assert one.variants[0].text == "é 🎉 " * 20_000


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ('<?xml version="1.0" encoding="ISO-8859-1"?><tmx/>'.encode("latin-1"), "ISO-8859-1"),
        ("<tmx/>".encode("utf-16-le"), "UTF-16 without byte order mark"),
        (codecs.BOM_UTF16_LE + "<tmx/>".encode("utf-16-le") + b"a", "ends inside a character"),
        (codecs.BOM_UTF32_LE + "<tmx/>".encode("utf-32-le"), "not well-formed|no TMX|cannot st"),
        ("<tmx>é</tmx>".encode("latin-1"), "not well-formed"),
        (b"", "the file holds no TMX"),
        (b"<html/>", "this is not TMX"),
        (b"<tmx/><tmx/>", "junk after document element"),
    ],
)
def test_a_file_that_is_something_else_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(BrokenInputError, match=why):
        list(reading(content))


@pytest.mark.parametrize("cut", range(1, len(GOOD), 7))
def test_a_file_that_is_cut_off_says_where_and_gives_its_units_only_as_a_part(cut: int) -> None:
    """Row 36. The units before the cut come first: the error is what takes them back."""
    content = body(GOOD).partition(b"\n</body>")[0] + b"\n" + GOOD[:cut].encode()
    assert "cut off" in refused(content)
    units = iter(reading(content))
    assert bare([next(units)]) == [ROOM]
    with pytest.raises(BrokenInputError):
        next(units)
    part = reading(content, partial=True)
    assert bare(part) == [ROOM]
    assert not part.whole
    assert exit_code(part.findings) == 1


def test_a_cut_names_the_unit_and_the_line_it_begins_on() -> None:
    content = body(f"{GOOD}\n{GOOD}").partition(b"Room</seg></tuv></tu>\n</body>")[0]
    assert refused(content) == ("3:70: the file is cut off, in unit 2, which begins on line 3")


@pytest.mark.parametrize(
    ("faulty", "why"),
    [
        ("<tu><tuv><seg>a</seg></tuv>*", "3:5 no-language unit 2: a variant without language i"),
        ('<tu><tuv xml:lang="xx"><seg>a</seg></tuv>*', "3:5 language unit 2: a variant is left "),
        ('<tu><tuv xml:lang="français"><seg>a</seg></tuv>*', "3:5 language unit 2: a variant i"),
        ('<tu><tuv xml:lang="fr"><seg></seg></tuv>*', "3:5 empty-segment unit 2: the fr text is"),
        ('<tu><tuv xml:lang="fr"><seg/></tuv>*', "3:5 empty-segment unit 2: the fr text is empty"),
        ('<tu><tuv xml:lang="fr"></tuv>*', "3:5 structure unit 2: the fr variant has 0 segments"),
        ('<tu><tuv xml:lang="fr"><seg>a<b/></seg></tuv>*', "3:5 structure unit 2: <b> cannot st"),
        ('<tu><tuv xml:lang="fr"><seg>a<bpt/></seg></tuv>*', "3:5 attribute unit 2: <bpt> has no"),
        ('<tu><tuv xml:lang="fr">x<seg>a</seg></tuv>*', "3:25 structure unit 2: text cannot sta"),
    ],
)
def test_a_variant_at_fault_is_left_out_and_its_unit_with_it(faulty: str, why: str) -> None:
    """Row 36. A unit that keeps two other variants is kept."""
    rest = '<tuv xml:lang="en"><seg>Room</seg></tuv></tu>'
    alone = faulty.replace("*", rest).replace("<tu>", '<tu srclang="*all*">')
    shift = len(' srclang="*all*"')
    line, column = why.partition(" ")[0].split(":")
    why = f"{line}:{int(column) + shift} {why.partition(' ')[2]}"
    first, second = said(body(f"{GOOD}\n{alone}"))
    assert first.startswith(why)
    assert second.startswith("3:1 incomplete unit 2: one text alone is no translation; the unit i")
    kept = alone.replace(rest, GOOD.removeprefix("<tu>"))
    read = reading(body(f"{GOOD}\n{kept}"))
    assert bare(read) == [ROOM, ROOM._replace(source_language=ANY)]
    assert [finding.code for finding in read.findings] == [why.split()[1]]


@pytest.mark.parametrize(
    ("faulty", "why"),
    [
        ("<tu/>", "3:1 incomplete unit 2: it has no text; the unit is left out"),
        (GOOD.replace("<tu>", '<tu srclang="es">'), "3:1 source-language unit 2: no variant is i"),
        (GOOD.replace("<tu>", '<tu srclang="xx">'), "3:1 source-language unit 2: no variant is i"),
        (GOOD.replace("<tu>", '<tu segtype="x">'), "3:1 attribute unit 2: 'x' is no type of seg"),
        (GOOD.replace("<tu>", "<tu><prop>a</prop>"), "3:1 attribute unit 2: <prop> has no attri"),
        (GOOD.replace("<tu>", "<tu><seg>a</seg>"), "3:1 structure unit 2: <seg> cannot stand in"),
        (GOOD.replace("<tu>", "<tu>a"), "3:6 structure unit 2: text cannot stand in <tu>; left"),
        ("stray", "4:1 structure text outside of units; left out"),
        ("<seg>a</seg>", "3:1 structure <seg> in no unit; left out"),
    ],
)
def test_a_unit_at_fault_is_left_out(faulty: str, why: str) -> None:
    (finding,) = said(body(f"{GOOD}\n{faulty}"))
    assert finding.startswith(why)


@pytest.mark.parametrize(
    ("faulty", "character", "column"),
    [
        ("a\x01", "U+0001", 30),
        ("a&#1;", "U+0001", 30),
        ("a&#x1F;", "U+001F", 30),
        ("a&#xD800;", "U+D800", 30),
        ("a\ud800", "U+D800", 30),
        ("a\uffff", "U+FFFF", 30),
        ("&#9;&#233;é\x00b", "U+0000", 40),
    ],
)
def test_a_character_that_xml_cannot_hold_costs_its_unit_only(
    faulty: str, character: str, column: int
) -> None:
    bad = GOOD.replace("Salle", f"{faulty} <b/>\x02")  # one fault of a text is enough
    content = body("@").replace(b"@", f"{GOOD}\n{bad}".encode("utf-8", "surrogatepass"))
    expected = f"3:{column} control-character unit 2: {character} cannot stand in XML; left out"
    first, second = said(content)
    assert first == expected
    assert second.startswith("3:1 incomplete unit 2")
    wide = codecs.BOM_UTF16_LE + content.decode("utf-8", "surrogatepass").encode(
        "utf-16-le", "surrogatepass"
    )
    assert said(wide)[0] == expected


def test_columns_stay_right_after_a_character_was_taken_out() -> None:
    bad = GOOD.replace("Salle", "a&#1;b")
    findings = said(body(f"{bad}{bad}\n{GOOD}"))
    places = [finding.split()[0] for finding in findings if "control" in finding]
    assert places == ["2:30", f"2:{30 + len(bad)}"]


def test_a_control_character_in_cdata_does_not_become_text() -> None:
    bad = GOOD.replace("Salle", "<![CDATA[a\x01]]>")
    assert "U+0001 cannot stand in XML" in said(body(f"{bad}\n{GOOD}"))[0]


def test_a_control_character_in_a_tag_ends_the_file_there() -> None:
    content = body(f"{GOOD}\n<tu tuid='\x01'>")
    assert refused(content) == "3:11: U+0001 cannot stand in XML after unit 1"


def test_what_the_header_lacks_is_reported_and_then_no_language_is_the_source() -> None:
    read = reading(body(GOOD, ""))
    assert bare(read) == [ROOM._replace(source_language=ANY)]
    assert [finding.code for finding in read.findings] == ["source-language", "attribute"]


def test_dates_and_attributes_that_are_none_are_left_out_and_reported() -> None:
    dated = GOOD.replace("<tu>", '<tu changedate="yesterday" x="1" tuid="">')
    findings = said(body(dated))
    assert [finding.split()[1] for finding in findings] == ["attribute", "date"]
    many = reading(body("\n".join([dated] * 5)))
    assert [finding.code for finding in (list(many), many.findings)[1]].count("attribute") == 1


def test_findings_are_listed_to_a_hundred_and_counted_to_the_end() -> None:
    read = reading(body("<tu/>" * 250))
    assert list(read) == []
    assert read.skipped == 250
    assert len(read.findings) == 101
    assert read.findings[-1].what == "150 more findings like these"
