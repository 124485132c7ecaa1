"""Pieces of text in bold, italics and links as one line of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from publisher.adapters.documents.word.inline import PAGE, Piece

_URL = re.compile(r"(https?://\S+|www\.\S+)")
_LITERAL = re.compile(r"[*`]|\\(?=[!-/:-@\[-`{-~])|<(?=[A-Za-z/!?])|(?<!\w)_|_(?!\w)")
_ENDS = re.compile(f"[\n{PAGE}]")


def lines(pieces: Iterable[Piece]) -> list[str]:
    """Return the lines of a paragraph as Markdown; a page break is one character by itself."""
    made: list[list[Piece]] = [[]]
    for piece in pieces:
        done = 0
        for end in _ENDS.finditer(piece.text):
            made[-1].append(piece._replace(text=piece.text[done : end.start()]))
            made += [[Piece(PAGE, False, False)], []] if end[0] == PAGE else [[]]
            done = end.end()
        made[-1].append(piece._replace(text=piece.text[done:]))
    return [_line(part) for part in made]


def _line(pieces: Sequence[Piece]) -> str:
    shown = []
    for url, group in groupby(pieces, key=lambda piece: piece.url):
        text = _styled(list(group), plain=bool(url))
        shown.append(_linked(text, url) if url and text.strip() else text)
    return PAGE if shown == [PAGE] else "".join(shown).strip()


def _styled(pieces: Sequence[Piece], *, plain: bool) -> str:
    parts = []
    for (strong, slanted), group in groupby(pieces, key=lambda piece: (piece.bold, piece.italic)):
        text = "".join(piece.text for piece in group)
        mark = "" if plain else "**" * strong + "*" * slanted
        inner = text.strip()
        if not mark or not inner:
            parts.append(_escaped(text))
            continue
        start = text.index(inner)
        tail = text[start + len(inner) :]
        parts.append(f"{text[:start]}{mark}{_escaped(inner)}{mark[::-1]}{tail}")
    return "".join(parts)


def _escaped(text: str) -> str:
    """Keep letters that would be mark-up as letters; addresses stay as they are."""
    parts = _URL.split(text)
    parts[::2] = [_LITERAL.sub(r"\\\g<0>", part) for part in parts[::2]]
    return "".join(parts)


def _linked(text: str, url: str) -> str:
    inner = text.strip()
    start = text.index(inner)
    tail = text[start + len(inner) :]
    url = url.replace(" ", "%20").replace("(", "%28").replace(")", "%29")
    link = f"<{url}>" if inner == url else f"[{inner}]({url})"
    return text[:start] + link + tail
