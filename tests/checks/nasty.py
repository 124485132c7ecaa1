"""Texts that make patterns go astray: one thing repeated again and again."""

from __future__ import annotations

from collections.abc import Mapping

PIECES: Mapping[str, str] = {
    "spaces": " ",
    "no-break spaces": "\u00a0",
    "mixed spaces": " \u202f",
    "quotes": '"',
    "apostrophes": "'",
    "apostrophes of words": "l'a ",
    "guillemets": "« ",
    "opening brackets": "(",
    "square brackets": "[",
    "links that never end": "[a](",
    "asterisks": "*",
    "asterisks and words": "**a ",
    "underscores": "_a",
    "code": "`a",
    "digits": "1",
    "grouped digits": "1 000 ",
    "points": ".",
    "points and words": "a.",
    "hyphens": "-",
    "spaced hyphens": "a - ",
    "tags": "<a ",
    "braces": "{a",
    "per cent": "%(",
    "at signs": "a@",
    "slashes": "a/",
    "addresses": "http://a.",
    "capitals": "A",
    "names": "Ab Cd ",
    "one word": "mot ",
    "denials": "ne pas ",
    "questions": "¿a? ",
    "sentences": "Ab c. ",
    "lines": "a\n",
    "numbers in words": "vingt et ",
    "soft hyphens": "a\u00ad",
    "wrong letters": "Ã©",
    "roman letters": "XVI ",
    "months": "le 1 Mai ",
}


def made(piece: str, size: int) -> str:
    """Return a text of about so many characters."""
    return (piece * (size // len(piece) + 1))[:size]
