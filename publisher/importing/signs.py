"""Signs that the booklets' fonts have not got, and what says the same in plain letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

# Numbers and letters in circles, brackets or with a full stop, Roman numerals in one sign, units
# in one sign, wide and mathematical letters. Ligatures too, which no search finds.
SPECIAL = re.compile("[℃℉Ⅰ-ⅿ①-⓿❶-➓㎀-㏟ﬀ-ﬆ﹐-﹫！-～￠-￦\U0001d400-\U0001d7ff]")


def plain_form(sign: str) -> str:
    """Return a special sign as "(1)", "IV", "m²" or "A"; itself where Unicode knows no other.

    Source: the compatibility mappings of the Unicode Character Database (UAX #44).
    """
    form, _, codes = unicodedata.decomposition(sign).partition(" ")
    plain = "".join(chr(int(code, 16)) for code in codes.split())
    if not form and unicodedata.numeric(sign, None) is not None:  # white on black, such as ❶
        form, plain = "<circle>", str(int(unicodedata.numeric(sign)))
    return f"({plain})" if form == "<circle>" else plain or sign


def in_plain(text: str, kept: Sequence[str] = ()) -> list[tuple[int, int, str]]:
    """Return what of a text to replace, and by what; nothing of the parts that are kept."""
    spans = [m.span() for part in kept if part for m in re.finditer(re.escape(part), text)]
    return [
        (match.start(), match.end(), plain_form(match[0]))
        for match in SPECIAL.finditer(text)
        if plain_form(match[0]) != match[0]
        and not any(first <= match.start() < last for first, last in spans)
    ]
