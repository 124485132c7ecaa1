"""The forum's own web pages, all of them: every link leads somewhere, in every language."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from publisher.render.site import page_path, render_site
from tests import real
from tests.builders import EDITION
from tests.publications.small import composed, section, small
from tests.render.web_reading import Page, is_relative, site, target

every_book = pytest.mark.parametrize(("edition", "kind", "language"), real.EVERY)


@every_book
def test_every_relative_link_leads_to_a_page_and_a_place_on_it(
    edition: str, kind: str, language: str
) -> None:
    pages = {p: page for other in real.LANGUAGES for p, page in site(edition, kind, other).items()}
    places = {path: set(page.ids) for path, page in pages.items()}
    others = {"index.html", "assets/site.css", f"{edition}/{language}/{kind}.pdf"}
    for path, page in site(edition, kind, language).items():
        for address in filter(is_relative, page.addresses):
            file, place = target(path, address)
            assert file in places or file in others, f"{path}: {address}"
            assert not place or place in places.get(file, ()), f"{path}: {address}"


@every_book
def test_every_page_can_be_reached_from_the_home_page(
    edition: str, kind: str, language: str
) -> None:
    pages = site(edition, kind, language)
    reached, waiting = set[str](), [f"{edition}/{language}/{kind}/index.html"]
    while waiting:
        path = waiting.pop()
        if path not in reached and path in pages:
            reached.add(path)
            links = (a.get("href", "") for a in pages[path].all("a"))
            waiting += [target(path, link)[0] for link in links if is_relative(link)]
    assert reached == set(pages)


@every_book
def test_the_language_switch_leads_to_the_same_page(edition: str, kind: str, language: str) -> None:
    for path, page in site(edition, kind, language).items():
        wanted = {
            other: path.replace(f"{edition}/{language}/", f"{edition}/{other}/", 1)
            for other in real.LANGUAGES
        }
        assert {o: target(path, a)[0] for o, a in page.switch.items()} == wanted
        assert {o: target(path, a)[0] for o, a in page.alternates.items()} == wanted


@every_book
def test_places_are_unique_on_a_page(edition: str, kind: str, language: str) -> None:
    for path, page in site(edition, kind, language).items():
        assert len(page.ids) == len(set(page.ids)), path


@every_book
def test_a_page_has_one_first_heading_a_title_and_its_language(
    edition: str, kind: str, language: str
) -> None:
    for path, page in site(edition, kind, language).items():
        assert len(page.all("h1")) == 1, path
        assert [html["lang"] for html in page.all("html")] == [language]
        (title,) = re.findall(r"<title>(.*?)</title>", page.text, re.DOTALL)
        assert title.strip()
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
        assert all(below - above <= 1 for above, below in pairwise(levels)), path


@every_book
def test_no_address_names_this_machine_or_nothing(edition: str, kind: str, language: str) -> None:
    for path, page in site(edition, kind, language).items():
        assert str(real.ROOT) not in page.text
        for address in page.addresses:
            assert address
            assert not address.startswith(("/", "file:")), f"{path}: {address}"
            assert "None" not in address, f"{path}: {address}"
            assert is_relative(address) or re.match("https?://|mailto:", address), address


@every_book
def test_every_record_has_its_place(edition: str, kind: str, language: str) -> None:
    book = real.book(edition, kind, language)
    places = {place for page in site(edition, kind, language).values() for place in page.ids}
    assert book.expected <= places


def test_every_page_of_a_language_exists_in_the_others() -> None:
    for edition, kind in real.BOOKS:
        paths = {
            language: {path.split("/", 2)[2] for path in site(edition, kind, language)}
            for language in real.LANGUAGES
        }
        assert paths["fr"] == paths["en"] == paths["es"]


@pytest.mark.parametrize(
    ("anchor", "path"),
    [
        ("initiatives-koopera", "initiatives/koopera.html"),
        ("sessions-1-1", "sessions/1-1.html"),
        ("reports-inequalities", "reports/inequalities.html"),
        ("pages-welcome", "pages/welcome.html"),
        ("index-people", "index-people.html"),
        ("day-1", "day-1.html"),
        ("schedule", "schedule.html"),
    ],
)
def test_an_address_says_what_a_page_is(anchor: str, path: str) -> None:
    assert page_path(anchor) == path


def small_pages(
    root: Path, *, pdf: bool = True, base_url: str | None = None, kind: str = "catalogue"
) -> dict[str, Page]:
    book = composed(small(root), kind, "en")
    pages = render_site(book, real.interface("en"), pdf=pdf, base_url=base_url)
    return {path: Page(text) for path, text in pages}


def test_the_home_page_comes_first(tmp_path: Path) -> None:
    assert next(iter(small_pages(tmp_path))) == "index.html"


@pytest.mark.parametrize("base", ["https://forum.example/2018", "https://forum.example/2018/"])
def test_where_pages_will_be_published_is_told_in_full(tmp_path: Path, base: str) -> None:
    pages = small_pages(tmp_path, base_url=base)
    for path, page in pages.items():
        there = f"https://forum.example/2018/{EDITION}/{{}}/catalogue/{path}"
        assert page.alternates == {
            **{language: there.format(language) for language in real.LANGUAGES},
            "x-default": there.format("fr"),
        }
        assert all(map(is_relative, page.switch.values())), "a copy on a disk must work, too"


def test_the_pdf_is_offered_only_when_there_is_one(tmp_path: Path) -> None:
    for there in (True, False):
        for page in small_pages(tmp_path / str(there), pdf=there).values():
            assert any(address.endswith(".pdf") for address in page.addresses) is there


def test_covers_contents_and_notes_are_for_print_only(tmp_path: Path) -> None:
    assert not {"cover.html", "contents.html", "notes.html"} & set(small_pages(tmp_path))


def test_a_name_leads_to_its_line_in_the_index(tmp_path: Path) -> None:
    links = small_pages(tmp_path)["initiatives/koopera.html"].addresses
    assert "../index-organisations.html#organisations-koopera" in links
    assert "../index-people.html#people-jone" in links


def test_the_index_leads_back_by_code(tmp_path: Path) -> None:
    page = small_pages(tmp_path)["index-people.html"]
    link = '<a href="initiatives/koopera.html#initiatives-koopera-contacts-1">1.1.1</a>'
    assert link in page.text


def test_a_record_without_a_page_of_its_own_is_a_place_on_another(tmp_path: Path) -> None:
    """In a programme an initiative is a line of its workshop."""
    pages = small_pages(tmp_path, kind="program")
    assert "initiatives/koopera.html" not in pages
    assert "initiatives-koopera" in pages["sessions/1-1.html"].ids


def test_what_this_publication_does_not_hold_is_no_link(tmp_path: Path) -> None:
    """Reports have no index of themes or countries to lead to."""
    book = composed(small(tmp_path), "sheets", "en")
    assert section(book, "sessions-1-1").data["session"].themes
    pages = dict(render_site(book, real.interface("en"), pdf=True))
    assert "themes-food" not in pages["sessions/1-1.html"]
    assert "Food" in pages["sessions/1-1.html"]
