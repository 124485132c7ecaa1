"""The check `small-beginning`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.source.written import is_prose, written
from publisher.checks.subject import Corpus, Origin

_FIRST = re.compile(r"\s*[*_]{0,3}([^\W\d_]+)(?![\d.@/])")
# A word of four letters or more, a full stop, a word in small letters.
_INNER = re.compile(r"(?<![\w.@-])([^\W\d_]{4,})\. ([^\W\d_]{2,})(?![\w.@-])")
_SHORTENED = frozenset(
    "approx aprox assn asso asst avda avenue blvd boul bldg bros calle chap coop corp dept dept"
    " dept édit excl extr fact fasc févr govt hist ibid incl inst intl janv juil misc natl núms"
    " nums págs paral prof prov pseud resp sect sept suiv supp suppl trad univ vols".split()
)


@project_check("small-beginning", Severity.WARNING)
def small_beginning(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    """A title, a paragraph or a sentence begins with a small letter.

    Something before it may be lost. Looked at is what the author wrote; names that begin small
    and have a capital further on, as iCOOP has, are left alone, and so are the items of lists.

    Bad (fr): ``le marché ouvre à l’aube.``
    Bad (fr): ``Le marché ouvre à l’aube. toute la ville y vient.``
    Bad (en): ``The market opens at dawn. and it closes at noon.``
    Good (fr): ``iCOOP vend ici. Le marché, l’épicerie, etc. restent ouverts.``
    Good (en): ``The Greenwood Corp. bakery opens at dawn.``
    """
    for origin in written(corpus):
        prose = origin.text.prose
        if origin.role == "title" or is_prose(origin):
            first = _FIRST.match(prose)
            if first and first[1].islower():
                yield origin, _small(first[1], first.start(1))
        if ". " in prose:
            for found in _INNER.finditer(prose):
                if found[2].islower() and found[1].lower() not in _SHORTENED:
                    yield origin, _small(found[2], found.start(2))


def _small(word: str, start: int) -> Problem:
    what = f"'{word}' begins a sentence with a small letter"
    mend = f"write '{word[0].upper()}{word[1:]}', or what stands before it"
    return Problem(start, start + len(word), what, mend)
