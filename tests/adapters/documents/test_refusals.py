"""What is too large, locked, damaged or something else is refused, naming the limit."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pypdf
import pytest

from publisher.adapters.documents import read_document
from publisher.adapters.documents.limits import UnreadableError
from publisher.model.finding import Finding
from tests.adapters.documents import samples

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(content: bytes, name: str) -> Finding:
    document, findings = read_document(content, name)
    assert document is None
    (finding,) = findings
    return finding


def packed(*parts: tuple[str, bytes]) -> bytes:
    """Return the Word file of the samples with more parts in it."""
    content = io.BytesIO(samples.word())
    with zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts:
            package.writestr(name, part)
    return content.getvalue()


def stored(name: str, part: bytes) -> bytes:
    """Return that file with a part that is not made smaller."""
    content = io.BytesIO(samples.word())
    with zipfile.ZipFile(content, "a") as package:
        package.writestr(name, part, zipfile.ZIP_STORED)
    return content.getvalue()


def body(xml: str) -> bytes:
    change: Callable[[str], str] = lambda old: old.replace("<w:body>", f"<w:body>{xml}")  # noqa: E731
    return samples.changed(samples.word(), "word/document.xml", change)


def sheet(xml: str) -> bytes:
    def change(old: str) -> str:
        return f"{old[: old.index('<sheetData>')]}<sheetData>{xml}</sheetData></worksheet>"

    return samples.changed(samples.workbook(), "xl/worksheets/sheet1.xml", change)


NESTED = "<w:tbl><w:tr><w:tc>" * 20 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 20
WIDE = '<w:tc><w:tcPr><w:gridSpan w:val="999"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
FAR_COLUMNS = "".join(f'<row r="{n}"><c r="XFD{n}"/></row>' for n in range(1, 200))

TOO_LARGE: list[tuple[str, Callable[[], bytes], str]] = [
    ("a.txt", lambda: b"a" * 50_000_001, "MAX_BYTES"),
    ("a.txt", lambda: b"a\n" * 200_001, "MAX_LINES"),
    ("a.csv", lambda: b"1;2\n" * 1_000_000, "MAX_LINES"),
    ("a.csv", lambda: b"1;2\n" * 100_001, "MAX_ROWS"),
    ("a.csv", lambda: b"1" + b";2" * 1_001, "MAX_COLUMNS"),
    ("a.md", lambda: b"a" * 200_001, "MAX_LINE"),
    ("a.docx", lambda: packed(("word/a.bin", b"\0" * 200_000_001)), "MAX_UNPACKED"),
    ("a.docx", lambda: packed(("word/a.bin", b"\0" * 20_000_000)), "MAX_RATIO"),
    ("a.docx", lambda: packed(("word/a.xml", b" " * 25_000_000)), "MAX_XML"),
    ("a.docx", lambda: stored("word/a.bin", b"\n<a>" + b" " * 25_000_000), "MAX_XML"),
    ("a.xlsx", lambda: packed(("xl/styles.xml", b" " * 25_000_001)), "MAX_XML"),
    ("a.docx", lambda: body(f"<w:tbl><w:tr>{WIDE * 2_003}</w:tr></w:tbl>"), "MAX_CELLS"),
    ("a.docx", lambda: packed(*((f"word/{n}", b"") for n in range(2_000))), "MAX_ENTRIES"),
    ("a.docx", lambda: body("<w:p/>" * 100_001), "MAX_PARAGRAPHS"),
    ("a.docx", lambda: body(NESTED), "MAX_NESTING"),
    ("a.xlsx", lambda: sheet('<row r="100001"><c r="A100001"><v>1</v></c></row>'), "MAX_ROWS"),
    ("a.xlsx", lambda: sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), "MAX_COLUMNS"),
    ("a.xlsx", lambda: sheet(FAR_COLUMNS), "MAX_CELLS"),
    ("a.pdf", lambda: samples.pdf_of([["a"]] * 501), "MAX_PAGES"),
    ("a.pdf", lambda: samples.pdf_of([["a" * 80] * 1_000] * 60), "MAX_PAGE_BYTES"),
]


@pytest.mark.parametrize(("name", "make", "limit"), TOO_LARGE, ids=lambda each: str(each)[:14])
def test_what_is_too_large_is_refused_by_the_name_of_the_limit(
    name: str, make: Callable[[], bytes], limit: str
) -> None:
    finding = refusal(make(), name)
    assert finding.code == "too-large"
    assert f"({limit}: " in finding.what


def test_a_workbook_of_too_many_sheets_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("publisher.adapters.documents.workbook.MAX_SHEETS", 0)
    assert "(MAX_SHEETS: " in refusal(samples.workbook(), "a.xlsx").what


@pytest.mark.parametrize("name", ["../a", "/etc/a", "..\\a", "word/../../a", "C:/a"])
def test_names_outside_the_package_are_refused(name: str) -> None:
    finding = refusal(packed((name, b"x")), "a.docx")
    assert finding.code == "unsafe-name"
    assert repr(name.replace("\\", "/"))[1:-1] in finding.what.replace("\\\\", "/")


@pytest.mark.parametrize(
    "part",
    [
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY b "c">]><a/>'.encode("utf-16"),
        '<?xml version="1.0"?><!DOCTYPE a><a/>'.encode("utf-16-be"),
        b'<?xml version="1.0" encoding="utf-7"?><a/>',
    ],
)
def test_declarations_of_entities_are_refused(part: bytes) -> None:
    assert refusal(packed(("word/other.xml", part)), "a.docx").code == "entities"


def test_declarations_are_refused_whatever_the_part_is_called() -> None:
    part = b'\xef\xbb\xbf\r\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    for content in (part, part[3:].decode().encode("utf-16")):
        assert refusal(packed(("word/other.bin", content)), "a.docx").code == "entities"


def test_two_parts_of_one_name_are_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        content = packed(("word/document.xml", b"<a/>"))
    assert refusal(content, "a.docx").code == "unsafe-name"


def test_a_word_file_whose_text_is_no_text_of_word_is_refused() -> None:
    content = samples.changed(samples.word(), "word/document.xml", lambda _: "<a/>")
    assert refusal(content, "a.docx").code == "damaged"


def locked_pdf() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(samples.pdf()))
    writer.encrypt("secret", algorithm="RC4-128")
    content = io.BytesIO()
    writer.write(content)
    return content.getvalue()


def locked_zip() -> bytes:
    content = bytearray(samples.word())
    place = content.index(b"PK\x01\x02")
    content[place + 8] |= 1  # the bit of encryption in the list of parts
    return bytes(content)


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("a.docx", lambda: OLE + "EncryptedPackage".encode("utf-16-le")),
        ("a.xlsx", lambda: OLE + "EncryptedPackage".encode("utf-16-le")),
        ("a.docx", locked_zip),
        ("a.pdf", locked_pdf),
    ],
)
def test_what_has_a_password_is_refused(name: str, make: Callable[[], bytes]) -> None:
    finding = refusal(make(), name)
    assert finding.code == "encrypted"
    assert "without" in finding.mend


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("a.docx", samples.workbook),
        ("a.xlsx", samples.word),
        ("a.docx", samples.pdf),
        ("a.pdf", samples.word),
        ("a.txt", samples.word),
        ("a.md", samples.pdf),
        ("a.csv", samples.workbook),
        ("a.docx", lambda: OLE + b"an old one"),
        ("a.docx", lambda: b"<html></html>"),
    ],
)
def test_what_is_something_else_than_its_name_says_is_refused(
    name: str, make: Callable[[], bytes]
) -> None:
    assert refusal(make(), name).code == "wrong-format"


@pytest.mark.parametrize("sample", [samples.word, samples.workbook, samples.pdf])
def test_a_file_cut_short_is_refused(sample: Callable[[], bytes]) -> None:
    content = sample()
    assert refusal(content[: len(content) // 3], f"a{samples.SUFFIX[sample]}").code == "damaged"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.docx", b"", "empty"),
        ("a.txt", b" \n\t", "empty"),
        ("a.csv", b";;\n;;\n", "empty"),
        ("a.csv", b"\xef\xbb\xbf", "empty"),
        ("a.txt", b"\xff\xfe \0", "empty"),
        ("a.odt", b"x", "format"),
        ("notes", b"x", "format"),
        ("a.txt", b"a\0b", "not-text"),
        ("a.txt", b"\x81\xfe", "encoding"),
        ("a.txt", b"\xef\xbb\xbf\xff", "encoding"),
        ("a.csv", b'"' + b"a" * 140_000, "damaged"),
    ],
)
def test_what_cannot_be_read_is_said_by_a_stable_name(name: str, content: bytes, code: str) -> None:
    assert refusal(content, name).code == code


def test_a_refusal_survives_the_way_back_from_a_worker() -> None:
    import pickle

    error = pickle.loads(pickle.dumps(UnreadableError("empty", "is empty", "send it", 3)))
    assert (error.code, error.what, error.mend, error.line) == ("empty", "is empty", "send it", 3)
