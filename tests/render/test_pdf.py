"""The PDF of the forum's 2021 programme says of itself only what is true."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from publisher.errors import BuildError
from publisher.l10n.numbers import roman
from publisher.model.publication import IndexEntry, Publication, Section
from publisher.render import layout
from publisher.render.book import fill
from publisher.render.engine import lay_out, stylesheet
from publisher.render.layout import LaidOut, Layouts
from publisher.render.pdf import write_pdf
from publisher.render.style import print_style
from publisher.text.typography import typeset
from tests import real
from tests.render.printing import Printed, printed, real_printed
from tests.render.reading import Element, Reading

pytestmark = pytest.mark.long
NUMBER = re.compile(r"[ivxlc]+|[0-9]+")


@pytest.fixture(scope="module", params=real.LANGUAGES)
def program(request: pytest.FixtureRequest) -> Printed:
    return real_printed("gsef2021", "program", request.param)


@pytest.fixture(scope="module")
def spanish() -> Printed:
    return real_printed("gsef2021", "program", "es")


def listed(book: Publication) -> list[Section]:
    return [section for section in book.sections if section.level > 0]


def pages_named(text: str) -> set[int]:
    """Return the pages that "3, 5–7" names."""
    named: set[int] = set()
    for words in text.replace("\u202f", "").split(","):
        first, _, last = words.strip().partition("–")
        named |= set(range(int(first), int(last or first) + 1))
    return named


def test_pages_are_labelled_as_they_are_numbered(program: Printed) -> None:
    front = program.laid_out.front_pages
    body = len(program.reading.labels) - front
    assert front % 2 == 0, "the body begins on a right-hand page"
    wanted = [roman(n) for n in range(1, front + 1)] + [str(n) for n in range(1, body + 1)]
    assert program.reading.labels == wanted


def test_the_number_in_a_page_s_margin_is_its_label(program: Printed) -> None:
    numbered = 0
    for label, margin in zip(program.reading.labels, program.reading.margins, strict=True):
        numbers = [text for text in margin if NUMBER.fullmatch(text)]
        if numbers:  # covers, blank pages and dividers of days have none
            assert label in numbers
            assert set(numbers) <= {label, *program.book.day_labels}
            numbered += 1
    assert numbered > len(program.reading.labels) * 2 // 3


def test_every_line_of_the_contents_has_the_number_of_its_page(program: Printed) -> None:
    reading = program.reading
    entries = listed(program.book)
    lines = [line for line in reading.elements("LI") if line.anchors][: len(entries)]
    assert [line.anchors[0] for line in lines] == [section.anchor for section in entries]
    for line in lines:
        assert line.text.split(" ")[-1] == reading.label_of(line.anchors[0]), line.text


def index_lines(printed: Printed) -> Iterator[tuple[IndexEntry, Element]]:
    """Yield every entry of every index with its line in the PDF; short indexes share a page."""
    indexes = [section for section in printed.book.sections if section.template == "index"]
    groups = (group for section in indexes for group in section.data["groups"])
    entries = [entry for group in groups for entry in group.entries]
    anchors = {reference.anchor for entry in entries for reference in entry.references}
    pages = {printed.reading.destinations[section.anchor] for section in indexes}
    lines = [
        line
        for line in printed.reading.elements("LI")
        if line.anchors and set(line.anchors) <= anchors and line.pages & pages
    ]
    yield from zip(entries, lines, strict=True)


def test_every_line_of_an_index_has_the_numbers_of_its_pages(program: Printed) -> None:
    reading, count = program.reading, 0
    for entry, line in index_lines(program):
        label = typeset(entry.label.text, entry.label.language or program.book.language)
        named = re.findall(r"[0-9]+(?:–[0-9]+)?", line.text.replace(label, "", 1))
        wanted: set[int] = set()
        for reference in entry.references:
            numbers = program.laid_out.pages[reference.anchor].numbers
            assert str(numbers[0]) == reading.label_of(reference.anchor)
            wanted |= set(numbers)
        assert pages_named(",".join(named)) == wanted, entry.label
        count += 1
    assert count > 20


def test_bookmarks_are_nested_and_complete(program: Printed) -> None:
    reading, book = program.reading, program.book
    assert len(reading.bookmarks) == len(book.sections)
    for bookmark, section in zip(reading.bookmarks, book.sections, strict=True):
        title = typeset(section.title.text, section.title.language or book.language)
        shown = bookmark.title.removeprefix(f"{section.number} ")
        assert title.startswith(shown), "a day may do without its year"
        assert bookmark.depth == max(section.level, 1) - 1, section.anchor
        assert bookmark.page == reading.destinations[section.anchor], section.anchor


def test_links_say_where_they_lead_in_words(program: Printed) -> None:
    inside = [link for link in program.reading.links if link.anchor]
    titles = {section.title.text for section in program.book.sections}
    assert len(inside) > 40
    assert {link.contents for link in inside} <= titles
    outside = [link for link in program.reading.links if not link.anchor]
    assert all(link.contents for link in outside)


def test_every_expected_record_is_a_place_that_can_be_linked_to(program: Printed) -> None:
    assert program.book.expected <= program.reading.destinations.keys()
    assert {link.anchor for link in program.reading.links if link.anchor} <= (
        program.reading.destinations.keys()
    )


def test_no_rows_of_dots_are_drawn(program: Printed) -> None:
    for text in program.reading.texts:
        assert "...." not in text.replace("\n", "").replace(" ", "")
        assert "……" not in text


def test_the_only_date_is_the_edition_s(program: Printed) -> None:
    content = program.content
    information = program.reading.pdf.docinfo
    assert {str(information[key]) for key in ("/CreationDate", "/ModDate")} == {"D:20211008"}
    assert set(re.findall(rb"D:\d{6,}", content)) <= {b"D:20211008"}
    metadata = program.reading.pdf.Root.Metadata.read_bytes().decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\d", metadata)) == {"2021-10-08"}
    assert not re.search(r"\d\d:\d\d", metadata)


def test_the_document_has_a_language_and_a_title(program: Printed) -> None:
    assert str(program.reading.pdf.Root.Lang) == program.book.language
    assert bool(program.reading.pdf.Root.ViewerPreferences.DisplayDocTitle)
    title = str(program.reading.pdf.docinfo.Title)
    assert program.book.label in title
    assert program.book.title in title


def test_parts_set_one_by_one_are_the_book_set_as_a_whole(spanish: Printed) -> None:
    """The same words on the same pages, as many links and places."""
    mains = []
    for number, part in enumerate(spanish.parts):
        filled = fill(part.html, spanish.laid_out.pages)
        main = filled.split("<body>")[1].split("</body>")[0]
        first_of_body = number > 0 and not part.front and spanish.parts[number - 1].front
        side = "right" if part.right or first_of_body else "page"
        mains.append(main.replace("<main ", f'<main style="break-before: {side}" ', 1))
    head = spanish.parts[0].html.split("<body>")[0]
    html = f"{head}<body>{''.join(mains)}</body></html>"
    document = lay_out(html, (stylesheet(print_style(spanish.book)),), "whole")
    whole = Reading(write_pdf(spanish.book, LaidOut([document], 6, spanish.laid_out.pages)))
    assert whole.words == spanish.reading.words
    assert whole.destinations == spanish.reading.destinations
    assert len(whole.links) == len(spanish.reading.links)
    assert len(whole.bookmarks) == len(spanish.reading.bookmarks)


def test_a_second_book_costs_the_layouts_of_what_changed(
    spanish: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def counting(html: str, style: Sequence[Any], what: str) -> object:
        calls.append(what)
        return lay_out(html, style, what)

    monkeypatch.setattr(layout, "lay_out", counting)
    layouts = Layouts(print_style(spanish.book))
    assert printed(spanish.book, layouts).content == spanish.content, "the same bytes again"
    calls.clear()
    assert printed(spanish.book, layouts).content == spanish.content
    assert calls == []
    changed = [
        replace(s, data={**s.data, "body": replace(s.data["body"], text="Gracias.")})
        if s.anchor == "pages-welcome"
        else s
        for s in spanish.book.sections
    ]
    after = printed(replace(spanish.book, sections=tuple(changed)), layouts)
    assert calls == ["pages-welcome"]
    assert any("Gracias." in text for text in after.reading.texts)


def test_a_record_that_is_on_no_page_stops_the_build(spanish: Printed) -> None:
    lost = {"sessions-inequalities", "pages-practical"}
    left = tuple(s for s in spanish.book.sections if s.template not in ("index", "schedule"))
    book = replace(spanish.book, sections=tuple(s for s in left if s.anchor not in lost))
    with pytest.raises(BuildError) as caught:
        printed(book)
    assert str(caught.value) == (
        "publisher: gsef2021/es/program.pdf: 2 records are on no page: "
        "pages-practical, sessions-inequalities"
    )
