"""Checks of records: what they point at, how they are silenced, what they leave alone."""

from __future__ import annotations

import pytest

from publisher.checks.records.address import address
from publisher.checks.records.role_gender import role_gender
from publisher.checks.records.two_spellings import two_spellings
from publisher.checks.subject import Corpus
from tests.checks.examples import project_of


def corpus(*records: str) -> Corpus:
    return Corpus([], [], project_of(records))


def person(id_: str, name: str, more: str = "") -> str:
    return f'people/{id_}: {{name: "{name}", sort: "{name}"{more}}}'


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Alain Cahurel", "Alain Caruhel", True),
        ("Alain Cahurel", "Cahurel Alain", True),
        ("Javier Mariño", "Javier Marino", True),
        ("Javier Marino", "Javier Mariano", True),
        ("Ana Ruiz", "Ana Diaz", False),
        ("Kim Su", "Kim So", False),
        ("Anaïs Cahurel", "Alain Cahurel", False),
        ("Foro 2018 local", "Foro 2021 local", False),
        ("Foro 2018 local", "Foro 2019 local", False),
    ],
)
def test_names_that_are_nearly_the_same(one: str, other: str, alike: bool) -> None:
    found = list(two_spellings(corpus(person("a", one), person("b", other))))
    assert bool(found) is alike


def test_a_second_spelling_is_told_at_the_later_record_and_once() -> None:
    three = [person(id_, name) for id_, name in (("a", "Ana Lopez"), ("b", "Ana López"))]
    ((spot, problem),) = two_spellings(corpus(*three))
    assert spot.context == "sources/people/b.yaml:name"
    assert "sources/people/a.yaml" in problem.what


@pytest.mark.parametrize(
    ("url", "fine"),
    [
        ("https://www.ilo.org/global/lang--en/index.htm", True),
        ("http://a.org:8080/x_(y)", True),
        ("https://xn--caf-dma.fr/?u=https://b.org", True),
        ("http://https://a.org", False),
        ("https://a", False),
        ("https:///a.org", False),
        ("https://a..org/", False),
        ("https://www.www.a.org", False),
        ("https://bank.org@evil.org/", False),
        ("https://a.org/x)", False),
        ("https://a.org/x,", False),
    ],
)
def test_addresses(url: str, fine: bool) -> None:
    found = list(address(corpus(f'organisations/x: {{name: X, url: "{url}"}}')))
    assert not found if fine else len(found) == 1


def test_a_repaired_address_was_printed_otherwise() -> None:
    session = 'forum/sessions/s: {{code: "1", language: fr, kind: session, title: {{fr: S}}, urls: [{{url: "https://a.org", {more}}}]}}'  # noqa: E501
    found = address(corpus(session.format(more="printed: https://a.org, state: repaired")))
    assert [spot.context for spot, _ in found] == ["sources/forum/sessions/s.yaml:urls.0.state"]
    assert not list(address(corpus(session.format(more="printed: a.org, state: repaired"))))


def test_a_function_is_pointed_at_in_its_language() -> None:
    session = 'forum/sessions/s: {code: "1", language: fr, kind: session, title: {fr: S}, speakers: [{person: p, role: {fr: Directrice, es: Director}}]}'  # noqa: E501
    ((spot, _),) = role_gender(corpus(person("p", "Ana Ruiz", ", gender: f"), session))
    assert spot.context == "sources/forum/sessions/s.yaml:speakers.0.role.es"
