"""What is measured: the forum's edition of 2018 in projects of its own, real or multiplied."""

from __future__ import annotations

import json
import shutil
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from publisher.adapters.strict_yaml import Plain, read
from tests.benchmarks.harness import ROOT

EDITION = "gsef2018"
LANGUAGES = ("fr", "en", "es")
SETTINGS = """title: Global Social Economy Forum
languages: [fr, en, es]
editions:
  - id: gsef2018
    publications: [program, catalogue]
"""


@cache
def workshop() -> Path:
    """Return a folder for this run; `sweep` removes it."""
    return Path(mkdtemp(prefix="publisher-benchmarks-"))


def sweep() -> None:
    """Remove everything this run wrote."""
    if workshop.cache_info().currsize:
        shutil.rmtree(workshop())
        workshop.cache_clear()


def project(name: str) -> Path:
    """Make a project with the edition of 2018 and the registries, not built."""
    root = workshop() / name
    shutil.rmtree(root, ignore_errors=True)
    for part in ("people", "organisations", "places", "themes", EDITION):
        shutil.copytree(ROOT / "sources" / part, root / "sources" / part)
    shutil.copytree(ROOT / "locales", root / "locales")
    (root / "sources" / "project.yaml").write_text(SETTINGS, encoding="utf-8")
    return root


def multiplied(name: str, times: int) -> Path:
    """Make a project with every initiative, its people and its organisations ``times`` over."""
    root = project(name)
    folder = root / "sources" / EDITION / "initiatives"
    for path in sorted(folder.glob("*.yaml")):
        record = parsed(path)
        assert isinstance(record, dict)
        for number in range(2, times + 1):
            copy = _renamed(root, record, number)
            _write(folder / f"{path.stem}-{number}.yaml", copy)
    return root


def _renamed(root: Path, record: dict[str, Plain], number: int) -> dict[str, Plain]:
    """Return an initiative of other people and organisations, with a code of its own."""
    copy = json.loads(json.dumps(record))
    workshop_code, _, place = copy["code"].rpartition(".")
    copy["code"] = f"{workshop_code}.{100 * (number - 1) + int(place)}"
    copy["organisations"] = [
        _twin(root, "organisations", id_, number) for id_ in copy.get("organisations", ())
    ]
    for contact in copy.get("contacts", ()):
        if "person" in contact:
            contact["person"] = _twin(root, "people", contact["person"], number)
    return {key: value for key, value in copy.items() if value != []}


def _twin(root: Path, registry: str, id_: str, number: int) -> str:
    """Make a registry record again under an id of its own; return the id."""
    folder = root / "sources" / registry
    twin = folder / f"{id_}-{number}.yaml"
    if not twin.exists():
        record = parsed(folder / f"{id_}.yaml")
        assert isinstance(record, dict)
        _write(twin, record)
    return twin.stem


def parsed(path: Path) -> Plain:
    """Return a record's data."""
    data, findings = read(path.read_bytes(), path.name)
    assert data is not None, findings
    return data


def _write(path: Path, record: dict[str, Plain]) -> None:
    # JSON with its strings in double quotes is YAML.
    path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


def publisher(root: Path, *arguments: str) -> list[str | Path]:
    """Return the command line of `publisher` in a project."""
    return [sys.executable, "-m", "publisher.cli.main", "--quiet", "-C", root, *arguments]
