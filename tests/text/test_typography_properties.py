"""What holds for any text at all, nasty ones above all."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from publisher.text.typography import changes, profile_of, runs, typeset
from publisher.text.typography.protect import mask

NASTY = (
    *" \u00a0\u202f\u2009\n\t\"'«»“”‘’:;?!.,…-–—()[]¿¡%€°ºª/@#_=12aemhsIVXÉ",
    *("  ", "\n\n", "...", "etc", "siècle", "siglo ", "XXI", "2017", "2018-2021", "250", "000"),
    *("er", "ème", "ère", "M. ", "Mme ", "p. ", "n°", "nº", "No. ", "EE. UU.", "km", " octobre "),
    *(" de mayo", " October", "http://x.org", "a@b.org", "1.2.3", "11:00", "l'", "'90s", "Dupont"),
)
nasty_texts = st.lists(st.sampled_from(NASTY), max_size=20).map("".join)
texts = st.text(max_size=60) | nasty_texts
languages = st.sampled_from(["fr", "en", "es", "eu"])

# The rules that rewrite letters: 1ère is 1re, 1º is 1.º. No other may.
REWRITES = frozenset(
    {
        ("fr", "ordinal-first"),
        ("fr", "ordinal"),
        ("fr", "ordinal-roman"),
        ("es", "number-sign"),
        ("es", "ordinal"),
        ("es", "ordinal-letter"),
        ("es", "ordinal-short"),
    }
)


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


@settings(max_examples=600)
@given(text=texts, language=languages)
@example(text='"" «a"b» "c', language="fr")
@example(text="etc……….", language="es")
@example(text="« – a", language="fr")
@example(text="\ud800?", language="fr")
def test_setting_twice_is_setting_once(text: str, language: str) -> None:
    once = typeset(text, language)
    assert typeset(once, language) == once


@settings(max_examples=400)
@given(text=texts, language=languages)
def test_changes_are_listed_exactly_when_something_changes(text: str, language: str) -> None:
    listed = changes(text, language)
    assert bool(listed) == (typeset(text, language) != text)
    assert all(0 <= change.start < len(text) for change in listed)
    assert all(change.before and change.before != change.after for change in listed)


@settings(max_examples=400)
@given(text=texts, language=languages)
def test_no_letter_or_digit_is_lost_or_moved(text: str, language: str) -> None:
    listed = changes(text, language)
    for change in listed:
        if (language, change.rule) not in REWRITES:
            assert letters(change.before) == letters(change.after)
    if not any((language, change.rule) in REWRITES for change in listed):
        assert letters(typeset(text, language)) == letters(text)


def test_the_rules_that_rewrite_letters_are_known_by_name() -> None:
    names = {(code, rule.name) for code in ("fr", "es") for rule in profile_of(code).rules}
    assert names >= REWRITES


@settings(max_examples=400)
@given(text=texts, language=languages)
def test_a_fragment_keeps_the_space_at_its_ends(text: str, language: str) -> None:
    once = typeset(text, language)
    assert len(once) - len(once.lstrip()) == len(text) - len(text.lstrip())
    assert len(once) - len(once.rstrip()) == len(text) - len(text.rstrip())


@given(text=texts, language=languages)
def test_lines_stay_lines(text: str, language: str) -> None:
    assert typeset(text, language).count("\n") == text.count("\n")


@settings(max_examples=400)
@given(text=texts, language=languages)
def test_runs_joined_are_the_text(text: str, language: str) -> None:
    found = runs(text, language)
    assert "".join(run.text for run in found) == text
    assert all(run.text for run in found)


PROTECTED = st.sampled_from(
    [
        "https://gsef-net.org/l'ess?a=1;b=2:3#2ème",
        "www.x.org/a...b/2017-2021",
        "info@x.org",
        "docs/1ere/2017-2021/a.txt",
        'a="b\'s"',
        "11:00",
        "3:1",
        "2018-10-01",
        "1.2.3",
        "v1.10",
        "#ESS",
        "@gsef",
    ]
)


@given(
    before=st.sampled_from(["", "Voir ", "(", "« ", 'le "x" ', "n° 5 : "]),
    part=PROTECTED,
    after=st.sampled_from(["", " ?", ".", "!", ": oui", " »", ") et", '" et', "..."]),
    language=languages,
)
def test_addresses_and_codes_survive_any_company(
    before: str, part: str, after: str, language: str
) -> None:
    assert part in typeset(before + part + after, language)


# Each invites some pattern to start everywhere, or to look far ahead and come back.
WORST = (
    *(" ", "\u202f", "\n", "\n \n", '"', '"a ', "« “", "-", "?", ".", "…", "etc."),
    *("a", "1", "_", "&", "a.", "a/", "a@", "a:", "1 234 ", "2017-2018-"),
    *("I", "Ie ", "siglo I ", "http://"),
)


@pytest.mark.long
@pytest.mark.timeout(120)  # linear time: a fraction of a second each; quadratic: minutes
@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_a_hundred_kilobytes_of_the_worst_take_no_time(language: str) -> None:
    for unit in WORST:
        text = (unit * (100_000 // len(unit))) + "a"
        assert len(runs(typeset(text, language), language)) > 0


ODDITIES = (
    *".:/@#=_{}|\\^`<>&-,;!?'’\"«»()[]~ aB5é\n\u00a0",
    *("http:", "HTTPS:", "ftp:", "mailto:", "to:", "a.b", "d'", "l’", "-x", "--opt", "2018-01"),
    *("9:30", "1.2.3", "v1.2", "&amp;", "a/b.c", "en/a/b", "well-known", "end. Next"),
)


@settings(max_examples=600)
@given(text=texts | st.lists(st.sampled_from(ODDITIES), max_size=8).map("".join))
def test_nothing_that_must_be_left_alone_is_passed_over(text: str) -> None:
    assert mask(f"{text} =") == f"{mask(text)} x"  # the last sign has every piece looked at
