"""The check `links`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from publisher.checks.examined import Examined
from publisher.checks.mark_up import Element
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import text_check

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_PLAIN = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)


@text_check("links", Severity.WARNING, signs="[")
def links(text: Examined) -> Iterator[Problem]:
    """The words of a link are an address, or nothing.

    Whoever listens to a page or reads it on paper gets no use of such a link, and one that shows
    another address than it leads to misleads. The bare name of a site may stand for it. What the
    targets are in source and translation is compared by `markdown-structure`.

    Bad: ``Voir [https://a.org/plan](https://a.org/carte).``
    Bad: ``Voir [www.a.org](https://b.org).``
    Bad: ``Voir [https://a.org/plan](https://a.org/plan).``
    Bad: ``Voir [](https://a.org/plan).``
    Good: ``Voir [le plan](https://a.org/plan), <https://a.org> ou [a.org](https://www.a.org/).``
    """
    starts = [run.start for run in text.runs]
    for element in text.reading.elements:
        if element.kind == "link" and text.text.startswith("[", element.start):
            first, last = (bisect_left(starts, place) for place in element[2:])
            shown = "".join(run.text for run in text.runs[first:last]).strip()
            yield from _problems(text, element, shown)


def _problems(text: Examined, link: Element, shown: str) -> Iterator[Problem]:
    place = link.start, link.end
    images = (e for e in text.reading.elements if e.kind in ("image", "code"))
    if not shown:
        if not any(link.start <= e.start < link.end for e in images):
            what = f"nothing is shown of the link to {link.detail}"
            yield Problem(*place, what, "write words between the brackets")
    elif _ADDRESS.fullmatch(shown):
        if _bare(shown) != _bare(link.detail):
            what = f"the link shows '{shown}' and leads to '{link.detail}'"
            yield Problem(*place, what, "write words, or show the address it leads to")
        elif shown == link.detail and "://" in shown:
            what = "the words of the link are its address"
            yield Problem(*place, what, "write words, or '<' and '>' around it", f"<{shown}>")


def _bare(address: str) -> str:
    return _PLAIN.sub("", address).rstrip("/").casefold()
