"""How well French, English and Spanish are told apart, measured on the project's own texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher.adapters.project_files import load_project
from publisher.checks.examined import Examined
from publisher.checks.language.evidence import LANGUAGES, common, languages_of, strongest
from publisher.checks.records.every import every_record
from publisher.checks.subject import Corpus
from publisher.model.walk import texts

ROOT = Path(__file__).parents[3]
# Of texts of so many words and more, this share at least is known to be in another language.
FOUND = {1: 0.1, 4: 0.6, 8: 0.95, 16: 0.99}

NAMES = {"name", "names", "region", "venue"}


def own_texts() -> Iterator[Examined]:
    project, _ = load_project(ROOT)
    for record in every_record(Corpus([], [], project)):
        for path, translated, markdown in texts(record):
            for language, text in translated:
                if language in LANGUAGES and NAMES.isdisjoint(path):
                    yield Examined(text, language, markdown=markdown, kind="paragraph")


def test_no_text_of_the_project_is_taken_for_another_language_and_most_others_are() -> None:
    asked: Counter[int] = Counter()
    found: Counter[int] = Counter()
    for text in own_texts():
        words = common(text)
        assert not strongest(words, text.base).is_clear, text.text
        size = max(length for length in FOUND if length <= max(1, len(text.words)))
        for other in LANGUAGES:
            if other != text.base:
                asked[size] += 1
                verdict = strongest(words, other)
                found[size] += verdict.is_clear and verdict.language == text.base
    for size, least in FOUND.items():
        assert found[size] / asked[size] >= least, (size, found[size], asked[size])


@pytest.mark.parametrize(
    ("word", "languages"),
    [
        ("avec", {"fr"}),
        ("with", {"en"}),
        ("ciudad", {"es"}),
        ("de", {"fr", "es"}),
        ("on", {"fr", "en"}),
        ("local", set()),
        ("participation", set()),
        ("guerriers", set()),
    ],
)
def test_a_word_speaks_for_the_languages_that_may_have_it(word: str, languages: set[str]) -> None:
    assert languages_of(word) == languages


def test_names_quotations_italics_and_links_speak_for_no_language() -> None:
    text = "Le Pont « the work » et *los trabajos*, [the map](https://a.org)"
    one = Examined(text, "fr", markdown=True, kind="paragraph")
    assert [word.text for word in common(one)] == ["Le", "et"]
