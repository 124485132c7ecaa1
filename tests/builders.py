"""Build what tests need: a small project on disk that is right in every detail.

`write_project` writes it, `amend` spoils one line of one file, `snapshot` proves that nothing
was touched. The texts carry their language, so a test sees at once which one a reader gets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

LANGUAGES = ("fr", "en", "es")
EDITION = "forum2018"
CACHE = "build/.cache/records.json"

# Texts of the records in the languages of the forum; another language gets a marked copy.
WORDS: Mapping[str, tuple[str, str, str]] = {
    "forum": ("Forum de l’économie sociale", "Social Economy Forum", "Foro de la Economía Social"),
    "theme": ("Valeurs et territoires", "Values and places", "Valores y territorios"),
    "block": ("Première séance", "First session", "Primera sesión"),
    "workshop": ("Villes et coopératives", "Cities and cooperatives", "Ciudades y cooperativas"),
    "initiative": ("Une coopérative de quartier", "A local co-op", "Una cooperativa de barrio"),
    "description": ("Elle répare et revend.", "It repairs and resells.", "Repara y revende."),
    "role": ("Présidente", "Chair", "Presidenta"),
    "welcome": ("Bienvenue", "Welcome", "Bienvenida"),
    "body": ("Merci d’être là.", "Thank you for coming.", "Gracias por venir."),
    "food": ("Alimentation", "Food", "Alimentación"),
}


def write_project(
    root: Path,
    *,
    languages: Sequence[str] = LANGUAGES,
    publications: Sequence[str] = ("program", "catalogue"),
    files: Mapping[str, str | bytes | None] | None = None,
) -> Path:
    """Write a minimal valid project and return its folder.

    ``files`` replaces or adds files by their path from the project, such as
    "sources/people/jone.yaml"; None leaves one out. Its records are written in the first of
    ``languages``.
    """
    everything = {**project_files(languages, publications), **(files or {})}
    for path, content in everything.items():
        if content is not None:
            data = content.encode("utf-8") if isinstance(content, str) else content
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
    return root


def project_files(
    languages: Sequence[str] = LANGUAGES, publications: Sequence[str] = ("program", "catalogue")
) -> dict[str, str]:
    """Return the files of the minimal project by their path."""
    own = languages[0]

    def texts(name: str) -> str:
        return "{" + ", ".join(f'{at}: "{word(name, at)}"' for at in languages) + "}"

    edition = f"sources/{EDITION}"
    return {
        "sources/project.yaml": f"""\
title: Forum
languages: [{", ".join(languages)}]
editions:
  - id: {EDITION}
    publications: [{", ".join(publications)}]
""",
        "sources/people/jone.yaml": 'name: Jone Etxeberria\nsort: "Etxeberria, Jone"\ngender: f\n',
        "sources/organisations/koopera.yaml": 'name: Koopera\nurl: "https://koopera.example/"\n',
        "sources/places/bilbao.yaml": "name: Bilbao\ncountry: ES\n",
        "sources/themes/food.yaml": f"title: {texts('food')}\n",
        f"{edition}/edition.yaml": f"""\
label: Forum 2018
language: {own}
forum: {texts("forum")}
theme: {texts("theme")}
start: 2018-10-01
end: 2018-10-03
zone: Europe/Madrid
place: bilbao
organisers: [koopera]
""",
        f"{edition}/sessions/session-1.yaml": f"""\
code: "1"
language: {own}
kind: block
day: 2018-10-01
title: {texts("block")}
""",
        f"{edition}/sessions/1-1.yaml": f"""\
code: "1.1"
language: {own}
kind: workshop
parent: session-1
title: {texts("workshop")}
themes: [food]
""",
        f"{edition}/initiatives/koopera.yaml": f"""\
code: "1.1.1"
language: {own}
session: 1-1
title: {texts("initiative")}
organisations: [koopera]
places: [bilbao]
contacts:
  - person: jone
    role: {texts("role")}
themes: [food]
description: {texts("description")}
""",
        f"{edition}/pages/welcome.yaml": f"""\
kind: welcome
language: {own}
title: {texts("welcome")}
body: {texts("body")}
""",
    }


def word(name: str, language: str) -> str:
    """Return one text of the minimal project, as a reader of that language should see it."""
    fr, en, es = WORDS[name]
    return {"fr": fr, "en": en, "es": es}.get(language, f"{fr} ({language})")


def amend(root: Path, path: str, old: str, new: str) -> None:
    """Replace a text that stands once in a file of the project."""
    content = (root / path).read_text(encoding="utf-8")
    assert content.count(old) == 1, f"{path} holds {content.count(old)} times {old!r}"
    (root / path).write_text(content.replace(old, new), encoding="utf-8", newline="")


def snapshot(root: Path) -> dict[str, bytes | str]:
    """Return every file, link and folder of the project but the cache, with its content."""
    seen: dict[str, bytes | str] = {}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if name in ("build", "build/.cache", CACHE):
            continue
        if path.is_symlink():
            seen[name] = f"-> {path.readlink()}"
        else:
            seen[name] = path.read_bytes() if path.is_file() else "folder"
    return seen
