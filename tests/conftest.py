"""Options of the whole test suite."""

from __future__ import annotations

import os
from collections.abc import Iterator
from gettext import NullTranslations
from importlib import import_module
from pathlib import Path
from typing import Protocol

import pytest

from publisher.pipeline import inputs
from publisher.render.engine import weasyprint
from publisher.render.fonts import use_project_fonts
from publisher.render.templating import environment


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare ``--update``: rewrite the files that tests compare with, for a person to review."""
    parser.addoption("--update", action="store_true", help="rewrite expected files")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes seconds, so that no core waits for another at the end.

    Workers get whole files, in the order of their first tests: so what a file shares is made once.
    """
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


WHOLE = inputs.PACKAGE


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


@pytest.fixture(autouse=True, scope="session")
def small_program() -> Iterator[None]:
    """Let commands of this process take a part of the program for the whole of it.

    To digest six hundred files before and after each would be a third of what most tests do. The
    whole counts for every process that a test starts, as where a style is changed; one that is to
    find that nothing is left to do needs `whole_program`.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inputs, "PACKAGE", str(Path(inputs.__file__).parent))
        yield


@pytest.fixture
def whole_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands of this process take the program for what other processes take it."""
    monkeypatch.setattr(inputs, "PACKAGE", WHOLE)


@pytest.fixture(autouse=True, scope="session")
def no_power_cuts() -> Iterator[None]:
    """Do not wait for disks: only a power cut could tell, and no test makes one.

    That and when the program waits for them is tested where `os.fsync` is replaced or traced.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", os.fstat)  # which fails alike when a file is not open
        yield


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Load what sets pages, with the fonts of the package; a worker that is forked has it then."""
    use_project_fonts(tmp_path_factory.mktemp("fonts"))
    for name in ("book", "looking", "pdf", "portal", "site"):
        import_module(f"publisher.render.{name}")
    weasyprint()
    for language in ("fr", "en", "es"):
        env = environment(language, NullTranslations())
        for name in env.list_templates():
            if name.startswith(("macros", "parts/", "print", "web")):
                env.get_template(name)
