"""Documents people send in, from their bytes: Word, Markdown, text, spreadsheets, PDF.

Every reader gives the blocks of `publisher.documents.block`, or the reasons why it could not.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath

from publisher.adapters.documents.limits import MAX_BYTES, UnreadableError, too_much
from publisher.adapters.documents.sniffing import require
from publisher.documents.block import Document
from publisher.errors import Location
from publisher.model.finding import Finding, Gravity

# Module and function by the end of the name: each library is loaded for its own files only.
_READERS = {
    ".txt": "text.read_text",
    ".text": "text.read_text",
    ".md": "text.read_text",
    ".markdown": "text.read_text",
    ".docx": "word.read_word",
    ".csv": "separated.read_separated",
    ".tsv": "separated.read_separated",
    ".xlsx": "workbook.read_workbook",
    ".pdf": "pdf.read_pdf",
}
READABLE = tuple(_READERS)  # ends of names, with their full stop


def read_document(content: bytes, name: str) -> tuple[Document | None, list[Finding]]:
    """Return a file's document, or None with the reason why it cannot be read.

    The end of the name says what the file is; what it holds must agree. Total: any bytes give one
    or the other, in bounded time and memory.
    """
    try:
        return _read(content, PurePath(name).name), []
    except UnreadableError as refusal:
        at = Location(name, refusal.line)
        return None, [Finding(at, refusal.code, refusal.what, refusal.mend, Gravity.UNREADABLE)]


def _read(content: bytes, name: str) -> Document:
    suffix = PurePath(name).suffix.lower()
    if suffix not in _READERS:
        what = f"files {suffix!r} cannot be read" if suffix else "its name does not say what it is"
        raise UnreadableError("format", what, f"save it as one of {', '.join(READABLE)}")
    if len(content) > MAX_BYTES:
        raise too_much("MAX_BYTES", MAX_BYTES, f"has {len(content):,} bytes", "split the document")
    require(suffix, content)
    module, _, function = _READERS[suffix].partition(".")
    read = getattr(import_module(f"{__name__}.{module}"), function)
    document: Document = read(content, name)
    return document
