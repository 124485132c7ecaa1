"""Word files as blocks."""

from __future__ import annotations

from collections.abc import Callable

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.text.paragraph import Paragraph

from publisher.adapters.documents import read_document
from publisher.documents.account import Fate, Note
from publisher.documents.block import Document, Kind
from tests.adapters.documents.samples import WORDS, element, word_bytes

WordDocument = docx.document.Document


def read(document: WordDocument) -> Document:
    found, findings = read_document(word_bytes(document), "fiche.docx")
    assert found is not None, findings
    return found


def written(*xml: str) -> Document:
    """Read a document of one paragraph that holds these elements."""
    document = docx.Document()
    paragraph = document.add_paragraph()
    for each in xml:
        paragraph._p.append(element(each))
    return read(document)


def run(text: str, properties: str = "") -> str:
    space = ' xml:space="preserve"'
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t{space}>{text}</w:t></w:r>"


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def notes(document: Document, fate: Fate) -> list[Note]:
    return [note for note in document.notes if note.fate is fate]


def test_headings_are_known_by_style_and_outline() -> None:
    document = docx.Document()
    document.add_heading("Titre", 0)
    document.add_heading("Partie", 2)
    outlined = document.add_paragraph("Sous-partie")
    outlined._p.get_or_add_pPr().append(element('<w:outlineLvl w:val="2"/>'))
    found = [(b.kind, b.text, b.level) for b in read(document).blocks]
    assert found == [
        (Kind.HEADING, "Titre", 1),
        (Kind.HEADING, "Partie", 2),
        (Kind.HEADING, "Sous-partie", 3),
    ]


def test_bold_italics_and_marks_that_are_letters() -> None:
    document = written(run("Un "), run(" mot ", "<w:b/>"), run("et ", "<w:i/>"), run("5 * 3"))
    assert texts(document) == ["Un  **mot** *et* 5 \\* 3"]


def test_bold_that_is_switched_off_is_none() -> None:
    assert texts(written(run("mot", '<w:b w:val="0"/>'))) == ["mot"]


def test_lists_are_counted_and_nested() -> None:
    document = docx.Document()
    for style in ("List Number", "List Number", "List Bullet", "List Bullet 2"):
        document.add_paragraph("point", style=style)
    blocks = read(document).blocks
    assert [(b.marker, b.level) for b in blocks] == [("1.", 0), ("2.", 0), ("•", 0), ("•", 1)]


NUMBERING = f"""<w:numbering {WORDS}>
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%3"/></w:lvl>
</w:abstractNum>
<w:num w:numId="70"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="71"><w:abstractNumId w:val="7"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num></w:numbering>"""


def test_markers_follow_the_numbering_of_the_file() -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    for each in element(NUMBERING.replace(f" {WORDS}", "")):
        numbering.append(each)
    for number, level in ((70, 0), (70, 1), (70, 1), (70, 2), (70, 0), (71, 0), (71, 0)):
        place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        document.add_paragraph("point")._p.get_or_add_pPr().append(element(place))
    markers = [block.marker for block in read(document).blocks]
    assert markers == ["3.", "3.a)", "3.b)", "I", "4.", "9.", "10."]


def test_items_with_a_typed_marker_are_items_too() -> None:
    document = docx.Document()
    document.add_paragraph("1. Semer")
    (block,) = read(document).blocks
    assert (block.kind, block.marker, block.text) == (Kind.ITEM, "1.", "Semer")


def test_merged_cells_stand_once() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "large"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "haut"
    for row in range(3):
        table.cell(row, 2).text = f"c{row}"
    rows = [[cell.text for cell in block.cells] for block in read(document).blocks]
    assert rows == [["large", "", "c0"], ["haut", "", "c1"], ["", "", "c2"]]


def test_cells_hold_paragraphs_and_lists() -> None:
    document = docx.Document()
    cell = document.add_table(1, 2).cell(0, 1)
    cell.text = "Un."
    for style in ("List Bullet", "List Bullet"):
        cell.add_paragraph("point", style=style)
    cell.add_paragraph("Fin.")
    (block,) = read(document).blocks
    assert [each.text for each in block.cells] == ["", "Un.\n\n- point\n- point\n\nFin."]


def test_a_frame_around_text_is_no_table() -> None:
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "Encadré"
    assert [block.kind for block in read(document).blocks] == [Kind.PARAGRAPH]


def test_lines_are_named_by_paragraph_and_cell() -> None:
    document = docx.Document()
    document.add_paragraph("Un")
    document.add_table(1, 2).cell(0, 1).text = "x"
    document.add_paragraph("Deux")
    found = read(document)
    assert list(found.labels) == [
        "paragraph 1",
        "table 1, row 1, cell 1",
        "table 1, row 1, cell 2",
        "paragraph 2",
    ]


def test_tracked_changes_are_taken_as_accepted_and_reported() -> None:
    document = written(
        run("Le "),
        f'<w:del w:id="1">{run("vieux ").replace("w:t", "w:delText")}</w:del>',
        f'<w:ins w:id="2">{run("nouveau ")}</w:ins>',
        run("jardin"),
    )
    assert texts(document) == ["Le nouveau jardin"]
    changes = [(note.before, note.after) for note in notes(document, Fate.REPAIRED)]
    assert changes == [("", "nouveau "), ("vieux ", "")]


