"""Where catalogues, ledgers and retired pairs lie, and which of them a project has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from publisher.catalogue.project import Name

CATALOGUE = re.compile(r"(?P<name>[a-z0-9][a-z0-9-]*?)-from-(?P<source>[a-z]{2,3}(?:-\w+)*)\.po")
SNAPSHOT = "build/.cache/agreed.json"


def ledger(language: str) -> str:
    """Return where the ledger of a target language lies."""
    return f"locales/{language}/ledger.tsv"


def catalogues(root: Path, languages: Sequence[str]) -> list[Name]:
    """Return the catalogues of records that a project has, sorted."""
    found = []
    for language in languages:
        for file in root.glob(f"locales/{language}/LC_MESSAGES/*.po"):
            match = CATALOGUE.fullmatch(file.name)
            if match:
                found.append(Name(match["name"], match["source"], language))
    return sorted(found)


def memories(root: Path) -> list[str]:
    """Return the files of retired pairs, sorted."""
    return sorted(f"locales/memory/{f.name}" for f in root.glob("locales/memory/retired-*.tmx"))


def is_memory(path: str) -> bool:
    """Return whether a file is one of retired pairs."""
    return path.startswith("locales/memory/retired-")
