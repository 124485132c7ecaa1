from __future__ import annotations

import pytest

from publisher.memory.judging import PENALTIES, Penalty
from publisher.memory.pair import Direction, Origin, Pair, Reason, State

from .knowledge import explained, look_up, pair

OPENING = "Opening session of the forum"
SEANCE = "Séance d’ouverture du forum"


@pytest.mark.parametrize(
    ("context", "kind", "score", "reasons"),
    [
        ("a:title", "title", 101, ["+1: the same unit"]),
        ("b:title", "title", 100, []),
        ("b:role", "role", 98, ["-2: not the same kind of field: role"]),
        ("", "", 98, ["-2: not the same kind of field: unknown"]),
    ],
)
def test_the_same_source_is_worth_more_the_nearer_it_stood(
    context: str, kind: str, score: int, reasons: list[str]
) -> None:
    pairs = [pair(OPENING, SEANCE, context=context, kind=kind)]
    [match] = look_up(OPENING, pairs, context="a:title", kind="title")
    assert (match.score, explained(match), match.offered) == (score, reasons, SEANCE)


def test_a_text_without_a_place_is_never_the_same_unit() -> None:
    [match] = look_up(OPENING, [pair(OPENING, SEANCE)])
    assert match.score == 98


@pytest.mark.parametrize(
    ("source", "target", "text", "offered", "reason"),
    [
        ("Room 12", "Salle 12", "Room 13", "Salle 13", "-3: number changed 12 -> 13"),
        (
            "See https://a.example",
            "Voir https://a.example",
            "See https://b.example",
            "Voir https://b.example",
            "-3: address changed https://a.example -> https://b.example",
        ),
        (
            "Monday 3 June 2024, 9:00",
            "lundi 3 juin 2024, 9 h",
            "Tuesday 4 June 2024, 10:30",
            "mardi 4\u00a0juin 2024, 10\u202fh\u202f30",
            "-3: date changed Monday 3 June 2024 -> Tuesday 4 June 2024;"
            " time changed 9:00 -> 10:30",
        ),
        ("Is it “free”?", "Est-ce libre ?", 'Is it "free"?', "Est-ce libre ?",
         "-3: only typography differs"),
        ("by Ada Byron", "par Ada Byron", "by Ida Pfeiffer", "par Ida Pfeiffer",
         "-3: name changed Ada Byron -> Ida Pfeiffer"),
    ],
)  # fmt: skip
def test_values_and_names_are_carried_into_the_translation(
    source: str, target: str, text: str, offered: str, reason: str
) -> None:
    [match] = look_up(text, [pair(source, target)], names=["Ada Byron", "Ida Pfeiffer"])
    assert (match.score, match.offered, explained(match)) == (97, offered, [reason])
    assert match.pair.target == target


def test_what_cannot_be_carried_safely_is_left_to_a_person() -> None:
    [match] = look_up("Room 13", [pair("Room 12", "Salle douze")])
    assert (match.score, match.offered) == (90, "Salle douze")
    assert explained(match) == ["-3: number changed 12 -> 13", "-7: to be put in by hand"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (OPENING, "Closing session of the forum"),
        ("Entry to the forum is free", "Entry to the forum is not free"),
        ("Register", "Do not register"),
        ("Programme with link", "Programme without link"),
        # However long they are:
        (f"{OPENING} " * 40 + "is open", f"{OPENING} " * 40 + "is not open"),
    ],
)
def test_contraries_are_never_high_matches(source: str, text: str) -> None:
    for match in look_up(text, [pair(source, "…")]):
        assert match.score < 75
        assert match.reasons[-1].points == -25


def test_other_words_are_shown_and_other_values_counted() -> None:
    source = "The project supports 1,250 communities in 12 countries"
    text = "The project supported 2,300 communities in 14 countries"
    [match] = look_up(text, [pair(source, "…")])
    assert explained(match) == [
        "-11: words differ: The project [-supports 1,250-]{+supported 2,300+} communities in"
        " [-12-]{+14+} countries",
        "-2: not the same numbers, dates or addresses",
    ]


def test_other_words_never_score_like_the_same_words() -> None:
    long = "opening session of the forum " * 40
    [match] = look_up(f"{long} halls", [pair(f"{long} hall", "…")])
    assert match.score == 96


@pytest.mark.parametrize(
    ("known", "penalty"),
    [
        ({"origin": Origin.MACHINE}, Penalty.MACHINE),
        ({"state": State.NEEDS_REVIEW}, Penalty.UNREVIEWED),
        ({"state": State.STALE}, Penalty.STALE),
        ({"written_in": "es"}, Penalty.LANGUAGE),
    ],
)
def test_a_doubtful_pair_is_worth_less(known: dict[str, object], penalty: Penalty) -> None:
    [sure] = look_up(OPENING, [pair(OPENING, SEANCE, written_in="en")])
    [match] = look_up(OPENING, [pair(OPENING, SEANCE, **known)])
    assert match.score == sure.score - PENALTIES[penalty]
    assert match.reasons == (*sure.reasons, Reason(-PENALTIES[penalty], penalty.value))


def test_other_mark_up_is_worth_less() -> None:
    [match] = look_up("The **main** hall", [pair("The *main* hall", "La *grande* salle")])
    assert explained(match)[-1] == "-2: other mark-up"


def test_several_translations_of_one_source_doubt_each_other() -> None:
    pairs = [pair("Register", "S’inscrire"), pair("Register", "Inscription", context="a:b")]
    one, other = look_up("Register", pairs)
    assert {one.score, other.score} == {97}
    assert {one.offered, other.offered} == {"S’inscrire", "Inscription"}
    own, other = look_up("Register", pairs, context="a:b")
    assert (own.score, own.offered, other.score) == (101, "Inscription", 97)


def test_the_same_translation_twice_is_no_doubt() -> None:
    pairs = [pair("Register", "S’inscrire", context=context) for context in ("a", "b")]
    [match] = look_up("Register", pairs)
    assert match.score == 98


def test_only_the_direction_asked_for_answers() -> None:
    assert look_up(OPENING, [Pair(OPENING, "Apertura", Direction("en", "es"))]) == []
