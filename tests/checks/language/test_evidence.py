"""How well French, English and Spanish are told apart, measured on the project's own texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from publisher.adapters.project_files import load_project
from publisher.checks.examined import Examined
from publisher.checks.language.evidence import common, other
from publisher.checks.lexicon import LANGUAGES, knowing, scores
from publisher.checks.records.every import every_record
from publisher.checks.subject import Corpus
from publisher.model.walk import texts
from tests.checks import seeds

ROOT = Path(__file__).parents[3]
# Of texts of so many words and more, this share at least is known to be in another language.
FOUND = {1: 0.3, 4: 0.9, 8: 0.99, 16: 0.99}
CLEAR = 3.0

NAMES = {"name", "names", "region", "venue"}


def own_texts() -> Iterator[Examined]:
    project, _ = load_project(ROOT)
    for record in every_record(Corpus([], [], project)):
        for path, translated, markdown in texts(record):
            for language, text in translated:
                if language in LANGUAGES and NAMES.isdisjoint(path):
                    yield Examined(text, language, markdown=markdown, kind="paragraph")


def seeded_texts() -> Iterator[Examined]:
    """Yield texts that the lexicon was not made from."""
    for one in seeds.right():
        for text, language in ((one.source, one.source_language), (one.target, one.language)):
            if "{" not in text:  # placeholders are English
                yield Examined(text, language, markdown=True, kind="paragraph")


@pytest.mark.parametrize("texts", [own_texts, seeded_texts])
def test_no_text_is_taken_for_another_language_and_most_others_are(
    texts: Callable[[], Iterator[Examined]],
) -> None:
    asked: Counter[int] = Counter()
    found: Counter[int] = Counter()
    for text in texts():
        words = common(text)
        if not any(word.text.islower() and len(word.text) > 3 for word in words):
            continue  # Bamako City Hall
        assert other(words, text.base, CLEAR) is None, text.text
        size = max(length for length in FOUND if length <= max(1, len(text.words)))
        for claimed in LANGUAGES:
            if claimed != text.base:
                asked[size] += 1
                found[size] += other(words, claimed, CLEAR) == text.base
    for size, least in FOUND.items():
        assert found[size] / max(asked[size], 1) >= least, (size, found[size], asked[size])


@pytest.mark.parametrize(
    ("word", "languages"),
    [
        ("avec", {"fr"}),
        ("with", {"en"}),
        ("ciudad", {"es"}),
        ("de", {"fr", "es"}),
        ("on", {"fr", "en"}),
        ("guerriers", set()),
    ],
)
def test_a_word_is_known_of_the_languages_that_have_it(word: str, languages: set[str]) -> None:
    assert knowing(word) == languages


@pytest.mark.parametrize(
    ("word", "language"), [("guerriers", "fr"), ("thoughtless", "en"), ("guerreros", "es")]
)
def test_a_word_that_is_not_known_is_judged_by_its_letters(word: str, language: str) -> None:
    found = scores(word)
    assert max(found, key=found.__getitem__) == language


def test_names_quotations_italics_and_links_speak_for_no_language() -> None:
    text = "Le Pont « the work » et *los trabajos*, [the map](https://a.org)"
    one = Examined(text, "fr", markdown=True, kind="paragraph")
    assert [word.text for word in common(one)] == ["Le", "et"]
