"""The page and the badge of publisher status: right for every reader, whatever texts are in it."""

from __future__ import annotations

import json
import subprocess
from html import unescape
from itertools import pairwise
from pathlib import Path
from unicodedata import bidirectional
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.catalogue.coverage import (
    Amount,
    CatalogueCoverage,
    Coverage,
    Item,
    LanguageCoverage,
    Manner,
    PublicationCoverage,
    agenda,
    tally,
)
from publisher.catalogue.grading import Grade
from publisher.catalogue.unit import State
from publisher.errors import Location
from publisher.render import badge as badges
from publisher.render.alone import TURNS, seen
from publisher.render.badge import badge
from publisher.render.status import status_page
from tests.browser.test_pages import CHROMIUM, VNU, axe, needs
from tests.render.web_reading import Page

PO = "locales/es/LC_MESSAGES/a-from-fr.po"
HOSTILE = "</dd></style><script>alert(1)</script> \"' & {{ 7 * 7 }} \u202eevil \x1b[31m \ud800"
SVG = "{http://www.w3.org/2000/svg}"


def item(state: State, text: str = "Bonjour", *, line: int = 7, previous: str = "") -> Item:
    conflict = state is State.CONFLICT
    return Item(
        state,
        Location(PO, line),
        f"a/pages/p{line}:title",
        f"Page, p{line}: title",
        "fr",
        text,
        previous or None,
        None if state is State.MISSING else "Hola",
        Grade.MEANING if previous else None,
        "Buenas" if conflict else None,
        Location("sources/a/pages/welcome.yaml", 3) if conflict else None,
    )


def coverage(*items: Item, title: str = "Forum", languages: str = "es") -> Coverage:
    counted = tally(items)
    shown = dict(zip(Manner, (Amount(3, 30), Amount(1, 5), Amount(2, 15)), strict=True))
    return Coverage(
        title,
        [
            LanguageCoverage(
                code,
                counted,
                [CatalogueCoverage("a-from-fr", PO, counted)],
                [PublicationCoverage("a", "program", counted, shown)],
                agenda(items),
            )
            for code in languages.split()
        ],
    )


EVERY = coverage(
    *(item(state, line=number) for number, state in enumerate(State, 1)),
    item(State.STALE, "Ne venez pas lundi", previous="Venez lundi", line=9),
    languages="fr en es eu",
)


def test_the_page_stands_alone() -> None:
    page = Page(status_page(EVERY))
    assert page.all("script", "link", "img", "iframe", "object", "form", "base") == []
    outside = {a for a in page.addresses if not a.startswith("#")}
    assert outside
    assert all(address.startswith(("locales/", "sources/")) for address in outside)
    assert "url(" not in page.text.replace('url("data:', "")
    assert "@import" not in page.text


def test_its_places_and_headings_are_in_order() -> None:
    page = Page(status_page(EVERY))
    assert len(page.ids) == len(set(page.ids))
    places = {address[1:] for address in page.addresses if address.startswith("#")}
    assert places <= set(page.ids)
    levels = [int(tag[1]) for tag, _ in page.tags if tag in {"h1", "h2", "h3", "h4"}]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    named = {
        name for a in page.all("section", "div") for name in a.get("aria-labelledby", "").split()
    }
    assert named <= set(page.ids)


def test_everything_left_to_do_is_there_with_its_file_and_line() -> None:
    text = status_page(EVERY)
    for line in (1, 2, 3, 4, 9):
        assert text.count(f'href="{PO}#L{line}">{PO}:{line}</a>') == 4  # languages
    assert f"#L{len(State)}" not in text  # what is reviewed is done


def test_a_text_is_marked_with_its_language() -> None:
    text = status_page(coverage(item(State.NEEDS_REVIEW)))
    assert '<dt>French</dt><dd lang="fr">Bonjour</dd>' in text
    assert '<dt>Spanish</dt><dd lang="es">Hola</dd>' in text


def test_a_stale_text_shows_what_changed_and_how_grave_that_is() -> None:
    text = status_page(coverage(item(State.STALE, "Venez mardi", previous="Venez lundi")))
    assert "the meaning may have changed" in text
    changed = Page(text)
    assert [len(changed.all(tag)) for tag in ("del", "ins")] == [1, 1]
    assert ">lundi<" in text.replace("</span>", ">").replace("<span", "<")


def test_a_conflict_shows_both_sides_and_the_way_out() -> None:
    text = status_page(coverage(item(State.CONFLICT)))
    assert '<dt>Spanish, in the record</dt><dd lang="es">Buenas</dd>' in text
    assert '<dt>Spanish, in the catalogue</dt><dd lang="es">Hola</dd>' in text
    assert 'href="sources/a/pages/welcome.yaml#L3"' in text
    assert "publisher resolve a/pages/p7:title --language es --take record" in text


def test_every_bar_says_in_words_what_it_shows() -> None:
    bars = Page(status_page(EVERY)).all("svg")
    assert len(bars) == 3 * 4
    assert all(a["role"] == "img" for a in bars)
    assert {a["aria-label"] for a in bars} == {
        "Words: 1 reviewed, 1 translated, 5 stale, 1 needs review, 1 conflict, 1 missing",
        "Words: 30 in the language, 5 outdated, 15 in another language",
    }


