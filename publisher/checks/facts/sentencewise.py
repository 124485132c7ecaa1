"""The sentences of a unit, each beside the one that translates it."""

from __future__ import annotations

from publisher.checks.examined import Examined
from publisher.checks.subject import Pair
from publisher.text.sentences import sentences

# A longer text has room to say things elsewhere, and in other ways.
_MANY, _LONG, _WHOLE = 3, 120, 220  # sentences; characters in one; characters in all
_LEAST, _MOST = 0.55, 1.8  # of the characters of a sentence, those of the one that translates it


def sentences_of(text: Examined) -> list[str]:
    """Return the sentences of the prose of a text."""
    return text.shared(_cut)


def facing(pair: Pair) -> list[tuple[str, str]]:
    """Return the sentences of source and translation two by two.

    None of a long text, or if their numbers or lengths differ: it is translated freely.
    """
    if max(len(pair.source.text), len(pair.text.text)) > _WHOLE:
        return []
    said, meant = sentences_of(pair.source), sentences_of(pair.text)
    if not len(said) == len(meant) <= _MANY:
        return []
    both = list(zip(said, meant, strict=True))
    return both if all(_faces(*one) for one in both) else []


def _faces(said: str, meant: str) -> bool:
    ratio = (len(meant) + 10) / (len(said) + 10)
    return max(len(said), len(meant)) <= _LONG and _LEAST < ratio < _MOST


def _cut(text: Examined) -> list[str]:
    return sentences(text.prose, text.base)
