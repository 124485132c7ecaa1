from __future__ import annotations

from typing import Any

from publisher.render.portal import render_portal
from tests import real
from tests.render.web_reading import Page, is_relative

OUTPUTS: list[dict[str, Any]] = [
    {
        "path": f"{edition}/{language}/{kind}{'.pdf' if format_ == 'pdf' else ''}",
        "edition": edition,
        "language": language,
        "publication": kind,
        "format": format_,
        "title": real.book(edition, kind, language).title,
        "title_language": language,
        "pages": 1 if kind == "reports" else 25,
        "complete": 100,
    }
    for edition, kind, language in real.EVERY
    for format_ in ("html", "pdf")
]


def portal(outputs: list[dict[str, Any]]) -> Page:
    interfaces = {language: real.interface(language) for language in real.LANGUAGES}
    return Page(render_portal(real.project(), outputs, interfaces))


def test_the_way_in_leads_to_every_output_and_nowhere_else() -> None:
    page = portal(OUTPUTS)
    found = {address for address in page.addresses if not address.startswith("#")}
    outputs = {o["path"] + ("/index.html" if o["format"] == "html" else "") for o in OUTPUTS}
    assert found == outputs | {"assets/site.css"}
    places = {address[1:] for address in page.addresses if address.startswith("#")}
    assert places <= set(page.ids)
    assert all(map(is_relative, page.addresses))


def test_each_part_stands_in_its_own_language() -> None:
    page = portal(OUTPUTS)
    assert [s["lang"] for s in page.all("section")] == list(real.LANGUAGES)
    assert len(page.all("h1")) == 1
    assert len(page.ids) == len(set(page.ids))
    for words in ("1 page<", "25 pages<", "1 página<", "25 páginas<"):
        assert words in page.text


def test_only_what_is_not_whole_says_how_complete_it_is() -> None:
    assert "complete" not in portal(OUTPUTS).text
    half = portal([{**output, "complete": 50} for output in OUTPUTS]).text
    assert "50\u202f%" in half


def test_a_title_that_is_not_translated_is_marked() -> None:
    english = [{**o, "title": "Reports", "title_language": "en"} for o in OUTPUTS]
    assert portal(english).text.count('<span lang="en">Reports</span>') >= len(real.LANGUAGES) - 1


def test_a_format_that_was_not_made_is_not_offered() -> None:
    page = portal([o for o in OUTPUTS if o["format"] == "html"])
    assert not any(address.endswith(".pdf") for address in page.addresses)
    page = portal([o for o in OUTPUTS if o["format"] == "pdf"])
    assert not any(address.endswith("index.html") for address in page.addresses)
