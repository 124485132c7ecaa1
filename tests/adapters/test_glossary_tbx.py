from __future__ import annotations

import pytest
from hypothesis import given, settings

from publisher.adapters.glossary_tbx import read_tbx, write_tbx
from publisher.model.finding import Gravity
from publisher.model.glossary import Gender, Glossary, Part, Status
from tests.terms.glossaries import LANGUAGES, glossaries, glossary, same


@settings(deadline=None)
@given(glossaries())
def test_a_glossary_is_read_as_it_was_written(made: Glossary) -> None:
    content = write_tbx(made, LANGUAGES)
    again, findings = read_tbx(content, "x", LANGUAGES)
    assert findings == []
    assert same(again, made)
    assert write_tbx(again, LANGUAGES) == content


def test_what_is_written_is_tbx_basic() -> None:
    g = glossary(
        """
fair-trade:
  definition: {en: Trade & partnership.}
  fr: {term: commerce équitable, gender: masculine, part: noun, note: x < y}
  en: [fair trade, {term: FT, abbreviates: fair trade, forms: [FTs]}]
"""
    )
    lines = write_tbx(g, LANGUAGES).decode().splitlines()
    assert lines[4:] == [
        '<conceptEntry id="fair-trade">',
        '<langSec xml:lang="fr">',
        '<termSec id="fair-trade_fr_1"><term>commerce équitable</term>'
        '<termNote type="partOfSpeech">noun</termNote>'
        '<termNote type="grammaticalGender">masculine</termNote>'
        '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>'
        "<note>x &lt; y</note></termSec>",
        "</langSec>",
        '<langSec xml:lang="en">',
        '<descrip type="definition">Trade &amp; partnership.</descrip>',
        '<termSec id="fair-trade_en_1"><term>fair trade</term>'
        '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>',
        '<termSec id="fair-trade_en_2"><term>FT</term>'
        '<termNote type="termType">abbreviation</termNote>'
        '<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>'
        '<ref type="crossReference" target="fair-trade_en_1"/></termSec>',
        '<termSec><term>FTs</term><termNote type="termType">variant</termNote>'
        '<ref type="crossReference" target="fair-trade_en_2"/></termSec>',
        "</langSec>",
        "</conceptEntry>",
        "</body></text>",
        "</tbx>",
    ]


VERSION_2 = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><text><body>
<termEntry id="IATE 42">
  <descrip type="subjectField">trade</descrip>
  <langSet xml:lang="en-GB"><tig><term>fair
    trade</term><termNote type="partOfSpeech">noun</termNote></tig></langSet>
  <langSet xml:lang="fr"><ntig><termGrp><term>commerce équitable</term>
    <termNote type="grammaticalGender">masculine</termNote></termGrp>
    <descripGrp><descrip type="context">Il vit du commerce équitable.</descrip></descripGrp>
  </ntig></langSet>
  <langSet xml:lang="de"><tig><term>Fairer Handel</term></tig></langSet>
</termEntry></body></text></martif>"""

DCT = """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry id="c1"><langSec xml:lang="es"><basic:definition>Un comercio.</basic:definition>
<termSec><term>comercio justo</term><min:partOfSpeech>properNoun</min:partOfSpeech>
<basic:grammaticalGender>masculine</basic:grammaticalGender>
<min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
</langSec></conceptEntry></body></text></tbx>"""


def test_version_2_is_read_and_what_was_left_out_is_said() -> None:
    g, findings = read_tbx(VERSION_2.encode(), "x.tbx", LANGUAGES)
    (concept,) = g.concepts.values()
    assert concept.id == "iate-42"
    assert [(t.text, t.language, t.part, t.gender) for t in concept.terms] == [
        ("commerce équitable", "fr", None, Gender.MASCULINE),
        ("fair trade", "en", Part.NOUN, None),
    ]
    assert [(f.at.line, f.code, f.what.partition(":")[0]) for f in findings] == [
        (5, "left-out", "subjectField"),
        (10, "left-out", "context"),
        (12, "left-out", "language de"),
    ]


def test_dct_style_is_read() -> None:
    g, findings = read_tbx(DCT.encode(), "x.tbx", LANGUAGES)
    (concept,) = g.concepts.values()
    (term,) = concept.terms
    assert findings == []
    assert concept.definition == {"es": "Un comercio."}
    assert (term.part, term.gender, term.status) == (
        Part.PROPER_NOUN,
        Gender.MASCULINE,
        Status.FORBIDDEN,
    )


def test_two_concepts_with_one_id_are_both_kept() -> None:
    section = '<langSec xml:lang="en"><termSec><term>x</term></termSec></langSec>'
    entry = f'<conceptEntry id="A">{section}</conceptEntry>'
    g, findings = read_tbx(f"<tbx>{entry}{entry}</tbx>".encode(), "x", LANGUAGES)
    assert (list(g.concepts), findings) == (["a", "a-2"], [])


def test_a_term_without_text_is_a_fault_at_its_place() -> None:
    section = '<langSec xml:lang="en">\n <termSec><term/></termSec></langSec>'
    text = f'<tbx>\n<conceptEntry id="a">\n{section}</conceptEntry></tbx>'
    _, findings = read_tbx(text.encode(), "x", LANGUAGES)
    assert [(f.at.line, f.at.column, f.code) for f in findings] == [(4, 2, "empty-value")]


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        ('<!DOCTYPE a [\n<!ENTITY b "c">]><a>&b;</a>', 2, "entity declarations are not accepted"),
        ('<!DOCTYPE a [<!ENTITY % b SYSTEM "file:///x">%b;]><a/>', 1, "entity declarations"),
        ("<tbx>\n<a></b></tbx>", 2, "not well-formed XML: mismatched tag"),
        ("<tbx>" + "<a>" * 50 + "</a>" * 50 + "</tbx>", 1, "nested deeper than 40 levels"),
        ("", 1, "not well-formed XML: no element found"),
        ('<?xml version="1.0" encoding="klingon"?><a/>', 1, ""),
    ],
)
def test_a_file_that_is_not_accepted_is_refused_whole(content: str, line: int, what: str) -> None:
    g, (finding,) = read_tbx(content.encode(), "x.tbx", LANGUAGES)
    assert not g.concepts
    assert (finding.at.line, finding.gravity) == (line, Gravity.UNREADABLE)
    assert finding.what.startswith(what)
