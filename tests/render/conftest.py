from __future__ import annotations

import pytest

from publisher.render.fonts import use_project_fonts


@pytest.fixture(autouse=True, scope="session")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Let WeasyPrint see the fonts of the package only; must come before it is first imported."""
    use_project_fonts(tmp_path_factory.mktemp("fonts"))
