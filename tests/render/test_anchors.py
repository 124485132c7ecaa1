"""Whatever may be linked to stands in the HTML of its section, in print and on the web."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.model.publication import Publication
from publisher.publications.registry import KINDS
from publisher.render.book import parts
from publisher.render.site import page_path, render_site
from tests import real
from tests.publications.small import IN, alone, composed, report, small, workshop

PARTS = {
    "organisers": "organisers: [{organisations: [koopera]}]\n",
    "moderators": "moderators: [{person: jone}]\n",
    "speakers": "speakers: [{person: jone, country: PT}]\n",
    "groups": "groups: [{title: {fr: Un.}, participants: [{person: jone}]}]\n",
}
SAID = """\
summaries: [{person: jone, text: {fr: Oui.}}, {audience: yes, text: {fr: Non.}}]
answers: [{organisations: [koopera], text: {fr: Oui.}}]
comments: [{person: jone, country: PT, text: {fr: Oui.}}]
exchanges: [{question: {fr: Où ?}, answers: [{person: jone, text: {fr: Ici.}}]}]
"""
WORKSHOPS: dict[str, str | None] = {
    f"{IN}/sessions/w2.yaml": workshop(
        "1.2", "session-1", PARTS["organisers"] + PARTS["moderators"] + PARTS["groups"]
    ),
    f"{IN}/reports/w2.yaml": report("w2", SAID),
}
TIMES = ("2018-10-03 16:00 UTC", "2018-10-03 18:00 UTC")


def missing(book: Publication) -> Iterator[str]:
    """Yield every anchor that a section promises and its HTML has not."""
    interface = real.interface(book.language)
    for part in parts(book, interface):
        for section in part.sections:
            yield from (f"print {a}" for a in section.anchors if f'id="{a}"' not in part.html)
    pages = dict(render_site(book, interface, pdf=True))
    for section in book.sections:
        if section.on_web:
            html = pages[page_path(section.anchor)]
            yield from (f"web {a}" for a in section.anchors if f'id="{a}"' not in html)


@pytest.mark.parametrize("kind", KINDS)
def test_every_anchor_of_an_edition_of_workshops_is_there(tmp_path: Path, kind: str) -> None:
    assert list(missing(composed(small(tmp_path, WORKSHOPS), kind, "fr"))) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_anchor_of_an_edition_of_sessions_is_there(tmp_path: Path, kind: str) -> None:
    files: dict[str, str | None] = {
        f"{IN}/sessions/s2.yaml": alone("2", *TIMES, PARTS["moderators"] + PARTS["speakers"]),
        f"{IN}/reports/s2.yaml": report("s2", SAID),
    }
    assert list(missing(composed(small(tmp_path, files), kind, "fr"))) == []


@pytest.mark.parametrize("kind", ["program", "sheets"])
@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("w2", workshop("1.2", "session-1", PARTS["speakers"])),
        ("s2", alone("2", *TIMES, PARTS["organisers"])),
        ("s2", alone("2", *TIMES, PARTS["groups"])),
    ],
)
def test_everybody_of_a_session_is_there(tmp_path: Path, kind: str, file: str, text: str) -> None:
    files: dict[str, str | None] = {f"{IN}/sessions/{file}.yaml": text}
    assert list(missing(composed(small(tmp_path, files), kind, "fr"))) == []


@pytest.mark.parametrize(("edition", "kind"), real.BOOKS)
def test_every_anchor_of_the_forum_s_publications_is_there(edition: str, kind: str) -> None:
    assert list(missing(real.book(edition, kind, "es"))) == []
