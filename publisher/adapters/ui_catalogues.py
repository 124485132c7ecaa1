"""The interface catalogues: locales/<language>/LC_MESSAGES/ui.po, compiled in memory by Babel.

Fuzzy entries never reach a reader: they are left out, and the English of the templates shows.
"""

from __future__ import annotations

import gettext
from io import BytesIO
from pathlib import Path

from publisher.errors import BrokenInputError, Location


def load_interface(root: Path, language: str) -> gettext.NullTranslations:
    """Return the interface strings of a language; the messages themselves when it has none.

    Raises `BrokenInputError` when the catalogue cannot be read.
    """
    path = f"locales/{language}/LC_MESSAGES/ui.po"
    file = root / path
    if not file.is_file():
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        with file.open("rb") as source:
            catalogue = read_po(source, locale=language, abort_invalid=True)
    except (PoFileError, ValueError, OSError) as error:
        line = getattr(error, "lineno", None) or 0
        mend = "check it with msgfmt, or restore it"
        raise BrokenInputError(str(error), Location(path, line), mend) from error
    compiled = BytesIO()
    write_mo(compiled, catalogue, use_fuzzy=False)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
