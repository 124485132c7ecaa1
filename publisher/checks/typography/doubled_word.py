"""The check `doubled-word`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice, pairwise
from operator import eq

from publisher.checks.clues import LETTERS
from publisher.checks.examined import Examined, Word
from publisher.checks.mark_up import MARK
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

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
_BETWEEN = re.compile(rf"[ \t\u00a0\u202f\n{MARK}]+")


_HIDING = re.compile(r"[\]<`&\\]")  # words, from their neighbours
_MEETING = re.compile(r"(.)\1", re.DOTALL)
_MANY = 200_000  # pieces that are remembered


class _Ends(dict[str, str]):
    """For a piece of a text, a letter for its first and its last word, whatever their case.

    So a doubled word is a doubled letter. A piece in which two words meet, or may, has one itself.
    """

    def __init__(self) -> None:
        super().__init__()
        self._letters: dict[str, str] = {}

    def clear(self) -> None:
        super().clear()
        self._letters.clear()

    def __missing__(self, piece: str) -> str:
        words = _LETTERS.findall(piece.casefold())
        letters = [self._letters.setdefault(one, chr(len(self._letters) + 1)) for one in words]
        if _HIDING.search(piece) or any(map(eq, letters, letters[1:])):
            found = "\0\0"
        elif len(letters) > 1:
            found = f"{letters[0]}\0{letters[-1]}"
        else:
            found = "".join(letters)
        self[piece] = found
        return found


_ENDS = _Ends()


def _may_double(text: Examined) -> bool:
    """Tell whether the last word of some piece may be the first of the next one that has any."""
    if len(_ENDS) > _MANY:
        _ENDS.clear()
    ends = "".join(map(_ENDS.__getitem__, text.text.split(" ")))
    return _MEETING.search(ends) is not None


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
    if not _BETWEEN.fullmatch(prose, first.end, second.start):
        return False
    if word in _RIGHT.get(text.base, ()) or (len(word) < 2 and second.text not in _SHORT):
        return False
    clause = prose[max(first.start - _CLAUSE, 0) : first.start]
    if word == "que" and _COMPARING.search(clause):
        return False
    # A name such as Bora Bora; but THE THE is a fault.
    if second.text[0].isupper() and not second.text.isupper():
        return False
    before, after = prose[: first.start][-1:], prose[second.end : second.end + 1]
    return before != "-" and not (after and after in "-'’")
