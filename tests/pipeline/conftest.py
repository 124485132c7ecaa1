from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def loaded(engine: None) -> None:
    """Spare the workers of each build to load everything that sets pages."""
