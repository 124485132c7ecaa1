from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from publisher.adapters import glossary_yaml
from publisher.adapters.glossary_files import CACHE, GLOSSARY, load_glossary
from publisher.adapters.glossary_yaml import read_yaml, write_yaml
from publisher.model.finding import Gravity
from publisher.model.glossary import Glossary, Status
from publisher.terms.check import check_terms
from publisher.terms.find import find_terms
from tests.real import ROOT
from tests.terms.glossaries import LANGUAGES, glossaries, glossary, same


@settings(max_examples=40, deadline=None)  # each text is tried in a probe of its own
@given(glossaries())
def test_a_glossary_is_read_as_it_was_written(made: Glossary) -> None:
    content = write_yaml(made, LANGUAGES)
    again, findings = read_yaml(content, "x", LANGUAGES)
    assert findings == []
    assert same(again, made)
    assert write_yaml(again, LANGUAGES) == content


def test_the_first_term_is_preferred_and_the_others_are_admitted() -> None:
    g = glossary("a: {fr: [{term: un, status: forbidden}, deux, trois], en: one}")
    assert [(term.text, term.status) for term in g.concepts["a"].terms] == [
        ("un", Status.FORBIDDEN),
        ("deux", Status.PREFERRED),
        ("trois", Status.ADMITTED),
        ("one", Status.PREFERRED),
    ]


def test_a_name_stays_as_it_is_in_every_language() -> None:
    terms = glossary("a: {name: Fiare}").concepts["a"].terms
    assert {(term.language, term.status) for term in terms} == {
        (language, Status.DO_NOT_TRANSLATE) for language in LANGUAGES
    }


def test_a_definition_is_one_line_however_the_file_breaks_it() -> None:
    g = glossary("a:\n  definition:\n    fr: |\n      Un\n        texte.\n  fr: mot")
    assert g.concepts["a"].definition == {"fr": "Un texte."}


FAULTS = {
    "- a": [(1, 1, "type")],
    "a: text": [(1, 4, "type")],
    "Fair_Trade: {fr: mot}": [(1, 1, "id")],
    "a: {note: x}": [(1, 4, "no-terms")],
    "a: {fr: mot, de: Wort}": [(1, 14, "unknown-key")],
    "a:\n  fr: {term: mot, gendre: x}": [(2, 19, "unknown-key")],
    "a:\n  fr:\n    - mot\n    - {term: m, status: good}": [(4, 25, "unknown-value")],
    "a: {fr: {gender: feminine}}": [(1, 9, "missing-field")],
    "a: {fr: [mot, mot]}": [(1, 15, "duplicate")],
    "a: {fr: [mot, {term: m, abbreviates: mots}]}": [(1, 15, "unknown-term")],
    "a: {fr: mot}\na: {fr: autre}": [(2, 1, "duplicate-key")],
    "a: {fr: '+++'}": [(1, 9, "form")],
    "a: {fr: 'https://example.org/'}": [(1, 9, "form")],
    "a: {fr: 'un | deux'}": [(1, 9, "form")],
    "a: {name: [X, X]}": [(1, 15, "duplicate")],
    "a: {fr: []}": [(1, 9, "empty-value")],
    "a: {fr: mot, definition: x}": [(1, 26, "type")],
    "a: {fr: mot, definition: {de: x}}": [(1, 27, "unknown-language")],
    "a: {fr: mot, definition: {fr: [x]}}": [(1, 31, "type")],
    "a: {fr: mot, note: [x]}": [(1, 20, "type")],
    "a: {fr: [mot": [(1, 13, "syntax")],
    "a: {fr: mot}\nb: {fr: '?'}\nc: {es: '!'}": [(2, 9, "form"), (3, 9, "form")],
}


@pytest.mark.parametrize("text", FAULTS)
def test_every_fault_has_its_line_and_column(text: str) -> None:
    _, findings = read_yaml(text.encode(), "g.yaml", LANGUAGES)
    assert [(f.at.line, f.at.column, f.code) for f in findings] == FAULTS[text]
    assert all(f.at.path == "g.yaml" for f in findings)