def test_a_deleted_row_is_left_out() -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    for row in range(2):
        table.cell(row, 0).text = f"r{row}"
    table.rows[1]._tr.get_or_add_trPr().append(element('<w:del w:id="1"/>'))
    found = read(document)
    assert [block.cells[0].text for block in found.blocks] == ["r0"]
    assert "tracked change" in notes(found, Fate.LEFT_OUT)[0].reason


def linked(paragraph: Paragraph, url: str) -> str:
    kind = RELATIONSHIP_TYPE.HYPERLINK
    identifier = paragraph.part.relate_to(url, kind, is_external=True)
    return f'<w:hyperlink r:id="{identifier}">{run("le site", "<w:b/>")}</w:hyperlink>'


def test_links_are_those_of_markdown() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Voir ")
    paragraph._p.append(element(linked(paragraph, "http://a.example/x")))
    assert texts(read(document)) == ["Voir [le site](http://a.example/x)"]


def test_links_by_fields_are_links_too() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText>HYPERLINK "http://a.example/"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("http://a.example/")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(written(f"<w:smartTag>{field}</w:smartTag>")) == ["<http://a.example/>"]


def test_line_breaks_part_and_page_breaks_are_breaks() -> None:
    document = written(
        run("Un"), "<w:r><w:br/></w:r>", run("Deux"), '<w:r><w:br w:type="page"/></w:r>'
    )
    assert [(b.kind, b.text) for b in document.blocks] == [
        (Kind.PARAGRAPH, "Un"),
        (Kind.PARAGRAPH, "Deux"),
        (Kind.BREAK, ""),
    ]


def test_hidden_text_is_left_out() -> None:
    document = written(run("Un "), run("secret", "<w:vanish/>"), run("mot"))
    assert texts(document) == ["Un mot"]
    assert [note.before for note in notes(document, Fate.LEFT_OUT)] == ["secret"]


def test_the_hint_of_a_form_field_is_no_content() -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    hint = control.format("<w:showingPlcHdr/>", run("Cliquez ici"))
    document = written(run("Nom : "), hint, control.format("", run("Awa")))
    assert texts(document) == ["Nom : Awa"]
    assert [note.before for note in notes(document, Fate.FORM)] == ["Cliquez ici"]


def test_comments_are_left_out_with_their_author() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Un mot")
    document.add_comment(paragraph.runs[0], "À revoir", author="Ana")
    (note,) = notes(read(document), Fate.LEFT_OUT)
    assert (note.reason, note.before) == ("a comment by Ana", "À revoir")


def test_heads_of_pages_and_pictures_are_decoration() -> None:
    document = docx.Document()
    document.add_paragraph("Un mot")
    document.sections[0].header.paragraphs[0].text = "Jardins 2027"
    found = read(document)
    (note,) = notes(found, Fate.DECORATION)
    assert found.lines[note.first - 1] == "Jardins 2027"
    assert texts(found) == ["Un mot"]


def test_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent><w:p>{run('Encadré')}</w:p></w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = (
        f'<w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice><w:drawing>{box}</w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = written(run("Texte"), both)
    assert sorted(texts(document)) == ["Encadré", "Texte"]
    assert "text box in paragraph 1" in document.labels


def with_footnote(document: WordDocument) -> None:
    note = f'<w:footnote w:id="2"><w:p>{run("Voir la carte.")}</w:p></w:footnote>'
    xml = f"<w:footnotes {WORDS}>{note}</w:footnotes>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), kind, xml.encode(), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def test_footnotes_are_read_after_the_text_and_their_mark_is_noted() -> None:
    document = docx.Document()
    with_footnote(document)
    paragraph = document.add_paragraph("Le jardin")
    paragraph._p.append(element('<w:r><w:footnoteReference w:id="2"/></w:r>'))
    found = read(document)
    assert [(b.text, b.marker) for b in found.blocks] == [
        ("Le jardin", ""),
        ("Voir la carte.", "[1]"),
    ]
    assert found.labels[-1] == "footnote 1"
    assert [note.first for note in notes(found, Fate.LEFT_OUT)] == [1]


def test_a_table_of_contents_is_decoration() -> None:
    document = docx.Document()
    style = document.styles.add_style("toc 1", 1)
    document.add_paragraph("Objectifs ... 3", style=style)
    document.add_paragraph("Un mot")
    found = read(document)
    assert texts(found) == ["Un mot"]
    assert notes(found, Fate.DECORATION)[0].reason == "table of contents"


@pytest.mark.parametrize("make", [docx.Document, lambda: _only("")])
def test_a_file_without_words_has_no_blocks(make: Callable[[], WordDocument]) -> None:
    assert read(make()).blocks == []


def _only(text: str) -> WordDocument:
    document = docx.Document()
    document.add_paragraph(text)
    return document
