"""Nothing from outside gets into a PDF: no file, no address, no foreign font, no missing glyph."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from publisher.errors import BuildError
from publisher.render.engine import check_fonts, lay_out, no_warnings, stylesheet
from publisher.render.fonts import FAMILIES, FOLDER
from publisher.render.style import print_style
from tests import real
from tests.publications.small import IN, composed, person, report, small
from tests.render.printing import printed

CANARY = "a canary that must stay in its cage"
PAGE = '<!DOCTYPE html><html lang="en"><title>t</title>{head}<body>{body}</body></html>'
SERIF = "html { font-family: 'Source Serif 4' }"


def written(html: str, css: str = SERIF) -> bytes:
    """Lay out and write a page as a build would."""
    with no_warnings("test.pdf"):
        document = lay_out(html, (stylesheet(css),), "crafted")
        content: bytes = document.write_pdf(pdf_variant="pdf/ua-1")
    check_fonts(document)
    return content


CRAFTED = {
    "image": ("", '<img src="{canary}" alt="x">'),
    "data image": ("", '<img src="data:image/png;base64,iVBORw0KGgo=" alt="x">'),
    "object": ("", '<object data="{canary}"></object>'),
    "embed": ("", '<embed src="{canary}">'),
    "stylesheet": ('<link rel="stylesheet" href="{canary}">', "x"),
    "attachment": ('<link rel="attachment" href="{canary}">', "x"),
    "attached link": ("", '<a rel="attachment" href="{canary}">x</a>'),
    "imported style": ("<style>@import url('{canary}');</style>", "x"),
    "background": ("", "<p style=\"background: url('{canary}')\">x</p>"),
    "content": ("<style>p::before {{ content: url('{canary}') }}</style>", "<p>x</p>"),
    "font": (
        "<style>@font-face {{ font-family: f; src: url('{canary}') }}"
        " p {{ font-family: f, 'Source Serif 4' }}</style>",
        "<p>x</p>",
    ),
    "image in a drawing": (
        "",
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>x</title>'
        '<image href="{canary}" width="9" height="9"/></svg>',
    ),
    "list marker": ("<style>li {{ list-style: url('{canary}') }}</style>", "<ul><li>x</ul>"),
}


@pytest.mark.parametrize("name", CRAFTED)
@pytest.mark.parametrize("scheme", ["file", "http"])
def test_nothing_is_fetched(tmp_path: Path, name: str, scheme: str) -> None:
    file = tmp_path / "canary.txt"
    file.write_text(CANARY, encoding="utf-8")
    # An address nobody answers: were it asked, the test would see another error.
    canary = file.as_uri() if scheme == "file" else "http://127.0.0.1:9/canary.png"
    head, body = (part.format(canary=canary) for part in CRAFTED[name])
    with pytest.raises(BuildError) as caught:
        written(PAGE.format(head=head, body=body))
    assert CANARY not in str(caught.value)
    if name not in ("data image", "image in a drawing"):  # for these the engine has other words
        assert "nothing may be fetched" in str(caught.value)


def test_a_relative_address_is_not_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "canary.txt").write_text(CANARY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BuildError):
        written(PAGE.format(head="", body='<img src="canary.txt" alt="x">'))


def test_a_link_is_only_a_link(tmp_path: Path) -> None:
    file = tmp_path / "canary.txt"
    file.write_text(CANARY, encoding="utf-8")
    content = written(PAGE.format(head="", body=f'<a href="{file.as_uri()}">x</a>'))
    assert CANARY.encode() not in content


@pytest.mark.parametrize("rule", ["p { colour: red }", "p { color: }", "@pgae { margin: 0 }"])
def test_a_rule_the_engine_does_not_know_is_an_error(rule: str) -> None:
    with pytest.raises(BuildError, match="stylesheet"):
        stylesheet(rule)


@pytest.mark.parametrize("family", ["Helvetica", "serif", "'Noto Sans'"])
def test_a_foreign_family_never_shows(family: str) -> None:
    """Only the package's fonts exist: whatever a style asks for, it is set in one of them."""
    html = PAGE.format(head="", body=f'<p style="font-family: {family}">x</p>')
    document = lay_out(html, (), "crafted")
    document.write_pdf()
    assert {font.family for font in document.fonts.values()} <= FAMILIES


def test_styles_of_print_name_the_families_of_the_package_only() -> None:
    """A family misspelt would be replaced by another one without a word."""
    style = print_style(real.book("gsef2021", "program", "fr"))
    fonts = re.findall(r"\bfont(?:-family)?:([^;}]*)", style)
    families = {name for font in fonts for name in re.findall(r'"([^"]+)"', font)}
    assert families == FAMILIES
    assert not re.search(r"\b(?:serif|sans-serif|monospace|system-ui)\b", " ".join(fonts))


def test_a_font_that_is_not_the_package_s_is_an_error() -> None:
    document = lay_out(PAGE.format(head="", body="<p>x</p>"), (stylesheet(SERIF),), "crafted")
    document.write_pdf()
    (font,) = document.fonts.values()
    font.family = "Comic Sans MS"
    with pytest.raises(BuildError, match="Comic Sans MS crept in"):
        check_fonts(document)


def test_the_package_holds_the_families_it_names_with_their_licences() -> None:
    names = {path.name.split("-")[0] for path in FOLDER.glob("*.otf")}
    assert names == {family.replace(" ", "") for family in FAMILIES}
    for name in ("SourceSerif4", "SourceSans3"):
        assert (FOLDER / f"{name}-OFL.txt").is_file()


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Jone क", "U+0915"), ("北京", "U+5317"), ("Jone 😀", "U+1F600")],
)
def test_a_glyph_that_no_font_has_stops_the_build(tmp_path: Path, name: str, shown: str) -> None:
    files: dict[str, str | None] = {
        "sources/people/jone.yaml": person(f'"{name}"', "Etxeberria, Jone"),
        f"{IN}/reports/one.yaml": report("1-1", f"comments:\n  - person: jone\n    text: {TEXT}\n"),
    }
    with pytest.raises(BuildError) as caught:
        printed(composed(small(tmp_path, files), "reports", "fr"))
    assert "forum2018/fr/reports.pdf" in str(caught.value)
    assert shown in str(caught.value)


TEXT = "{fr: Oui., en: Yes., es: Sí.}"
