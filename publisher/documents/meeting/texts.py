"""Texts of one field in several documents: the same words, other words, a translation or none."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.text.spelling import plain
from publisher.text.values import Kind, find_values
from publisher.text.words import differences

_ITEM = re.compile(r"^\s*(?:[-*]|[0-9]{1,3}[.)])\s", re.MULTILINE)
_WORDS_AROUND = 3
_EXCERPT = 300  # characters
_LONG = 20_000  # characters: beyond, texts are not compared word by word

# A translation into each of these languages has this many characters for one of English.
_LENGTHS = {"fr": 1.12, "es": 1.08}
_VARIANCE = 6.8  # per character; Gale and Church, "Aligning Sentences in Bilingual Corpora" (1993)
_FAR = 2.0  # standard deviations …
_SHARE = 0.72  # … and no more than this share of the length to expect


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts of one language differ in typography, accents and capitals only."""
    return plain(one) == plain(other)


def unlike(one: str, other: str) -> tuple[str, str]:
    """Return what each of two texts of one language has that the other has not.

    Short texts whole; of long ones the differing words with some around them.
    """
    if max(len(one), len(other)) <= _EXCERPT or len(one) + len(other) > _LONG:
        return _beginning(one), _beginning(other)
    sides: tuple[list[str], list[str]] = ([], [])
    before = ""
    for kind, text in differences(one, other):
        if kind == "equal":
            after = " ".join(text.split()[:_WORDS_AROUND])
            for side in sides:
                if side and side[-1].endswith("\0"):
                    side[-1] = f"{side[-1][:-1].strip()} {after}".strip()
            before = " ".join(text.split()[-_WORDS_AROUND:])
        elif plain(text):
            sides[kind == "inserted"].append(f"{before} {text.strip()}\0")
    shown = [_beginning(" … ".join(piece.strip("\0 ") for piece in side)) for side in sides]
    return shown[0] or "(nothing there)", shown[1] or "(nothing there)"


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Why a text can hardly be the translation of another, and the words that show it."""

    reason: str
    there: str
    here: str
    whole: bool  # the texts as a whole do not belong together


def mismatches(one: str, language: str, other: str, into: str) -> Iterator[Mismatch]:
    """Yield why a text can hardly be the translation of another.

    Held against each other are questions, items of lists, and paragraph by paragraph numbers with
    their signs and lengths.
    """
    for what, count in (("questions", _questions), ("items", _items)):
        if count(one) != count(other):
            reason = f"{count(one)} {what} there, {count(other)} here"
            yield Mismatch(reason, _beginning(one), _beginning(other), whole=True)
            return
    paragraphs = one.split("\n\n"), other.split("\n\n")
    if len(paragraphs[0]) != len(paragraphs[1]):
        paragraphs = [one], [other]
    for first, second in zip(*paragraphs, strict=True):
        numbers, others = Counter(_numbers(first, language)), Counter(_numbers(second, into))
        if odd := [*(numbers - others).elements(), *(others - numbers).elements()]:
            reason = f"numbers differ: {', '.join(dict.fromkeys(odd))}"
            yield Mismatch(reason, _around(first, odd), _around(second, odd), whole=False)
        elif _too_short(first, language, second, into):
            reason = f"{len(first)} characters there, {len(second)} here"
            whole = len(paragraphs[0]) == 1
            yield Mismatch(reason, _beginning(first), _beginning(second), whole)


def _beginning(text: str) -> str:
    """Return a text, or its first words and "…"."""
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rsplit(maxsplit=1)[0]} …"


def _around(text: str, numbers: Sequence[str]) -> str:
    """Return the part of a text in which the first of some numbers stands."""
    figures = numbers[0].lstrip("-").replace(".", "[.,]")
    found = re.search(rf"(?<![0-9]){figures}", text)
    start = max(0, found.start() - _EXCERPT // 3) if found else 0
    start = text.find(" ", start) + 1 if start else 0  # a whole word first
    return ("… " if start else "") + _beginning(text[start:])


def _numbers(text: str, language: str) -> Iterator[str]:
    text = _ITEM.sub("- ", text)  # the numbers of a list are no figures
    for value in find_values(text, language):
        if value.kind is Kind.NUMBER:
            sign = text[max(0, value.start - 1) : value.start]
            alone = text[max(0, value.start - 2) : max(0, value.start - 1)]
            below = sign in ("-", "−", "–") and sign and not alone.strip(" (\n")
            yield f"{'-' if below else ''}{value.content}"


def _questions(text: str) -> int:
    return text.count("?")


def _items(text: str) -> int:
    return len(_ITEM.findall(text))


def _too_short(one: str, language: str, other: str, into: str) -> bool:
    expected = len(one) * _LENGTHS.get(into, 1.0) / _LENGTHS.get(language, 1.0)
    if not expected:
        return False
    share = min(len(other), expected) / max(len(other), expected)
    return share < _SHARE and abs(len(other) - expected) / math.sqrt(expected * _VARIANCE) > _FAR
