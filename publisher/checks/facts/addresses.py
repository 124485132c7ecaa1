"""The check `addresses`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publisher.checks.clues import Side, shaped
from publisher.checks.examined import Examined
from publisher.checks.facts.pages import page
from publisher.checks.mark_up import CODE, MARK
from publisher.checks.problem import WHOLE, Problem, Severity
from publisher.checks.registry import unit_check
from publisher.checks.subject import Pair
from publisher.text.values import Kind, Value

_START = re.compile(r"(?:https?://)?(?:www\.)?", re.IGNORECASE)
_DOTTED = re.compile(r"\.[a-z]")
LANGUAGE = re.compile(r"(?<=[/.=])(?:fr|en|es)(?=[/.?&#]|\Z)|\A(?:fr|en|es)(?=\.)", re.IGNORECASE)


_ADDRESSED = re.compile(r"[@/]|\.[a-z]")


def _may_be_other(pair: Pair) -> bool:
    """Tell whether an address of the source may not stand in the translation as it is."""
    if not (pair.source.is_simple and pair.text.is_simple):
        return True
    said = {piece for piece in pair.source.pieces if _ADDRESSED.search(piece)}
    return not said.issubset(pair.text.pieces)


@unit_check(
    "addresses",
    Severity.WARNING,
    signs="@/.",
    like=shaped(_ADDRESSED.pattern),
    side=Side.SOURCE,
    when=_may_be_other,
)
def addresses(pair: Pair) -> Iterator[Problem]:
    """An address of a page or mailbox in the text is not that of the source.

    Told of addresses that readers see; targets of links are compared with the mark-up. The scheme,
    "www.", a slash at the end and the language in an address (/en/, /fr/) may differ, and behind
    that the page in words; any other page with an address in every language stands in
    `sources/checks.yaml`, under `addresses:`.

    Bad: ``Write to info@gsef.org`` → ``Écrivez à info@gesf.org``
    Bad: ``See www.gsef-net.org/en`` → ``Voir ce site``
    Good: ``See www.gsef-net.org/en`` → ``Voir https://gsef-net.org/fr/``
    Good: ``See gsef.org/en/venue`` → ``Voir gsef.org/fr/lieu``
    """
    said, meant = (
        [(plain(value), value) for value in seen(text)] for text in (pair.text, pair.source)
    )
    localised = {pair.addresses.get(value.text, value.text) for _, value in said}
    here, there = (
        {address for address, _ in said} | {*map(_plain, localised)},
        {address for address, _ in meant},
    )
    others = [(address, value) for address, value in said if address not in there]
    pages = {page(address, "*") for address, _ in others} - {None}
    for address, value in meant:
        if address not in here and page(address, "*") not in pages:
            other = others[0][1] if others else None
            place = (other.start, other.end) if other else WHOLE
            what = f"the source has the address '{value.text}', the translation has "
            what += f"'{other.text}'" if other else "not"
            yield Problem(*place, what, "copy the address of the source", key=value.text)


def seen(text: Examined) -> list[Value]:
    """Return the addresses that readers see."""
    if "@" not in text.signs and "/" not in text.signs and not _DOTTED.search(text.text):
        return []
    return [
        value
        for value in text.values
        if value.kind is Kind.ADDRESS and text.prose[value.start] not in (MARK, CODE)
    ]


def plain(value: Value) -> str:
    """Return what two languages must have alike of an address."""
    return _plain(value.text)


def _plain(text: str) -> str:
    return LANGUAGE.sub("*", _START.sub("", text, count=1)).rstrip("/").casefold()
