"""Office files that are the same bytes whenever they are made."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*<")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file knows


def packed(content: bytes) -> bytes:
    """Return an office file with its parts in order and no time of making."""
    result = BytesIO()
    with ZipFile(BytesIO(content)) as package, ZipFile(result, "w", ZIP_DEFLATED) as made:
        # The list of parts comes first: programs tell the kind of file by it.
        names = sorted(package.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            part = _MOMENT.sub(rb"\g<1>1980-01-01T00:00:00Z<", package.read(name))
            made.writestr(ZipInfo(name, _EPOCH), part, ZIP_DEFLATED)
    return result.getvalue()
