"""How many forms a plural has in a language's catalogues."""

from __future__ import annotations

from publisher.l10n.cldr import base_language

# CLDR knows a form for millions in these; catalogues of gettext have two forms or three.
_MILLIONS = frozenset("ca es fr it pt".split())


def plural_counts(language: str) -> frozenset[int]:
    """Return the numbers of forms that are right; none for a language that is not known."""
    from babel.messages.plurals import PLURALS

    known = {name.lower(): count for name, (count, _) in PLURALS.items()}
    base = base_language(language)
    count = known.get(language.replace("-", "_").lower(), known.get(base))
    if count is None:
        return frozenset()
    return frozenset((2, 3)) if base in _MILLIONS else frozenset((count,))
