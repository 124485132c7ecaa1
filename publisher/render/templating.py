"""The one Jinja2 environment: autoescaped, strict about names, templates from the package only."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any, Protocol

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from publisher.l10n.languages import in_language
from publisher.model.interface import SOURCE, Interface, Untranslated
from publisher.model.translated import Shown
from publisher.render.markdown import inline, prose
from publisher.text.typography import typeset

TEMPLATES = Path(__file__).parent / "templates"


class Medium(Protocol):
    """What a layout must know of where it will be read."""

    name: str  # "print" or "web"

    def href(self, anchor: str) -> str | None:
        """Return the address of a record here, or None when it has none."""

    def heading(self, level: int) -> int:
        """Return the heading level of a section of this depth."""


class _Compiled(BytecodeCache):
    """The templates that this process, or the one it was forked from, has compiled."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._known[bucket.key, bucket.checksum] = bucket.code


@cache
def _compiled(language: str) -> _Compiled:
    """Return what is compiled for a language: constants are filtered when they are compiled."""
    del language
    return _Compiled()


def environment(language: str, interface: Interface, *, placed: bool = False) -> Environment:
    """Return an environment whose interface strings and typography are of one language.

    ``placed``: elements say from which field of which record their text is, for those who look at
    the pages when they are laid out (`publisher.render.looking`).
    """
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        bytecode_cache=_compiled(language),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(_words(interface), language=language)
    env.filters.update(_filters(language, interface, placed=placed))
    return env


def _words(interface: Interface) -> dict[str, Callable[..., str]]:
    """Return what templates call; Jinja2's own would forget which messages are untranslated."""

    def gettext(message: str, /, **values: object) -> str:
        return interface.gettext(message) % values

    def ngettext(one: str, many: str, number: int, /, **values: object) -> str:
        return interface.ngettext(one, many, number) % {"num": number, **values}

    return {"_": gettext, "ngettext": ngettext}


def _filters(language: str, interface: Interface, *, placed: bool) -> dict[str, Callable[..., Any]]:
    at = _place if placed else _no_place

    def say(text: str) -> Markup:
        """Set a text of the program itself, such as a label; marked when it has none here."""
        if isinstance(text, Untranslated):
            return Markup('<span lang="{}">{}</span>').format(SOURCE, inline(text, SOURCE))
        return inline(text, language)

    def words(shown: Shown) -> Markup:
        """Set a short text, marked when it is in another language or out of date."""
        return marked(shown, inline(shown.text, shown.language or language))

    def flat(shown: Shown) -> Markup:
        """Set a short text without raised letters: inside a link each would be a link too."""
        return marked(shown, escape(typeset(shown.text, shown.language or language)))

    def plain(shown: Shown) -> str:
        """Set a text where no mark-up can stand, such as a title element."""
        return typeset(shown.text, shown.language or language)

    def blocks(shown: Shown, heading: int) -> Markup:
        """Set a text of paragraphs, marked as a whole as a short one is."""
        html = _labels(shown, language, interface) + prose(
            shown.text, shown.language or language, heading
        )
        if shown.language in (None, language):
            return Markup('<div class="prose"{}>{}</div>').format(at(shown), html)
        div = Markup('<div class="prose" lang="{}"{}>{}</div>')
        return div.format(shown.language, at(shown), html)

    def marked(shown: Shown, html: Markup) -> Markup:
        if shown.language not in (None, language):
            html = Markup('<span lang="{}">{}</span>').format(shown.language, html)
        return html + _labels(shown, language, interface)

    return {
        "say": say, "words": words, "flat": flat, "plain": plain, "blocks": blocks, "at": at
    }  # fmt: skip


def _place(shown: Shown | None) -> Markup:
    """Return the attribute of an element that shows this text, and no other of a record."""
    return Markup(' data-at="{}"').format(shown.at) if shown and shown.at else Markup("")


def _no_place(shown: Shown | None) -> Markup:
    del shown
    return Markup("")


def _labels(shown: Shown, language: str, interface: Interface) -> Markup:
    """Return the visible marks of a text; a name in its own language needs none."""
    labels = Markup("")
    if shown.fallback and shown.language is not None:
        labels += _label(in_language(shown.language, language), language)
    if shown.outdated:
        # Translators: mark beside a text whose original was changed after it was translated
        labels += _label(interface.gettext("translation of an earlier version"), language)
    return labels


def _label(text: str, language: str) -> Markup:
    spoken = SOURCE if isinstance(text, Untranslated) else language
    words = typeset(text, spoken)
    return Markup(' <span class="fallback" lang="{}">{}</span>').format(spoken, words)
