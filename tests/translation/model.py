"""What must be true of a project after every sync, told from what people typed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from publisher.adapters.tmx import read_tmx
from publisher.catalogue.grading import Grade, grade
from publisher.text.blocks import cut
from tests.translation.commands import all_fields, catalogues


def plain(text: str) -> str:
    """Return a text as it is compared: where its lines end does not matter."""
    return " ".join(text.split())


def blocks(text: str, *, markdown: bool = True) -> list[str]:
    """Return the blocks of a text, as they are compared."""
    return [plain(block.text) for block in cut(text, markdown).blocks]


def words(text: str) -> str:
    """Return the words of a text: what is no mark-up, whatever that is taken for."""
    return " ".join(re.findall(r"\w+", text))


def rows(found: Sequence[str]) -> list[str]:
    """Return each block, and all that stand together."""
    size = len(found)
    return [" ".join(found[i:j]) for i in range(size) for j in range(i + 1, size + 1)]


class Model:
    """What a sync has seen, and which translation a person made for which source."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.bare = (
            False  # without build/, what is typed over before the next sync is git's to keep
        )
        self.typed: set[str] = set()  # into records, since the last sync
        self.records: dict[str, set[str]] = {}  # sources of each file, at the last sync
        self.sources: set[str] = set()
        self.agreed: dict[str, set[str]] = defaultdict(set)  # by source, block by block

    def copy(self) -> Model:
        return deepcopy(self)

    def translated(self, source: str, text: str) -> None:
        """Learn that a person gave this translation to this block."""
        self.agreed[words(source)] |= set(map(words, (text, *blocks(text))))

    def wrote(self, text: str, *, markdown: bool) -> None:
        """Learn that a person wrote this into a record."""
        self.typed.update(rows(blocks(text, markdown=markdown)))

    def before_sync(self, root: Path) -> set[str]:
        """Learn what a sync is about to see; return what it sees for the first time."""
        if self.bare:
            held = "\0".join(_held(root))
            self.seen = {text for text in self.seen if text in held}
        self.bare = False
        strange = self._strangers(root)
        for field in all_fields(root):
            sources = blocks(field.source, markdown=field.markdown)
            self.sources.update(sources)
            for language, text in field.texts.items():
                if language != field.language:
                    mine = set(rows(blocks(text, markdown=field.markdown)))
                    for source in sources:
                        made = mine if field.file in strange else mine & self.typed
                        self.agreed[words(source)] |= set(map(words, made))
        # A translation whose language the record is now written in is a source, and its author's.
        self.seen -= self.sources
        new = set(_translations(root)) - self.seen
        self.seen |= new
        return new

    def after_sync(self, root: Path, changes: Iterable[dict[str, Any]]) -> None:
        """Check that nothing was lost and nothing is published for a source it was not made for."""
        self.typed -= self.seen  # what no sync has met yet may be brought back
        held = "\0".join(_held(root))
        lost = [text for text in self.seen if text not in held and not self._joined(text)]
        assert not lost, f"lost: {lost}"
        open_ = set()
        for change in changes:
            if change["kind"] == "carried":
                self._carried(change["source"], change["before"], change["after"])
            elif change["kind"] == "conflict":
                open_.add((change["catalogue"], change["unit"], change["source"]))
        for path, catalogue in catalogues(root).items():
            for entry in catalogue.entries:
                key = (path, entry.context, entry.id)
                if entry.text and not entry.fuzzy and not entry.obsolete and key not in open_:
                    assert self._right(entry.id, entry.text), f"{key}: {entry.text}"

    def _joined(self, text: str) -> bool:
        """Return whether nobody typed a text: two translations whose sources were joined."""
        return any(
            text[: space.start()] in self.seen and text[space.end() :] in self.seen
            for space in re.finditer(" ", text)
        )

    def _strangers(self, root: Path) -> set[str]:
        """Return the files that nobody can know again: what a new record says is so."""
        now: dict[str, set[str]] = defaultdict(set)
        for field in all_fields(root):
            now[field.file].update(blocks(field.source, markdown=field.markdown))
        known = set().union(*self.records.values())
        strange = {
            file
            for file, sources in now.items()
            if file not in self.records and 10 * len(sources & known) < 6 * len(sources)
        }
        self.records = dict(now)
        return strange

    def _carried(self, source: str, before: str, after: str) -> None:
        for known in list(self.sources):
            if self._right(known, before) and grade(known, plain(source), "fr") <= Grade.VALUES:
                self.translated(source, after)
                return
        raise AssertionError(f"carried without a reason: {source}: {before} -> {after}")

    def _right(self, source: str, text: str) -> bool:
        one, parts = words(source), [words(block) for block in blocks(text)]
        known = self.agreed.get(one, set())
        if words(text) in known or " ".join(parts) in known:  # with the numbers of its list, or not
            return True
        return all(part in known or one in self.agreed.get(part, ()) for part in parts)


def _translations(root: Path) -> Iterator[str]:
    """Yield what the tool must keep: all translations in records and catalogues."""
    for field in all_fields(root):
        for language, text in field.texts.items():
            if language != field.language:
                yield from blocks(text, markdown=field.markdown)
    for catalogue in catalogues(root).values():
        for entry in catalogue.entries:
            for text in entry.strs:
                yield from blocks(text)


def _held(root: Path) -> Iterator[str]:
    for field in all_fields(root):
        for text in field.texts.values():
            yield plain(text)
            yield from blocks(text, markdown=field.markdown)
    for catalogue in catalogues(root).values():
        for entry in catalogue.entries:
            for text in entry.strs:
                yield plain(text)
                yield from blocks(text)
    for path in sorted(root.glob("locales/memory/*.tmx")):
        with path.open("rb") as file:
            for unit in read_tmx(file, path.name):
                for variant in unit.variants:
                    if variant.language != unit.source_language:
                        yield plain(variant.text)
                        yield from blocks(variant.text)
