from __future__ import annotations

from publisher.documents.account import Sureness
from publisher.documents.meeting import Meeting, Telling, same_session

from ..session_files import made_up, read, told

HEAD = "Title: {title}\nDate: {date}\nTime: {time}\nLanguage: English\n\nSpeakers\n\n{people}\n"


def sheet(name: str, title: str, date: str, time: str, people: str) -> Telling:
    text = HEAD.format(title=title, date=date, time=time, people=people.replace("; ", "\n\n"))
    (telling,) = told(read(text, name))
    return telling


ONE = sheet("a.txt", "A roof for all", "8 May 2023", "10:00-11:00 UTC", "Ines Roy; Kofi Adjei")


def meetings(*others: Telling) -> list[Meeting]:
    return same_session([ONE, *others])


def test_two_sheets_and_a_report_of_one_session_are_found_across_languages() -> None:
    found = same_session(
        [
            telling
            for name in ("report-fr", "sheet-en", "sheet-fr")
            for telling in told(made_up(name))
        ]
    )
    (meeting,) = found
    assert [telling.name for telling in meeting.tellings] == [
        "report-fr.txt",
        "sheet-en.txt",
        "sheet-fr.txt",
    ]
    assert "title and day are the same" in meeting.reason


def test_the_same_hour_in_two_zones_is_one_hour() -> None:
    other = sheet("b.txt", "Un toit", "8 May 2023", "19:00-20:00 KST", "Kofi Adjie; Ines Roy")
    (meeting,) = meetings(other)
    assert meeting.sureness is Sureness.CERTAIN
    assert "Ines Roy" in meeting.reason


def test_sessions_side_by_side_are_two() -> None:
    other = sheet("b.txt", "Water", "8 May 2023", "10:00-11:00 UTC", "Paul Lorrain; Ana Sanz")
    assert len(meetings(other)) == 2


def test_one_person_on_two_days_makes_two_sessions() -> None:
    other = sheet("b.txt", "Water", "9 May 2023", "10:00-11:00 UTC", "Ines Roy; Kofi Adjei")
    assert len(meetings(other)) == 2


def test_one_title_on_two_days_with_the_same_people_is_a_guess() -> None:
    other = sheet("b.txt", "A roof for all", "9 May 2023", "10:00-11:00 UTC", "Ines Roy")
    (meeting,) = meetings(other)
    assert meeting.sureness is Sureness.GUESS


def test_a_third_document_joins_two_that_had_nothing_in_common() -> None:
    second = sheet("b.txt", "Un toit", "8 May 2023", "15:00-16:00 UTC", "Ana Sanz; Paul Lorrain")
    third = sheet("c.txt", "A roof for all", "8 May 2023", "15:00-16:00 UTC", "Ana Sanz")
    assert len(meetings(second)) == 2
    (meeting,) = meetings(second, third)
    assert [telling.name for telling in meeting.tellings] == ["a.txt", "b.txt", "c.txt"]


def test_a_single_document_needs_no_reason() -> None:
    (meeting,) = meetings()
    assert (meeting.tellings, meeting.reason) == ((ONE,), "")
