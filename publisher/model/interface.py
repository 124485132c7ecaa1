"""The interface strings of one language, as gettext gives them."""

from __future__ import annotations

from typing import Protocol


class Interface(Protocol):
    """What `gettext.NullTranslations` and its kin offer."""

    def gettext(self, message: str) -> str:
        """Return the message in the interface's language."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form of the message that the number asks for."""

    def pgettext(self, context: str, message: str) -> str:
        """Return the message as it is said in this context."""
