"""A name as an id: the letters a to z, digits and hyphens."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import count

from publisher.text.stemming import without_accents

LENGTH = 48
_LITTLE = frozenset(
    "a an and at d da de del des di do du e el en et for in l la las le les lo los "
    "of on the to un una une y".split()
)
_DEVICE = re.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]")  # no name of a file on Windows
_SPELT = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})


def slug(name: str, otherwise: str) -> str:
    """Return an id of at most `LENGTH` characters, cut between words, or ``otherwise``."""
    words = re.findall("[a-z0-9]+", without_accents(name.lower().translate(_SPELT)))
    kept: list[str] = []
    for word in words:
        if len("-".join([*kept, word])) > LENGTH:
            break
        kept.append(word)
    while len(kept) < len(words) and len(kept) > 1 and kept[-1] in _LITTLE:
        kept.pop()
    id_ = "-".join(kept)
    return f"{otherwise}-{id_}" if _DEVICE.fullmatch(id_) else id_ or otherwise


def free(id_: str, taken: Container[str]) -> str:
    """Return an id that is not taken: itself, or with the first number that is free, from 2."""
    if id_ not in taken:
        return id_
    return next(other for n in count(2) if (other := f"{id_}-{n}") not in taken)
