from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from publisher.documents.draft import Mention, Said
from publisher.documents.meeting import Contradiction, Merged, merge
from publisher.documents.meeting.telling import entries

from ..session_files import made_up, read, told, words

FRENCH = re.compile(r"\b(?:les?|la|des|une?|est|et|du)\b")
ENGLISH = re.compile(r"\b(?:the|of|and|a|by|should|for|its)\b", re.IGNORECASE)


def language_of(text: str, claimed: str | None) -> str:
    """Tell French from English by their small words."""
    french, english = len(FRENCH.findall(text)), len(ENGLISH.findall(text))
    return claimed or "fr" if french == english else "fr" if french > english else "en"


def merged(*names: str) -> Merged:
    return merge([t for name in names for t in told(made_up(name))], language_of)


def merged_texts(*texts: str) -> Merged:
    tellings = [t for n, text in enumerate(texts, 1) for t in told(read(text, f"{n}.txt"))]
    return merge(tellings, lambda text, claimed: claimed or "en")


def of(found: Merged, collection: str, field: str, about: str = "") -> list[Contradiction]:
    return [
        each
        for each in found.contradictions
        if (each.collection, each.field) == (collection, field) and about in (each.about, "")
    ]


def sides(each: Contradiction) -> list[tuple[str, int, str]]:
    return [(side.document.removesuffix(".txt"), side.line, side.text) for side in each.sides]


ALL = ("sheet-fr", "sheet-en", "report-fr")


def test_every_contradiction_is_found_and_none_besides() -> None:
    found = merged(*ALL)
    assert sorted((each.collection, each.field, each.about) for each in found.contradictions) == [
        ("people", "name", "Kofi Adjei"),
        ("people", "name", "Salma Berrada"),
        ("sessions", "context", ""),  # 4.5 % more or less
        ("sessions", "format", ""),
        ("sessions", "main_question", ""),  # English against French
        ("sessions", "speakers", "Grace Otieno"),
        ("sessions", "speakers", "Kofi Adjei"),  # or Paul Lorrain
        ("sessions", "speakers[0].description", "Ines Quiroga"),  # twenty or thirty years
        ("sessions", "speakers[1].title", "Kofi Adjei"),
        ("sessions", "start", ""),  # 2023 or 2022
    ]


def test_the_order_of_documents_decides_what_stands_not_what_is_found() -> None:
    orders = (ALL, ALL[::-1], (ALL[1], ALL[2], ALL[0]))
    kinds = [
        {
            (each.collection, re.sub(r"\[\d]", "", each.field))
            for each in merged(*order).contradictions
        }
        for order in orders
    ]
    assert kinds[0] == kinds[1] == kinds[2]


def test_texts_stand_by_the_language_they_are_in() -> None:
    fields = merged("report-fr", "sheet-fr", "sheet-en").session.fields
    assert words(fields["title"]) == {
        "en": "Neighbourhood Markets Run by Their Residents",
        "fr": "Des marchés de quartier tenus par leurs habitants",
    }
    first = entries(fields["speakers"])[0]
    title, description = first["title"], first["description"]
    assert isinstance(title, Mapping)
    assert isinstance(description, Mapping)
    assert set(title) == {"fr", "en"}
    assert set(description) == {"fr"}  # French in the English sheet too
    assert isinstance(description["fr"], Said)
    assert description["fr"].claimed == "fr"


def test_a_name_spelt_in_several_ways_stands_once_with_all_spellings() -> None:
    found = merged(*ALL)
    (each,) = of(found, "people", "name", "Kofi Adjei")
    assert sides(each) == [("sheet-fr", 43, "Kofi Adjei"), ("report-fr", 25, "Kofi Adjie")]
    (moderator,) = of(found, "people", "name", "Salma Berrada")
    assert sides(moderator) == [("sheet-fr", 33, "Salma Berrada"), ("sheet-en", 43, "Salma")]
    assert "report-fr.txt" in moderator.reason
    assert found.report is not None
    answer = entries(found.report.fields["answers"])[0]["person"]
    assert isinstance(answer, Mention)
    assert (answer.name, answer.printed) == ("Kofi Adjei", "Kofi Adjie")


