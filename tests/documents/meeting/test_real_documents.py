"""The forum's own documents of two sessions, where they are there: facts only.

Each line below was found by reading the documents side by side. Two more that a reader finds are
not there, since they take understanding: a title printed for another speaker's talk, and DarESS,
which is a national hub in a biography and a network of regional ones in a summary.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from publisher.adapters.documents import read_document
from publisher.documents.draft import Mention
from publisher.documents.meeting import Meeting, Merged, Telling, merge, same_session
from publisher.documents.meeting.telling import entries

from ..session_files import told, words
from .test_merge import language_of

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "forum-documents"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the forum's documents are not here")


def tellings() -> list[Telling]:
    found: list[Telling] = []
    for number in ("000", "001", "002", "003"):
        (path,) = FOLDER.glob(f"{number}_*.txt")
        document, _ = read_document(path.read_bytes(), path.name)
        assert document is not None
        found += told(document)
    return found


def meetings() -> list[Meeting]:
    return same_session(tellings())


def merged(place: int) -> Merged:
    return merge(meetings()[place].tellings, language_of)


def found(place: int) -> set[tuple[str, str, str, str]]:
    return {
        (
            each.collection,
            each.field,
            each.about,
            " ".join(f"{side.document[:3]}:{side.line}" for side in each.sides),
        )
        for each in merged(place).contradictions
    }


def test_four_documents_are_two_sessions_with_two_reports() -> None:
    assert [[t.name[:3] for t in each.tellings] for each in meetings()] == [
        ["000", "001", "002"],
        ["003"],
    ]
    assert all(merged(place).report for place in (0, 1))


def test_every_contradiction_about_the_session_of_8_october_and_none_besides() -> None:
    assert found(0) == {
        ("sessions", "start", "", "000:15 000:8"),  # 2021, and 2020 in the banner
        ("sessions", "format", "", "001:11 000:13"),  # workshop, self-organised
        ("sessions", "main_question", "", "000:31 001:38"),  # two wordings in French
        ("sessions", "main_question", "", "000:31 002:38"),  # another question in English
        ("sessions", "context", "", "001:25 002:25"),  # 5.3 % and -5.3 %
        ("sessions", "context", "", "001:27 002:27"),  # the levels: three, or one
        ("sessions", "speakers", "Maud Caruhel", "000:26 002:70"),  # or Pascal Duforestel
        ("sessions", "speakers", "Rodérick Egal", "000:27 002:66"),
        ("sessions", "speakers", "Johanne Lavoie", "001:80 000:25 002:66"),
        ("sessions", "speakers", "Malick Diop", "002:69 000:25 001:46"),
        ("sessions", "speakers[0].description", "Ben Amar Zeghadi", "001:56 002:66"),  # 101(èm)e
        ("sessions", "speakers[1].title", "Maud Caruhel", "000:26 001:62"),
        ("people", "name", "Ben Amar Zeghadi", "000:25 000:38"),  # Ben Zeghadi
        ("people", "name", "Kevin Ossah", "000:21 002:61"),  # Kevin
        ("people", "name", "Maud Caruhel", "000:46 000:26"),  # Cahurel
        ("people", "name", "Rodérick Egal", "000:27 001:69"),  # Rodéric
    }


def test_every_contradiction_about_the_session_of_4_october_and_none_besides() -> None:
    university = "Université Félix Houphouët Boigny"
    assert found(1) == {
        ("sessions", "start", "", "003:15 003:8"),
        ("people", "name", "Mohammed Salhi", "003:61 003:25"),  # Sahli
        ("people", "name", "Honoré Quantchi", "003:26 003:79"),  # Ouantchi
        ("organisations", "name", university, "003:26 003:115"),  # Houphouet
    }


def test_the_hours_of_8_october_are_one_in_three_ways_of_writing_them() -> None:
    session = merged(0)
    assert session.session.fields["start"] == "2021-10-08 20:00 Asia/Seoul"
    assert [(side.document[:3], side.line) for side, _ in session.settled] == [("002", 11)]


def test_people_organisations_and_countries_of_the_speakers() -> None:
    first = entries(merged(0).session.fields["speakers"])
    assert {str(words(each["person"])): words(each.get("country")) for each in first} == {
        "Ben Amar Zeghadi": "FR",
        "Maud Caruhel": "FR",
        "Rodérick Egal": None,
        "Johanne Lavoie": "CA",
        "Malick Diop": "SN",
        "Pascal Duforestel": "FR",
    }
    genders = {
        each["person"].name: each["person"].facts.get("gender")
        for each in first
        if isinstance(each["person"], Mention)
    }
    assert genders["Maud Caruhel"] == "f"
    assert genders["Ben Amar Zeghadi"] == "m"
    second = merged(1).session.fields
    assert [words(each) for each in entries(second["moderators"])] == [
        {"person": "Chloé Sécher", "organisations": ["RTES"], "country": "FR"}
    ]
    assert [each.get("country") for each in entries(second["speakers"])] == [
        "MA",
        "CI",
        "CA",
        "CA",
        "TG",
    ]


def test_what_was_said_and_by_whom() -> None:
    reports = [each for place in (0, 1) if (each := merged(place).report)]
    people = [
        {
            field: [words(each.get("person")) for each in entries(report.fields.get(field))]
            for field in ("summaries", "answers", "comments")
        }
        for report in reports
    ]
    assert people == [
        {
            "summaries": ["Ben Amar Zeghadi", "Maud Caruhel", "Rodérick Egal"],
            "answers": ["Maud Caruhel", "Ben Amar Zeghadi", "Rodérick Egal", "Honoré Quantchi"],
            "comments": [None, None],
        },
        {
            "summaries": [
                "Béatrice Alain",
                "Kevin Ossah",
                "Mohammed Salhi",
                "Honoré Quantchi",
                "Johanne Lavoie",
            ],
            "answers": ["Kevin Ossah", "Honoré Quantchi", "Johanne Lavoie", "Mohammed Salhi"],
            "comments": [],
        },
    ]
    exchanges = entries(reports[0].fields["exchanges"])
    assert [len(entries(each["answers"])) for each in exchanges] == [2, 1]
    assert words(reports[0].fields["attendance"]) == {"number": "19", "note": {"fr": "+ live"}}
    assert not {"attendance", "exchanges", "conclusion"} & reports[1].fields.keys()
