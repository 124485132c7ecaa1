"""The files of a new project, as bytes by their path; others decide whether to write them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable

from publisher.adapters.strict_yaml import Path as YamlPath
from publisher.adapters.strict_yaml import Plain, read
from publisher.adapters.yaml_editor import set_texts
from publisher.errors import UsageError

WRITTEN = ("fr", "en", "es")  # the languages that the example records are written in
SETTINGS = "sources/project.yaml"
ATTRIBUTES = ".gitattributes"
# Named without the full stop in the package: packagers pass over hidden files.
FOR_GIT = {
    "gitignore": ".gitignore",
    "gitattributes": ATTRIBUTES,
    "pre-commit.yaml": ".pre-commit-config.yaml",
    "workflow.yml": ".github/workflows/publisher.yml",
    "gitlab-ci.yml": ".gitlab-ci.yml",
}


def new_project(title: str, languages: Sequence[str]) -> dict[str, bytes]:
    """Return every file of a new project.

    Raises `UsageError` for a title or languages that the project could not be read with.
    """
    known = [language for language in languages if language in WRITTEN]
    if not known:
        mend = f"name one of them too: {', '.join(WRITTEN)}; the others fall back to it"
        raise UsageError("the example records are written in none of these languages", mend=mend)
    found = dict(_walk(files("publisher.starter") / "project"))
    settings = found[SETTINGS].decode().replace("{languages}", ", ".join(languages))
    found[SETTINGS] = settings.replace("{title}", json.dumps(title, ensure_ascii=False)).encode()
    for path in found:
        found[path] = _in_languages(found[path], path, known)
    found |= {path: _package(f"git/{name}") for name, path in FOR_GIT.items()}
    return found | _interface(languages)


def attributes() -> list[str]:
    """Return the lines of .gitattributes that make git merge by unit."""
    return _package("git/gitattributes").decode().splitlines()


def _in_languages(content: bytes, path: str, languages: Sequence[str]) -> bytes:
    """Return a record with its texts in these languages only."""
    data, findings = read(content, path)
    if data is None:
        raise UsageError(f"{findings[0].what}", mend="choose another title")
    if isinstance(data, dict) and data.get("language") not in (None, *languages):
        content = content.replace(b"language: fr", f"language: {languages[0]}".encode(), 1)
    gone = {where: None for where in _texts(data) if where[-1] not in languages}
    return set_texts(content, gone, path, WRITTEN)


def _texts(data: Plain, at: YamlPath = ()) -> Iterator[YamlPath]:
    """Yield the path of every text that is given per language."""
    if isinstance(data, dict):
        if set(data) <= set(WRITTEN):
            yield from ((*at, language) for language in data)
        else:
            for key, value in data.items():
                yield from _texts(value, (*at, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _texts(value, (*at, number))


def _interface(languages: Sequence[str]) -> dict[str, bytes]:
    """Return the words of the program, and their translations as far as it has them."""
    found = {"locales/ui.pot": _package("locales/ui.pot")}
    for language in languages:
        path = f"locales/{language}/LC_MESSAGES/ui.po"
        if (files("publisher.starter") / path).is_file():
            found[path] = _package(path)
    return found


def _package(path: str) -> bytes:
    return (files("publisher.starter") / path).read_bytes()


def _walk(folder: Traversable, path: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{path}{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, f"{name}/")
        else:
            yield name, entry.read_bytes()
