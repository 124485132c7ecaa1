"""What a screen reader needs, and what validators and qpdf say of whole PDFs."""

from __future__ import annotations

from pathlib import Path

import page
import pikepdf
import pytest

from tests.publications.small import IN, composed, small, workshop
from tests.render.printing import Printed, printed, real_printed
from tests.render.reading import Element

FRENCH_ONLY = """\
kind: welcome
language: fr
title: {fr: Bienvenue, en: Welcome, es: Bienvenida}
body:
  fr: |
    Merci d’être venus.

    À bientôt.
"""
FILES: dict[str, str | None] = {
    f"{IN}/pages/welcome.yaml": FRENCH_ONLY,
    "sources/organisations/koopera.yaml": "name: Gizatea elkartea\nname_language: eu\n",
    f"{IN}/sessions/w2.yaml": workshop("1.2", "session-1", "subtitle: {es: Ciudades}\n"),
}


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """The small programme in English, with a French page and a Basque name in it."""
    return printed(composed(small(tmp_path_factory.mktemp("small"), FILES), "program", "en"))


def innermost(printed_: Printed, text: str) -> list[Element]:
    """Return the smallest elements that hold a text."""
    found = [e for e in printed_.reading.tree.walk() if text in e.text.replace("\u00a0", " ")]
    return [e for e in found if not any(child in found for child in e.children)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Merci d’être venus.", "fr"),
        ("À bientôt.", "fr"),
        ("Gizatea elkartea", "eu"),
        ("Ciudades", "es"),
        ("in French", "en"),
        ("Cities and cooperatives", "en"),
    ],
)
def test_a_screen_reader_knows_the_language_of_every_text(
    english: Printed, text: str, language: str
) -> None:
    found = innermost(english, text)
    assert found
    assert {element.language for element in found} == {language}


def test_what_is_in_the_language_of_the_book_says_no_more_of_it(english: Printed) -> None:
    languages = {element.own_language for element in english.reading.tree.walk()}
    assert languages <= {None, "fr", "eu", "es", "en"}
    marked = {e.text.strip() for e in english.reading.tree.walk() if e.own_language == "en"}
    assert {text.replace("\u00a0", " ") for text in marked} == {"in French", "in Spanish"}


def test_a_fallback_is_marked_where_it_stands_and_counted(english: Printed) -> None:
    (note,) = (text for text in english.reading.words if "Merci" in text)
    assert "in French" in note.replace("\u00a0", " ")
    assert english.book.completeness.fallbacks == (
        f"{IN}/pages/welcome.yaml body",
        f"{IN}/sessions/w2.yaml subtitle",
    )


def check(one: Printed, path: Path) -> None:
    """Demand that a PDF is PDF/UA-1, sound, and set in the package's fonts alone."""
    path.write_bytes(one.content)
    assert page.validate_pdf(path, profile="ua1").failures == []
    qpdf = pikepdf.Job(["qpdf", "--check", str(path)])
    qpdf.run()  # raises when the file is broken
    assert (qpdf.exit_code, qpdf.has_warnings) == (0, False)
    fonts = one.reading.fonts
    assert fonts
    families = ("Source-Serif-4", "Source-Serif-4-Display", "Source-Sans-3")
    assert all(str(font.FontName).split("+")[-1].startswith(families) for font in fonts)
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)


@pytest.mark.parametrize("kind", ["catalogue", "sheets"])
def test_a_small_publication_holds_pdf_ua_1(tmp_path: Path, kind: str) -> None:
    check(printed(composed(small(tmp_path / "p", FILES), kind, "es")), tmp_path / "book.pdf")


def test_a_programme_with_fallbacks_holds_pdf_ua_1(english: Printed, tmp_path: Path) -> None:
    check(english, tmp_path / "book.pdf")


@pytest.mark.long
@pytest.mark.parametrize(
    ("edition", "kind", "language"),
    [
        ("gsef2021", "program", "fr"),
        ("gsef2021", "program", "en"),
        ("gsef2021", "program", "es"),
        ("gsef2021", "sheets", "en"),
        ("gsef2021", "reports", "es"),
        ("gsef2018", "catalogue", "es"),
    ],
)
def test_the_forum_s_publications_hold_pdf_ua_1(
    edition: str, kind: str, language: str, tmp_path: Path
) -> None:
    check(real_printed(edition, kind, language), tmp_path / "book.pdf")
