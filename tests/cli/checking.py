"""Ask `publisher check` as the command line would, about a project in which nothing is wrong."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import pytest

from publisher.cli.check import add_options, run
from publisher.cli.main import main
from publisher.cli.output import Output
from tests.builders import EDITION, amend
from tests.translation.status_project import agreed

REGISTRY = f"locales/en/LC_MESSAGES/{EDITION}-from-fr.po"
FRENCH_UI = "locales/fr/LC_MESSAGES/ui.po"
DOUBLED = 'msgstr "Bien  venida"'


def right(root: Path) -> Path:
    """Return a project in which nothing is left to do."""
    agreed(root)
    for said, meant in (("Contents", "Sommaire"), ("Open now", "Ouvert")):
        amend(root, FRENCH_UI, f'msgid "{said}"\nmsgstr ""', f'msgid "{said}"\nmsgstr "{meant}"')
    return root


def sync(root: Path) -> None:
    assert main(["-C", str(root), "--quiet", "sync"]) == 0


def asked(root: Path, *words: str) -> int:
    parser = ArgumentParser()
    parser.add_argument("--quiet", action="store_true")
    add_options(parser)
    options = parser.parse_args(words)
    options.folder = str(root)
    return run(options, Output(quiet=options.quiet))


def found(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    capsys.readouterr()
    asked(root, "--format", "json", *words)
    findings: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return findings
