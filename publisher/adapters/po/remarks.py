"""The lines of an entry that begin with "#": comments, references, flags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

# A file name with spaces stands between U+2068 and U+2069 (GNU gettext 0.22 and later).
OPEN, CLOSE = "\u2068", "\u2069"
REFERENCE = re.compile(f"{OPEN}[^{CLOSE}\n]*{CLOSE}[^ \t\n]*|[^ \t\n]+")
LINE_NUMBER = re.compile(r":\d+\Z")
SPACES = re.compile("[ \t]")


def references(listed: str) -> tuple[str, ...]:
    """Return the references of what follows "#:", the lines joined by line feeds."""
    if listed.isascii():  # no isolates, and no blanks but blanks, tabs and line feeds
        return tuple(listed.split())
    found = REFERENCE.findall(listed)
    if OPEN in listed:
        found = [reference.replace(OPEN, "").replace(CLOSE, "") for reference in found]
    return tuple(found)


def written_reference(reference: str) -> str:
    """Return a reference as it stands after "#:"."""
    if not SPACES.search(reference):
        return reference
    number = LINE_NUMBER.search(reference)
    end = number.start() if number else len(reference)
    return f"{OPEN}{reference[:end]}{CLOSE}{reference[end:]}"


@lru_cache(maxsize=1024)
def flags(listed: str) -> tuple[bool, tuple[str, ...]]:
    """Return whether "fuzzy" is among what follows "#,", and the other flags.

    Flags are parted by commas; GNU gettext sees "fuzzy" between blanks too.
    """
    fuzzy, others = False, []
    for part in listed.split(","):
        words = part.split()
        if "fuzzy" not in words:
            words = [part.strip()] if words else []
        for word in words:
            if word == "fuzzy":
                fuzzy = True
            else:
                others.append(word)
    return fuzzy, tuple(others)


def written_flags(fuzzy: bool, others: Sequence[str]) -> str:
    """Return flags as they stand after "#, "."""
    return ", ".join((*(["fuzzy"] if fuzzy else []), *others))


def with_fuzzy(listed: str, fuzzy: bool) -> str:
    """Return what follows "#," with "fuzzy" set or taken away, all else as it was."""
    if fuzzy:
        return f" fuzzy, {listed.strip()}"
    parts = [part for part in listed.split(",") if part.split() != ["fuzzy"]]
    kept = [re.sub(r"\bfuzzy\b[ \t]*", "", p) if "fuzzy" in p.split() else p for p in parts]
    kept[:1] = [f" {part.strip()}" for part in kept[:1]]
    return ",".join(kept)
