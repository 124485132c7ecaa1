"""Cut a block of text into sentences, and rather too rarely than wrongly.

A mark that ends a sentence is followed by white space and by what may begin one. It ends none
after an abbreviation, an initial or the number of a list; in doubt the text stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from publisher.text.pieces import Pieces, cut

# Without their full stop, in small letters. Those that often end a sentence ("etc.", "Inc.") are
# not among them: what follows then tells.
_ABBREVIATIONS: Mapping[str, frozenset[str]] = {
    "fr": frozenset(
        "m mm mme mmes mlle mlles dr pr me mgr st ste art al p pp ex cf env no nos n° n vol chap "
        "éd t tél adr bd av apr c.-à-d par.ex fig réf min max ann coll dir"
        .split()
    ),
    "en": frozenset(
        "mr mrs ms dr prof st rev hon sr jr no nos vol pp p ed eds fig figs e.g i.e eg ie vs cf "
        "approx dept art sec para ch tel ext min max al"
        .split()
    ),
    "es": frozenset(
        "sr sra sres sras srta srtas d dª dña dr dra dres prof profa art arts p pp pág págs ej n "
        "núm núms no nos vol cap tel tfno avda av c ed eds ud uds vd vds cf fig ee uu aprox máx "
        "mín st sta sto apdo párr al"
        .split()
    ),
}  # fmt: skip
_CLOSING = r"(?:[\u00a0\u202f ]?[»›]|[”’\"')\]*_])*+"
_OPENING = r"[«‹“‘\"'(\[*_¿¡—–-]"
_STOPS = ".!?…"
_FULL_WIDTH = "。！？"
_FAR = 40  # characters before a full stop in which the word is that it may belong to
# What ends a sentence, with what closes around it; white space; then what may begin the next.
# All begin with a sign of one set, so what has none of these is passed over quickly. Nothing is
# given back, and no run of marks is entered in its midst: so the time stays linear.
_END = re.compile(
    rf"[{_STOPS}{_FULL_WIDTH}](?:(?<=[{_STOPS}])(?<![{_STOPS}]{{2}})[{_STOPS}]*+{_CLOSING}"
    rf"(?P<gap>\s++)(?=(?:{_OPENING}[\u00a0\u202f ]?)*+(?P<next>[^\W_]))"
    rf"|(?<=[{_FULL_WIDTH}])[{_FULL_WIDTH}]*[」』”’）]*(?P<none>\s*)(?=\S))"
)
_MAY_END = re.compile(rf"[{_STOPS}{_FULL_WIDTH}](?:(?<=[{_FULL_WIDTH}])|[»›”’\"')\]*_]*\s)")
_BETWEEN = r"\s«»“”‘’'()\[\]\"*"
_NO = ("no", "nos")  # words as well as the beginning of a number
_LAST = re.compile(rf"(?s:.*[{_BETWEEN}])?+([^{_BETWEEN}]+)\Z")
_UNSURE = re.compile(rf"(?:{_OPENING}[\u00a0\u202f]?)+\Z|[»›]")  # what follows or precedes tells
_DOUBT = re.compile(r"\A\?|[.?]\?|\?(?:b|\Z)")  # of an outline, where a sentence may or may not end
_INITIALS = re.compile(r"(?:\w\.-?)*[^\W\d_]")  # J, J.-C, U.S


def sentences(text: str, language: str) -> list[str]:
    """Return the sentences of a block, without the white space between them. Linear time.

    What only stands in a language without a table of abbreviations is cut all the same.
    """
    base = language.partition("-")[0]
    outline = "".join(_outlines(base).of(cut(text)))
    if "?" in outline and _DOUBT.search(outline):
        return [piece for piece in _pieces(text, _ABBREVIATIONS.get(base, frozenset())) if piece]
    found, start = [], 0
    while (end := outline.find(".b", start)) >= 0:
        found.append(text[start:end])
        start = end + 1
    return [*found, text[start:]]


def may_be_cut(text: str) -> bool:
    """Tell whether a block may be more than one sentence, seen quickly."""
    return _MAY_END.search(text) is not None


@cache
def _outlines(base: str) -> Pieces[str]:
    known = _ABBREVIATIONS.get(base, frozenset())
    return Pieces(lambda piece: _outline(piece, known))


def _outline(piece: str, known: frozenset[str]) -> str:
    """Return a sign for each character of a piece, and for the space behind it.

    The first is "b" if a sentence may begin here, the last "." if one ends where the next may
    begin; either is "?" if this depends on the pieces beside it, and all are where a sentence may
    end within.
    """

    def is_cut(text: str) -> bool:
        return len([*_pieces(text, known)]) > 1

    if not 0 < len(piece) <= _FAR or piece != piece.strip() or may_be_cut(piece):
        return "?" * (len(piece) + 1)
    begins = ends = "?"
    is_end = is_cut(f"x {piece} A")
    if is_cut(f"x {piece} 1") is is_end:
        ends = "." if is_end else "-"
    if is_cut(f"{piece} A") is is_end and not _UNSURE.match(piece):
        begins = "b" if is_cut(f"Xyz. {piece}") else "-"
    return begins + "-" * (len(piece) - 1) + ends


def _pieces(text: str, known: frozenset[str]) -> Iterator[str]:
    start = 0
    for end in _END.finditer(text):
        stop = end.start("gap")
        if stop < 0:
            stop = end.start("none")
        elif not _ends(text, start, end, known):
            continue
        yield text[start:stop].strip()
        start = end.end()
    yield text[start:].strip()


def _ends(text: str, start: int, end: re.Match[str], known: frozenset[str]) -> bool:
    if end["next"].islower():
        return False
    place = end.start()
    if text[place] != "." or text[place + 1] in _STOPS:
        return True
    last = _LAST.match(text, max(start, place - _FAR), place)
    if last is None:
        return True
    word = last[1]
    if word.lower() in _NO:
        return not end["next"].isdecimal()  # No. 5, but: Is it free? No. Is it open?
    if word.lower() in known:
        return False
    if word.isdecimal():
        return text[start:place].strip() != word
    if len(word) > 1:
        return word[-2] not in ".-" or _INITIALS.fullmatch(word) is None
    return word.islower() or not word.isalpha()
