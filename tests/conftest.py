"""Options of the whole test suite."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare ``--update``: rewrite the files that tests compare with, for a person to review."""
    parser.addoption("--update", action="store_true", help="rewrite expected files")
