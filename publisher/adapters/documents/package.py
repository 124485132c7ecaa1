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
    RATIO_FROM,
    UnreadableError,
    too_much,
)

_XML = (".xml", ".rels", ".vml")
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_ENCODING = re.compile(rb"<\?xml[^>]{0,80}encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_.-]{1,40})")
_ENCODINGS = (b"utf-8", b"utf-16", b"us-ascii", b"ascii")
_AGAIN = "open it in its program and save it again"


def open_package(content: bytes, folder: str, most_xml: int = MAX_UNPACKED) -> ZipFile:
    """Return an office file whose parts may be read; ``folder`` is where its own parts are.

    Raises `UnreadableError` beyond the limits, for a password, a damaged file or one with
    declarations of entities.
    """
    try:
        package = ZipFile(BytesIO(content))
        entries = package.infolist()
        _require_size(entries, len(content), most_xml)
        for entry in entries:
            _require_name(entry)
            _require_part(package, entry)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        what = f"is damaged or was cut short ({error})"
        raise UnreadableError("damaged", what, "ask for the file again") from error
    except (ValueError, LookupError, UnicodeError) as error:
        raise UnreadableError("damaged", f"is damaged ({error})", _AGAIN) from error
    if not any(entry.filename.startswith(folder) for entry in entries):
        what = f"has no folder {folder}: it is another kind of packed file"
        raise UnreadableError("wrong-format", what, "give it the right ending, or save it again")
    return package


def _require_size(entries: list[ZipInfo], packed: int, most_xml: int) -> None:
    if len(entries) > MAX_ENTRIES:
        raise too_much("MAX_ENTRIES", MAX_ENTRIES, f"holds {len(entries):,} files", _AGAIN)
    size = sum(entry.file_size for entry in entries)
    if size > MAX_UNPACKED:
        what = f"unpacks to {size:,} bytes"
        raise too_much("MAX_UNPACKED", MAX_UNPACKED, what, "split the document")
    xml = sum(entry.file_size for entry in entries if entry.filename.endswith(_XML))
    if xml > most_xml:
        what = f"has {xml:,} bytes of XML"
        raise too_much("MAX_XML", most_xml, what, "split the document")
    if size > RATIO_FROM and size > MAX_RATIO * packed:
        what = f"unpacks to {size // max(packed, 1):,} times its size"
        raise too_much("MAX_RATIO", MAX_RATIO, what, _AGAIN)


def _require_name(entry: ZipInfo) -> None:
    name = entry.filename
    if entry.flag_bits & 0x1:
        mend = "open it with its password and save it without one"
        raise UnreadableError("encrypted", "is protected by a password", mend)
    parts = name.replace("\\", "/").split("/")
    if ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0]:
        what = f"holds a file that would lie outside it: {name!r}"
        raise UnreadableError("unsafe-name", what, _AGAIN)


def _require_part(package: ZipFile, entry: ZipInfo) -> None:
    """Read a part once, so that damage shows here, and refuse declarations in XML."""
    part = package.read(entry)
    if not entry.filename.lower().endswith(_XML):
        return
    if part[:2] in (b"\xff\xfe", b"\xfe\xff"):
        part = part.decode("utf-16").encode("utf-8", "replace")
    named = _ENCODING.match(part.lstrip(b"\xef\xbb\xbf"))
    encoding = named[1].lower() if named else b"utf-8"
    if b"\0" in part or _DECLARATION.search(part) or encoding not in _ENCODINGS:
        what = f"declares entities or an unusual encoding in {entry.filename}"
        raise UnreadableError("entities", what, _AGAIN)
