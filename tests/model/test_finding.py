from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.errors import Location
from publisher.model.finding import Finding, Gravity, did_you_mean, exit_code

AT = Location("sources/x.yaml", 4, 2)


def test_a_finding_says_where_what_and_how_to_mend() -> None:
    assert str(Finding(AT, "html", "a tag")) == "sources/x.yaml:4:2 html a tag"
    assert str(Finding(AT, "html", "a tag", "delete it")) == (
        "sources/x.yaml:4:2 html a tag\n  to mend: delete it"
    )


def test_findings_sort_by_file_and_place_whatever_their_gravity() -> None:
    grave = Finding(Location("b", 1), "x", "x", gravity=Gravity.UNREADABLE)
    ordered = [
        Finding(Location("a", 2), "z", "z"),
        Finding(Location("a", 10), "a", "a"),
        Finding(Location("a", 10), "a", "b"),
        grave,
        Finding(Location("b", 2), "a", "a"),
    ]
    assert sorted({*ordered}) == ordered
    assert grave == Finding(Location("b", 1), "x", "x")


@pytest.mark.parametrize(
    ("gravities", "code"),
    [
        ([], 0),
        ([Gravity.CONTENT], 1),
        ([Gravity.CONFIGURATION, Gravity.CONTENT], 2),
        ([Gravity.CONTENT, Gravity.UNREADABLE, Gravity.CONFIGURATION], 3),
    ],
)
def test_the_gravest_finding_decides_the_exit_code(gravities: list[Gravity], code: int) -> None:
    assert exit_code(Finding(AT, "x", "x", gravity=gravity) for gravity in gravities) == code


def test_a_finding_survives_the_way_back_from_a_worker() -> None:
    finding = Finding(AT, "x", "what", "mend", Gravity.UNREADABLE)
    twin = pickle.loads(pickle.dumps(finding))
    assert (twin, twin.gravity) == (finding, Gravity.UNREADABLE)


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("frr", ["en", "fr"], "did you mean 'fr'?"),
        ("pt", ["fr", "en"], "known here: en, fr"),
        ("signatur", ["title", "signature"], "did you mean 'signature'?"),
        ("x", [], "nothing is known here yet"),
        (
            "x",
            [f"word-{n:02}" for n in range(12)],
            "known here: word-00, word-01, word-02, word-03",
        ),
        (
            "x",
            [f"word-{n:02}" for n in range(13)],
            "known here: word-00, word-01, word-02, word-03",
        ),
    ],
)
def test_advice_names_the_nearest_word_or_what_is_known(
    word: str, known: list[str], said: str
) -> None:
    advice = did_you_mean(word, known)
    assert advice.startswith(said)
    assert advice.endswith(", …") == (len(known) > 12)


@settings(deadline=None)
@given(st.text(max_size=8), st.sets(st.text(min_size=1, max_size=8), max_size=6))
def test_advice_does_not_depend_on_the_order_of_what_is_known(word: str, known: set[str]) -> None:
    options = sorted(known)
    assert did_you_mean(word, options) == did_you_mean(word, reversed(options))