def test_two_people_for_one_organisation_are_one_question() -> None:
    (each,) = of(merged(*ALL), "sessions", "speakers", "Kofi Adjei")
    assert sides(each) == [
        ("sheet-fr", 43, "Kofi Adjei, Ville de Valfleury"),
        ("sheet-en", 51, "Paul Lorrain, Ville de Valfleury"),
    ]
    assert "Paul Lorrain" in each.reason


def test_whoever_is_named_by_one_document_only_is_listed_and_stays() -> None:
    found = merged(*ALL)
    (each,) = of(found, "sessions", "speakers", "Grace Otieno")
    assert sides(each)[0] == ("sheet-en", 52, "Grace Otieno, Network of Covered Markets")
    assert sides(each)[1:] == [
        ("sheet-fr", 37, "Ines Quiroga, Kofi Adjei"),
        ("report-fr", 24, "Ines Quiroga, Kofi Adjie"),
    ]
    names = [words(entry["person"]) for entry in entries(found.session.fields["speakers"])]
    assert names == ["Ines Quiroga", "Kofi Adjei", "Paul Lorrain", "Grace Otieno"]


def test_another_question_in_another_language_is_no_translation() -> None:
    (each,) = of(merged(*ALL), "sessions", "main_question")
    assert each.foreign == "en"
    assert [(name, line) for name, line, _ in sides(each)] == [("sheet-fr", 29), ("sheet-en", 28)]


def test_figures_that_differ_are_shown_with_their_lines() -> None:
    (each,) = of(merged(*ALL), "sessions", "context")
    assert each.foreign == ""  # the rest of it is a translation
    (first, second) = sides(each)
    assert first[:2] == ("sheet-fr", 16)
    assert "4,5 %" in first[2]
    assert second[:2] == ("sheet-en", 17)
    assert "-4.5%" in second[2]


def test_two_wordings_in_one_language_are_shown_side_by_side() -> None:
    (each,) = of(merged(*ALL), "sessions", "speakers[0].description")
    (first, second) = sides(each)
    assert first[:2] == ("sheet-fr", 37)
    assert "un bail de vingt ans" in first[2]
    assert second[:2] == ("sheet-en", 48)
    assert "un bail de trente ans" in second[2]


def test_the_year_of_the_banner_is_held_against_the_date() -> None:
    (each,) = of(merged("report-fr"), "sessions", "start")
    assert sides(each) == [
        ("report-fr", 14, "Date: 14 mars 2023"),
        ("report-fr", 7, "13-17 March 2022"),
    ]
    assert "year" in each.reason


def test_one_hour_in_two_zones_is_no_contradiction_and_settles_a_missing_zone() -> None:
    found = merged("sheet-en", "sheet-fr", "report-fr")
    assert found.session.fields["start"] == "2023-03-14 09:30 UTC"  # not the guess that is first
    ((side, how),) = found.settled
    assert (side.document, side.line) == ("sheet-en.txt", 9)
    assert "Asia/Seoul" in how
    assert all("hour" not in each.reason for each in found.contradictions)


def test_an_end_that_only_one_document_has_is_taken() -> None:
    head = "Title: A roof\nDate: 8 May 2023\nParticipants: 3\n"
    found = merged_texts(f"{head}Time: 10:00 UTC\n", f"{head}Time: 19:00-20:30 KST\n")
    fields = found.session.fields
    assert (fields["start"], fields["end"]) == (
        "2023-05-08 10:00 UTC",
        "2023-05-08 20:30 Asia/Seoul",
    )
    assert found.contradictions == ()


def test_a_day_without_hours_is_held_against_the_others() -> None:
    first, second = (
        "Title: A\nLanguage: fr\nDate: 8 May 2023, 10:00 UTC\n",
        "Title: A\nLanguage: fr\n",
    )
    (each,) = merged_texts(first, f"{second}Date: 9 May 2023\n").contradictions
    assert (each.field, each.reason) == ("start", "the days differ")
    assert merged_texts(first, f"{second}Date: 8 May 2023\n").contradictions == ()


def test_of_two_kinds_of_session_the_one_that_records_know_stands() -> None:
    found = merged("report-fr", "sheet-fr")
    assert found.session.fields["format"] == "workshop"
    assert "variants" not in found.session.fields
    (each,) = of(found, "sessions", "format")
    assert [name for name, _, _ in sides(each)] == ["sheet-fr", "report-fr"]
    assert sides(each)[1][2] == "Session auto-organisée"


