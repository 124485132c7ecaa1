"""The check `markdown-structure`."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, zip_longest

from publisher.checks.examined import Examined
from publisher.checks.facts.pages import may_be_one, page, topics
from publisher.checks.lexicon import knowing
from publisher.checks.mark_up import MARKED, SIGNS, Element, Part
from publisher.checks.problem import Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair

_LANGUAGE = "{language}"
_LONG = 4  # letters; a shorter word may be of any language
_WORDS = re.compile(r"[^\W\d_]+")
# Signs that stand in the prose, and so will be printed, where a mark was meant.
_BROKEN: Mapping[str, re.Pattern[str]] = {
    "strong": re.compile(r"\*\*|__"),
    "emphasis": re.compile(r"\*|(?<!\w)_|_(?!\w)"),
    "code": re.compile("`"),
    "link": re.compile(r"\]\s*\("),
    "image": re.compile(r"!\s*\[|\]\s*\("),
}


@unit_check("markdown-structure", Severity.WARNING, signs=SIGNS, like=MARKED)
def markdown_structure(pair: Pair) -> Iterator[Problem]:
    r"""The mark-up of a translation is not that of its source.

    Compared is what a reader will see: the blocks in their order, with levels of headings, lengths
    of lists and sizes of tables; how much is set in bold or italics; code, which stays as it is;
    the targets of links and images; line breaks. A target may name the language of its
    text (`/fr/` in French, `/en/` in English) and, behind it, its page in words. Signs that will be
    printed as they stand, because a mark was opened and not closed or a space is in its way, are
    pointed at. A paragraph may become two, but two do not become one. Italics of a foreign word may
    be of one language only.

    Bad (en>fr): ``Take the **tram** and **walk**.`` → ``Prenez le **tram** et marchez.``
    Bad (en>fr): ``Take the **tram**.`` → ``Prenez le ** tram**.``
    Bad (en>fr): ``See [the map](https://a.org/map).`` → ``Voir [le plan] (https://a.org/map).``
    Bad (en>fr): ``See [the map](https://a.org/map).`` → ``Voir [le plan](https://a.org/plan).``
    Bad (fr>en): ``Les [hôtels](https://a.org/fr/hotels)`` → ``[Hotels](https://a.org/en/contact)``
    Bad (en>fr): ``Type `make`.`` → ``Tapez `faire`.``
    Bad (en>fr): ``## Getting here`` → ``Comment venir``
    Bad (en>fr): ``- tram\n- bus`` → ``- tram``
    Bad (en>fr): ``One.\n\nTwo.`` → ``Un. Deux.``
    Bad (en>fr): ``First floor`` → ``1. étage``
    Good (en>fr): ``Take the **tram**, *then* `walk`.`` → ``Prenez __le tram__, _puis_ `walk`.``
    Good (en>fr): ``[Site](https://a.org/en/x)`` → ``[Le site](https://a.org/fr/x)``
    Good (en>es): ``[Site](https://a.org/en/programme)`` → ``[Web](https://a.org/es/programa)``
    Good (en>es): ``[Travel](https://a.org/en/travel)`` → ``[Acceso](https://a.org/es/como-llegar)``
    Good (en>fr): ``One. Two.`` → ``Un.\n\nDeux.``
    Good (es>fr): ``Es *software* libre.`` → ``C’est un logiciel libre.``
    Good (en>fr): ``Coworking and land trusts`` → ``Le coworking et les *land trusts*``
    Good (en>fr): ``- tram\n- bus`` → ``* tram\n* bus``
    """
    source, target = pair.source, pair.text
    if source.is_simple and target.is_simple:
        return
    if source.markdown and source.text != target.text:
        yield from _parts(_merged(source.reading.parts), _merged(target.reading.parts), target)
        yield from _joined(source.reading.parts, target.reading.parts, target)
        kinds = {element.kind for each in (source, target) for element in each.reading.elements}
        for kind in sorted(kinds):
            yield from _elements(kind, source, target, pair.addresses)


def _joined(wanted: Sequence[Part], found: Sequence[Part], target: Examined) -> Iterator[Problem]:
    """Tell where paragraphs that follow one another in the source are fewer in the translation."""
    sides = (_runs(wanted), _runs(found))
    if [name for name, _ in sides[0]] != [name for name, _ in sides[1]]:
        return  # which is told already
    for (name, many), (_, few) in zip(*sides, strict=True):
        if name == "paragraph" and few < many:
            what = f"{many} paragraphs of the source are {few} here"
            end = len(target.text)
            yield Problem(end, end, what, "begin a paragraph where the source does", key="joined")
            return


def _runs(parts: Sequence[Part]) -> list[tuple[str, int]]:
    return [(name, len(list(run))) for name, run in groupby(part.name for part in parts)]


def _merged(parts: Sequence[Part]) -> Sequence[Part]:
    """Take paragraphs that follow one another for one: cutting them is the translator's right."""
    merged: list[Part] = []
    for part in parts:
        if not (merged and merged[-1].name == part.name == "paragraph"):
            merged.append(part)
    return merged


def _parts(wanted: Sequence[Part], found: Sequence[Part], target: Examined) -> Iterator[Problem]:
    """Tell the first difference: all that follow may come from it."""
    for number, (source, here) in enumerate(zip_longest(wanted, found), 1):
        said, says = (part.name if part else "nothing" for part in (source, here))
        if said != says:
            start, end = (here.start, here.end) if here else (len(target.text),) * 2
            what = f"block {number}: {says} here, {said} in the source"
            mend = "give the text the headings, lists and paragraphs of its source"
            yield Problem(start, end, what, mend, key=f"{said}>{says}")
            return


def _elements(
    kind: str, source: Examined, target: Examined, instead: Mapping[str, str]
) -> Iterator[Problem]:
    wanted = [
        (_detail(kind, e.detail, source.base), e) for e in source.reading.elements if e.kind == kind
    ]
    found = [
        (_detail(kind, instead.get(e.detail, e.detail), target.base), e)
        for e in target.reading.elements
        if e.kind == kind
    ]
    lost = Counter(detail for detail, _ in wanted) - Counter(detail for detail, _ in found)
    extra = Counter(detail for detail, _ in found) - Counter(detail for detail, _ in wanted)
    if kind == "emphasis" and (lost or extra):
        lost -= Counter({"": _foreign(source, wanted)})
        extra -= Counter({"": _foreign(target, found) + _kept(source, target, found)})
    same = _same_pages(lost, extra), _same_pages(extra, lost)
    for some, details in zip((lost, extra), same, strict=True):
        for detail in details:
            del some[detail]
    missing = list(lost.elements())
    # Of several alike the last are the surplus; what was changed is one problem, not two.
    for detail, element in reversed(found) if extra else ():
        if extra[detail]:
            extra[detail] -= 1
            yield _changed(element, missing.pop() if missing else None, len(wanted), len(found))
    broken = _BROKEN[kind].search(target.prose) if missing and kind in _BROKEN else None
    for detail in missing:
        if broken:
            yield _printed(kind, detail, broken)
        else:
            yield _lost(kind, detail, found[-1][1].end if found else 0, len(wanted), len(found))


def _foreign(text: Examined, marked: Sequence[tuple[str, Element]]) -> int:
    """Count the italics of foreign words, which other languages may not need, or need more.

    What begins with a capital is a name or a title and keeps its italics.
    """
    return sum(
        count
        for words, count in _words(text.text, marked).items()
        if all(word[0].islower() for word in words)
        and any(text.base not in (of := knowing(word)) and of for word in words)
    )


def _kept(source: Examined, target: Examined, marked: Sequence[tuple[str, Element]]) -> int:
    """Count the italics of other words that a translation has from its source, or from nowhere."""
    return sum(
        count
        for said, count in _words(target.text, marked).items()
        if (words := list(map(str.lower, said)))
        and all(len(word) >= _LONG and target.base not in knowing(word) for word in words)
        and (source.vocabulary.issuperset(words) or not any(map(knowing, words)))
    )


def _words(text: str, marked: Sequence[tuple[str, Element]]) -> Mapping[tuple[str, ...], int]:
    """Return the words within marks, each time alike counted."""
    said = Counter(text[element.start : element.end] for _, element in marked)
    found: Counter[tuple[str, ...]] = Counter()
    for each, count in said.items():
        found[tuple(_WORDS.findall(each))] += count
    return found


def _changed(element: Element, instead: str | None, wanted: int, found: int) -> Problem:
    kind, detail, start, end = element
    if instead is None:
        what = f"{_named(kind, detail)} is not in the source ({found} here, {wanted} there)"
        return Problem(start, end, what, "take it away, or see what the source marks", key=what)
    what = f"the source has {_named(kind, instead)} here, not '{detail}'"
    return Problem(start, end, what, "write it as the source does", key=what)


def _printed(kind: str, detail: str, broken: re.Match[str]) -> Problem:
    what = f"'{broken[0]}' will be printed as it stands, where the source has {_a(kind)}"
    mend = "no space may stand within the marks, and each has to be closed"
    return Problem(*broken.span(), what, mend, key=f"lost {kind} {detail}")


def _lost(kind: str, detail: str, after: int, wanted: int, found: int) -> Problem:
    what = f"{_named(kind, detail)} of the source is lost ({found} here, {wanted} there)"
    return Problem(
        after, after, what, "mark it in the translation too", key=f"lost {kind} {detail}"
    )


def _named(kind: str, detail: str) -> str:
    return f"the {kind} '{detail}'" if detail else _a(kind)


def _a(name: str) -> str:
    if name in ("nothing", "strong", "emphasis", "code"):
        return name
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def _same_pages(some: Mapping[str, int], others: Mapping[str, int]) -> list[str]:
    """Return the addresses that others translate: `/en/programme`, where `/es/programa` is."""
    known: dict[object, set[frozenset[int]]] = defaultdict(set)
    for other, count in others.items():
        if what := page(other, _LANGUAGE):
            known[what, count].add(topics(other))
    return [
        one
        for one, count in some.items()
        if (what := page(one, _LANGUAGE))
        and any(may_be_one(topics(one), its) for its in known[what, count])
    ]


@lru_cache(maxsize=10_000)
def _detail(kind: str, detail: str, base: str) -> str:
    """Return what has to be the same in both languages."""
    if kind not in ("link", "image"):
        return detail
    return re.sub(rf"(?<=[/.=_-]){re.escape(base)}(?=[/._&#-]|$)", _LANGUAGE, detail)
