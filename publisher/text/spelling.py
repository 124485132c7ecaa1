"""Whether two names are one, spelt in two ways: a letter more, less or other, accents, order."""

from __future__ import annotations

import re
from collections.abc import Iterable

from publisher.text.stemming import without_accents

SHORT = 7  # letters: one other letter makes another name of anything shorter
_WORD = re.compile(r"[^\W_]+")


def plain(name: str) -> str:
    """Return the words of a name in small letters, without accents and signs."""
    return " ".join(_WORD.findall(without_accents(name).casefold()))


def keys(name: str) -> Iterable[str]:
    """Return what plain names that are nearly the same have in common, at least one of."""
    yield "".join(sorted(name.replace(" ", "")))
    yield name
    if len(name) >= SHORT:
        yield from {name[:i] + name[i + 1 :] for i in range(len(name))}


def nearly_the_same(first: str, second: str) -> bool:
    """Tell whether two plain names that share one of their `keys` are nearly the same.

    Nearly means one letter more, less or other, two letters that changed places, or the same words
    in another order; another digit is another name.
    """
    if sorted(first.split()) == sorted(second.split()):
        return True
    if len(first) != len(second):
        return not re.search("[0-9]", first + second)
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if any(sign.isdigit() for pair in differing for sign in pair):
        return False
    return len(differing) < 2 or (len(differing) == 2 and differing[0] == differing[1][::-1])
