"""Asking for help, or for what was done before, loads nothing that only doing it needs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from publisher.cli.main import VERBS
from tests.builders import write_project
from tests.pipeline.builds import REPOSITORY, build
from tests.translation.status_project import agreed

HEAVY = {"weasyprint", "pydyf", "numpy", "PIL", "yaml", "babel", "jinja2", "markdown_it", "polib"}
# None of them heavy, but each takes a good part of the time in which nothing can be done.
SLOW = {"multiprocessing", "typing", "hashlib", "shutil", "dataclasses", "pathlib"}
# Runs the command, then says which modules it has loaded.
WATCHED = """
import sys
from publisher.cli.main import main
try:
    code = main(sys.argv[1:])
except SystemExit as end:
    code = end.code
print("\\nMODULES", *sys.modules, file=sys.stderr)
sys.exit(code)
"""


def loaded(root: Path, *command: str) -> list[str]:
    """Run a command that ends well; return the modules it has loaded."""
    done = subprocess.run(
        # Without site: what that loads depends on how this environment was made.
        [sys.executable, "-S", "-c", WATCHED, "-C", str(root), *command],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0
    return done.stderr.rpartition("MODULES")[2].split()


@pytest.mark.usefixtures("whole_program")
@pytest.mark.parametrize("command", [["--help"], ["build", "--help"], ["build"]])
def test_what_has_nothing_to_do_loads_nothing(tmp_path: Path, command: list[str]) -> None:
    root = write_project(tmp_path, languages=("fr",), publications=("reports",))
    assert build(root, "--to", "html") == 0
    command = [*command, "--to", "html"] if command == ["build"] else command
    modules = loaded(root, *command)
    verbs = [f"publisher.cli.{module}" for _, module, _ in VERBS]
    assert [m for m in verbs if m in modules] == [
        f"publisher.cli.{v}" for v in command if v == "build"
    ]
    assert not HEAVY & {module.partition(".")[0] for module in modules}
    assert not SLOW & set(modules)
    assert not [m for m in modules if m.startswith(("publisher.render", "publisher.l10n"))]


def test_a_second_check_loads_no_check(tmp_path: Path) -> None:
    root = agreed(tmp_path)
    first, second = (
        {m for m in loaded(root, "check", "--fail-on", "never") if m.startswith("publisher.")}
        for _ in range(2)
    )
    assert {"publisher.checks.typography.doubled_space", "publisher.translation.workspace"} < first
    assert not [m for m in second if m.startswith("publisher.checks.") and m.count(".") > 2]
    assert len(second) < len(first) / 4
    assert not HEAVY & {m.partition(".")[0] for m in second}
