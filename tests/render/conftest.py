from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def fonts(engine: None) -> None:
    """Let WeasyPrint see the fonts of the package only."""
