"""The check `all-capitals`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import project_check
from publisher.checks.source.written import written
from publisher.checks.subject import Corpus, Origin

_LETTERS = r"[^\W\d_a-zß-ÿ]"
_RUN = re.compile(
    rf"(?<![\w’'-]){_LETTERS}+(?:(?:, | ?[-/&] ?|[’']| |\. \d- ){_LETTERS}+)+(?![\w’'])"
)
_WORD = re.compile(rf"{_LETTERS}{{4,}}")
_LEAST, _LONG = 3, 5  # words of four letters and more; all but one have so many


@project_check("all-capitals", Severity.WARNING)
def all_capitals(corpus: Corpus) -> Iterator[tuple[Origin, Problem]]:
    """Three words or more in a row are set in capitals.

    They are hard to read, readers aloud may spell them, and translators cannot tell which of them
    is a name. Layout sets capitals where it wants them. Looked at is what the author wrote.

    Bad: ``Pour une ÉCONOMIE VERTE, CIRCULAIRE ET SOLIDAIRE``
    Bad (en): ``WELCOME TO THE FIFTH WORLD FORUM``
    Good: ``Le réseau RIPESS, l’OIT et l’OCDE``
    Good (en): ``The SOCEM HUB and GO SOCIAL``
    """
    for origin in written(corpus):
        for found in _RUN.finditer(origin.text.prose):
            words = _WORD.findall(found[0])
            if len(words) >= _LEAST and sum(len(word) >= _LONG for word in words) >= _LEAST - 1:
                what = f"'{found[0]}' is set in capitals"
                yield origin, Problem(*found.span(), what, "write it in small letters")
