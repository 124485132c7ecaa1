"""The check `unpaired-mark`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

_PAIRS = {")": "(", "]": "[", "»": "«", "”": "“"}
_MARK = re.compile(r"[()\[\]«»“”]")
_LISTED = re.compile(r"(?:(?<!\w)\w{1,4}|[:;]-?)\Z")  # a), 12), iv), and faces

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_SPEECH = re.compile(r"^—", re.MULTILINE)
_ASIDE, _ASIDE_ENDS = re.compile(r"(?<=\s)—(?=\S)"), re.compile(r"(?<=[^\s—])—(?=[\s.,;:)]|\Z)")


@text_check("unpaired-mark", Severity.WARNING, signs="()[]«»“”—")
def unpaired_mark(text: Examined) -> Iterator[Problem]:
    """A quotation mark or bracket opens and never closes, or closes and never opened.

    Looked at are « » “ ” ( ) [ ]; not the numbers of lists, a) or 1). A quotation of several
    paragraphs may open each of them. In Spanish also the dashes around an aside.

    Bad: ``Le mot « forum et les autres``
    Bad (en): ``The “forum and others``
    Bad (en): ``The forum (in Bilbao``
    Bad (en): ``The forum in Bilbao)``
    Bad (es): ``El taller —el último del día atrajo a más gente.``
    Good: ``Le mot « forum » (ou “réunion”), a) b) c)``
    """
    if not _are_paired(text.prose):
        yield from _alone(text.prose)
    if text.base == "es":
        yield from _asides(text.prose)


def _are_paired(prose: str) -> bool:
    """Tell whether every mark has its partner, and none stands across another pair."""
    if any(prose.count(first) != prose.count(last) for last, first in _PAIRS.items()):
        return False
    opened: list[str] = []
    for sign in _MARK.findall(prose):
        if sign not in _PAIRS:
            opened.append(sign)
        elif not opened or opened.pop() != _PAIRS[sign]:
            return False
    return not opened


def _alone(prose: str) -> Iterator[Problem]:
    """Yield the marks that have no partner."""
    opened: list[tuple[str, int]] = []
    waiting = dict.fromkeys(_PAIRS.values(), 0)
    for found in _MARK.finditer(prose):
        sign, place = found[0], found.start()
        if sign not in _PAIRS:
            opened.append((sign, place))
            waiting[sign] += 1
        elif waiting[_PAIRS[sign]]:
            while (last := opened.pop())[0] != _PAIRS[sign]:
                waiting[last[0]] -= 1
                yield _unpaired(*last)
            waiting[last[0]] -= 1
        elif sign != ")" or not _LISTED.search(prose[max(place - 6, 0) : place]):
            yield _unpaired(sign, place)
    for sign, place in opened:
        yield _unpaired(sign, place)


def _asides(prose: str) -> Iterator[Problem]:
    """Yield the dash of an aside that is alone; at the start of a line it is speech."""
    for paragraph in _PARAGRAPH.finditer(prose):
        opening, closing = ([*each.finditer(paragraph[0])] for each in (_ASIDE, _ASIDE_ENDS))
        if len(opening) + len(closing) == 1 and not _SPEECH.search(paragraph[0]):
            yield _unpaired("—", paragraph.start() + (opening or closing)[0].start())


def _unpaired(sign: str, place: int) -> Problem:
    what = f"'{sign}' has no partner"
    return Problem(place, place + 1, what, "add its partner, or delete it", key=f"{sign}{place}")
