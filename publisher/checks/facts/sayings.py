"""Where a number in words counts nothing: in sayings, and in shares, which are compared as such."""

from __future__ import annotations

import re
from collections.abc import Mapping

from publisher.checks.examined import Examined

# A share: three quarters, a third, la tercera parte, un cinquième.
_SHARE_AFTER = re.compile(
    r"[ \u00a0-](?:halves|thirds?|quarters?|fifths?|tenths?|tiers|quarts?|cinquièmes?|dixièmes?"
    r"|tercios?|cuartos|cuartas? partes?|quintos?|quintas? partes?|décimas?|partes?)\b"
)
_SHARE_BEFORE = re.compile(r"\b(?:a|one|un|une|una|le|la)[ \u00a0]\Z", re.IGNORECASE)
_SHARES = frozenset("third fourth fifth tenth cinquième".split())
_IDIOM: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"quatre[ \u00a0](?:matins|vérités|coins|mains|vents|saisons|épingles|heures de l)"
        r"|en quatre(?= (?:pour|n)|[ .,])|trente[ -]et[ -]un|trente-six|les cent pas"
        r"|deux temps|trois mouvements|mille (?:mercis|fois|et un)|deux (?:pas|doigts|mots)"
        r"|entre[ -]deux|à deux reprises|tous deux|toutes deux",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"eleventh hour|to the nines|cloud nine|sixes and sevens|second to none|nine to five"
        r"|ten a penny|two[ -]way|thousand thanks|third (?:part|sector|world|place|space)\w*"
        r"|the two of (?:them|us|you)",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"dos por tres|tres pies al gato|dos pasos|mil gracias|cuatro (?:vientos|costados|gatos)"
        r"|dos (?:caras|palabras|dedos)|mil y un[ao]|tercera edad|tercer (?:sector|mundo)"
        r"|entre dos",
        re.IGNORECASE,
    ),
}


def sayings(text: Examined) -> frozenset[int]:
    """Return every place of a French, English or Spanish text that is part of a saying."""
    found = _IDIOM[text.base].finditer(text.prose)
    return frozenset(place for each in found for place in range(*each.span()))


def is_share(text: Examined, word: str, start: int, end: int) -> bool:
    """Tell whether a number, the last ``word`` of which is given, is part of one: three fifths."""
    if _SHARE_AFTER.match(text.prose, end):
        return True
    return (
        word in _SHARES and _SHARE_BEFORE.search(text.prose[max(start - 6, 0) : start]) is not None
    )
