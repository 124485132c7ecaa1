"""Small files of each kind, made here, and ways to change their parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import cast

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from openpyxl.worksheet.worksheet import Worksheet

WORDS = nsdecls("w", "r")


def word_bytes(document: docx.document.Document) -> bytes:
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def element(xml: str) -> BaseOxmlElement:
    """Make an element of Word from XML whose prefixes w and r are declared."""
    name = xml[1:].split(">", 1)[0].split("/", 1)[0].split(" ", 1)[0]
    return parse_xml(xml.replace(f"<{name}", f"<{name} {WORDS}", 1))


@cache
def word() -> bytes:
    document = docx.Document()
    document.add_heading("Rencontre des jardins", 1)
    paragraph = document.add_paragraph("Un texte ")
    paragraph.add_run("en gras").bold = True
    document.add_paragraph("premier point", style="List Number")
    table = document.add_table(2, 2)
    table.cell(0, 0).text = "Nom"
    table.cell(1, 1).text = "Bamako"
    document.sections[0].header.paragraphs[0].text = "Jardins 2027"
    return word_bytes(document)


@cache
def workbook() -> bytes:
    return workbook_of([["Code", "Titre"], ["1.1", "Le jardin"], ["1.2", 3.5]])


def workbook_of(rows: Sequence[Sequence[object]], title: str = "Liste") -> bytes:
    book = openpyxl.Workbook()
    sheet = cast("Worksheet", book.active)
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def pdf_of(pages: Sequence[Sequence[str]]) -> bytes:
    """Make a PDF with lines of plain ASCII, one page after the other."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        drawn = f"BT /F1 11 Tf 14 TL 50 780 Td {shown} ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        ]
    content = "%PDF-1.4\n"
    starts = []
    for number, text in enumerate(objects, 1):
        starts.append(len(content))
        content += f"{number} 0 obj\n{text}\nendobj\n"
    table = len(content)
    places = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(objects) + 1
    content += f"xref\n0 {size}\n0000000000 65535 f \n{places}"
    content += f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    return content.encode("cp1252")


@cache
def pdf() -> bytes:
    return pdf_of([["Rencontre des jardins", "Un texte assez court."], ["La suite."]])


def changed(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """Return an office file with one of its parts changed; a part that is not there is made."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(result, "w") as new:
        for name in dict.fromkeys([*old.namelist(), part]):
            text = old.read(name) if name in old.namelist() else b""
            new.writestr(name, change(text.decode()) if name == part else text)
    return result.getvalue()


SUFFIX: Mapping[Callable[[], bytes], str] = {word: ".docx", workbook: ".xlsx", pdf: ".pdf"}
