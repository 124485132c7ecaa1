"""Office files are zip files of XML: what they may be, before any library opens them.

A part is never written to disk, so a name such as ``../x`` could do no harm; it is refused because
no honest program writes it. Entities could grow without end, or fetch files: no office program
declares any (ECMA-376 part 2 forbids it), so a declaration is refused.
"""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from publisher.adapters.documents.limits import (
    MAX_ENTRIES,
    MAX_RATIO,
    MAX_UNPACKED,
    MAX_XML,
    RATIO_FROM,
    UnreadableError,
    too_much,
)

_XML = (".xml", ".rels", ".vml")
# A mark of the order of bytes, or none; then perhaps blanks; UTF-16 may stand without its mark.
_BEGINS = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\x00\t\n\r ]*<")
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_ENCODING = re.compile(rb"<\?xml[^>]{0,80}encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_.-]{1,40})")
_ENCODINGS = (b"utf-8", b"utf-16", b"us-ascii", b"ascii")
_AGAIN = "open it in its program and save it again"


def open_package(content: bytes, folder: str) -> ZipFile:
    """Return an office file whose parts may be read; ``folder`` is where its own parts are.

    Raises `UnreadableError` beyond the limits, for a password, a damaged file or one with
    declarations of entities.
    """
    try:
        package = ZipFile(BytesIO(content))
        entries = package.infolist()
        _require_size(entries, len(content))
        _require_names(entries)
        xml = 0
        for entry in entries:
            xml += _size_of_xml(package, entry)
            _require_little(xml)
    # zipfile raises the last three for a method it has not got, a password, and a bad offset.
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        what = f"is damaged or was cut short ({error})"
        raise UnreadableError("damaged", what, "ask for the file again") from error
    except (ValueError, LookupError, UnicodeError) as error:
        raise UnreadableError("damaged", f"is damaged ({error})", _AGAIN) from error
    if not any(entry.filename.startswith(folder) for entry in entries):
        what = f"has no folder {folder}: it is another kind of packed file"
        raise UnreadableError("wrong-format", what, "give it the right ending, or save it again")
    return package


def _require_size(entries: list[ZipInfo], packed: int) -> None:
    if len(entries) > MAX_ENTRIES:
        raise too_much("MAX_ENTRIES", MAX_ENTRIES, f"holds {len(entries):,} files", _AGAIN)
    size = sum(entry.file_size for entry in entries)
    if size > MAX_UNPACKED:
        what = f"unpacks to {size:,} bytes"
        raise too_much("MAX_UNPACKED", MAX_UNPACKED, what, "split the document")
    _require_little(sum(entry.file_size for entry in entries if _is_named_xml(entry)))
    if size > RATIO_FROM and size > MAX_RATIO * packed:
        what = f"unpacks to {size // max(packed, 1):,} times its size"
        raise too_much("MAX_RATIO", MAX_RATIO, what, _AGAIN)


def _require_little(xml: int) -> None:
    if xml > MAX_XML:
        raise too_much("MAX_XML", MAX_XML, f"has {xml:,} bytes of XML", "split the document")


def _require_names(entries: list[ZipInfo]) -> None:
    """Refuse names that lead outside, and two parts of one name: which one counts is chance."""
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename
        if entry.flag_bits & 0x1:
            mend = "open it with its password and save it without one"
            raise UnreadableError("encrypted", "is protected by a password", mend)
        parts = name.replace("\\", "/").split("/")
        if ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0]:
            what = f"holds a file that would lie outside it: {name!r}"
            raise UnreadableError("unsafe-name", what, _AGAIN)
        if name in seen:
            raise UnreadableError("unsafe-name", f"holds two files of one name: {name!r}", _AGAIN)
        seen.add(name)


def _is_named_xml(entry: ZipInfo) -> bool:
    return entry.filename.lower().endswith(_XML)


def _size_of_xml(package: ZipFile, entry: ZipInfo) -> int:
    """Read a part once, so that damage shows here, and refuse declarations in XML.

    A part is XML by its name or its beginning, for a package may call its parts as it likes.
    """
    part = package.read(entry)
    if not (_is_named_xml(entry) or _BEGINS.match(part)):
        return 0
    _require_little(len(part))
    if part[:2] in (b"\xff\xfe", b"\xfe\xff"):
        part = part.decode("utf-16").encode("utf-8", "replace")
    named = _ENCODING.match(part.lstrip(b"\xef\xbb\xbf"))
    encoding = named[1].lower() if named else b"utf-8"
    if b"\0" in part or _DECLARATION.search(part) or encoding not in _ENCODINGS:
        what = f"declares entities or an unusual encoding in {entry.filename}"
        raise UnreadableError("entities", what, _AGAIN)
    return len(part)
