"""What is seen on pages: each small page has one fault, or is right although it looks like one."""

from __future__ import annotations

import re

import pytest

from publisher.model.observation import UNFIT, Observation, Sight
from publisher.render.engine import lay_out, stylesheet
from publisher.render.layout import LaidOut
from publisher.render.looking import look_at
from tests import real
from tests.render.printing import printed, real_printed

LONG = "Desoxirribonucleoproteinasintetizadoradeinterterritorialidades"  # 62 letters
PARTED = re.sub("[aeio]", "\\g<0>\u00ad", LONG)
PAGE = """
@page { size: 100mm 60mm; margin: 10mm;
  @top-right { content: string(head); font: 8pt "Source Sans 3" }
  @left-top { content: "1"; width: 8mm; font: 8pt "Source Sans 3" } }
html { font: 10pt/12pt "Source Serif 4" }
body, p, h1, h2, table { margin: 0; padding: 0 }
h1 { font-size: 10pt; line-height: 12pt; string-set: head attr(data-head) }
.card { width: 30mm } .kept { break-inside: avoid } .block { display: inline-block; width: 30mm }
.lifted { position: absolute; top: 0; left: 0 } .room { padding-left: 12mm }
"""


def seen(body: str, style: str = "") -> list[Observation]:
    html = f'<html lang="es"><title>-</title><body><section class="page" id="pages-a">{body}'
    document = lay_out(html, [stylesheet(PAGE + style)], "test")
    return look_at(LaidOut([document], 0, {}))


def sights(body: str, style: str = "") -> list[Sight]:
    return [one.sight for one in seen(body, style)]


def test_a_word_wider_than_its_card_is_told_with_its_field_and_both_widths() -> None:
    (one,) = seen(f'<div class="card"><p data-at="a.yaml#title.es">La {LONG} es</p></div>')
    assert (one.sight, one.page, one.at, one.anchor) == (
        Sight.WIDE, "1", "a.yaml#title.es", "pages-a",
    )  # fmt: skip
    assert one.text == LONG
    assert one.room == 30
    assert 95 < one.size < 110
    # Letters differ in width; about so many fewer, and it fits.
    assert not seen(f'<div class="card"><p>La {LONG[: -one.surplus - 2]} es</p></div>')


@pytest.mark.parametrize(
    "body",
    [
        f'<table class="card" style="table-layout: fixed"><tr><td>{LONG}</td></tr></table>',
        f'<div class="card"><table><tr><td>{LONG}</td><td>a</td></tr></table></div>',
        f'<p class="block">{LONG}</p>',
        f"<p>{LONG * 2}</p>",
    ],
    ids=["cell", "wide table", "inline block", "page"],
)
def test_a_word_runs_out_of_whatever_it_stands_in(body: str) -> None:
    assert set(sights(body)) == {Sight.WIDE}


@pytest.mark.parametrize(
    "body",
    [
        f'<p class="card" style="overflow-wrap: anywhere">{LONG}</p>',
        f'<p class="card">{PARTED}</p>',
        '<p class="card">uno dos tres <span class="lifted" style="top: 30mm">a</span></p>',
        '<p class="card" style="text-indent: -5mm; padding-left: 5mm">uno dos tres cuatro</p>',
        f'<p class="card" style="visibility: hidden; position: absolute">uno {"dos " * 9}</p>',
        '<div style="margin: 0 -5mm; padding: 0 5mm">uno dos tres</div>',
    ],
    ids=[
        "anywhere",
        "soft hyphens",
        "space before a lifted box",
        "hanging",
        "out of sight",
        "band",
    ],
)
def test_what_fits_is_not_told(body: str) -> None:
    assert not seen(body)


def test_a_card_taller_than_the_page_loses_its_last_lines() -> None:
    (one,) = seen(f'<p class="block" data-at="a.yaml#body.es">{"palabra " * 60}</p>')
    assert (one.sight, one.at, one.room) == (Sight.LOW, "a.yaml#body.es", 50)
    assert one.size > 60
    assert not seen(f'<p class="block">{("palabra " * 60)[: -one.surplus]}</p>')


