"""People and commands at one project, step by step, and what must be true after every sync."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from publisher.adapters.transaction import transaction
from publisher.cli.main import main
from publisher.translation.paths import SNAPSHOT
from tests.builders import EDITION
from tests.killing import run_until_killed
from tests.translation.commands import (
    Result,
    all_fields,
    catalogues,
    comments,
    files,
    run,
    sync,
)
from tests.translation.desk import EDITS, Desk
from tests.translation.git import Side, merged
from tests.translation.model import blocks
from tests.translation.texts import Typist

CONFLICT = 4


class RoundTrip:
    """People edit records and catalogues; commands bring them to agreement.

    Every public method but `close` is a step. ``folder`` is empty.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.desk = Desk.new(self.folder / "ours")
        self.numbers = count()
        self.first_seen: set[str] = set()  # by the last command that wrote
        self.records: dict[str, set[str]] = {}  # as the model knew them before or after it
        self.imported: set[str] = set()  # by the last command that wrote
        self.undone = False

    def do(self, step: str, below: Callable[[int], int]) -> None:
        """Do one of `STEPS`, or of the edits that people make."""
        typist = Typist(below, self.numbers)
        getattr(self.desk if step in EDITS else self, step)(typist)

    def sync(self, _: Typist) -> None:
        self._settled(self.desk, lambda: sync(self.desk.root))

    def look(self, _: Typist) -> None:
        before = files(self.desk.root, build=True)
        assert sync(self.desk.root, "--dry-run").code in (0, CONFLICT)
        after = files(self.desk.root, build=True)
        assert _without_cache(after) == _without_cache(before)

    def resolve(self, typist: Typist) -> None:
        found = sync(self.desk.root, "--dry-run").document["changes"]
        open_ = [change for change in found if change["kind"] == "conflict"]
        if not open_:
            return
        unit = typist.among([c["unit"] for c in open_] + ["all"])
        side = typist.among(("record", "catalogue"))
        for change in open_:
            if unit in ("all", change["unit"]) and side == "record":
                for piece in change["record_text"].split("\n\n"):
                    self.desk.model.translated(change["source"], piece)
        words = ("resolve", unit, "--take", side, "--format", "json")
        self._settled(self.desk, lambda: run(self.desk.root, *words))

    def undo(self, _: Typist) -> None:
        before = files(self.desk.root)
        result = run(self.desk.root, "undo")
        if result.code == CONFLICT:
            assert files(self.desk.root) == before
            return
        assert result.code == 0, result
        if not result.out and "nothing" in result.err:
            return
        if not self.undone:
            self.desk.model.typed |= self.first_seen
        # An import that is undone takes its texts along: nobody typed them here.
        self.desk.model.seen ^= self.imported
        self.records, self.desk.model.records = self.desk.model.records, self.records
        self.undone = not self.undone

    def rename(self, typist: Typist) -> None:
        folders = (f"{EDITION}/pages/", f"{EDITION}/initiatives/", "people/", "themes/")
        records = (path.removeprefix("sources/") for path in files(self.desk.root))
        names = [name.removesuffix(".yaml") for name in records if name.startswith(folders)]
        result = run(self.desk.root, "rename", typist.among(names), typist.among(("delta", "eps")))
        assert result.code in (0, 2), result
        if result.code == 0:
            self._wrote()

    def remember(self, typist: Typist) -> None:
        """Import a memory, with sources that stand in records and others."""
        field, language = self.desk.pair(typist)
        sources = [*blocks(field.source, markdown=field.markdown), typist.line()]
        pairs = [(typist.among(sources), typist.line()) for _ in range(2)]
        offered = self.folder / "offered.csv"
        with offered.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([(field.language, language), *pairs])
        name = f"offered-{next(self.numbers)}"
        assert run(self.desk.root, "tm", "import", str(offered), "--name", name).code == 0
        self._wrote()
        self.imported = {target for _, target in pairs}
        self.desk.model.seen |= self.imported

    def suggest(self, _: Typist) -> None:
        """Fill what is missing from memory: as drafts, and only where there is nothing."""
        before = {entry for found in catalogues(self.desk.root).values() for entry in found.entries}
        result = run(self.desk.root, "tm", "suggest")
        assert result.code in (0, CONFLICT), result
        after = [entry for found in catalogues(self.desk.root).values() for entry in found.entries]
        new = [entry for entry in after if entry not in before]
        assert all(entry.fuzzy or not entry.text for entry in new)
        if new:
            self._wrote()

    def _wrote(self) -> None:
        self.first_seen, self.records, self.undone = set(), self.desk.model.records, False
        self.imported = set()

    def killed(self, typist: Typist) -> None:
        """Kill a sync somewhere; whoever comes next finds all old or all new."""
        twin = self.desk.clone(self.folder / "twin")
        if (self.desk.root / "build").exists():
            shutil.copytree(self.desk.root / "build", twin.root / "build")
        before = files(self.desk.root)
        assert sync(twin.root).code in (0, CONFLICT)
        after = files(twin.root)
        shutil.rmtree(twin.root)
        at = 1 + typist.below(60)
        run_until_killed(lambda: main(["-C", str(self.desk.root), "sync"]), self.desk.root, at)
        with transaction(self.desk.root, "look"):
            pass
        found = files(self.desk.root)
        assert found in (before, after)
        assert not [path for path in files(self.desk.root) if path.endswith(".tmp")]
        self._settled(self.desk, lambda: sync(self.desk.root), reported=found == before)

    def clean(self, _: Typist) -> None:
        """Delete build/, with which only what was typed over since the last sync is lost."""
        shutil.rmtree(self.desk.root / "build", ignore_errors=True)
        self.desk.model.bare = True
        self._wrote()

    def merge(self, typist: Typist) -> None:
        """Edit two copies and let git merge them."""
        side: Side = typist.among(("ours", "theirs"))
        theirs, base = self.desk.clone(self.folder / "theirs"), files(self.desk.root)
        for desk in (self.desk, theirs):
            for _ in range(typist.among((1, 2, 3))):
                getattr(desk, typist.among(EDITS))(typist)
            if typist.chance(2):
                self._settled(desk, partial(sync, desk.root))
        ours = files(self.desk.root)
        result = merged(base, ours, files(theirs.root), side)
        shutil.rmtree(theirs.root)
        _write(self.desk.root, ours, result)
        if sync(self.desk.root, "--dry-run").code not in (0, CONFLICT):
            _write(self.desk.root, result, ours)
            return
        self._learn(theirs)

    def _learn(self, theirs: Desk) -> None:
        # What they saw and we have not is no business of ours before our next sync meets it.
        model, other = self.desk.model, theirs.model
        model.typed |= other.typed
        for source, texts in other.agreed.items():
            model.agreed[source] |= texts
        model.sources |= other.sources
        # What no sync has seen before, nobody can tell from what was typed where it stands now.
        for catalogue in catalogues(self.desk.root).values():
            for entry in catalogue.entries:
                if not entry.fuzzy and not any(
                    entry.text in seen for seen in model.seen | other.seen
                ):
                    model.translated(entry.id, entry.text)

    def _settled(
        self, desk: Desk, command: Callable[[], Result], *, reported: bool = True
    ) -> Result:
        """Run a command that writes; prove what must be true of a project from then on."""
        said = comments(desk.root)
        records = desk.model.records
        new = desk.model.before_sync(desk.root)
        result = command()
        assert result.code in (0, CONFLICT), result
        if desk is self.desk and reported and result.document["written"]:
            self._wrote()
            self.first_seen, self.records = new, records
        lost = {remark for remark in said if not any(remark in now for now in comments(desk.root))}
        assert not lost, f"remarks lost: {lost}"
        after = files(desk.root, build=True)
        again = sync(desk.root)
        _same(after, files(desk.root, build=True))
        open_ = _conflicts(result.document["changes"])
        assert _conflicts(again.document["changes"]) == open_
        assert len(open_) == len(again.document["changes"])
        assert again.code == result.code == (CONFLICT if open_ else 0)
        changes = result.document["changes"]
        desk.model.after_sync(desk.root, changes)
        assert all_fields(desk.root)
        return result


def _conflicts(changes: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [(c["language"], c["unit"], c["source"]) for c in changes if c["kind"] == "conflict"]


def _same(before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Check that nothing was written, but for what is kept to be quick."""
    one, other = _without_cache(before), _without_cache(after)
    for path in sorted({*one, *other}):
        assert one.get(path) == other.get(path), f"a second sync changes {path}"


def _without_cache(found: dict[str, bytes]) -> dict[str, bytes]:
    return {p: c for p, c in found.items() if not p.startswith("build/.cache/") or p == SNAPSHOT}


def _write(root: Path, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    for path in before.keys() - after.keys():
        (root / path).unlink()
    for path, content in after.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


STEPS = (
    "sync",
    "look",
    "resolve",
    "undo",
    "rename",
    "remember",
    "suggest",
    "killed",
    "clean",
    "merge",
)
