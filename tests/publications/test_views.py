from __future__ import annotations

from pathlib import Path

import pytest

from publisher.model.translated import Shown
from publisher.publications.viewer import Viewer
from publisher.publications.views import Address
from tests.builders import EDITION
from tests.publications.small import IN, initiative, localizer, small, workshop


def addresses(root: Path, urls: str) -> tuple[Address, ...]:
    files: dict[str, str | None] = {
        f"{IN}/initiatives/koopera.yaml": initiative("1.1.1", "1-1", f"urls: [{urls}]")
    }
    project = small(root, files)
    record = project.editions[EDITION].initiatives["koopera"]
    return Viewer(localizer(project, "en")).initiative(record).addresses


@pytest.mark.parametrize(
    ("link", "href"),
    [
        ('{url: "https://www.koopera.org/"}', "https://www.koopera.org/"),
        ('{url: "https://www.koopera.org/", state: repaired}', "https://www.koopera.org/"),
        ('{url: "https://www.koopera.org/", state: broken}', None),
    ],
)
def test_an_address_is_printed_short_and_linked_unless_broken(
    tmp_path: Path, link: str, href: str | None
) -> None:
    assert addresses(tmp_path, link) == (Address(href, "koopera.org"),)


def test_an_address_that_leads_to_somebody_else_is_not_shown(tmp_path: Path) -> None:
    links = '{url: "http://other.example/", state: misleading}, {url: "http://a.example/b?c=d"}'
    assert addresses(tmp_path, links) == (Address("http://a.example/b?c=d", "a.example/b?c=d"),)


def test_each_appearance_has_an_anchor_of_its_own(tmp_path: Path) -> None:
    more = (
        "moderators: [{person: jone}]\nspeakers: [{person: jone}, {organisations: [koopera]}]\n"
        "groups: [{participants: [{person: jone}]}, {participants: [{person: jone}]}]\n"
    )
    project = small(tmp_path, {f"{IN}/sessions/1-1.yaml": workshop("1.1", "session-1", more)})
    view = Viewer(localizer(project, "fr")).session(project.editions[EDITION].sessions["1-1"])
    people = [*view.moderators, *view.speakers, *(p for g in view.groups for p in g.participants)]
    assert [participant.anchor for participant in people] == [
        "sessions-1-1-moderators-1",
        "sessions-1-1-speakers-1",
        "sessions-1-1-speakers-2",
        "sessions-1-1-group1-1",
        "sessions-1-1-group2-1",
    ]


@pytest.mark.parametrize(
    ("organisers", "coordinated"), [("organisers: [{organisations: [koopera]}]", True), ("", False)]
)
def test_a_workshop_with_organisers_and_no_initiatives_is_coordinated(
    tmp_path: Path, organisers: str, coordinated: bool
) -> None:
    project = small(tmp_path, {f"{IN}/sessions/w2.yaml": workshop("1.2", "session-1", organisers)})
    viewer = Viewer(localizer(project, "fr"))
    assert viewer.session(project.editions[EDITION].sessions["w2"]).coordinated is coordinated


def test_a_name_in_its_own_language_is_no_fallback(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "sources/organisations/koopera.yaml": "name: Gizatea\nname_language: eu\n"
        "names: {es: Asociación Gizatea}\n"
    }
    project = small(tmp_path, files)
    shown = {lang: localizer(project, lang).organisation("koopera") for lang in ("fr", "es")}
    assert shown["fr"] == Shown("Gizatea", "eu", fallback=False)
    assert shown["es"] == Shown("Asociación Gizatea", "es", fallback=False)
