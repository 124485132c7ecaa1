"""What people are called by their work, where a role is told: its first words tell the language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from publisher.checks.examined import Examined

# None of these is said in another of the languages, as "chef", "manager" and "director" are.
_CALLINGS: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:directrice|directeur|chargée?s? d|cheffes?\b|chef d|conseill(?:er|ère)|présidente?\b"
        r"|maire\b|professeure?\b|secrétaire|trésori(?:er|ère)|gérante?\b|animat(?:eur|rice)"
        r"|chercheu(?:r|se)\b|coordinat(?:eur|rice)|fondat(?:eur|rice))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:(?:deputy|assistant|senior|executive|general|policy|project|programme|regional) )*"
        r"(?:head of|chair of|member of|(?:[a-z]+ )?(?:officer|adviser|advisor|lecturer|researcher)"
        r"|coordinator|chairwoman|chairman|mayor of|founder\b|treasurer|trustee)",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?:jef[ea] d|directora\b|técnic[oa] |presidenta\b|profesora?\b|investigadora?\b"
        r"|asesora?\b|encargad[oa] |concejala?\b|alcaldesa?\b"
        r"|coordinadora?\b|fundadora?\b|tesorer[oa]\b)",
        re.IGNORECASE,
    ),
}


def calling(text: Examined) -> str | None:
    """Return the language of the work a text begins with; None for its own, or for none."""
    found = [base for base, pattern in _CALLINGS.items() if pattern.match(text.text)]
    return found[0] if found and text.base in _CALLINGS and text.base not in found else None