def test_concepts_without_faults_are_kept() -> None:
    g, findings = read_yaml(b"a: {fr: mot}\nb: {fr: '?'}", "g.yaml", LANGUAGES)
    assert list(g.concepts) == ["a"]
    assert len(findings) == 1


def test_a_project_without_a_glossary_has_an_empty_one(tmp_path: Path) -> None:
    g, findings = load_glossary(tmp_path, LANGUAGES)
    assert (dict(g.concepts), findings) == ({}, [])


def test_what_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / GLOSSARY).mkdir(parents=True)
    _, (finding,) = load_glossary(tmp_path, LANGUAGES)
    assert (finding.at.path, finding.gravity) == (GLOSSARY, Gravity.UNREADABLE)


def put(root: Path, text: str) -> None:
    (root / GLOSSARY).parent.mkdir(exist_ok=True)
    (root / GLOSSARY).write_text(text, encoding="utf-8")


@settings(max_examples=20, deadline=None)
@given(glossaries())
def test_read_again_it_is_the_same_and_no_yaml_is_read(made: Glossary) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        root = Path(folder)
        put(root, write_yaml(made, LANGUAGES).decode())
        first, _ = load_glossary(root, LANGUAGES)
        patched.setattr(glossary_yaml, "read_yaml", None)
        again, findings = load_glossary(root, LANGUAGES)
        assert findings == []
        assert same(again, first)
        assert same(again, made)


def test_an_edit_another_language_and_damage_are_seen(tmp_path: Path) -> None:
    def terms(*languages: str) -> list[str]:
        found, _ = load_glossary(tmp_path, languages)
        return [term.text for concept in found.concepts.values() for term in concept.terms]

    put(tmp_path, "a: {fr: mot, es: palabra}")
    assert terms("fr", "es") == ["mot", "palabra"]
    put(tmp_path, "a: {fr: mots, es: palabra}")
    assert terms("fr", "es") == ["mots", "palabra"]
    assert terms("fr") == []  # es is no language of this project: a fault
    cache = tmp_path / CACHE
    content = cache.read_bytes()
    cache.write_bytes(content.replace(b"palabra", b"palabrA"))
    assert terms("fr", "es") == ["mots", "palabra"]
    cache.write_bytes(content[:-9])
    assert terms("fr", "es") == ["mots", "palabra"]


def test_a_glossary_with_faults_is_read_each_time(tmp_path: Path) -> None:
    put(tmp_path, "a: {fr: mot, xx: y}")
    for _ in range(2):
        _, (finding,) = load_glossary(tmp_path, LANGUAGES)
        assert finding.at.line == 1
    assert not (tmp_path / CACHE).exists()


def test_the_forums_glossary_has_no_fault_and_names_every_concept_in_every_language() -> None:
    g, findings = read_yaml((ROOT / GLOSSARY).read_bytes(), GLOSSARY, LANGUAGES)
    assert findings == []
    assert len(g.concepts) >= 60
    for concept in g.concepts.values():
        for language in LANGUAGES:
            assert concept.named(language), concept.id


def test_every_term_of_the_forums_glossary_is_found_as_it_is_written() -> None:
    g, _ = read_yaml((ROOT / GLOSSARY).read_bytes(), GLOSSARY, LANGUAGES)
    for language in LANGUAGES:
        for concept, term in g.terms(language):
            found = find_terms(f"({term.text})", language, g)
            assert (concept.id, term.text) in [(one.concept.id, one.term.text) for one in found]


def test_the_forums_glossary_translates_its_own_terms() -> None:
    g, _ = read_yaml((ROOT / GLOSSARY).read_bytes(), GLOSSARY, LANGUAGES)
    for source in LANGUAGES:
        for target in LANGUAGES:
            for concept in g.concepts.values():
                one, other = concept.named(source)[0].text, concept.named(target)[0].text
                assert check_terms(one, other, source, target, g) == []