@given(st.lists(st.tuples(st.sampled_from(State), st.integers(1, 900)), max_size=8))
@settings(deadline=None, max_examples=30)
def test_a_bar_is_filled_to_its_end(units: list[tuple[State, int]]) -> None:
    page = Page(status_page(coverage(*(item(state, "x " * many) for state, many in units))))
    first = page.tags.index(next(t for t in page.tags if t[0] == "svg"))
    end = 0.0
    for _, rect in page.tags[first + 1 : first + 1 + len({state for state, _ in units})]:
        assert abs(float(rect["x"]) - end) < 0.2
        assert float(rect["width"]) > 10  # seen, however small its share
        end = float(rect["x"]) + float(rect["width"])
    assert not units or abs(end - 1000) < 0.5


def test_hostile_texts_stay_texts() -> None:
    found = coverage(
        item(State.CONFLICT, HOSTILE),
        item(State.STALE, HOSTILE, previous=HOSTILE[::-1]),
        title=HOSTILE,
    )
    text = status_page(found)
    assert Page(text).all("script") == []
    assert text.count("</style>") == 1
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert r"\u202eevil \x1b[31m \ud800" in text
    text.encode("utf-8")
    assert "{{ 7 * 7 }}" in text


@given(st.text())
@settings(deadline=None)
def test_what_is_written_harms_no_terminal(text: str) -> None:
    assert all(c.isprintable() or c in "\n\u00a0\u202f" for c in seen(text))


@given(
    st.text(
        st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="&").filter(
            lambda character: bidirectional(character) not in TURNS
        )
    )
)
@settings(deadline=None)
def test_what_is_written_loses_no_letter(text: str) -> None:
    assert unescape(seen(text)) == text


def test_invisible_letters_that_a_language_needs_are_kept() -> None:
    persian, hyphen = "می\u200cخواهم", "Wörter\u00adbuch"
    assert [unescape(seen(text)) for text in (persian, hyphen)] == [persian, hyphen]


def test_a_language_that_nobody_has_a_name_for_goes_by_its_code() -> None:
    assert '<h2 id="in-qaa">qaa</h2>' in status_page(coverage(languages="qaa"))


def test_nothing_to_do_is_said() -> None:
    assert "Nothing: every text is done." in status_page(coverage(item(State.REVIEWED)))
    assert "Nothing: every text is done." not in status_page(coverage(item(State.MISSING)))


def parts(drawing: str) -> tuple[ElementTree.Element, list[str]]:
    root = ElementTree.fromstring(drawing)
    return root, [text.text or "" for text in root.iter(f"{SVG}text")]


def test_a_badge_names_its_language_or_all() -> None:
    done, missing = item(State.TRANSLATED, "x " * 97), item(State.MISSING, "x " * 3)
    assert parts(badge(coverage(done, missing)))[1] == ["es", "97\u00a0%"]
    both = badge(coverage(done, missing, languages="es en"))
    assert parts(both)[1] == ["translated", "97\u00a0%"]


def test_a_badge_speaks_to_screen_readers() -> None:
    root, _ = parts(badge(coverage(item(State.MISSING), item(State.TRANSLATED), title=HOSTILE)))
    names = {element.get("id"): element.text or "" for element in root}
    title, description = (names[each] for each in root.attrib["aria-labelledby"].split())
    assert title == "Spanish: 50\u00a0% of the words are translated"
    assert description.startswith("</dd></style><script>alert(1)")
    assert description.endswith(": 1 of 2 units left to do")


@pytest.mark.parametrize("code", ["es", "pt-BR", "zh-Hant", "mmmwww"])
def test_the_words_of_a_badge_fit_in_it(code: str) -> None:
    root, _ = parts(badge(coverage(item(State.MISSING), languages=code)))
    fields = list(root.iter(f"{SVG}rect"))
    for box, text in zip(fields, root.iter(f"{SVG}text"), strict=True):
        start, wide = float(box.get("x", "0")), float(box.attrib["width"])
        assert float(text.attrib["x"]) - start == badges.PADDING
        assert wide - float(text.attrib["textLength"]) == 2 * badges.PADDING
    assert root.attrib["width"] == str(sum(int(box.attrib["width"]) for box in fields))


@pytest.mark.parametrize("colour", [badges.GOOD, badges.FAIR, badges.POOR, "#34404a"])
def test_white_can_be_read_on_every_colour_of_a_badge(colour: str) -> None:
    shades = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shades]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    assert 1.05 / (luminance + 0.05) >= 4.5  # WCAG 2.2, 1.4.3


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(tmp_path: Path, scheme: str) -> None:
    needs("node", CHROMIUM)
    page = tmp_path / "status.html"
    page.write_text(status_page(EVERY), encoding="utf-8")
    assert axe([page], scheme) == {}


@pytest.mark.browser
def test_the_nu_validator_finds_no_error(tmp_path: Path) -> None:
    needs("node", "java")
    page = tmp_path / "status.html"
    page.write_text(status_page(EVERY), encoding="utf-8")
    command = ["java", "-jar", str(VNU), "--errors-only", "--format", "json", str(page)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert [message["message"] for message in json.loads(done.stderr)["messages"]] == []
