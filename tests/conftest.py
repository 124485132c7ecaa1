"""Options of the whole test suite."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare ``--update``: rewrite the files that tests compare with, for a person to review."""
    parser.addoption("--update", action="store_true", help="rewrite expected files")


class Golden(Protocol):
    """Compare with a file that a person has reviewed; `pytest --update` rewrites it."""

    def __call__(self, path: Path, actual: str) -> None: ...


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Return the comparison with an expected file."""

    def check(path: Path, actual: str) -> None:
        if request.config.getoption("--update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8", newline="\n")
        assert actual == path.read_text(encoding="utf-8"), f"{path.name}: see pytest --update"

    return check
