"""Any bytes under any name give a document that accounts for its lines, or a clear error."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from publisher.adapters.documents import READABLE, read_document
from publisher.documents.account import Fate, Note, unaccounted
from publisher.documents.block import Document, Kind
from publisher.model.finding import Gravity
from tests.adapters.documents import samples

SUFFIXES = st.sampled_from(READABLE)
# Pieces that mean something to a reader, among letters that do not.
PIECES = st.sampled_from(
    """** * # ## - 1. ○ o • | |-|-| --- === <p> </p> <b> </b> <ul> <li> <br> <a href="http://x.example">
    </a> <table> </table> <tr> <td> </td> ^{e}
    \\$ \\[ ** ** à É a, word. fin: http://x.example/ ﬁ &amp; sep=; " ; , 1""".split()
)
LINES = st.text() | st.lists(PIECES | st.sampled_from([" ", "\t", "\f", "\xa0"])).map("".join)
TEXTS = st.lists(LINES).map("\n".join)


def accounted(document: Document) -> bool:
    blocks = [Note(*block.span, Fate.FIELD) for block in document.blocks]
    return not unaccounted(document.lines, [*document.notes, *blocks])


def well_formed(document: Document) -> None:
    last = len(document.lines)
    assert not document.labels or len(document.labels) == last
    for block in document.blocks:
        assert 1 <= block.span.first <= block.span.last <= last
        assert "\n" not in block.text
        assert (block.kind is Kind.ROW) == bool(block.cells)
        assert (block.kind is Kind.ROW) == bool(block.table)
        assert (block.kind is Kind.HEADING) <= (block.level > 0)
        for cell in block.cells:
            assert 1 <= cell.span.first <= cell.span.last <= last
    for note in document.notes:
        assert 1 <= note.first <= note.last <= last


def read(content: bytes, name: str) -> None:
    document, findings = read_document(content, name)
    assert (document is None) == bool(findings)
    for finding in findings:
        assert finding.at.path == name
        assert finding.what
        assert finding.mend
        assert finding.gravity is Gravity.UNREADABLE
    if document is not None:
        well_formed(document)
        assert accounted(document)


@settings(deadline=None, max_examples=300)
@example(b"\x01\xa0", ".csv")
@given(st.binary() | TEXTS.map(str.encode), SUFFIXES)
def test_any_bytes_give_a_document_or_a_clear_error(content: bytes, suffix: str) -> None:
    read(content, f"received{suffix}")


@settings(deadline=None, max_examples=500)
@example("<P>\n=")
@given(TEXTS)
def test_no_line_of_any_text_is_unaccounted_for(text: str) -> None:
    read(text.encode("utf-8", "surrogatepass"), "notes.txt")


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["utf-8-sig", "utf-16", "utf-32", "cp1252"]), SUFFIXES)
def test_texts_in_other_encodings_are_read_or_refused(
    text: str, encoding: str, suffix: str
) -> None:
    read(text.encode(encoding, "replace"), f"list{suffix}")


@pytest.mark.parametrize("sample", [samples.word, samples.workbook, samples.pdf])
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(
    sample: Callable[[], bytes], data: st.DataObject
) -> None:
    content = bytearray(sample())
    places = st.integers(0, len(content) - 1)
    for place in data.draw(st.lists(places, max_size=8)):
        content[place] = data.draw(st.integers(0, 255))
    end = data.draw(st.just(len(content)) | places)
    read(bytes(content[:end]), f"sent{samples.SUFFIX[sample]}")


XML = st.lists(
    st.sampled_from(
        """<w:p> </w:p> <w:r> </w:r> <w:t>a</w:t> <w:tbl> </w:tbl> <w:tr> </w:tr> <w:tc> </w:tc>
        <w:ins> </w:ins> <w:del> </w:del> <w:sdt> </w:sdt> <w:sdtContent> </w:sdtContent> <w:br/>
        <w:fldChar/> <w:pPr><w:numPr><w:numId/></w:numPr></w:pPr> <w:footnoteReference/>
        <w:hyperlink> </w:hyperlink> <w:txbxContent> </w:txbxContent> <w:sym/> <w:tcPr> </w:tcPr>
        <row><c><v>1</v></c></row> <row> </row> <c> </c> <v>9</v> <f>a</f> <sheetData> </sheetData>
        """.split()
    )
)


@pytest.mark.parametrize(
    ("sample", "part"),
    [
        (samples.word, "word/document.xml"),
        (samples.word, "word/numbering.xml"),
        (samples.workbook, "xl/worksheets/sheet1.xml"),
        (samples.workbook, "xl/styles.xml"),
    ],
)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=XML, place=st.floats(0, 1))
def test_a_part_with_anything_in_it_is_read_or_refused(
    sample: Callable[[], bytes], part: str, pieces: list[str], place: float
) -> None:
    content = samples.changed(sample(), part, lambda xml: _put(xml, "".join(pieces), place))
    read(content, f"sent{samples.SUFFIX[sample]}")


def _put(xml: str, text: str, place: float) -> str:
    ends = [number for number, sign in enumerate(xml) if sign == ">"]
    at = ends[int(place * (len(ends) - 1))] + 1
    return xml[:at] + text + xml[at:]


def test_a_package_of_anything_is_refused() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr("word/document.xml", "<a/>")
        package.writestr("xl/workbook.xml", "<a/>")
    for name in ("a.docx", "a.xlsx"):
        document, findings = read_document(content.getvalue(), name)
        assert document is None
        assert [finding.code for finding in findings] == ["damaged"]
