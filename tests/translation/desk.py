"""A project folder and the people who edit it, by hand and with the commands."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polib
import yaml

from publisher.adapters.po import Catalogue
from publisher.adapters.project_files import load_project
from publisher.adapters.strict_yaml import read
from publisher.catalogue.entry import Entry
from publisher.catalogue.unit import Field
from tests.builders import EDITION, write_project
from tests.translation.commands import all_fields, catalogues, files, sync
from tests.translation.model import Model, blocks, rows, words
from tests.translation.texts import GETTING_THERE, Typist

# Small, for every step reads it twice; yet with two source languages and all kinds of fields.
FILES = {
    "sources/themes/food.yaml": "title: {fr: Alimentation, es: Alimentación}\n",
    f"sources/{EDITION}/pages/practical.yaml": GETTING_THERE,
}
FIXED = ("edition.yaml", "/sessions/")  # records that others stand on


class Desk:
    """One copy of the project, what was typed there, and the files people remember."""

    def __init__(self, root: Path, model: Model) -> None:
        self.root, self.model = root, model
        self.deleted: dict[str, bytes] = {}  # records somebody may want back
        self.before: dict[tuple[str, str], list[str]] = {}  # texts of fields somebody may want back

    @classmethod
    def new(cls, root: Path) -> Desk:
        write_project(root, files=FILES)
        desk = cls(root, Model())
        for field in all_fields(root):
            for text in field.texts.values():
                desk.model.wrote(text, markdown=field.markdown)
        return desk

    def clone(self, root: Path) -> Desk:
        """Copy what git would: everything but build/."""
        shutil.copytree(self.root, root, ignore=shutil.ignore_patterns("build"))
        desk = Desk(root, self.model.copy())
        desk.model.bare = True
        desk.deleted = dict(self.deleted)
        desk.before = {key: list(texts) for key, texts in self.before.items()}
        return desk

    # Records.

    def edit_source(self, typist: Typist) -> None:
        field = typist.among(self._fields())
        self._write_source(field, typist.reworked(field.source, markdown=field.markdown))

    def revert_source(self, typist: Typist) -> None:
        field = typist.among(self._fields())
        if texts := self.before.get((field.context, field.language)):
            self._write_source(field, typist.among(texts))

    def translate(self, typist: Typist) -> None:
        """Write a field's translation anew, in the record."""
        field, language = self.pair(typist)
        text = typist.prose() if field.markdown else typist.line()
        self._write_text(field, language, text)

    def rework_translation(self, typist: Typist) -> None:
        field, language = self.pair(typist)
        if text := field.texts.get(language):
            self._write_text(field, language, typist.reworked(text, markdown=field.markdown))

    def edit_both(self, typist: Typist) -> None:
        """Change the source and its translation together."""
        field, language = self.pair(typist)
        if text := field.texts.get(language):
            self._write_source(field, typist.reworked(field.source, markdown=field.markdown))
            self._write_text(field, language, typist.reworked(text, markdown=field.markdown))

    def remove_translation(self, typist: Typist) -> None:
        field, language = self.pair(typist)
        if language in field.texts:
            self._change(field, language, None)

    def change_language(self, typist: Typist) -> None:
        field = typist.among(self._fields())
        data = self._read(field.file)
        if "language" in data:
            data["language"] = typist.among(tuple(field.texts))
            self._dump(field.file, data)

    def delete_record(self, typist: Typist) -> None:
        if names := self._loose():
            name = typist.among(names)
            self.deleted[name] = (self.root / name).read_bytes()
            (self.root / name).unlink()

    def restore_record(self, typist: Typist) -> None:
        gone = sorted(n for n in self.deleted if not (self.root / n).exists())
        if gone and len(self._loose()) < 3:
            name = typist.among(gone)
            content = self.deleted[name]
            (self.root / name).parent.mkdir(exist_ok=True)
            (self.root / name).write_bytes(content)
            if self._taken(content, but=name) or load_project(self.root)[0] is None:
                (self.root / name).unlink()  # its code, or what it refers to, has changed hands

    def rename_by_hand(self, typist: Typist) -> None:
        if names := self._loose():
            old = self.root / typist.among(names)
            new = old.with_name(f"{typist.among(('alpha', 'beta', 'gamma'))}.yaml")
            if not new.exists():
                old.rename(new)

    # Catalogues.

    def translate_entry(self, typist: Typist) -> None:
        """Type a translation, confirmed or as a draft."""
        self._unless_refused(self._type, typist)

    def confirm_entry(self, typist: Typist) -> None:
        self._unless_refused(self._confirm, typist)

    def _unless_refused(self, edit: Callable[[Typist], None], typist: Typist) -> None:
        before = files(self.root)
        edit(typist)
        if sync(self.root, "--dry-run").code == 1:
            for path, content in before.items():
                (self.root / path).write_bytes(content)

    def _type(self, typist: Typist) -> None:
        with _Editing(self, typist) as at:
            if at.entry is not None:
                old, one_line = at.entry.text, "Kind of text: text" in at.entry.extracted
                text = typist.line() + typist.among(("", "", "", "\n", " "))
                if old and typist.chance(2):
                    text = typist.reworked(old, markdown=not one_line)
                elif not one_line and typist.chance(2):
                    text = typist.among((typist.chunk, typist.prose, typist.odd))()
                fuzzy = typist.chance(4)
                at.put(text, fuzzy=fuzzy)

    def _confirm(self, typist: Typist) -> None:
        with _Editing(self, typist) as at:
            if at.entry is not None and at.entry.text:
                at.put(at.entry.text, fuzzy=False)

    def doubt_entry(self, typist: Typist) -> None:
        with _Editing(self, typist) as at:
            if at.entry is not None and at.entry.text:
                at.put(at.entry.text, fuzzy=True)

    def empty_entry(self, typist: Typist) -> None:
        with _Editing(self, typist) as at:
            if at.entry is not None:
                at.put("", fuzzy=False)

    def delete_entry(self, typist: Typist) -> None:
        with _Editing(self, typist) as at:
            if at.entry is not None:
                at.catalogue.remove(at.number)

    def comment_entry(self, typist: Typist) -> None:
        with _Editing(self, typist) as at:
            if at.entry is not None:
                flags = ("x-odd",) if typist.chance(2) else ()
                at.replace(at.entry._replace(comment=typist.line(), flags=flags))

    def disagree(self, typist: Typist) -> None:
        """Rework a record's translation, and type another into the catalogue."""
        self.rework_translation(typist)
        self.translate_entry(typist)

    def delete_catalogue(self, typist: Typist) -> None:
        if paths := list(catalogues(self.root)):
            (self.root / typist.among(paths)).unlink()

    def save_with_poedit(self, typist: Typist) -> None:
        """Write a catalogue as an editor does that wraps lines."""
        if paths := list(catalogues(self.root)):
            file = self.root / typist.among(paths)
            catalogue = polib.pofile(file.read_text(encoding="utf-8"), wrapwidth=30)
            file.write_text(str(catalogue) + "\n", encoding="utf-8", newline="")

    # What they stand on.

    def _fields(self) -> list[Field]:
        return all_fields(self.root)

    def pair(self, typist: Typist) -> tuple[Field, str]:
        field = typist.among(self._fields())
        return field, typist.among([at for at in ("fr", "en", "es") if at != field.language])

    def _write_source(self, field: Field, text: str) -> None:
        texts = self.before.setdefault((field.context, field.language), [])
        if field.source not in texts:
            texts.append(field.source)
        # Should the record be turned to another language before a sync, this is its translation.
        self.model.typed.update(rows(blocks(text, markdown=field.markdown)))
        self._change(field, field.language, text)

    def _write_text(self, field: Field, language: str, text: str) -> None:
        old = Counter(rows(blocks(field.texts.get(language, ""), markdown=field.markdown)))
        new = set(Counter(rows(blocks(text, markdown=field.markdown))) - old)
        self.model.typed |= new
        for source in blocks(field.source, markdown=field.markdown):
            self.model.agreed[words(source)] |= set(map(words, new))
        self._change(field, language, text)

    def _change(self, field: Field, language: str, text: str | None) -> None:
        data = self._read(field.file)
        holder: Any = data
        for step in field.path:
            holder = holder[step]
        if text is not None:
            holder[language] = text
        elif len(holder) > 1:
            del holder[language]
        self._dump(field.file, data)

    def _read(self, path: str) -> dict[str, Any]:
        data, findings = read((self.root / path).read_bytes(), path)
        assert isinstance(data, dict), findings
        return data

    def _dump(self, path: str, data: dict[str, Any]) -> None:
        text = yaml.dump(data, allow_unicode=True, sort_keys=False, width=60)
        (self.root / path).write_text(text, encoding="utf-8", newline="")

    def _loose(self) -> list[str]:
        """Return the records that may go or get another name without a word to anybody."""
        names = [n for n in files(self.root) if n.startswith(f"sources/{EDITION}/")]
        return [n for n in names if not any(fixed in n for fixed in FIXED)]

    def _taken(self, content: bytes, but: str) -> bool:
        """Return whether a record would say who it is as another one does."""
        code = [line for line in content.splitlines() if line.startswith((b"code:", b"kind:"))]
        return any(code[0] in (self.root / n).read_bytes() for n in self._loose() if n != but)


