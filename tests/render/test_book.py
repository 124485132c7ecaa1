from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from publisher.model.publication import Reference
from publisher.render.book import MARK, PageMap, Pages, Part, fill, parts
from tests import real
from tests.publications.small import IN, composed, initiative, page, small, workshop


def pieces(root: Path, kind: str = "program", **files: str) -> list[Part]:
    named: dict[str, str | None] = {f"{IN}/{path}.yaml": text for path, text in files.items()}
    return list(parts(composed(small(root, named), kind, "en"), real.interface("en")))


def mark(kind: str, *anchors: str) -> str:
    """Return a mark as layouts set it."""
    from publisher.render.book import _Print

    if kind == "page":
        return str(_Print().page(anchors[0]))
    return str(_Print().places([Reference(anchor, "") for anchor in anchors]))


def body(*numbers: int) -> Pages:
    return Pages(numbers, front=False)


def test_what_begins_a_page_begins_a_part_and_what_flows_joins_it(tmp_path: Path) -> None:
    files = {
        f"{IN}/sessions/w2.yaml": workshop("1.2", "session-1"),
        f"{IN}/sessions/w3.yaml": workshop("1.3", "session-1"),
        f"{IN}/pages/colophon.yaml": page("colophon"),
    }
    book = composed(small(tmp_path, dict(files)), "program", "en")
    found = list(parts(book, real.interface("en")))
    assert [[section.anchor for section in part.sections] for part in found] == [
        *(["cover"], ["pages-colophon"], ["contents"], ["pages-welcome"], ["schedule"]),
        *(["day-1"], ["sessions-session-1"]),
        ["sessions-1-1", "sessions-w2", "sessions-w3"],
        *(["partners"], ["index-people"]),
        ["index-organisations", "index-countries", "index-themes"],
        ["notes"],
    ]
    assert [part.front for part in found] == [True] * 4 + [False] * 8
    assert [part.sections[0].anchor for part in found if part.right] == ["day-1"]


def test_an_initiative_flows_below_its_workshop(tmp_path: Path) -> None:
    found = pieces(tmp_path, "catalogue", **{"initiatives/two": initiative("1.1.2", "1-1")})
    groups = [[section.anchor for section in part.sections] for part in found]
    assert ["sessions-1-1", "initiatives-koopera", "initiatives-two"] in groups


def test_only_parts_that_name_pages_have_marks(tmp_path: Path) -> None:
    marked = {p.sections[0].template for p in pieces(tmp_path) if MARK.search(p.html)}
    assert marked == {"contents", "schedule", "block", "index"}


def test_a_page_number_takes_the_figures_of_its_part_of_the_book() -> None:
    pages = {"preface": Pages((4,), front=True), "day-1": body(4, 5)}
    assert fill(mark("page", "preface"), pages) == "iv"
    assert fill(mark("page", "day-1"), pages) == "4"


def test_a_number_not_known_yet_is_as_wide_as_a_number() -> None:
    assert fill(f"<b>{mark('page', 'x')}</b>", {}) == "<b>000</b>"
    assert fill(mark("places", "x", "y"), {}) == '<a href="#x">0</a>'


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        ({"a": body(3)}, '<a href="#a">3</a>'),
        ({"a": body(3), "b": body(3)}, '<a href="#a">3</a>'),
        ({"a": body(3), "b": body(7)}, '<a href="#a">3</a>, <a href="#b">7</a>'),
        ({"a": body(3), "b": body(4)}, '<a href="#a">3–4</a>'),
        ({"a": body(9), "b": body(4), "c": body(5)}, '<a href="#b">4–5</a>, <a href="#a">9</a>'),
    ],
)
def test_an_index_entry_joins_its_pages(pages: PageMap, text: str) -> None:
    assert fill(mark("places", *pages), pages) == text


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 30), min_size=1))
def test_an_index_entry_names_exactly_its_pages(found: dict[str, int]) -> None:
    filled = fill(mark("places", *found), {anchor: body(n) for anchor, n in found.items()})
    named: set[int] = set()
    for words in Markup(filled).striptags().split(", "):
        first, _, last = words.partition("–")
        named |= set(range(int(first), int(last or first) + 1))
    assert named == set(found.values())


@given(st.text())
def test_text_without_marks_is_left_alone(text: str) -> None:
    assert fill(text.replace("\x02", ""), {"a": body(1)}) == text.replace("\x02", "")


def test_a_text_cannot_pass_for_a_mark(tmp_path: Path) -> None:
    """Whatever loading lets in, such as a character for private use, stays what it is."""
    sly = "A \ue000pcover\ue001 B"
    text = initiative("1.1.1", "1-1").replace("What it does.", sly)
    (part,) = (
        part
        for part in pieces(tmp_path, "catalogue", **{"initiatives/koopera": text})
        if part.sections[0].template == "workshop"
    )
    assert not MARK.search(part.html)
    assert sly in fill(part.html, {"cover": Pages((1,), front=True)})
