"""Whether a file is what the end of its name says, by its first bytes."""

from __future__ import annotations

from publisher.adapters.documents.limits import UnreadableError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SIGNS = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a packed file, such as Word and Excel write"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
_KINDS = {
    ".pdf": ("a PDF file", b"%PDF-"),
    ".docx": ("a Word file", b"PK\x03\x04"),
    ".xlsx": ("a workbook of Excel", b"PK\x03\x04"),
}


def require(suffix: str, content: bytes) -> None:
    """Raise `UnreadableError` for an empty file, or one that is something else than it says."""
    if not content.strip(b" \t\r\n\0\x0b\x0c"):
        raise UnreadableError("empty", "is empty", "send the document itself")
    if content.startswith(_OLE):
        raise _ole(content)
    kind, sign = _KINDS.get(suffix, ("a text", b""))
    start = content[:1024] if suffix == ".pdf" else content[: len(sign)]
    if sign and sign not in start:
        what = f"is not {kind} but {_looks_like(content)}"
        raise UnreadableError("wrong-format", what, "give it the right ending, or save it again")
    if not sign and (found := _looks_like(content)) != "something else":
        what = f"is not {kind} but {found}"
        raise UnreadableError("wrong-format", what, "give it the right ending, or save it again")


def _ole(content: bytes) -> UnreadableError:
    if _ENCRYPTED in content:
        mend = "open it with its password and save it without one"
        return UnreadableError("encrypted", "is protected by a password", mend)
    what = "is in the format of Office before 2007"
    return UnreadableError("wrong-format", what, "save it as .docx or .xlsx")


def _looks_like(content: bytes) -> str:
    found = (name for sign, name in _SIGNS if content.startswith(sign))
    return next(found, "something else")
