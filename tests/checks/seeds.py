"""Pairs of texts made on purpose: wrong ones, each with the check that has to find it, right ones.

`tests/cases/seeded/<language>.txt` has a wrong translation into that language in every line:
``check | source language | source => translation``; `right.txt` has right ones:
``from>to | source => translation``. Escapes are those of manual pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.checks.examples import plain

FOLDER = Path(__file__).parents[1] / "cases/seeded"
LANGUAGES = ("fr", "en", "es")


class Seed(NamedTuple):
    """A pair, and what has to be found in it: a check, or "" for nothing."""

    source_language: str
    language: str
    source: str
    target: str
    check: str = ""


def wrong(language: str) -> list[Seed]:
    """Return the wrong translations into a language."""
    return [
        Seed(source.strip(), language, *_texts(texts), check.strip())
        for line in _lines(language)
        for check, source, texts in [line.split("|", 2)]
    ]


def right() -> list[Seed]:
    """Return the right ones."""
    found = []
    for line in _lines("right"):
        languages, _, texts = line.partition("|")
        source, _, target = languages.strip().partition(">")
        found.append(Seed(source, target, *_texts(texts)))
    return found


def _lines(name: str) -> Iterator[str]:
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _texts(texts: str) -> tuple[str, str]:
    source, _, target = texts.strip().partition(" => ")
    return plain(source), plain(target)
