"""Begin a project: example records, words of the interface, what git and CI need."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from publisher.adapters.git import Repository
    from publisher.cli.output import Output

LANGUAGES = "fr,en,es"


def add_options(parser: ArgumentParser) -> None:
    """Declare the options of `publisher init`."""
    parser.add_argument("target", nargs="?", metavar="FOLDER", help="where; made when missing")
    what = "let git merge catalogues by unit; in a project that exists, do only this"
    parser.add_argument("--git", action="store_true", help=what)
    what = "write blank forms to send out, below forms/; in a project that exists, do only this"
    parser.add_argument("--forms", action="store_true", help=what)
    parser.add_argument("--languages", metavar="LIST", help=f"such as {LANGUAGES}, the default")
    parser.add_argument("--title", metavar="TITLE", help="the project's own name")


def run(options: Namespace, out: Output) -> int:
    """Write the files of a new project, none over another; return 0."""
    import shlex
    from pathlib import Path

    from publisher.errors import UsageError
    from publisher.starter.repository import require_repository

    folder = Path(options.folder) / (options.target or "")
    root = folder.resolve()
    there = (root / "sources" / "project.yaml").exists()
    if there and (not (options.git or options.forms) or options.languages or options.title):
        mend = "to add only what git needs, or blank forms: publisher init --git, --forms"
        raise UsageError("there is a project in this folder already", mend=mend)
    if root.exists() and not root.is_dir():
        raise UsageError(f"{root.name} is not a folder", mend="name another one")
    repository = require_repository(_nearest(root)) if options.git else None
    if not there:
        _project(root, options, out)
    if repository is not None:
        _git(root, repository, out)
    if options.forms:
        _forms(root, out)
    if not there:
        at = "" if folder == Path() else f" -C {shlex.quote(str(folder))}"
        out.note(f"Now try: publisher{at} sync; publisher{at} status; publisher{at} build")
    return 0


def _nearest(folder: Path) -> Path:
    """Return the folder, or the nearest one above it that is there."""
    return next(place for place in (folder, *folder.parents) if place.is_dir())


def _project(root: Path, options: Namespace, out: Output) -> None:
    from publisher.adapters.transaction import transaction
    from publisher.starter.files import new_project

    languages = _languages(options.languages or LANGUAGES)
    wanted = new_project(_title(options.title or "Our forum"), languages)
    root.mkdir(parents=True, exist_ok=True)
    with transaction(root, "init") as files:
        kept = [path for path in wanted if os.path.lexists(root / path)]
        for path, content in wanted.items():
            if path not in kept:
                files.write(path, content)
        for path in files.commit():
            out.result(path)
    for path in kept:
        out.note(f"{path} was there already and stays as it is")


def _languages(text: str) -> Sequence[str]:
    import re

    from publisher.errors import UsageError
    from publisher.model.fields import LANGUAGE

    languages = list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    for language in languages:
        if not re.fullmatch(LANGUAGE.expression, language):
            raise UsageError(f"'{language}' is no language", mend=f"write it as in {LANGUAGES}")
    return languages


def _title(text: str) -> str:
    from publisher.errors import UsageError

    if not text.strip():
        raise UsageError("the title is empty", mend="say how the project is called")
    return text


def _forms(root: Path, out: Output) -> None:
    from publisher.adapters.project_files import load_project
    from publisher.adapters.transaction import transaction
    from publisher.documents.form_words import LANGUAGES as WRITTEN
    from publisher.errors import UsageError
    from publisher.starter.forms import forms

    project, findings = load_project(root)
    if project is None:
        out.findings(findings)
        raise UsageError("the project cannot be read", mend="mend it first")
    languages = [name for name in project.settings.languages if name in WRITTEN]
    if not languages:
        mend = f"they are written in {', '.join(WRITTEN)}"
        raise UsageError("there are no forms in the languages of this project", mend=mend)
    with transaction(root, "init") as files:
        for language in languages:
            for name, content in forms(language):
                path = f"forms/{language}/{name}"
                if files.read(path) is None:
                    files.write(path, content)
                else:
                    out.note(f"{path} was there already and stays as it is")
        for path in files.commit():
            out.result(path)


def _git(root: Path, repository: Repository, out: Output) -> None:
    from publisher.adapters.transaction import transaction
    from publisher.starter.files import ATTRIBUTES
    from publisher.starter.repository import set_driver, with_attributes

    with transaction(root, "init") as files:
        files.write(ATTRIBUTES, with_attributes(files.read(ATTRIBUTES)))
        for path in files.commit():
            out.result(path)
    for name in set_driver(repository):
        out.result(f"git config {name}")
    out.note(
        "git merges catalogues by unit in this clone; every clone needs it: publisher init --git"
    )
