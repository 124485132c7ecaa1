"""The interface strings of one language, as gettext gives them."""

from __future__ import annotations

from typing import Protocol


class Interface(Protocol):
    """What `gettext.NullTranslations` and its kin offer."""

    def gettext(self, message: str) -> str: ...
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str: ...
    def pgettext(self, context: str, message: str) -> str: ...
