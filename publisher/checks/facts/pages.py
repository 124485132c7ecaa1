"""Whether two addresses lead to one page, which each language may name in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from publisher.checks.examined import Examined
from publisher.text.stemming import without_accents

_WORDS = re.compile(r"[^\W\d]+(?:[-_.][^\W\d]+)*")  # of a page: no number, no code
_WORD = re.compile(r"[^\W\d_]{4,}")
_ALIKE = 4  # letters that words of one family begin with


def are_one(said: str, meant: str, language: str) -> bool:
    """Return whether two addresses of one site may be one page, its name written in each language.

    From where ``language`` stands in the place of its name, words may differ; what has a figure
    in it is no word.
    """
    parts, others = said.split("/"), meant.split("/")
    if len(parts) != len(others) or language not in parts:
        return False
    after = parts.index(language) + 1
    return parts[:after] == others[:after] and all(
        one == two or (_WORDS.fullmatch(one) and _WORDS.fullmatch(two))
        for one, two in zip(parts[after:], others[after:], strict=True)
    )


def is_another(said: str, meant: str, source: Examined, text: Examined) -> bool:
    """Tell whether a page is another than that of the source, by what the texts speak of.

    The page of the source is named by a word of the source, and that of the translation by none
    of the translation: "see the hotels" leads to /fr/hotels there, and to /en/programme here.
    """
    page, other = (_stems([address.rpartition("/")[2]]) for address in (said, meant))
    named, spoken = (_stems(word.text for word in each.words) for each in (source, text))
    return page.isdisjoint(other) and not page.isdisjoint(named) and other.isdisjoint(spoken)


def _stems(names: Iterable[str]) -> frozenset[str]:
    return frozenset(
        word[:_ALIKE] for name in names for word in _WORD.findall(without_accents(name).casefold())
    )
