"""One digest of everything an output may depend on.

This runs before every build, also when there is nothing to do, so it imports only what starts in
a few milliseconds (os, sys, hashlib) and reads each file once.
"""

from __future__ import annotations

import os
import sys
from hashlib import sha256

from publisher.errors import BrokenInputError, Location

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Whatever has a hand in the bytes of a page or a book.
LIBRARIES = (
    *("babel-", "jinja2-", "markupsafe-", "markdown_it_py-", "pyyaml-", "tzdata-"),
    *("weasyprint-", "pydyf-", "pyphen-", "fonttools-", "tinycss2-", "tinyhtml5-", "cssselect2-"),
)


def fingerprint(root: str) -> str:
    """Return a digest of the project's sources and catalogues and of the program itself.

    Paths count as well as contents, clocks do not. Raises `BrokenInputError` when a file cannot
    be read.
    """
    try:
        return _digest(program(), os.path.join(root, "sources"), os.path.join(root, "locales"))
    except OSError as error:
        at = Location(os.path.relpath(error.filename, root))
        raise BrokenInputError(f"cannot be read: {error.strerror}", at) from error


def program() -> str:
    """Return a digest of this package and the libraries that shape its output."""
    return _digest(" ".join([sys.version, *_libraries()]), PACKAGE)


def _digest(seed: str, *folders: str) -> str:
    whole = sha256(seed.encode())
    for folder in folders:
        for path in sorted(_files(folder)):
            with open(path, "rb", buffering=0) as file:
                content = file.read()
            name = os.path.basename(folder) + path[len(folder) :]  # relpath would cost 4 ms in all
            whole.update(os.fsencode(f"{name}\0{len(content)}\0"))  # a name may not be UTF-8
            whole.update(content)
    return whole.hexdigest()


def _files(folder: str) -> list[str]:
    found: list[str] = []
    pending = [folder]
    while pending:
        try:
            with os.scandir(pending.pop()) as entries:
                for entry in entries:
                    if entry.name == "__pycache__" or entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(entry.path)
                    elif entry.is_file():
                        found.append(entry.path)
        except FileNotFoundError:
            continue
    return found


def _libraries() -> list[str]:
    """Return "babel-2.18.0" and the like, from folder names: importlib.metadata costs 30 ms."""
    names = set()
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")):
            try:
                entries = os.listdir(folder)
            except OSError:
                continue
            names |= {
                e.lower()
                for e in entries
                if e.endswith(".dist-info") and e.lower().startswith(LIBRARIES)
            }
    return sorted(names)