def test_a_line_that_stands_on_another_is_told_once_with_its_own_field() -> None:
    body = '<p data-at="a.yaml#theme.es">uno dos</p><div class="lifted">tres cuatro</div>'
    (one,) = seen(body)
    assert (one.sight, one.at, one.text) == (Sight.OVER, "a.yaml#theme.es", "uno dos")


@pytest.mark.parametrize(
    "body",
    [
        '<p class="room">uno dos</p><div class="lifted">1.1</div>',
        '<p>uno dos</p><div class="lifted" style="width: 40mm; height: .4pt"></div>',
        '<p>uno</p><div class="lifted" style="left: 30mm; width: 40mm; height: 9mm"></div>',
        '<div class="lifted"><p>uno</p><p>dos</p></div>',
    ],
    ids=["beside", "hairline", "picture beside", "within"],
)
def test_what_is_lifted_and_hides_nothing_is_not_told(body: str) -> None:
    assert not seen(body, ".lifted { z-index: -1 } section { position: relative }")


def test_text_on_a_picture_is_told() -> None:
    picture = '<div class="lifted" style="width: 40mm; height: 9mm"></div>'
    assert sights(f"<p>uno</p>{picture}", "section { position: relative }") == [Sight.OVER]


@pytest.mark.parametrize("code", ["", '<span class="lifted">1.1</span>'])
def test_the_lines_of_a_title_are_counted_without_what_hangs_beside_them(code: str) -> None:
    title = (
        f'<h1 class="title level-1 room" data-at="a.yaml#title.es">{code}uno<br>dos<br>tres</h1>'
    )
    (one,) = seen(title)
    assert (one.sight, one.kind, one.size, one.text) == (Sight.TITLE, "page", 3, "uno\ndos\ntres")
    assert not seen(f'<h1 class="title level-1 room">{code}uno<br>dos</h1>')


def test_a_running_head_of_two_lines_is_told_at_its_title() -> None:
    head = "Carta de los foros mundiales de la economía social y de sus socios en las ciudades"
    title = '<h1 class="title level-1" data-at="a.yaml#title.es" data-head="{}">uno</h1>'
    (one,) = seen(title.format(head))
    assert (one.sight, one.kind, one.at, one.size) == (Sight.HEAD, "head", "a.yaml#title.es", 2)
    assert not seen(title.format(head[: -one.surplus]))


def test_a_thumb_tab_has_room_for_a_line() -> None:
    tab = '@page { @left-top { content: "miércoles"; width: 8mm } }'
    (one,) = seen("<p>uno</p>", tab)
    assert (one.sight, one.kind, one.text) == (Sight.HEAD, "tab", "miércoles")


def test_a_card_that_should_stand_together_and_breaks_is_told_where_it_begins() -> None:
    lines = "<p>uno</p>" * 14
    (one,) = seen(f'<p>cero</p><div class="kept" id="sessions-1">{lines}</div>')
    assert (one.sight, one.page, one.anchor, one.kind) == (Sight.BROKEN, "2", "sessions-1", "kept")
    assert one.size > one.room == 40
    assert not seen(f'<p>cero</p><div class="kept">{"<p>uno</p>" * 9}</div>')
    assert not seen(f"<p>cero</p><div>{lines}</div>")


@pytest.mark.long
@pytest.mark.parametrize("language", real.LANGUAGES)
def test_on_the_pages_of_the_forum_everything_fits(language: str) -> None:
    for kind in ("program", "sheets"):
        found = look_at(real_printed("gsef2021", kind, language).laid_out)
        assert not [one for one in found if one.sight in UNFIT]


@pytest.mark.long
def test_pages_are_numbered_as_they_are_printed() -> None:
    found = look_at(real_printed("gsef2021", "program", "es").laid_out)
    titles = {one.anchor: one for one in found if one.sight is Sight.TITLE}
    one = titles["sessions-inequalities"]
    assert one.at == "sources/gsef2021/sessions/inequalities.yaml#title.es"
    pages = real_printed("gsef2021", "program", "es").laid_out.pages["sessions-inequalities"]
    assert one.page == pages.label(pages.numbers[0])


def test_looking_does_not_change_what_is_written() -> None:
    book = real.book("gsef2021", "reports", "es")
    first, second = printed(book), printed(book)
    look_at(second.laid_out)
    assert first.content == second.content
