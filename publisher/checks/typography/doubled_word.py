"""The check `doubled-word`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice, pairwise
from operator import eq
from zlib import crc32

from publisher.checks.clues import LETTERS
from publisher.checks.examined import Examined, Word
from publisher.checks.mark_up import MARK
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check
from publisher.text.pieces import Pieces

# What may stand twice, because it is grammar or an old habit of speech.
_RIGHT: Mapping[str, frozenset[str]] = {
    "fr": frozenset("vous nous elle elles faire laisser si très non oui".split()),
    "en": frozenset("had that very many bye far".split()),
    "es": frozenset("no sí muy poco casi ya más luego ja".split()),
}
# After these one may compare two clauses: "más vale que que falte", "plutôt que que".
_COMPARING = re.compile(
    r"\b(?:más|menos|mejor|peor|antes|mayor|prefer\w+|prefier\w+|plus|moins|mieux|plutôt|préf\w+)\b"
    r"[^.;:!?]*\Z",
    re.IGNORECASE,
)
_CLAUSE = 60  # characters
# One letter alone is more often a name or a sign than a word.
_LETTERS = re.compile(LETTERS)
_SHORT = frozenset("aàyéeou")
# A line of its own: the last word of an item and the first of the next one do not meet.
_ITEM = re.compile(r"\n[ \t]*(?:[-+*]|[0-9]{1,9}[.)]|#{1,6})[ \t]")
_BETWEEN = re.compile(rf"[ \t\u00a0\u202f\n{MARK}]+")


_HIDING = re.compile(r"[\]<`&\\]")  # words, from their neighbours
_MEETING = re.compile(r"([^\x01])\1")
_PARTING = re.compile(r"[.,;:!?…»”)]\Z")  # a word from the next one, if nothing hides


def _ends(piece: str) -> str:
    """Return a letter for the first and the last word of a piece of a text, whatever their case.

    So a doubled word is a doubled letter. A piece in which two words meet, or may, has one itself.
    """
    words = _LETTERS.findall(piece.casefold())
    if _HIDING.search(piece) or any(map(eq, words, words[1:])):
        return "\0\0"
    letters = [chr(2 + crc32(word.encode()) % _ALPHABET) for word in words]
    parted = "\1" if _PARTING.search(piece) else ""
    if len(letters) > 1:
        return f"{letters[0]}\1{letters[-1]}{parted}"
    return "".join((*letters, parted))


_ALPHABET = 50_000  # letters: few words share one, and such as do are told apart later
_ENDS = Pieces(_ends)


def _may_double(text: Examined) -> bool:
    """Tell whether the last word of some piece may be the first of the next one that has any."""
    return _MEETING.search("".join(_ENDS.of(text.pieces))) is not None


@text_check("doubled-word", Severity.WARNING, when=_may_double)
def doubled_word(text: Examined) -> Iterator[Problem]:
    """A word stands twice in a row.

    Also across a line end or a mark. What a language rightly doubles is left alone, and so are
    names of two equal parts.

    Bad: ``le le forum``
    Bad (en): ``Paris in the **the** spring``
    Bad (es): ``La lechería que que no quiso cerrar``
    Good: ``Vous vous réunissez ; nous nous engageons à faire faire ces travaux.``
    Good (es): ``Más vale que que falte.``
    Good (en): ``What he had had in Bora Bora``
    Good (fr): ``Vis-à-vis vis-à-vis``
    """
    words = _LETTERS.findall(text.text.casefold())
    if not any(map(eq, words, islice(words, 1, None))):
        return  # what hides an address may be two equal words
    for first, second in pairwise(text.words):
        if first.text.casefold() == second.text.casefold() and _is_fault(text, first, second):
            between = text.text[first.end : second.start]
            fix = first.text if between.strip() == "" and "\n" not in between else None
            what = f"'{second.text}' stands twice"
            yield Problem(first.start, second.end, what, "delete one of them", fix)


def _is_fault(text: Examined, first: Word, second: Word) -> bool:
    prose, word = text.prose, first.text.casefold()
    if word in _RIGHT.get(text.base, ()) or (len(word) < 2 and second.text not in _SHORT):
        return False
    if not _BETWEEN.fullmatch(prose, first.end, second.start):
        return False
    if _ITEM.search(text.text, first.end, second.start):
        return False
    clause = prose[max(first.start - _CLAUSE, 0) : first.start]
    if word == "que" and _COMPARING.search(clause):
        return False
    # A name such as Bora Bora; but THE THE is a fault.
    if second.text[0].isupper() and not second.text.isupper():
        return False
    before, after = prose[max(first.start - 1, 0) : first.start], prose[second.end : second.end + 1]
    return before != "-" and not (after and after in "-'’")
