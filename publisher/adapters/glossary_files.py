"""`sources/glossary.yaml`: the project's glossary, as its staff writes it.

It is kept as JSON under build/ too, so that a lookup need not load a YAML reader. The first line
there is a digest of the file's bytes and of all that follows: what was made of another file, or is
damaged, counts as nothing.
"""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from publisher.adapters.files import write_atomically
from publisher.errors import Location, StorageError
from publisher.model.finding import Finding, Gravity
from publisher.model.glossary import Glossary
from publisher.terms.decode import decode_glossary, encode_glossary

GLOSSARY = "sources/glossary.yaml"
CACHE = "build/.cache/glossary.json"


def load_glossary(root: Path, languages: tuple[str, ...]) -> tuple[Glossary, list[Finding]]:
    """Return a project's glossary and its faults; a project without the file has an empty one.

    Concepts with faults are left out. Never raises for what stands in the file.
    """
    try:
        content = (root / GLOSSARY).read_bytes()
    except FileNotFoundError:
        return Glossary(), []
    except OSError as error:
        what, mend = f"cannot be read: {error.strerror}", "put a readable file here, or delete it"
        return Glossary(), [Finding(Location(GLOSSARY), "unreadable", what, mend,
                                    Gravity.UNREADABLE)]  # fmt: skip
    known = _known(root, content, languages)
    if known is not None:
        return known, []
    from publisher.adapters.glossary_yaml import read_yaml

    glossary, findings = read_yaml(content, GLOSSARY, languages)
    if not findings:
        _keep(root, content, glossary, languages)
    return glossary, findings


def _known(root: Path, content: bytes, languages: tuple[str, ...]) -> Glossary | None:
    try:
        seal, _, body = (root / CACHE).read_bytes().partition(b"\n")
    except OSError:
        return None
    if seal != _seal(content, languages, body):
        return None
    glossary, faults = decode_glossary(json.loads(body), languages)
    return None if faults else glossary  # which only another version of the program could find


def _keep(root: Path, content: bytes, glossary: Glossary, languages: tuple[str, ...]) -> None:
    body = json.dumps(encode_glossary(glossary, languages), ensure_ascii=False).encode()
    with suppress(StorageError):  # a project may be read from a folder we cannot write to
        write_atomically(root / CACHE, _seal(content, languages, body) + b"\n" + body)


def _seal(content: bytes, languages: tuple[str, ...], body: bytes) -> bytes:
    parts = (" ".join(languages).encode(), content, body)
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest().encode("ascii")
