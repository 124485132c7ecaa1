"""Page numbers settle, and nothing is laid out twice. A made-up engine stands in for WeasyPrint.

Its pages are what "|" separates in the text; its anchors are the words that begin with "@".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from publisher.errors import BuildError
from publisher.model.publication import Section, Start
from publisher.model.translated import Shown
from publisher.render import layout
from publisher.render.book import Part
from publisher.render.layout import LaidOut, Layouts, lay_out_book
from tests.render.test_book import mark


@dataclass
class Engine:
    """Lays out text, and remembers what it was given."""

    calls: list[str] = field(default_factory=list)

    def lay_out(self, html: str, _: object, what: str) -> Any:
        self.calls.append(what)
        pages = [
            SimpleNamespace(text=text, anchors=dict.fromkeys(re.findall(r"@(\w+)", text)))
            for text in html.split("|")
        ]
        return SimpleNamespace(pages=pages)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    made = Engine()
    monkeypatch.setattr(layout, "lay_out", made.lay_out)
    monkeypatch.setattr(layout, "stylesheet", lambda text: text)
    return made


def part(name: str, text: str, *, front: bool = False, right: bool = False) -> Part:
    section = Section(name, "page", Shown(name, None, fallback=False), {}, start=Start.PAGE)
    return Part(f'<html lang="fr">{text}', front, right, (section,))


def page(anchor: str) -> str:
    return mark("page", anchor)


def texts(book: LaidOut) -> list[str]:
    return [re.sub("<[^>]*>", "", one.text) for one in book.all_pages()]


def blank(book: LaidOut) -> list[int]:
    """Return which pages, from 0, are blank."""
    return [n for n, one in enumerate(book.all_pages()) if 'class="blank"' in one.text]


def test_front_matter_body_and_contents_settle(engine: Engine) -> None:
    book = lay_out_book(
        [
            part("contents", f"{page('preface')} {page('one')} {page('two')}", front=True),
            part("preface", "@preface", front=True),
            part("one", "@one | more"),
            part("two", "@two"),
        ],
        "fr",
        Layouts(""),
    )
    assert texts(book) == ["ii 1 3", "@preface", "@one ", " more", "@two"]
    assert book.front_pages == 2
    assert book.pages["two"].numbers == (3,)
    assert len(engine.calls) == len(set(engine.calls)) + 1, "only the contents are set again"


def test_an_anchor_that_runs_over_pages_has_all_of_them(engine: Engine) -> None:
    del engine
    book = lay_out_book([part("one", "@a|@b @a|@c")], "fr", Layouts(""))
    assert {anchor: pages.numbers for anchor, pages in book.pages.items()} == {
        "a": (1, 2),
        "b": (2,),
        "c": (3,),
    }


def test_a_blank_page_comes_before_what_begins_on_the_right(engine: Engine) -> None:
    del engine
    one, day = part("one", "@one"), part("day", "@day", right=True)
    book = lay_out_book([one, day], "fr", Layouts(""))
    assert (blank(book), book.pages["day"].numbers) == ([1], (3,))
    book = lay_out_book([part("one", "@one|x"), day], "fr", Layouts(""))
    assert (blank(book), book.pages["day"].numbers) == ([], (3,))


def test_front_matter_ends_on_a_left_hand_page(engine: Engine) -> None:
    del engine
    body = part("one", "@one")
    book = lay_out_book([part("cover", "@cover", front=True), body], "fr", Layouts(""))
    assert (blank(book), book.front_pages) == ([1], 2)
    book = lay_out_book([part("cover", "@cover|x", front=True), body], "fr", Layouts(""))
    assert (blank(book), book.front_pages) == ([], 2)


def test_left_hand_pages_are_set_as_such(engine: Engine) -> None:
    del engine
    book = lay_out_book([part("one", "1"), part("two", "2"), part("three", "3")], "fr", Layouts(""))
    assert ['class="left"' in one.text for one in book.all_pages()] == [False, True, False]


def test_numbers_that_never_settle_stop_the_build(engine: Engine) -> None:
    """An index that is longer when it names page 1, and then stands on page 2."""
    del engine
    restless = part("index", f"{page('end')}@start")
    growing = Part(restless.html, False, False, restless.sections)

    class Restless(Engine):
        def lay_out(self, html: str, style: object, what: str) -> Any:
            pages = "|" if ">1" in html else ""
            return super().lay_out(html + pages + "@end", style, what)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "lay_out", Restless().lay_out)
        with pytest.raises(BuildError, match="page numbers do not settle"):
            lay_out_book([growing], "fr", Layouts(""))


CONTENTS = part("contents", " ".join(map(page, ("one", "two", "three"))), front=True)
SCHEDULE = part("schedule", f"{page('two')} {page('three')}")  # names what comes after it
INDEX = part("index", mark("places", "one", "three"))


def body_of(two: str) -> list[Part]:
    body = [part("one", "@one"), part("two", two), part("three", "@three")]
    return [CONTENTS, SCHEDULE, *body, INDEX]


def test_what_did_not_change_is_not_laid_out_again(engine: Engine) -> None:
    layouts = Layouts("")
    first = lay_out_book(body_of("@two"), "fr", layouts)
    engine.calls.clear()
    again = lay_out_book(body_of("@two"), "fr", layouts)
    assert engine.calls == []
    assert texts(again) == texts(first)


def test_one_changed_part_costs_one_layout(engine: Engine) -> None:
    layouts = Layouts("")
    lay_out_book(body_of("@two"), "fr", layouts)
    engine.calls.clear()
    book = lay_out_book(body_of("@two, reworded"), "fr", layouts)
    assert engine.calls == ["two"]
    assert "@two, reworded" in texts(book)


def test_a_part_that_grows_costs_itself_what_follows_and_what_names_it(engine: Engine) -> None:
    layouts = Layouts("")
    lay_out_book(body_of("@two"), "fr", layouts)
    engine.calls.clear()
    book = lay_out_book(body_of("@two|more"), "fr", layouts)
    assert "one" not in engine.calls
    assert sorted(set(engine.calls)) == ["contents", "index", "schedule", "three", "two"]
    assert texts(book) == texts(lay_out_book(body_of("@two|more"), "fr", Layouts("")))


def test_layouts_of_former_texts_are_forgotten(engine: Engine) -> None:
    del engine
    layouts = Layouts("")
    lay_out_book(body_of("@two"), "fr", layouts)
    size = len(layouts.known)
    for number in range(5):
        lay_out_book(body_of(f"@two {number}"), "fr", layouts)
    assert len(layouts.known) == size
