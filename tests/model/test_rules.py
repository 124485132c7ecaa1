from __future__ import annotations

from pathlib import Path

import pytest

from publisher.adapters.project_files import load_project
from tests.builders import EDITION, amend, write_project

FOLDER = f"sources/{EDITION}"
BLOCK, WORKSHOP = f"{FOLDER}/sessions/session-1.yaml", f"{FOLDER}/sessions/1-1.yaml"
INITIATIVE, PAGE = f"{FOLDER}/initiatives/koopera.yaml", f"{FOLDER}/pages/welcome.yaml"
FORUM = f"{FOLDER}/edition.yaml"


def said(root: Path) -> list[str]:
    """Return the findings of a project, without their place, as "code what; mend"."""
    _, findings = load_project(root)
    return [f"{f.code} {f.what}; {f.mend}" for f in findings]


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (
            INITIATIVE,
            "[bilbao]",
            "[bilbo]",
            "dangling no record 'bilbo' in places; did you mean 'bilbao'?",
        ),
        (
            INITIATIVE,
            "person: jone",
            "person: x",
            "dangling no record 'x' in people; known here: jone",
        ),
        (WORKSHOP, "[food]", "[fud]", "dangling no record 'fud' in themes; known here: food"),
        (
            FORUM,
            "[koopera]",
            "[kopera]",
            "dangling no record 'kopera' in organisations; did you mean 'koopera'?",
        ),
        (
            "sources/places/bilbao.yaml",
            "ES",
            "UK",
            "country 'UK' is not a country of ISO 3166-1; write its two letters, like CI or ES",
        ),
        (
            INITIATIVE,
            "session: 1-1",
            "session: session-1",
            "session-kind 'session-1' is a block of the day, not a workshop; name its workshop",
        ),
        (
            INITIATIVE,
            '"1.1.1"',
            '"1.2.1"',
            "code code 1.2.1 does not belong to workshop 1.1; correct the code or the session",
        ),
        (
            INITIATIVE,
            '"1.1.1"',
            '"1.11"',
            "code code 1.11 does not belong to workshop 1.1; correct the code or the session",
        ),
        (BLOCK, "day: 2018-10-01\n", "", "missing-field a block needs its day; add a line 'day:'"),
        (
            WORKSHOP,
            "parent: session-1\n",
            "",
            "missing-field a workshop needs its block; add a line 'parent:'",
        ),
        (
            WORKSHOP,
            "parent: session-1",
            "parent: 1-1",
            "session-kind '1-1' is not a block of the day; name the block",
        ),
        (
            WORKSHOP,
            "kind: workshop\nparent: session-1",
            "kind: session\nstart: 2018-10-01 09:00 UTC",
            "missing-field a session needs 'start' and 'end'; add both lines",
        ),
        (
            BLOCK,
            "2018-10-01",
            "2018-10-04",
            "date 2018-10-04 is outside the edition, which lasts from 2018-10-01 to 2018-10-03; "
            "correct the date here or in edition.yaml",
        ),
    ],
)
def test_what_must_hold_between_records(
    tmp_path: Path, path: str, old: str, new: str, expected: str
) -> None:
    amend(write_project(tmp_path), path, old, new)
    assert expected in said(tmp_path)


@pytest.mark.parametrize(
    ("start", "end", "faults"),
    [
        ("2018-10-01 09:00 Europe/Madrid", "2018-10-01 10:00 Europe/Madrid", []),
        ("2018-10-01 09:00 Europe/Madrid", "2018-10-01 08:30 UTC", []),
        ("2018-09-30 22:30 UTC", "2018-09-30 23:30 UTC", []),  # already 1 October in Madrid
        ("2018-10-01 09:00 Europe/Madrid", "2018-10-01 07:00 UTC", ["time"]),
        ("2018-10-03 22:30 UTC", "2018-10-03 23:30 UTC", ["date"]),  # 4 October in Madrid
        ("1000-01-01 00:00 UTC", "2999-12-31 23:59 Pacific/Kiritimati", ["date"]),
    ],
)
def test_hours_are_compared_as_instants_and_days_in_the_editions_zone(
    tmp_path: Path, start: str, end: str, faults: list[str]
) -> None:
    session = (
        f'code: "2"\nlanguage: fr\nkind: session\ntitle: {{fr: A}}\nstart: {start}\nend: {end}\n'
    )
    write_project(tmp_path, files={f"{FOLDER}/sessions/alone.yaml": session})
    assert [f.code for f in load_project(tmp_path)[1]] == faults


def test_an_edition_that_ends_before_it_starts_is_reported(tmp_path: Path) -> None:
    amend(write_project(tmp_path), FORUM, "end: 2018-10-03", "end: 2018-09-03")
    assert "time it ends before it starts; correct one of the two" in said(tmp_path)


def test_an_edition_in_an_unknown_zone_is_reported(tmp_path: Path) -> None:
    session = (
        'code: "2"\nlanguage: fr\nkind: session\ntitle: {fr: A}\nstart: 2018-10-01 09:00 UTC\n'
    )
    write_project(tmp_path, files={f"{FOLDER}/sessions/alone.yaml": session})
    amend(tmp_path, FORUM, "Europe/Madrid", "Europe/Madird")
    assert said(tmp_path) == [
        "zone 'Europe/Madird' is not a time zone; write its IANA name, like Europe/Madrid or UTC"
    ]


@pytest.mark.parametrize(("path", "code"), [(INITIATIVE, '"1.1.1"'), (WORKSHOP, '"1.1"')])
def test_one_code_stands_for_one_record(tmp_path: Path, path: str, code: str) -> None:
    write_project(tmp_path)
    twin = path.replace(".yaml", "-2.yaml")
    (tmp_path / twin).write_text((tmp_path / path).read_text(encoding="utf-8"), encoding="utf-8")
    bare = code.strip('"')
    assert said(tmp_path) == [
        f"duplicate-code code {bare} is also that of {path}; "
        "keep one of the two records, or correct the code"
    ]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Merci **beaucoup**, 3 < 4 et a > b.", []),
        ("[a](https://a.example) <https://b.example> [c](mailto:c@d.example)", []),
        ("<b>x</b>", ["html"]),
        ("<!-- x -->", ["html"]),
        ("</p>", ["html"]),
        ("[x](javascript:alert(1))", ["link-scheme"]),
        ("[x]( <JavaScript:alert(1)>)", ["html", "link-scheme"]),
        ("[x](data:text/html,y) [z](file:///y)", ["link-scheme", "link-scheme"]),
        ("![x](https://a.example/x.png)", ["image"]),
        ("{initiatives} et {countries}", []),
        ("{initiative}", ["figure"]),
        ("{{7*7}} {% x %}", []),
    ],
)
def test_markdown_that_a_page_would_not_obey_is_reported(
    tmp_path: Path, text: str, codes: list[str]
) -> None:
    page = f"kind: welcome\nlanguage: fr\ntitle: {{fr: A}}\nbody:\n  fr: |\n    {text}\n"
    write_project(tmp_path, files={PAGE: page})
    _, findings = load_project(tmp_path)
    assert [f.code for f in findings] == codes
    assert all(str(f.at) == f"{PAGE}:5:7" for f in findings)


def test_a_title_is_one_line(tmp_path: Path) -> None:
    page = "kind: welcome\nlanguage: fr\ntitle:\n  fr: |\n    A\n    B\nbody: {fr: C}\n"
    write_project(tmp_path, files={PAGE: page})
    assert said(tmp_path) == ["lines this field is one line of text; join the lines"]
