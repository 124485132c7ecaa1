"""Language tags: one way to write each, and which are known."""

from __future__ import annotations

import re
from functools import lru_cache

# BCP 47 without the extensions that no translation memory uses.
_TAG = re.compile(
    r"(?P<base>[a-z]{2,3})(?:[-_](?P<script>[a-z]{4}))?(?:[-_](?P<region>[a-z]{2}|\d{3}))?"
    r"(?P<rest>(?:[-_](?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:[-_]x(?:[-_][a-z\d]{1,8})+)?)",
    re.IGNORECASE | re.ASCII,
)


@lru_cache(maxsize=1000)  # a hostile file may have a million tags
def normal_tag(tag: str) -> str | None:
    """Return a tag as BCP 47 advises to write it (``FR-fr`` is fr-FR); None if it is unknown.

    Known is a language that CLDR has a name for.
    """
    from publisher.l10n.cldr import locale

    match = _TAG.fullmatch(tag.strip())
    if match is None or match["base"].lower() not in locale("en").languages:
        return None
    script, region = match["script"] or "", match["region"] or ""
    parts = (match["base"].lower(), script.title(), region.upper())
    return "-".join(filter(None, parts)) + match["rest"].lower().replace("_", "-")
