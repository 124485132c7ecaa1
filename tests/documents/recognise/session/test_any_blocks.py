from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.documents.account import Fate, unaccounted
from publisher.documents.block import Block, Cell, Document, Kind, Span
from publisher.documents.meeting import merge, same_session, tellings
from publisher.documents.recognise import report, sheet

from ...session_files import made_up, resolves

# Pieces of forms, so that chance puts labels, names and tables together.
PIECES = (
    "Titre de la session: Un toit|**Date / Duration:** 8 May 2023 / 20:00-21:30|Horaire:|Contexte"
    "|**Modératrice:** Ines|Intervenant(e)s|Speaker 1|Name|Organization (Country)|Nom et bio"
    "|Mme Ines Quiroga, Présidente, Halles (France)|**M. Kofi Adjei**|Kofi Adjie : Halles"
    "|Résumé des présentations:|“Un toit”|Réponses à la question principale:|Nom complet: Kofi"
    "|Organisation : Halles|Pays : Togo|Réponse: oui|Public : Ines = non|Questions et réponses"
    "|- **Question:**|Question: pourquoi ?|Commentaires|Conclusion|Screenshots|(max 200 mots)|--"
    "|Participants 19|Guiding Questions|Round 2|Type de session: Visite|4-8 October 2022|"
).split("|")
TEXTS = st.one_of(
    st.sampled_from(PIECES),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30),
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any blocks at all, one on each line."""
    blocks: list[Block] = []
    lines: list[str] = []
    for kind in draw(st.lists(st.sampled_from(Kind), max_size=25)):
        span = Span(len(lines) + 1, len(lines) + 1)
        level = draw(st.integers(0, 3))
        if kind is Kind.ROW:
            cells = tuple(Cell(text, span) for text in draw(st.lists(TEXTS, max_size=4)))
            blocks.append(Block(kind, "", span, cells=cells, table=draw(st.integers(1, 2))))
            lines.append("\t".join(cell.text for cell in cells))
        else:
            text = "" if kind is Kind.BREAK else draw(TEXTS)
            marker = draw(st.sampled_from(("-", "1."))) if kind is Kind.ITEM else ""
            blocks.append(Block(kind, text, span, level, marker))
            lines.append(text)
    return Document("any.txt", "", lines, blocks)


@settings(deadline=None, max_examples=200)
@given(documents(), st.sampled_from((sheet, report)))
def test_any_blocks_give_a_session_and_every_line_is_accounted_for(
    document: Document, kind: object
) -> None:
    module = sheet if kind is sheet else report
    score, reasons = module.detect(document)
    assert 0 <= score <= 100
    assert bool(reasons) or not score
    result = module.recognise(document)
    assert unaccounted(document.lines, result.notes) == []
    assert result.drafts[0].collection == "sessions"
    targets = {note.target for note in result.notes if note.fate is Fate.FIELD}
    assert [target for target in targets if not resolves(target, result.drafts)] == []


@settings(deadline=None, max_examples=100)
@given(st.lists(documents(), min_size=1, max_size=3))
def test_any_documents_can_be_merged(found: list[Document]) -> None:
    told = []
    for document in found:
        result = report.recognise(document)
        told += tellings(document, result.drafts, result.notes)
    meetings = same_session(told)
    assert sum(len(meeting.tellings) for meeting in meetings) == len(told)
    merged = merge(told, lambda text, claimed: claimed or "fr")
    assert all(len(each.sides) > 1 for each in merged.contradictions)


@pytest.mark.parametrize("name", ["sheet-en", "report-fr"])
def test_recognising_takes_time_in_proportion(name: str) -> None:
    document = made_up(name)
    blocks = list(document.blocks) * 200
    long = Document(document.name, "", document.lines, blocks)
    start = time.perf_counter()
    (sheet if name == "sheet-en" else report).recognise(long)
    assert time.perf_counter() - start < 8
