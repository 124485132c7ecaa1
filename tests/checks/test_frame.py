"""The frame around checks: who is asked about what, what is hidden, how findings are known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.catalogue.unit import State
from publisher.checks.check import Check
from publisher.checks.configuration import Configuration, Ignore
from publisher.checks.description import Scope
from publisher.checks.examined import Examined
from publisher.checks.identity import identities
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import checks, text_check
from publisher.checks.runner import MOST, Found, effective, mended, run
from publisher.checks.subject import DONE, Corpus, Home, Origin, Pair
from publisher.checks.suppression import Suppressed, commented


def pair(
    text: str, state: State = State.TRANSLATED, language: str = "fr", comment: str = ""
) -> Pair:
    return Pair(
        text=Examined(text, language), context="f/pages/a:title", catalogue="f", home=Home(),
        comment=comment, source=Examined("Source", "en"), state=state,
    )  # fmt: skip


def origin(text: str, language: str = "en") -> Origin:
    return Origin(Examined(text, language), "f/pages/a:title", "f", Home())


def fires(text: Examined) -> Iterable[Problem]:
    yield Problem(0, len(text.text), text.text, "")


def fires_on_pair(one: Pair) -> Iterable[Problem]:
    yield Problem(0, 0, one.text.text, "")


def a_check(scope: Scope = Scope.TEXT, languages: Iterable[str] = (), **other: object) -> Check:
    function = fires if scope is Scope.TEXT else fires_on_pair
    made = Check(
        "made-up", "tried", scope, Severity.WARNING, "", frozenset(languages), DONE, function
    )
    # mypy: each test names the fields it wants otherwise.
    return replace(made, **other)  # type: ignore[arg-type]


def asked(check: Check, corpus: Corpus) -> list[str]:
    return [found.problem.what for found in run([check], corpus, Suppressed())]


def test_a_text_check_is_asked_about_each_source_once_and_each_translation() -> None:
    corpus = Corpus([origin("one")], [pair("un"), pair("uno", language="es")])
    assert asked(a_check(), corpus) == ["one", "un", "uno"]


def test_a_check_of_a_language_is_asked_about_no_other() -> None:
    corpus = Corpus(
        [origin("one")], [pair("un"), pair("huit", language="fr-CA"), pair("u", language="es")]
    )
    assert asked(a_check(languages=["fr"]), corpus) == ["un", "huit"]


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("scope", [Scope.TEXT, Scope.UNIT])
def test_what_waits_for_a_person_is_not_checked(state: State, scope: Scope) -> None:
    found = asked(a_check(scope), Corpus([], [pair("un", state)]))
    assert found == (["un"] if state in (State.TRANSLATED, State.REVIEWED) else [])
    assert asked(a_check(scope, states=frozenset([state])), Corpus([], [pair("un", state)]))


def test_an_id_belongs_to_one_check() -> None:
    known = checks()
    with pytest.raises(ValueError, match="two checks have the id 'doubled-space'"):
        text_check("doubled-space", Severity.NOTE)(fires)
    assert checks() == known


@pytest.mark.parametrize(
    ("comment", "names"),
    [
        ("publisher: ignore=a-b -- why", [("a-b", "why")]),
        ("hello\n  publisher:ignore = a, b--so\nbye", [("a", "so"), ("b", "so")]),
        ("publisher: ignore=*", [("*", "")]),
        ("publisher: ignored=a", []),
        ("see publisher: ignore=a", []),
        ("publisher: ignore=a b", []),
    ],
)
def test_a_comment_names_what_it_accepts(comment: str, names: list[tuple[str, str]]) -> None:
    found = [(one.rule.check, one.rule.reason) for one in commented(pair("x", comment=comment))]
    assert found == names


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        (Ignore(check="made-up"), []),
        (Ignore(check="tried"), []),
        (Ignore(check="*", unit="f/*"), []),
        (Ignore(check="*", unit="f/pages/a:title", language="fr"), ["uno"]),
        (Ignore(check="*", unit="g/*"), ["un", "uno"]),
        (Ignore(check="other"), ["un", "uno"]),
    ],
)
def test_the_configuration_accepts_by_check_unit_and_language(
    rule: Ignore, left: list[str]
) -> None:
    corpus = Corpus([], [pair("un"), pair("uno", language="es")])
    suppressed = Suppressed.of(corpus, Configuration(ignore=(rule,)), frozenset(), whole=True)
    found = [found.problem.what for found in run([a_check()], corpus, suppressed)]
    assert found == left
    assert bool(list(suppressed.idle())) == (len(left) == 2)


def test_a_comment_accepts_for_its_own_unit_alone() -> None:
    corpus = Corpus([], [pair("un", comment="publisher: ignore=made-up -- so"), pair("deux")])
    suppressed = Suppressed.of(corpus, Configuration(), frozenset(), whole=True)
    assert [found.problem.what for found in run([a_check()], corpus, suppressed)] == ["deux"]


@pytest.mark.parametrize(("whole", "state"), [(False, State.TRANSLATED), (True, State.STALE)])
def test_a_run_that_did_not_look_calls_no_suppression_unused(whole: bool, state: State) -> None:
    corpus = Corpus([], [pair("un", state, comment="publisher: ignore=other -- so")])
    suppressed = Suppressed.of(corpus, Configuration(), frozenset(), whole=whole)
    assert list(run(list(checks().values()), replace(corpus, pairs=[]), suppressed)) == []
    assert list(suppressed.idle()) == []


def test_a_project_gives_checks_the_severity_it_wants() -> None:
    every = checks()
    made = effective(every, [("typography", "error"), ("doubled-word", "off"), ("*", "note")])
    assert "doubled-space" in made
    assert made["doubled-space"].severity is Severity.NOTE
    typography = {id_ for id_, check in every.items() if check.family == "typography"}
    assert effective(every, [("typography", "off"), ("doubled-word", "error")]).keys() == (
        every.keys() - typography | {"doubled-word"}
    )


def found_in(text: str) -> Found:
    check = checks()["doubled-space"]
    subject = pair(text)
    start = text.index("  ")
    return Found(check, subject, Problem(start, start + 2, "", ""))


def test_a_fingerprint_survives_what_happens_around_the_words() -> None:
    def fingerprints(*found: Found) -> list[str]:
        return [one.fingerprint for one in identities(found)]

    assert fingerprints(found_in("a  b")) == fingerprints(found_in("More. a  b"))
    assert len(set(fingerprints(found_in("a  b"), found_in("a  b")))) == 2
    other = found_in("a  b")._replace(check=checks()["doubled-word"])
    assert fingerprints(other) != fingerprints(found_in("a  b"))
    spanish = found_in("a  b")._replace(subject=pair("a  b", language="es"))
    assert fingerprints(spanish) != fingerprints(found_in("a  b"))


WORDS = st.lists(
    st.sampled_from(["le", "Le", "que", "  ", " ", "\u00a0", "\n", "**", "`", "x", "the"]),
    max_size=14,
).map("".join)


@settings(deadline=None)
@given(text=WORDS, markdown=st.booleans())
def test_mending_twice_is_mending_once(text: str, markdown: bool) -> None:
    typography = [check for check in checks().values() if check.family == "typography"]
    one = replace(origin(""), text=Examined(text, "fr", markdown=markdown, kind="paragraph"))
    after = mended(one, typography)
    again = replace(one, text=one.text.replaced(after))
    assert mended(again, typography) == after
    found = run(typography, Corpus([again], []), Suppressed())
    assert not [each for each in found if each.problem.fix is not None]


def overlapping(text: Examined) -> Iterable[Problem]:
    if text.text == "abcd":
        yield Problem(0, 3, "", "", "X")
        yield Problem(1, 4, "", "", "Y")


def test_a_fix_that_reaches_into_another_waits() -> None:
    assert mended(origin("abcd"), [a_check(run=overlapping)]) == "Xd"


def test_of_one_text_a_check_tells_no_more_than_somebody_reads() -> None:
    asked_for: list[int] = []

    def fires_often(text: Examined) -> Iterable[Problem]:
        for place in range(len(text.text)):
            asked_for.append(place)
            yield Problem(place, place + 1, "", "")

    corpus = Corpus([origin("a" * (2 * MOST)), origin("b" * (MOST + 1))], [])
    found = run([a_check(run=fires_often)], corpus, Suppressed())
    assert [one.problem.start for one in found] == [*range(MOST), *range(MOST)] == asked_for
