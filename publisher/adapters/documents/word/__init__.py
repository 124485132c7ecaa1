"""Read Word files (.docx, ECMA-376): what a reader of the page sees, and what changed in it."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING

from publisher.adapters.documents.joining import join_pages
from publisher.adapters.documents.limits import UnreadableError
from publisher.adapters.documents.package import open_package
from publisher.adapters.documents.word.body import Body
from publisher.documents.block import Document

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


def read_word(content: bytes, name: str) -> Document:
    """Return a Word file as a document; raises `UnreadableError` when it is none.

    Tracked changes are taken as accepted, comments and hidden text are left out; notes say so.
    """
    open_package(content, "word/").close()
    document = _opened(content)
    try:
        body = Body(document)
        body.read()
    except UnreadableError:
        raise
    except RecursionError as error:
        raise UnreadableError("damaged", "is nested too deeply", _MEND) from error
    except Exception as error:  # the library raises whatever a damaged part makes it raise
        what = f"is damaged ({type(error).__name__}: {error})"
        raise UnreadableError("damaged", what[:300], _MEND) from error
    blocks, joined = join_pages(body.blocks)
    notes = sorted([*body.notes, *joined], key=lambda note: (note.first, note.last))
    digest = sha256(content).hexdigest()
    return Document(name, digest, body.lines, blocks, notes, body.labels)


_MEND = "open it in Word and save it again"


def _opened(content: bytes) -> WordDocument:
    import docx

    try:
        return docx.Document(BytesIO(content))
    except Exception as error:  # as above
        what = f"is no Word file that can be read ({type(error).__name__}: {error})"
        raise UnreadableError("damaged", what[:300], _MEND) from error
