"""A record that changes its language, or gets an original: what its translations were made from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import EDITION, write_project
from tests.translation.commands import Result, catalogues, run, sync
from tests.translation.desks import BODY, PAGE

FR, EN, ES = "Merci d’être là.", "Thank you for coming.", "Gracias por venir."
ASKED = "The original is now {}: does this still say the same?"


def page(language: str, **texts: str) -> str:
    body = ", ".join(f"{name}: '{text}'" for name, text in texts.items())
    return (
        f"kind: welcome\nlanguage: {language}\n"
        f"title: {{fr: Bienvenue, en: Welcome, es: Bienvenida}}\nbody: {{{body}}}\n"
    )


def remarks(root: Path, language: str, source: str) -> str:
    """Return what the program tells a translator of the page's body, which awaits a person."""
    path = f"locales/{language}/LC_MESSAGES/{EDITION}-from-{source}.po"
    (entry,) = (e for e in catalogues(root)[path].entries if e.context == BODY)
    assert entry.fuzzy
    return entry.extracted


def changed(root: Path, before: str, after: str) -> Result:
    """Synchronise a project with one page, then with another in its place."""
    write_project(root, languages=("fr", "en", "es"), files={PAGE: before})
    assert sync(root).code == 0
    (root / PAGE).write_text(after, encoding="utf-8")
    return sync(root)


@pytest.mark.parametrize(
    ("before", "after", "source", "name"),
    [
        (page("fr", es=ES, en=EN), page("fr", fr=FR, es=ES, en=EN), "fr", "in French"),
        (page("fr", fr=FR, en=EN, es=ES), page("en", fr=FR, en=EN, es=ES), "en", "in English"),
    ],
)
def test_a_translation_of_another_original_is_to_be_looked_at_and_says_why(
    tmp_path: Path, before: str, after: str, source: str, name: str
) -> None:
    told = [c for c in changed(tmp_path, before, after).document["changes"] if c["unit"] == BODY]
    assert {c["grade"] for c in told if c["kind"] == "stale"} == {"language"}
    for _ in range(2):  # and it still says so after the next sync
        assert ASKED.format(name) in remarks(tmp_path, "es", source)
        sync(tmp_path)


def test_a_language_without_a_name_is_called_by_its_code(tmp_path: Path) -> None:
    before = page("fr", fr=FR, en=EN, es=ES).replace("{fr: B", "{qq: Qel, fr: B")
    write_project(tmp_path, languages=("fr", "en", "es", "qq"), files={PAGE: before})
    sync(tmp_path)
    after = page("qq", qq="Qel.", fr=FR, en=EN, es=ES).replace("{fr: B", "{qq: Qel, fr: B")
    (tmp_path / PAGE).write_text(after, encoding="utf-8")
    assert sync(tmp_path).code == 0
    assert ASKED.format("in 'qq'") in remarks(tmp_path, "es", "qq")


def test_a_source_reworded_in_its_own_language_asks_nothing_of_the_kind(tmp_path: Path) -> None:
    before = page("fr", fr=FR, en=EN, es=ES)
    changed(tmp_path, before, before.replace(FR, "Merci beaucoup d’être là."))
    assert "does this still say the same?" not in remarks(tmp_path, "es", "fr")


def test_the_reason_stays_when_the_former_original_is_reworded(tmp_path: Path) -> None:
    texts = {"fr": FR, "en": EN, "es": ES}
    changed(tmp_path, page("fr", **texts), page("en", **texts))
    for after in ("Merci !", "Merci."):
        (tmp_path / PAGE).write_text(page("en", **texts | {"fr": after}), encoding="utf-8")
        sync(tmp_path)
        assert ASKED.format("in English") in remarks(tmp_path, "es", "en")


def test_the_status_page_and_the_check_ask_the_same(tmp_path: Path) -> None:
    texts = {"fr": FR, "en": EN, "es": ES}
    changed(tmp_path, page("fr", **texts), page("en", **texts))
    for words in (("status", "--format", "html"), ("check", "--select", "stale")):
        assert "does this still say the same?" in run(tmp_path, *words).out
