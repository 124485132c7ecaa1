"""The interface strings of one language, as gettext gives them; which of them it lacks is known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Protocol

SOURCE = "en"  # the language the messages of the program are written in
FILLING = "write the names as the original does, and a plain per cent sign as %%"  # how to mend
_NAMED = re.compile(r"%\((\w+)\)")


class Interface(Protocol):
    """What `gettext.NullTranslations` and its kin offer."""

    def gettext(self, message: str) -> str:
        """Return the message in the interface's language."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form of the message that the number asks for."""

    def pgettext(self, context: str, message: str) -> str:
        """Return the message as it is said in this context."""


class Untranslated(str):
    """A message in `SOURCE`, for want of a translation; so it must be marked as that."""

    __slots__ = ()

    def __mod__(self, values: Any) -> Untranslated:
        """Return the message with its values filled in, still untranslated."""
        return Untranslated(super().__mod__(values))


class Counted:
    """An interface that counts, each message once, what was asked of it and what it had."""

    def __init__(self, interface: Interface) -> None:
        self._interface = interface
        self._translated: dict[tuple[str, str], bool] = {}  # by context and message

    def gettext(self, message: str) -> str:
        """Return the message in the interface's language."""
        return self._count("", message, self._interface.gettext(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form of the message that the number asks for."""
        return self._count("", msgid1, self._interface.ngettext(msgid1, msgid2, n))

    def pgettext(self, context: str, message: str) -> str:
        """Return the message as it is said in this context."""
        return self._count(context, message, self._interface.pgettext(context, message))

    def _count(self, context: str, message: str, text: str) -> str:
        self._translated[context, message] = not isinstance(text, Untranslated)
        return text

    def coverage(self) -> tuple[int, int]:
        """Return how many messages were translated, and how many were asked for, so far."""
        return sum(self._translated.values()), len(self._translated)


def unfillable(originals: Iterable[str], translations: Iterable[str]) -> str:
    """Return why a translation cannot have the values of its original put in; "" when it can.

    The signs are those of Python's ``%`` with names; a message without them is shown as it is.
    """
    values = dict.fromkeys(_NAMED.findall(" ".join(originals)), 0)
    for text in translations if values else ():
        try:
            text % values
        except (KeyError, ValueError, TypeError) as error:
            unknown = sorted(set(_NAMED.findall(text)) - values.keys())
            if unknown:
                return f"the translation has '%({unknown[0]})s', which its original has not"
            return f"no values can be put into the translation: {error}"
    return ""
