"""Find the parts of a text that typography must leave alone: addresses, codes, times, paths."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.text.pieces import Pieces, cut

# Each is tried on one unbroken piece of text, freed of the punctuation around it, and has to
# match the whole of it. None can take more than linear time (possessive repetitions).
PROTECTED: tuple[tuple[str, str], ...] = (
    ("address with a scheme", r"(?i:[a-z][a-z0-9+.-]*+://\S*|(?:mailto|tel|urn|doi|isbn):\S+)"),
    # … but not the Spanish ordinal 3.er
    ("host, domain, file name", r"(?!\d+\.er\Z)(?:[\w-]++\.)+[a-z][a-z0-9]++(?:[/?#:]\S*)?"),
    ("e-mail, handle", r"[\w.+%-]*+@[\w.@-]+"),
    ("hashtag", r"#[\w-]+"),
    ("path from a root", r"(?:~|\.{1,2}|[A-Za-z]:)[/\\]\S*|[/\\][\w.~/\\-]*"),
    # … but not the slash of et/ou or km/h
    ("path", r"[\w.-]++(?:/[\w.-]++){2,}/?|[\w-]++/[\w-]++\.[a-z0-9]+"),
    ("time, ratio, verse", r"\d+(?::\d+)+"),
    ("ISO date", r"\d{4}-\d\d(?:-\d\d(?:T[\d:.Z+-]*)?)?"),
    ("session code, version", r"v?\d+(?:\.\d+)+(?:[a-z-][\w.-]*)?"),
    ("option", r"--?[A-Za-z][\w=-]*"),
    ("code", r"[^=_{}|\\^`<>]*+[=_{}|\\^`<>]\S*"),
)

# An unbroken piece of text is worth a look only if one of these signs is in it.
_SIGNS = r".:/@#=_{}|\\^`<>&-"
_CHUNK = re.compile(rf"(?<!\S)[^\s{_SIGNS}]*+[{_SIGNS}]\S*+")
# Where they do not end a piece, or in these places, the signs may be of such a part.
_MAY_BE = re.compile(rf"[{_SIGNS}](?:(?<![^\W\d_]-)(?=\S)|(?<=[/=_{{}}|\\^`<>])|(?<=[pPoOsS]:))")
_CORE = re.compile("|".join(f"(?:{pattern})" for _name, pattern in PROTECTED))
# Their last mark belongs to them, unlike that of any other piece.
_WHOLE = re.compile(r"(?i:https?|ftp|mailto):|&#?\w+;")
_ELISION = re.compile(r"(?i:[cdjlmnst]|qu)['’]")  # d'info@… , l’adresse.org
_HEAD = "([{<«“‘\"'¿¡"
_TAIL = ")]}>»”’\"'.,;:!?…"
_QUOTES = "\"'"
_SIGN = re.compile(r"\W|_")


def mask(text: str) -> str:
    """Give a text of the same length whose protected parts look like dull words.

    In a protected part every sign becomes the letter x; letters and digits stay, so that a
    rule still sees that a number or a word stands there. Linear time.
    """
    return " ".join(_MASKED.of(cut(text))) if _MAY_BE.search(text) else text


def _masked(text: str) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in _protected(text):
        pieces += [text[done:start], _SIGN.sub("x", text[start:end])]
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


_MASKED = Pieces(_masked)  # what is protected has no space in it


def _protected(text: str) -> Iterator[tuple[int, int]]:
    for chunk in _CHUNK.finditer(text):
        piece = chunk[0]
        if _WHOLE.fullmatch(piece):
            yield chunk.span()
            continue
        core = piece.lstrip(_HEAD)
        start = chunk.start() + len(piece) - len(core)
        if elision := _ELISION.match(core):
            core = core[elision.end() :]
            start += elision.end()
        tail = core[len(core.rstrip(_TAIL)) :]
        core = core.rstrip(_TAIL)
        if tail and tail[0] in _QUOTES and core.count(tail[0]) % 2:
            core += tail[0]  # a="b": the last mark closes one within
        if _CORE.fullmatch(core):
            yield start, start + len(core)
