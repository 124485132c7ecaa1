"""A small project, and a command that writes a set of its files: changed, created, deleted."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

from publisher.adapters.transaction import transaction
from publisher.pipeline.staging import hold
from tests.killing import KILLED, run_until_killed

Tree = dict[str, bytes]

OLD: Tree = {
    "locales/fr/people.po": b"fr, old\n",
    "sources/people/jone.yaml": b"jone\n",
    "sources/rooms/hall.yaml": b"hall, old\n",
}
# Jone's record gets another name, the hall another text; Spanish begins; rooms stay.
NEW: Tree = {
    "locales/es/people.po": b"es\n",
    "locales/fr/people.po": b"fr, new and longer\n",
    "sources/people/jone-e.yaml": b"jone\n",
    "sources/rooms/hall.yaml": b"",
}


def plant(root: Path, files: Tree) -> Path:
    """Write files without further ado."""
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


def tree(root: Path) -> Tree:
    """Return every file of a project by path, but for what lies under build/."""
    return {path: content for path, content in every(root).items() if path[:6] != "build/"}


def every(root: Path) -> Tree:
    """Return every file under a folder by path."""
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def folders(root: Path) -> set[str]:
    """Return every folder of a project, but for those under build/."""
    found = (path.relative_to(root) for path in root.rglob("*") if path.is_dir())
    return {path.as_posix() for path in found if path.parts[0] != "build"}


def names(root: Path) -> set[str]:
    """Return what lies in the build folder."""
    return {path.name for path in root.glob("build/*")}


def put(root: Path, files: Tree, command: str = "sync") -> list[str]:
    """Make a project hold these files and no others, as a command would; return what changed."""
    with transaction(root, command) as transacted:
        for path in {*tree(root), *files}:
            transacted.read(path)
            if path in files:
                transacted.write(path, files[path])
            else:
                transacted.delete(path)
        return transacted.commit()


def write(root: Path) -> int:
    """Write the new set."""
    put(root, NEW)
    return 0


def recover(root: Path) -> int:
    """Do what the next command does first, if it is a build."""
    with hold(root / "build"):
        return 0


def renew(root: Path, model: Path) -> None:
    """Make a project as another one is."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(model, root)


def committed(root: Path) -> Path:
    """Kill a command when its set counts as new and nothing of it is in place."""
    model = shutil.copytree(root, root.parent / "before")
    for at in count(1):
        renew(root, model)
        assert run_until_killed(lambda: write(root), root, at) == KILLED
        if (root / "build/.journal/COMMIT.json").exists():
            assert tree(root) == OLD
            return root
    raise AssertionError
