"""Bytes of a text file as lines: UTF-8, UTF-16 by its mark, else Windows-1252 as Excel writes."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from publisher.adapters.documents.limits import MAX_LINE, MAX_LINES, UnreadableError, too_much
from publisher.documents.account import Fate, Note, Sureness

_END = re.compile(r"\r\n?|\n")
# 32 before 16: the mark of UTF-32 little-endian begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What accented letters, and dashes or quotation marks, of UTF-8 look like in Windows-1252.
_UTF_8 = re.compile("Ã[\u0080-\u00bf–-›Œ-ƒˆ˜€™]|â€")
_SAVE = "save it again as UTF-8"


def decode(content: bytes) -> tuple[str, str]:
    """Return the text and the name of its encoding; raises `UnreadableError` when it is none."""
    text, encoding = _decode(content)
    if not text.strip():
        raise UnreadableError("empty", "has no text in it", "send the document itself")
    return text, encoding


def _decode(content: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], encoding), encoding
    if b"\0" in content:
        what = "has bytes 0: it is no text, or a UTF-16 one without its mark"
        raise UnreadableError("not-text", what, _SAVE)
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decoded(content, "cp1252"), "cp1252"


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        name = "UTF-8 nor Windows-1252" if encoding == "cp1252" else encoding.upper()
        what = f"byte 0x{content[error.start]:02X} at offset {error.start} is not {name}"
        if encoding == "cp1252":
            what = what.replace("is not", "is neither")
        raise UnreadableError("encoding", what, _SAVE) from error


def lines_of(text: str) -> list[str]:
    """Cut a text into lines as an editor does; raises `UnreadableError` beyond the limits."""
    lines = _END.split(text)
    if len(lines) > MAX_LINES:
        what = f"has {len(lines):,} lines"
        raise too_much("MAX_LINES", MAX_LINES, what, "split the document")
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE:
            what = f"a line has {len(line):,} characters"
            raise too_much("MAX_LINE", MAX_LINE, what, "break it into paragraphs", number)
    return lines


def encoding_note(lines: list[str], encoding: str) -> list[Note]:
    """Say of a file in an old encoding how it was read, at the first letter that shows it."""
    if encoding != "cp1252":
        return []
    number = next((n for n, line in enumerate(lines, 1) if not line.isascii()), 0)
    if not number:
        return []
    before = next(c for c in lines[number - 1] if not c.isascii())
    reason = "the file is not UTF-8; it was read as Windows-1252"
    byte = f"byte {before.encode('cp1252').hex().upper()}"
    note = Note(number, number, Fate.REPAIRED, reason, "", Sureness.LIKELY, byte, before)
    return [note, *_mixed(lines)]


def _mixed(lines: list[str]) -> Iterator[Note]:
    """Yield the lines that look like UTF-8 all the same, as two files put into one leave them.

    They stay as they were read: “Ã©” could be meant.
    """
    for number, line in enumerate(lines, 1):
        if not _UTF_8.search(line):
            continue
        try:
            other = line.encode("cp1252").decode("utf-8")
        except UnicodeDecodeError:
            continue
        reason = "it looks like UTF-8 in a file that is not: save the whole file as UTF-8"
        yield Note(number, number, Fate.REPAIRED, reason, "", Sureness.GUESS, line, other)
