"""Make the fixes that checks offer: in catalogues and records, all or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from publisher.adapters.po import parse
from publisher.adapters.strict_yaml import Path as YamlPath
from publisher.adapters.transaction import Transaction
from publisher.adapters.yaml_editor import set_texts
from publisher.checks.check import Check
from publisher.checks.runner import Found, mended
from publisher.checks.subject import Home, Origin
from publisher.errors import Location
from publisher.translation.checking.places import Places


@dataclass(frozen=True, slots=True)
class Fixed:
    """One text that was mended."""

    at: Location
    unit: str
    checks: Sequence[str]
    before: str
    after: str


def fix(found: Iterable[Found], files: Transaction, languages: Sequence[str]) -> list[Fixed]:
    """Stage every fix in ``files``; the caller commits. Return what was mended.

    A text is mended wherever it stands: in its record and in its entry, if both say the same.
    ``languages`` is the order in which records have theirs. Messages of the program are left to
    its programmers.
    """
    groups: dict[int, list[tuple[Origin, Check]]] = defaultdict(list)
    for check, subject, problem in found:
        if problem.fix is not None and isinstance(subject, Origin):
            groups[id(subject)].append((subject, check))
    stage, done = _Stage(files, languages), []
    for group in groups.values():
        subject = group[0][0]
        made = {check.id: check for _, check in group}
        after = mended(subject, made.values())
        if stage.replace(subject, after):
            at = stage.places.find(subject, 0)[0]
            done.append(Fixed(at, subject.context, sorted(made), subject.text.text, after))
    stage.write()
    return done


class _Stage:
    """Edits of catalogues and records, collected by file."""

    def __init__(self, files: Transaction, languages: Sequence[str]) -> None:
        self.places = Places(files.read)
        self._files, self._languages = files, languages
        self._entries: dict[str, list[tuple[Home, str, str]]] = defaultdict(list)
        # The edits of each text: where from, where to, and what instead.
        self._texts: dict[tuple[str, YamlPath], list[tuple[int, int, str]]] = defaultdict(list)

    def replace(self, subject: Origin, after: str) -> bool:
        """Note that a text becomes another; tell whether anything says it and will change."""
        home, before = subject.home, subject.text.text
        noted = False
        document = self.places.catalogue(home.catalogue) if home.entry >= 0 else None
        if document is not None and not home.catalogue.endswith(".pot"):
            said = document.entries[home.entry].strs[home.form or 0]
            if before in said:
                self._entries[home.catalogue].append((home, before, after))
                noted = True
        piece = self.places.piece(home, before) if home.record else None
        if piece is not None:
            edits = list(_edits(piece.places, before, after))
            self._texts[home.record, home.path] += edits
            noted = noted or bool(edits)
        return noted

    def write(self) -> None:
        for path, edits in self._entries.items():
            document, _ = parse(self._files.read(path) or b"", path)
            assert document is not None, path  # it was read before  # noqa: S101
            for home, before, after in edits:
                entry = document.entries[home.entry]
                strs = list(entry.strs)
                strs[home.form or 0] = strs[home.form or 0].replace(before, after, 1)
                document.replace(home.entry, entry._replace(strs=tuple(strs)))
            self._files.write(path, document.dump())
        records: dict[str, dict[YamlPath, str | None]] = defaultdict(dict)
        for (file, where), texts in self._texts.items():
            records[file][where] = self._edited(file, where, texts)
        for file, wanted in records.items():
            content = self._files.read(file) or b""
            self._files.write(file, set_texts(content, wanted, file, self._languages))

    def _edited(self, file: str, path: YamlPath, edits: Iterable[tuple[int, int, str]]) -> str:
        text = self.places.text(file, path)
        for start, end, after in sorted(edits, reverse=True):
            text = text[:start] + after + text[end:]
        return text


def _edits(places: Sequence[int], before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """Yield what has to be replaced in a field, and by what, for a text to become another.

    Where something stands between its lines, such as the marker of a quotation, each line is
    replaced by itself; nothing, if it would have other lines.
    """
    if places[-1] - places[0] == len(places) - 1:
        yield places[0], places[-1], after
    elif before.count("\n") == after.count("\n"):
        start = 0
        for old, new in zip(before.split("\n"), after.split("\n"), strict=True):
            if old != new:
                yield places[start], places[start + len(old)], new
            start += len(old) + 1