def test_a_missing_zone_that_nothing_settles_is_a_contradiction() -> None:
    (each,) = of(merged("sheet-fr", "sheet-en"), "sessions", "start")
    assert "UTC+9" in each.reason


@pytest.mark.parametrize(
    ("one", "other", "field"),
    [
        ("Time: 10:00 UTC", "Time: 11:00 UTC", "start"),
        ("Time: 10:00-11:00 UTC", "Time: 10:00-11:30 UTC", "end"),
        ("Format: workshop", "Format: plenary", "format"),
        ("Language: French", "Language: English", "spoken"),
        ("Participants: 12", "Participants: 21", "attendance.number"),
        ("Conclusion\n\nYes.", "Conclusion\n\nNo.", "conclusion"),
        ("Moderator\n\nAna Sanz (Ville)", "Moderator\n\nAna Sanz (Bank)", "organisations"),
        ("Moderator\n\nAna Sanz (Togo)", "Moderator\n\nAna Sanz (Kenya)", "country"),
        ("Objectives\n\nRoofs", "Objectives\n\nFloors", "objectives"),
        ("Guiding questions\n\nWhy?", "Guiding questions\n\nWho?", "rounds[0].questions"),
    ],
)
def test_fields_that_differ_are_contradictions(one: str, other: str, field: str) -> None:
    head, end = "Title: A roof\nDate: 8 May 2023\n", "\n\nComments\n\nGood.\n"
    found = merged_texts(head + one + end, head + other + end)
    assert [each.field for each in found.contradictions] == [field]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Time: 10:00 UTC", "Time: 19:00 KST"),
        ("Moderator\n\nAna Sanz (Network of Towns)", "Moderator\n\nAna Sanz (NT)"),
        ("Moderator\n\nAna Sanz, Towns (Togo)", "Moderator\n\nAna Sanz"),
        ("Objectives\n\nA roof.", "Objectives\n\na roof"),
        ("Comments\n\n- Good.", "Comments\n\n- Better."),
        ("Format: workshop", "Format: taller"),
    ],
)
def test_what_can_stand_side_by_side_is_no_contradiction(one: str, other: str) -> None:
    head = "Title: A roof\nDate: 8 May 2023\nParticipants: 3\n\n"
    assert merged_texts(head + one, head + other).contradictions == ()


def test_people_listed_side_by_side_are_not_one_with_two_spellings() -> None:
    text = "Title: A\nDate: 8 May 2023\nContext: x\n\nSpeakers\n\nMario Lopes\n\nMaria Lopes\n"
    found = merged_texts(text)
    assert found.contradictions == ()
    names = [words(entry["person"]) for entry in entries(found.session.fields["speakers"])]
    assert names == ["Mario Lopes", "Maria Lopes"]


def test_an_organisation_with_and_without_accents_is_one_spelt_in_two_ways() -> None:
    head = "Titre: A\nDate: 8 mai 2023\nParticipants: 3\n\nIntervenants\n\n"
    found = merged_texts(
        f"{head}Ana Sanz, Université Zoé Noël (Togo)\n\n"
        "Réponses à la question principale\n\n"
        "Nom complet: Ana Sanz\n\nOrganisation: Université Zoe Noël\n\nRéponse: Oui\n"
    )
    (each,) = found.contradictions
    assert (each.collection, each.field) == ("organisations", "name")
    assert [line for _, line, _ in sides(each)] == [7, 13]


def test_nothing_that_is_said_is_dropped_without_a_word() -> None:
    tellings = [telling for name in ALL for telling in told(made_up(name))]
    found = merge(tellings, language_of)
    kept = _texts(found.session.fields) | _texts(found.report.fields if found.report else {})
    shown = {(side.document, side.line) for each in found.contradictions for side in each.sides}
    for telling in tellings:
        for draft in (telling.session, telling.report):
            for said in _all(draft.fields if draft else {}):
                lines = range(said.span.first, said.span.last + 1)
                assert _plain(said.text) in kept or any((telling.name, n) in shown for n in lines)


def _texts(value: object) -> set[str]:
    return {_plain(said.text) for said in _all(value)}


def _all(value: object) -> list[Said]:
    if isinstance(value, Said):
        return [value]
    if isinstance(value, Mapping):
        return [said for member in value.values() for said in _all(member)]
    if isinstance(value, list | tuple):
        return [said for member in value for said in _all(member)]
    return []


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
