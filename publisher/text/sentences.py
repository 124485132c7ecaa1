"""Cut a block of text into sentences, and rather too rarely than wrongly.

A mark that ends a sentence is followed by white space and by what may begin one. It ends none
after an abbreviation, an initial or the number of a list; in doubt the text stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

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
_INITIALS = re.compile(r"(?:\w\.-?)*[^\W\d_]")  # J, J.-C, U.S


def sentences(text: str, language: str) -> list[str]:
    """Return the sentences of a block, without the white space between them. Linear time.

    What only stands in a language without a table of abbreviations is cut all the same.
    """
    known = _ABBREVIATIONS.get(language.partition("-")[0], frozenset())
    return [piece for piece in _pieces(text, known) if piece]


def may_be_cut(text: str) -> bool:
    """Tell whether a block may be more than one sentence, seen quickly."""
    return _MAY_END.search(text) is not None


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
