"""The one door to Babel, which holds the CLDR data: nothing here loads it before it is needed.

Everything that wants CLDR data asks `locale`. Going to Babel's own `Locale` would bring back
the fault that `own_locale` keeps out.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from publisher.errors import UsageError

if TYPE_CHECKING:
    from babel import Locale

HOUSE_VARIANTS = {"en": "en_GB"}  # CLDR's plain "en" is American


class UnknownLanguageError(UsageError, ValueError):
    """CLDR, as Babel carries it, does not know this language."""


@cache
def base_language(language: str) -> str:
    """Return the language alone: "pt" for "pt-BR"; nothing is looked up."""
    return language.replace("_", "-").partition("-")[0].lower()


@cache
def locale(language: str) -> Locale:
    """Return the CLDR data of a language code, "en" being British English.

    Raises `UnknownLanguageError`. The first call per language costs about 10 ms.
    """
    from babel import UnknownLocaleError

    from publisher.l10n.own_locale import OwnLocale

    identifier = HOUSE_VARIANTS.get(language, language).replace("-", "_")
    try:
        return OwnLocale.parse(identifier)
    except (UnknownLocaleError, ValueError) as error:
        raise UnknownLanguageError(
            f"no data for the language '{language}'",
            mend="write a language code such as fr, en, es or eu",
        ) from error
