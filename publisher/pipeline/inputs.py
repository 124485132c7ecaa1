"""One digest of everything an output may depend on.

This runs before every build, also when there is nothing to do, so it imports next to nothing. When
no file has another name, size, time or inode than when all were last read, none is read again: see
`remember` for why no edit can hide from that.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Whatever has a hand in the bytes of a page or a book.
LIBRARIES = (
    *("babel-", "jinja2-", "markupsafe-", "markdown_it_py-", "pyyaml-", "tzdata-"),
    *("weasyprint-", "pydyf-", "pyphen-", "fonttools-", "tinycss2-", "tinyhtml5-", "cssselect2-"),
)
INDEX = "build/.cache/inputs"  # the digest, a line end, then what `_look` said of the files
PIECE = 1 << 18  # bytes read at once
FINE, COARSEST = 10_000_000, 2_000_000_000  # ns; see `_settled`


def fingerprint(root: str) -> str:
    """Return a digest of the project's sources and catalogues and of the program itself.

    Paths count as well as contents, clocks do not. Raises `BrokenInputError` when a file cannot
    be read.
    """
    try:
        with open(os.path.join(root, INDEX), "rb") as file:
            digest, _, known = file.read().partition(b"\n")
        if known == _look(root)[0]:
            return digest.decode("ascii")
    except (OSError, ValueError):
        pass  # whatever is wrong shows when the files are read
    try:
        return _read(root)
    except OSError as error:
        from publisher.errors import BrokenInputError, Location

        at = Location(os.path.relpath(error.filename, root))
        raise BrokenInputError(f"cannot be read: {error.strerror}", at) from error


def remember(root: str, digest: str) -> None:
    """Keep how the files look while their digest is this, so that the next start need read none.

    Call it with the build folder locked; what it cannot write is not missed. An edit gives a file
    a time no older than the clock, so when all times are older than the clock was before the look,
    an edit after the look shows. When one is not, nothing is kept. This is git's rule for "racily
    clean" entries, with the clock read before the files instead of after them. A time that is set
    back shows too: that changes the ctime, which nobody can set.
    """
    index = os.path.join(root, INDEX)
    mark = os.path.join(os.path.dirname(index), ".inputs.tmp")
    try:
        with open(mark, "xb") as file:
            clock = os.fstat(file.fileno()).st_mtime_ns  # the file system's, which may lag ours
            looks, newest = _look(root)
            kept = newest < clock and _read(root) == digest
            file.write(b"%s\n%s" % (digest.encode("ascii"), looks))
        if kept:
            os.replace(mark, index)
        else:
            os.unlink(mark)
    except OSError:
        return


def program() -> str:
    """Return a digest of this package and the libraries that shape its output."""
    return _digest(_seed(), PACKAGE)


def _read(root: str) -> str:
    return _digest(program(), *_folders(root))


def _folders(root: str) -> tuple[str, str]:
    return os.path.join(root, "sources"), os.path.join(root, "locales")


def _seed() -> str:
    return " ".join([sys.version, *_libraries()])


def _digest(seed: str, *folders: str) -> str:
    from hashlib import sha256  # it loads OpenSSL, for which a start with nothing to do has no use

    whole = sha256(seed.encode())
    for folder in folders:
        for path in sorted(entry.path for entry in _files(folder)):
            with open(path, "rb", buffering=0) as file:
                name = os.path.basename(folder) + path[len(folder) :]  # relpath would cost 4 ms
                size = os.fstat(file.fileno()).st_size
                whole.update(os.fsencode(f"{name}\0{size}\0"))  # a name may not be UTF-8
                while piece := file.read(PIECE):  # an imported memory may be large
                    whole.update(piece)
    return whole.hexdigest()


def _look(root: str) -> tuple[bytes, int]:
    """Return how all files look from outside, and the newest time among them, in nanoseconds."""
    looks = []
    newest = 0
    for folder in (PACKAGE, *_folders(root)):
        cut = len(os.path.dirname(folder))
        for entry in _files(folder):
            stat = entry.stat()  # of what a link leads to, as that is what is read
            times = stat.st_mtime_ns, stat.st_ctime_ns
            newest = max(newest, *map(_settled, times))
            looks.append((entry.path[cut:], stat.st_size, stat.st_ino, times))
    return ascii((_seed(), looks)).encode("ascii"), newest


def _settled(time: int) -> int:
    """Return until when an edit could give a file the time it has.

    A time in whole hundredths of a second may come from a coarse clock; FAT counts two seconds.
    """
    return time if time % FINE else time + COARSEST


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
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
                        yield entry
        except FileNotFoundError:
            continue


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