class _Editing:
    """An editor with one entry of one catalogue open."""

    entry: Entry | None = None
    number = 0
    catalogue: Catalogue

    def __init__(self, desk: Desk, typist: Typist) -> None:
        self.desk, self.typist = desk, typist

    def __enter__(self) -> _Editing:
        found = catalogues(self.desk.root)
        live = [(p, i) for p, c in found.items() for i, e in enumerate(c.entries) if not e.obsolete]
        if live:
            path, self.number = self.typist.among(live)
            self.catalogue = found[path]
            self.entry = self.catalogue.entries[self.number]
        return self

    def put(self, text: str, *, fuzzy: bool) -> None:
        entry = self.entry
        assert entry is not None
        previous = entry.previous_id if fuzzy else None
        if not fuzzy:
            self.desk.model.translated(entry.id, text)
        self.replace(entry._replace(strs=(text,), fuzzy=fuzzy, previous_id=previous))

    def replace(self, entry: Entry) -> None:
        self.catalogue.replace(self.number, entry)

    def __exit__(self, *_: object) -> None:
        if self.entry is not None:
            (self.desk.root / self.catalogue.path).write_bytes(self.catalogue.dump())


EDITS = tuple(
    name
    for name, what in vars(Desk).items()
    if not name.startswith("_") and name not in ("new", "clone") and callable(what)
)
