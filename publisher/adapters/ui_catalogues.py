"""The interface catalogues: locales/<language>/LC_MESSAGES/ui.po, compiled in memory by Babel.

Fuzzy entries never reach a reader: they are left out, and what is left out comes back as
`Untranslated`, in the English of the templates.
"""

from __future__ import annotations

import gettext
import re
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from publisher.errors import BrokenInputError, Location
from publisher.model.interface import FILLING, SOURCE, Untranslated, unfillable

if TYPE_CHECKING:
    from babel.messages.catalog import Message

# A line of a PO file: blank, a comment, or a quoted text with or without a keyword. Babel alone
# would drop the last letter of a text whose quotation mark nobody closed.
LINE = re.compile(r'\s*(?:#.*|(?:msg\w+(?:\[\d+\])?\s*)?"(?:[^"\\\0]|\\.)*"\s*)?')


def interface_path(language: str) -> str:
    """Return where a language's catalogue lies in a project, if it has one."""
    return f"locales/{language}/LC_MESSAGES/ui.po"


def load_interface(root: Path, language: str) -> gettext.NullTranslations:
    """Return the interface strings of a language; those it lacks are `Untranslated`.

    English lacks none: there a message is its own translation. Raises `BrokenInputError` when the
    catalogue cannot be read.
    """
    path = interface_path(language)
    file = root / path
    lacking = gettext.NullTranslations() if language.split("-")[0] == SOURCE else _Lacking()
    if not file.is_file():
        return lacking
    text = _text(file, path)
    for number, line in enumerate(text.split("\n"), 1):
        if not LINE.fullmatch(line):
            raise _broken("neither a comment nor a keyword and a quoted text", path, number)
    interface = _compiled(text, language, path)
    interface.add_fallback(lacking)
    return interface


class _Lacking(gettext.NullTranslations):
    """Every message is untranslated. The methods are those of `model.interface.Interface`."""

    def gettext(self, message: str) -> str:
        return Untranslated(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return Untranslated(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return Untranslated(message)


def _text(file: Path, path: str) -> str:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise _broken(f"cannot be read: {error.strerror}", path) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"byte 0x{content[error.start]:02X} at offset {error.start} is not UTF-8"
        raise _broken(what, path, content.count(b"\n", 0, error.start) + 1) from error


def _compiled(text: str, language: str, path: str) -> gettext.GNUTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        catalogue = read_po(StringIO(text), locale=language.replace("-", "_"), abort_invalid=True)
        catalogue.charset = "utf-8"  # whatever the header says: the file was read as that
        for message in catalogue:
            _check_values(message, path)
            if message.pluralizable and not all(message.string or ()):
                message.string = ""  # else Babel would fill in English, which nobody could mark
        compiled = BytesIO()
        write_mo(compiled, catalogue, use_fuzzy=False)
        compiled.seek(0)
        interface = gettext.GNUTranslations(compiled)
        for number in range(200):  # a plural rule that divides by zero fails only when it is asked
            interface.ngettext("", "", number)
    except PoFileError as error:
        what = str(error).removesuffix(f" on {error.lineno}")
        raise _broken(what, path, error.lineno + 1) from error  # Babel counts from 0
    except (ValueError, ArithmeticError) as error:
        raise _broken(str(error), path) from error
    return interface


def _check_values(message: Message, path: str) -> None:
    ids, strings = (
        (texts,) if isinstance(texts, str) else tuple(texts or ())
        for texts in (message.id, message.string)
    )
    what = "" if message.fuzzy or not message.id else unfillable(ids, strings)
    if what:
        raise BrokenInputError(what, Location(path, message.lineno or 0), FILLING)


def _broken(what: str, path: str, line: int = 0) -> BrokenInputError:
    return BrokenInputError(what, Location(path, line), "check it with msgfmt, or restore it")
