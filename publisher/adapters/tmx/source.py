"""From a file's bytes to UTF-8 that an XML parser can read to the end.

Characters that XML cannot hold would stop the parser. Each is replaced by a processing instruction
that says where it stood, so that it costs its unit and not the whole file.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from publisher.adapters.tmx.characters import FORBIDDEN, name_of

CHUNK = 1 << 16
TARGET = "publisher-not-xml"  # of the instruction that stands for a character

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_DECLARED = re.compile(rb"<\?xml[^>]*?\sencoding\s*=\s*[\"']([^\"'>]*)")
# What may stand before a document type, and one that names a file and declares nothing.
_BEFORE = rb"(?:<\?xml[^>]*>)?(?:\s|<!--(?:[^-]|-[^-])*-->)*"
_DOCTYPE = re.compile(
    rb"(" + _BEFORE + rb")(<!DOCTYPE\s+tmx"
    rb"(?:\s+(?:SYSTEM|PUBLIC\s+(?:\"[^\"<>]*\"|'[^'<>]*'))\s+(?:\"[^\"<>]*\"|'[^'<>]*'))?\s*>)"
)
_CONTROLS = bytes({*range(32)} - {*b"\t\n\r"})
# Halves of surrogate pairs, U+FFFE and U+FFFF as UTF-8 would write them; numeric references.
_SUSPECT = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xed[\xa0-\xbf][\x80-\xbf]|\xef\xbf[\xbe\xbf]"
    rb"|&\#(?:[0-9]{1,9}|x[0-9a-fA-F]{1,8});"
)
_UNFINISHED = re.compile(rb"(?:[\xed\xef][\x80-\xbf]?|&(?:\#(?:[0-9]{0,9}|x[0-9a-fA-F]{0,8}))?)\Z")
_LONGEST = 12  # bytes that may have to wait for what follows them


class SourceError(Exception):
    """The bytes are not text in an encoding of TMX."""


def chunks(file: BinaryIO) -> Iterator[bytes]:
    """Yield a file as UTF-8 without byte order mark, in pieces of about `CHUNK` bytes.

    A document type that only names a file is blanked out: then the parser knows no declarations,
    and takes a reference to any entity but the five of XML for the error that it is.
    Raises `SourceError`.
    """
    waiting = b""
    for number, chunk in enumerate(_utf8(file)):
        data = waiting + chunk
        if number == 0:
            data = _DOCTYPE.sub(_blank, data, count=1) if _DOCTYPE.match(data) else data
        unfinished = _UNFINISHED.search(data, max(0, len(data) - _LONGEST))
        waiting = unfinished[0] if unfinished else b""
        yield _sieved(data[: len(data) - len(waiting)])
    if waiting:
        yield waiting


def _sieved(data: bytes) -> bytes:
    # These three cost nothing; the search would take a third of the time of all reading.
    clean = len(data.translate(None, _CONTROLS)) == len(data) and b"&#" not in data
    if clean and b"\xed" not in data and b"\xef\xbf" not in data:
        return data
    return _SUSPECT.sub(_instruction, data)


def _instruction(match: re.Match[bytes]) -> bytes:
    found = match[0]
    if found[:2] == b"&#":
        code = int(found[3:-1], 16) if found[2:3] == b"x" else int(found[2:-1])
        if code > 0x10FFFF or not FORBIDDEN.match(chr(code)):
            return found  # past U+10FFFF the parser says what is wrong
        character = chr(code)
    else:
        character = found.decode("utf-8", "surrogatepass")
    width = len(found) if found[:1] == b"&" else 1  # columns that an editor shows
    return f"<?{TARGET} {name_of(character)} {width}?>".encode()


def _blank(match: re.Match[bytes]) -> bytes:
    return match[1] + re.sub(rb"[^\r\n]", b" ", match[2])


def _utf8(file: BinaryIO) -> Iterator[bytes]:
    first = file.read(CHUNK)
    while len(first) < CHUNK and (more := file.read(CHUNK - len(first))):  # a pipe gives less
        first += more
    encoding = _UTF16.get(first[:2])
    if encoding is None:
        first = first.removeprefix(codecs.BOM_UTF8)
        _check(first)
        yield first
        while chunk := file.read(CHUNK):
            yield chunk
        return
    decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")
    chunk = first[2:]
    while chunk:
        yield decoder.decode(chunk).encode("utf-8", "surrogatepass")
        chunk = file.read(CHUNK)
    if decoder.getstate()[0]:
        raise SourceError("the file ends inside a character of UTF-16")


def _check(first: bytes) -> None:
    if b"\0" in first[:4]:
        raise SourceError("the file is UTF-16 without byte order mark, or no text at all")
    declared = _DECLARED.match(first)
    if declared and declared[1].lower() not in (b"utf-8", b"utf8", b"us-ascii"):
        name = declared[1].decode("ascii", "replace")[:20]
        raise SourceError(f"the file says that its encoding is {FORBIDDEN.sub('?', name)}")
